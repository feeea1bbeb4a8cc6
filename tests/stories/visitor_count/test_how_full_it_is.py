"""“Ada tempat?”: told by a tap, forgotten after two hours; and when it is usually quiet."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.visitor_count import store
from bot.areas.visitor_count.fullness import quietest
from tests.actors import Reader, Stage


async def test_a_place_is_kept_told_with_one_tap_and_old_after_two_hours(
    owner: Reader, stage: Stage, reader: Reader
) -> None:
    await owner.says("isi seberapa penuh")
    assert owner.sees("Belum ada tempat di daftar")
    await owner.taps("Daftar tempat")
    await owner.taps("Tambah tempat")
    await owner.says("Ruang baca umum")
    door = await stage.hires("Petugas Contoh", "door")
    await door.says("/menu")
    await door.taps("🚶 Pengunjung")
    await door.taps("Ramai atau sepi")
    assert "Daftar tempat" not in door.keys
    before = door.taps_made
    await door.taps("1 ramai")
    assert door.taps_made == before + 1
    assert door.sees("1. Ruang baca umum: mulai ramai, masih ada kursi")
    await reader.says("ada tempat duduk kosong?")
    assert reader.sees("Ruang baca umum: mulai ramai, masih ada kursi (pukul")
    await stage.passes(timedelta(hours=1, minutes=59))
    await reader.says("rame ga sekarang?")
    assert reader.sees("Ruang baca umum")
    await stage.passes(timedelta(minutes=2))
    await reader.says("rame ga sekarang?")
    assert not reader.sees("Ruang baca umum")
    assert reader.sees("belum ada kabar seberapa ramai")
    assert "Tanya petugas" in reader.keys


async def test_the_quiet_hours_are_those_of_the_counts(reader: Reader, stage: Stage) -> None:
    today = stage.clock.now().astimezone(stage.app.texts("id").zone).date()
    async with stage.app.database.transaction() as tx:
        for week in range(1, 6):
            for hour, people in ((9, 30), (10, 40), (11, 25), (12, 4), (13, 3), (14, 20), (15, 22)):
                await store.insert(tx, today - timedelta(weeks=week), hour, people, 1)
    await reader.says("rame ga sekarang?")
    assert reader.sees("Pada hari Senin biasanya paling sepi pukul 12.00–14.00")


async def test_what_is_closed_is_said_to_be(reader: Reader, stage: Stage) -> None:
    await stage.passes(timedelta(hours=12))
    await reader.says("masih ada tempat duduk?")
    assert reader.sees("Sekarang perpustakaan tutup.")


async def test_a_fifth_place_and_a_second_of_the_name_are_refused(owner: Reader) -> None:
    for name in ("Ruang baca", "Ruang anak", "Ruang baca", "Aula", "Teras", "Lobi"):
        await owner.says("isi seberapa penuh")
        await owner.taps("Daftar tempat")
        if "Tambah tempat" not in owner.keys:
            break
        await owner.taps("Tambah tempat")
        await owner.says(name)
        assert owner.sees("sudah ada di daftar") is (name == "Ruang baca" and owner.heard("sudah ada di daftar") != [])
    assert "Tambah tempat" not in owner.keys
    await owner.taps("Hapus nomor 1")
    assert owner.sees("Sudah dihapus dari daftar.")
    assert "Tambah tempat" in owner.keys


def test_nothing_is_called_usual_of_too_few_days() -> None:
    day = {9: 5, 10: 1, 11: 4}
    assert quietest([day] * 3, [9, 10, 11]) is None
    found = quietest([day] * 4, [9, 10, 11])
    assert found is not None
    assert (found.begins, found.ends, found.days) == (10, 12, 4)
    assert quietest([{9: 1, 10: 1, 11: 1}] * 4, [9, 10, 11]) is None
    assert quietest([day] * 4, [9, 11]) is None

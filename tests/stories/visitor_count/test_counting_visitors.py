"""Visitors: two taps for the first, one for each that follows; taken back, and seen as figures."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.visitor_count.rules import MOST_AT_ONCE, TooManyAtOnce
from bot.areas.visitor_count.service import VisitorCount
from tests.actors import Reader, Stage
from tests.drawn import Drawn


async def test_the_first_takes_two_taps_and_the_next_one(stage: Stage) -> None:
    door = await stage.hires("Petugas Contoh", "door")
    await door.says("/menu")
    await door.taps("🚶 Pengunjung")
    await door.taps("+1")
    assert door.taps_made == 2
    assert door.sees("Pengunjung hari ini: 1")
    await door.taps("+1")
    assert door.taps_made == 3
    assert door.sees("Pengunjung hari ini: 2")
    await door.taps("+10")
    await door.taps("+5")
    assert door.sees("Pengunjung hari ini: 17")


async def test_a_slip_is_taken_back_once_and_only_by_whoever_made_it(stage: Stage) -> None:
    door = await stage.hires("Petugas Satu", "door")
    other = await stage.hires("Petugas Dua", "door")
    for one in (door, other):
        await one.says("/menu")
        await one.taps("🚶 Pengunjung")
        await one.taps("+5")
    undo = other.key("Batalkan +5")["callback_data"]
    await other.taps("Batalkan +5")
    assert other.sees("Pengunjung hari ini: 5")
    await other.forges(undo)
    assert other.sees("sudah tidak ada")
    await other.forges("vu1:1")
    assert other.sees("sudah tidak ada")
    await other.says("/menu")
    await other.taps("🚶 Pengunjung")
    assert other.sees("Pengunjung hari ini: 5")
    assert not any("Batalkan" in key for key in other.keys)


async def test_a_new_day_begins_at_nothing_and_an_old_one_stays(stage: Stage, owner: Reader) -> None:
    await owner.says("/menu")
    await owner.taps("🚶 Pengunjung")
    await owner.taps("+10")
    undo = owner.key("Batalkan")["callback_data"]
    await stage.passes(timedelta(hours=15, minutes=1))
    await owner.forges(undo)
    assert owner.sees("sudah tidak ada")
    await owner.says("/menu")
    await owner.taps("🚶 Pengunjung")
    assert owner.sees("Pengunjung hari ini: 0")
    await owner.taps("+1")
    await owner.taps("Lihat rekap")
    assert owner.sees("Pengunjung pada Selasa, 24 November: 1")
    assert owner.sees("00.00–01.00: 1")
    assert owner.sees("Bulan ini: 11")
    await owner.taps("Hari sebelumnya")
    assert owner.sees("09.00–10.00: 10")


async def test_who_sees_figures_only_counts_nobody(stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("/pengunjung")
    assert head.sees("Bulan ini: 0")
    assert not any("Hitung" in key for key in head.keys)
    door = await stage.hires("Petugas Contoh", "door")
    await door.says("/menu")
    await door.taps("🚶 Pengunjung")
    assert "Angka" not in door.keys
    await door.forges("vp1:3")
    assert door.sees("sudah tidak ada")


async def test_more_than_a_door_holds_is_a_slip(stage: Stage) -> None:
    for people in (0, -1, MOST_AT_ONCE + 1):
        async with stage.app.database.transaction() as tx:
            with pytest.raises(TooManyAtOnce):
                await stage.app.services[VisitorCount].count(tx, people, 1)


async def test_the_figures_come_as_bars_with_the_same_numbers(owner: Reader, drawn: Drawn) -> None:
    await owner.says("/pengunjung")
    assert "photo" not in owner.last
    await owner.taps("Hitung pengunjung")
    await owner.taps("+10")
    await owner.taps("Lihat rekap")
    assert "photo" in owner.last
    hours, month = drawn.of("chart")["panels"]
    assert [(bar["label"], bar["value"]) for bar in hours["bars"]] == [("09", 10)]
    assert sum(bar["value"] for bar in month["bars"]) == 10
    assert len(month["bars"]) == 30
    assert owner.sees("09.00–10.00: 10")
    await owner.says("hemat data")
    await owner.says("/pengunjung")
    assert "photo" not in owner.last


@pytest.mark.parametrize(
    "words",
    [
        "catat pengunjung 12 anak 5 dewasa",
        "tambah 17 pengunjung",
        "input tamu: dewasa 5 anak 12",
        "pengunjung masuk tadi jam 10.30: 12 anak sama 5 orang dewasa, tolong dicatat",
    ],
)
async def test_who_writes_how_many_came_adds_them_by_one_key(stage: Stage, words: str) -> None:
    door = await stage.hires("Petugas Contoh", "door")
    await door.says(words)
    assert door.sees("Anda menulis 17 pengunjung")
    await door.taps("Tambahkan 17")
    assert door.sees("Pengunjung hari ini: 17")
    await door.taps("Batalkan +17")
    assert door.sees("Pengunjung hari ini: 0")


async def test_a_number_of_the_whole_day_takes_the_place_of_what_is_counted(stage: Stage) -> None:
    door = await stage.hires("Petugas Contoh", "door")
    await door.says("catat pengunjung 40 orang")
    await door.taps("Tambahkan 40")
    await door.says("catat pengunjung hari ini 87")
    assert door.sees("Hari ini sudah tercatat 40")
    await door.taps("Jadikan 87 hari ini")
    assert door.sees("Pengunjung hari ini: 87")


async def test_a_resident_who_tells_how_many_they_are_counts_nobody(reader: Reader) -> None:
    await reader.says("catat pengunjung 12 anak 5 dewasa")
    assert not any("Tambahkan" in key for key in reader.keys)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("laporan september", "Rekap September 2026"),
        ("berapa pengunjung bulan lalu", "Rekap Oktober 2026"),
        ("rekap kunjungan triwulan 2", "Rekap Rabu, 1 April sampai Selasa, 30 Juni"),
        ("statistik pengunjung tahun lalu", "Rekap 2025"),
        ("how many visitors did we have last month", "Rekap Oktober 2026"),
        ("mintak laporan bulan patang da", "Rekap Oktober 2026"),
    ],
)
async def test_figures_of_other_days_are_had_by_their_name(stage: Stage, words: str, named: str) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("/bahasa")
    await head.taps("Bahasa Indonesia")  # else an English question would be answered in English
    await head.says(words)
    assert head.sees(named)
    assert head.sees("Pengunjung yang dihitung: 0")


async def test_the_months_before_and_after_are_a_tap_away(stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("laporan bulan lalu")
    await head.taps("Sebelumnya")
    assert head.sees("Rekap September 2026")
    await head.taps("Sesudahnya")
    await head.taps("Sesudahnya")
    assert head.sees("Rekap November 2026")
    assert "Sesudahnya" not in head.keys
    await head.taps("Satu hari saja")
    assert head.sees("Pengunjung pada Senin, 23 November")


async def test_who_wants_a_file_is_told_that_there_is_none(stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("rekap pdf bulan lalu")
    assert head.sees("Rekap Oktober 2026")
    assert head.sees("belum tersedia sebagai berkas")
    await head.says("rekap pdf")
    assert head.sees("belum tersedia sebagai berkas")


@pytest.mark.parametrize(
    ("said", "month"),
    [
        ("berapa peserta acara bulan ini?", "November 2026"),
        ("berapa anggota baru?", "November 2026"),
        ("laporan bulanan", "November 2026"),
        ("berapa peserta bulan oktober", "Oktober 2026"),
    ],
)
async def test_the_head_asks_for_figures_of_any_kind(stage: Stage, said: str, month: str) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.says(said)
    assert head.sees(f"Rekap {month}")
    assert head.sees("Peserta: 0 (0)")
    assert head.sees("Dalam kurung:")
    assert head.sees("Anggota dan pinjaman dihitung di sistem perpustakaan") == ("anggota" in said)


async def test_the_head_has_keys_to_the_months(stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.taps_desk("Rekap")
    assert head.sees("Rekap November 2026")
    await head.taps("Satu hari saja")
    await head.taps("Bulan lalu")
    assert head.sees("Rekap Oktober 2026")

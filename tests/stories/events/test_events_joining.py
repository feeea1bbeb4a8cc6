"""Joining an event: the form, the ticket, the queue, giving a seat back."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.areas.consents.service import Consents
from tests.actors import Reader, Stage

CODE = re.compile(r"Kode [A-Z]{2}-[0-9A-Z]{4}")


async def opens(reader: Reader, title: str) -> None:
    """Find an event by its title, as a shared link would."""
    async with reader.stage.app.database.reading() as rows:
        found = await rows.value("SELECT id FROM events WHERE title LIKE :title", {"title": f"{title}%"})
    await reader.starts(f"e_{found}")
    assert reader.sees(title)


async def joins(reader: Reader, title: str, name: str = "Warga Contoh") -> str:
    """Sign up for the first time."""
    await opens(reader, title)
    await reader.taps("Daftar")
    await reader.says(name)
    return await reader.taps("Setuju, daftar")


async def _count(stage: Stage, sql: str) -> int:
    async with stage.app.database.reading() as reader:
        return int(await reader.value(f"SELECT count(*) FROM {sql}"))


async def test_the_first_time_asks_the_name_and_the_consent(reader: Reader, stage: Stage) -> None:
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")
    assert reader.sees("Siapa nama Anda?")
    await reader.says("H. Nur'aini")
    assert reader.sees("Nama: H. Nur'aini")
    asked = " ".join(reader.text.split("\n\n")[-1].split())  # the fold breaks the line
    await reader.taps("Setuju")
    assert reader.sees("Anda terdaftar ✅\n\nBelajar Komputer dari Nol\nSelasa, 24 November pukul 09.00–11.00 WIB")
    assert CODE.search(reader.text)
    assert reader.key("Salin kode")["copy_text"]["text"] in reader.text
    (consent,) = await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert consent.shown.text == asked


async def test_without_consent_nothing_is_kept(reader: Reader, stage: Stage) -> None:
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")
    await reader.says("Warga Contoh")
    await reader.taps("Tidak")
    assert reader.sees("dibatalkan")
    assert await _count(stage, f"parties WHERE person_id = {reader.id}") == 0
    assert await _count(stage, "consents") == 0


async def test_the_second_time_is_one_tap(reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await opens(reader, "Nonton Bareng")
    before = reader.taps_made, reader.messages_written
    await reader.taps("Daftar")
    assert reader.sees("Anda terdaftar ✅\n\nNonton Bareng")
    assert (reader.taps_made - before[0], reader.messages_written - before[1]) == (1, 0)


async def test_the_number_is_asked_for_only_where_it_is_needed(reader: Reader, stage: Stage) -> None:
    await joins(reader, "Belajar Komputer")
    await opens(reader, "Lokakarya Merajut")
    await reader.taps("Daftar")
    assert reader.sees("nomor telepon")
    await reader.says("0812 3456 7890")
    await reader.taps("Daftar")
    assert reader.sees("Anda terdaftar ✅\n\nLokakarya Merajut")
    assert await _count(stage, "parties WHERE phone = '+6281234567890'") == 1


async def test_the_questions_of_the_event_are_asked(reader: Reader, stage: Stage) -> None:
    await joins(reader, "Belajar Komputer")
    await opens(reader, "Kelas Menulis")
    await reader.taps("Daftar")
    assert reader.sees("Pernah menulis cerita pendek?")
    await reader.says("entahlah")
    assert reader.sees("Pilih")
    await reader.taps("Beberapa kali")
    assert reader.sees("Pernah menulis cerita pendek: Beberapa kali")
    await reader.taps("Daftar")
    assert reader.sees("Anda terdaftar ✅\n\nKelas Menulis")
    assert reader.sees("Kamis, 26 November, 3, 10, 17 Desember pukul 14.00–16.00 WIB")
    assert await _count(stage, "registrations WHERE answers LIKE '%Beberapa kali%'") == 1


async def test_a_full_class_has_a_queue(reader: Reader, other_reader: Reader) -> None:
    for n, person in enumerate((reader, other_reader), 1):
        await opens(person, "Kelas Fotografi")
        assert "Masuk daftar tunggu" in person.keys
        await person.taps("Masuk daftar tunggu")
        await person.says(f"Warga Contoh {n}")
        await person.taps("Setuju")
        assert person.sees(f"Kursi penuh. Anda di urutan ke-{n} daftar tunggu.")
    await reader.says("/kegiatansaya")
    await reader.taps("Batalkan 1")
    await reader.taps("Ya, batalkan")
    await other_reader.says("kegiatan saya")
    assert other_reader.sees("di urutan ke-1")


async def test_what_one_holds_is_in_one_place_and_is_cancelled_in_two_taps(reader: Reader, stage: Stage) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.taps_menu("🎟 Kegiatan saya")
    assert reader.sees("1. Belajar Komputer dari Nol")
    assert CODE.search(reader.text.replace("kode", "Kode"))
    before = reader.taps_made
    await reader.taps("Batalkan 1")
    assert reader.sees("Batalkan kursi Warga Contoh?")
    await reader.taps("Ya, batalkan")
    assert reader.sees("Sudah dibatalkan: Belajar Komputer")
    assert reader.taps_made - before == 2
    await reader.says("kegiatan saya")
    assert reader.sees("Anda belum terdaftar")
    assert await _count(stage, "schedule WHERE kind = 'event_remind' AND state = 'waiting'") == 0


async def test_a_seat_can_be_taken_again_after_cancelling(reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("/kegiatansaya")
    await reader.taps("Batalkan 1")
    await reader.taps("Ya, batalkan")
    await reader.taps("Daftar lagi")
    assert reader.sees("Anda terdaftar ✅")


async def test_a_second_yes_cancels_nothing_more(reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("/kegiatansaya")
    data = reader.key("Batalkan 1")["callback_data"]
    for _ in range(2):
        await reader.forges(data[:-1] + "1")
    assert reader.sees("Itu sudah dibatalkan")


async def test_nobody_signs_up_twice(reader: Reader) -> None:
    await opens(reader, "Belajar Komputer")
    data = reader.key("Daftar")["callback_data"]
    await joins(reader, "Belajar Komputer")
    await opens(reader, "Belajar Komputer")
    assert "Daftar" not in reader.keys
    assert CODE.search(reader.text.replace("kode", "Kode"))
    await reader.forges(data)
    assert reader.sees("sudah terdaftar di acara ini")
    assert "Kegiatan saya" in reader.keys


async def test_what_overlaps_is_a_warning(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run(
            """UPDATE event_sessions SET
               starts_at = (SELECT starts_at FROM event_sessions s JOIN events e ON e.id = s.event_id
                            WHERE e.title LIKE 'Belajar Komputer%'),
               ends_at = (SELECT ends_at FROM event_sessions s JOIN events e ON e.id = s.event_id
                          WHERE e.title LIKE 'Belajar Komputer%')
               WHERE event_id = (SELECT id FROM events WHERE title LIKE 'Nonton%')"""
        )
    await joins(reader, "Belajar Komputer")
    await opens(reader, "Nonton Bareng")
    await reader.taps("Daftar")
    assert reader.sees("sudah terdaftar di “Belajar Komputer dari Nol”")
    await reader.taps("Tetap daftar")
    assert reader.sees("Anda terdaftar ✅\n\nNonton Bareng")


@pytest.mark.parametrize(
    ("column", "hours", "seen"),
    [("opens_at", 3, "Pendaftaran dibuka Senin, 23 November pukul 12.00"), ("closes_at", -1, "sudah ditutup")],
)
async def test_sign_up_keeps_its_times(reader: Reader, stage: Stage, column: str, hours: int, seen: str) -> None:
    await opens(reader, "Belajar Komputer")
    data = reader.key("Daftar")["callback_data"]
    moment = stage.clock.now() + timedelta(hours=hours)
    async with stage.app.database.transaction() as tx:
        await tx.run(
            f"UPDATE events SET {column} = :at WHERE title LIKE 'Belajar%'", {"at": int(moment.timestamp() * 1000)}
        )
    await opens(reader, "Belajar Komputer")
    assert "Daftar" not in reader.keys
    await reader.forges(data)
    assert reader.sees(seen)
    assert len(reader.keys) > 1


async def test_sessions_are_joined_one_by_one(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run(
            "DELETE FROM registrations WHERE event_id = (SELECT id FROM events WHERE title = 'Klub Buku Anak')"
        )
        await tx.run("DELETE FROM event_bands WHERE event_id = (SELECT id FROM events WHERE title = 'Klub Buku Anak')")
    await opens(reader, "Klub Buku Anak")
    await reader.taps("Daftar: Sabtu, 5 Desember")
    await reader.says("Warga Contoh")
    await reader.taps("Setuju")
    assert reader.sees("Sabtu, 5 Desember")
    await opens(reader, "Klub Buku Anak")
    assert "Daftar: Sabtu, 5 Desember" not in reader.keys
    assert "Daftar: Sabtu, 12 Desember" in reader.keys


async def test_an_event_for_children_is_not_signed_up_for_alone(reader: Reader) -> None:
    await opens(reader, "Dongeng Sore")
    assert "Daftar" not in reader.keys
    assert "Daftarkan anak" in reader.keys
    async with reader.stage.app.database.reading() as rows:
        event_id = await rows.value("SELECT id FROM events WHERE title LIKE 'Dongeng Sore%'")
    await reader.forges(f"su1:{event_id}::0")
    assert reader.sees("umur tertentu")


async def test_approval_is_the_staffs(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE events SET approval = 1 WHERE title LIKE 'Belajar%'")
    await joins(reader, "Belajar Komputer")
    assert reader.sees("Petugas akan memutuskan")
    await reader.says("kegiatan saya")
    assert reader.sees("menunggu keputusan petugas")


async def test_nobody_cancels_anothers_seat(reader: Reader, other_reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("/kegiatansaya")
    data = reader.key("Batalkan 1")["callback_data"]
    await other_reader.says("/menu")
    await other_reader.forges(data[:-1] + "1")
    assert other_reader.sees("tidak ada")
    await reader.says("/kegiatansaya")
    assert reader.sees("Belajar Komputer")


async def test_cancelling_by_words_is_met_with_a_kind_word(reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("batal yg besok anak demam")
    assert reader.text.startswith("Anda tidak jadi datang. Semoga")
    await reader.taps("Ya, batalkan")
    assert reader.sees("Sudah dibatalkan")


@pytest.mark.parametrize(
    "typed",
    ["batalkan pendaftaran anak saya", "batal yg besok ya", "ndak jadi datang bisuak", "ga jadi ikut, ada acara lain"],
)
async def test_who_only_changes_their_plans_is_not_pitied(reader: Reader, typed: str) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says(typed)
    assert not reader.sees("Semoga semuanya baik-baik saja")
    await reader.taps("Ya, batalkan")
    assert reader.sees("Sudah dibatalkan")


async def test_wanting_to_join_shows_what_to_choose(reader: Reader) -> None:
    await reader.says("mau daftar acara")
    assert reader.sees("pilih acara")
    assert reader.sees("Belajar Komputer")


async def test_a_name_is_not_what_was_asked_in_the_middle(reader: Reader) -> None:
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")
    await reader.says("jam buka brp?")
    assert reader.sees("08.00")
    await reader.taps("Lanjutkan")
    assert reader.sees("Siapa nama Anda?")

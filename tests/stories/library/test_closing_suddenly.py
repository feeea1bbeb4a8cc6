"""Tutup mendadak: four taps, and hours, events and residents' answers follow together."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.areas.broadcasts.service import Broadcasts
from bot.areas.events.service import Events
from bot.areas.library.closings.service import Closing
from bot.base.clock import to_ms
from tests.actors import Reader, Stage, said

NOTICE = """Perpustakaan tutup
Selasa, 24 November, sepanjang hari
Alasan: listrik padam
Buka lagi: Rabu, 25 November pukul 08.00 WIB
Mohon maaf"""


async def _previews(owner: Reader, when: str, why: str = "listrik padam") -> None:
    await owner.says("/menu")
    owner.taps_made = 0
    await owner.taps("Tutup mendadak")
    await owner.taps(when)
    await owner.taps(why)


def _heard(reader: Reader, words: str) -> bool:
    """Whether one of the last messages says so: the staff are residents, too, and get the announcement."""
    return any(words in said(one) for one in reader.answers[-3:])


async def test_four_taps_close_the_rest_of_the_day(owner: Reader, reader: Reader, stage: Stage) -> None:
    await _previews(owner, "Sisa hari ini")
    assert owner.sees("Belum ada yang berubah")
    assert owner.sees("Senin, 23 November: 08.00–09.00 (listrik padam)")
    await reader.says("kini lai buka?")
    assert reader.text.startswith("Ya")
    await owner.taps("Tutup perpustakaan")
    assert owner.taps_made == 4
    assert _heard(owner, "Sudah ditutup")
    await reader.says("kini lai buka?")
    assert reader.text.startswith("Tidak")
    assert reader.sees("listrik padam")
    assert reader.sees("besok")


async def test_events_in_that_time_are_cancelled_and_everybody_hears_once(
    owner: Reader, reader: Reader, stage: Stage
) -> None:
    await reader.says("/acara")
    await reader.taps("Belajar Komputer")
    await reader.taps("Daftar")
    for typed in ("Ani", "0812 3456 7890", "Setuju"):
        if not reader.sees("terdaftar ✅"):
            await (reader.taps(typed) if any(typed in key for key in reader.keys) else reader.says(typed))
    assert reader.sees("terdaftar ✅")
    await _previews(owner, "Besok")
    assert owner.sees("Belajar Komputer dari Nol")
    assert owner.sees("Dongeng Sore")
    await owner.taps("Tetap adakan: 2")
    assert owner.sees("Dongeng Sore: Si Kancil dan Kawan-kawan, Selasa, 24 November pukul 15.30 WIB: tetap")
    before = len(reader.answers)
    await owner.taps("Tutup perpustakaan")
    assert _heard(owner, "1 acara dibatalkan")
    heard = [said(one) for one in reader.answers[before:]]
    assert len(heard) == 2  # the event's, and everybody's
    assert "Belajar Komputer" in heard[0]
    assert "listrik padam" in heard[0]
    await reader.says("/acara")
    assert not reader.sees("Belajar Komputer")
    assert reader.sees("Dongeng Sore")


async def test_it_is_opened_again_and_the_hours_are_as_they_were(owner: Reader, reader: Reader) -> None:
    await _previews(owner, "3 hari")
    await owner.taps("Tutup perpustakaan")
    await reader.says("bsk buka?")
    assert reader.sees("tutup")
    await owner.says("/menu")
    await owner.taps("Tutup mendadak")
    await owner.taps("Penutupan yang berlaku: 1")
    await owner.taps("Buka lagi: 1")
    await owner.taps("Ya, buka lagi")
    await reader.says("bsk buka?")
    assert reader.sees("08.00–16.00")
    await reader.says("kini buka?")
    assert reader.text.startswith("Ya")


async def test_residents_are_told_of_it_and_of_its_end(owner: Reader, reader: Reader, stage: Stage) -> None:
    await reader.starts()
    await _previews(owner, "Besok")
    assert owner.sees("Pengumuman untuk")
    assert owner.sees(NOTICE)
    await owner.taps("Tutup perpustakaan")
    assert _heard(owner, "Pengumumannya sedang dikirim")
    assert reader.sees(NOTICE)
    await owner.taps("Buka lagi")
    await owner.taps("Ya, buka lagi")
    assert _heard(owner, "juga kami kabari")
    assert reader.sees("kembali buka seperti biasa")


async def test_it_can_be_done_without_a_word(owner: Reader, reader: Reader, stage: Stage) -> None:
    await reader.starts()
    await _previews(owner, "Besok")
    await owner.taps("Tanpa pengumuman")
    assert not owner.sees("Pengumuman untuk")
    await owner.taps("Tutup perpustakaan")
    await owner.taps("Buka lagi")
    await owner.taps("Ya, buka lagi")
    assert (await stage.app.services[Broadcasts].sending.recent(stage.app.database.free))[1] == 0


async def test_what_a_colleague_must_approve_waits_and_is_not_taken_back_aloud(
    owner: Reader, reader: Reader, stage: Stage
) -> None:
    await reader.starts()
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Broadcasts].sending.set_needs_approval(tx, True)
    await _previews(owner, "Besok")
    await owner.taps("Tutup perpustakaan")
    assert _heard(owner, "menunggu persetujuan petugas lain")
    before = len(reader.answers)
    await owner.taps("Buka lagi")
    await owner.taps("Ya, buka lagi")
    assert len(reader.answers) == before
    assert not owner.sees("kami kabari")
    assert await stage.app.services[Broadcasts].sending.waiting(stage.app.database.free) == []


async def test_closings_that_overlap_are_undone_one_by_one(owner: Reader, reader: Reader) -> None:
    await _previews(owner, "Besok")
    await owner.taps("Tutup perpustakaan")
    await _previews(owner, "3 hari", "perbaikan")
    await owner.taps("Tutup perpustakaan")
    await owner.taps("Buka lagi")
    await owner.taps("Ya, buka lagi")
    await reader.says("bsk buka?")
    assert reader.sees("tutup (listrik padam)")
    await reader.says("kini buka?")
    assert reader.text.startswith("Ya")


async def test_the_same_closing_twice_is_one(owner: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _previews(owner, "Besok")
    await _previews(librarian, "Besok")
    await owner.taps("Tutup perpustakaan")
    await librarian.taps("Tutup perpustakaan")
    assert _heard(librarian, "memang sudah ditutup")
    assert len(await stage.app.services[Closing].closures(stage.app.database.free)) == 1


async def test_events_that_changed_since_the_preview_are_shown_again(owner: Reader, stage: Stage) -> None:
    await _previews(owner, "Besok")
    async with stage.app.database.transaction() as tx:
        event = await tx.value("SELECT id FROM events WHERE title LIKE 'Belajar Komputer%'")
        await stage.app.services[Events].composing.cancel(tx, event)
    await owner.taps("Tutup perpustakaan")
    assert owner.sees("Acara pada waktu itu berubah")
    assert await stage.app.services[Closing].closures(stage.app.database.free) == []
    await owner.taps("Lihat dampaknya")
    await owner.taps("Tutup perpustakaan")
    assert _heard(owner, "Sudah ditutup")


async def test_a_closing_in_the_past_is_refused(owner: Reader, stage: Stage) -> None:
    await _previews(owner, "Sisa hari ini")
    await stage.passes(timedelta(days=2))
    await owner.taps("Tutup perpustakaan")
    assert any("sudah lewat" in said(one) for one in owner.answers)
    assert await stage.app.services[Closing].closures(stage.app.database.free) == []


async def test_another_time_and_reason_in_words(owner: Reader, reader: Reader, stage: Stage) -> None:
    await owner.says("/menu")
    await owner.taps("Tutup mendadak")
    await owner.says("entah kapan")
    assert owner.sees("dari kapan sampai kapan")
    await owner.says("24-26 Des")
    await stage.restarts()
    await owner.says("Pengasapan buku")
    assert owner.sees("Kamis, 24 Desember sampai Sabtu, 26 Desember")
    await owner.taps("Tutup perpustakaan")
    await reader.says("tgl 25 des buka?")
    assert reader.sees("tutup (Pengasapan buku)")
    await _previews(owner, "Besok", "Pengasapan buku")
    assert owner.sees("Alasan: Pengasapan buku")


async def test_the_reason_may_be_told_with_the_time(owner: Reader) -> None:
    await owner.says("/menu")
    await owner.taps("Tutup mendadak")
    await owner.says("sabtu 12 desember dari jam 11, listrik padam")
    assert owner.sees("Sabtu, 12 Desember")
    assert owner.sees("11.00")
    assert owner.sees("Alasan: listrik padam")


async def test_an_area_may_follow_and_all_is_undone_where_it_fails(owner: Reader, stage: Stage) -> None:
    closing, heard = stage.app.services[Closing], []

    async def moves_deadlines(tx: object, closure: object) -> None:
        heard.append(closure)
        raise LookupError("the deadlines could not be moved")

    closing.on_closure.append(moves_deadlines)
    await _previews(owner, "Besok")
    await owner.taps("Tutup perpustakaan")
    assert heard
    assert await closing.closures(stage.app.database.free) == []
    assert (await stage.app.services[Events].reading.upcoming(stage.app.database.free)).total > 0


@pytest.mark.parametrize("data", ["zw1:x", "zw1:0", "zw1:2611231400", "zp1:2611231400-2611240000:nothing::1", "zr1:7"])
async def test_a_key_that_means_nothing_does_nothing(owner: Reader, stage: Stage, data: str) -> None:
    await owner.says("/menu")
    await owner.forges(data)
    assert owner.sees("sudah tidak ada")
    assert await stage.app.services[Closing].closures(stage.app.database.free) == []


async def test_the_words_of_staff_open_it(owner: Reader, reader: Reader) -> None:
    await owner.starts()
    await owner.says("tutup mendadak")
    assert owner.sees("Kapan perpustakaan ditutup?")
    await reader.says("tutup mendadak")
    assert not reader.sees("Kapan perpustakaan ditutup?")


async def test_a_day_that_was_said_is_not_asked_for(owner: Reader) -> None:
    await owner.says("tutup perpustakaan besok")
    assert owner.sees("Warga membaca alasannya bersama jam buka")
    await owner.taps("listrik padam")
    assert owner.sees("Selasa, 24 November")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("atap bocor", "atap bocor"),
        ("listrik padam", "listrik padam"),
        ("air mati sejak pagi", "air mati sejak pagi"),
        ("wifi dan listrik mati", "wifi dan listrik mati"),
        ("ada rapat dinas mendadak", "ada rapat dinas mendadak"),
        ("jalan di depan banjir", "jalan di depan banjir"),
        ("hama tikus, disemprot dulu", "hama tikus, disemprot dulu"),
        ("petugas sakit semua", "petugas sakit semua"),
    ],
)
async def test_whatever_is_told_is_the_reason(owner: Reader, typed: str, reason: str) -> None:
    await owner.starts()
    await owner.says("tutup perpustakaan besok")
    await owner.says(typed)
    assert owner.sees("Belum ada yang berubah")
    assert owner.sees("Selasa, 24 November")
    assert owner.sees(f"Alasan: {reason}")


@pytest.mark.parametrize(
    ("typed", "day", "reason"),
    [
        ("mau tutup mendadak, listrik padam", "", "listrik padam"),
        ("tutup mendadak besok, ada pemadaman", "Selasa, 24 November", "ada pemadaman"),
        ("kita tutup mendadak, ac mati semua", "", "ac mati semua"),
        ("perpustakaan tutup mendadak. wifi mati", "", "wifi mati"),
    ],
)
async def test_a_reason_that_is_told_at_once_is_heard(owner: Reader, typed: str, day: str, reason: str) -> None:
    await owner.starts()
    before = len(owner.answers)
    await owner.says(typed)
    assert len(owner.answers) == before + 1, "nothing else is answered"
    if not day:
        assert owner.sees("Kapan perpustakaan ditutup?")
        await owner.says("besok")
    assert owner.sees(day or "Selasa, 24 November")
    assert owner.sees(f"Alasan: {reason}")


async def test_what_is_on_right_now_is_named_and_goes_on(owner: Reader, reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run(
            "UPDATE event_sessions SET starts_at = :now - 1800000, ends_at = :now + 3600000 WHERE event_id = "
            "(SELECT id FROM events WHERE title LIKE 'Belajar Komputer%')",
            {"now": to_ms(stage.clock.now())},
        )
    await _previews(owner, "Seharian ini")
    assert owner.sees("sedang berlangsung, tetap dilanjutkan")
    await owner.taps("Batalkan: 1")
    assert owner.sees("sedang berlangsung, akan dihentikan, 4 orang dikabari")
    await owner.taps("Tetap adakan: 1")
    await owner.taps("Tutup perpustakaan")
    assert not _heard(owner, "acara dibatalkan")


async def test_how_many_hear_of_it_is_told_before(owner: Reader, reader: Reader) -> None:
    await reader.says("/acara")
    await reader.taps("Belajar Komputer")
    await reader.taps("Daftar")
    for typed in ("Ani", "0812 3456 7890", "Setuju"):
        if not reader.sees("terdaftar ✅"):
            await (reader.taps(typed) if any(typed in key for key in reader.keys) else reader.says(typed))
    await _previews(owner, "Besok")
    foreseen = [int(n) for n in re.findall(r"dibatalkan, (\d+) orang dikabari", owner.text)]
    assert len(foreseen) == 2
    await owner.taps("Tutup perpustakaan")
    done = next(said(one) for one in reversed(owner.answers) if "Sudah ditutup" in said(one))
    told = [int(n) for n in re.findall(r"(\d+) orang (?:dikabari|perlu ditelepon)", done)]
    assert sum(told) == sum(foreseen)
    assert len(reader.heard("listrik padam")) >= 1

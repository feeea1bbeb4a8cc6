"""A plan by weeks, one's own place by words or keys, the state of the group without names; notes up to one's place."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import nominates, reads_together, to_books


async def _to_reading(reader: Reader) -> None:
    await to_books(reader)
    await reader.taps("Buku sekarang")
    await reader.taps("Sampai mana?")


async def _writes(reader: Reader, words: str, place: str = "", key: str = "Tulis catatan") -> None:
    await _to_reading(reader)
    await reader.taps("Catatan & kutipan")
    await reader.taps(key)
    await reader.says(words)
    await (reader.says(place) if place else reader.taps("Di tempat saya"))


async def test_the_plan_goes_to_the_members(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await reads_together(stage, reader, other_reader, chapters="20")
    assert len(other_reader.heard("mulai membaca Bumi Manusia")) == 1
    assert len(other_reader.heard("bab 1–5, sampai Minggu, 29 November")) == 1
    await other_reader.taps("Sampai mana?")
    assert other_reader.sees("▸ bab 1–5")
    assert other_reader.sees("bab 16–20, sampai Minggu, 20 Desember")


async def test_said_in_a_word_pages_are_asked_once(reader: Reader, stage: Stage) -> None:
    await reads_together(stage, reader)
    await reader.says("udh hal 120")
    assert reader.sees("Edisi Anda berapa halaman?")
    await reader.says("480")
    assert reader.sees("Anda: ▓▓░░░░░░░░ 25% (hal 120 dari 480)")
    await reader.says("sampai halaman 240")
    assert reader.sees("50% (hal 240 dari 480)"), "the pages are known"
    await reader.says("halaman 500")
    assert reader.sees("Edisi Anda berakhir di hal 480")
    await reader.says("halaman 300 dari 500")
    assert reader.sees("60% (hal 300 dari 500)"), "another edition is said with both"


async def test_a_known_edition_takes_one_message_and_a_share_one_tap(reader: Reader, stage: Stage) -> None:
    await reads_together(stage, reader)
    await reader.says("hal 12 dari 200")
    before = reader.messages_written, reader.taps_made
    await reader.says("hal 50")
    assert (reader.messages_written - before[0], reader.taps_made - before[1]) == (1, 0)
    assert reader.sees("25%")
    await reader.taps("Tiga perempat")
    assert reader.sees("75%")
    await reader.taps("Selesai")
    assert reader.sees("▓▓▓▓▓▓▓▓▓▓ 100%")


async def test_without_a_group_it_is_met_kindly(reader: Reader) -> None:
    await reader.says("udh hal 120")
    assert reader.sees("Senang mendengar Anda terus membaca")
    assert "Klub baca" in reader.keys


async def test_of_two_books_it_is_asked_which(reader: Reader, stage: Stage) -> None:
    librarian = await reads_together(stage, reader)
    await librarian.says("buat klub baca Rak Tua, dewasa, 9 orang, Rabu di aula, terbuka")
    await librarian.taps("Lewati")
    await librarian.taps("Buat klub")
    await reader.says("/klub")
    await reader.taps("Rak Tua")
    await reader.taps("Gabung")
    await reader.taps("Buku klub")
    await reader.taps("Calonkan buku")
    await reader.says("Laskar Pelangi")
    await reader.says("Ringan.")
    await to_books(librarian, "Rak Tua")
    await librarian.taps("Pilih buku berikutnya")
    await librarian.taps("Bergiliran")
    await to_books(reader, "Rak Tua")
    await reader.taps("Laskar Pelangi")
    await reader.taps("Pilih yang ini")
    await to_books(librarian, "Rak Tua")
    await librarian.taps("Buku sekarang")
    await librarian.taps("Buat rencana baca")
    await librarian.taps("2 minggu")
    await librarian.taps("Lewati")
    await reader.says("udah setengah")
    assert reader.sees("Buku yang mana?")
    await reader.taps("Laskar Pelangi")
    assert reader.sees("Laskar Pelangi")
    assert reader.sees("50%")


async def test_the_group_sees_an_average_of_three_and_no_hidden_place(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    third = stage.meets("Cici")
    await reads_together(stage, reader, other_reader, third)
    await reader.says("hal 20 dari 100")
    await other_reader.says("hal 40 dari 100")
    assert other_reader.sees("setelah tiga anggota")
    await third.says("hal 50 dari 100")
    await _to_reading(reader)
    assert reader.sees("Klub: rata-rata 36%")
    for name in ("Budi", "Cici"):
        assert not reader.sees(name)
    await _to_reading(third)
    await third.taps("Jangan hitung kemajuan saya")
    assert third.sees("Tidak ikut dihitung")
    await _to_reading(reader)
    assert reader.sees("setelah tiga anggota"), "a hidden place counts nowhere"


async def test_nobody_reads_ahead_of_their_place_across_editions(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await reads_together(stage, reader, other_reader)
    await reader.says("hal 240 dari 480")
    await _writes(reader, "Ternyata Annelies pergi.")
    await _writes(reader, "Minke bertemu Nyai.", "hal 48 dari 480")
    await other_reader.says("hal 40 dari 200")
    await other_reader.taps("Catatan & kutipan")
    assert other_reader.sees("Minke bertemu Nyai.")
    assert not other_reader.sees("Annelies"), "20 % of one edition is not half of another"
    assert other_reader.sees("1 catatan menunggu di depan")
    await other_reader.forges("rdo1:1")
    assert not other_reader.heard("Annelies"), "a forged key opens nothing that lies ahead"
    await other_reader.says("hal 100")
    await other_reader.taps("Catatan & kutipan")
    assert other_reader.sees("Ternyata Annelies pergi.")
    assert not other_reader.sees("Ani")


async def test_ahead_is_shown_to_who_asks_for_it(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await reads_together(stage, reader, other_reader)
    await reader.says("hal 240 dari 480")
    await _writes(reader, "Dan pada akhirnya kita kalah.", key="Simpan kutipan")
    await _to_reading(other_reader)
    await other_reader.taps("Catatan & kutipan")
    await other_reader.taps("Tampilkan yang di depan")
    assert other_reader.sees("hal 240 dari 480, lebih jauh")
    assert not other_reader.sees("kita kalah")
    await other_reader.taps("Ya, tampilkan")
    assert other_reader.sees("Dan pada akhirnya kita kalah.")


async def test_a_note_is_deleted_by_its_writer_alone_or_the_leader(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await reads_together(stage, reader, other_reader)
    for one in (reader, other_reader):
        await one.says("hal 240 dari 480")
    await _writes(reader, "Catatan yang keliru.")
    await other_reader.forges("rdx1:1:1")
    assert other_reader.sees("hanya untuk ketua klub atau petugas")
    await _to_reading(reader)
    await reader.taps("Catatan & kutipan")
    await reader.taps("1")
    await reader.taps("Hapus")
    await reader.taps("Ya, hapus")
    assert reader.sees("Catatan sudah dihapus")
    assert reader.sees("Belum ada catatan")


@pytest.mark.parametrize("forged", ["rdn1:1:0", "rd1:1", "rds1:1:1", "rdt1:1:share:50:0", "rdw1:1:note"])
async def test_who_is_no_member_sees_nothing_of_it(
    reader: Reader, other_reader: Reader, stage: Stage, forged: str
) -> None:
    await reads_together(stage, reader)
    await reader.says("hal 240 dari 480")
    await _writes(reader, "Hanya untuk kita.")
    await other_reader.says("/klub")
    await other_reader.forges(forged)
    assert other_reader.sees("Ini untuk anggota klub")
    assert not other_reader.heard("Hanya untuk kita")


async def test_a_place_can_be_a_chapter_or_minutes(reader: Reader, stage: Stage) -> None:
    await reads_together(stage, reader)
    await reader.says("bab 5 dari 20")
    assert reader.sees("25% (bab 5 dari 20)")
    await reader.says("menit 90")
    assert reader.sees("Buku suara Anda berapa menit?")
    await reader.says("600")
    assert reader.sees("15% (menit 90 dari 600)")


async def test_nominating_goes_on_while_a_book_is_read(reader: Reader, stage: Stage) -> None:
    await reads_together(stage, reader)
    await nominates(reader, "Laskar Pelangi")
    await to_books(reader)
    assert reader.sees("Sekarang: Bumi Manusia, sedang dibaca")
    assert reader.sees("1. Laskar Pelangi")

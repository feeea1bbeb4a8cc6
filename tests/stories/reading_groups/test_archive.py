"""A book that a group is done with becomes a page of the archive; the season becomes a paper and certificates."""

from __future__ import annotations

import re
from datetime import timedelta

from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.stories.reading_groups.clubs import reads_together, to_books

_LINE = "Kita sudah melawan, Nak, Nyo."
_MINUTES = "Kami membahas siapa yang boleh bersekolah."


async def _keeps(reader: Reader, words: str, place: str) -> None:
    """A line worth keeping, at its place."""
    await to_books(reader)
    await reader.taps("Buku sekarang")
    await reader.taps("Sampai mana?")
    await reader.taps("Catatan & kutipan")
    await reader.taps("Simpan kutipan")
    await reader.says(words)
    await reader.says(place)


async def _met(stage: Stage, librarian: Reader) -> None:
    """A meeting about the book, with what was talked about written down."""
    await librarian.says("/klub")
    await librarian.taps("Kopi & Buku")
    await librarian.taps("Kelola klub")
    await librarian.taps("Pertemuan")
    await librarian.taps("Rencanakan pertemuan")
    await librarian.says("besok jam 10")
    await librarian.says("Ruang Baca")
    await librarian.taps("Anggota")
    await librarian.taps("Rencanakan")
    await stage.passes(timedelta(days=2))
    await librarian.says("/klub")
    await librarian.taps("Kopi & Buku")
    await librarian.taps("Kelola klub")
    await librarian.taps("Pertemuan")
    await librarian.taps("1")
    await librarian.taps("Tulis hasil pembicaraan")
    await librarian.says(_MINUTES)


async def _archives(librarian: Reader) -> None:
    await to_books(librarian)
    await librarian.taps("Buku sekarang")
    for step in ("Mulai diskusi", "selesai", "Simpan ke arsip"):
        await librarian.taps(step)


async def _to_page(reader: Reader) -> None:
    await reader.says("/klub")
    await reader.taps("Arsip")
    await reader.taps("Bumi Manusia")


async def test_a_book_becomes_a_page_whose_lines_are_for_who_has_read_that_far(
    reader: Reader, other_reader: Reader, stage: Stage, drawn: Drawn
) -> None:
    librarian = await reads_together(stage, reader, other_reader)
    stranger = stage.meets("Cici")
    await _keeps(reader, _LINE, "hal 340 dari 350")
    await reader.says("tamat")
    await other_reader.says("hal 50 dari 500")
    await _met(stage, librarian)
    await stranger.says("/klub")
    await stranger.taps("Arsip")
    assert stranger.sees("Belum ada buku di arsip")
    await _archives(librarian)
    await _to_page(reader)
    assert reader.sees("Dibaca bersama dari Senin, 23 November")
    assert reader.sees("Dipilih anggota yang mendapat giliran")
    assert reader.sees(_MINUTES)
    assert reader.sees(_LINE)
    for one in (other_reader, stranger):
        await _to_page(one)
        assert one.sees(_MINUTES)
        assert one.sees("1 kutipan disimpan untuk anggota yang sudah membaca sejauh itu")
        assert not one.heard(_LINE)
    await stranger.taps("Musim baca")
    assert "Sertifikat saya" not in stranger.keys
    await stranger.taps("Halaman cetak")
    printed = drawn.of("season")
    assert printed["title"] == "Kopi & Buku"
    assert printed["books"][0]["minutes"] == [_MINUTES]
    assert _LINE not in str(printed)
    assert "Ani" not in str(printed)


async def test_who_read_to_the_end_gets_a_certificate_that_anybody_may_check(
    reader: Reader, other_reader: Reader, stage: Stage, drawn: Drawn
) -> None:
    librarian = await reads_together(stage, reader, other_reader)
    await reader.says("tamat")
    await other_reader.says("hal 50 dari 500")
    await _archives(librarian)
    await _to_page(other_reader)
    await other_reader.taps("Musim baca")
    assert "Sertifikat saya" not in other_reader.keys
    await other_reader.forges("rae1:1:2026:1")
    assert not drawn.orders, "who has not read it to the end gets none"
    await _to_page(reader)
    await reader.taps("Musim baca")
    await reader.taps("Sertifikat saya")
    assert reader.sees("Ani")
    await reader.taps("Perbaiki nama")
    await reader.says("Ani Contoh")
    await reader.taps("Terbitkan sertifikat")
    paper = drawn.of("certificate")
    assert (paper["participant"], paper["event"]) == ("Ani Contoh", "Bumi Manusia")
    code = re.search(r"Kode (\w{4}-\w{4})", reader.text)
    assert code is not None
    await other_reader.starts(f"kc_{code[1].replace('-', '')}")
    assert other_reader.sees("Sertifikat ini asli")
    assert other_reader.sees("Ani Contoh")
    assert other_reader.sees("klub baca Kopi & Buku, 2026")

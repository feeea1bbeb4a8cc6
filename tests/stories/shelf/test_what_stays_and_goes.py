"""A title that the library gives away stays on the shelf as it was; what is theirs is shown, and deleted."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.shelf.test_own_shelf import card
from tests.stories.shelf.test_ratings import librarian_reads, writes


async def test_a_withdrawn_title_stays_readable_on_the_shelf(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Petugas Contoh", "librarian")
    rows = "Judul,Pengarang\nAnyaman Pandan Kuno,A. Contoh\nSulaman Kuno,A. Contoh\n"
    await librarian.sends_document(rows.encode(), "baru.csv")
    await librarian.taps("Masukkan")
    await card(reader, "Anyaman Pandan Kuno")
    await reader.taps("Simpan ke rak")
    await reader.taps("Ingin dibaca")
    await librarian.sends_document(b"Judul,Pengarang\nSulaman Kuno,A. Contoh\n", "sisa.csv")
    await librarian.taps("Ini seluruh katalog")
    await librarian.taps("Ya, seluruh koleksi")
    await reader.says("/rak")
    await reader.taps("Ingin dibaca (1)")
    assert reader.sees("Anyaman Pandan Kuno (tidak ada lagi di perpustakaan)"), reader.text
    await reader.taps("1.")
    assert reader.sees("Anyaman Pandan Kuno\nA. Contoh")


async def test_what_is_theirs_is_shown_and_deleted(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await writes(reader, "Bagus sekali.", "Ani")
    await reader.taps("Sudah dibaca")
    await reader.says("target 6 buku tahun ini")
    librarian = await librarian_reads(stage)
    await librarian.taps("Tampilkan")
    await reader.says("/datasaya")
    assert reader.sees("1 buku di rak Anda")
    assert reader.sees("1 nilai atau ulasan buku")
    assert reader.sees("target bacaan Anda")
    await reader.says("hapus data sy")
    await reader.taps("Ya, hapus semuanya")
    await card(other_reader)
    await other_reader.taps("Simpan ke rak")
    assert not any("Ulasan" in key for key in other_reader.keys)
    await reader.says("/rak")
    assert reader.sees("Rak Anda masih kosong")

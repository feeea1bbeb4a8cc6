"""Staff keep the words that residents use for a book; the search knows them at once."""

from __future__ import annotations

from bot.areas.catalogue.service import Catalogue
from tests.actors import Reader, Stage


async def _adds(librarian: Reader, word: str, meaning: str) -> None:
    await librarian.taps_desk("🔤 Kata lain untuk buku")
    await librarian.taps("Tambah kata")
    await librarian.says(word)
    await librarian.says(meaning)
    assert librarian.sees("Tersimpan")


async def test_a_word_finds_the_book_until_it_is_removed(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await reader.says("cari buku zxqvorn")
    assert not reader.sees("1. Laskar Pelangi")
    await _adds(librarian, "zxqvorn", "Laskar Pelangi")
    assert librarian.sees("Warga yang menulis “zxqvorn” mencari “Laskar Pelangi”.")
    await stage.app.services[Catalogue].settled()
    await reader.says("cari buku zxqvorn")
    assert reader.sees("1. Laskar Pelangi")
    await librarian.taps("Kembali")
    assert librarian.sees("zxqvorn → Laskar Pelangi")
    await librarian.taps(next(line.partition(".")[0] for line in librarian.text.splitlines() if "zxqvorn" in line))
    await librarian.taps("Hapus")
    await librarian.taps("Ya, hapus")
    assert librarian.sees("Sudah dihapus")
    await stage.app.services[Catalogue].settled()
    await reader.says("cari buku zxqvorn")
    assert not reader.sees("1. Laskar Pelangi")


async def test_it_is_on_the_trail(owner: Reader) -> None:
    await owner.starts()
    await _adds(owner, "zxqvorn", "Laskar Pelangi")
    await owner.taps_desk("Riwayat tindakan")
    assert owner.sees("menambah kata lain untuk buku")


async def test_it_is_for_who_keeps_the_catalogue(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    for key in ("onl1:0", "ono1:1", "ona1", "onr1:1", "ony1:1"):
        await reader.forges(key)
        assert reader.sees("khusus untuk petugas")
    door = await stage.hires("Petugas Absen", "door")
    await door.says("/petugas")
    assert not any("Kata lain" in key for key in door.keys)

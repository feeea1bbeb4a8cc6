"""Two siblings in one club: each joins with a consent of its own, waits for a place of its own, and leaves alone."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.challenges.reading import has_child
from tests.stories.reading_groups.clubs import made, nominates, to_books

CHILDREN = "buat klub baca Kancil, anak-anak, 2 orang, Minggu di ruang anak"


async def _joins(reader: Reader, name: str, key: str) -> None:
    await reader.says("/klub")
    await reader.taps("Kancil")
    await reader.taps(key)
    await reader.taps(name)
    assert reader.sees("Apakah Anda setuju, sebagai orang tua atau wali?"), reader.text
    await reader.taps("Setuju")


async def test_each_joins_and_one_leaves_while_the_other_stays(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await made(stage, CHILDREN)
    for name in ("Salsa", "Rafi", "Dito"):
        await has_child(reader, name)
    await _joins(reader, "Salsa", "Gabung")
    await _joins(reader, "Rafi", "Daftarkan anak lain")
    assert reader.sees("Rafi anggota klub ini")
    assert reader.sees("2 dari 2 anggota")
    await _joins(reader, "Dito", "Daftarkan anak lain")
    await reader.says("klub saya")
    assert reader.sees("Salsa anggota klub ini")
    assert reader.sees("Dito nomor 1 di daftar tunggu")
    await reader.taps("Kancil")
    await reader.taps("Daftarkan anak lain")
    assert reader.sees("Semua anak yang Anda catat sudah ikut klub ini")
    await reader.says("/klub")
    await reader.taps("Kancil")
    await reader.taps("Keluar: Salsa")
    await reader.taps("Ya, keluar")
    assert reader.heard("Salsa tidak lagi menjadi anggota klub")
    assert reader.sees("Ada tempat untuk Dito di Kancil"), "the place goes to the third at once"
    await reader.taps("Terima")
    await reader.says("klub saya")
    assert reader.sees("Dito anggota klub ini")
    assert reader.sees("Rafi anggota klub ini"), "the sibling stayed"
    await other_reader.says("/klub")
    await other_reader.forges("kbl1:2:1")
    assert not other_reader.sees("tidak lagi menjadi anggota"), "nobody lets another's child go"


async def test_each_has_a_place_and_a_vote_of_its_own(reader: Reader, stage: Stage) -> None:
    librarian = await made(stage, CHILDREN)
    for name, key in (("Salsa", "Gabung"), ("Rafi", "Daftarkan anak lain")):
        await has_child(reader, name)
        await _joins(reader, name, key)
    for title in ("Si Kancil", "Timun Mas"):
        await nominates(reader, title, name="Kancil")
    await to_books(librarian, "Kancil")
    await librarian.taps("Pilih buku berikutnya")
    await librarian.taps("Satu pilihan, 3 hari")
    assert len(reader.heard("Untuk Salsa:\n\nKancil memilih buku berikutnya")) == 1
    assert len(reader.heard("Untuk Rafi:\n\nKancil memilih buku berikutnya")) == 1
    await reader.taps("Pilih")
    assert reader.sees("Untuk Rafi:"), "the letter to each opens its own ballot"
    await reader.taps("2")
    await reader.taps("Ganti ke Salsa")
    assert not reader.sees("sudah memilih"), "a sibling's vote is not its own"
    await reader.taps("2")
    await reader.says("/klub")
    await reader.taps("Kancil")
    await reader.taps("Buku klub")
    assert reader.sees("2 orang sudah memilih") or reader.sees("2 anggota sudah memilih"), reader.text
    await stage.passes(timedelta(days=3, hours=1))
    assert reader.heard("Timun Mas")
    await to_books(librarian, "Kancil")
    await librarian.taps("Buku sekarang")
    await librarian.taps("Buat rencana baca")
    await librarian.taps("2 minggu")
    await librarian.taps("Lewati")
    await reader.says("udah setengah")
    assert reader.sees("Anak yang mana")
    await reader.taps("Salsa")
    assert reader.sees("Untuk Salsa:")
    assert reader.sees("50%")
    await reader.says("udah hal 10 dari 100 rafi")

    assert reader.sees("Untuk Rafi:")
    assert reader.sees("10%")
    await reader.taps("Ganti ke Salsa")
    assert reader.sees("50%")

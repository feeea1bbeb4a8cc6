"""A title or an author is heard inside a sentence, whatever is said around them."""

from __future__ import annotations

import pytest

from tests.actors import Reader


def _first(reader: Reader) -> str:
    return reader.text.split("1. ", 1)[1].split("\n")[0]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("pengen baca laut bercerita", "Laut Bercerita"),
        ("antri buku filosofi teras dong", "Filosofi Teras"),
        ("mau pinjam ronggeng dukuh paruk bisa?", "Ronggeng Dukuh Paruk"),
        ("titip cantik itu luka buat sabtu dong", "Cantik Itu Luka"),
        ("mau ambil buku saman hari ini bisa", "Saman"),
        ("boleh pinjam ayat ayat cinta dibawa pulang", "Ayat-Ayat Cinta"),
        ("temenku rekomen pulang leila, ada?", "Pulang"),
    ],
)
async def test_a_title_is_the_answer_whatever_shall_be_done_with_it(reader: Reader, typed: str, title: str) -> None:
    await reader.says(typed)
    assert reader.sees("Hasil untuk")
    assert not reader.sees("mendekati")
    assert _first(reader) == title


@pytest.mark.parametrize("typed", ["pesan laut bercerita", "antri laut bercerita dong", "booking laut bercerita kak"])
async def test_to_reserve_it_is_two_taps_from_its_title(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("lalu “Pesan”")
    await reader.taps("1.")
    assert "Pesan" in reader.keys


@pytest.mark.parametrize(
    ("typed", "author"),
    [
        ("buku tereliye yg baru", "Tere Liye"),
        ("buku andreahirata semua", "Andrea Hirata"),
        ("karya pramudya semua dong", "Pramoedya Ananta Toer"),
        ("dewi lestary ada buku apa", "Dee Lestari"),
        ("jk rowling semuanya", "J.K. Rowling"),
        ("buku andrea hirata yang paling baru", "Andrea Hirata"),
        ("buya hamka nulis apa aja", "Hamka"),
        ("punya buku hamka yg lain ga", "Hamka"),
    ],
)
async def test_an_author_is_known_however_the_name_is_written(reader: Reader, typed: str, author: str) -> None:
    await reader.says(typed)
    assert reader.text.count(f"\n{author}") > 1
    assert _first(reader)


async def test_the_newest_of_an_author_comes_first(reader: Reader) -> None:
    await reader.says("buku tereliye terbaru")
    years = [int(line.rpartition(", ")[2]) for line in reader.text.splitlines() if line.startswith("Tere Liye, ")]
    assert len(years) > 1
    assert years == sorted(years, reverse=True)


@pytest.mark.parametrize("typed", ["buku sejarah", "buku pendidikan", "buku tentang laut"])
async def test_a_subject_stays_a_subject(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.text.count("rak ") > 1


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("yang mirip laskar pelangi", "Laskar Pelangi"),
        ("kaya laut bercerita gitu ada ga", "Laut Bercerita"),
        ("buku kek bumi manusia", "Bumi Manusia"),
        ("abis baca bumi manusia enaknya baca apa", "Bumi Manusia"),
        ("habis baca gadis kretek enaknya apa", "Gadis Kretek"),
        ("ada lagi ga yg macam ayat ayat cinta", "Ayat-Ayat Cinta"),
        ("rekomendasi buku mirip sang pemimpi", "Sang Pemimpi"),
        ("sejenis dilan", "Dilan: Dia adalah Dilanku Tahun 1990"),
    ],
)
async def test_what_is_like_a_book_is_not_that_book(reader: Reader, typed: str, title: str) -> None:
    await reader.says(typed)
    assert reader.sees(f"Serupa dengan {title}")
    assert _first(reader) != title


async def test_a_title_that_begins_with_a_word_for_likeness_stays_one(reader: Reader) -> None:
    await reader.says("seperti dendam rindu harus dibayar tuntas")
    assert _first(reader) == "Seperti Dendam, Rindu Harus Dibayar Tuntas"

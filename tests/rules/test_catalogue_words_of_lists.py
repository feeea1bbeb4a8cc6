"""Words that lists use for ages, languages, nobody and numbers of copies; and two ways to write one name."""

from __future__ import annotations

import pytest

from bot.areas.catalogue.audiences import audiences
from bot.areas.catalogue.languages import languages
from bot.areas.catalogue.names import author, fuller, may_be_one
from bot.base.reading.nobody import names_nobody, names_others
from bot.ils.files import copy_counts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7-12 th", "child"), ("7–12 tahun", "child"), ("SD", "child"), ("6 s.d. 8 tahun", "child"), ("5+", "child"),
        ("3 tahun ke atas", "child"), ("Kelas 1-3", "child"), ("kelas VI", "child"), ("B2", "child"),
        ("C (pembaca semenjana)", "child"), ("PAUD/TK", "child"), ("Anak-anak", "child"), ("10-14", "child"),
        ("remaja", "teen"), ("13+", "teen"), ("SMP/MTs", "teen"), ("kelas VII", "teen"), ("15 tahun", "teen"),
        ("semua umur", "general"), ("0-99", "general"), ("dewasa", "general"), ("17 tahun ke atas", "general"),
        ("SD/SMP", "child teen"), ("remaja dan dewasa", "teen general"), ("bebas", ""), ("merah", ""), ("", ""),
    ],
)  # fmt: skip
def test_whom_a_title_is_for(text: str, said: str) -> None:
    assert audiences(text) == tuple(said.split())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Inggris/Indonesia", "en id"), ("Indonesia - Inggris", "id en"), ("Arab-Indonesia", "ar id"),
        ("Bahasa Indonesia dan Bahasa Inggris", "id en"), ("Bhs. Inggris", "en"), ("B. Indonesia", "id"),
        ("Indo", "id"), ("en-US", "en"), ("pt-br", "pt"), ("Indonesia (terjemahan)", "id"), ("Jawa Kuno", "jv"),
        ("Bilingual", ""), ("mul", ""), ("", ""),
    ],
)  # fmt: skip
def test_which_languages_are_named(text: str, codes: str) -> None:
    assert languages(text) == tuple(codes.split())


@pytest.mark.parametrize(
    "text",
    [
        "NN", "N.N.", "[n. n.]", "Anonim", "anonymous", "Tidak diketahui", "-", "tanpa pengarang", "Tim Penyusun",
        "dkk.", "et al.", "Tanpa nama", "pengarang tidak diketahui", "various authors", "Redaksi", "<Anonim>",
    ],
)  # fmt: skip
def test_who_is_nobody(text: str) -> None:
    assert names_nobody(text)


@pytest.mark.parametrize(
    "text",
    ["Tim Penyusun Kamus", "Nana", "Ann", "N. Contoh", "Tim Guru", "Redaksi Majalah Contoh", "Dinas Contoh", "Al"],
)
def test_who_is_somebody(text: str) -> None:
    assert not names_nobody(text)


def test_others_are_told_from_nobody() -> None:
    assert names_others("dkk.")
    assert names_others("[et al.]")
    assert not names_others("Anonim")


@pytest.mark.parametrize(
    ("text", "copies", "named"),
    [
        ("3", (3, 3), False), ("2/3", (2, 3), False), ("3 eks", (3, 3), False), ("dua", (2, 2), False),
        ("Dua buah", (2, 2), False), ("2 (dua)", (2, 2), False), ("satu eksemplar", (1, 1), False),
        ("5 eks (1 rusak)", (5, 5), True), ("ada", (1, 1), True), ("✓", (1, 1), True), ("habis", (0, 0), False),
        ("± 5", (5, 5), True),
        ("2 (dua) eks", (2, 2), False),
        ("x", None, True), ("banyak", None, True), ("501", None, True), ("", (), False), ("12.", (12, 12), True),
    ],
)  # fmt: skip
def test_how_many_copies_a_cell_says_there_are(text: str, copies: tuple[int, ...] | None, named: bool) -> None:
    found, said = copy_counts.read(text)
    assert (found, said is not None) == (copies, named)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tere Liye", "Tere-Liye"), ("Tereliye", "Tere Liye"), ("A. Fuadi", "Ahmad Fuadi"),
        ("J.K. Rowling", "JK Rowling"), ("J. K. Rowling", "Joanne Kathleen Rowling"), ("ANDREA HIRATA", "Hirata"),
        ("Andrea Hirata", "Andrea Hirata Seman"),
        ("Pramoedya Ananta Toer", "Pramudya Ananta Toer"), ("Prof. Dr. Hamka", "Hamka"),
        ("Fuadi, A.", "Ahmad Fuadi"),
    ],
)  # fmt: skip
def test_two_ways_to_write_one_name(one: str, other: str) -> None:
    names = [found.name for text in (one, other) if (found := author(text))]
    assert may_be_one(*names)
    assert may_be_one(*reversed(names))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ani Contoh", "Budi Contoh"),
        ("A. Contoh", "Budi Contoh"),
        ("Tere Liye", "Andrea Hirata"),
        ("A. B.", "Ani Budi"),
    ],
)
def test_two_people_are_two(one: str, other: str) -> None:
    assert not may_be_one(one, other)


def test_the_fuller_way_to_write_a_name_is_kept() -> None:
    assert fuller("A. Fuadi", "Ahmad Fuadi")
    assert not fuller("Ahmad Fuadi", "A. Fuadi")
    assert not fuller("Tere Liye", "Tere Liye")

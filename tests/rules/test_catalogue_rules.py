"""What follows from a record: years, audience, kind, and which records are one book."""

from __future__ import annotations

import pytest

from bot.areas.catalogue import rules
from bot.areas.catalogue.languages import language_code
from bot.base.reading import isbn
from bot.base.reading.text import clean, fold, hash64, unmangle


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2005", 2005),
        ("[1980?]", 1980),
        ("c2004", 2004),
        ("s.a.", None),
        ("", None),
        ("20005", None),
        ("2099", None),
        ("1426 H/2005 M", 2005),
        ("1426H", None),
        ("2005/1426 Hijriyah", 2005),
        ("1500 Hal", 1500),
    ],
)
def test_it_reads_the_year_to_sort_by(text: str, year: int | None) -> None:
    assert rules.year_number(text, newest=2027) == year


@pytest.mark.parametrize(
    ("said", "call_number", "medium", "subjects", "audience"),
    [
        ("child", "", "", (), "child"),
        ("Anak-anak", "", "", (), "child"),
        ("remaja", "", "", (), "teen"),
        ("umum", "J 813", "", (), "general"),
        ("", "J 813 ROW h", "", (), "child"),
        ("", "E 398.2", "", (), "child"),
        ("", "", "Buku Anak", (), "child"),
        ("", "", "", ("Cerita anak",), "child"),
        ("", "", "", ("Fiction", "Children's Books"), "child"),
        ("", "", "", ("Psikologi anak",), "general"),
        ("", "", "", ("Pendidikan anak usia dini",), "general"),
        ("", "", "", ("Novel remaja",), "teen"),
        ("", "899.221 3 HIR l", "Text", ("Fiksi Indonesia",), "general"),
    ],
)
def test_it_knows_whom_a_title_is_for(
    said: str, call_number: str, medium: str, subjects: tuple[str, ...], audience: str
) -> None:
    assert rules.audience(said, call_number, medium, subjects) == audience


@pytest.mark.parametrize(
    ("medium", "call_number", "numbers", "kind"),
    [
        ("Text", "813", "9786022914099", "book"),
        ("Text", "R 315.98 PRO", "", "reference"),
        ("Text", "", "2088-1234", "serial"),
        ("", "", "9771858201017", "serial"),
        ("Majalah", "", "", "serial"),
        ("DVD", "", "", "other"),
    ],
)
def test_it_knows_what_a_title_is(medium: str, call_number: str, numbers: str, kind: str) -> None:
    assert rules.kind(medium, call_number, numbers) == kind


def test_one_isbn_is_one_book_when_the_title_was_corrected() -> None:
    assert rules.same_book("Laskar Plangi", ["andrea hirata"], "Laskar Pelangi", ["andrea hirata"])
    assert rules.same_book("Kalkulus", [], "Kalkulus Jilid 2", [])
    assert rules.same_book("The Selfish Gene: Gen Egois", ["a"], "The Selfish Gene", ["b"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("101 Tip Dan Trik Adobe Photoshop", "Buku Latihan Menggambar Dengan AutoCAD"),
        ("Sejarah Dan Perkembangan Desain", "Sosiologi Desain"),
        ("Ulum Hadits 1", "Ulum Al-Hadits 2"),
        ("National Geographic Indonesia: Mei 2016", "National Geographic Indonesia: Juni 2016"),
    ],
)
def test_one_isbn_is_two_books_when_the_titles_plainly_differ(one: str, other: str) -> None:
    assert not rules.same_book(one, ["agus sachari"], other, ["agus sachari"])


def test_two_ids_of_one_source_need_more_than_an_isbn() -> None:
    assert rules.same_book_for_sure("Laskar Plangi", ["x"], "Laskar Pelangi", ["x"])
    assert not rules.same_book_for_sure("Fikih Kontroversi", ["x"], "Fikih Kontroversi 1", ["x"])
    assert not rules.same_book_for_sure("Laskar Pelangi", ["x"], "Laskar Pelangi", ["y"])


def test_a_missing_edition_contradicts_nothing() -> None:
    assert rules.same_edition("", "Cet. 25")
    assert rules.same_edition("Cet. 25", "cet 25")
    assert not rules.same_edition("Cet. 1", "Cet. 25")


def test_editions_are_one_work_and_namesakes_are_not() -> None:
    first = rules.work("Semua Ikan di Langit", ["ziggy"])
    assert rules.work("Semua Ikan di Langit (Edisi Revisi)", ["ziggy"]) == first
    assert rules.work("Semua Ikan di Langit", ["someone"]) != first
    assert rules.work("Pulang", ["a", "b"]) == rules.work("Pulang", ["b", "a"])


def test_the_next_chunk_fits_the_last_ones_length() -> None:
    assert rules.next_chunk(100, 0.030, target=0.015) == 50
    assert rules.next_chunk(100, 0.0001) == 200
    assert rules.next_chunk(400, 0.0001) == 500
    assert rules.next_chunk(100, 9.0) == 20


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("978-979-97312-3-4; 979-97312-3-2", ["9789799731234"]),
        ("979-3062-79-7", ["9789793062792"]),
        ("0-8044-2957-X", ["9780804429573"]),
        ("92\ufffd0\ufffd102899\ufffd7", ["9789201028990"]),
        ("ISBN 978 602 291 409 9 (jil. 1)", ["9786022914099"]),
        ("n/a", []),
        ("2088-1234", []),
        ("9771858201017", []),
        ("", []),
    ],
)
def test_it_reads_isbns_as_catalogues_write_them(cell: str, texts: list[str]) -> None:
    assert [one.text for one in isbn.isbns(cell)] == texts
    assert all(one.valid for one in isbn.isbns(cell))


def test_it_keeps_a_wrong_isbn_and_drops_what_a_spreadsheet_made_of_one() -> None:
    (wrong,) = isbn.isbns("9786028635355")
    (rounded,) = isbn.isbns("978602E+12")
    assert (wrong.text, wrong.valid, wrong.usable) == ("9786028635355", False, True)
    assert (rounded.valid, rounded.usable) == (False, False)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Indonesia", "id"), ("Bahasa Inggris", "en"), ("fre", "fr"), ("jpn", "ja"), ("en-US", "en"), ("eng", "en"),
        ("Minangkabau", "min"), ("Arab", "ar"), ("English; French", "en"), ("zxx", ""), ("Klingon", ""), ("", ""),
    ],
)  # fmt: skip
def test_it_knows_languages_by_code_and_by_name(said: str, code: str) -> None:
    assert language_code(said) == code


def test_texts_are_compared_without_marks_and_kept_clean() -> None:
    assert fold("Qur'an — Élan VITAL!") == "quran elan vital"
    assert fold("كتاب الطبخ") == "كتاب الطبخ"
    assert clean("  Rak\x00 \\'Anak\\'\n bawah ") == "Rak 'Anak' bawah"
    assert unmangle("DeveloperÃ¢â‚¬â„¢s library") == "Developer’s library"
    assert unmangle("Ãvila") == "Ãvila"


def test_a_key_is_the_same_on_every_machine() -> None:
    assert hash64("laskar pelangi", "hirata") == -4263511253405668824
    assert hash64("laskar", "pelangi hirata") != hash64("laskar pelangi", "hirata")

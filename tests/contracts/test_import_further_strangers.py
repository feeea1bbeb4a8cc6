"""Lists of kinds that nobody had tuned to: forms' questions, objects within objects, numbers without their zeros."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.contracts.import_files import xlsx
from tests.contracts.text_files import made, one_title, refusal, said, titles

_ROWS = (
    "1,Kisah Si Pitung,Andi Contoh,Penerbit Satu,2005\n2,Cara Beternak Ikan,Budi Contoh Wijaya,Penerbit Dua,2016\n"
    "3,Sejarah Kota Kecil,Cici Contoh,Penerbit Satu,2014\n4,Dunia Dalam Angka,Dedi Contoh,Penerbit Tiga,2009\n"
    "5,Belajar Membaca,Eka Contoh,Penerbit Dua,2011\n6,Resep Dapur Ibu,Fani Contoh,Penerbit Satu,2012\n"
)


@pytest.mark.parametrize("above", ["", "DAFTAR BUKU TAMAN BACA,,,,\n", "DAFTAR BUKU\nRT 03,,,,\n"])
def test_a_title_above_a_list_without_a_header_is_no_book(tmp_path: Path, above: str) -> None:
    path = made(tmp_path, above + _ROWS)
    assert [(one.title, one.authors, one.year) for one in titles(path)][:2] == [
        ("Kisah Si Pitung", ("Andi Contoh",), "2005"), ("Cara Beternak Ikan", ("Budi Contoh Wijaya",), "2016"),
    ]  # fmt: skip
    assert len(titles(path)) == 6
    assert sum("above the header, not read" in text for _, text in said(path)) == above.count("\n")


def test_a_forms_questions_are_columns(tmp_path: Path) -> None:
    header = "Timestamp,Apa judul bukunya?,Siapa pengarangnya?,Ada berapa eksemplar?,Siapa nama Anda?\n"
    found = one_title(made(tmp_path, f"{header}2024/02/01,Hujan Bulan Ini,Ani Contoh,2,Warga Contoh\n"))
    assert (found.title, found.authors, found.copies) == ("Hujan Bulan Ini", ("Ani Contoh",), (2, 2))


def _called(*names: str) -> list[dict[str, str]]:
    return [{"nama": name} for name in names]


def test_objects_within_objects_are_told(tmp_path: Path) -> None:
    books = [
        {"judul": "Satu", "penulis": _called("Ani Contoh", "Budi Contoh"), "stok": {"total": 3, "tersedia": 1}},
        {"judul": "Dua", "penulis": _called("Cici Contoh"), "penerbit": {"id": 4, "nama": "Penerbit Satu"}},
    ]
    for told in (books, {"data": books}):
        found = titles(made(tmp_path, json.dumps(told), "list.json"))
        assert [(one.title, one.authors) for one in found] == [
            ("Satu", ("Ani Contoh", "Budi Contoh")), ("Dua", ("Cici Contoh",)),
        ]  # fmt: skip
        assert found[0].copies == (1, 3)
        assert found[1].publisher == "Penerbit Satu"


@pytest.mark.parametrize(
    ("written", "isbn"),
    [("131103628", "9780131103627"), ("44117271.7", "9780441172719"), ("80442957X", "9780804429573")],
)
def test_the_zero_of_an_isbn_is_found_again_and_said(tmp_path: Path, written: str, isbn: str) -> None:
    path = made(tmp_path, f"Judul,ISBN\nSatu,{written}\n")
    assert one_title(path).isbns == (isbn,)
    assert said(path) == [
        ("2", f"an ISBN of nine digits has lost the zero before them in a spreadsheet: read as {isbn}")
    ]


def test_nine_digits_that_add_up_to_nothing_stay(tmp_path: Path) -> None:
    path = made(tmp_path, "Judul,ISBN\nSatu,131103629\n")
    assert one_title(path).isbns == ("131103629",)
    assert "no ISBN" in said(path)[0][1]


def test_a_total_whose_figure_stands_under_the_titles_is_no_book(tmp_path: Path) -> None:
    rows = [["No", "Tanggal", "Judul", "Pengarang"], [1, "x", "Satu", "Ani Contoh"], [2, "x", "Dua", "Budi Contoh"]]
    path = xlsx(tmp_path / "a.xlsx", [*rows, ["JUMLAH", "", "2 judul", ""]])
    assert [one.title for one in titles(path)] == ["Satu", "Dua"]
    assert [text for _, text in said(path)] == ["no book but a total, not imported: “JUMLAH 2 judul”"]
    named = xlsx(
        tmp_path / "b.xlsx", [*rows, [3, "x", "Total", "Cici Contoh"], [4, "x", "Jumlah 2 judul", "Ani Contoh"]]
    )
    assert [one.title for one in titles(named)][2:] == ["Total", "Jumlah 2 judul"]


@pytest.mark.parametrize(
    ("written", "year"),
    [("2016//", "2016"), ("2005-09-01T00:00:00+00:00", "2005"), ("0101-01-01T00:00:00+00:00", "")],
)
def test_years_as_other_programs_write_them(tmp_path: Path, written: str, year: str) -> None:
    path = made(tmp_path, f"Judul,Tahun\nSatu,{written}\n")
    assert one_title(path).year == year
    assert said(path) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("%0 Book\n%A Contoh, Ani\n%T Satu\n%D 2005\n", "a list of references (EndNote)"),
        ("JUDUL      PENGARANG\n---------- -----------\nSatu Dua   Ani Contoh\n", "a table printed as text"),
    ],
)  # fmt: skip
def test_texts_of_other_programs_are_named(tmp_path: Path, text: str, kind: str) -> None:
    assert kind in refusal(made(tmp_path, text, "list.txt"))


_LISTED = '1,"Ani Contoh, Budi Utama"\n2,"Cici Contoh, Dedi Utama, Eka Utama"\n3,"Andi, Budi"\n4,Fani Contoh\n'


def test_two_names_are_two_people_where_other_rows_list_people(tmp_path: Path) -> None:
    path = made(tmp_path, f"Judul,Pengarang\n{_LISTED}")
    assert titles(path)[2].authors == ("Andi", "Budi")
    assert [text for _, text in said(path) if "two people" in text] != []


@pytest.mark.parametrize("turned", ['5,"Toer, Pramoedya Ananta"', '5,"Contoh, A. B."'])
def test_two_names_are_one_where_a_row_turns_names_round(tmp_path: Path, turned: str) -> None:
    path = made(tmp_path, f"Judul,Pengarang\n{_LISTED}{turned}\n")
    assert titles(path)[2].authors == ("Andi, Budi",)


@pytest.mark.parametrize("cell", ["Andi, MPd", "ANDI, Budi", "Andi, SH", "andi, budi"])
def test_a_degree_behind_a_name_is_nobody(tmp_path: Path, cell: str) -> None:
    path = made(tmp_path, f'Judul,Pengarang\n{_LISTED}5,"{cell}"\n')
    assert titles(path)[4].authors == (cell,)

"""Lists as strangers sent them: on their side, between apostrophes, with groups, days for shelves, notes below."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.areas.catalogue.imports.doubts import weighed
from bot.areas.catalogue.names import authors
from bot.ils.records import Problem, Record
from tests.contracts.import_files import xlsx
from tests.contracts.text_files import everything, lost, made, one_title, read_as, refusal, said, titles

_LYING: list[list[str | int]] = [
    ["Judul", "Satu", "Dua"],
    ["Pengarang", "Ani Contoh", "Budi Contoh"],
    ["Tahun", 2001, 2002],
]


@pytest.mark.parametrize("colon", ["", " :"])
def test_a_table_on_its_side_is_turned_upright(tmp_path: Path, colon: str) -> None:
    lying = [[f"{row[0]}{colon}", *row[1:]] for row in _LYING]
    found = titles(xlsx(tmp_path / "a.xlsx", lying))
    assert [(one.title, one.authors, one.year) for one in found] == [
        ("Satu", ("Ani Contoh",), "2001"), ("Dua", ("Budi Contoh",), "2002"),
    ]  # fmt: skip
    text = "".join(";".join(map(str, row)) + "\n" for row in lying)
    assert [one.title for one in titles(made(tmp_path, text))] == ["Satu", "Dua"]


def test_books_called_as_columns_do_not_make_a_table_lie(tmp_path: Path) -> None:
    text = "Judul;Pengarang;Tahun\nPengarang;Ani Contoh;2001\nTahun;Budi Contoh;2002\nPenerbit;Cici Contoh;2003\n"
    assert [one.title for one in titles(made(tmp_path, text))] == ["Pengarang", "Tahun", "Penerbit"]


def test_cells_between_apostrophes_are_whole(tmp_path: Path) -> None:
    rows = (
        "'Satu, dua','Ani Contoh','9789793062792'\n'Syafi''i','Budi Contoh',''\n'Kata \"indah\" ini','Ani Contoh',''\n"
    )
    path = made(tmp_path, f"Judul,Pengarang,ISBN\n{rows}")
    assert [one.title for one in titles(path)] == ["Satu, dua", "Syafi'i", 'Kata "indah" ini']
    assert said(path) == []
    plain = made(tmp_path, "Judul,Pengarang,ISBN\n'Ndek,Ani Contoh,'9789793062792\nDua,Budi Contoh,'9786020324784\n")
    assert [(one.title, one.isbns) for one in titles(plain)] == [
        ("'Ndek", ("9789793062792",)), ("Dua", ("9786020324784",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "groups", "name"),
    [
        ("Kelas", ("000 Karya Umum", "100 Filsafat"), "classification"),
        ("No. Klas", ("000", "800"), "classification"),
        ("Kategori", ("Fiksi", "Agama"), "subjects"),
        ("Rak", ("A1", "B2"), "location"),
    ],
)
def test_a_group_is_said_of_the_rows_below_its_head(
    tmp_path: Path, header: str, groups: tuple[str, str], name: str
) -> None:
    rows = "".join(f"{group};{n}a;Ani Contoh\n;{n}b;Budi Contoh\n" for n, group in enumerate(groups))
    found = titles(made(tmp_path, f"{header};Judul;Pengarang\n{rows}"))
    told = [str(getattr(one, name)) for one in found]
    assert [groups[0] in one for one in told] == [True, True, False, False]
    assert [groups[1] in one for one in told] == [False, False, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "No. Klas;Judul;Pengarang\n813.1;Satu;Ani Contoh\n;Dua;Budi Contoh\n297.5;Tiga;Cici Contoh\n;Empat;Dedi\n",
        "Judul;Pengarang;Kategori\nSatu;Ani Contoh;Fiksi\nDua;Budi Contoh;\nTiga;Cici Contoh;Agama\nEmpat;Dedi;\n",
    ],
)
def test_what_may_be_a_books_own_is_not_said_of_the_next(tmp_path: Path, text: str) -> None:
    dua = titles(made(tmp_path, text))[1]
    assert not dua.classification
    assert not dua.subjects


def test_a_shelf_that_became_a_day_is_left_out_and_named(tmp_path: Path) -> None:
    rows = [["Judul", "Pengarang", "Rak", "No. Panggil"], ["Satu", "Ani Contoh", date(2024, 2, 1), "813 CON s"],
            ["Dua", "Budi Contoh", "2-1", "02-Feb-24"], ["Tiga", "Cici Contoh", "12 Rak", "297.12/2010"]]  # fmt: skip
    path = xlsx(tmp_path / "a.xlsx", rows)
    assert [(one.location or "", one.call_number or "") for one in titles(path)] == [
        ("", "813 CON s"), ("2-1", ""), ("12 Rak", "297.12/2010"),
    ]  # fmt: skip
    assert [line for line, words in said(path) if "made of a shelf" in words] == ["2", "3"]


@pytest.mark.parametrize("cell", ["01/01/2010 00:00", "2010-01-01 00:00:00", "31/12/2010", "1.5.2010"])
def test_a_day_in_a_column_of_years_is_its_year(tmp_path: Path, cell: str) -> None:
    path = made(tmp_path, f"Judul;Pengarang;Tahun\nSatu;Ani Contoh;{cell}\n")
    assert one_title(path).year == "2010"
    assert said(path) == []


@pytest.mark.parametrize(
    "note",
    ["Keterangan: B = Baik", "Catatan : data per Mei", "* buku referensi", "NB. rak 2 = lantai 2", "Sumber: induk"],
)
def test_what_explains_a_list_below_it_is_no_book(tmp_path: Path, note: str) -> None:
    path = made(tmp_path, f"Kode;Judul;Pengarang\nA1;Satu;Ani Contoh\nA2;Dua;Budi Contoh\n;{note};\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua"]
    assert ([line for line, _ in said(path)], lost(path)) == (["4"], [])


@pytest.mark.parametrize(
    "row", ["A3;Catatan: Sebuah Novel;Cici Contoh", ";Catatan: Sebuah Novel;Cici Contoh", "A3;Catatan: x;"]
)
def test_a_book_that_begins_so_is_one(tmp_path: Path, row: str) -> None:
    path = made(tmp_path, f"Kode;Judul;Pengarang\nA1;Satu;Ani Contoh\nA2;Dua;Budi Contoh\n{row}\n")
    assert len(titles(path)) == 3


def named(path: Path) -> list[list[str]]:
    """The authors of each title, and before them what is doubtful about them."""
    found: list[list[str]] = []
    for one in weighed(everything(path)):
        if isinstance(one, Record):
            found.append([author.name for text in one.authors or () for author in authors(text)])
        elif isinstance(one, Problem):
            found.append(["?"])
    return found


def test_single_names_in_a_row_are_people_where_names_are_spoken(tmp_path: Path) -> None:
    spoken = "Judul;Pengarang\nSatu;{cell}\nDua;Ani Contoh\nTiga;Budi Contoh\n"
    for cell, people in (
        ("Andi, Budi, Cici", ["Andi", "Budi", "Cici"]),
        ("SUHERLI, AJI, ISTIQOMAH", ["Suherli", "Aji", "Istiqomah"]),
        ("Sudarmaji, Heru W., Lanny", ["Sudarmaji", "Heru W.", "Lanny"]),
        ("Hirata, Andrea", ["Andrea Hirata"]),
        ("Andi, S.Pd., M.Pd.", ["Andi"]),
    ):
        assert named(made(tmp_path, spoken.format(cell=cell)))[0] == people


@pytest.mark.parametrize("cell", ["Andi, Budi, Cici", "Andi, Budi Contoh, Cici", "Dewi, Eka, Fajar, Gita"])
def test_where_they_are_turned_round_nobody_can_tell_and_it_is_said(tmp_path: Path, cell: str) -> None:
    path = made(tmp_path, f"Judul;Pengarang\nSatu;{cell}\nDua;Contoh, Ani\nTiga;Contoh, Budi\n")
    assert named(path)[:2] == [["?"], [cell]]


def test_a_column_called_book_names_titles_and_a_list_called_books_none(tmp_path: Path) -> None:
    assert read_as(made(tmp_path, "No;Buku;Penulis;ISBN No.\n1;Satu;Ani Contoh;\n"))["Buku"] == "title"
    assert "a row above it that names the columns" in refusal(
        made(tmp_path, "BUKU\n1;Satu;Ani Contoh\n2;Dua;Budi Contoh\n")
    )

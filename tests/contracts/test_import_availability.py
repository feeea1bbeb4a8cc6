"""Columns that say how many copies are in or out, beside those that say how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.ils.files.formats import detect
from tests.contracts.import_files import made, problems, records


def counts(folder: Path, header: str, *rows: str) -> list[Sequence[int] | None]:
    """(free, all) of each row, whose title is put before it."""
    lines = (f"Buku {number};{row}" for number, row in enumerate(rows, 1))
    path = made(folder / "daftar.csv", "\n".join((f"Judul;{header}", *lines, "")))
    return [one.copies for one in records(path)]


def said(folder: Path) -> list[str]:
    return [str(one.reason) for one in problems(folder / "daftar.csv")]


@pytest.mark.parametrize(
    ("every", "available"),
    [
        ("Jumlah Total", "Jumlah Tersedia"), ("Total", "Tersedia"), ("Stok", "Sisa"), ("Jml Eks", "Eksemplar Tersedia"),
        ("Eksemplar", "Eks. Tersedia"), ("Jumlah", "Sisa Stok"), ("Stok Awal", "Stok Akhir"),
        ("Total Copies", "Available"), ("JUMLAH TOTAL", "JUMLAH TERSEDIA"), ("Semua", "Ada di rak"),
    ],
)  # fmt: skip
def test_all_and_those_that_are_in(tmp_path: Path, every: str, available: str) -> None:
    assert counts(tmp_path, f"{every};{available}", "3;2", "2;0", "1;1") == [(2, 3), (0, 2), (1, 1)]
    assert counts(tmp_path, f"{available};{every}", "2;3") == [(2, 3)]
    assert said(tmp_path) == []


@pytest.mark.parametrize("out", ["Dipinjam", "Jumlah Dipinjam", "Sedang dipinjam", "On loan", "Eks Dipinjam"])
def test_all_and_those_that_are_out(tmp_path: Path, out: str) -> None:
    assert counts(tmp_path, f"Jumlah;{out}", "3;1", "2;2", "1;0", "4;", "5 eks;dua") == [
        (2, 3), (0, 2), (1, 1), (4, 4), (3, 5),
    ]  # fmt: skip
    assert said(tmp_path) == []


def test_those_that_are_in_and_out_make_all(tmp_path: Path) -> None:
    assert counts(tmp_path, "Tersedia;Dipinjam", "2;1", "0;2", "3;0") == [(2, 3), (0, 2), (3, 3)]


def test_those_that_are_in_alone_are_all_that_is_known(tmp_path: Path) -> None:
    assert counts(tmp_path, "Jumlah Tersedia;Tahun", "3;2001", "0;2002", ";2003") == [(3, 3), (0, 1), ()]
    assert said(tmp_path) == ["no copy is in, and how many there are is not said: counted as one that is out"]


def test_words_for_all_or_none(tmp_path: Path) -> None:
    rows = ("1;Ya", "1;Tidak", "2;Ada", "3;Dipinjam", "1;✓")
    assert counts(tmp_path, "Jumlah;Tersedia", *rows) == [(1, 1), (0, 1), (2, 2), (0, 3), (1, 1)]
    assert said(tmp_path) == []
    assert counts(tmp_path, "Jumlah;Tersedia", "2;besok") == [(2, 2)]
    assert said(tmp_path) == ["“besok” does not say how many copies are in: not read"]


def test_two_rows_of_one_header(tmp_path: Path) -> None:
    text = "Judul;Pengarang;Eksemplar;;\n;;Total;Tersedia;Dipinjam\nHujan;Ani Contoh;3;2;1\nBumi;Ani Contoh;2;0;2\n"
    assert [one.copies for one in records(made(tmp_path / "a.csv", text))] == [(2, 3), (0, 2)]


def test_one_column_of_both(tmp_path: Path) -> None:
    assert counts(tmp_path, "Tersedia/Total", "2/3", "0/1") == [(2, 3), (0, 1)]


def test_figures_that_do_not_agree_are_named(tmp_path: Path) -> None:
    assert counts(tmp_path, "Jumlah;Tersedia", "2;3") == [(3, 3)]
    assert said(tmp_path) == ["3 copies are said to be in, of 2 in all: read as 3 of 3"]
    assert counts(tmp_path, "Jumlah;Tersedia;Dipinjam", "3;2;2", "3;2;1") == [(2, 3), (2, 3)]
    assert said(tmp_path) == ["of 3 copies 2 are said to be in and 2 out: read as 2 of 3"]


def test_how_often_a_book_was_lent_is_no_number_of_copies(tmp_path: Path) -> None:
    assert counts(tmp_path, "Jumlah;Dipinjam", "3;25", "2;1") == [(3, 3), (2, 2)]
    assert detect(tmp_path / "daftar.csv").layout.unread == ("Dipinjam",)


def test_a_total_of_money_counts_no_copies(tmp_path: Path) -> None:
    assert counts(tmp_path, "Harga;Total", "50000;150000") == [None]
    assert counts(tmp_path, "Harga;Jumlah;Total", "50000;3;150000") == [(3, 3)]
    assert said(tmp_path) == []


def test_a_list_of_copies_has_none_of_it(tmp_path: Path) -> None:
    assert counts(tmp_path, "No. Induk;Dipinjam", "001;ya", "002;tidak") == [None, None]
    assert detect(tmp_path / "daftar.csv").layout.unread == ("Dipinjam",)

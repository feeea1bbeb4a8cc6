"""Marks that say "as above" are read so; below nothing they say nothing, and are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.import_files import made, problems, records, xlsx


@pytest.mark.parametrize("mark", ['"', "''", "-//-", "〃", "sda", "S.d.a.", "s d a", "idem", "sama dengan di atas"])
def test_a_mark_says_what_stands_above(tmp_path: Path, mark: str) -> None:
    first, second = records(xlsx(tmp_path / "a.xlsx", [["Judul", "Pengarang"], ["Satu", "Ani"], ["Dua", mark]]))
    assert (second.title, second.authors) == ("Dua", first.authors)


@pytest.mark.parametrize("title", ["Idem Contoh", "Sama Rata", "S", '"Satu" dan lain-lain'])
def test_what_is_none_stays(tmp_path: Path, title: str) -> None:
    found = records(xlsx(tmp_path / "a.xlsx", [["Judul", "Pengarang"], ["Satu", "Ani"], [title, "Budi"]]))
    assert found[1].title == title


def test_below_nothing_it_is_blank_and_named(tmp_path: Path) -> None:
    path = made(tmp_path / "a.csv", "Judul;Pengarang;Tahun\nSatu;sda;2001\n")
    assert records(path)[0].authors == ()
    assert [(one.place, one.bad) for one in problems(path)] == [("a.csv:2", False)]


def test_what_a_header_further_down_names_and_is_not_read_is_named(tmp_path: Path) -> None:
    path = made(tmp_path / "a.csv", "Judul;Tahun\nSatu;2001\nEmpat;2004\nJudul;Penerbit;Harga\nDua;Misal;10000\n")
    assert [(one.title, one.publisher) for one in records(path)] == [
        ("Satu", None), ("Empat", None), ("Dua", "Misal"),
    ]  # fmt: skip
    assert any("not read: Harga" in str(one.reason) for one in problems(path))

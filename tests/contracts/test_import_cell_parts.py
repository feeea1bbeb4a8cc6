"""A cell that says several things is told apart where that is sure, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.ils.files.cell_parts import apart
from tests.contracts.import_files import made, only, problems, records

_BOTH = ("authors", "publisher")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Ani Contoh / Misal, 2005", {"authors": "Ani Contoh", "publisher": "Misal", "year": "2005"}),
        ("Contoh, Ani / Misal", {"authors": "Contoh, Ani", "publisher": "Misal"}),
        ("Ani Contoh | Jakarta: Misal, 2004", {"authors": "Ani Contoh", "publisher": "Misal", "year": "2004"}),
        ("Ani Contoh (Misal)", {"authors": "Ani Contoh", "publisher": "Misal"}),
        ("Ani Contoh & Budi Contoh - Misal", {"authors": "Ani Contoh & Budi Contoh", "publisher": "Misal"}),
        ("Ani Contoh, Misal", {}),
        ("Ani Contoh", {}),
        ("Ani / Budi / Misal", {}),
    ],
)
def test_author_and_publisher(cell: str, told: dict[str, str]) -> None:
    assert apart(cell, _BOTH, "&") == told


@pytest.mark.parametrize(
    ("cell", "publisher"),
    [
        ("Jakarta: Misal", "Misal"), ("Misal, Jakarta", "Misal"), ("Jakarta Misal", "Misal"),
        ("Kota Contoh : Misal", "Misal"), ("Banda Aceh Misal", "Misal"),
    ],
)  # fmt: skip
def test_place_and_publisher(cell: str, publisher: str) -> None:
    assert apart(cell, ("place", "publisher"), "dan") == {"publisher": publisher}


def test_a_town_that_is_a_part_of_a_name_stays(tmp_path: Path) -> None:
    assert only(made(tmp_path / "a.csv", "Judul;Kota/Penerbit\nSatu;Padang Press\n")).publisher == "Padang Press"


@pytest.mark.parametrize(
    ("cell", "publisher", "year"), [("2005, Misal", "Misal", "2005"), ("Misal th. 2004", "Misal", "2004")]
)
def test_publisher_and_year_in_either_order(tmp_path: Path, cell: str, publisher: str, year: str) -> None:
    one = only(made(tmp_path / "a.csv", f'Judul;Tahun & Penerbit\nSatu;"{cell}"\n'))
    assert (one.publisher, one.year) == (publisher, year)


def test_a_header_that_says_comma_parts_by_commas_whole_names(tmp_path: Path) -> None:
    path = made(tmp_path / "a.csv", 'No;Judul;Pengarang, Penerbit\n1;Satu;Ani Contoh, Misal\n2;Dua;"Contoh, Ani"\n')
    assert [(one.authors, one.publisher, one.notes) for one in records(path)] == [
        (("Ani Contoh",), "Misal", None), (None, None, "Pengarang, Penerbit: Contoh, Ani"),
    ]  # fmt: skip
    assert [one.place for one in problems(path)] == ["a.csv:3"]

"""How many copies there are and how many are in, as cells say it in words, or a header over two numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.ils.files.copies_worded import read
from tests.contracts.import_files import made, records


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("Total 4, Tersedia 2", "2/4"), ("4 eks, tersedia 2", "2/4"), ("4 (2 dipinjam)", "2/4"),
        ("2 tersedia dari 4", "2/4"), ("tersedia: 2 / total: 4", "2/4"), ("2 ada, 2 dipinjam", "2/4"),
        ("Jumlah: 4 eks; Sisa: 1", "1/4"), ("total 4 tersedia 2 dipinjam 1", "2/4"), ("4 buku, 1 dipinjam", "3/4"),
    ],
)  # fmt: skip
def test_a_cell_that_says_both(cell: str, count: str) -> None:
    told = read(cell)
    assert told
    assert told[0] == count


@pytest.mark.parametrize(
    "cell",
    ["4 eks", "Total 4", "tersedia 2", "Total 2, Tersedia 4", "5 eks (1 rusak)", "4 jilid, 2 tersedia di kelas", ""],
)
def test_what_does_not_say_both_is_read_elsewhere(cell: str) -> None:
    assert read(cell) is None


@pytest.mark.parametrize(
    ("header", "cell", "count"),
    [
        ("Total/Tersedia", "4/2", (2, 4)), ("Jumlah Eks / Tersedia", "4 / 2", (2, 4)),
        ("Tersedia/Jumlah", "2/4", (2, 4)), ("Jumlah/Dipinjam", "4/1", (3, 4)), ("Total/Tersedia", "5", (5, 5)),
    ],
)  # fmt: skip
def test_a_header_over_two_numbers(tmp_path: Path, header: str, cell: str, count: tuple[int, int]) -> None:
    (one,) = records(made(tmp_path / "a.csv", f"Judul;Pengarang;{header}\nSatu;Ani Contoh;{cell}\n"))
    assert one.copies == count

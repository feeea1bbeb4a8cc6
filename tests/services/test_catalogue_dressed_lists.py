"""Lists as spreadsheets and offices leave them, through the whole import."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.services.catalogue_files import Desk


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


@pytest.mark.parametrize("key", ["1", ""])
async def test_a_list_that_a_spreadsheet_saved_anew_doubles_nothing(desk: Desk, key: str) -> None:
    header = "id,title,authors,year,isbn,copies"
    await desk.gives(f"{key},Satu,Ahmad Contoh,2018,9786022914099,2", header=header)
    dressed = f"{key and '1.0'},Satu,Ahmad Contoh,2018.0,9786022914099.0,2.0"
    summary = await desk.gives(dressed, header=header)
    assert (summary.new, summary.changed, summary.unchanged, summary.warned) == (0, 0, 1, 0)


async def test_a_row_a_copy_is_one_title_with_all_its_copies(desk: Desk) -> None:
    rows = [f"{n},Satu,Ahmad Contoh,2018,{code},1" for n, code in enumerate(("001", "002.0", '="003"'), 1)]
    summary = await desk.gives(*rows, header="No,Judul,Pengarang,Tahun,No. Induk,Eks")
    assert summary.new == 1
    assert [(title, code) for title, code, *_ in await desk.copies()] == [
        ("Satu", "001"),
        ("Satu", "002"),
        ("Satu", "003"),
    ]


async def test_rows_that_are_no_books_make_no_titles(desk: Desk) -> None:
    rows = ("A. FIKSI;;;", "1;Satu;Ahmad Contoh;2001", "Jumlah;;;1", ";;Solok, 12 Mei 2025;", ";;Kepala Perpustakaan;")
    summary = await desk.gives(*rows, header="No;Judul;Pengarang;Tahun")
    assert list((await desk.titles()).values()) == ["Satu"]
    assert (summary.bad, summary.warned, summary.aside) == (0, 0, 4)

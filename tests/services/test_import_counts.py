"""What an import says that it did: titles and copies apart, each as what it was before; and the same the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.areas.catalogue.imports import Summary, undo
from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.services.catalogue_files import ITEM_HEADER, SLIMS_HEADER, Desk

COUNTED, NAMED = "id,title,copies,location", "id,title,item_codes,location"


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


def copies(summary: Summary) -> tuple[int, int, int, int]:
    """New, changed, unchanged, gone."""
    return summary.copies_new, summary.copies_changed, summary.copies_unchanged, summary.copies_gone


async def test_three_that_come_to_six_are_three(desk: Desk) -> None:
    assert copies(await desk.gives("a,Satu,6,Umum", "b,Dua,1,Umum", header=COUNTED)) == (7, 0, 0, 0)
    assert copies(await desk.gives("a,Satu,9,Umum", "b,Dua,1,Umum", header=COUNTED)) == (3, 0, 7, 0)
    assert copies(await desk.gives("a,Satu,9,Umum", "b,Dua,1,Umum", header=COUNTED)) == (0, 0, 10, 0)


async def test_some_are_lent_some_go(desk: Desk) -> None:
    await desk.gives("a,Satu,4,Umum", header=COUNTED)
    assert copies(await desk.gives("a,Satu,1/3,Umum", header=COUNTED)) == (0, 2, 1, 1)


async def test_a_title_without_copies_has_none_that_counts(desk: Desk) -> None:
    await desk.gives("a,Satu,2,Umum", header=COUNTED)
    assert copies(await desk.gives("a,Satu,0,Umum", header=COUNTED)) == (0, 0, 0, 2)
    assert copies(await desk.gives("a,Satu,1,Umum", header=COUNTED)) == (1, 0, 0, 0)


async def test_a_copy_moves_to_another_title_and_another_room(desk: Desk) -> None:
    await desk.gives("a,Satu,B1;B2,Umum", "b,Dua,B3,Umum", header=NAMED)
    summary = await desk.gives("a,Satu,B1,Anak", "b,Dua,B2;B3;B4,Umum", header=NAMED)
    assert copies(summary) == (1, 2, 1, 0)


async def test_a_list_of_titles_with_one_of_items_counts_each_copy_once(desk: Desk) -> None:
    titles = desk.file("Satu,Text,,,,,,,,<S1><S2>", header=SLIMS_HEADER)
    items = desk.file("S1,Umum,,Satu", "S2,Anak,Missing,Satu", header=ITEM_HEADER, name="items.csv")
    assert copies(await desk.imports(titles, items)) == (2, 0, 0, 0)
    assert copies(await desk.imports(titles, items)) == (0, 0, 2, 0)


async def test_the_way_back_tells_of_copies_too(desk: Desk) -> None:
    await desk.gives("a,Satu,4,Umum", header=COUNTED)
    await desk.gives("a,Satu,6,Umum", "b,Dua,1,Umum", header=COUNTED)
    what = await undo(desk.database)
    assert (what.removed, what.restored, what.copies["copies_new"]) == (1, 1, 3)


async def test_a_row_of_which_two_things_are_said_is_one_row(desk: Desk) -> None:
    summary = await desk.gives("a,Satu,x,20O3", "b,Dua,1,2003", header="id,title,copies,year")
    assert (summary.warned, summary.said) == (1, 2)


async def test_rows_are_told_in_their_order(desk: Desk) -> None:
    rows = ("a,Satu,1,9786029999914", "b,Dua,x,9786029999914", "c,,1,", "d,Tiga,x,")
    summary = await desk.gives(*rows, header="id,title,copies,isbn")
    assert [one.place.rpartition(":")[2] for one in summary.by_weight] == ["3", "3", "4", "5"]

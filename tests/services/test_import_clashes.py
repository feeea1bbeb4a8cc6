"""What only merging shows: one ISBN on two different books, a copy that was another title's."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.areas.catalogue.imports import Summary
from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.services.catalogue_files import Desk

LASKAR = "9789793062792"
_CODES = "title,authors,item_codes"


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


def told(summary: Summary) -> list[tuple[str, str]]:
    return [(one.place.rpartition(":")[2], str(one.reason)) for one in summary.problems]


async def test_two_different_books_of_one_isbn_are_kept_and_named(desk: Desk) -> None:
    summary = await desk.gives(f"Laskar Pelangi,{LASKAR}", f"Resep Rendang,{LASKAR}", header="title,isbn")
    ((place, why),) = told(summary)
    assert place == "3"
    assert f"{LASKAR} is that of “Laskar Pelangi”, too" in why
    assert len(await desk.titles()) == 2


async def test_one_that_another_file_brought_is_named_as_well(desk: Desk) -> None:
    await desk.gives(f"Laskar Pelangi,{LASKAR}", header="title,isbn")
    ((place, why),) = told(await desk.gives(f"Resep Rendang,{LASKAR}", header="title,isbn"))
    assert (place, "Laskar Pelangi" in why) == ("2", True)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ensiklopedi Islam jilid 1", "Ensiklopedi Islam jilid 2"), ("Laskar Pelangi", "Laskar pelangi: edisi baru")],
)
async def test_volumes_and_editions_share_theirs_without_a_word(desk: Desk, one: str, other: str) -> None:
    assert told(await desk.gives(f"{one},{LASKAR}", f"{other},{LASKAR}", header="title,isbn")) == []


async def test_a_copy_that_was_another_titles_is_named_and_moves(desk: Desk) -> None:
    await desk.gives("Satu,Ani Contoh,A1;A2", "Dua,Budi Contoh,B1", header=_CODES)
    summary = await desk.gives("Satu,Ani Contoh,A1", "Dua,Budi Contoh,B1;A2", header=_CODES)
    assert told(summary) == [("3", "item code A2 was a copy of “Satu” until now: it is this title's from now on")]
    assert [(title, code) for title, code, *_ in await desk.copies()] == [("Satu", "A1"), ("Dua", "A2"), ("Dua", "B1")]


async def test_a_copy_in_another_room_is_no_clash(desk: Desk) -> None:
    await desk.gives("Satu,A1,Anak", header="title,item_codes,location")
    assert told(await desk.gives("Satu,A1,Dewasa", header="title,item_codes,location")) == []


async def test_the_same_file_again_says_nothing_of_it(desk: Desk) -> None:
    rows = (f"Laskar Pelangi,{LASKAR}", f"Resep Rendang,{LASKAR}")
    await desk.gives(*rows, header="title,isbn")
    assert told(await desk.gives(*rows, header="title,isbn")) == []

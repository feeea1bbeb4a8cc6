"""An import that was a mistake is taken back: the catalogue is what it was before."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.areas.catalogue.imports import NothingToUndo, Wish, import_files, undo
from bot.areas.catalogue.imports.chunks import Pace, Progress
from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.services.catalogue_files import BUMI, ITEM_HEADER, LASKAR, SALAH, SLIMS_HEADER, Desk

_NOT_KEPT = ("staged_titles", "staged_items", "staged_copies", "catalogue_state")


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


class Cut(Exception):
    """Stands for a kill."""


def cut_at(done: int) -> Progress:
    def progress(doing: str, so_far: int, of: int) -> None:
        if doing == "taking back" and so_far >= done:
            raise Cut

    return progress


async def kept(desk: Desk) -> dict[str, Any]:
    """Everything but how often it changed; and without the numbers of copies, which nobody sees."""
    tables: dict[str, Any] = {name: rows for name, rows in (await desk.everything()).items() if name not in _NOT_KEPT}
    tables["copies"] = sorted(repr(row[1:]) for row in tables["copies"])
    return tables


async def test_the_first_import_taken_back_leaves_nothing(desk: Desk) -> None:
    before = await kept(desk)
    await desk.gives(LASKAR, BUMI)
    undone = await undo(desk.database)
    assert (undone.removed, undone.restored) == (2, 0)
    assert await kept(desk) == before


async def test_titles_are_again_what_they_were(desk: Desk, clock: MovableClock) -> None:
    await desk.gives(LASKAR, BUMI, SALAH)
    before = await kept(desk)
    clock.advance(timedelta(days=1))
    wrong = (
        LASKAR.replace("Laskar", "Lasykar").replace("Fiksi", "Novel"),
        BUMI.replace("TOER", "TOR"),
        "a9,Baru,,,,,,,",
    )
    summary = await desk.gives(*wrong, whole=True)
    assert (summary.new, summary.changed, summary.withdrawn) == (1, 2, 1)
    undone = await undo(desk.database)
    assert (undone.removed, undone.restored) == (1, 3)
    assert await kept(desk) == before


async def test_copies_come_back_and_return_to_their_titles(desk: Desk) -> None:
    titles = desk.file("Satu,Text,,,,,,<A>,,<S1><S2>", "Dua,Text,,,,,,<B>,,<S3>", header=SLIMS_HEADER)
    await desk.imports(titles, desk.file("S1,Umum,Missing,x", header=ITEM_HEADER, name="items.csv"))
    before = await kept(desk)
    again = desk.file("Satu,Text,,,,,,<A>,,<S1>", "Dua,Text,,,,,,<B>,,<S2><S4>", header=SLIMS_HEADER, name="b.csv")
    await desk.imports(again, desk.file("S3,Anak,No Loan,x", header=ITEM_HEADER, name="items.csv"))
    assert await kept(desk) != before
    await undo(desk.database)
    assert await kept(desk) == before


async def test_an_id_that_another_title_took_over_returns(desk: Desk) -> None:
    await desk.gives("1,Satu,A,,,9789793062792,,,", "2,Dua,B,,,,,,")
    before = await kept(desk)
    await desk.gives("2,Satu,A,,,9789793062792,,,", "1,Dua,B,,,,,,")
    await undo(desk.database)
    assert await kept(desk) == before


async def test_what_changed_nothing_is_not_what_is_taken_back(desk: Desk) -> None:
    path = desk.file(LASKAR)
    await desk.imports(path)
    await desk.imports(path)
    assert (await undo(desk.database)).removed == 1
    assert await desk.titles() == {}


async def test_only_the_last_import_is_taken_back(desk: Desk) -> None:
    await desk.gives(LASKAR)
    await desk.gives(LASKAR, BUMI)
    await undo(desk.database)
    with pytest.raises(NothingToUndo):
        await undo(desk.database)
    assert list((await desk.titles()).values()) == ["Laskar Pelangi"]


async def test_after_it_the_same_file_goes_in_again(desk: Desk) -> None:
    await desk.gives(LASKAR)
    await undo(desk.database)
    assert (await desk.gives(LASKAR)).new == 1


@pytest.mark.parametrize("done", [20, 60, 100])
async def test_cut_short_it_is_gone_on_with(desk: Desk, done: int) -> None:
    rows = [f"n{n},Buku {n},Penulis {n},,2001,,813,Fiksi,id" for n in range(60)]
    await desk.gives(*rows)
    before = await kept(desk)
    more = [f"m{n},Lain {n},Orang {n},,2001,,813,Seni,id" for n in range(50)]
    await desk.gives(*(row.replace("Buku", "Kitab") for row in rows), *more)
    with pytest.raises(Cut):
        await undo(desk.database, cut_at(done), Pace(20, 20))
    await undo(desk.database)
    assert await kept(desk) == before


async def test_an_import_after_one_that_was_cut_short_finishes_it_first(desk: Desk, database: Database) -> None:
    await desk.gives(*(f"n{n},Buku {n},Penulis {n},,2001,,813,Fiksi,id" for n in range(60)))
    with pytest.raises(Cut):
        await undo(desk.database, cut_at(20), Pace(20, 20))
    await import_files(database, Wish([desk.file(LASKAR)]), desk.clock)
    assert list((await desk.titles()).values()) == ["Laskar Pelangi"]


async def test_how_often_a_book_was_looked_at_is_the_residents(desk: Desk, database: Database) -> None:
    await desk.gives(LASKAR)
    await desk.gives(LASKAR.replace("Laskar", "Lasykar"))
    await database.write(lambda tx: tx.run("UPDATE titles SET popularity = 7"))
    await undo(database)
    assert await database.free.value("SELECT popularity FROM titles WHERE title = 'Laskar Pelangi'") == 7

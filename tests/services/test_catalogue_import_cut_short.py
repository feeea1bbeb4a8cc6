"""An import that is cut short: nothing before it merges, all of it after; and a bot that goes on meanwhile."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from bot.areas.catalogue.imports import Wish, import_files
from bot.areas.catalogue.imports.chunks import Pace, Progress
from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.services.catalogue_files import BUMI, LASKAR, SALAH, Desk


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


class Cut(Exception):
    """Stands for a kill."""


def cut_at(what: str, done: int) -> Progress:
    def progress(doing: str, so_far: int, of: int) -> None:
        if doing == what and so_far >= done:
            raise Cut

    return progress


def many(count: int, word: str = "Buku") -> list[str]:
    return [f"n{n},{word} nomor {n},Penulis {n},,2001,,813,Fiksi,id" for n in range(count)]


async def cut(desk: Desk, path: Path, what: str, done: int, whole: bool = False) -> None:
    with pytest.raises(Cut):
        await import_files(desk.database, Wish([path], whole=whole), desk.clock, cut_at(what, done), Pace(20, 20))


@pytest.mark.parametrize("what", ["reading", "comparing"])
async def test_before_it_merges_nothing_has_changed(desk: Desk, what: str) -> None:
    await desk.gives(LASKAR)
    before = await desk.everything()
    await cut(desk, desk.file(*many(60)), what, 40)
    assert await desk.everything() == before


async def test_what_had_begun_to_merge_is_finished_by_the_next_import(desk: Desk) -> None:
    await cut(desk, desk.file(*many(100)), "merging", 20)
    assert 0 < len(await desk.titles()) < 100
    summary = await desk.gives(LASKAR)
    assert [one.new for one in summary.earlier] == [100]
    assert summary.new == 1
    titles = list((await desk.titles()).values())
    assert len(titles) == len(set(titles)) == 101


async def test_the_same_file_again_finishes_it_once(desk: Desk) -> None:
    path = desk.file(*many(100))
    await cut(desk, path, "merging", 60)
    summary = await desk.imports(path)
    assert (summary.new, summary.unchanged) == (0, 100)
    assert len(await desk.titles()) == 100


async def test_a_withdrawal_that_was_cut_short_is_finished(desk: Desk) -> None:
    await desk.gives(*many(90), LASKAR, BUMI, SALAH)
    await cut(desk, desk.file(*many(90)), "merging", 90, whole=True)
    assert len(await desk.titles()) == 93
    await desk.gives(*many(1))
    assert len(await desk.titles()) == 90


async def test_copies_cut_short_are_finished(desk: Desk) -> None:
    rows = [f"Buku {n},<K{n}>" for n in range(80)]
    items = [f"K{n},Umum,Missing,x" for n in range(80)]
    titles = desk.file(*(f"{row}," for row in rows), header="title,item_code,isbn_issn", name="t.csv")
    copies = desk.file(*items, header="item_code,location_name,item_status_name,title", name="i.csv")
    with pytest.raises(Cut):
        await import_files(
            desk.database, Wish([titles, copies]), desk.clock, cut_at("merging copies", 20), Pace(20, 20)
        )
    await desk.gives(LASKAR)
    assert {(room, status) for _, code, room, status in await desk.copies() if code} == {("Umum", "missing")}


_KILLED = """
import asyncio, os, sys
from pathlib import Path
from bot.areas.catalogue.imports import Wish, import_files
from bot.areas.catalogue.imports.chunks import Pace
from bot.base.clock import SystemClock
from bot.base.database import Database

database, file, what = sys.argv[1:]

def progress(doing, so_far, of):
    if doing == what and so_far >= 40:
        os._exit(9)

async def main():
    await import_files(await Database.open(Path(database)), Wish([Path(file)]), SystemClock(), progress, Pace(20, 20))

asyncio.run(main())
"""


@pytest.mark.parametrize(("what", "left"), [("reading", 0), ("comparing", 0), ("merging", 40)])
async def test_a_killed_program_leaves_a_catalogue_that_the_next_import_puts_right(
    desk: Desk, tmp_path: Path, what: str, left: int
) -> None:
    path = desk.file(*many(100))
    arguments = [sys.executable, "-c", _KILLED, str(tmp_path / "library.db"), str(path), what]
    killed = await asyncio.to_thread(subprocess.run, arguments, cwd=Path(__file__).parents[2], check=False)
    assert killed.returncode == 9
    assert len(await desk.titles()) == left
    summary = await desk.gives(LASKAR)
    assert [one.new for one in summary.earlier] == ([100] if left else [])
    assert len(await desk.titles()) == (101 if left else 1)
    assert (await desk.everything())["staged_titles"] == []


async def test_nothing_is_left_of_the_file_after_an_import(desk: Desk) -> None:
    await desk.gives(*many(50))
    kept = await desk.everything()
    assert kept["staged_titles"] == kept["staged_items"] == kept["staged_copies"] == []


async def test_others_write_while_it_merges(desk: Desk, database: Database) -> None:
    """Between two chunks the writer is free: a resident's transaction finds its turn inside the import."""
    turns: list[int] = []

    async def somebody() -> None:
        while True:
            async with database.transaction() as tx:
                turns.append(await tx.value("SELECT count(*) FROM titles"))

    other = asyncio.create_task(somebody())
    await import_files(database, Wish([desk.file(*many(100))]), desk.clock, pace=Pace(20, 20))
    other.cancel()
    with suppress(asyncio.CancelledError):
        await other
    assert {20, 40, 60, 80} <= set(turns)

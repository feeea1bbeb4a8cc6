"""A true catalogue in dresses drawn by chance: what went in comes out, or is named; nothing doubles, nothing goes."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bot.areas.catalogue.imports import Summary
from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.contracts.dressed.books import Book, made_catalogue
from tests.contracts.dressed.containers import MARCS, TABLES, write, write_marc
from tests.contracts.dressed.shown import FIELDS, differences, expected, shown
from tests.contracts.dressed.tables import Dressed, table
from tests.services.catalogue_files import Desk

USUAL, MANY = range(40), range(1000, 1300)
_BOOKS = 25


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


def dressed_file(
    draw: Random, books: list[Book], folder: Path, name: str, *, unharmed: bool = True
) -> tuple[Path, Dressed]:
    """A file of some kind that holds these books, and what is to come of it."""
    kind = draw.choice((*TABLES, *TABLES, *MARCS))
    if kind in MARCS:
        has = {"id", *FIELDS} - {"copies", "codes"}
        return write_marc(books, folder, kind, name), Dressed([], has=has)
    dressed = table(draw, books, spreadsheet=kind in ("xlsx", "ods"))
    return write(draw, dressed, folder, kind, name, unharmed=unharmed), dressed


async def goes_in_whole(desk: Desk, folder: Path, seed: int) -> None:
    draw = Random(seed)
    books = made_catalogue(draw, _BOOKS)
    path, dressed = dressed_file(draw, books, folder, "daftar", unharmed=False)
    summary = await desk.imports(path)
    found = await shown(desk.database, dressed.has)
    harmed = {dressed.places[place].title for place in dressed.damaged}
    wrong = differences(found, expected(books, dressed.has, dressed.lost))
    assert [one for one in wrong if not {one[0], str(one[0]).replace("ÿ", "")} & harmed] == []
    assert_named(summary, dressed)


def assert_named(summary: Summary, dressed: Dressed) -> None:
    """What had to be said was said, and nothing else."""
    begins = sorted(dressed.lines)
    notes = [str(one.reason) for one in summary.problems if one.note]
    assert sorted(note.removeprefix("column ").partition(": “")[0] for note in notes) == sorted(dressed.blanked)
    rows = [one for one in summary.problems if not one.note]
    said = {_row_of(int(one.place.rpartition(":")[2]), begins) for one in rows}
    must = {dressed.lines[place] for place in dressed.named | dressed.damaged}
    assert must <= said, f"in silence: {must - said}"
    may = {dressed.lines[place] for place in dressed.may}
    others = [one for one in rows if _row_of(int(one.place.rpartition(":")[2]), begins) not in must | may]
    assert others == []
    unread = [one for layout in summary.layouts for one in layout.unread]
    assert sorted(one for one in unread if one in dressed.unread) == sorted(dressed.unread)


def _row_of(line: int, begins: list[int]) -> int:
    """The line on which the row of a line begins: a bad byte in a cell of two lines is named where it is."""
    return max((begin for begin in begins if begin <= line), default=line)


async def goes_in_twice(desk: Desk, folder: Path, seed: int) -> None:
    """The same catalogue in another dress: what the first one told stays, and there is one of each title."""
    draw = Random(seed)
    books = made_catalogue(draw, _BOOKS)
    first, dressed = dressed_file(draw, books, folder, "daftar")
    second, again = dressed_file(draw, books, folder, "lagi")
    source = draw.choice(("", "uji"))
    await desk.imports(first, source=source)
    await desk.imports(second, source=source)
    fields = (dressed.has | again.has) - ({"copies"} if "codes" in dressed.has | again.has else set())
    lost = dressed.lost & again.lost
    assert differences(await shown(desk.database, fields), expected(books, fields, lost)) == []


@pytest.mark.parametrize("seed", USUAL)
async def test_what_went_in_comes_out_or_is_named(desk: Desk, tmp_path: Path, seed: int) -> None:
    await goes_in_whole(desk, tmp_path, seed)


@pytest.mark.parametrize("seed", USUAL)
async def test_another_dress_doubles_and_erases_nothing(desk: Desk, tmp_path: Path, seed: int) -> None:
    await goes_in_twice(desk, tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", MANY)
async def test_many_dresses_come_out_or_are_named(desk: Desk, tmp_path: Path, seed: int) -> None:
    await goes_in_whole(desk, tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", MANY)
async def test_many_dresses_double_and_erase_nothing(desk: Desk, tmp_path: Path, seed: int) -> None:
    await goes_in_twice(desk, tmp_path, seed)

"""Real titles, where they lie beside the project, dressed by chance: what comes out is what a plain list gives."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from benchmarks import reference
from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.contracts.dressed.books import Book
from tests.contracts.dressed.containers import TABLES, write
from tests.contracts.dressed.shown import Shown, differences, shown
from tests.contracts.dressed.tables import table
from tests.services.catalogue_files import Desk

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not reference.CATALOGUE.is_file(), reason="the reference data is not beside the project"),
]
_BOOKS = 200
_LISTS = ("authors", "subjects")


@cache
def real_books() -> tuple[Book, ...]:
    """Every title that no other one is called like."""
    books: dict[str, Book] = {}
    with reference.CATALOGUE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = " ".join(row["title"].casefold().split())
            people, subjects = (tuple(filter(None, map(str.strip, row[name].split(";")))) for name in _LISTS)
            one = Book(row["id"], row["title"], people, row["publisher"], row["year"], row["isbn"], row["call_number"])
            books.setdefault(key, replace(one, subjects=subjects, codes=(f"K-{row['id']}",)))
    return tuple(books.values())


def plain_list(folder: Path, books: list[Book]) -> Path:
    path = folder / "polos.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["title", "authors", "publisher", "year", "isbn", "call_number", "subjects", "item_code"])
        for book in books:
            lists = "; ".join(book.authors), "; ".join(book.subjects)
            told = (book.title, lists[0], book.publisher, book.year, book.isbn, book.call_number, lists[1], *book.codes)
            writer.writerow(told)
    return path


async def dressed_is_as_plain(desk: Desk, folder: Path, seed: int) -> None:
    draw = Random(seed)
    books = draw.sample(real_books(), _BOOKS)
    kind = draw.choice(TABLES)
    dressed = table(draw, books, spreadsheet=kind in ("xlsx", "ods"), names=False)
    await desk.imports(write(draw, dressed, folder, kind, "daftar"))
    found = await shown(desk.database, dressed.has)
    async with desk.database.transaction() as tx:
        await tx.run("DELETE FROM titles")
    await desk.imports(plain_list(folder, books), source="polos")
    true = await shown(desk.database, dressed.has)
    assert len(true) == _BOOKS
    lost = {book.isbn for book in books if book.id in dressed.lost}
    assert [one for one in differences(found, true) if not _is_said(one, lost)] == []


def _is_said(difference: tuple[object, ...], lost: set[str]) -> bool:
    """Whether it is an ISBN of which the list had kept the first digits only."""
    _, name, here, there = difference
    return name == "isbn" and here == [] and isinstance(there, list) and set(there) <= lost


async def test_the_real_catalogue_whole_and_plain(desk: Desk, tmp_path: Path) -> None:
    books = Random(0).sample(real_books(), 2000)
    await desk.imports(plain_list(tmp_path, books))
    found: dict[str, list[Shown]] = await shown(desk.database, {"authors", "isbn", "year"})
    assert sum(map(len, found.values())) == len(books)
    nobody = [book.title for book in books if any(map(str.isalpha, "".join(book.authors)))]
    assert len([one for group in found.values() for one in group if one["authors"]]) == len(nobody)


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


@pytest.mark.parametrize("seed", range(6))
async def test_real_titles_in_any_dress(desk: Desk, tmp_path: Path, seed: int) -> None:
    await dressed_is_as_plain(desk, tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 110))
async def test_real_titles_in_many_dresses(desk: Desk, tmp_path: Path, seed: int) -> None:
    await dressed_is_as_plain(desk, tmp_path, seed)

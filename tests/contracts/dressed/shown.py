"""What the catalogue holds of each title, as residents are shown it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from bot.base.database import Database, Reader
from tests.contracts.dressed.books import Book

Shown = dict[str, Any]


async def shown(database: Database, fields: Collection[str]) -> dict[str, list[Shown]]:
    """Titles, each with these of its fields; several of one title would stand in one list."""
    found: dict[str, list[Shown]] = {}
    async with database.reading() as reader:
        for row in await reader.rows("SELECT * FROM titles WHERE withdrawn_at IS NULL ORDER BY id"):
            values = dict(row) | await _hung_on(reader, row["id"])
            found.setdefault(row["title"], []).append({one: values[one] for one in FIELDS if one in fields})
    return found


FIELDS = ("authors", "publisher", "year", "isbn", "call_number", "classification", "subjects", "copies", "codes")


def expected(books: Collection[Book], fields: Collection[str], lost: Collection[str] = ()) -> dict[str, list[Shown]]:
    """What is to be shown of books of which a file has these fields; `lost`: ids of those without their ISBN."""
    return {book.title: [{one: _of(book, one, lost) for one in FIELDS if one in fields}] for book in books}


def differences(found: dict[str, list[Shown]], true: dict[str, list[Shown]]) -> list[tuple[object, ...]]:
    """What of some titles is not as it should be: title, field, found, true."""
    wrong: list[tuple[object, ...]] = []
    for title in {**found, **true}:
        here, there = found.get(title, []), true.get(title, [])
        if len(here) != len(there):
            wrong.append((title, "how many", len(here), len(there)))
        for one, other in zip(here, there, strict=False):
            wrong += [(title, name, one[name], other[name]) for name in other if one[name] != other[name]]
    return wrong


def _of(book: Book, name: str, lost: Collection[str]) -> object:
    match name:
        case "copies":
            return len(book.codes)
        case "codes" | "authors" | "subjects":
            return sorted(getattr(book, name))
        case "isbn":
            return [book.isbn] if book.isbn and book.id not in lost else []
    return getattr(book, name)


async def _hung_on(reader: Reader, title_id: int) -> Shown:
    hung = {}
    for name, sql in _LISTS.items():
        hung[name] = sorted(row[0] for row in await reader.rows(sql, {"id": title_id}))
    copies = [
        row[0] for row in await reader.rows("SELECT item_code FROM copies WHERE title_id = :id", {"id": title_id})
    ]
    return hung | {"copies": len(copies), "codes": sorted(filter(None, copies))}


_LISTS = {
    "authors": "SELECT a.name FROM title_authors h JOIN authors a ON a.id = h.author_id WHERE h.title_id = :id",
    "subjects": "SELECT s.name FROM title_subjects h JOIN subjects s ON s.id = h.subject_id WHERE h.title_id = :id",
    "isbn": "SELECT isbn FROM title_isbns WHERE title_id = :id",
}

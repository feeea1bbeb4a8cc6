"""The grounds on which a staged row may be a known title, each for many rows at once; best candidates first."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from bot.areas.catalogue.imports.values import record_identity
from bot.areas.catalogue.names import authors
from bot.areas.catalogue.rules import SERIAL, likeness, same_book, same_book_for_sure, same_edition
from bot.base.database import Reader
from bot.base.reading.text import fold
from bot.ils.records import Record

Candidates = Mapping[int, Sequence[int]]
Ground = Callable[[Reader, str, "Sequence[Open]"], Coroutine[Any, Any, Candidates]]


@dataclass(frozen=True)
class Open:
    """A staged row whose title is not found yet; `staged` is its record, "" of one that could not be read."""

    position: int
    source_id: str
    staged: str

    @classmethod
    def of(cls, row: sqlite3.Row) -> Open:
        return cls(row["position"], row["source_id"], row["record"])

    @cached_property
    def record(self) -> Record | None:
        """What the row says. Each ground sees every row, and few grounds need all that it says."""
        return Record.from_json("", self.staged) if self.staged else None

    def tells(self, name: str) -> bool:
        """Whether its record has anything in a list."""
        return f'"{name}": ["' in self.staged


@dataclass(frozen=True, slots=True)
class _Known:
    """A title that shares an ISBN: what tells whether it is the same book."""

    id: int
    title: str
    edition: str
    kind: str
    authors: frozenset[str]
    has_id: bool


async def by_source_id(reader: Reader, source: str, rows: Sequence[Open]) -> Candidates:
    """The title this source has given under the same id."""
    found = await reader.rows(
        """SELECT source_id, title_id FROM title_sources
           WHERE source = :source AND source_id IN (SELECT value FROM json_each(:ids))""",
        {"source": source, "ids": _list(row.source_id for row in rows)},
    )
    known = {row["source_id"]: row["title_id"] for row in found}
    return {row.position: [known[row.source_id]] for row in rows if row.source_id in known}


async def by_item(reader: Reader, source: str, rows: Sequence[Open]) -> Candidates:
    """The titles that have one of the row's copies; the one with most of them first."""
    named = (row for row in rows if row.tells("items"))
    codes = {row.position: row.record.items for row in named if row.record and row.record.items}
    found = await reader.rows(
        "SELECT item_code, title_id FROM copies WHERE item_code IN (SELECT value FROM json_each(:codes))",
        {"codes": _list(code for group in codes.values() for code in group)},
    )
    holder = {row["item_code"]: row["title_id"] for row in found}
    shared = {position: Counter(holder[c] for c in group if c in holder) for position, group in codes.items()}
    return {position: [title for title, _ in counted.most_common()] for position, counted in shared.items()}


async def by_isbn(reader: Reader, source: str, rows: Sequence[Open]) -> Candidates:
    """The titles with one of the row's ISBNs and no other edition, unless they are plainly other books."""
    rows = [row for row in rows if row.tells("isbns")]
    numbers = {row.position: _numbers(row.record) for row in rows if row.record and not row.record.serial}
    known = await _with_isbn(reader, source, {number for group in numbers.values() for number in group})
    found: dict[int, list[int]] = {}
    for row in rows:
        near = {one.id: one for number in numbers.get(row.position, ()) for one in known.get(number, ())}
        if row.record and near:
            found[row.position] = _alike(row, row.record, near.values())
    return found


async def by_identity(reader: Reader, source: str, rows: Sequence[Open]) -> Candidates:
    """The titles alike in title, first author, edition, year and publisher, and with no other ISBN.

    One that is known without an author comes after them: the record may tell who it is.
    """
    keys = {row.position: _identities(row.record) for row in rows if row.record}
    found = await reader.rows(
        """SELECT t.id, t.identity,
                  (SELECT group_concat(i.isbn, ' ') FROM title_isbns i WHERE i.title_id = t.id) AS isbns,
                  NOT EXISTS (SELECT 1 FROM title_authors a WHERE a.title_id = t.id) AS nobodys
           FROM titles t WHERE t.identity IN (SELECT value FROM json_each(:keys)) ORDER BY t.id""",
        {"keys": json.dumps([key for group in keys.values() for key in group])},
    )
    known: dict[tuple[int, bool], list[tuple[int, set[str]]]] = defaultdict(list)
    for one in found:
        known[one["identity"], bool(one["nobodys"])].append((one["id"], set((one["isbns"] or "").split())))
    return {
        row.position: [
            id_
            for key, nobodys in ((first, False), (first, True), (without, True))
            for id_, isbns in known.get((key, nobodys), ())
            if _agree(row.record, isbns)
        ]
        for row in rows
        if row.record
        for first, without in (keys[row.position],)
    }


def _identities(record: Record) -> tuple[int, int]:
    """With its first author, and without."""
    mine = record_identity(record)
    return mine, record_identity(replace(record, authors=())) if record.authors else mine


def _agree(record: Record, isbns: set[str]) -> bool:
    mine = set(record.isbns or ())
    return not mine or not isbns or bool(mine & isbns)


def _numbers(record: Record) -> list[str]:
    return [number for number in record.isbns or () if len(number) in (10, 13)]


async def _with_isbn(reader: Reader, source: str, numbers: set[str]) -> Mapping[str, list[_Known]]:
    found = await reader.rows(
        """SELECT i.isbn, t.id, t.title, t.edition, t.kind,
                  (SELECT group_concat(a.key, char(31)) FROM title_authors ta JOIN authors a ON a.id = ta.author_id
                   WHERE ta.title_id = t.id) AS authors,
                  EXISTS (SELECT 1 FROM title_sources s WHERE s.title_id = t.id AND s.source = :source) AS has_id
           FROM title_isbns i JOIN titles t ON t.id = i.title_id
           WHERE i.isbn IN (SELECT value FROM json_each(:numbers)) ORDER BY t.id""",
        {"source": source, "numbers": _list(sorted(numbers))},
    )
    known: dict[str, list[_Known]] = defaultdict(list)
    for row in found:
        keys = frozenset((row["authors"] or "").split("\x1f")) - {""}
        one = _Known(row["id"], row["title"], row["edition"], row["kind"], keys, bool(row["has_id"]))
        known[row["isbn"]].append(one)
    return known


def _alike(row: Open, record: Record, near: Iterable[_Known]) -> list[int]:
    mine = {one.key for one in authors("\x1f".join(record.authors or ()), "\x1f")}
    fitting = [
        one
        for one in near
        if one.kind != SERIAL
        and same_edition(record.edition or "", one.edition)
        # Two ids of one source are two books, unless everything says otherwise.
        and (same_book_for_sure if row.source_id and one.has_id else same_book)(
            record.title, mine, one.title, one.authors
        )
    ]
    title = fold(record.title)
    fitting.sort(key=lambda one: (-likeness(title, fold(one.title)), one.id))
    return [one.id for one in fitting]


def _list(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


GROUNDS: Sequence[Ground] = (by_source_id, by_item, by_isbn, by_identity)
"""The strongest first."""

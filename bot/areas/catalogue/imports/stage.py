"""Rows into the staging tables, a chunk at a time; nothing of the catalogue is touched yet."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from bot.areas.catalogue.imports.chunks import Pace, Progress
from bot.areas.catalogue.imports.summary import Summary
from bot.areas.catalogue.imports.values import twin
from bot.base.database import Database, Params, Transaction
from bot.base.i18n import N_
from bot.ils.records import CopyRecord, Item, Problem, Record
from bot.ils.said import said

_TITLE = """
    INSERT INTO staged_titles (position, place, source_id, twin, record)
    VALUES (:position, :place, :source_id, :twin, :record)
"""
_COPY = """
    INSERT INTO staged_copies (position, place, item_code, record) VALUES (:position, :place, :item_code, :record)
    ON CONFLICT (item_code) DO NOTHING
"""
_CODE = (
    "INSERT INTO staged_items (item_code, position) VALUES (:item_code, :position) ON CONFLICT (item_code) DO NOTHING"
)
_TITLES_WITH = """
    SELECT i.item_code, i.position, f.place FROM staged_items i JOIN staged_titles f ON f.position = i.position
    WHERE i.item_code IN (SELECT value FROM json_each(:codes))
"""
_COPIES_WITH = """
    SELECT item_code, position, place FROM staged_copies
    WHERE item_code IN (SELECT value FROM json_each(:codes))
"""
_TABLES = (("staged_titles", "position"), ("staged_items", "item_code"), ("staged_copies", "position"))


class Stage:
    """Fills the staging tables of one import."""

    def __init__(self, database: Database, pace: Pace, summary: Summary, progress: Progress) -> None:
        self._database = database
        self._pace = pace
        self._summary = summary
        self._progress = progress
        self.titles = 0
        self.copies = 0

    async def clear(self) -> None:
        """Empty the staging tables, a chunk at a time."""
        for table, key in _TABLES:
            sql = f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} LIMIT :rows)"
            while await self._pace.write(self._database, partial(_delete, sql=sql, rows=self._pace.rows)):
                pass

    async def fill(self, items: Iterable[Item]) -> None:
        """Stage all items, read in a thread; problems go to the summary. Whatever the reader raises passes through."""
        stream = iter(items)
        while chunk := await asyncio.to_thread(_some, stream, self._pace.rows):
            rows = list(self._title_rows(chunk))
            titles = [row for row, _ in rows]
            copies = list(self._copy_rows(chunk))
            codes = [code for row, record in rows if record for code in _codes(row, record)]
            owners = await self._pace.write(self._database, partial(_insert, titles=titles, codes=codes, copies=copies))
            self._note_repeated(codes, owners[0])
            self._note_repeated(copies, owners[1])
            self._progress("reading", self.titles + self.copies, 0)

    def _note_repeated(self, rows: Sequence[Params], owners: Mapping[str, sqlite3.Row]) -> None:
        """Report rows with an item code that an earlier row has."""
        for row in rows:
            owner = owners[row["item_code"]]
            if owner["position"] != row["position"]:
                taken = N_("item code {code} belongs to {place} already")
                reason = said(taken, code=str(row["item_code"]), place=owner["place"])
                self._summary.note(Problem(str(row["place"]), reason, bad="record" in row))

    def _title_rows(self, chunk: Iterable[Item]) -> Iterator[tuple[Params, Record | None]]:
        """The rows of titles, with the records of those that could be read."""
        for item in chunk:
            if isinstance(item, Problem):
                self._summary.note(item)
                if item.source_id:
                    self.titles += 1
                    yield _unreadable(self.titles, item), None
            elif isinstance(item, Record):
                self.titles += 1
                yield _staged(self.titles, item), item

    def _copy_rows(self, chunk: Iterable[Item]) -> Iterator[Params]:
        for item in chunk:
            if isinstance(item, CopyRecord):
                self.copies += 1
                yield {
                    "position": self.copies, "place": item.place, "item_code": item.item_code, "record": item.to_json(),
                }  # fmt: skip


def _codes(row: Params, record: Record) -> Iterator[Params]:
    """The item codes of a record with the position of its row."""
    for code in dict.fromkeys(record.items or ()):
        yield {"item_code": code, "position": row["position"], "place": record.place}


def _some(stream: Iterator[Item], rows: int) -> list[Item]:
    return list(islice(stream, rows))


async def _delete(tx: Transaction, *, sql: str, rows: int) -> int:
    return await tx.run(sql, {"rows": rows})


async def _insert(
    tx: Transaction, *, titles: list[Params], codes: list[Params], copies: list[Params]
) -> tuple[Mapping[str, sqlite3.Row], Mapping[str, sqlite3.Row]]:
    """Stage a chunk; who has each of its item codes, among the titles and among the copies."""
    for sql, rows in ((_TITLE, titles), (_CODE, codes), (_COPY, copies)):
        if rows:
            await tx.run_many(sql, rows)
    return await _owners(tx, _TITLES_WITH, codes), await _owners(tx, _COPIES_WITH, copies)


async def _owners(tx: Transaction, sql: str, rows: Sequence[Params]) -> Mapping[str, sqlite3.Row]:
    if not rows:
        return {}
    codes = json.dumps([row["item_code"] for row in rows], ensure_ascii=False)
    return {row["item_code"]: row for row in await tx.rows(sql, {"codes": codes})}


def _staged(position: int, record: Record) -> Params:
    return {
        "position": position, "place": record.place, "source_id": record.source_id,
        "twin": None if record.source_id else twin(record),
        "record": record.to_json(),
    }  # fmt: skip


def _unreadable(position: int, problem: Problem) -> Params:
    """A row that could not be read but names its title: that title is not gone."""
    return {
        "position": position, "place": problem.place, "source_id": problem.source_id, "twin": None, "record": "",
    }  # fmt: skip

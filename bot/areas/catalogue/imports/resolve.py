"""Which known title each staged row is: by its source's id, a shared item code, ISBN and edition, or all its fields.

Stronger grounds come first for all rows; a title is claimed by one row, so two rows of a file stay two titles.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from bot.areas.catalogue.imports import again, alike
from bot.areas.catalogue.imports.candidates import GROUNDS, Ground, Open
from bot.areas.catalogue.imports.chunks import Pace, Progress
from bot.areas.catalogue.imports.summary import Summary
from bot.areas.catalogue.imports.values import record_identity, twin
from bot.base.database import Database, Reader, Transaction
from bot.base.i18n import N_, nplural
from bot.ils.records import Problem, Record
from bot.ils.said import said

_REPEATED_IDS = """
    SELECT s.position, s.place, s.source_id, s.record, f.position AS first, f.place AS first_place,
           f.record AS first_record
    FROM staged_titles s JOIN staged_titles f ON f.position = (
        SELECT o.position FROM staged_titles o
        WHERE o.source_id = s.source_id AND o.source_id <> '' AND o.record <> '' ORDER BY o.position LIMIT 1)
    WHERE s.position > :after AND s.position <= :until AND s.source_id <> '' AND s.record <> ''
          AND f.position < s.position
"""
_TWINS = """
    UPDATE staged_titles SET same_as = (SELECT min(f.position) FROM staged_titles f WHERE f.twin = staged_titles.twin)
    WHERE position > :after AND position <= :until AND twin IS NOT NULL
          AND EXISTS (SELECT 1 FROM staged_titles f
                      WHERE f.twin = staged_titles.twin AND f.position < staged_titles.position)
"""
_OPEN = """
    SELECT position, source_id, record FROM staged_titles
    WHERE position > :after AND title_id IS NULL AND same_as IS NULL
    ORDER BY position LIMIT :rows
"""


_COPIES_OF_IT = nplural(
    "a further copy of the title in {place}, as is {n} row more: each title is entered once, with all its copies",
    "a further copy of the title in {place}, as are {n} rows more: each title is entered once, with all its copies",
)


_GROUPS = 100
"""ISBNs that are looked at together."""


class Resolve:
    """Finds the titles of one import's rows."""

    def __init__(self, database: Database, source: str, pace: Pace, summary: Summary, progress: Progress) -> None:
        self._database = database
        self._source = source
        self._pace = pace
        self._summary = summary
        self._progress = progress

    async def run(self, rows: int) -> None:
        """Resolve all `rows` staged rows; those that stay open are new titles."""
        await self._repeats(rows)
        if await self._database.free.value("SELECT 1 FROM titles LIMIT 1") is None:
            return
        for ground in GROUNDS:
            await self._pass(ground, rows)

    async def _repeats(self, rows: int) -> None:
        """Rows that say the same are one title. An id that came before is not another title's: that one has none."""
        after, more, copy = 0, -1, None
        while after < rows:
            span = {"after": after, "until": after + self._pace.rows}
            repeated = await self._database.free.rows(_REPEATED_IDS, span)
            copies, others = await self._pace.write(self._database, partial(_unite, repeated=repeated, span=span))
            copy, more = copy or next(iter(copies), None), more + len(copies)
            for problem in (*map(_given_before, repeated), *others):
                if problem is not None:
                    self._summary.note(problem)
            after = span["until"]
            self._progress("comparing", min(after, rows), rows)
        if copy:
            self._summary.note(_a_copy_a_row(copy, more))
        await self._alike()

    async def _alike(self) -> None:
        """Rows of one ISBN and one title that are written otherwise."""
        groups = list((await self._database.read(alike.repeated)).items())
        for begin in range(0, len(groups), _GROUPS):
            judged = await self._database.read(partial(alike.judge, groups=dict(groups[begin : begin + _GROUPS])))
            await self._pace.write(self._database, judged.write)
            for problem in judged.problems:
                self._summary.note(problem)

    async def _pass(self, ground: Ground, rows: int) -> None:
        after = 0
        while found := await self._database.free.rows(_OPEN, {"after": after, "rows": self._pace.rows}):
            open_rows = [Open.of(row) for row in found]
            possible, claimed = await self._database.read(partial(self._possible, ground=ground, rows=open_rows))
            if chosen := _choose(open_rows, possible, claimed):
                await self._pace.write(self._database, partial(_claim, chosen=chosen))
            after = open_rows[-1].position
            self._progress("comparing", after, rows)

    async def _possible(
        self, reader: Reader, *, ground: Ground, rows: Sequence[Open]
    ) -> tuple[Mapping[int, Sequence[int]], set[int]]:
        """The titles each row may be, and those among them that another row has claimed."""
        possible = await ground(reader, self._source, rows)
        ids = sorted({id_ for group in possible.values() for id_ in group})
        found = await reader.rows(
            "SELECT title_id FROM staged_titles WHERE title_id IN (SELECT value FROM json_each(:ids))",
            {"ids": json.dumps(ids)},
        )
        return possible, {row["title_id"] for row in found}


async def _unite(
    tx: Transaction, *, repeated: Sequence[sqlite3.Row], span: Mapping[str, int]
) -> tuple[Sequence[sqlite3.Row], Sequence[Problem]]:
    """Settle ids that came before and mark twins; those of the span that name copies, and what is said of others."""
    for row in repeated:
        await (_join if _same(row) else _strip)(tx, row)
    if not await tx.run(_TWINS, span) and not repeated:
        return (), ()
    return await again.told(tx, span)


def _same(row: sqlite3.Row) -> bool:
    """Whether the row says the same title as the first one of its id: a copy a row, as many lists are."""
    mine, first = (Record.from_json("", row[name]) for name in ("record", "first_record"))
    return record_identity(mine) == record_identity(first)


async def _join(tx: Transaction, row: sqlite3.Row) -> None:
    await tx.run("UPDATE staged_titles SET same_as = :first WHERE position = :position", dict(row))


async def _strip(tx: Transaction, row: sqlite3.Row) -> None:
    record = replace(Record.from_json("", row["record"]), source_id="")
    await tx.run(
        """UPDATE staged_titles SET source_id = '', record = :record, twin = :twin WHERE position = :position""",
        {"record": record.to_json(), "twin": twin(record), "position": row["position"]},
    )


def _given_before(row: sqlite3.Row) -> Problem | None:
    if _same(row):
        return None  # said as a row that is counted once
    given = N_("its id {id} was given before, in {place}: read without it")
    return Problem(row["place"], said(given, id=row["source_id"], place=row["first_place"]), bad=False)


def _a_copy_a_row(row: sqlite3.Row, more: int) -> Problem:
    """Said of all such rows at once: a list of copies names a title as often as it has copies."""
    if not more:
        return Problem(row["place"], said(N_("a further copy of the title in {place}"), place=row["first"]), bad=False)
    reason = said(_COPIES_OF_IT, place=row["first"], n=more)
    return Problem(row["place"], reason, bad=False)


async def _claim(tx: Transaction, *, chosen: Mapping[int, int]) -> None:
    await tx.run_many(
        "UPDATE staged_titles SET title_id = :title WHERE position = :position",
        [{"position": position, "title": title} for position, title in chosen.items()],
    )


def _choose(rows: Sequence[Open], possible: Mapping[int, Sequence[int]], claimed: set[int]) -> dict[int, int]:
    """The first title of each row that no row before it has claimed."""
    chosen: dict[int, int] = {}
    for row in rows:
        free = [title for title in possible.get(row.position, ()) if title not in claimed]
        if free:
            chosen[row.position] = free[0]
            claimed.add(free[0])
    return chosen

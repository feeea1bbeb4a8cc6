"""Staged rows into the catalogue, a chunk a transaction. Each chunk notes how far it came, so a kill loses nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from bot.areas.catalogue.imports import befores, clashes, copies, copies_staged, jobs, known
from bot.areas.catalogue.imports.chunks import Pace, Progress
from bot.areas.catalogue.imports.copies import Changes
from bot.areas.catalogue.imports.jobs import Job
from bot.areas.catalogue.imports.summary import Summary
from bot.areas.catalogue.imports.values import Known, Wanted, fingerprint, spoken, wanted
from bot.areas.catalogue.store import additions
from bot.base.clock import from_ms
from bot.base.database import Database, Params, Reader, Transaction
from bot.base.i18n import N_
from bot.ils.records import CopyRecord, Problem, Record
from bot.ils.said import said

_ROWS = """
    SELECT position, place, source_id, record, title_id FROM staged_titles
    WHERE position > :after AND same_as IS NULL AND record <> '' ORDER BY position LIMIT :rows
"""

_COPIES = "SELECT position, place, record FROM staged_copies WHERE position > :after ORDER BY position LIMIT :rows"


@dataclass(slots=True)
class _Plan:
    """What one chunk writes, and the last position it does away with."""

    until: int
    fresh: dict[int, Wanted] = field(default_factory=dict)
    altered: dict[int, Wanted] = field(default_factory=dict)
    heads: dict[int, Params] = field(default_factory=dict)
    confirmed: list[Params] = field(default_factory=list)
    placed: list[Params] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)
    clashes: list[Problem] = field(default_factory=list)
    returned: int = 0
    unchanged: int = 0

    @property
    def visible(self) -> bool:
        """Whether the search index would show a difference."""
        return bool(self.fresh or self.altered or self.returned or self.changes.count)


class Merge:
    """Merges one job's staged rows; run again after a kill, it goes on where it stopped."""

    def __init__(self, database: Database, job: Job, pace: Pace, summary: Summary, progress: Progress) -> None:
        self._database = database
        self._job = job
        self._pace = pace
        self._summary = summary
        self._progress = progress
        self._newest_year = from_ms(job.now).year + 1

    async def titles(self) -> None:
        """Merge the titles, from where the last run came to."""
        after = self._job.merged
        last = int(await self._database.free.value("SELECT max(position) FROM staged_titles") or 0)
        next_id = int(await self._database.free.value("SELECT max(id) FROM titles") or 0) + 1
        while plan := await self._database.read(partial(self._plan, after=after, next_id=next_id)):
            after = plan.until
            self._count(plan)
            await self._pace.write(self._database, partial(self._write, plan=plan))
            next_id += len(plan.fresh)
            self._progress("merging", after, last)

    async def _plan(self, reader: Reader, *, after: int, next_id: int) -> _Plan | None:
        """What the next rows change; None when there are none left."""
        rows = await reader.rows(_ROWS, {"after": after, "rows": self._pace.rows})
        if not rows:
            return None
        plan = _Plan(until=rows[-1]["position"])
        records = {row["position"]: self._record(row) for row in rows}
        ids = [row["title_id"] for row in rows if row["title_id"] is not None]
        have = await known.load(reader, ids)
        own = await copies.of_titles(reader, ids)
        items = await copies_staged.staged(reader, min(records), max(records))
        holders = await copies.by_codes(reader, (code for group in items.codes.values() for code in group))
        kept = await copies_staged.named_again(reader, (one.item_code for group in own.values() for one in group))
        places: dict[int, str] = {}
        for row in rows:
            record = records[row["position"]]
            id_ = row["title_id"] if row["title_id"] in have else next_id + len(plan.fresh)
            self._title(plan, row, record, id_, have.get(id_))
            listed = items.of(row["position"], record)
            copies.listed(plan.changes, id_, listed, own.get(id_, ()), holders, kept, self._job.as_of)
            copies.counted(plan.changes, id_, listed, own.get(id_, ()), self._job.as_of)
            places[id_] = row["place"]
        plan.clashes = await clashes.found(reader, {**plan.fresh, **plan.altered}, plan.changes, holders, places)
        return plan

    def _record(self, row: sqlite3.Row) -> Record:
        return spoken(Record.from_json(row["place"], row["record"]), self._job.erasing)

    def _title(self, plan: _Plan, row: sqlite3.Row, record: Record, id_: int, have: Known | None) -> None:
        mark = fingerprint(record)
        head = {
            "id": id_, "source": self._job.source, "source_id": row["source_id"], "fingerprint": mark,
            "now": self._job.now,
        }  # fmt: skip
        plan.heads[id_] = head
        if have is None:
            plan.fresh[id_] = wanted(record, None, self._newest_year)
            plan.placed.append({"position": row["position"], "title": id_})
            return
        plan.returned += have.withdrawn
        if have.fingerprint == mark and have.source == self._job.source and not have.withdrawn:
            plan.unchanged += 1
            return
        want = wanted(record, have, self._newest_year)
        if want.same_as(have):
            plan.confirmed.append(head)
            plan.unchanged += not have.withdrawn
        else:
            plan.altered[id_] = want

    async def _write(self, tx: Transaction, *, plan: _Plan) -> None:
        touched = {*plan.altered, *(one["id"] for one in plan.confirmed), *plan.changes.titles}
        touched.update(await known.holders(tx, plan.heads.values()))
        await befores.keep(tx, self._job.id, self._job.first_title, touched)
        await known.insert(tx, plan.fresh, plan.heads)
        await known.update(tx, plan.altered, plan.heads)
        await known.confirm(tx, plan.confirmed)
        await known.name(tx, plan.heads.values())
        await plan.changes.write(tx, self._job.as_of)
        await tx.run_many("UPDATE staged_titles SET title_id = :title WHERE position = :position", plan.placed)
        await jobs.came_to(tx, self._job, self._summary, plan.until)
        if plan.visible:
            await additions.touch(tx)

    def _count(self, plan: _Plan) -> None:
        self._summary.new += len(plan.fresh)
        self._summary.changed += len(plan.altered)
        self._summary.unchanged += plan.unchanged
        self._summary.returned += plan.returned
        for problem in plan.clashes:
            self._summary.note(problem)

    async def copies(self) -> None:
        """Merge the copies, from where the last run came to."""
        after = self._job.merged_copies
        last = int(await self._database.free.value("SELECT max(position) FROM staged_copies") or 0)
        while after < last:
            rows = await self._database.free.rows(_COPIES, {"after": after, "rows": self._pace.rows})
            records = [CopyRecord.from_json(row["place"], row["record"]) for row in rows]
            changes, unknown = await self._database.read(partial(self._told, records=records))
            self._summary.unplaced += len(unknown)
            for problem in unknown:
                self._summary.note(problem)
            after = rows[-1]["position"]
            await self._pace.write(self._database, partial(self._write_copies, changes=changes, until=after))
            self._progress("merging copies", after, last)

    async def _write_copies(self, tx: Transaction, *, changes: Changes, until: int) -> None:
        await befores.keep(tx, self._job.id, self._job.first_title, changes.titles)
        await changes.write(tx, self._job.as_of)
        await jobs.came_to(tx, self._job, self._summary, merged_copies=until)
        if changes.count:
            await additions.touch(tx)

    async def _told(self, reader: Reader, *, records: Sequence[CopyRecord]) -> tuple[Changes, list[Problem]]:
        """What a list of items changes, and the items whose title nobody knows."""
        changes, unknown = Changes(), []
        have, titles = await copies.homes(reader, records)
        for record in records:
            copy = have.get(record.item_code)
            title_id = copy.title_id if copy else titles.get(record.title)
            if title_id is None:
                nobodys = N_("no title is known for item {code}; import the list of titles with it")
                unknown.append(Problem(record.place, said(nobodys, code=record.item_code)))
            else:
                copies.told(changes, record, copy, title_id, self._job.as_of)
        return changes, unknown

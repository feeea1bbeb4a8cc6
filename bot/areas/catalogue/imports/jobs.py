"""The record of imports: begun, merging, done, being taken back; and titles that are gone from a whole catalogue."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from bot.areas.catalogue.imports import befores
from bot.areas.catalogue.imports.chunks import Pace
from bot.areas.catalogue.imports.summary import Summary
from bot.areas.catalogue.store import additions
from bot.base.database import Database, Reader, Transaction
from bot.ils.records import Problem

_KEPT = 20
_COLUMNS = (
    "id, source, whole, label, erasing, counts, started_at, as_of_at, merged, merged_copies, first_title, "
    "first_author, first_subject"
)
_GONE = """
    FROM titles t WHERE t.source = :source AND t.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM staged_titles s WHERE s.title_id = t.id)
"""


@dataclass(frozen=True, slots=True)
class Job:
    """One import: its row in `imports`. `now` is when it was started, `as_of` when its file was written."""

    source: str
    whole: bool
    now: int
    as_of: int
    erasing: frozenset[str] = frozenset()
    label: str = ""
    counts: Mapping[str, Any] = field(default_factory=dict)
    id: int = 0
    merged: int = 0
    merged_copies: int = 0
    first_title: int = 0
    first_author: int = 0
    first_subject: int = 0


async def path_of(database: Database) -> Path:
    """The file of a database."""
    return Path((await database.free.rows("PRAGMA database_list"))[0]["file"])


async def begin(tx: Transaction, job: Job) -> Job:
    """Note an import; the job with its id and where its own titles will begin. Reports of long ago go."""
    firsts: dict[str, Any] = {
        f"first_{one}": int(await tx.value(f"SELECT max(id) FROM {one}s") or 0) + 1
        for one in ("title", "author", "subject")
    }
    id_ = await tx.insert(
        """INSERT INTO imports (source, state, whole, label, erasing, started_at, as_of_at, first_title, first_author,
                                first_subject)
           VALUES (:source, 'staging', :whole, :label, :erasing, :now, :as_of, :first_title, :first_author,
                   :first_subject)""",
        {
            "source": job.source, "whole": job.whole, "label": job.label, "erasing": ",".join(sorted(job.erasing)),
            "now": job.now, "as_of": job.as_of, **firsts,
        },
    )  # fmt: skip
    await tx.run("DELETE FROM imports WHERE state = 'done' AND id <= :id", {"id": id_ - _KEPT})
    return replace(job, id=id_, **firsts)


async def set_state(tx: Transaction, job: Job, state: str) -> None:
    """Move an import on."""
    await tx.run("UPDATE imports SET state = :state WHERE id = :id", {"state": state, "id": job.id})


async def came_to(
    tx: Transaction, job: Job, summary: Summary, merged: int | None = None, merged_copies: int | None = None
) -> None:
    """Note how far an import came, what it has changed, and what it has found since the last time."""
    await tx.run(
        """UPDATE imports SET counts = :counts, merged = coalesce(:merged, merged),
                  merged_copies = coalesce(:merged_copies, merged_copies) WHERE id = :id""",
        {"counts": json.dumps(summary.counts), "merged": merged, "merged_copies": merged_copies, "id": job.id},
    )
    found = summary.problems[summary.kept :]
    if found:
        await tx.run_many(
            "INSERT INTO import_problems (import_id, position, problem) VALUES (:id, :position, :problem)",
            [
                {"id": job.id, "position": place, "problem": json.dumps(one.to_json(), ensure_ascii=False)}
                for place, one in enumerate(found, summary.kept)
            ],
        )
        tx.after_commit(partial(summary.keep, len(summary.problems)))


async def summary_of(reader: Reader, job: Job) -> Summary:
    """What an import has changed and found so far."""
    rows = await reader.rows(
        "SELECT problem FROM import_problems WHERE import_id = :id ORDER BY position", {"id": job.id}
    )
    problems = [Problem.from_json(json.loads(row["problem"])) for row in rows]
    return Summary.of(job.counts, problems)


async def forget(tx: Transaction, job: Job) -> None:
    """An import that changed nothing, or that was taken back."""
    await tx.run("DELETE FROM imports WHERE id = :id", {"id": job.id})


async def in_state(reader: Reader, state: str) -> list[Job]:
    """The imports in a state, the oldest first."""
    rows = await reader.rows(f"SELECT {_COLUMNS} FROM imports WHERE state = :state ORDER BY id", {"state": state})
    return [_job(row) for row in rows]


async def unfinished(tx: Transaction) -> list[Job]:
    """Imports that were killed while they merged; those killed while reading are forgotten."""
    await tx.run("DELETE FROM imports WHERE state = 'staging'")
    return await in_state(tx, "merging")


async def would_go(reader: Reader, job: Job) -> tuple[int, int]:
    """How many of the source's titles the staged file lacks, and how many there are."""
    gone = await reader.value(f"SELECT count(*) {_GONE}", {"source": job.source})
    all_ = await reader.value(
        "SELECT count(*) FROM titles WHERE source = :source AND withdrawn_at IS NULL", {"source": job.source}
    )
    return int(gone), int(all_)


async def withdraw(database: Database, job: Job, pace: Pace, summary: Summary) -> None:
    """Withdraw the titles the file lacks, and count them."""
    after = 0
    while True:
        ids = await database.read(partial(_gone, source=job.source, after=after, rows=pace.rows))
        if not ids:
            return
        summary.withdrawn += len(ids)
        await pace.write(database, partial(_withdraw, job=job, ids=ids, summary=summary))
        after = ids[-1]


async def _gone(reader: Reader, *, source: str, after: int, rows: int) -> list[int]:
    found = await reader.rows(
        f"SELECT t.id {_GONE} AND t.id > :after ORDER BY t.id LIMIT :rows",
        {"source": source, "after": after, "rows": rows},
    )
    return [row["id"] for row in found]


async def _withdraw(tx: Transaction, *, job: Job, ids: list[int], summary: Summary) -> None:
    await befores.keep(tx, job.id, job.first_title, ids)
    await tx.run(
        "UPDATE titles SET withdrawn_at = :now WHERE id IN (SELECT value FROM json_each(:ids))",
        {"now": job.now, "ids": json.dumps(ids)},
    )
    await came_to(tx, job, summary)
    await additions.touch(tx)


def _job(row: sqlite3.Row) -> Job:
    return Job(
        source=row["source"],
        whole=bool(row["whole"]),
        now=row["started_at"],
        as_of=row["as_of_at"],
        label=row["label"],
        counts=json.loads(row["counts"]),
        erasing=frozenset(filter(None, row["erasing"].split(","))),
        id=row["id"],
        merged=row["merged"],
        merged_copies=row["merged_copies"],
        first_title=row["first_title"] or 0,
        first_author=row["first_author"] or 0,
        first_subject=row["first_subject"] or 0,
    )

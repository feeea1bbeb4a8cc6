"""The record of imports: begun, merging, done; and titles that are gone from a whole catalogue."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from bot.areas.catalogue.imports.chunks import Pace
from bot.areas.catalogue.store import additions
from bot.base.database import Database

_KEPT = 20
_GONE = """
    FROM titles t WHERE t.source = :source AND t.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM staged_titles s WHERE s.title_id = t.id)
"""


@dataclass(frozen=True, slots=True)
class Job:
    """One import: its row in `imports`. `now` is when it was started, `as_of` when its file was written."""

    id: int
    source: str
    whole: bool
    now: int
    as_of: int
    merged: int = 0


async def path_of(database: Database) -> Path:
    """The file of a database."""
    return Path((await database.free.rows("PRAGMA database_list"))[0]["file"])


async def begin(database: Database, job: Job) -> Job:
    """Note an import; the job with its id. Reports of long ago go."""
    async with database.transaction() as tx:
        id_ = await tx.insert(
            """INSERT INTO imports (source, state, whole, started_at, as_of_at)
               VALUES (:source, 'staging', :whole, :now, :as_of)""",
            {"source": job.source, "whole": job.whole, "now": job.now, "as_of": job.as_of},
        )
        await tx.run("DELETE FROM imports WHERE state = 'done' AND id <= :id", {"id": id_ - _KEPT})
    return replace(job, id=id_)


async def set_state(database: Database, job: Job, state: str) -> None:
    """Move an import on."""
    sql = "UPDATE imports SET state = :state WHERE id = :id"
    await database.write(lambda tx: tx.run(sql, {"state": state, "id": job.id}))


async def forget(database: Database, job: Job) -> None:
    """An import that changed nothing."""
    await database.write(lambda tx: tx.run("DELETE FROM imports WHERE id = :id", {"id": job.id}))


async def unfinished(database: Database) -> list[Job]:
    """Imports that were killed while they merged; those killed while reading are forgotten."""
    async with database.transaction() as tx:
        await tx.run("DELETE FROM imports WHERE state = 'staging'")
        rows = await tx.rows(
            """SELECT id, source, whole, started_at, as_of_at, merged FROM imports
               WHERE state = 'merging' ORDER BY id"""
        )
    return [Job(row[0], row[1], bool(row[2]), row[3], row[4], row[5]) for row in rows]


async def would_go(database: Database, job: Job) -> tuple[int, int]:
    """How many of the source's titles the staged file lacks, and how many there are."""
    async with database.reading() as reader:
        gone = await reader.value(f"SELECT count(*) {_GONE}", {"source": job.source})
        all_ = await reader.value(
            "SELECT count(*) FROM titles WHERE source = :source AND withdrawn_at IS NULL", {"source": job.source}
        )
    return int(gone), int(all_)


async def withdraw(database: Database, job: Job, pace: Pace) -> int:
    """Withdraw the titles the file lacks; how many."""
    done = after = 0
    while True:
        async with database.reading() as reader:
            rows = await reader.rows(
                f"SELECT t.id {_GONE} AND t.id > :after ORDER BY t.id LIMIT :rows",
                {"source": job.source, "after": after, "rows": pace.rows},
            )
        if not rows:
            return done
        async with pace.transaction(database) as tx:
            done += await tx.run(
                "UPDATE titles SET withdrawn_at = :now WHERE id IN (SELECT value FROM json_each(:ids))",
                {"now": job.now, "ids": json.dumps([row["id"] for row in rows])},
            )
            await additions.touch(tx)
        after = rows[-1]["id"]

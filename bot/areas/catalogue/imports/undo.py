"""Taking an import back: titles it touched become what they were, titles that came with it go."""

from __future__ import annotations

from functools import partial

from bot.areas.catalogue.imports import befores, jobs
from bot.areas.catalogue.imports.chunks import Pace, Progress, silent
from bot.areas.catalogue.imports.jobs import Job
from bot.areas.catalogue.imports.lock import import_lock
from bot.areas.catalogue.imports.summary import Undone
from bot.areas.catalogue.store import additions
from bot.base.database import Database, Reader, Transaction

_FRESH = "SELECT count(*) FROM titles WHERE id >= :first"
_NEWEST = "SELECT id FROM titles WHERE id >= :first ORDER BY id DESC LIMIT :rows"
_ORPHANS = (
    """DELETE FROM authors WHERE id IN (SELECT id FROM authors WHERE id >= :author ORDER BY id DESC LIMIT :rows)
       AND NOT EXISTS (SELECT 1 FROM title_authors h WHERE h.author_id = authors.id)""",
    """DELETE FROM subjects WHERE id IN (SELECT id FROM subjects WHERE id >= :subject ORDER BY id DESC LIMIT :rows)
       AND NOT EXISTS (SELECT 1 FROM title_subjects h WHERE h.subject_id = subjects.id)""",
)
"""Authors and subjects that only the titles of the import had."""


_NEVER = 2**62


class NothingToUndo(Exception):
    """No import is left that could be taken back."""


async def undo(
    database: Database, progress: Progress = silent, pace: Pace | None = None, only: str | None = None
) -> Undone:
    """Take the last import back that changed something. Killed in the middle, it is gone on with by the next.

    `only`: the label it must have. Raises NothingToUndo, and ImportUnderWay.
    """
    with import_lock(await jobs.path_of(database)):
        job = await database.read(last)
        if job is None or (only is not None and job.label != only):
            raise NothingToUndo("There is no import that could be taken back.")
        await database.write(partial(jobs.set_state, job=job, state="undoing"))
        return await finish(database, job, progress, pace or Pace())


async def last(reader: Reader) -> Job | None:
    """The import that would be taken back: one being taken back already, else the newest that changed something."""
    if undoing := await jobs.in_state(reader, "undoing"):
        return undoing[-1]
    for job in reversed(await jobs.in_state(reader, "done")):
        if job.first_title and await _changed_something(reader, job):
            return job
        if not job.first_title:
            return None  # made before imports could be taken back; what is older lies under it
    return None


async def only_last(database: Database, pace: Pace) -> None:
    """Once an import has changed something, those before it cannot be taken back any more: it lies on them."""
    job = await database.read(last)
    if job is not None:
        await _bury_before(database, job.id, pace)


async def bury_all(database: Database, pace: Pace) -> None:
    """No import can be taken back any more."""
    await _bury_before(database, _NEVER, pace)


async def _bury_before(database: Database, before: int, pace: Pace) -> None:
    await database.write(partial(_bury, before=before))
    while await pace.write(database, partial(_drop, before=before, rows=pace.rows)):
        pass


async def _bury(tx: Transaction, *, before: int) -> None:
    await tx.run("UPDATE imports SET first_title = NULL WHERE id < :before", {"before": before})


async def _drop(tx: Transaction, *, before: int, rows: int) -> int:
    return await tx.run(
        """DELETE FROM import_befores WHERE (import_id, title_id) IN (
               SELECT import_id, title_id FROM import_befores WHERE import_id < :before LIMIT :rows)""",
        {"before": before, "rows": rows},
    )


async def _changed_something(reader: Reader, job: Job) -> bool:
    fresh = await reader.value("SELECT 1 FROM titles WHERE id >= :first LIMIT 1", {"first": job.first_title})
    return fresh is not None or await befores.any_of(reader, job.id)


async def finish(database: Database, job: Job, progress: Progress, pace: Pace) -> Undone:
    """Take back what is left of an import. The newest titles go first: what is left always has its place below."""
    undone = Undone(copies={name: n for name, n in job.counts.items() if name.startswith("copies_")})
    while titles := await database.read(partial(befores.some, import_=job.id, rows=pace.rows)):
        await pace.write(database, partial(_restore, job=job, titles=titles))
        undone.restored += len(titles)
        progress("taking back", undone.restored, 0)
    fresh = int(await database.free.value(_FRESH, {"first": job.first_title}))
    while gone := await pace.write(database, partial(_delete, first=job.first_title, rows=pace.rows)):
        undone.removed += gone
        progress("taking back", undone.restored + undone.removed, undone.restored + fresh)
    for sql in _ORPHANS:
        while await pace.write(database, partial(_drop_orphans, sql=sql, job=job, rows=pace.rows)):
            pass
    await database.write(partial(jobs.forget, job=job))
    return undone


async def _restore(tx: Transaction, *, job: Job, titles: dict[int, dict[str, object]]) -> None:
    await befores.restore(tx, job.id, titles)
    await additions.touch(tx)


async def _delete(tx: Transaction, *, first: int, rows: int) -> int:
    gone = await tx.run(f"DELETE FROM titles WHERE id IN ({_NEWEST})", {"first": first, "rows": rows})
    if gone:
        await additions.touch(tx)
    return gone


async def _drop_orphans(tx: Transaction, *, sql: str, job: Job, rows: int) -> int:
    return await tx.run(sql, {"author": job.first_author, "subject": job.first_subject, "rows": rows})

"""One import from beginning to end: read and stage, compare, merge, withdraw; and finishing what a kill cut short."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.areas.catalogue.imports import copies_counted, copies_staged, jobs, parts, undo
from bot.areas.catalogue.imports.chunks import Pace, Progress, silent
from bot.areas.catalogue.imports.doubts import weighed
from bot.areas.catalogue.imports.jobs import Job
from bot.areas.catalogue.imports.lock import import_lock
from bot.areas.catalogue.imports.merge import Merge
from bot.areas.catalogue.imports.rekey import rekey
from bot.areas.catalogue.imports.resolve import Resolve
from bot.areas.catalogue.imports.stage import Stage
from bot.areas.catalogue.imports.summary import Summary, TooMuchGone
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Transaction
from bot.base.i18n import N_
from bot.ils.files.source import Files
from bot.ils.files.words import NO_ROWS
from bot.ils.port import Source
from bot.ils.records import NotACatalogue
from bot.ils.said import Said, said

_ITEMS_ALONE = N_("is a list of items alone and no whole catalogue: import it with the list of titles")
_NO_TITLES_YET = N_(
    "is a list of copies, and none of their titles is in the catalogue yet: import the list of titles first, then this "
    "one once more; or both at once, in a ZIP"
)
_FIRST_CHUNK = 60
"""Rows of the first merging transaction: one of these costs more than one that is only read."""


_WHOLE_SAYS = ("items", "copies")
"""A whole catalogue is the truth of what stands on the shelf: a title without copies in it has none."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be imported. `source` names the files' origin; `whole`: they are all it has; `yes`: really.

    `erasing`: the fields of a record of which the files are the truth, so that a blank means that there is none.
    `label`: how the asker knows this import again, should it be cut short.
    """

    paths: Sequence[Path]
    source: str = ""
    whole: bool = False
    yes: bool = False
    erasing: frozenset[str] = frozenset()
    label: str = ""

    def refused(self, why: Said) -> NotACatalogue:
        """The refusal of all of it."""
        return NotACatalogue(why, " + ".join(path.name for path in self.paths))


async def import_files(
    database: Database,
    wish: Wish,
    clock: Clock,
    progress: Progress = silent,
    pace: Pace | None = None,
    *,
    staged_stay: bool = False,
) -> Summary:
    """Import files; what came of it. The search index is the caller's to renew.

    `staged_stay`: what was read stays staged, to be looked at where the database is thrown away.
    Raises NotACatalogue and TooMuchGone (nothing was changed), and ImportUnderWay.
    """
    with import_lock(await jobs.path_of(database)):
        imported = _Import(database, clock, progress, pace or Pace())
        summary = await imported.run(wish)
        if not staged_stay:
            await imported.clear()
        return summary


class _Import:
    def __init__(self, database: Database, clock: Clock, progress: Progress, pace: Pace) -> None:
        self._database = database
        self._clock = clock
        self._progress = progress
        self._pace = pace
        self._summary = Summary()
        self._stage = Stage(database, pace, self._summary, progress)

    async def run(self, wish: Wish) -> Summary:
        source = await asyncio.to_thread(Files, wish.paths, wish.source)
        if wish.whole and not source.has_titles:
            raise wish.refused(said(_ITEMS_ALONE))
        self._summary.layouts = source.layouts()
        self._summary.earlier = await _finish(self._database, self._progress, self._pace)
        job = await self._database.write(partial(jobs.begin, job=self._job(wish, source)))
        try:
            await self._stage.fill(weighed(source.items()))
            await self._resolve(job, wish)
        except BaseException:
            await self._stage.clear()
            await self._database.write(partial(jobs.forget, job=job))
            raise
        await self._database.write(partial(_begin_to_merge, job=job, summary=self._summary))
        await _merge(self._database, job, self._pace, self._summary, self._progress)
        return self._summary

    async def clear(self) -> None:
        """Empty the staging tables."""
        await self._stage.clear()

    def _job(self, wish: Wish, source: Source) -> Job:
        now = to_ms(self._clock.now())
        erasing = {*wish.erasing, *(_WHOLE_SAYS if wish.whole else ())}
        return Job(source.name, wish.whole, now, min(now, source.written_ms), frozenset(erasing), wish.label)

    async def _resolve(self, job: Job, wish: Wish) -> None:
        if not self._stage.titles and not self._stage.copies:
            raise wish.refused(nothing_in(self._summary))
        if not self._stage.titles and not await self._database.read(copies_staged.any_has_a_title):
            raise wish.refused(said(_NO_TITLES_YET))
        await Resolve(self._database, job.source, self._pace, self._summary, self._progress).run(self._stage.titles)
        self._summary.layouts = await self._database.read(partial(parts.weighed, layouts=self._summary.layouts))
        if job.whole and not wish.yes:
            gone, known = await self._database.read(partial(jobs.would_go, job=job))
            if gone * 2 > known:
                raise TooMuchGone(gone, known, job.source)


async def _begin_to_merge(tx: Transaction, *, job: Job, summary: Summary) -> None:
    await jobs.set_state(tx, job, "merging")
    await jobs.came_to(tx, job, summary)


async def finish_cut_short(
    database: Database, progress: Progress = silent, pace: Pace | None = None
) -> Sequence[Summary]:
    """Go on with what a kill cut short, and drop what was only read; what came of each that was finished.

    Raises ImportUnderWay.
    """
    with import_lock(await jobs.path_of(database)):
        return await _finish(database, progress, pace or Pace())


async def outcome(database: Database, label: str) -> Summary | None:
    """What came of the import of this label, where it is done."""
    done = await database.read(partial(jobs.in_state, state="done"))
    job = next((job for job in done if job.label == label), None)
    return await database.read(partial(jobs.summary_of, job=job)) if job else None


async def _finish(database: Database, progress: Progress, pace: Pace) -> Sequence[Summary]:
    await rekey(database, pace, progress)
    for job in await database.read(partial(jobs.in_state, state="undoing")):
        await undo.finish(database, job, progress, pace)
    finished: list[Summary] = []
    for job in await database.write(jobs.unfinished):
        summary = await database.read(partial(jobs.summary_of, job=job))
        await _merge(database, job, pace, summary, progress)
        await Stage(database, pace, summary, progress).clear()
        finished.append(summary)
    await Stage(database, pace, Summary(), progress).clear()
    return finished


async def _merge(database: Database, job: Job, pace: Pace, summary: Summary, progress: Progress) -> None:
    pace.rows = min(pace.rows, _FIRST_CHUNK)
    merge = Merge(database, job, pace, summary, progress)
    await merge.titles()
    await merge.copies()
    if job.whole:
        await jobs.withdraw(database, job, pace, summary)
    summary.count_copies(await database.read(partial(copies_counted.counted, job=job)))
    await database.write(partial(_done, job=job, summary=summary))
    await undo.only_last(database, pace)


async def _done(tx: Transaction, *, job: Job, summary: Summary) -> None:
    await jobs.came_to(tx, job, summary)
    await jobs.set_state(tx, job, "done")


def nothing_in(summary: Summary) -> Said:
    """That not one row could be read, with what was wrong with the first."""
    if not summary.problems:
        return said(N_("has not one row that could be read"))
    if all(one.aside for one in summary.problems if not one.note):
        return NO_ROWS
    first = summary.by_weight[0]
    return said(N_("has not one row that could be read; the first: {why}"), why=first.reason, detail=first.place)

"""The clerk: takes what is due, longest waiting first, and runs its kind's handler in one transaction."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.base import fault_points
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.logs import trace_of
from bot.delivery.schedule import store
from bot.delivery.schedule.rules import MOST_TRIES, RUN, Claimed, Late, NoLongerNeeded, State, is_late, pause_after

_log = logging.getLogger(__name__)

# Does what is due with SQL only; the row is done in the same transaction, unless the handler plans it anew.
Handler = Callable[[Transaction, Claimed], Awaitable[None]]
# Hears of a row that is given up, and why, in the transaction that gives it up.
Tell = Callable[[Transaction, Claimed, str], Awaitable[None]]


@dataclass(frozen=True)
class Job:
    """What is done for a kind of row, and what being late means for it."""

    handler: Handler
    late: Late = RUN


class Worker:
    """Works off the schedule. Several may work side by side: a row is done by one of them, once."""

    def __init__(self, database: Database, clock: Clock, jobs: Mapping[str, Job], tell: Tell | None = None) -> None:
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._tell = tell
        self._wake = asyncio.Event()
        self._one_round = asyncio.Lock()
        self._stopping = False

    async def recover(self) -> None:
        """At start: rows that were in hand when the last run ended wait again."""
        await self._take_back(all_of_them=True)

    def wake(self) -> None:
        """Look for due rows soon."""
        self._wake.set()

    async def run(self) -> None:
        """Work off what falls due, for ever. A cancelled run finishes the row in hand (see `stop`)."""
        while True:
            self._wake.clear()
            await asyncio.shield(asyncio.create_task(self._safe_round()))
            await self._wake.wait()

    async def work_due(self) -> None:
        """Do everything that is due now, and what that makes due; return when it is settled."""
        async with self._one_round:
            if not self._stopping:
                await self._take_back(all_of_them=False)
            while not self._stopping and await self._next():
                pass

    async def stop(self) -> None:
        """Finish the row in hand; what waits behind it stays in the database."""
        self._stopping = True
        async with self._one_round:
            pass

    async def _safe_round(self) -> None:
        try:
            await self.work_due()
        except Exception as error:
            _log.error("the schedule could not be worked off; trying again at the next tick:\n%s", trace_of(error))

    async def _next(self) -> bool:
        now = self._clock.now()
        if not await self._database.read(lambda reader: store.any_due(reader, now)):
            return False
        claimed, job = await self._database.write(partial(self._claim, now))
        if claimed is not None and job is not None:
            fault_points.reached("row-claimed", claimed.kind)
            await self._do(job, claimed)
        return claimed is not None

    async def _claim(self, now: datetime, tx: Transaction) -> tuple[Claimed | None, Job | None]:
        claimed = await store.claim(tx, now)
        return claimed, await self._job(tx, claimed) if claimed else None

    async def _job(self, tx: Transaction, claimed: Claimed) -> Job | None:
        """The job of a row that is still to be done; otherwise the row is settled here."""
        job = self._jobs.get(claimed.kind)
        if job is None:
            await self._give_up(tx, claimed, "no job of this kind")
        elif is_late(claimed, self._clock.now(), job.late):
            await self._drop(tx, claimed, "too late")
            return None
        return job

    async def _do(self, job: Job, claimed: Claimed) -> None:
        async def work(tx: Transaction) -> None:
            if await store.is_leased(tx, claimed):
                await job.handler(tx, claimed)
                await store.settle(tx, claimed, State.DONE, self._clock.now())
            fault_points.reached("job-done", claimed.kind)

        try:
            await self._database.write(work)
        except NoLongerNeeded as why:
            reason = str(why) or "no longer needed"
            await self._database.write(lambda tx: self._drop(tx, claimed, reason))
        except Exception as error:
            _log.error("%s %s failed:\n%s", claimed.kind, claimed.id, trace_of(error))
            await self._again(claimed, _where(error))

    async def _again(self, claimed: Claimed, reason: str) -> None:
        async def work(tx: Transaction) -> None:
            if claimed.attempts >= MOST_TRIES:
                await self._give_up(tx, claimed, reason)
            else:
                await store.put_back(tx, claimed, self._clock.now() + pause_after(claimed.attempts), reason)

        await self._database.write(work)

    async def _take_back(self, *, all_of_them: bool) -> None:
        now = self._clock.now()

        async def work(tx: Transaction) -> None:
            for row in await store.abandoned(tx, now, all_of_them=all_of_them):
                if row.attempts >= MOST_TRIES:
                    await self._give_up(tx, row, "the program ended while at it")
                else:
                    await store.put_back(tx, row, now, "the program ended while at it")

        if await self._database.read(lambda reader: store.abandoned(reader, now, all_of_them=all_of_them)):
            await self._database.write(work)

    async def _drop(self, tx: Transaction, claimed: Claimed, reason: str) -> None:
        _log.info("%s about %s, due %s, is dropped: %s", claimed.kind, claimed.subject, claimed.due_at, reason)
        await store.settle(tx, claimed, State.DROPPED, self._clock.now(), reason)

    async def _give_up(self, tx: Transaction, claimed: Claimed, reason: str) -> None:
        _log.error("%s %s is given up after %d tries: %s", claimed.kind, claimed.id, claimed.attempts, reason)
        await store.settle(tx, claimed, State.FAILED, self._clock.now(), reason)
        if self._tell is not None:
            await self._tell(tx, claimed, reason)


def _where(error: BaseException) -> str:
    """An error's type and where it struck, without its text: that may hold something of a person."""
    frames = traceback.extract_tb(error.__traceback__)
    return " ".join([type(error).__name__, *(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-1:])])

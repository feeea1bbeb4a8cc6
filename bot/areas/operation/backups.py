"""The nightly backup: a row of the schedule falls due, a thread copies, the facts tell what came of it."""

from __future__ import annotations

import asyncio
import logging
import threading
from datetime import datetime
from pathlib import Path

from bot.areas.operation import rules, store
from bot.areas.operation.rules import Made, Missed
from bot.base.backup import PART, BackupFailed, Copy, write_copy
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.identity import Owners
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due
from bot.delivery.schedule.worker import Job
from bot.settings import Settings

KIND = "backup"
FAILED = "backup_failed"  # the letter to owners
_AGAIN = f"{KIND}:again"
_log = logging.getLogger(__name__)


class Backups:
    """Makes them, keeps the newest, tells the owners once a day where it cannot."""

    def __init__(self, database: Database, clock: Clock, settings: Settings, owners: Owners) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._owners = owners
        self._wake = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()
        self._stopping = threading.Event()

    @property
    def job(self) -> Job:
        """What the clerk does for KIND: a late one is made all the same, and one for several nights."""
        return Job(self._fall_due)

    async def plan(self, tx: Transaction) -> None:
        """See that the coming night's is planned, or that none is; at each start."""
        if self._settings.backs_up:
            await self._plan_next(tx)
        else:
            await schedule.drop(tx, KIND)
            await store.want_none(tx)

    async def run(self) -> None:
        """Make what falls due, for ever; at the start what an earlier run did not."""
        while True:
            self._wake.clear()
            try:
                await self.make_wanted()
            except Exception:
                _log.exception("the backup could not be seen to; it is made at the next start or night")
            await self._wake.wait()

    async def make_wanted(self) -> None:
        """Make the backup that is due, if one is; it is there, or the owners are told."""
        async with self._one_at_a_time:
            if self._stopping.is_set() or not await self._database.read(store.is_wanted):
                return
            try:
                copy = await asyncio.to_thread(self._make, self._local_now())
            except (BackupFailed, OSError) as failed:
                if not self._stopping.is_set():
                    await self._missed(failed)
            else:
                await self._made(copy)

    async def stop(self) -> None:
        """Give up the copy in hand; it is made at the next start."""
        self._stopping.set()
        async with self._one_at_a_time:
            pass

    def _make(self, now: datetime) -> Copy:
        database = self._settings.database
        folder = self._settings.folder_for(database)
        copy = write_copy(database, folder / rules.name_by_night(database, now), stop=self._stopping.is_set)
        for name in rules.too_many(database, [one.name for one in folder.iterdir()]):
            (folder / name).unlink(missing_ok=True)
        _delete_older(folder, f".{database.stem}-*{PART}", now - rules.TORN_KEPT)
        _delete_older(database.parent, f"{database.name}.replaced-*", now - rules.REPLACED_KEPT)
        return copy

    async def _made(self, copy: Copy) -> None:
        made = Made(self._clock.now(), copy.path.name, copy.size, copy.version)

        async def work(tx: Transaction) -> None:
            await store.note_made(tx, made)
            await schedule.drop_key(tx, _AGAIN)

        await self._database.write(work)
        _log.info("the backup %s is made and checked", copy.path.name)

    async def _missed(self, failed: BackupFailed | OSError) -> None:
        _log.error("no backup could be made: %s", failed)
        reason = failed.trouble.value if isinstance(failed, BackupFailed) else "unwritable"
        now = self._clock.now()

        async def work(tx: Transaction) -> None:
            await store.note_missed(tx, Missed(now, reason))
            await schedule.plan(tx, Due(KIND, KIND, now + rules.AGAIN_AFTER, _AGAIN))
            for owner in await self._owners(tx):
                key = f"{FAILED}:{self._local_now().date()}:{owner}"
                letter = Letter(owner, FAILED, {"reason": reason}, key, Lane.REMINDERS, hushed=True)
                await outbox.post(tx, letter, now)

        await self._database.write(work)

    async def _fall_due(self, tx: Transaction, due: Claimed) -> None:
        await store.want(tx)
        await self._plan_next(tx)
        tx.after_commit(self._wake.set)

    async def _plan_next(self, tx: Transaction) -> None:
        moment = rules.next_night(self._clock.now(), self._settings.timezone)
        night = moment.astimezone(self._settings.timezone).date()
        await schedule.plan(tx, Due(KIND, KIND, moment, f"{KIND}:{night}"))

    def _local_now(self) -> datetime:
        return self._clock.now().astimezone(self._settings.timezone)


def _delete_older(folder: Path, pattern: str, moment: datetime) -> None:
    for one in folder.glob(pattern):
        if one.stat().st_mtime < moment.timestamp():
            one.unlink(missing_ok=True)

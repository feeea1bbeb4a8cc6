"""A clerk at work in tests: handlers that note what they did, fail, or end the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.delivery.schedule import store
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded, drop_after
from bot.delivery.schedule.worker import Job, Worker

SUBJECT = "event:7"


class Killed(BaseException):
    """The program ends in the middle of a handler."""


@dataclass
class Office:
    """A clerk with its schedule, and a book of what its handlers did."""

    database: Database
    clock: MovableClock
    told: list[tuple[str, str]] = field(default_factory=list)
    broken: bool = False
    ends: bool = False

    def __post_init__(self) -> None:
        self.clerk = self.another_clerk()

    def another_clerk(self, database: Database | None = None) -> Worker:
        jobs = {
            "note": Job(self.note),
            "remind": Job(self.note, drop_after(timedelta(hours=2))),
            "again": Job(self._again),
            "moot": Job(self._moot),
        }
        return Worker(database or self.database, self.clock, jobs, self._tell)

    async def plans(self, key: str, kind: str = "note", *, subject: str = SUBJECT, **more: Any) -> bool:
        due_at: datetime = self.clock.now() + more.pop("after", timedelta(hours=1))
        async with self.database.transaction() as tx:
            return await store.plan(tx, Due(kind, subject, due_at, key, {"word": key}, **more))

    async def passes(self, **step: int) -> None:
        self.clock.advance(timedelta(**step))
        await self.clerk.work_due()

    async def row(self, key: str) -> tuple[str, int, str | None]:
        async with self.database.reading() as reader:
            row = await reader.row("SELECT state, attempts, reason FROM schedule WHERE key = :key", {"key": key})
        assert row is not None
        return row["state"], row["attempts"], row["reason"]

    async def state(self, key: str) -> str:
        return (await self.row(key))[0]

    async def done(self) -> list[str]:
        async with self.database.reading() as reader:
            return [row["payload"] for row in await reader.rows("SELECT payload FROM failed_turns ORDER BY id")]

    async def note(self, tx: Transaction, due: Claimed) -> None:
        await tx.insert(
            "INSERT INTO failed_turns (person_id, payload, failed_at) VALUES (1, :word, 0)", dict(due.details)
        )
        if self.broken:
            raise LookupError(due.key)
        if self.ends:
            raise Killed

    async def _again(self, tx: Transaction, due: Claimed) -> None:
        await self.note(tx, due)
        await store.plan(tx, Due("again", due.subject, due.due_at + timedelta(days=365), due.key, due.details))

    async def _moot(self, tx: Transaction, due: Claimed) -> None:
        await self.note(tx, due)
        raise NoLongerNeeded("the event is over")

    async def _tell(self, tx: Transaction, due: Claimed, reason: str) -> None:
        self.told.append((due.key, reason))

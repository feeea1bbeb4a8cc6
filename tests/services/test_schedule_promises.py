"""Whatever is planned, moved, cancelled, broken off or killed: every row ends, once, with its reason."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.delivery.schedule import store
from bot.delivery.schedule.rules import Claimed, Due, Late, NoLongerNeeded, drop_after
from bot.delivery.schedule.worker import Job, Worker
from tests.conftest import MONDAY_MORNING

SUBJECTS = 3
_LATES = st.sampled_from([None, drop_after(timedelta(minutes=5)), Late()])
_KEYS = st.integers(0, 8)
_AFTER = st.integers(-10, 60).map(lambda minutes: timedelta(minutes=minutes))
_KINDS = st.sampled_from(["sound", "late", "moot", "broken", "fragile", "foreign"])


class Killed(BaseException):
    """The program ends in the middle of a handler."""


@dataclass(frozen=True)
class Plan:
    key: int
    kind: str
    after: timedelta
    late: Late | None


@dataclass(frozen=True)
class Cancel:
    subject: int


@dataclass(frozen=True)
class Pass:
    minutes: int
    killed: bool = False


_STEPS = st.one_of(
    st.builds(Plan, _KEYS, _KINDS, _AFTER, _LATES),
    st.builds(Cancel, st.integers(0, SUBJECTS - 1)),
    st.builds(Pass, st.integers(0, 30), st.booleans()),
)


@dataclass
class Running:
    """A clerk that is killed and started again, and what remains of its work in the database."""

    database: Database
    clock: MovableClock
    killed: bool = False
    failures: Counter[int] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clerk = self._start()

    def _start(self) -> Worker:
        jobs = {kind: Job(self._handle) for kind in ("sound", "moot", "broken", "fragile")}
        late = Job(self._handle, drop_after(timedelta(minutes=10)))
        return Worker(self.database, self.clock, {**jobs, "late": late}, self._tell)

    async def does(self, step: Plan | Cancel | Pass) -> None:
        match step:
            case Plan(key, kind, after, late):
                due = Due(kind, f"subject:{key % SUBJECTS}", self.clock.now() + after, f"key:{key}", {"n": key}, late)
                async with self.database.transaction() as tx:
                    await store.plan(tx, due)
            case Cancel(subject):
                async with self.database.transaction() as tx:
                    await store.drop(tx, f"subject:{subject}")
            case Pass(minutes, killed):
                self.clock.advance(timedelta(minutes=minutes))
                self.killed = killed
                await self.works()

    async def works(self) -> None:
        try:
            await self.clerk.work_due()
        except Killed:
            self.clerk = self._start()
            await self.clerk.recover()

    async def ends(self) -> None:
        """Let time pass until nothing waits any more."""
        for _ in range(60):
            await self.does(Pass(60))

    async def _handle(self, tx: Transaction, due: Claimed) -> None:
        await tx.run(
            "INSERT INTO facts (name, value) VALUES (:name, '')", {"name": f"{due.key} {due.due_at.isoformat()}"}
        )
        if due.kind == "moot":
            raise NoLongerNeeded
        self.failures[due.id] += 1
        if due.kind == "broken" or (due.kind == "fragile" and self.failures[due.id] % 3):
            raise LookupError
        if self.killed:
            self.killed = False
            raise Killed

    async def _tell(self, tx: Transaction, due: Claimed, reason: str) -> None:
        self.told.append(due.key)


@given(st.lists(_STEPS, max_size=20))
@settings(max_examples=60)
def test_every_planned_row_is_done_lawfully_dropped_or_failed_with_a_reason(
    empty_database: Path, steps: list[Plan | Cancel | Pass]
) -> None:
    asyncio.run(_judge(empty_database, steps))


async def _judge(empty: Path, steps: list[Plan | Cancel | Pass]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        shutil.copy(empty, path)
        database = await Database.open(path, readers=1)
        try:
            running = Running(database, MovableClock.frozen(MONDAY_MORNING))
            for step in steps:
                await running.does(step)
            await running.ends()
            await _check(database, running, {f"key:{step.key}" for step in steps if isinstance(step, Plan)})
        finally:
            await database.close()


async def _check(database: Database, running: Running, planned: set[str]) -> None:
    async with database.reading() as reader:
        rows = await reader.rows("SELECT kind, key, due_at, late_after, state, reason, settled_at FROM schedule")
        done = {row["name"] for row in await reader.rows("SELECT name FROM facts")}
    assert {row["key"] for row in rows} == planned
    for row in rows:
        name = f"{row['key']} {datetime.fromtimestamp(row['due_at'] / 1000, MONDAY_MORNING.tzinfo).isoformat()}"
        match row["state"], row["reason"]:
            case "done", None:
                assert row["kind"] in ("sound", "late", "fragile")
                assert any(_same(name, one) for one in done)
            case "dropped", "cancelled":
                pass
            case "dropped", "too late":
                step = row["late_after"] if row["late_after"] is not None else 600_000
                assert row["kind"] == "late" or row["late_after"] is not None
                assert row["settled_at"] > row["due_at"] + step
            case "dropped", "no longer needed":
                assert row["kind"] == "moot"
            case "failed", reason:
                assert row["kind"] in ("broken", "foreign")
                assert reason.startswith("LookupError") or reason == "no job of this kind"
                assert row["key"] in running.told
            case other:
                raise AssertionError(other)


def _same(one: str, other: str) -> bool:
    """Whether two names speak of the same key and moment, in whatever zone they are written."""
    (key, at), (other_key, other_at) = one.split(), other.split()
    return key == other_key and datetime.fromisoformat(at) == datetime.fromisoformat(other_at)

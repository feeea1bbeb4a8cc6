"""The schedule and its clerk: once, in order, not too late, and never lost."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.db import Database, Transaction
from bot.schedule import store
from bot.schedule.clerk import Clerk, Job
from bot.schedule.rules import LEASE, MOST_TRIES, Claimed, Due, NoLongerNeeded, drop_after, pause_after

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

    def another_clerk(self, database: Database | None = None) -> Clerk:
        jobs = {
            "note": Job(self._note),
            "remind": Job(self._note, drop_after(timedelta(hours=2))),
            "again": Job(self._again),
            "moot": Job(self._moot),
        }
        return Clerk(database or self.database, self.clock, jobs, self._tell)

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

    async def _note(self, tx: Transaction, due: Claimed) -> None:
        await tx.insert(
            "INSERT INTO failed_turns (person_id, payload, failed_at) VALUES (1, :word, 0)", dict(due.details)
        )
        if self.broken:
            raise LookupError(due.key)
        if self.ends:
            raise Killed

    async def _again(self, tx: Transaction, due: Claimed) -> None:
        await self._note(tx, due)
        await store.plan(tx, Due("again", due.subject, due.due_at + timedelta(days=365), due.key, due.details))

    async def _moot(self, tx: Transaction, due: Claimed) -> None:
        await self._note(tx, due)
        raise NoLongerNeeded("the event is over")

    async def _tell(self, tx: Transaction, due: Claimed, reason: str) -> None:
        self.told.append((due.key, reason))


@pytest.fixture
async def office(database: Database, clock: MovableClock) -> Office:
    return Office(database, clock)


@pytest.fixture
async def other_database(database: Database, tmp_path: Path) -> AsyncIterator[Database]:
    """The same database, as another process has it open."""
    opened = await Database.open(tmp_path / "library.db")
    yield opened
    await opened.close()


async def test_what_is_due_is_done_once_and_not_before(office: Office) -> None:
    await office.plans("a")
    await office.passes(minutes=59)
    assert await office.done() == []
    await office.passes(minutes=1)
    await office.passes(hours=1)
    assert await office.done() == ["a"]
    assert await office.row("a") == ("done", 1, None)


async def test_its_values_are_erased_when_done(office: Office) -> None:
    await office.plans("a")
    await office.passes(hours=1)
    async with office.database.reading() as reader:
        assert await reader.value("SELECT details FROM schedule") == "{}"


async def test_what_waits_longest_is_done_first(office: Office) -> None:
    for key, minutes in (("late", 30), ("early", 10), ("middle", 20), ("middle too", 20)):
        await office.plans(key, after=timedelta(minutes=minutes))
    await office.passes(hours=1)
    assert await office.done() == ["early", "middle", "middle too", "late"]


async def test_planned_anew_it_moves(office: Office) -> None:
    await office.plans("a", after=timedelta(hours=1))
    await office.plans("a", after=timedelta(hours=3))
    await office.passes(hours=2)
    assert await office.done() == []
    await office.passes(hours=1)
    assert await office.done() == ["a"]


async def test_done_and_moved_it_is_done_again(office: Office) -> None:
    await office.plans("a")
    await office.passes(hours=1)
    assert await office.plans("a", after=timedelta(days=1))
    await office.passes(days=1)
    assert await office.done() == ["a", "a"]


async def test_done_and_planned_for_the_same_time_it_stays_done(office: Office) -> None:
    await office.plans("a")
    await office.passes(hours=1)
    assert not await office.plans("a", after=timedelta())
    await office.passes(hours=1)
    assert await office.done() == ["a"]


async def test_a_cancelled_subject_does_nothing(office: Office) -> None:
    await office.plans("a")
    await office.plans("b")
    await office.plans("c", subject="event:8")
    async with office.database.transaction() as tx:
        assert await store.drop(tx, SUBJECT) == 2
    await office.passes(hours=1)
    assert await office.done() == ["c"]
    assert await office.row("a") == ("dropped", 0, "cancelled")


async def test_cancelled_and_planned_again_it_happens(office: Office) -> None:
    await office.plans("a")
    async with office.database.transaction() as tx:
        await store.drop(tx, SUBJECT)
    await office.plans("a")
    await office.passes(hours=1)
    assert await office.done() == ["a"]


async def test_late_it_is_dropped_where_its_kind_says_so(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    await office.plans("over", "remind")
    await office.plans("offer", "note")
    with caplog.at_level(logging.INFO, "bot.schedule.clerk"):
        await office.passes(hours=4)
    assert await office.done() == ["offer"]
    assert await office.row("over") == ("dropped", 1, "too late")
    assert "remind about event:7" in caplog.text


async def test_a_little_late_it_still_happens(office: Office) -> None:
    await office.plans("a", "remind")
    await office.passes(hours=3)
    assert await office.done() == ["a"]


async def test_a_row_may_say_itself_what_late_is(office: Office) -> None:
    await office.plans("long", "remind", late=drop_after(timedelta(days=2)))
    await office.plans("short", "note", late=drop_after(timedelta()))
    await office.passes(days=1)
    assert await office.done() == ["long"]
    assert await office.state("short") == "dropped"


async def test_nothing_left_to_do_is_dropped_with_the_reason(office: Office) -> None:
    await office.plans("a", "moot")
    await office.passes(hours=1)
    assert await office.done() == []
    assert await office.row("a") == ("dropped", 1, "the event is over")


async def test_a_row_may_plan_itself_anew(office: Office) -> None:
    await office.plans("july", "again")
    await office.passes(hours=1)
    assert await office.row("july") == ("waiting", 0, None)
    await office.passes(days=365)
    assert await office.done() == ["july", "july"]


async def test_a_failing_handler_leaves_nothing_and_is_tried_again(office: Office) -> None:
    office.broken = True
    await office.plans("a")
    await office.passes(hours=1)
    assert await office.done() == []
    assert (await office.row("a"))[:2] == ("waiting", 1)
    office.broken = False
    await office.passes(seconds=5)
    assert await office.done() == ["a"]


async def test_the_pauses_grow_until_it_is_parked_and_told(office: Office) -> None:
    office.broken = True
    await office.plans("a", after=timedelta())
    await office.clerk.work_due()
    for tried in range(1, MOST_TRIES):
        office.clock.advance(pause_after(tried) - timedelta(seconds=1))
        await office.clerk.work_due()
        assert (await office.row("a"))[:2] == ("waiting", tried)
        assert office.told == []
        await office.passes(seconds=1)
    state, attempts, reason = await office.row("a")
    assert (state, attempts) == ("failed", MOST_TRIES)
    assert reason is not None
    assert reason.startswith("LookupError test_schedule.py:")
    assert office.told == [("a", reason)]


async def test_a_failure_is_logged_without_what_it_says_of_people(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.broken = True
    await office.plans("Warga Contoh")
    await office.passes(hours=1)
    assert "_note" in caplog.text
    assert "Warga Contoh" not in caplog.text


async def test_a_failing_row_holds_up_nobody(office: Office) -> None:
    await office.plans("unknown", "no such kind", after=timedelta(minutes=1))
    await office.plans("a")
    await office.passes(hours=1)
    assert await office.done() == ["a"]
    assert await office.row("unknown") == ("failed", 1, "no job of this kind")
    assert office.told == [("unknown", "no job of this kind")]


async def test_a_row_that_failed_keeps_its_values(office: Office) -> None:
    await office.plans("a", "no such kind")
    await office.passes(hours=1)
    async with office.database.reading() as reader:
        assert await reader.value("SELECT details FROM schedule") == '{"word": "a"}'


async def test_a_row_in_hand_at_a_kill_is_done_after_the_restart(office: Office) -> None:
    await office.plans("a")
    office.ends = True
    with pytest.raises(Killed):
        await office.passes(hours=1)
    assert await office.row("a") == ("working", 1, None)
    office.ends = False
    restarted = office.another_clerk()
    await restarted.work_due()
    assert await office.done() == []
    await restarted.recover()
    await restarted.work_due()
    assert await office.done() == ["a"]


async def test_a_row_that_ends_the_program_each_time_is_parked(office: Office) -> None:
    await office.plans("a", after=timedelta())
    office.ends = True
    for _ in range(MOST_TRIES):
        clerk = office.another_clerk()
        await clerk.recover()
        with pytest.raises(Killed):
            await clerk.work_due()
    await office.clerk.recover()
    await office.clerk.work_due()
    assert await office.row("a") == ("failed", MOST_TRIES, "the program ended while at it")
    assert [key for key, _ in office.told] == ["a"]


async def test_a_lease_that_ran_out_is_anybodys(office: Office) -> None:
    await office.plans("a", after=timedelta())
    async with office.database.transaction() as tx:
        assert await store.claim(tx, office.clock.now()) is not None
    office.clock.advance(LEASE - timedelta(seconds=1))
    await office.clerk.work_due()
    assert await office.done() == []
    await office.passes(seconds=1)
    assert await office.done() == ["a"]


async def test_two_clerks_never_do_a_row_twice(office: Office, other_database: Database) -> None:
    for n in range(40):
        await office.plans(f"row {n}")
    office.clock.advance(timedelta(hours=1))
    other = office.another_clerk(other_database)
    await asyncio.gather(office.clerk.work_due(), other.work_due(), other.recover(), office.clerk.work_due())
    await office.clerk.work_due()
    assert sorted(await office.done()) == sorted(f"row {n}" for n in range(40))


async def test_a_claim_that_was_dropped_or_moved_meanwhile_does_not_stand(office: Office) -> None:
    await office.plans("moved", after=timedelta())
    await office.plans("dropped", after=timedelta(), subject="event:8")
    async with office.database.transaction() as tx:
        claims = [await store.claim(tx, office.clock.now()) for _ in range(2)]
    await office.plans("moved", after=timedelta(days=1))
    async with office.database.transaction() as tx:
        await store.drop(tx, "event:8")
    async with office.database.transaction() as tx:
        assert [await store.held(tx, one) for one in claims if one] == [False, False]


async def test_what_is_cancelled_between_claim_and_work_is_not_done(office: Office) -> None:
    class Interrupted(Clerk):
        async def _do(self, job: Job, claimed: Claimed) -> None:
            async with office.database.transaction() as tx:
                await store.drop(tx, SUBJECT)
            await super()._do(job, claimed)

    await office.plans("a", after=timedelta())
    await Interrupted(office.database, office.clock, {"note": Job(office._note)}).work_due()
    assert await office.done() == []
    assert await office.row("a") == ("dropped", 1, "cancelled")


async def test_rows_of_one_kind_are_taken_along(office: Office) -> None:
    for n, hours in enumerate((1, 5, 9)):
        await office.plans(f"mine {n}", after=timedelta(hours=hours), together="mine")
    await office.plans("theirs", after=timedelta(hours=5), together="theirs")
    await office.plans("other kind", "remind", after=timedelta(hours=5), together="mine")
    office.clock.advance(timedelta(hours=1))
    async with office.database.transaction() as tx:
        first = await store.claim(tx, office.clock.now())
        assert first is not None
        assert [one.details["word"] for one in await store.take_along(tx, first, office.clock.now())] == [
            "mine 1",
            "mine 2",
        ]
        assert await store.take_along(tx, first, office.clock.now()) == []
    assert await office.row("mine 2") == ("done", 0, "taken along")
    assert await office.state("theirs") == await office.state("other kind") == "waiting"


async def test_a_stopped_clerk_leaves_what_waits(office: Office) -> None:
    await office.plans("a", after=timedelta())
    await office.clerk.stop()
    await office.clerk.work_due()
    assert await office.state("a") == "waiting"


async def test_the_running_clerk_works_when_woken(office: Office) -> None:
    running = asyncio.create_task(office.clerk.run())
    await office.plans("a")
    office.clock.advance(timedelta(hours=1))
    office.clerk.wake()
    while not await office.done():  # noqa: ASYNC110 - nobody tells when a row is done
        await asyncio.sleep(0)
    running.cancel()
    await office.clerk.stop()
    assert await office.state("a") == "done"


async def test_what_is_long_done_is_forgotten_and_what_failed_is_not(office: Office) -> None:
    await office.plans("a")
    await office.plans("b", "no such kind")
    await office.plans("c", after=timedelta(days=1))
    await office.passes(hours=1)
    moment = office.clock.now() + timedelta(days=30)
    async with office.database.transaction() as tx:
        assert await store.forget_before(tx, int(moment.timestamp() * 1000)) == 1
    assert await office.state("b") == "failed"
    assert await office.state("c") == "waiting"

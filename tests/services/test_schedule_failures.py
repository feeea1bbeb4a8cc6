"""The clerk where handlers fail, programs end and several clerks work: nothing is lost, nothing done twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.delivery.schedule import store
from bot.delivery.schedule.rules import LEASE, MOST_TRIES, Claimed, pause_after
from bot.delivery.schedule.worker import Job, Worker
from tests.services.office import SUBJECT, Killed, Office


@pytest.fixture
async def office(database: Database, clock: MovableClock) -> Office:
    return Office(database, clock)


@pytest.fixture
async def other_database(database: Database, tmp_path: Path) -> AsyncIterator[Database]:
    """The same database, as another process has it open."""
    opened = await Database.open(tmp_path / "library.db")
    yield opened
    await opened.close()


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
    assert reason.startswith("LookupError office.py:")
    assert office.told == [("a", reason)]


async def test_a_failure_is_logged_without_what_it_says_of_people(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.broken = True
    await office.plans("Warga Contoh")
    await office.passes(hours=1)
    assert "in note" in caplog.text
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
        assert [await store.is_leased(tx, one) for one in claims if one] == [False, False]


async def test_what_is_cancelled_between_claim_and_work_is_not_done(office: Office) -> None:
    class Interrupted(Worker):
        async def _do(self, job: Job, claimed: Claimed) -> None:
            async with office.database.transaction() as tx:
                await store.drop(tx, SUBJECT)
            await super()._do(job, claimed)

    await office.plans("a", after=timedelta())
    await Interrupted(office.database, office.clock, {"note": Job(office.note)}).work_due()
    assert await office.done() == []
    assert await office.row("a") == ("dropped", 1, "cancelled")


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

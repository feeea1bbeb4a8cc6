"""The schedule: once, in order, not too late."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.delivery.schedule import store
from bot.delivery.schedule.rules import drop_after
from tests.services.office import SUBJECT, Office


@pytest.fixture
async def office(database: Database, clock: MovableClock) -> Office:
    return Office(database, clock)


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
    with caplog.at_level(logging.INFO, "bot.delivery.schedule.worker"):
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

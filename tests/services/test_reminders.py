"""Reminders of seats: in time, by day, one letter for a person and a day, nothing of what is over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.events.records import Member, Request
from bot.areas.events.rules import EventRules, reminder_moments
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Plan, Session
from bot.settings import WIB
from tests.actors import Reader, Stage, said
from tests.moving import moves

REMINDED = "Kami tunggu kedatangan Anda"
TITLES = ("Mendongeng", "Kelas menulis", "Bedah buku")
LASTS = timedelta(hours=2)


@dataclass
class Library:
    """The running application, a resident, and the events they hold seats in, by number."""

    stage: Stage
    reader: Reader
    events: dict[int, int] = field(default_factory=dict)
    seats: dict[int, int] = field(default_factory=dict)

    async def publishes_event(self, thing: int, starts: str) -> None:
        """Publish the event of this number, or move it."""
        services, begins = self.stage.app.services[Events], wib(starts)
        async with self.stage.app.database.transaction() as tx:
            if thing in self.events:
                [session] = (await services.reading.event(tx, self.events[thing])).sessions
                times = {session.id: (begins, begins + LASTS)}
                await moves(services, tx, self.events[thing], times)
                return
            details = Details("discussion", TITLES[thing - 1])
            plan = Plan(details, (Session(begins, begins + LASTS),))
            self.events[thing] = await services.composing.create(tx, plan, 0)
            await services.composing.publish(tx, self.events[thing])

    async def signs_up(self, thing: int, starts: str) -> None:
        await self.publishes_event(thing, starts)
        member = Member("Warga Contoh", self_=True)
        async with self.stage.app.database.transaction() as tx:
            wish = Request(self.events[thing], (member,), self.reader.id, overlap_accepted=True)
            outcome = await self.stage.app.services[Events].signing_up.sign_up(tx, wish)
        self.seats[thing] = outcome.registrations[0].id

    async def cancels(self, thing: int) -> None:
        async with self.stage.app.database.transaction() as tx:
            await self.stage.app.services[Events].signing_up.cancel(tx, self.reader.id, [self.seats[thing]])

    async def until(self, moment: str) -> list[str]:
        """What the resident has been reminded of once the clock shows `moment`."""
        await self.stage.passes(wib(moment) - self.stage.clock.now())
        return self.seen

    @property
    def seen(self) -> list[str]:
        reminders = [said(one) for one in self.reader.answers if REMINDED in said(one)]
        found = [re.findall("|".join(TITLES), text) for text in reminders]
        return [", ".join(titles) for titles in found]

    async def states(self) -> list[tuple[int, str]]:
        """Each planned reminder, its lead in minutes, the longest first, and what became of it."""
        async with self.stage.app.database.reading() as reader:
            rows = await reader.rows("SELECT key, state FROM schedule WHERE kind = 'event_remind' ORDER BY due_at, id")
        return [(int(row["key"].rsplit(":", 1)[1]), row["state"]) for row in rows]


def wib(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}:00+07:00")


@pytest.fixture
async def library(stage: Stage, reader: Reader) -> Library:
    await reader.starts()
    return Library(stage, reader)


async def test_three_days_one_day_and_two_hours_before(library: Library) -> None:
    await library.signs_up(1, "28T13:00")
    assert [lead for lead, _ in await library.states()] == [3 * 1440, 1440, 120]
    assert await library.until("25T12:59") == []
    assert await library.until("25T13:00") == ["Mendongeng"]
    assert await library.until("27T12:59") == ["Mendongeng"]
    assert await library.until("27T13:00") == ["Mendongeng"] * 2
    assert await library.until("28T10:59") == ["Mendongeng"] * 2
    assert await library.until("28T11:00") == ["Mendongeng"] * 3
    assert await library.until("28T13:30") == ["Mendongeng"] * 3


async def test_what_is_on_one_day_is_one_message(library: Library) -> None:
    await library.signs_up(1, "28T09:00")
    await library.signs_up(2, "28T15:00")
    await library.signs_up(3, "29T15:00")
    assert await library.until("26T12:00") == ["Mendongeng, Kelas menulis"]
    assert await library.until("26T20:00") == ["Mendongeng, Kelas menulis", "Bedah buku"]


async def test_by_night_it_waits_for_the_morning(library: Library) -> None:
    await library.signs_up(1, "25T08:30")
    assert await library.until("24T08:30") == ["Mendongeng"]
    assert await library.until("25T06:59") == ["Mendongeng"]
    assert await library.until("25T07:00") == ["Mendongeng"] * 2


async def test_before_dawn_it_comes_the_evening_before(library: Library) -> None:
    await library.signs_up(1, "24T06:30")
    assert await library.until("23T20:30") == []
    assert await library.until("23T20:59") == ["Mendongeng"]


async def test_a_late_sign_up_is_reminded_of_what_is_still_to_come(library: Library) -> None:
    await library.signs_up(1, "23T18:00")
    await library.signs_up(2, "23T10:30")
    assert await library.states() == [(120, "waiting")]
    assert await library.until("23T20:00") == []  # reached after it began
    assert await library.states() == [(120, "dropped")]


async def test_whoever_signs_up_after_the_letter_left_gets_one_more(library: Library) -> None:
    await library.signs_up(1, "25T13:00")
    assert await library.until("24T13:00") == ["Mendongeng"]
    await library.signs_up(2, "25T15:00")
    assert await library.until("24T15:00") == ["Mendongeng", "Kelas menulis"]


async def test_what_was_cancelled_is_left_out(library: Library) -> None:
    await library.signs_up(1, "28T09:00")
    await library.signs_up(2, "28T15:00")
    await library.cancels(1)
    assert await library.until("25T16:00") == ["Kelas menulis"]
    await library.cancels(2)
    assert await library.until("28T16:00") == ["Kelas menulis"]


async def test_what_is_cancelled_while_its_letter_waits_is_not_said(library: Library) -> None:
    await library.signs_up(1, "28T09:00")
    await library.until("25T08:59")  # what else falls due by then has left
    library.stage.world.faults.add(method="sendMessage", kind="429", seconds=600)
    assert await library.until("25T09:00") == []
    await library.cancels(1)
    assert await library.until("25T10:00") == []


async def test_a_moved_event_is_reminded_of_at_its_new_time(library: Library) -> None:
    await library.signs_up(1, "29T13:00")
    assert await library.until("26T13:00") == ["Mendongeng"]
    await library.publishes_event(1, "27T15:00")
    assert await library.until("26T15:00") == ["Mendongeng"] * 2
    assert await library.until("27T15:00") == ["Mendongeng"] * 2  # reached as it begins: of no use


async def test_a_moment_that_has_passed_by_the_move_is_forgotten(library: Library) -> None:
    await library.signs_up(1, "30T13:00")
    await library.publishes_event(1, "24T13:00")
    assert [lead for lead, state in await library.states() if state == "waiting"] == [1440, 120]
    assert (3 * 1440, "dropped") in await library.states()
    assert await library.until("23T13:00") == ["Mendongeng"]
    assert await library.until("24T11:00") == ["Mendongeng"] * 2
    assert await library.until("30T14:00") == ["Mendongeng"] * 2


async def test_after_days_of_silence_only_the_last_moment_is_said(library: Library) -> None:
    await library.signs_up(1, "28T13:00")
    away = wib("28T12:00") - library.stage.clock.now()
    await library.stage.app.stop()
    library.stage.clock.advance(away)
    library.stage.world.clock.advance(away)
    await library.stage.restarts()
    assert await library.until("28T12:01") == ["Mendongeng"]
    assert await library.states() == [(3 * 1440, "dropped"), (1440, "dropped"), (120, "done")]


async def test_a_letter_held_up_until_the_night_waits_for_the_morning(library: Library) -> None:
    await library.signs_up(1, "26T20:30")
    assert await library.until("25T20:29") == ["Mendongeng"]
    library.stage.world.faults.add(method="sendMessage", kind="429", seconds=3600)
    assert await library.until("25T20:30") == ["Mendongeng"]
    assert await library.until("25T23:00") == ["Mendongeng"]
    assert await library.until("26T07:00") == ["Mendongeng"] * 2


walls = st.times().map(lambda at: at.replace(second=0, microsecond=0))
starts = st.datetimes(datetime(2026, 11, 23, 9, 0), datetime(2026, 12, 23)).map(lambda at: at.replace(tzinfo=WIB))  # noqa: DTZ001


@given(starts, walls, walls)
def test_every_moment_is_by_day_and_before_the_start(start: datetime, begins: time, ends: time) -> None:
    rules = EventRules(quiet_from=begins, quiet_until=ends)
    moments = reminder_moments(start, wib("20T09:00"), rules, WIB)
    for _, moment in moments:
        assert moment < start
        at = moment.astimezone(WIB).time()
        quiet = begins <= at < ends if begins <= ends else at >= begins or at < ends
        assert not quiet


async def test_a_reminder_that_was_held_up_gives_way_to_the_next(library: Library) -> None:
    await library.signs_up(1, "25T08:30")
    await library.until("24T08:29")
    library.stage.world.faults.add(method="sendMessage", kind="429", seconds=80_000)
    assert await library.until("24T08:30") == []  # the one of the day before cannot leave
    assert await library.until("25T07:00") == ["Mendongeng"]

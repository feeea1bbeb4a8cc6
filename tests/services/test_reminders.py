"""Reminders: in time, by day, one letter for a person and a day, nothing of what is over."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import App
from bot.chat.feature import Feature, Notice
from bot.chat.html import Html
from bot.chat.screen import Screen
from bot.chat.texts import Texts
from bot.clock import MovableClock
from bot.db import Database
from bot.outbox import store as outbox
from bot.outbox.rules import Lane, Letter, Quiet, is_quiet
from bot.schedule import store
from bot.schedule.reminders import NOTICE, Reminder, Reminders
from bot.services import Services
from bot.settings import Settings
from handlers import FEATURES
from simulator.world import World
from tests.actors import Reader, Stage, said
from tests.conftest import MONDAY_MORNING

WIB = ZoneInfo("Asia/Jakarta")


def _screen(t: Texts, values: Mapping[str, Any]) -> Screen | None:
    return Screen(Html(f"{values['which']}: " + ", ".join(values["titles"])))


class Held(dict[int, str]):
    """What a resident holds a seat in, and its title."""

    async def look_up(self, services: Services, details: Mapping[str, Any]) -> Mapping[str, Any] | None:
        titles = [self[one] for one in details["ids"] if one in self]
        return {"which": details["which"], "titles": titles} if titles else None


@dataclass
class Library:
    """The running application, a resident, and what is held for them."""

    stage: Stage
    reader: Reader
    held: Held

    @property
    def planner(self) -> Reminders:
        return Reminders(self.stage.clock, self.stage.app.settings.timezone)

    async def signs_up(self, thing: int, starts: str) -> int:
        async with self.stage.app.database.transaction() as tx:
            return await self.planner.plan(tx, Reminder(self.reader.id, thing, f"registration:{thing}", wib(starts)))

    async def cancels(self, thing: int) -> None:
        async with self.stage.app.database.transaction() as tx:
            await store.drop(tx, f"registration:{thing}")
        del self.held[thing]

    async def until(self, moment: str) -> list[str]:
        """What the resident has been reminded of once the clock shows `moment`."""
        await self.stage.passes(wib(moment) - self.stage.clock.now())
        return self.seen

    @property
    def seen(self) -> list[str]:
        return [said(one) for one in self.reader.person.messages() if one["from"]["is_bot"]][1:]

    async def rows(self) -> list[tuple[str, str]]:
        async with self.stage.app.database.reading() as reader:
            sql = "SELECT key, state FROM schedule WHERE subject LIKE 'registration:%' ORDER BY due_at, id"
            rows = await reader.rows(sql)
        return [(row["key"].split(":")[1], row["state"]) for row in rows]


def wib(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}:00+07:00")


@pytest.fixture
async def library(world: World, settings: Settings, clock: MovableClock) -> AsyncIterator[Library]:
    held = Held({1: "Mendongeng", 2: "Kelas menulis", 3: "Bedah buku"})
    feature = Feature(name="held", title="Held", notices={NOTICE: Notice(held.look_up, _screen)})
    app = App(settings, await Database.open(settings.database), clock, features=[*FEATURES, feature])
    stage = Stage(app, world, clock)
    await app.start()
    found = Library(stage, stage.meets("Ani"), held)
    await found.reader.starts()
    yield found
    await stage.app.stop()


async def test_three_days_one_day_and_two_hours_before(library: Library) -> None:
    assert await library.signs_up(1, "28T13:00") == 3
    assert await library.until("25T12:59") == []
    assert await library.until("25T13:00") == ["3d: Mendongeng"]
    assert await library.until("27T13:00") == ["3d: Mendongeng", "1d: Mendongeng"]
    assert await library.until("28T10:59") == ["3d: Mendongeng", "1d: Mendongeng"]
    assert await library.until("28T11:00") == ["3d: Mendongeng", "1d: Mendongeng", "2h: Mendongeng"]


async def test_what_is_on_one_day_is_one_message(library: Library) -> None:
    await library.signs_up(1, "28T09:00")
    await library.signs_up(2, "28T15:00")
    await library.signs_up(3, "29T15:00")
    assert await library.until("26T12:00") == ["3d: Mendongeng, Kelas menulis"]
    assert await library.until("26T20:00") == ["3d: Mendongeng, Kelas menulis", "3d: Bedah buku"]


async def test_by_night_it_waits_for_the_morning(library: Library) -> None:
    await library.signs_up(1, "25T08:30")
    assert await library.until("25T06:59") == []
    assert await library.until("25T07:00") == ["2h: Mendongeng"]


async def test_before_dawn_it_comes_the_evening_before(library: Library) -> None:
    await library.signs_up(1, "24T06:30")
    assert await library.until("23T20:30") == ["2h: Mendongeng"]


async def test_a_late_sign_up_is_reminded_of_what_is_still_to_come(library: Library) -> None:
    assert await library.signs_up(1, "23T18:00") == 1
    assert await library.signs_up(2, "23T10:30") == 0
    assert await library.until("23T20:00") == []  # reached after it began
    assert await library.rows() == [("2h", "dropped")]


async def test_whoever_signs_up_after_the_letter_left_gets_one_more(library: Library) -> None:
    await library.signs_up(1, "25T13:00")
    assert await library.until("24T13:00") == ["1d: Mendongeng"]
    await library.signs_up(2, "25T15:00")
    assert await library.until("24T15:00") == ["1d: Mendongeng", "1d: Kelas menulis"]


async def test_what_joins_a_letter_that_waits_is_in_it(library: Library) -> None:
    app = library.stage.app
    details = {"which": "1d", "day": "2026-11-24"}
    for ids in ([1], [2], [2, 3]):
        letter = Letter(
            library.reader.id,
            NOTICE,
            {**details, "ids": ids},
            "one",
            Lane.REMINDERS,
            not_before=wib("23T10:00"),
            expires_at=wib("23T11:00") if ids == [1] else wib("23T15:00"),
        )
        async with app.database.transaction() as tx:
            await outbox.bundle(tx, letter, app.clock.now())
    assert await library.until("23T12:00") == ["1d: Mendongeng, Kelas menulis, Bedah buku"]
    async with app.database.transaction() as tx:
        assert await outbox.bundle(tx, letter, app.clock.now()) is not None
        assert await outbox.bundle(tx, letter, app.clock.now()) is not None
    assert len(await library.until("23T12:01")) == 2
    async with app.database.transaction() as tx:
        assert await outbox.bundle(tx, letter, app.clock.now()) is None


async def test_what_was_cancelled_is_left_out(library: Library) -> None:
    await library.signs_up(1, "28T09:00")
    await library.signs_up(2, "28T15:00")
    await library.cancels(1)
    assert await library.until("25T16:00") == ["3d: Kelas menulis"]
    await library.cancels(2)
    assert await library.until("28T16:00") == ["3d: Kelas menulis"]


async def test_what_is_cancelled_while_its_letter_waits_is_not_said(library: Library) -> None:
    await library.signs_up(1, "28T09:00")
    library.held.pop(1)
    assert await library.until("25T10:00") == []


async def test_a_moved_event_is_reminded_of_at_its_new_time(library: Library) -> None:
    await library.signs_up(1, "29T13:00")
    await library.until("26T13:00")
    assert await library.signs_up(1, "27T15:00") == 2
    assert await library.until("27T15:00") == ["3d: Mendongeng"]  # reached as it begins: of no use
    await library.signs_up(1, "30T15:00")
    assert await library.until("30T14:00") == ["3d: Mendongeng", "2h: Mendongeng"]


async def test_a_moment_that_has_passed_by_the_move_is_forgotten(library: Library) -> None:
    await library.signs_up(1, "30T13:00")
    assert await library.signs_up(1, "24T13:00") == 2
    assert await library.until("27T14:00") == []
    assert ("3d", "dropped") in await library.rows()


async def test_after_days_of_silence_only_the_last_moment_is_said(library: Library) -> None:
    await library.signs_up(1, "28T13:00")
    await library.stage.app.stop()
    library.stage.clock.advance(wib("28T12:00") - library.stage.clock.now())
    library.stage.world.clock.advance(timedelta(days=5, hours=3))
    features = library.stage.app.registry.features
    database = await Database.open(library.stage.app.settings.database)
    library.stage.app = App(library.stage.app.settings, database, library.stage.clock, features=features)
    await library.stage.app.start()
    assert await library.until("28T12:01") == ["2h: Mendongeng"]
    assert await library.rows() == [("3d", "dropped"), ("1d", "dropped"), ("2h", "done")]


async def test_a_letter_held_up_until_the_night_waits_for_the_morning(library: Library) -> None:
    await library.signs_up(1, "26T20:30")
    library.stage.world.faults.add(method="sendMessage", kind="429", seconds=3600)
    assert await library.until("25T20:30") == []
    assert await library.until("25T23:00") == []
    assert await library.until("26T07:00") == ["1d: Mendongeng"]


starts = st.datetimes(datetime(2026, 11, 23, 9, 0), datetime(2026, 12, 23)).map(lambda at: at.replace(tzinfo=WIB))  # noqa: DTZ001
walls = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(starts, st.builds(Quiet, walls, walls))
def test_every_moment_is_by_day_and_before_the_next(start: datetime, quiet: Quiet) -> None:
    times = list(Reminders(MovableClock.frozen(MONDAY_MORNING), WIB, quiet).times(start))
    assert [which for which, _, _ in times] == ["2h", "1d", "3d"]
    for _, due_at, until in times:
        assert due_at <= until <= start
        assert not is_quiet(due_at, quiet, WIB)

"""What areas counted in a period, for reports: told from what they keep, days being the library's."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.areas.events.service import Events
from bot.areas.tickets.rules import Received, State
from bot.areas.tickets.service import Tickets
from bot.areas.visitor_count.service import VisitorCount
from bot.base.figures import Figures, figures_of
from bot.base.reading.dates.periods import Period
from bot.chat.screens.texts import Texts
from bot.settings import WIB
from bot.wiring import AREAS
from tests.actors import Reader, Stage
from tests.stories.events.happenings import at_the_desk, publishes_event, session_of

TODAY = date(2026, 11, 23)
STAFF = 9001


async def figures(stage: Stage, first: date = TODAY, last: date = TODAY) -> Mapping[str, float]:
    """All of them, by name."""
    async with stage.app.database.reading() as reader:
        return {one.name: one.value for one in await figures_of(stage.app.services, reader, Period(first, last))}


async def counts(stage: Stage, people: int) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[VisitorCount].count(tx, people, STAFF)


async def comes(stage: Stage, event_id: int, session_id: int, *names: str) -> None:
    """People who signed up at the desk come to a session."""
    for number, name in enumerate(names):
        signed_up = await at_the_desk(stage, event_id, name, f"+62812000{session_id:03}{number}")
        async with stage.app.database.transaction() as tx:
            attending = stage.app.services[Events].attending
            await attending.check_in(tx, session_id, [one.id for one in signed_up.registrations], STAFF)


async def test_visitors_are_those_of_the_days_asked_for(stage: Stage) -> None:
    await counts(stage, 10)
    await stage.passes(timedelta(hours=15, minutes=1))  # past midnight in the library
    await counts(stage, 5)
    assert (await figures(stage))["visitor_count.visitors"] == 10
    assert (await figures(stage, TODAY, TODAY + timedelta(1)))["visitor_count.visitors"] == 15
    assert (await figures(stage, TODAY + timedelta(2), TODAY + timedelta(9)))["visitor_count.visitors"] == 0


async def test_events_are_held_when_they_are_over_and_participants_are_who_came(stage: Stage) -> None:
    event_id = await publishes_event(stage, hours=0.5)
    session_id = await session_of(stage, event_id)
    await at_the_desk(stage, event_id, "Tidak Datang", "+628120009999")
    await comes(stage, event_id, session_id, "Ani", "Budi")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].attending.count(tx, session_id, 3, STAFF)
    assert (await figures(stage))["events.held"] == 0, "it is not over"
    await stage.passes(timedelta(hours=3))
    found = await figures(stage)
    assert (found["events.held"], found["events.participants"]) == (1, 5)
    before = await figures(stage, TODAY - timedelta(9), TODAY - timedelta(1))
    assert (before["events.held"], before["events.participants"]) == (0, 0)


async def test_who_comes_twice_with_one_seat_is_one_participant(stage: Stage) -> None:
    event_id = await publishes_event(stage, hours=0.5, sessions=2)
    signed_up = await at_the_desk(stage, event_id, "Ani")
    sessions = (await stage.app.services[Events].reading.event(stage.app.database.free, event_id)).sessions
    for session in sessions:
        async with stage.app.database.transaction() as tx:
            attending = stage.app.services[Events].attending
            await attending.check_in(tx, session.id, [signed_up.registrations[0].id], STAFF)
        await stage.passes(timedelta(hours=3))
    found = await figures(stage)
    assert (found["events.held"], found["events.participants"]) == (1, 1)


async def test_what_was_cancelled_was_not_held(stage: Stage) -> None:
    event_id = await publishes_event(stage, hours=0.5)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].composing.cancel(tx, event_id)
    await stage.passes(timedelta(hours=3))
    assert (await figures(stage))["events.held"] == 0


async def test_complaints_count_by_the_day_they_came_and_the_day_promised(stage: Stage, reader: Reader) -> None:
    service = stage.app.services[Tickets]
    await reader.starts()
    async with stage.app.database.transaction() as tx:
        sent = [await service.send(tx, reader.id, words) for words in ("Lampu mati", "Rak rusak", "Terima kasih")]
        await service.desk.answer(tx, sent[0].id, "Sudah diganti", STAFF)
        await service.finish(tx, reader.id, sent[0].id)
        await service.desk.close(tx, sent[2].id)
    await stage.passes(timedelta(days=10))
    async with stage.app.database.transaction() as tx:
        await service.desk.answer(tx, sent[1].id, "Maaf terlambat", STAFF)
    found = await figures(stage)
    assert (found["tickets.received"], found["tickets.answered_in_time"]) == (3, 1)
    assert (await figures(stage, TODAY + timedelta(1), TODAY + timedelta(20)))["tickets.received"] == 0


@pytest.mark.parametrize(
    ("state", "answered", "in_time"),
    [
        (State.ANSWERED, "2026-11-26T23:59:59+07:00", True),
        (State.ANSWERED, "2026-11-27T00:00:00+07:00", False),
        (State.CLOSED, "2026-11-24T09:00:00+07:00", True),
        (State.CLOSED, "2026-11-27T00:00:00+07:00", False),
        (State.CLOSED, "", False),
        (State.OPEN, "", False),
        (State.OPEN, "2026-11-24T09:00:00+07:00", False),
    ],
)
def test_in_time_is_until_the_end_of_the_promised_day(state: State, answered: str, in_time: bool) -> None:
    moment = datetime.fromisoformat(answered) if answered else None
    assert Received(state, date(2026, 11, 26), moment).is_in_time(WIB) is in_time


async def test_every_figure_has_a_name_of_its_area_and_a_label(stage: Stage) -> None:
    seen: list[str] = []
    async with stage.app.database.reading() as reader:
        for area in AREAS:
            for one in (hook for hook in area.hooks if isinstance(hook, Figures)):
                numbers = await one.read(stage.app.services, reader, Period(TODAY, TODAY))
                assert set(numbers) == set(one.labels)
                assert all(name.startswith(f"{area.name}.") for name in one.labels)
                assert all(Texts("id", WIB)(label) != label for label in one.labels.values())
                seen += one.labels
    assert len(set(seen)) == len(seen) >= 5


def test_the_command_prints_them(empty_database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = shutil.copy(empty_database, tmp_path / "library.db")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO visits (day, hour, people, counted_by) VALUES ('2026-11-30', 9, 12, 1)")
    asked = ["figures", "--database", str(path), "--first", "2026-11-01"]
    assert main([*asked, "--last", "2026-11-30"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("2026-11-01 to 2026-11-30\n")
    assert "visitor_count.visitors               12  Visitors counted\n" in said
    assert main([*asked, "--last", "2026-11-29"]) == 0
    assert "visitor_count.visitors                0  Visitors counted\n" in capsys.readouterr().out


def test_of_no_database_there_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "--database", str(tmp_path / "none.db")]) == 1
    assert "There is no database" in capsys.readouterr().err

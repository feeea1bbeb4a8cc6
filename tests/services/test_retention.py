"""What has served its time goes, and nothing younger: every declared time, through the application's own hooks."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import bot.app
from bot.app import App
from bot.areas.privacy.service import Privacy
from bot.base.area import Repeats, Tidies
from bot.base.clock import MovableClock, to_ms
from bot.base.database import Database
from bot.base.personal_data import DAY, Hourly, Keep, Retains
from bot.delivery.schedule.ticker import Tick, Ticker
from bot.settings import Secret, Settings
from simulator.world import World
from tests.contracts.declared_tables import HOOKS, INVENTORY

HOUR = 3_600_000
OLD, YOUNG = 1001, 2002  # every id and number of the one row, and of the other
_GUEST = next(one.keep.only for one in INVENTORY.data if one.name == "children_signed_up" and one.keep)
# What a row says so that no other time than the one that is tried is about it.
_NEUTRAL: Mapping[str, Mapping[str, Any]] = {
    "outbox": {"lane": 1},
    "inbox": {"state": "parked", "payload": "{}"},
    "schedule": {"state": "failed"},
    "children": {"birth_year": 2020},
    "searches": {"unsure": 0},
    "feedback": {"anonymous": 0},  # one without a name is cut loose at once
}
_TOLD_A_DAY_BEFORE = {"unread"}  # let go with a word to its sender, before the night would delete it
_MEANT: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    "1": {},
    "lane = 0 AND about = ''": {"outbox": {"lane": 0, "about": ""}},
    "unsure": {"searches": {"unsure": 1}},
    "state = 'possible'": {"emergencies": {"state": "possible"}},
    "state = 'done'": {"inbox": {"state": "done"}},
    "state = 'declined'": {"works": {"state": "declined"}},
    "state = 'guardian'": {"works": {"state": "guardian"}},
    "state <> 'kept'": {"found_things": {"state": "returned"}},
    "state = 'parked'": {"inbox": {"state": "parked", "payload": "{}"}},
    "removed_at IS NOT NULL": {},  # the moment of every row says so
    "state IN ('done', 'dropped')": {"schedule": {"state": "done"}},
    "NOT EXISTS (SELECT 1 FROM family_reading_children c WHERE c.reading_id = family_readings.id)": {
        "family_reading_children": {"reading_id": 0}
    },
    _GUEST: {"registrations": {"child_id": None, "companion": 0}, "parties": {"with_children": 1}},
}


@dataclass(frozen=True)
class Case:
    """A declared time; `emptied`: the columns, where the row stays."""

    name: str
    table: str
    keep: Keep
    emptied: Sequence[str] = ()


def _cases() -> Iterator[Case]:
    for one in INVENTORY.data:
        if one.keep:
            yield Case(one.name, one.table, one.keep, one.emptied)
    for hook in HOOKS.of(Retains):
        for table, ends in hook.ends.items():
            for end in ends:
                if isinstance(end, Hourly):
                    yield Case(f"{table}, hourly", table, end.keep)


CASES = list(_cases())


class Both:
    """A database with a row of each side in every table that holds something of people, and the application on it."""

    def __init__(self, file: Path, clock: MovableClock, case: Case) -> None:
        self.file, self.clock, self.case = file, clock, case
        self._columns: dict[str, list[tuple[str, str]]] = {}

    def seed(self) -> None:
        edge = to_ms(self.clock.now()) - self.case.keep.days * DAY
        with closing(sqlite3.connect(self.file)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            for table in sorted({one.table for one in INVENTORY.data} | {"event_sessions", self.case.table}):
                young = edge + (2 * DAY if self.case.name in _TOLD_A_DAY_BEFORE else HOUR)
                for number, moment in ((OLD, edge - HOUR), (YOUNG, young)):
                    self._insert(connection, table, number, moment)
            connection.commit()

    def _insert(self, connection: sqlite3.Connection, table: str, number: int, moment: int) -> None:
        columns = connection.execute(f"SELECT name, type FROM pragma_table_info('{table}')").fetchall()
        row = {name: _value(name, kind, number, moment) for name, kind in columns}
        row |= {**_NEUTRAL.get(table, {}), **_MEANT[self.case.keep.only].get(table, {})}
        holes = ", ".join(f":{name}" for name in row)
        connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({holes})", row)

    def row(self, number: int) -> dict[str, Any] | None:
        """The one or the other row of the table in question."""
        with closing(sqlite3.connect(self.file)) as connection:
            connection.row_factory = sqlite3.Row
            key = connection.execute(
                f"SELECT name, type FROM pragma_table_info('{self.case.table}') WHERE pk = 1"
            ).fetchone()
            found = connection.execute(
                f"SELECT * FROM {self.case.table} WHERE {key['name']} = :key",
                {"key": _value(key["name"], key["type"], number, number)},
            ).fetchone()
        return dict(found) if found else None

    async def night_and_hour(self) -> None:
        app = App(_settings(self.file), await Database.open(self.file), self.clock)
        try:
            assert await app.services[Privacy].nightly()
            for one in app.hooks.of(Tidies):
                async with app.database.transaction() as tx:
                    await one.run(app.services, tx)
        finally:
            await app.database.close()


def _settings(file: Path) -> Settings:
    return Settings(bot_token=Secret("5000000000:a-token-that-only-this-test-knows-of"), database=file)


def _value(name: str, kind: str, number: int, moment: int) -> Any:
    if name.endswith(("_at", "_until")):
        return moment
    return number if kind in ("INTEGER", "REAL") else f"{name} {number}"


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def both(request: pytest.FixtureRequest, empty_database: Path, tmp_path: Path, clock: MovableClock) -> Both:
    file = tmp_path / "library.db"
    shutil.copy(empty_database, file)
    made = Both(file, clock, request.param)
    made.seed()
    return made


async def test_the_old_goes_and_the_young_stays(both: Both) -> None:
    young = both.row(YOUNG)
    assert young is not None
    assert both.row(OLD) is not None
    await both.night_and_hour()
    old, left = both.row(OLD), both.row(YOUNG)
    assert left is not None, "what is younger stays"
    if not both.case.emptied:
        assert (old, left) == (None, young)
        return
    assert {name: left[name] for name in both.case.emptied} == {name: young[name] for name in both.case.emptied}
    if old is not None:  # it may have gone by another of the table's times
        assert {old[name] for name in both.case.emptied} <= {None, "", 0, "{}"}


def test_there_is_a_case_for_every_time_that_is_declared() -> None:
    assert {case.keep.only for case in CASES} == set(_MEANT)
    assert len(CASES) > 20


class Hasty(Ticker):
    """What is done every ten minutes, or more rarely, is done ten times a second."""

    def every(self, seconds: float, tick: Tick) -> None:
        super().every(0.1 if seconds >= 600 else seconds, tick)


@pytest.fixture
async def running(
    world: World, settings: Settings, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], Awaitable[App]]:
    monkeypatch.setattr(bot.app, "Ticker", Hasty)

    async def start() -> App:
        app = App(settings, await Database.open(settings.database), clock)
        await app.start()
        return app

    return start


async def _count(app: App, table: str) -> int:
    async with app.database.reading() as reader:
        return int(await reader.value(f"SELECT count(*) FROM {table}"))


async def _until_none(app: App, table: str) -> None:
    async with asyncio.timeout(10):
        while await _count(app, table):  # noqa: ASYNC110 - the ticker is a thread of time of its own
            await asyncio.sleep(0.02)


async def test_housekeeping_runs_by_the_clock(running: Callable[[], Awaitable[App]], clock: MovableClock) -> None:
    """Nobody asks for it: the running program tidies hourly, and deletes by night."""
    app = await running()
    try:
        assert any(one.seconds == 600 for one in app.hooks.of(Repeats))
        async with app.database.transaction() as tx:
            now = {"now": to_ms(clock.now())}
            await tx.run("INSERT INTO failed_turns (person_id, payload, failed_at) VALUES (1, '{}', :now)", now)
            await tx.run(
                "INSERT INTO inbox (update_id, lane, payload, state, received_at) VALUES (1, 0, '', 'done', :now)", now
            )
            await tx.run(
                "INSERT INTO searches (person_id, question, filters, asked_at) VALUES (1, 'x', '{}', :now)", now
            )
        await asyncio.sleep(0.5)
        tables = ("failed_turns", "inbox WHERE update_id = 1", "searches")
        assert [await _count(app, table) for table in tables] == [1, 1, 1]
        clock.advance(timedelta(days=3))
        await _until_none(app, "failed_turns")
        await _until_none(app, "inbox WHERE update_id = 1")
        assert await _count(app, "searches") == 1
        clock.advance(timedelta(days=28))
        await _until_none(app, "searches")
    finally:
        await app.stop()

"""Whoever has the whole database and the log, a minute after, cannot tell who answered what.

The same day is lived twice: the same people tap as often, at the same moments, but what each of them answers is
shuffled. Everything that is kept is the same both times: no column, order of rows, half of a day, message id, draft,
letter or line of the log can lead from an answer to a person, or it would differ. Beside their answers only random
keys differ, and those differ each time.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import shutil
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.app import App
from bot.areas.events.service import Events
from bot.areas.followup.service import Followup
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import Kind, Question
from bot.areas.surveys.service import Surveys
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.reading.dates import Period
from bot.settings import NO_BACKUPS, Secret, Settings
from simulator.server import serve
from simulator.state import Simulator
from tests.actors import Reader, Stage
from tests.conftest import MONDAY_MORNING, OWNER
from tests.moving import moves
from tests.stories.events.test_events_joining import joins
from tests.stories.followup.test_after_events import TITLE, event_of, marks
from tests.stories.surveys.acts import BEST, OF_THEMSELVES, PASSED, POOR

TOKEN = "5999000002:a-token-that-only-this-test-knows-of"
NAMES = ("Ani", "Budi", "Cici")
ANSWERS = ("survey_answers", "survey_replies", "survey_words")
FORMS = ((*BEST, *OF_THEMSELVES), (*POOR, *PASSED), (*POOR[:4], *BEST[4:], *OF_THEMSELVES))
MANY = [f"Yang ke-{n} dari enam jawaban yang panjang" for n in range(6)]  # more than stand beside a text
OWN = (("5", "1", "Tolong buka sampai malam"), ("2", "6", "Sudah baik"), ("4", "3", "Kursi kurang"))


AFTERWARDS = (("Ya", "Ya", "Sedikit", "Tidak", "5", "Ramai"), ("Tidak", "Ya", "Ya", "Ya", "1", "Bagus sekali"),
              ("Sedikit", "Tidak", "Ya", "Ya", "3", "Pas"))  # fmt: skip


_DRAWN = re.compile(r"\b[A-Z]{2}-[A-Z0-9]{4}\b|AgAC[\w-]+|[0-9a-f]{64}")
"""Beside the answers: the code of a ticket, and what Telegram calls the picture of it."""


@dataclass(frozen=True)
class Answered:
    """What somebody answers, so many minutes after the one before: the official survey, and the library's own."""

    after: int
    form: Sequence[str]
    own: Sequence[str]


@st.composite
def days(draw: st.DrawFn) -> tuple[list[Answered], list[Answered]]:
    """A day, and the same with the answers shuffled."""
    after = [draw(st.sampled_from((1, 7, 300))) for _ in NAMES]
    forms, own = draw(st.permutations(FORMS)), draw(st.permutations(OWN))
    shuffled = zip(after, _moved(forms), _moved(own), strict=True)
    return [Answered(*one) for one in zip(after, forms, own, strict=True)], [Answered(*one) for one in shuffled]


def _moved(answers: Sequence[Any]) -> list[Any]:
    """Each to the next: nobody answers as before."""
    return [*answers[1:], answers[0]]


@settings(max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(both=days())
def test_nothing_kept_tells_who_answered_what(demo_database: Path, both: tuple[list[Answered], list[Answered]]) -> None:
    (first, keys), (second, others) = (asyncio.run(_kept_of(day, demo_database, _surveyed)) for day in both)
    assert first == second
    assert len(keys) == 3 * len(NAMES)
    assert all(len(key) == 16 for key in keys)
    assert not keys & others


@settings(max_examples=1, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_nothing_kept_tells_who_answered_what_after_an_event(demo_database: Path, data: st.DataObject) -> None:
    """Each answer counts at once: even in between nobody can be told by it."""
    told = data.draw(st.permutations(AFTERWARDS))
    first, second = (asyncio.run(_kept_of(one, demo_database, _thanked)) for one in (told, _moved(told)))
    assert first[0] == second[0]
    assert len(first[1]) == len(NAMES) * 6


async def _thanked(stage: Stage, day: Sequence[Sequence[str]]) -> None:
    """One after the other signs up, is marked as present after the event, is thanked, and answers."""
    people = [stage.meets(name) for name in NAMES]
    for one in people:
        await joins(one, TITLE)
        await stage.passes(timedelta(hours=2))  # what is asked beside it comes alone
    event, begins = await event_of(stage, TITLE), stage.clock.now() + timedelta(minutes=5)
    events = stage.app.services[Events]
    async with stage.app.database.transaction() as tx:
        (session,) = (await events.reading.event(tx, event)).sessions
        await moves(events, tx, event, {session.id: (begins, begins + timedelta(minutes=5))})
    await stage.passes(timedelta(hours=3))
    for one, (*taps, words) in zip(people, day, strict=True):
        await marks(stage, event, one.id)
        async with stage.app.database.transaction() as tx:
            await stage.app.services[Followup].thanking.thank(tx, session.id)
        for label in ("", *taps):
            await stage.passes(timedelta(minutes=1))
            await (one.taps(label) if label else stage.settled())
        await one.taps("Tulis kesan singkat")
        await one.says(words)
        assert one.sees("Kesan Anda disimpan tanpa nama")


async def _kept_of(
    day: Sequence[Any], template: Path, live: Callable[[Stage, Sequence[Any]], Awaitable[None]]
) -> tuple[list[str], set[str]]:
    """Live a day; all that an attacker reads a minute after, and the keys of the answers."""
    with TemporaryDirectory() as folder:
        for file in template.parent.iterdir():
            shutil.copy(file, Path(folder) / file.name)
        path, log = Path(folder) / template.name, _Log()
        logging.getLogger().addHandler(log)
        try:
            await _lived(day, path, live)
        finally:
            logging.getLogger().removeHandler(log)
        rows, keys = _rows(path)
        return [*rows, *log.lines], keys


async def _lived(day: Sequence[Any], path: Path, live: Callable[[Stage, Sequence[Any]], Awaitable[None]]) -> None:
    telegram = await serve(Simulator(frozen_at=MONDAY_MORNING, lift_limits=True))
    chosen = Settings(bot_token=Secret(TOKEN), bot_api_url=telegram.url, database=path, owner_ids=(OWNER,))
    world = telegram.simulator.world(TOKEN)
    world.add_user("Pemilik", label="Pemilik", user_id=OWNER)
    world.updates._first = 100_000_000  # else they begin anywhere
    clock = MovableClock.frozen(MONDAY_MORNING)
    app = App(replace(chosen, backups=NO_BACKUPS), await Database.open(path), clock)
    stage = Stage(app, world, clock)
    await app.start()
    try:
        await Reader(stage, OWNER).starts()
        await live(stage, day)
        await stage.passes(timedelta(minutes=1))
        assert await stage.broken_promises() == []
    finally:
        await app.stop()
        await telegram.close()


async def _surveyed(stage: Stage, day: Sequence[Answered]) -> None:
    """One after the other answers both surveys."""
    await _asked(stage.app)
    for name, answered in zip(NAMES, day, strict=True):
        await stage.passes(timedelta(minutes=answered.after))
        await _answers(stage.meets(name), answered)


async def _asked(app: App) -> None:
    """Both surveys run."""
    period = Period(MONDAY_MORNING.date(), MONDAY_MORNING.date() + timedelta(30))
    own = app.services[Questionnaires]
    async with app.database.transaction() as tx:
        await app.services[Surveys].open(tx, period, None, OWNER)
        asked = await own.make(tx, "Buka malam", "Kami ingin tahu.", None, OWNER)
        await own.add(tx, asked.id, Question("Perlu?", Kind.SCALE))
        await own.add(tx, asked.id, Question("Untuk apa?", Kind.SEVERAL, MANY))
        await own.add(tx, asked.id, Question("Apa lagi?", Kind.WORDS))
        await own.begin(tx, asked.id, period, None, OWNER)


async def _answers(reader: Reader, one: Answered) -> None:
    """The same number of taps and messages, whatever is answered."""
    await reader.says("/survei")
    await reader.taps("Survei kepuasan")
    for label in ("Mulai", *one.form, "Kirim jawaban"):
        await reader.taps(label)
    assert reader.sees("Jawaban Anda sudah dihitung")
    *taps, words = one.own
    await reader.says("/survei")
    for label in ("Mulai", *taps, "Lanjut"):
        await reader.taps(label)
    await reader.says(words)
    await reader.taps("Kirim jawaban")
    assert reader.sees("Jawaban Anda sudah dihitung")


class _Log(logging.Handler):
    """What is logged from INFO on, as it would stand in a file, without its time."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _rows(path: Path) -> tuple[list[str], set[str]]:
    """Every row of every table in its order; answers by what they say, as their keys are random, and those keys."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [row["name"] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        others = sorted(set(tables) - set(ANSWERS))
        found = [_DRAWN.sub("…", f"{name} {list(row)}") for name in others for row in _all(connection, name)]
        told = [(name, dict(row)) for name in ANSWERS for row in connection.execute(f"SELECT * FROM {name}")]
        keys = {row.pop("key") for _, row in told}
        return found + sorted(f"{name} {json.dumps(row)}" for name, row in told), keys


def _all(connection: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    try:
        return connection.execute(f'SELECT rowid AS place, * FROM "{table}" ORDER BY rowid').fetchall()
    except sqlite3.OperationalError:
        return connection.execute(f'SELECT * FROM "{table}"').fetchall()

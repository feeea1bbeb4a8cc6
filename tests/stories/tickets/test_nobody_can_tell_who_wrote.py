"""Whoever has the whole database and the log, a minute after, cannot tell who sent what without a name.

The same day is lived twice: the same people fill in the form at the same moments, but what each of them sends is
shuffled, and who of them changes their mind and sends nothing. Everything that is kept is the same both times: no
column, order of rows, time, message id or line of the log can lead from a ticket to a person, or it would differ.
All of it falls into one hour: that the staff are told at a full hour says in which something came, and no more.
"""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.app import App
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.settings import NO_BACKUPS, Secret, Settings
from simulator.server import serve
from simulator.state import Simulator
from tests.actors import Reader, Stage
from tests.conftest import MONDAY_MORNING, OWNER
from tests.stories.tickets.swiping import swipes

TOKEN = "5999000001:a-token-that-only-this-test-knows-of"
WORDS = (
    "Lampu di ruang baca mati sejak Senin",
    "Petugas di meja depan ramah sekali, terima kasih",
    "Sebaiknya ada rak sepatu di depan musala",
    "Toilet",
)
NAMES = ("Ani", "Budi", "Cici")
_OURS = ("feedback", "feedback_words", "feedback_files")


@dataclass(frozen=True)
class Filled:
    """A form that somebody fills in, some minutes after the one before; `words`: None where they cancel it then.

    `further`: whether they write on.
    """

    who: int
    words: str | None
    after: int
    further: bool


@st.composite
def days(draw: st.DrawFn) -> tuple[list[Filled], list[Filled]]:
    """A day, and the same with what was sent shuffled."""
    some_cancel = draw(st.booleans())
    words = st.sampled_from(WORDS)
    sent = draw(st.lists(words | st.none() if some_cancel else words, min_size=2, max_size=5))
    moments = [(draw(st.sampled_from(range(3))), draw(st.sampled_from((0, 1, 7)))) for _ in sent]
    shuffled = draw(st.permutations(sent))
    further = None not in sent
    day = [Filled(who, words, after, further) for (who, after), words in zip(moments, sent, strict=True)]
    return day, [replace(one, words=words) for one, words in zip(day, shuffled, strict=True)]


@settings(max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(both=days(), rest=st.sampled_from((timedelta(minutes=1), timedelta(hours=1))))
def test_nothing_kept_tells_who_sent_what(
    demo_database: Path, both: tuple[list[Filled], list[Filled]], rest: timedelta
) -> None:
    first, second = (asyncio.run(_kept_of(day, rest, demo_database)) for day in both)
    assert first == second


async def _kept_of(day: Sequence[Filled], rest: timedelta, template: Path) -> list[str]:
    """Live a day; all that an attacker reads so long after it."""
    with TemporaryDirectory() as folder:
        for file in template.parent.iterdir():
            shutil.copy(file, Path(folder) / file.name)
        path, log = Path(folder) / template.name, _Log()
        logging.getLogger().addHandler(log)
        try:
            await _lived(day, rest, path)
        finally:
            logging.getLogger().removeHandler(log)
        return [*_rows(path), *log.lines]


async def _lived(day: Sequence[Filled], rest: timedelta, path: Path) -> None:
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
        people = [stage.meets(name) for name in NAMES]
        for filled in day:
            await stage.passes(timedelta(minutes=filled.after))
            await _fills(people[filled.who], filled)
        await stage.passes(rest)
        assert await stage.broken_promises() == []
    finally:
        await app.stop()
        await telegram.close()


async def _fills(reader: Reader, filled: Filled) -> None:
    """The same messages and taps, whether it is sent or not."""
    await reader.says("/saran")
    await reader.says(filled.words or WORDS[0])
    await reader.taps("Kirim tanpa nama" if filled.words else "Batal")
    await reader.taps("Lihat jawaban" if filled.words else "Jam & lokasi")
    if filled.words:
        assert reader.sees(filled.words)
    if filled.further:
        await swipes(reader, filled.words or "", "Itu saja.")
        assert reader.sees("Itu saja.")


class _Log(logging.Handler):
    """What is logged from INFO on, as it would stand in a file, without its time."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _rows(path: Path) -> list[str]:
    """Every row of every table in its order; tickets by what they say, as their ids are random."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        others = [row["name"] for row in tables if row["name"] not in _OURS]
        found = [f"{name} {json.dumps(_told(row))}" for name in others for row in _all(connection, name)]
        return found + sorted(_tickets(connection))


def _all(connection: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    try:
        return connection.execute(f'SELECT rowid AS place, * FROM "{table}" ORDER BY rowid').fetchall()
    except sqlite3.OperationalError:
        return connection.execute(f'SELECT * FROM "{table}"').fetchall()


def _told(row: sqlite3.Row) -> list[Any]:
    return [value.hex() if isinstance(value, bytes) else value for value in row]


def _tickets(connection: sqlite3.Connection) -> list[str]:
    """Each with its words: whatever stands in their rows, but for random ids."""
    told = []
    for ticket in connection.execute("SELECT * FROM feedback"):
        assert ticket["id"] < 0
        said = connection.execute("SELECT * FROM feedback_words WHERE feedback_id = ? ORDER BY turn", (ticket["id"],))
        rows = [ticket, *said]
        assert all(row["id"] < 0 for row in rows)
        told.append(json.dumps([{**dict(row), "id": 0, "feedback_id": 0} for row in rows]))
    return told

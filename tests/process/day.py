"""A day at the library, acted by a script against the real process, which may be killed at any moment of it.

What people do, in their order, is the same every time; `Killings` says after which deeds the process is killed, and how
long after. `outcome` is what the day comes to, without ids and moments; `heard` is what everybody's phone shows.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, Process
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bot.areas.events.jobs import ScheduledJobs
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Plan, Session
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.migrations import migrate
from bot.delivery.outbox.rules import AFTER_ANOTHER
from bot.settings import WIB
from simulator.server import serve
from simulator.state import Simulator
from simulator.world import World
from tests.actors import plain, said
from tests.programs import started

ROOT = Path(__file__).parent.parent.parent
TOKEN = "6000000002:a-token-that-only-this-day-knows-of"
MORNING = datetime.fromisoformat("2026-11-23T09:00:00+07:00")
STAFF = 9001
_PATIENCE = 120


@dataclass(frozen=True)
class Killings:
    """After which deeds (from 0) the process is killed, and how many seconds later."""

    after: Mapping[int, float] = field(default_factory=dict)

    @classmethod
    def at_random(cls, seed: int, kills: int, deeds: int) -> Killings:
        random = Random(seed)
        return cls({deed: random.uniform(0, 0.12) for deed in sorted(random.sample(range(deeds), kills))})


@dataclass
class Day:
    """The world, the database and the process; counts the deeds."""

    world: World
    database: Path
    url: str
    killings: Killings
    process: Process | None = None
    deeds: int = 0
    killed: int = 0
    outcome: dict[str, Any] = field(default_factory=dict)
    heard: dict[int, Counter[str]] = field(default_factory=dict)
    ever: dict[int, set[str]] = field(default_factory=dict)  # what stood on their screens at some time

    async def start(self) -> None:
        environment = {
            **os.environ,
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self.url,
            "DATABASE": str(self.database),
            "OWNER_IDS": str(STAFF),
        }
        self.process = await started(
            sys.executable, "-m", "tests.process.followed", cwd=ROOT, env=environment, stdout=DEVNULL, stderr=DEVNULL
        )

    async def stop(self) -> None:
        if self.process and self.process.returncode is None:
            self.process.terminate()
            await self.process.wait()

    async def does(self, deed: Callable[[], object]) -> None:
        """Do something, perhaps kill the process at it, and wait until all of it is answered and sent."""
        deed()
        if (wait := self.killings.after.get(self.deeds)) is not None:
            await asyncio.sleep(wait)
            await self._kill()
        self.deeds += 1
        await self.settled()

    async def _kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        await self.process.wait()
        self.killed += 1
        await self.start()

    async def settled(self) -> None:
        """Return when nothing waits that could be done now: seen twice, as a clock is followed a moment later.

        What asks for something comes one at a time, minutes apart (`patient`): the second could not be done now.
        """
        quiet = 0
        async with asyncio.timeout(_PATIENCE):
            while quiet < 3:
                await asyncio.sleep(0.02)
                quiet = quiet + 1 if not self.world.unconfirmed() and not self._waits() else 0

    def _waits(self) -> int:
        now = self.world.clock.unix()
        lately = now - AFTER_ANOTHER.total_seconds()
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return int(
                connection.execute(
                    """SELECT (SELECT count(*) FROM inbox WHERE state = 'new')
                     + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending') AND not_before <= :now
                        AND NOT (patient AND EXISTS (SELECT 1 FROM outbox other WHERE other.chat_id = outbox.chat_id
                                 AND other.patient AND other.state = 'sent' AND other.settled_at > :lately)))
                     + (SELECT count(*) FROM schedule WHERE state IN ('waiting', 'working') AND due_at <= :now)""",
                    {"now": round(now * 1000), "lately": round(lately * 1000)},
                ).fetchone()[0]
            )

    async def passes(self, **step: float) -> None:
        """Let time pass."""
        await self.does(lambda: self.world.clock.advance(timedelta(**step)))

    # People

    async def starts(self, who: int, payload: str = "") -> None:
        await self.does(lambda: self.world.person(who).starts(payload))

    async def says(self, who: int, text: str) -> None:
        await self.does(lambda: self.world.person(who).sends(text))

    async def taps(self, who: int, label: str) -> None:
        """Tap the newest key whose label has `label` in it."""
        message, data = self._key(who, label)
        await self.does(lambda: self.world.person(who).presses(message, data))

    def _key(self, who: int, label: str) -> tuple[dict[str, Any], str]:
        for message in reversed(self._from_bot(who)):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            for key in (key for row in rows for key in row):
                if label in key["text"] and "callback_data" in key:
                    return message, key["callback_data"]
        shown = self._from_bot(who)[-1:]
        raise AssertionError(f"{who} has no key “{label}”: {json.dumps(shown, ensure_ascii=False)[:600]}")

    def _from_bot(self, who: int) -> list[dict[str, Any]]:
        return [one for one in self.world.person(who).messages() if one["from"]["is_bot"]]

    def shows(self, who: int) -> str:
        """All that the bot has written to somebody."""
        return "\n".join(said(one) for one in self._from_bot(who))

    # What it comes to

    def remember(self) -> None:
        """Keep what the day came to and what everybody heard: its files go."""
        with closing(sqlite3.connect(self.database)) as connection:
            self.outcome = {name: sorted(connection.execute(sql).fetchall()) for name, sql in OUTCOME.items()}
        self.heard = {who: Counter(_bare(said(one)) for one in self._from_bot(who)) for who in self.world.users}
        for asked in self.world.requests:
            if "chat_id" in asked.params and "text" in asked.params:
                text = _bare(plain(str(asked.params["text"])))
                self.ever.setdefault(int(asked.params["chat_id"]), set()).add(text)


def _bare(text: str) -> str:
    """Without ticket codes and times of day, which differ from day to day."""
    return re.sub(r"[A-Z]{2}[-\u2011][0-9A-Z]{4}|\d\d[.:]\d\d", "…", text)


OUTCOME = {
    "seats": """SELECT e.title, r.name, r.state, r.cause, r.walk_in FROM registrations r
                JOIN events e ON e.id = r.event_id""",
    "order": "SELECT e.title, r.place_in_line, r.name FROM registrations r JOIN events e ON e.id = r.event_id",
    "offers": """SELECT p.person_id, o.state, o.delivered_at IS NULL FROM offers o
                 JOIN parties p ON p.id = o.party_id""",
    "came": "SELECT r.name, a.came_by FROM attendances a JOIN registrations r ON r.id = a.registration_id",
    "reminded": "SELECT r.name, d.lead FROM reminded d JOIN registrations r ON r.id = d.registration_id",
    "promises": "SELECT kind, state, count(*) FROM schedule GROUP BY kind, state",
    "waiting": "SELECT kind, chat_id, count(*) FROM outbox WHERE state = 'waiting' GROUP BY 1, 2",
    "unanswered": "SELECT state, count(*) FROM inbox WHERE state <> 'done' GROUP BY 1",
}
"""What a day comes to, without ids and moments."""


@dataclass(frozen=True)
class Compared:
    """How a disturbed day differs from a calm one."""

    faults: list[str]
    repeats: int

    @property
    def told(self) -> str:
        return f"{self.repeats} messages repeated, {len(self.faults)} differences"


def compared(calm: Day, day: Day) -> Compared:
    """The same outcome; nothing unsaid; of what was said twice at most what was in flight: one a person and kill."""
    faults = [
        f"{name}: {day.outcome[name]} instead of {calm.outcome[name]}"
        for name in OUTCOME
        if day.outcome[name] != calm.outcome[name]
    ]
    repeats = 0
    for who, words in calm.heard.items():
        faults += [f"{who} never heard: {text}" for text in words - day.heard[who]]
        more = day.heard[who] - words
        repeats += more.total()
        faults += [f"{who} heard something else: {text}" for text in more if text not in calm.ever[who]]
        if more.total() > day.killed:
            faults.append(f"{who} heard {more.total()} things twice, after {day.killed} kills")
    return Compared(faults, repeats)


async def run(folder: Path, killings: Killings, *, whole: bool = True) -> Day:
    """Play the day, or its first hour, in an empty folder; the day as it ended, its process stopped."""
    database = folder / "library.db"
    migrate(database)
    running = await serve(Simulator(lift_limits=True))
    world = running.simulator.world(TOKEN)
    world.clock.set(MORNING)
    world.add_user("Petugas", user_id=STAFF)
    people = [world.add_user(f"Warga {n}", user_id=2000 + n).id for n in range(1, 9)]
    events = await _events(database)
    day = Day(world, database, running.url, killings)
    await day.start()
    try:
        await (_play(day, people, *events) if whole else _begins(day, people[:4], events[0]))
        day.remember()
    finally:
        await day.stop()
        await running.close()
    return day


async def _events(path: Path) -> tuple[int, int]:
    """A class with three seats in two days, and a talk with many in three."""
    opened = await Database.open(path, readers=1)
    events = Events(opened, MovableClock.frozen(MORNING), WIB, ScheduledJobs())
    made = []
    async with opened.transaction() as tx:
        for title, capacity, days in (("Kelas Contoh", 3, 2), ("Bincang Contoh", 50, 3)):
            starts = MORNING + timedelta(days=days, hours=1)
            plan = Plan(Details("class", title, place="Aula", capacity=capacity), (Session(starts, starts + _LONG),))
            made.append(await events.composing.create(tx, plan, STAFF))
            await events.composing.publish(tx, made[-1])
    await opened.close()
    return made[0], made[1]


_LONG = timedelta(hours=2)


async def _begins(day: Day, people: list[int], small: int) -> None:
    """All sign up for the small class, one gives up, and the first who waits takes the seat."""
    await _sign_up(day, people, small)
    await _gives_up(day, people[0], "Kelas Contoh")
    await day.taps(people[3], "Terima")


async def _sign_up(day: Day, people: list[int], small: int) -> None:
    await day.starts(STAFF)
    for n, who in enumerate(people, 1):
        await day.starts(who, f"e_{small}")
        await day.taps(who, "Daftar" if n <= 3 else "Masuk daftar tunggu")
        await day.says(who, f"Warga Contoh {n}")
        await day.taps(who, "Setuju")


async def _play(day: Day, people: list[int], small: int, big: int) -> None:
    await _sign_up(day, people[:6], small)
    for who in (people[0], people[3], people[5]):
        await day.starts(who, f"e_{big}")
        await day.taps(who, "Daftar")
    await _gives_up(day, people[0], "Kelas Contoh")
    await day.taps(people[3], "Terima")
    await _gives_up(day, people[1], "Kelas Contoh")
    await day.taps(people[4], "Tolak")
    await day.passes(hours=3)
    await day.taps(people[5], "Terima")
    await day.passes(hours=20)
    await _gives_up(day, people[2], "Kelas Contoh")
    await day.passes(hours=5)
    await day.starts(people[6], f"e_{small}")
    await day.passes(hours=18)
    await day.passes(hours=1)
    for n in (4, 6):
        await day.says(STAFF, _code(day, f"Warga Contoh {n}", small))
        await day.taps(STAFF, "hadir")
    await day.passes(hours=5)
    await day.passes(hours=24)


async def _gives_up(day: Day, who: int, title: str) -> None:
    await day.says(who, "/kegiatansaya")
    shown = day.shows(who)
    number = re.findall(rf"(\d)\. {title}", shown)[-1]
    await day.taps(who, f"Batalkan {number}")
    await day.taps(who, "Ya, batalkan")


def _code(day: Day, name: str, event: int) -> str:
    with closing(sqlite3.connect(day.database)) as connection:
        sql = "SELECT code FROM registrations WHERE name = ? AND event_id = ? ORDER BY id DESC"
        return str(connection.execute(sql, (name, event)).fetchone()[0])

"""The real program, ended as by kill -9 at a named place, twice in a row; then a third start, to see what became of it.

A `Case` says where it ends and what is then under way: somebody taps “Daftar”, reminders are due, or an announcement
is being sent. Whatever else the house has to do comes before the third start, so that counts are exact.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, Process
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import App
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Audience, Content, Unclear
from bot.areas.events.records import Member
from bot.areas.events.records import Request as Wish
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Plan, Session
from bot.areas.people.service import People
from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.base.fault_points import VARIABLE
from bot.base.identity import Person
from bot.cli.auditing import audited
from bot.settings import NO_BACKUPS, Secret, Settings
from simulator.server import Running, serve
from simulator.state import Simulator
from simulator.world import World
from tests.actors import Reader, Stage, plain
from tests.programs import started

ROOT = Path(__file__).parent.parent.parent
TOKEN = "6000000004:a-token-that-only-these-crashes-know-of"
MORNING = datetime.fromisoformat("2026-11-23T09:00:00+07:00")
ANI, BUDI, REMINDED = 2001, 2002, range(2101, 2106)
CLASS, TALK, NEWS = "Kelas Contoh", "Bincang Contoh", "Pameran foto dibuka"
SUBJECTS = {"tap": "answer", "reminders": "reminder", "announcement": "news"}
_PATIENCE = 120
_KILLED = -9


@dataclass(frozen=True)
class Case:
    """A place (as `PEMUSTAKA_FAULT` names it), what is under way there, and how often what it is about may be told.

    `kills`: how often it may be killed there in two starts; which of several, is a matter of what was written together.
    """

    place: str
    under_way: str = "tap"
    most: int = 1
    kills: tuple[int, ...] = (2,)

    def __str__(self) -> str:
        return f"{self.under_way}-{self.place}".replace("/", "-")


CASES = (
    Case("fetched"),
    Case("stored", most=2),  # the second start answers what the first one stored, and ends at the same updates
    Case(f"in-hand/{ANI}"),
    Case("before-the-trip"),
    Case(f"in-the-trip/{ANI}"),
    Case(f"committed/{ANI}", kills=(1,)),
    Case(f"claimed/{ANI}"),
    Case(f"accepted/{ANI}", most=2),
    Case(f"settling/{ANI}", most=2),
    Case("row-claimed/event_remind", "reminders"),
    Case("job-done/event_remind", "reminders"),
    Case("claimed/event_reminder", "reminders", most=2),
    Case("accepted/event_reminder", "reminders", most=2),
    Case("settling/event_reminder", "reminders", most=2),
    Case("settling/event_reminder:4", "reminders", most=2, kills=(1, 2)),  # with others written together
    Case("announcing/fill", "announcement"),
    Case("announced/fill", "announcement", most=2),
)


@dataclass
class Crashed:
    """What became of it. `told`: how often each person was told of each thing."""

    kills: int
    seats: int
    open_updates: list[tuple[str, int]]
    told: dict[str, list[int]]
    broken: list[str]


class House:
    """A database of this test's own, its simulated Telegram, and the programs that serve it one after another."""

    def __init__(self, running: Running, database: Path) -> None:
        self._running = running
        self.world: World = running.simulator.world(TOKEN)
        self.settings = Settings(
            bot_token=Secret(TOKEN), bot_api_url=running.url, database=database, backups=NO_BACKUPS
        )
        self._from = 0

    async def prepare(self) -> None:
        """Ani has the key “Daftar” before her; five people hold seats of which they are to be reminded at 09.09."""
        self.world.clock.set(MORNING)
        for who in (ANI, BUDI, *REMINDED):
            self.world.add_user(f"Warga {who}", user_id=who)
            self.world.chats[who].started = True
        clock = MovableClock.frozen(MORNING)
        app = App(self.settings, await Database.open(self.settings.database), clock)
        await app.start()
        stage = Stage(app, self.world, clock)
        first, second = await app.database.write(lambda tx: _events(app, tx))
        ani = Reader(stage, ANI)
        await ani.starts(f"e_{first}")
        await ani.taps("Daftar")
        await ani.says("Warga Contoh")
        await ani.taps("Setuju")
        await ani.starts(f"e_{second}")
        await stage.settled()
        await app.stop()
        self._from = len(self.world.requests)

    async def announce(self) -> None:
        """Somebody has begun an announcement to everybody; no copy has been made yet."""
        database = await Database.open(self.settings.database)
        service = Broadcasts(database, MovableClock.frozen(MORNING), self.settings.timezone)

        async def work(tx: Transaction) -> None:
            made = await service.drafts.create(tx, 1, "news", Content(text=NEWS), Audience(residents=True))
            await service.drafts.set_options(tx, made, unclear=Unclear.REPEAT, urgent=True)
            await service.sending.go(tx, made, 1)

        await database.write(work)
        await database.close()

    async def taps(self) -> None:
        """Ani taps the newest “Daftar”."""
        for message in reversed(self.world.person(ANI).messages()):
            keys = [key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row]
            if data := [key["callback_data"] for key in keys if "Daftar" in key["text"]]:
                self.world.person(ANI).presses(message, data[0])
                return
        raise AssertionError("Ani has no such key")

    async def falls_due(self) -> None:
        """It is 09.10: the reminders are due, and what Ani tapped is not yet too late to be answered."""
        self.world.clock.set(MORNING + timedelta(minutes=10))

    async def starts(self, fault: str = "") -> Process:
        environment = {
            **os.environ,
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self._running.url,
            "DATABASE": str(self.settings.database),
            "BACKUPS": NO_BACKUPS,
            VARIABLE: fault,
        }
        return await started(
            sys.executable, "-m", "tests.process.followed", cwd=ROOT, env=environment, stdout=DEVNULL, stderr=DEVNULL
        )

    async def dies_or_settles(self, fault: str) -> bool:
        """Start with this fault; whether the program ended by it. One that does not come to it is stopped."""
        process = await self.starts(fault)
        ending = asyncio.create_task(process.wait())
        settling = asyncio.create_task(self.settled())
        async with asyncio.timeout(_PATIENCE):
            await asyncio.wait({ending, settling}, return_when=asyncio.FIRST_COMPLETED)
        settling.cancel()
        if not ending.done():
            process.terminate()
        return await ending == _KILLED

    async def settled(self) -> None:
        """Return when the program has asked for updates, and nothing waits that could be done now."""
        quiet, begun = 0, len(self.world.requests)
        async with asyncio.timeout(_PATIENCE):
            while quiet < 5 or not self._listens(begun):
                await asyncio.sleep(0.05)
                quiet = quiet + 1 if not self.world.unconfirmed() and not self._waits() else 0

    def _listens(self, begun: int) -> bool:
        return any(one.method == "getUpdates" for one in list(self.world.requests)[begun:])

    def _waits(self) -> int:
        return sum(
            self.value(sql, now=round(self.world.clock.unix() * 1000))
            for sql in (
                "SELECT count(*) FROM inbox WHERE state = 'new'",
                "SELECT count(*) FROM outbox"
                " WHERE state IN ('waiting', 'sending') AND not_before <= :now AND NOT patient",
                "SELECT count(*) FROM schedule WHERE state IN ('waiting', 'working') AND due_at <= :now",
                "SELECT count(*) FROM broadcasts WHERE phase = 'running'",
            )
        )

    def value(self, sql: str, **params: object) -> int:
        with closing(sqlite3.connect(f"file:{self.settings.database}?mode=ro", uri=True)) as connection:
            return int(connection.execute(sql, params).fetchone()[0])

    def heard(self, who: int, words: str) -> int:
        """How many messages, shown anew or edited, told somebody this since the preparation."""
        asked = [one.params for one in list(self.world.requests)[self._from :] if one.refused is None]
        told = [one for one in asked if "chat_id" in one]
        return sum(words in plain(str(one.get("text") or one.get("caption"))) for one in told if one["chat_id"] == who)

    async def broken(self) -> list[str]:
        """What `python -m bot audit` would say by this house's clock."""
        return await audited(self.settings, self.settings.database, MovableClock.frozen(self.world.clock.now()))


async def crashed(folder: Path, prepared: Path, case: Case) -> Crashed:
    """Let it happen in this folder, with a copy of this migrated database with a search index."""
    for file in prepared.parent.iterdir():
        shutil.copy(file, folder / file.name)
    running = await serve(Simulator(lift_limits=True))
    house = House(running, folder / prepared.name)
    try:
        await house.prepare()
        return await _twice(house, case)
    finally:
        await running.close()


def expect_whole(case: Case, seen: Crashed) -> None:
    """One seat, everything done, everybody told: once, or where it may have arrived before the kill at most twice."""
    assert seen.kills in case.kills
    assert seen.seats == 1
    assert seen.open_updates == []
    assert seen.broken == []
    for happened, times in seen.told.items():
        most = case.most if happened == SUBJECTS[case.under_way] else 1
        assert all(1 <= each <= most for each in times), f"{happened}: {times}"


async def _twice(house: House, case: Case) -> Crashed:
    happenings = {"tap": house.taps, "reminders": house.falls_due, "announcement": house.announce}
    await happenings.pop(case.under_way)()
    kills = [await house.dies_or_settles(case.place) for _ in range(2)]
    for happens in happenings.values():
        await happens()
    house.world.person(BUDI).sends("/cari laskar pelangi")
    process = await house.starts()
    await house.settled()
    process.terminate()
    assert await process.wait() == 0
    return await _seen(house, sum(kills))


async def _seen(house: House, kills: int) -> Crashed:
    seats = "SELECT count(*) FROM registrations WHERE person_id = :who AND state = 'seated' AND event_id = :event"
    event = house.value("SELECT max(id) FROM events WHERE title = :title", title=CLASS)
    told = {
        "answer": [house.heard(ANI, "Anda terdaftar")],
        "reminder": [house.heard(who, TALK) for who in REMINDED],
        "search": [house.heard(BUDI, "Laskar Pelangi")],
        "news": [house.heard(who, NEWS) for who in (ANI, *REMINDED)],
    }
    with closing(sqlite3.connect(house.settings.database)) as connection:
        still_open = connection.execute("SELECT state, count(*) FROM inbox WHERE state <> 'done' GROUP BY 1").fetchall()
    return Crashed(kills, house.value(seats, who=ANI, event=event), still_open, told, await house.broken())


async def _events(app: App, tx: Transaction) -> tuple[int, int]:
    """Two classes, and the talk of tomorrow with its guests."""
    events, made = app.services[Events], []
    for title, starts in (
        (CLASS, MORNING + timedelta(days=9)),
        (CLASS, MORNING + timedelta(days=10)),
        (TALK, MORNING + timedelta(days=1, minutes=9)),
    ):
        sessions = (Session(starts, starts + timedelta(hours=2)),)
        made.append(await events.composing.create(tx, Plan(Details("class", title, place="Aula"), sessions), 1))
        await events.composing.publish(tx, made[-1])
    for who in REMINDED:
        await app.services[People].meet(tx, Person(who, "", "id"), f"Warga {who}")
        await events.signing_up.sign_up(tx, Wish(made[2], (Member(f"Warga {who}", self_=True),), who))
    return made[0], made[1]

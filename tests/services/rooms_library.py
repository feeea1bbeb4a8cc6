"""A small library with two rooms: one that whoever asks first has, one on which staff decide."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Coroutine
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bot.areas.events.jobs import ScheduledJobs
from bot.areas.events.service import Events
from bot.areas.library.rules import Period
from bot.areas.library.service import Library
from bot.areas.people import store as people
from bot.areas.rooms.jobs import jobs
from bot.areas.rooms.rules import Booking, Room, Span, Wish
from bot.areas.rooms.service import Rooms
from bot.areas.rooms.store import bookings
from bot.areas.staff.service import Staff
from bot.base.area import Hooks
from bot.base.clock import MovableClock, from_ms, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.identity import Person
from bot.delivery.schedule.worker import Worker
from bot.settings import WIB
from bot.wiring import AREAS
from tests.conftest import MONDAY_MORNING

T = TypeVar("T")
PEOPLE = (1, 2, 3)
STAFF = 91


def rooms_on(database: Database, clock: MovableClock, random: Random | None = None) -> Rooms:
    """The service on a database; the only member of the staff is an owner."""
    staff = Staff(database, clock, Hooks(AREAS).access(), [STAFF])
    events = Events(database, clock, WIB, ScheduledJobs())
    return Rooms(clock, WIB, Library(database, clock, WIB), events, staff, random)


def wish_for(room: int, days: int, hour: int) -> Wish:
    """Two hours, so many days from Monday."""
    starts = MONDAY_MORNING.replace(hour=hour) + timedelta(days=days)
    return Wish(room, Span(starts, starts + timedelta(hours=2)), 10, "rapat pemuda")


async def _next_due(tx: Transaction) -> datetime | None:
    found = await tx.value("SELECT min(due_at) FROM schedule WHERE state = 'waiting'")
    return None if found is None else from_ms(found)


class TwoRooms:
    """On a database of its own; the library is open on weekdays from 8 to 16."""

    def __init__(self, template: Path, people: int = len(PEOPLE)) -> None:
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "library.db"
        shutil.copy(template, self.path)
        self.clock = MovableClock.frozen(MONDAY_MORNING)
        self.random = Random(1)
        self.opens()
        self.den, self.hall = self.work(self._furnish, people)

    def opens(self) -> None:
        """The program starts, on what the database has."""
        self.database = self.do(Database.open(self.path, readers=1))
        self.library = Library(self.database, self.clock, WIB)
        self.rooms = rooms_on(self.database, self.clock, self.random)
        self.worker = Worker(self.database, self.clock, jobs(self.rooms))

    def restarts(self) -> None:
        self.do(self.database.close())
        self.opens()

    def do(self, what: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(what)

    def work(self, deed: Callable[..., Coroutine[Any, Any, T]], *values: Any, **named: Any) -> T:
        """A deed of a service in a transaction of its own."""
        return self.do(self.database.write(lambda tx: deed(tx, *values, **named)))

    def read(self, look: Callable[..., Coroutine[Any, Any, T]], *values: Any) -> T:
        return self.do(self.database.read(lambda reader: look(reader, *values)))

    def passes(self, step: timedelta) -> None:
        """Time goes by, and what falls due is done at its moment."""
        end = self.clock.now() + step
        while (moment := self.work(_next_due)) is not None and moment <= end:
            self.clock.advance(max(timedelta(), moment - self.clock.now()))
            self.do(self.worker.work_due())
        self.clock.advance(end - self.clock.now())

    def close(self) -> None:
        self.do(self.database.close())
        self.runner.close()
        self.folder.cleanup()

    def wish(self, room: Room, days: int, hour: int) -> Wish:
        return wish_for(room.id, days, hour)

    def bookings(self) -> list[Booking]:
        async def every(reader: Reader) -> list[Booking]:
            ids = await reader.rows("SELECT id FROM room_bookings ORDER BY id")
            return [one for row in ids if (one := await bookings.find(reader, row["id"]))]

        return self.read(every)

    def told(self, person: int) -> list[tuple[str, str]]:
        """The kinds of letters to somebody, and what they are about."""

        async def letters(reader: Reader) -> list[tuple[str, str]]:
            rows = await reader.rows("SELECT kind, subject FROM outbox WHERE chat_id = :id ORDER BY id", {"id": person})
            return [(row["kind"], row["subject"]) for row in rows]

        return self.read(letters)

    async def plan_programme(self, tx: Transaction, place: str, span: Span) -> None:
        """One of the library's own, as events keep it."""
        event = await tx.insert(
            "INSERT INTO events (kind, title, place, sign_up, state, created_by, created_at)"
            " VALUES ('workshop', 'Kelas Batik', :place, 'none', 'published', 0, 0)",
            {"place": place},
        )
        await tx.run(
            "INSERT INTO event_sessions (event_id, starts_at, ends_at) VALUES (:event, :starts, :ends)",
            {"event": event, "starts": to_ms(span.starts), "ends": to_ms(span.ends)},
        )
        await self.rooms.following.follow(tx)

    async def _furnish(self, tx: Transaction, many: int) -> tuple[Room, Room]:
        for one in (*range(1, many + 1), STAFF):
            await people.keep(tx, Person(one, f"Contoh {one}", "id"), self.clock.now())
        week = {day: (Period(time(8), time(16)),) if day <= 5 else () for day in range(1, 8)}
        await self.library.set_hours(tx, week)
        keeping = self.rooms.keeping
        den = await keeping.add(tx, "Ruang Diskusi", 12, approval=False)
        hall = await keeping.add(tx, "Aula", 100, approval=True)
        return den, hall

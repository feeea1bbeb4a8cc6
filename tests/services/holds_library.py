"""A small library with holds: two titles, three copies, four readers, a clock, and what readers were told."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bot.areas.catalogue.lending import Lending
from bot.areas.consents.service import Consents
from bot.areas.holds import letters
from bot.areas.holds.calls import Calls
from bot.areas.holds.households import Households
from bot.areas.holds.jobs import jobs
from bot.areas.holds.pickups import Pickups
from bot.areas.holds.service import Holds
from bot.areas.library.rules import Period
from bot.areas.library.service import Library
from bot.areas.patrons.members import Members
from bot.areas.patrons.service import Patrons
from bot.areas.people import store as people
from bot.areas.staff.service import Staff
from bot.base.area import Hooks
from bot.base.clock import MovableClock, from_ms, to_ms
from bot.base.database import Database, Transaction
from bot.base.identity import Person
from bot.delivery.outbox import leases
from bot.delivery.outbox.due import letters_due
from bot.delivery.outbox.rules import Ending
from bot.delivery.outbox.rules import State as Sent
from bot.delivery.schedule.worker import Worker
from bot.settings import WIB
from bot.wiring import AREAS
from tests.conftest import MONDAY_MORNING

T = TypeVar("T")
READERS = (1, 2, 3, 4)
STAFF = 91
NOVEL, ATLAS = 1, 2
"""The titles: two copies of the first, one of the second."""
COPIES = {NOVEL: (11, 12), ATLAS: (21,)}


@dataclass(frozen=True)
class Told:
    """A letter that left: `until` is the last day it named."""

    kind: str
    hold: int
    reader: int
    until: date | None


async def _next_due(tx: Transaction) -> datetime | None:
    found = await tx.value("SELECT min(due_at) FROM schedule WHERE state = 'waiting'")
    return None if found is None else from_ms(found)


class SmallLibrary:
    """Holds and what stands around them, on a database of its own; open on weekdays."""

    def __init__(self, template: Path) -> None:
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "library.db"
        shutil.copy(template, path)
        self.clock = MovableClock.frozen(MONDAY_MORNING)
        self.database = self.do(Database.open(path, readers=1))
        self.library = Library(self.database, self.clock, WIB)
        self.lending = Lending(self.clock)
        staff = Staff(self.database, self.clock, Hooks(AREAS).access(), [STAFF])
        key = b"a key of this test alone"
        members = Members(self.clock, WIB, key)
        self.patrons = Patrons(self.clock, WIB, Consents(self.database, self.clock), members, key)
        self.holds = Holds(self.clock, WIB, self.lending, self.library, staff, self.patrons)
        self.pickups = Pickups(self.clock)
        self.households = Households(self.clock, Consents(self.database, self.clock))
        self.calls = Calls(self.clock, self.patrons)
        self.worker = Worker(self.database, self.clock, jobs(self.holds, self.calls))
        self.told: list[Told] = []
        self.work(self._furnish)

    def do(self, what: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(what)

    def work(self, deed: Callable[..., Coroutine[Any, Any, T]], *values: Any) -> T:
        """A deed of a service in a transaction of its own."""
        return self.do(self.database.write(lambda tx: deed(tx, *values)))

    def passes(self, step: timedelta, look: Callable[[], object] = lambda: None) -> None:
        """Time goes by: what falls due is done at its moment, what waits to leave leaves; `look` after each."""
        end = self.clock.now() + step
        while (moment := self.work(_next_due)) is not None and moment <= end:
            self.clock.advance(max(timedelta(), moment - self.clock.now()))
            self.do(self.worker.work_due())
            self.work(self._send)
            look()
        self.clock.advance(end - self.clock.now())
        self.work(self._send)

    def close(self) -> None:
        self.do(self.database.close())
        self.runner.close()
        self.folder.cleanup()

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(WIB).date()

    async def _furnish(self, tx: Transaction) -> None:
        for one in (*READERS, STAFF):
            await people.keep(tx, Person(one, f"Contoh {one}", "id"), self.clock.now())
        await self.library.set_hours(tx, {day: (Period(time(8), time(16)),) if day <= 5 else () for day in range(1, 8)})
        now = to_ms(self.clock.now())
        for title, copies in COPIES.items():
            await tx.run(
                """INSERT INTO titles (id, source, source_id, title, identity, work, added_at, changed_at)
                   VALUES (:id, 'test', :id, :title, :id, :id, :now, :now)""",
                {"id": title, "title": f"Judul {title}", "now": now},
            )
            for copy in copies:
                await tx.run(
                    """INSERT INTO copies (id, title_id, item_code, status, as_of_at)
                       VALUES (:id, :title, :code, 'free', :now)""",
                    {"id": copy, "title": title, "code": f"B{copy}", "now": now},
                )

    async def _send(self, tx: Transaction) -> None:
        for one in await letters_due(tx, self.clock.now(), 1000):
            letter = await leases.claim(tx, one.id, self.clock.now())
            assert letter is not None
            if letter.kind != letters.STAFF:
                await self._arrives(tx, letter.kind, letter.details)
            await leases.settle(tx, one.id, Ending(Sent.SENT, (one.id,)), self.clock.now())

    async def _arrives(self, tx: Transaction, kind: str, details: Any) -> None:
        found = await self.holds.to_tell(tx, details["person"], details["hold"])
        until = date.fromisoformat(details["until"]) if details["until"] else None
        if found is not None and letters.still_holds(kind, found.hold, until):
            self.told.append(Told(kind, details["hold"], details["person"], until))

"""A library that holds events, for tests: promises that are kept in memory, and people who sign up."""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from bot.areas.events.records import Member, Request, SignedUp
from bot.areas.events.scheduler import about_offer, about_registration, about_session
from bot.areas.events.service import Events
from bot.areas.events.types import Band, Details, Plan, Pool, Session
from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction

WIB = ZoneInfo("Asia/Jakarta")
STAFF = 900
SMALL, BIG = Band("4–6 tahun", 4, 6), Band("7–9 tahun", 7, 9)


@dataclass
class Remembered:
    """Promises as they stand: what replaces what, and what was dropped, as the schedule would have it."""

    reminders: dict[tuple[int, int], list[tuple[timedelta, datetime]]] = field(default_factory=dict)
    holders: dict[int, int] = field(default_factory=dict)
    expiries: dict[int, datetime] = field(default_factory=dict)
    settlings: dict[int, datetime] = field(default_factory=dict)
    anew: list[int] = field(default_factory=list)

    async def plan_reminders(
        self,
        tx: Transaction,
        *,
        registration_id: int,
        person_id: int,
        session_id: int,
        starts_at: datetime,
        moments: Sequence[tuple[timedelta, datetime]],
    ) -> None:
        self.reminders[registration_id, session_id] = list(moments)
        self.holders[registration_id] = person_id

    async def plan_offer_expiry(self, tx: Transaction, *, offer_id: int, deadline: datetime) -> None:
        self.expiries[offer_id] = deadline

    async def plan_settling(self, tx: Transaction, *, session_id: int, moment: datetime) -> None:
        self.settlings[session_id] = moment

    async def plan_reminding_anew(self, tx: Transaction, *, event_id: int, moment: datetime) -> None:
        self.anew.append(event_id)

    async def drop(self, tx: Transaction, subject: str) -> None:
        self.reminders = {key: m for key, m in self.reminders.items() if about_registration(key[0]) != subject}
        self.expiries = {key: m for key, m in self.expiries.items() if about_offer(key) != subject}
        self.settlings = {key: m for key, m in self.settlings.items() if about_session(key) != subject}


class Library:
    """The services over one database, a clock, and shorthands for what people do."""

    def __init__(self, database: Database, clock: MovableClock) -> None:
        self.database = database
        self.clock = clock
        self.promises = Remembered()
        self.restart()

    def restart(self) -> None:
        """New service objects over the same database and schedule."""
        self.events = Events(self.database, self.clock, WIB, self.promises, random=Random(7))

    @asynccontextmanager
    async def tx(self) -> AsyncIterator[Transaction]:
        """A transaction; promises made in one that fails are as undone as its rows."""
        before = copy.deepcopy(self.promises)
        try:
            async with self.database.transaction() as tx:
                yield tx
        except BaseException:
            self.promises.__dict__.update(before.__dict__)
            raise

    def at(self, days: float = 0, **more: float) -> datetime:
        """A moment so long from now."""
        return self.clock.now() + timedelta(days=days, **more)

    async def meets(self, *people: int) -> None:
        async with self.tx() as tx:
            await tx.run_many(
                "INSERT OR IGNORE INTO people (id, first_name, language, met_at) VALUES (:id, :name, 'id', 0)",
                [{"id": person, "name": f"Warga {person}"} for person in people],
            )

    async def publishes_event(
        self,
        *,
        days: float = 10,
        sessions: tuple[Session, ...] = (),
        bands: tuple[Band, ...] = (),
        publish: bool = True,
        plan: Plan | None = None,
        **details: Any,
    ) -> int:
        """An event of two hours in so many days; its id."""
        starts = self.at(days)
        facts = Details(**({"kind": "storytelling", "title": "Mendongeng", "place": "Aula"} | details))
        usual = Plan(facts, sessions or (Session(starts, starts + timedelta(hours=2)),), bands)
        async with self.tx() as tx:
            event_id = await self.events.composing.create(tx, plan or usual, STAFF)
            if publish:
                await self.events.composing.publish(tx, event_id)
        return event_id

    async def asks(self, request: Request) -> SignedUp:
        async with self.tx() as tx:
            return await self.events.signing_up.sign_up(tx, request)

    async def signs_up(self, person: int, event_id: int, **more: Any) -> SignedUp:
        """An adult signs up for themself."""
        await self.meets(person)
        year = more.pop("birth_year", None)
        member = Member(f"Warga {person}", self_=True, birth_year=year, answers=more.pop("answers", {}))
        return await self.asks(Request(event_id, (member,), person, **more))

    async def brings(self, person: int, event_id: int, *years: int, **more: Any) -> SignedUp:
        """A parent registers children born in these years; their ids are the parent's, times ten, and a number."""
        await self.meets(person)
        members = tuple(
            Member(f"Adik {person}-{number}", child_id=person * 10 + number, birth_year=year)
            for number, year in enumerate(years)
        )
        return await self.asks(Request(event_id, members, person, **more))

    async def at_the_desk(self, name: str, event_id: int, phone: str = "+628120000001", **more: Any) -> SignedUp:
        """Staff register somebody who is not on Telegram."""
        member = Member(name, birth_year=more.pop("birth_year", None))
        return await self.asks(Request(event_id, (member,), phone=phone, desk_name=name, by_staff=STAFF, **more))

    async def cancels(self, person: int | None, *registrations: int) -> int:
        """Cancel; how many registrations ended."""
        async with self.tx() as tx:
            return len((await self.events.signing_up.cancel(tx, person, registrations)).registrations)

    async def accepts(self, offer_id: int, person: int | None) -> None:
        async with self.tx() as tx:
            await self.events.queueing.accept(tx, offer_id, person)

    async def declines(self, offer_id: int, person: int | None) -> None:
        async with self.tx() as tx:
            await self.events.queueing.decline(tx, offer_id, person)

    async def expires(self, offer_id: int) -> bool:
        async with self.tx() as tx:
            return await self.events.queueing.expire(tx, offer_id)

    async def delivers(self, offer_id: int) -> None:
        async with self.tx() as tx:
            await self.events.queueing.delivered(tx, offer_id)

    async def releases(self, event_id: int, most: int | None = None, session_id: int | None = None) -> list[int]:
        async with self.tx() as tx:
            return await self.events.queueing.release(tx, STAFF, Pool(event_id, session_id), most)

    async def rows(self, sql: str, **params: Any) -> list[tuple[Any, ...]]:
        async with self.database.reading() as reader:
            return [tuple(row) for row in await reader.rows(sql, params)]

    async def states(self, event_id: int) -> list[str]:
        """How the registrations of an event stand, in the order they came."""
        return [row[0] for row in await self.rows("SELECT state FROM registrations WHERE event_id = :e ORDER BY id",
                                                  e=event_id)]  # fmt: skip

    async def offers(self) -> dict[int, int | None]:
        """The people who have an open offer, by offer."""
        found = await self.rows(
            "SELECT o.id, p.person_id FROM offers o JOIN parties p ON p.id = o.party_id WHERE o.state = 'open'"
        )
        return {row[0]: row[1] for row in found}

    async def letters(self, kind: str) -> list[int]:
        """To whom letters of a kind wait to leave."""
        sql = "SELECT chat_id FROM outbox WHERE kind = :kind AND state = 'waiting' ORDER BY id"
        return [row[0] for row in await self.rows(sql, kind=kind)]

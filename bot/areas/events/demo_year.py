"""A past year of events for the demonstration: made, signed up for and attended as it would have happened then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from random import Random
from typing import Any

from bot.areas.events.demo import hold, plan_of
from bot.areas.events.jobs import ScheduledJobs
from bot.areas.events.news import CANCELLED
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import Full
from bot.areas.events.service import Events
from bot.areas.events.types import Event, SeatState, SignUp
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted, residents
from bot.base.identity import Role
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.settings import Settings

_NOBODY = 0  # the member of staff who made them
_AT_THE_DOOR = 1005
_ADULT, _PARENT = 1001, 1002  # of the simulator's people: they have a past, too
_PARTNER = 1007
_OURS = 3  # they come every third time
_COMES = 0.86  # of those who have a seat
_WEEKS = 52
_FULL = {2: 0.9, 3: 0.7, 6: 0.8, 7: 0.8, 9: 1.2, 10: 1.25, 12: 0.8}  # months that are not as the others


class _Unplanned:
    """What was to happen then has happened: no reminder, no end of an offer waits."""

    async def plan_reminders(self, *_: object, **__: object) -> None: ...
    async def plan_offer_expiry(self, *_: object, **__: object) -> None: ...
    async def plan_settling(self, *_: object, **__: object) -> None: ...
    async def plan_reminding_anew(self, *_: object, **__: object) -> None: ...
    async def drop(self, *_: object) -> None: ...


@dataclass(frozen=True)
class _Year:
    """The library in that year. `clock` goes along; `people`: who comes to events."""

    events: Events
    staff: Staff
    clock: MovableClock
    began: datetime
    people: Sequence[int]
    names: Mapping[int, str]
    chance: Random

    def at(self, moment: datetime) -> None:
        """It is then."""
        self.clock.shift_to(moment - self.began)


async def hold_a_year(services: Services, content: Content) -> None:
    """Where no event is over yet."""
    await services[Database].write(partial(_hold_all, services, content))


async def _hold_all(services: Services, content: Content, tx: Transaction) -> None:
    now, zone, invented = services[Clock].now(), services[Settings].timezone, residents(content)
    clock = MovableClock.frozen(now)
    events = Events(services[Database], clock, zone, _Unplanned(), random=Random(2))
    if (await events.overview.page(tx, "past", None, 0, 1))[1]:
        return
    await acquainted(services, content, tx, *invented, _ADULT, _PARENT, _AT_THE_DOOR, _PARTNER)
    names = {**invented, _ADULT: "Warga Contoh", _PARENT: "Orang Tua Contoh"}
    year = _Year(events, services[Staff], clock, now, [*invented], names, Random(3))
    midnight, told = datetime.combine(now.astimezone(zone).date(), time(), zone), content.json("programmes.json")
    for said, first_day in sorted(_occurrences(told["past"], midnight), key=lambda one: one[1]):
        await _Happening(year, said, first_day).happen(tx)
    year.at(now)
    planning = Events(services[Database], clock, zone, ScheduledJobs(), random=Random(4))
    for said in told["coming"]:
        await _share(year, said, (await hold(planning, said, midnight, tx)).id, tx)


def _occurrences(past: Sequence[Mapping[str, Any]], midnight: datetime) -> Iterator[tuple[dict[str, Any], datetime]]:
    """Every time that something of the programme took place, so long ago that all of it is over."""
    monday = midnight - timedelta(days=midnight.isoweekday() - 1)
    for said in past:
        titles, times = said["titles"], said.get("times", 1)
        for number, weeks in enumerate(range(said["first"] + times - 1, _WEEKS, said["every"])):
            day = monday + timedelta(weeks=-weeks, days=said["weekday"] - 1)
            yield {**said, "title": titles[number % len(titles)], "in_days": 0, "ours": number % _OURS == 0}, day


@dataclass(frozen=True)
class _Happening:
    """One event of that year."""

    year: _Year
    said: Mapping[str, Any]
    day: datetime

    async def happen(self, tx: Transaction) -> None:
        """From its first plan to its last mark."""
        year, composing = self.year, self.year.events.composing
        year.at(self.day - timedelta(days=16))
        event = await composing.publish(tx, await composing.create(tx, plan_of(self.said, self.day), _NOBODY))
        await _share(year, self.said, event.id, tx)
        year.at(self.day - timedelta(days=3))
        seated = [id_ for request in self._requests(event) for id_ in await self._seat(request, tx)]
        if cause := self.said.get("cancelled"):
            await composing.cancel(tx, event.id, cause)
            await outbox.cancel(tx, f"{CANCELLED}:{event.id}")
            return
        await self._attend(tx, event, seated)

    async def _seat(self, request: Request, tx: Transaction) -> list[int]:
        signed_up = await self.year.events.signing_up.sign_up(tx, request)
        return [one.id for one in signed_up.those(SeatState.SEATED)]

    def _requests(self, event: Event) -> Iterator[Request]:
        if event.details.sign_up is SignUp.NONE:
            return
        if "school" in self.said:
            yield self._school(event)
            return
        how_many = min(self._of(*self.said["guests"]), event.details.capacity or 99)
        for person in self._who(how_many):
            yield Request(event.id, (self._member(person),), person_id=person, overlap_accepted=True)

    def _of(self, least: int, most: int) -> int:
        """Between these, as the season has it."""
        return max(3, round(self.year.chance.randint(least, most) * _FULL.get(self.day.month, 1.0)))

    def _who(self, how_many: int) -> list[int]:
        ours = _PARENT if "bands" in self.said else _ADULT
        found = self.year.chance.sample(self.year.people, how_many)
        return [ours, *found[1:]] if self.said["ours"] else found

    def _member(self, person: int) -> Member:
        """Themselves, or a child of theirs."""
        name = self.year.names[person]
        if "bands" not in self.said:
            return Member(name, self_=True)
        band = self.said["bands"][0]
        age = self.year.chance.randint(band["youngest"] + 1, band["oldest"] - 1)
        child = "Anak Contoh" if person == _PARENT else f"Anak {name.split()[0]} Contoh"
        return Member(child, birth_year=self.day.year - age)

    def _school(self, event: Event) -> Request:
        number = self.year.chance.randint(1, 14)
        pupils, phone = self.year.chance.randint(*self.said["school"]), f"+62800000{event.id:04}"
        member = Member(f"SD Contoh {number}", seats=pupils)
        return Request(event.id, (member,), phone=phone, desk_name=f"Guru SD Contoh {number}", by_staff=_NOBODY)

    async def _attend(self, tx: Transaction, event: Event, seated: Sequence[int]) -> None:
        door, chance = self.year.events.attending, self.year.chance
        for session in event.sessions:
            self.year.at(session.starts_at + timedelta(minutes=5))
            came = [one for one in seated if chance.random() < _COMES or "school" in self.said]
            if came:
                await door.check_in(tx, session.id, came, _AT_THE_DOOR)
            if heads := self.said.get("heads"):
                await door.count(tx, session.id, self._of(*heads), _AT_THE_DOOR)
            self.year.at(session.starts_at + timedelta(minutes=25))
            for _ in range(chance.randint(0, self.said.get("walk_ins", 0))):
                with suppress(Full):
                    await door.walk_in(tx, session.id, f"Tamu {chance.choice('ABCDEFGH')} Contoh", _AT_THE_DOOR)
            self.year.at(session.ends_at + timedelta(hours=2))
            await door.settle(tx, session.id)


async def _share(year: _Year, said: Mapping[str, Any], event_id: int, tx: Transaction) -> None:
    """With the partner who holds it, too."""
    partner = said.get("host")
    if partner and await year.staff.role(tx, partner) is Role.PARTNER:
        await year.staff.accept(tx, partner, await year.staff.invite(tx, _NOBODY, Role.PARTNER, event_id))

"""A month of events for the demonstration, counted from the day of seeding; all made through the services."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from bot.areas.events.jobs import ScheduledJobs
from bot.areas.events.planning.validation import series
from bot.areas.events.records import Member, Request
from bot.areas.events.service import Events
from bot.areas.events.types import Band, Details, Event, Plan, Question, Session, SignUp
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content
from bot.base.services import Services
from bot.settings import Settings

_NOBODY = 0  # the member of staff who made them
_SUNDAY = 7  # the library is closed then
_DETAILS = {one.name for one in fields(Details)} - {"sign_up"}


async def hold_events(services: Services, content: Content) -> None:
    """Publish events in a database that has none, with their guests."""
    clock, zone = services[Clock], services[Settings].timezone
    events = Events(services[Database], clock, zone, ScheduledJobs(), random=Random(1))
    midnight = datetime.combine(clock.now().astimezone(zone).date(), time(), zone)
    wanted = content.json("events.json")

    async def work(tx: Transaction) -> None:
        if await events.reading.kept(tx, limit=1):
            return
        for said in wanted:
            await hold(events, said, midnight, tx)

    await services[Database].write(work)


async def hold(events: Events, said: Mapping[str, Any], midnight: datetime, tx: Transaction) -> Event:
    """Publish an event of the file, with its guests."""
    event_id = await events.composing.create(tx, plan_of(said, midnight), _NOBODY)
    event = await events.composing.publish(tx, event_id)
    session_id = event.sessions[0].id if event.details.sign_up is SignUp.SESSION else None
    for request in _guests(said, event_id, session_id, midnight.year):
        await events.signing_up.sign_up(tx, request)
    return event


def plan_of(said: Mapping[str, Any], midnight: datetime) -> Plan:
    """An event of the file as staff would have planned it on that day."""
    first = _first(midnight + timedelta(days=said["in_days"]), said)
    details = Details(
        sign_up=SignUp(said.get("sign_up", "whole")),
        **{name: value for name, value in said.items() if name in _DETAILS},
    )
    return Plan(
        details,
        series(first, said.get("times", 1)),
        tuple(Band(**band) for band in said.get("bands", ())),
        tuple(Question(**{**one, "options": tuple(one.get("options", ()))}) for one in said.get("questions", ())),
        tuple(said.get("interests", ())),
    )


def _first(day: datetime, said: Mapping[str, Any]) -> Session:
    """On the day after where the library is closed."""
    if day.isoweekday() == _SUNDAY:
        day += timedelta(days=1)
    at = time.fromisoformat(said["at"])
    starts = day + timedelta(hours=at.hour, minutes=at.minute)
    return Session(starts, starts + timedelta(hours=said["hours"]))


def _guests(said: Mapping[str, Any], event_id: int, session_id: int | None, year: int) -> Iterator[Request]:
    """People known at the desk only, plainly invented, who have the first seats."""
    bands = said.get("bands", ())
    for number in range(1, said.get("guests", 0) + 1):
        youngest = bands[0]["youngest"] if bands else None
        name = f"Anak Contoh {number}" if bands else f"Warga Contoh {number}"
        member = Member(name, birth_year=None if youngest is None else year - youngest - 1)
        yield Request(
            event_id,
            (member,),
            session_id=session_id,
            phone=f"+62800000{event_id:02}{number:02}",
            desk_name=f"Warga Contoh {number}",
            overlap_accepted=True,
            by_staff=_NOBODY,
        )

"""Rooms with a week of use by plainly invented people: given, asked for, and one that waits."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from bot.areas.rooms.letters import subject
from bot.areas.rooms.refusals import AskedAlready, NotThen, Taken, TooOften
from bot.areas.rooms.rules import Room, Span, State, Wish
from bot.areas.rooms.service import Rooms
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted, residents
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.settings import Settings

_STAFF = 1003


async def lend(services: Services, content: Content) -> None:
    """All of it or nothing, and once."""
    await services[Database].write(partial(_lend, services, content, content.json("rooms.json")))


async def _lend(services: Services, content: Content, told: dict[str, Any], tx: Transaction) -> None:
    keeping = services[Rooms].keeping
    if await keeping.every(tx):
        return
    people = sorted(residents(content))
    kept: dict[str, Room] = {}
    for one in told["rooms"]:
        room = await keeping.add(tx, one["name"], one["capacity"], approval=one["approval"])
        parts = {"equipment": tuple(one["equipment"]), "rules": one["rules"]}
        kept[room.name] = await keeping.change(tx, room.id, **parts)
    for n, one in enumerate(told["asked"]):
        person = people[n % len(people)]
        await acquainted(services, content, tx, person, _STAFF)
        await _ask(services, tx, kept[one["room"]], person, one)


async def _ask(services: Services, tx: Transaction, room: Room, person: int, one: dict[str, Any]) -> None:
    """A day on which the library is closed, or a programme takes the room, is left out."""
    zone = services[Settings].timezone
    day = services[Clock].now().astimezone(zone).date() + timedelta(days=one["days"])
    starts = datetime.combine(day, time(one["hour"]), zone)
    span = Span(starts, starts + timedelta(minutes=one["minutes"]))
    wish = Wish(room.id, span, one["people"], one["purpose"], bool(one.get("open")), "free")
    try:
        asked = await services[Rooms].asking.ask(tx, person, wish)
        if one.get("approve") and asked.state is State.ASKED:
            await services[Rooms].deciding.approve(tx, _STAFF, asked.id)
        for about in (subject(asked.id), f"room:{room.id}"):  # nobody of the simulator has begun to talk with the bot
            await outbox.cancel(tx, about)
    except (NotThen, Taken, TooOften, AskedAlready):
        return

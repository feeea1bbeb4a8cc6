"""Letters to a child's other guardian: of the seats of children they still look after, and of no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.areas.children.guardianship import GIVEN_BACK, Guardianship
from bot.areas.children.service import Children
from bot.areas.events.records import Registration
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.html import Html, paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.children.screens import names_of
from handlers.events.listing.told import facts, of_event, party
from handlers.navigation import OpenEvent
from handlers.navigation import events_ways as ways


@dataclass(frozen=True)
class GivenBack:
    """Seats that the other guardian gave back, as they are at `now`."""

    event: Event
    those: Sequence[Registration]
    now: datetime


def is_one(details: Mapping[str, Any]) -> bool:
    """Whether a letter goes to a child's other guardian."""
    return "to" in details


async def theirs(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Registration]:
    """The seats it tells of; without those of children whom they look after no more."""
    children = {one.id for one in await services[Children].of(reader, details["to"])}
    found = await services[Events].reading.registrations(reader, details["for"])
    return [one for one in found if one.child_id in children]


def about(t: Texts, names: Sequence[str]) -> Html:
    """Why they hear of it."""
    return t("This is about {names}, whom the other guardian signed up.", names=names_of(t, names))


async def tell_of_giving_up(context: Context, tx: Transaction, ended: Sequence[Registration]) -> None:
    """Who looks after the same children hears that their seats were given back."""
    seats = {one.child_id: one.id for one in ended if one.child_id is not None}
    await context.services[Guardianship].tell_of_seats(tx, context.person.id, seats, GIVEN_BACK)


async def tell_of_having(context: Context, tx: Transaction, seats: Sequence[Registration]) -> None:
    """Who looks after the same children hears that they have seats, or wait for some."""
    found = {one.child_id: one.id for one in seats if one.child_id is not None}
    await context.services[Guardianship].tell_of_seats(tx, context.person.id, found)


async def look_up(services: Services, reader: Reader, details: Mapping[str, Any]) -> GivenBack | None:
    """None where they have a seat again, or nothing takes place any more."""
    found = await services[Events].reading.registrations(reader, details["seats"])
    those = [one for one in found if not one.state.alive]
    if not those:
        return None
    event = await services[Events].reading.event(reader, those[0].pool.event_id)
    return GivenBack(event, those, services[Clock].now()) if event.state is EventState.PUBLISHED else None


def given_back(t: Texts, found: GivenBack) -> Screen:
    """What, when, where and who."""
    head = t("The other guardian has given back the seat of {names}.", names=party(t, found.those))
    what = facts(t, of_event(found.event, found.those[0].pool.session_id, now=found.now))
    return Screen(paragraphs(head, what), [[Button(t("Open the event"), OpenEvent(found.event.id))], ways(t)])

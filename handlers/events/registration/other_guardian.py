"""What a child's other guardian hears: that it was signed up, with the same facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.areas.events.records import Registration, SignedUp
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SeatState
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.html import paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing.other_guardians import tell_of_having
from handlers.events.listing.told import facts, of_event, party
from handlers.navigation import events_ways as ways

_TOLD = (SeatState.SEATED, SeatState.QUEUED, SeatState.OFFERED)


@dataclass(frozen=True)
class Told:
    """The children's registrations as they are when the letter leaves, at `now`."""

    event: Event
    those: Sequence[Registration]
    now: datetime


async def tell(context: Context, tx: Transaction, outcome: SignedUp) -> None:
    """Who looks after the same children hears of it."""
    await tell_of_having(context, tx, outcome.registrations)


async def look_up(services: Services, reader: Reader, details: Mapping[str, Any]) -> Told | None:
    """None where it was cancelled meanwhile."""
    found = await services[Events].reading.registrations(reader, details["seats"])
    those = [one for one in found if one.state in _TOLD]
    if not those:
        return None
    event = await services[Events].reading.event(reader, those[0].pool.event_id)
    return Told(event, those, services[Clock].now()) if event.state is EventState.PUBLISHED else None


def told(t: Texts, found: Told) -> Screen:
    """What, when, where and who."""
    seated = [one for one in found.those if one.state is SeatState.SEATED]
    names = party(t, seated or found.those)
    head = t("The other guardian has signed up {names}.", names=names)
    waiting = "" if seated else t("All seats are taken; they wait for one.")
    what = facts(t, of_event(found.event, found.those[0].pool.session_id, now=found.now))
    return Screen(paragraphs(head, what, waiting), [ways(t)])

"""The confirmation in the chat, as the seats are now: no code stays there that opens no door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.areas.events.records import Registration
from bot.areas.events.registration.ticket_pictures import OF_WORDS
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SeatState
from bot.base.database import Reader
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing.tickets import paper_keys
from handlers.events.listing.told import facts, of_event, party
from handlers.navigation import events_ways as ways


@dataclass(frozen=True)
class Confirmed:
    """The event, and all who came together; `amends`: the message that told of it."""

    event: Event
    members: Sequence[Registration]
    amends: int

    @property
    def seated(self) -> Sequence[Registration]:
        """Whose code opens the door."""
        holds = self.event.state is not EventState.CANCELLED
        return [one for one in self.members if holds and one.state is SeatState.SEATED]


async def confirmed(services: Services, reader: Reader, details: Mapping[str, Any]) -> Confirmed | None:
    """How it stands; None where it is gone."""
    reading = services[Events].reading
    try:
        told, members, _ = await reading.party(reader, details["party"])
        event = await reading.event(reader, told.pool.event_id)
    except Unknown:
        return None
    return Confirmed(event, members, details["amends"]) if members else None


def as_it_is(t: Texts, found: Confirmed) -> Screen:
    """In the place of what was said at the sign-up."""
    one, session = found.members[0], found.members[0].pool.session_id
    about = f"{OF_WORDS}:{one.party_id}"
    named = [seat for seat in found.seated if not seat.companion]
    if not named:
        said = lines(t("❌ <b>This ticket is void.</b>"), facts(t, of_event(found.event, session)))
        return Screen(said, [ways(t)], amends=found.amends, about=about)
    alone = named[0].code if len(named) == 1 else ""
    held = facts(t, of_event(found.event, session, who=party(t, found.seated), code=alone))
    codes = [t("{name}: code <b>{code}</b>", name=seat.name, code=seat.code) for seat in named]
    gone = [seat.name for seat in found.members if not seat.state.alive and not seat.companion]
    void = lines(*(t("Cancelled: {name}.", name=name) for name in gone))
    text = paragraphs(held, lines(*codes) if not alone else "", void)
    return Screen(text, [*paper_keys(t, named[0]), ways(t)], amends=found.amends, about=about)

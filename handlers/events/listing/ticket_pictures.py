"""The ticket as a card: what, when, where, who, its code and QR; void where the seat was given back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.areas.events.records import Registration
from bot.areas.events.registration.ticket_pictures import OF_TICKET
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SeatState, Session
from bot.base.database import Reader
from bot.base.html import lines, plain
from bot.base.links import DeepLinks
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.screen import File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing
from handlers.events.listing.told import facts, of_event, party
from handlers.navigation import events_ways

TICKET = "event_ticket"


@dataclass(frozen=True)
class Held:
    """A ticket: whose code it is, the event, its sessions, all who are seated with it. `amends`: a picture of it."""

    one: Registration
    event: Event
    sessions: Sequence[Session]
    seated: Sequence[Registration]
    amends: int | None = None

    @property
    def void(self) -> bool:
        """Whether it opens no door any more."""
        return self.one.state is not SeatState.SEATED or self.event.state is EventState.CANCELLED


async def held(services: Services, reader: Reader, details: Mapping[str, Any]) -> Held | None:
    """The ticket of a registration as it stands; None where that is gone."""
    reading = services[Events].reading
    found = await reading.registrations(reader, [details["registration"]])
    if not found:
        return None
    one = found[0]
    _, party, _ = await reading.party(reader, one.party_id)
    event = await reading.event(reader, one.pool.event_id)
    sessions = event.sessions_of(one.pool.session_id) or event.plan.sessions
    seated = [other for other in party if other.state is SeatState.SEATED] if one.state is SeatState.SEATED else [one]
    return Held(one, event, sessions, seated, details.get("amends"))


async def make_ticket(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The card."""
    try:
        found = await held(services, reader, details)
    except Unknown:
        return None
    return ticket(t, found, services[DeepLinks](f"t_{found.one.code}")) if found else None


def ticket(t: Texts, found: Held, link: str) -> Drawing:
    """All words of the card, in the reader's language."""

    def said(text: str) -> str:
        return drawable(plain(text), lambda script: plain(t(script)))

    first, *further = found.sessions
    more = t.plural("and {n} more session", "and {n} more sessions", len(further)) if further else ""
    data = {
        "words": {
            "ticket": said(t("Ticket")), "day": said(t("Day")), "hours": said(t("Time of day")),
            "place": said(t("Where")), "who": said(t("For whom")),
        },
        "title": said(found.event.details.title),
        "day": said(t.date(first.starts_at.astimezone(t.zone).date())),
        "hours": t.hours(first.starts_at, first.ends_at),
        "more": said(more),
        "place": said(first.place or found.event.details.place),
        "who": said(party(t, found.seated)),
        "code": found.one.code,
        "link": "" if found.void else link,
        "void": said(t("Void")).upper() if found.void else "",
    }  # fmt: skip
    return Drawing("ticket", data, named=True)


def ticket_screen(t: Texts, found: Held) -> Screen:
    """The card with the same words below it."""
    session = found.one.pool.session_id
    words = facts(t, of_event(found.event, session, who=party(t, found.seated), code=found.one.code))
    if found.void:
        words = lines(t("❌ <b>This ticket is void.</b>"), words)
    picture = File(TICKET, f"{found.one.code}.png", {"registration": found.one.id}, adorns=True)
    about = f"{OF_TICKET}:{found.one.id}"
    return Screen(words, [events_ways(t)], fresh=True, photo=picture, amends=found.amends, about=about)


def changed(t: Texts, found: Held) -> Screen:
    """The picture in the chat, as the ticket is now."""
    return ticket_screen(t, found)

"""What the library writes unasked: reminders, offers, changes, decisions. Values are looked up when it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.areas.children.guardianship import GIVEN_BACK
from bot.areas.events.news import CANCELLED, MOVED
from bot.areas.events.records import Offer, Registration
from bot.areas.events.registration.signing_up import DECIDED
from bot.areas.events.registration.ticket_pictures import CHANGED, WORDS_CHANGED
from bot.areas.events.registration.waitlist import OFFER
from bot.areas.events.reminders import REMINDER
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SeatState, Session
from bot.base.clock import Clock
from bot.base.database import Reader
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.feature import Notice
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.children.screens import names_of
from handlers.events.listing.buttons import CancelSeat, Coming
from handlers.events.listing.changes import cancelled, moved, news
from handlers.events.listing.other_guardians import about, given_back, is_one, look_up, theirs
from handlers.events.listing.ticket_pictures import changed, held
from handlers.events.listing.ticket_words import as_it_is, confirmed
from handlers.events.listing.tickets import answers, copy_key, others
from handlers.events.listing.told import facts, of_event, party
from handlers.navigation import ShowEvents
from handlers.navigation import events_ways as ways


@dataclass(frozen=True)
class Reminded:
    """A seat at a session, told of at `now`. `answered`: its holder has said they come; `by_other`: another guardian
    signed them up."""

    seat: Registration
    event: Event
    session: Session
    now: datetime
    answered: bool
    by_other: bool = False


async def _reminded(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Reminded]:
    """The seats of a reminder that are still held, at sessions that still take place and have not begun."""
    events, now = services[Events], services[Clock].now()
    wanted = [(int(seat), int(session)) for seat, session in details["seats"]]
    own = await events.reading.registrations(reader, [seat for seat, _ in wanted])
    seats = {one.id: one for one in (await theirs(services, reader, details) if is_one(details) else own)}
    answered = await events.reminding.said_to_come(reader, list(seats))
    found = []
    for seat_id, session_id in wanted:
        seat = seats.get(seat_id)
        if seat is None or seat.state is not SeatState.SEATED:
            continue
        event = await events.reading.event(reader, seat.pool.event_id)
        if event.state is EventState.PUBLISHED:
            coming = [one for one in event.sessions_of(session_id) if one.starts_at > now]
            said = (seat_id, session_id) in answered
            found += [Reminded(seat, event, one, now, said, is_one(details)) for one in coming]
    return found


def reminder(t: Texts, reminded: Sequence[Reminded]) -> Screen | None:
    """One message for all of a day, each seat with its keys."""
    if not reminded:
        return None
    said = [
        facts(t, of_event(one.event, one.session.id, who=one.seat.name, code=one.seat.code, now=one.now))
        for one in reminded
    ]
    keys = [_reminder_keys(t, number, one, alone=len(reminded) == 1) for number, one in enumerate(reminded, 1)]
    who = about(t, [one.seat.name for one in reminded]) if reminded[0].by_other else ""
    return Screen(paragraphs(t("We look forward to seeing you:"), *said, who), [*keys, ways(t)])


def _reminder_keys(t: Texts, number: int, one: Reminded, *, alone: bool) -> list[Button]:
    coming = t("I am coming") if alone else t("{number}: I am coming", number=number)
    cancel = t("Cancel the seat") if alone else t("Cancel {number}", number=number)
    asked = [] if one.answered else [Button(coming, Coming(one.seat.id))]
    return [*asked, Button(cancel, CancelSeat(one.seat.id, sure=True))]


async def _offered(
    services: Services, reader: Reader, details: Mapping[str, Any]
) -> tuple[Offer, Event, Sequence[str]] | None:
    reading = services[Events].reading
    try:
        offer = await reading.offer_now(reader, details["offer"])
        _, seats = await reading.offer(reader, offer.id)
    except Unknown:
        return None
    return (offer, await reading.event(reader, offer.pool.event_id), others(seats)) if offer.state == "open" else None


def offered(t: Texts, found: tuple[Offer, Event, Sequence[str]]) -> Screen | None:
    """A seat is free, for the person or for their children: until when it is kept, and the two answers."""
    offer, event, names = found
    session = next(iter(event.sessions_of(offer.pool.session_id)), None)
    if session is None:
        return None
    head = t("There is a seat for {names}!", names=names_of(t, names)) if names else t("There is a seat for you!")
    until = t("Please answer before {moment}.", moment=t.moment(offer.deadline_at))
    said = paragraphs(head, facts(t, of_event(event, offer.pool.session_id)), until)
    return Screen(said, [answers(t, offer.id), ways(t)])


@dataclass(frozen=True)
class Decision:
    """What staff decided about a wish."""

    event: Event
    seat: Registration
    position: int | None
    reason: str = ""
    party: Sequence[Registration] = ()


async def _decided(services: Services, reader: Reader, details: Mapping[str, Any]) -> Decision | None:
    reading = services[Events].reading
    try:
        _, seats, position = await reading.party(reader, details["party"])
        reason = await services[Events].desk.reason(reader, seats[0].id)
        return Decision(await reading.event(reader, details["event"]), seats[0], position, reason, seats)
    except (Unknown, IndexError):
        return None


def decided(t: Texts, found: Decision) -> Screen | None:
    """A seat, a place in the queue, or not this time."""
    event, title, seat = found.event, found.event.details.title, found.seat
    if others(found.party) and seat.state in (SeatState.SEATED, SeatState.QUEUED):
        return _decided_for_others(t, found)
    match seat.state:
        case SeatState.SEATED:
            held = of_event(event, seat.pool.session_id, who=seat.name, code=seat.code)
            said = paragraphs(t("You have a seat ✅"), facts(t, held))
            return Screen(said, [[copy_key(t, seat)], ways(t)])
        case SeatState.QUEUED:
            place = t("You are number {n} in the queue.", n=found.position or 1)
            said = paragraphs(facts(t, of_event(event, seat.pool.session_id)), place)
            return Screen(said, [ways(t)])
        case SeatState.DECLINED:
            said = t("Sorry, there is no place for you in “{title}” this time.", title=title)
            reason = t("The reason: {reason}", reason=found.reason) if found.reason else ""
            return Screen(lines(said, reason), [[Button(t("All events"), ShowEvents())], ways(t)])
        case _:
            return None


def _decided_for_others(t: Texts, found: Decision) -> Screen:
    """Children of one party may stand differently."""
    seated = [one for one in found.party if one.state is SeatState.SEATED]
    waiting = others([one for one in found.party if one.state is SeatState.QUEUED])
    code = next((one.code for one in seated if not one.companion), "")
    held = of_event(found.event, found.seat.pool.session_id, who=party(t, seated), code=code)
    head = t("{names} have a seat ✅", names=names_of(t, others(seated))) if seated else ""
    place = t("{names}: number {n} in the queue.", names=names_of(t, waiting), n=found.position or 1) if waiting else ""
    keys = [[copy_key(t, next(one for one in seated if one.code == code))] if seated else [], ways(t)]
    return Screen(paragraphs(head, facts(t, held), place), keys)


NOTICES: Mapping[str, Notice] = {
    REMINDER: Notice(_reminded, reminder),
    OFFER: Notice(_offered, offered),
    MOVED: Notice(news, moved),
    CANCELLED: Notice(news, cancelled),
    DECIDED: Notice(_decided, decided),
    CHANGED: Notice(held, changed),
    GIVEN_BACK: Notice(look_up, given_back),
    WORDS_CHANGED: Notice(confirmed, as_it_is),
}

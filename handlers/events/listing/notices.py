"""What the library writes unasked: reminders, offers, changes, decisions. Values are looked up when it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.areas.events.news import CANCELLED, MOVED
from bot.areas.events.records import Offer, Registration
from bot.areas.events.registration.signing_up import DECIDED
from bot.areas.events.registration.ticket_pictures import CHANGED
from bot.areas.events.registration.waitlist import OFFER
from bot.areas.events.reminders import REMINDER
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SeatState, Session
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.feature import Notice
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.children.screens import names_of
from handlers.events.listing.buttons import CancelSeat, Coming, SaveToCalendar
from handlers.events.listing.ticket_pictures import changed, held
from handlers.events.listing.tickets import answers, copy_key, others
from handlers.events.listing.words import MOST_SESSIONS, when
from handlers.navigation import OpenEvent, ShowEvents, menu_key
from handlers.navigation import events_ways as ways


@dataclass(frozen=True)
class Reminded:
    """A seat at a session."""

    seat: Registration
    event: Event
    session: Session


async def _reminded(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Reminded]:
    """The seats of a reminder that are still held, at sessions that still take place."""
    reading = services[Events].reading
    wanted = [(int(seat), int(session)) for seat, session in details["seats"]]
    seats = {one.id: one for one in await reading.registrations(reader, [seat for seat, _ in wanted])}
    found = []
    for seat_id, session_id in wanted:
        seat = seats.get(seat_id)
        if seat is None or seat.state is not SeatState.SEATED:
            continue
        event = await reading.event(reader, seat.pool.event_id)
        if event.state is EventState.PUBLISHED:
            found += [Reminded(seat, event, session) for session in event.sessions_of(session_id)]
    return found


def reminder(t: Texts, reminded: Sequence[Reminded]) -> Screen | None:
    """One message for all of a day, each seat with its keys."""
    if not reminded:
        return None
    said = [_reminded_of(t, one) for one in reminded]
    keys = [_reminder_keys(t, number, one, alone=len(reminded) == 1) for number, one in enumerate(reminded, 1)]
    return Screen(paragraphs(t("We look forward to seeing you:"), *said), [*keys, ways(t)])


def _reminded_of(t: Texts, one: Reminded) -> Html:
    place = one.session.place or one.event.details.place
    what = t("<b>{title}</b>, {moment}.", title=one.event.details.title, moment=t.moment(one.session.starts_at))
    where = t("Place: {place}", place=place) if place else ""
    return lines(what, where, t("Seat for {name}, code <b>{code}</b>", name=one.seat.name, code=one.seat.code))


def _reminder_keys(t: Texts, number: int, one: Reminded, *, alone: bool) -> list[Button]:
    coming = t("I am coming") if alone else t("{number}: I am coming", number=number)
    cancel = t("Cancel the seat") if alone else t("Cancel {number}", number=number)
    return [Button(coming, Coming(one.seat.id)), Button(cancel, CancelSeat(one.seat.id, sure=True))]


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
    what = {"title": event.details.title, "moment": t.moment(session.starts_at)}
    said = paragraphs(
        t("There is a seat for {names}! {title}, {moment}.", names=names_of(t, names), **what)
        if names
        else t("There is a seat for you! {title}, {moment}.", **what),
        t("Please answer before {moment}.", moment=t.moment(offer.deadline_at)),
    )
    return Screen(said, [answers(t, offer.id), ways(t)])


async def _event(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Event, int | None] | None:
    try:
        return await services[Events].reading.event(reader, details["event"]), details.get("session")
    except Unknown:
        return None


def moved(t: Texts, found: tuple[Event, int | None]) -> Screen | None:
    """Another time or place, as it stands now."""
    event, _ = found
    if event.state is not EventState.PUBLISHED:
        return None
    place = event.details.place
    said = paragraphs(
        t("Something has changed: <b>{title}</b> is now", title=event.details.title),
        lines(
            *(when(t, one) for one in event.sessions[:MOST_SESSIONS]), t("Place: {place}", place=place) if place else ""
        ),
        t("Your seat or your place in the queue stays. If it does not suit you, you can cancel in “My events”."),
    )
    calendar = Button(t("Save to calendar"), SaveToCalendar(event.id))
    return Screen(said, [[Button(t("Open the event"), OpenEvent(event.id)), calendar], ways(t)])


def cancelled(t: Texts, found: tuple[Event, int | None]) -> Screen:
    """The event, or one session of it, does not take place."""
    event, session_id = found
    title = event.details.title
    said, why = t("We are sorry: {title} does not take place.", title=title), event.cause
    for session in event.plan.sessions:
        if session.id == session_id or (session_id is None and len(event.plan.sessions) == 1):
            moment = t.moment(session.starts_at)
            said = t("We are sorry: {title}, {moment}, does not take place.", title=title, moment=moment)
            why = why or session.cause
    cause = t("The reason: {reason}", reason=why) if why else ""
    return Screen(lines(said, cause), [[Button(t("All events"), ShowEvents()), menu_key(t)]])


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
    title, seat = found.event.details.title, found.seat
    if others(found.party) and seat.state in (SeatState.SEATED, SeatState.QUEUED):
        return _decided_for_others(t, found)
    match seat.state:
        case SeatState.SEATED:
            said = t("You have a seat: {title}. Code <b>{code}</b>", title=title, code=seat.code)
            return Screen(said, [[copy_key(t, seat)], ways(t)])
        case SeatState.QUEUED:
            said = t("{title}: you are number {n} in the queue.", title=title, n=found.position or 1)
            return Screen(said, [ways(t)])
        case SeatState.DECLINED:
            said = t("Sorry, there is no place for you in “{title}” this time.", title=title)
            reason = t("The reason: {reason}", reason=found.reason) if found.reason else ""
            return Screen(lines(said, reason), [[Button(t("All events"), ShowEvents())], ways(t)])
        case _:
            return None


def _decided_for_others(t: Texts, found: Decision) -> Screen:
    """Children of one party may stand differently."""
    seated = [one for one in found.party if one.state is SeatState.SEATED and not one.companion]
    waiting = others([one for one in found.party if one.state is SeatState.QUEUED])
    said = [t("<b>{title}</b>", title=found.event.details.title)]
    if seated:
        names, code = names_of(t, others(seated)), seated[0].code
        said.append(t("{names} have a seat. Code <b>{code}</b>", names=names, code=code))
    if waiting:
        n = found.position or 1
        said.append(t("{names}: number {n} in the queue.", names=names_of(t, waiting), n=n))
    return Screen(lines(*said), [[copy_key(t, seated[0])] if seated else [], ways(t)])


NOTICES: Mapping[str, Notice] = {
    REMINDER: Notice(_reminded, reminder),
    OFFER: Notice(_offered, offered),
    MOVED: Notice(_event, moved),
    CANCELLED: Notice(_event, cancelled),
    DECIDED: Notice(_decided, decided),
    CHANGED: Notice(held, changed),
}

"""What is told of an event that changed: another time or place, and what does not take place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.areas.events.records import Registration
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader
from bot.base.html import Html, joined, lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.series import series
from bot.chat.screens.texts import Texts
from handlers.events.listing.buttons import CancelSeat, SaveToCalendar
from handlers.events.listing.other_guardians import about, is_one, theirs
from handlers.events.listing.told import facts, of_event
from handlers.navigation import OpenEvent, ShowEvents, menu_key
from handlers.navigation import events_ways as ways


@dataclass(frozen=True)
class News:
    """What happened to an event, or to one session of it. `was`: times and place before; `seats`: the reader's;
    `children`: where it goes to their other guardian, their names."""

    event: Event
    session_id: int | None
    was: Mapping[str, Any]
    seats: Sequence[Registration]
    children: Sequence[str] = ()


async def news(services: Services, reader: Reader, details: Mapping[str, Any]) -> News | None:
    """What the letter tells; None where the event is gone."""
    reading = services[Events].reading
    try:
        event = await reading.event(reader, details["event"])
        seats: Sequence[Registration] = (await reading.party(reader, details["party"]))[1] if "party" in details else ()
    except Unknown:
        return None
    if is_one(details):
        seats = await theirs(services, reader, details)
        if not seats:
            return None
    names = [one.name for one in seats] if is_one(details) else ()
    alive = [one for one in seats if one.state.alive and not one.companion]
    return News(event, details.get("session"), details.get("was", {}), alive, names)


def moved(t: Texts, found: News) -> Screen | None:
    """Another time or place, as it stands now, what it was before, and the way out."""
    event = found.event
    if event.state is not EventState.PUBLISHED:
        return None
    pool = found.seats[0].pool.session_id if found.seats else None
    said = paragraphs(
        _about(t, found),
        t("Something has changed:"),
        lines(facts(t, of_event(event, pool)), _before(t, found, pool)),
        t("Your seat or your place in the queue stays. If it does not suit you, please cancel."),
    )
    cancel = [Button(t("Cancel: {name}", name=one.name), CancelSeat(one.id)) for one in found.seats]
    if len(cancel) == 1:
        cancel = [Button(t("Cancel the seat"), CancelSeat(found.seats[0].id))]
    calendar = Button(t("Save to calendar"), SaveToCalendar(event.id))
    keys = [[Button(t("Open the event"), OpenEvent(event.id)), calendar], *([one] for one in cancel), ways(t)]
    return Screen(said, keys)


def _before(t: Texts, found: News, pool: int | None) -> Html:
    """“Semula: …”, of what is another now."""
    was, event = found.was, found.event
    now = [(to_ms(one.starts_at), to_ms(one.ends_at)) for one in event.sessions_of(pool)]
    spans = [(start, end) for id_, start, end in was.get("spans", ()) if pool is None or id_ == pool]
    times = series(t, [(from_ms(start), from_ms(end)) for start, end in spans]) if spans != now else ""
    place = was.get("place", "")
    told = joined(", ", [times, place if place != (event.details.place or "") else ""])
    return t("Before: {what}", what=told) if told else Html()


def cancelled(t: Texts, found: News) -> Screen:
    """The event, or one session of it, does not take place; the others stay."""
    event, session_id = found.event, found.session_id
    title = event.details.title
    said, why = t("We are sorry: {title} does not take place.", title=title), event.cause
    for session in event.plan.sessions:
        if session.id == session_id or (session_id is None and len(event.plan.sessions) == 1):
            moment = t.moment(session.starts_at)
            said = t("We are sorry: {title}, {moment}, does not take place.", title=title, moment=moment)
            why = why or session.cause
    cause = t("The reason: {reason}", reason=why) if why else ""
    return Screen(
        paragraphs(_about(t, found), lines(said, cause), _others_stay(t, found)),
        [[Button(t("All events"), ShowEvents()), menu_key(t)]],
    )


def _about(t: Texts, found: News) -> Html | str:
    return about(t, found.children) if found.children else ""


def _others_stay(t: Texts, found: News) -> Html:
    if found.session_id is None or found.event.state is not EventState.PUBLISHED:
        return Html()
    pools = {one.pool.session_id for one in found.seats}
    left = [one for one in found.event.sessions if None in pools or one.id in pools]
    if not left:
        return Html()
    return t("The others stay: {times}", times=series(t, [(one.starts_at, one.ends_at) for one in left]))

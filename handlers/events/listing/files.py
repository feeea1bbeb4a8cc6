"""Files that are sent when asked for: a calendar entry, the poster, the ticket."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.areas.events.documents.calendar import calendar_file
from bot.areas.events.documents.types import CalendarEvent, CalendarSession
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SeatState
from bot.base.database import Reader
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing import tickets
from handlers.events.listing.buttons import SaveToCalendar, ShowCode, ShowPoster
from handlers.events.listing.naming import file_name
from handlers.events.listing.posters import poster_of
from handlers.events.listing.seats import own_seat_of, own_seats
from handlers.events.listing.ticket_pictures import held, ticket_screen
from handlers.navigation import OpenEvent, menu_key

CALENDAR = "event_calendar"


@reads
async def save_to_calendar(context: Context, tap: SaveToCalendar) -> Screen:
    """The file, which calendars know again when the event has moved."""
    t, event = context.t, (await context.services[Events].reading.card(context.reader, tap.event)).event
    details = {
        "event": tap.event,
        "session": tap.session,
        "host": context.bot_username,
        "library": context.library_name,
        "link": context.link(f"e_{tap.event}"),
        "at": context.now.isoformat(),
    }
    said = t("Open the file to save “{title}” to your calendar.", title=event.details.title)
    keys = [[Button(t("Back to the event"), OpenEvent(tap.event)), menu_key(t)]]
    return Screen(
        said, keys, fresh=True, document=File(CALENDAR, file_name("acara", event.details.title, ".ics"), details)
    )


async def make_calendar(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> bytes | None:
    """The calendar file of an event as it stands; None where it is gone."""
    try:
        event = await services[Events].reading.event(reader, details["event"])
    except Unknown:
        return None
    entry = _entry(event, details)
    return await asyncio.to_thread(calendar_file, entry, t.zone) if entry.sessions else None


def _entry(event: Event, details: Mapping[str, Any]) -> CalendarEvent:
    said, chosen = event.details, details["session"]
    sessions = tuple(
        CalendarSession(one.id, one.starts_at, one.ends_at, one.place or said.place, one.cancelled)
        for one in event.plan.sessions
        if chosen in (None, one.id)
    )
    known = said.latitude is not None and said.longitude is not None
    return CalendarEvent(
        id=event.id,
        title=said.title,
        sessions=sessions,
        host=details["host"],
        organizer=details["library"],
        changed_at=datetime.fromisoformat(details["at"]),
        sequence=event.sequence,
        cancelled=event.state is EventState.CANCELLED,
        description=said.description,
        link=details["link"],
        point=(said.latitude or 0.0, said.longitude or 0.0) if known else None,
    )


@reads
async def show_poster(context: Context, tap: ShowPoster) -> Screen:
    """The poster alone, for who reads the card without it."""
    t, found = context.t, await context.services[Events].reading.card(context.reader, tap.event)
    keys = [[Button(t("Back to the event"), OpenEvent(tap.event)), menu_key(t)]]
    event = found.event
    return Screen(t("<b>{title}</b>", title=event.details.title), keys, fresh=True, photo=poster_of(event))


@reads
async def show_code(context: Context, tap: ShowCode) -> Screen:
    """The ticket as a picture, for the door."""
    t, one = context.t, (await own_seat_of(context, tap.registration)).seat
    if one.registration.state is not SeatState.SEATED:
        return tickets.listed(t, await own_seats(context), context.now)
    found = await held(context.services, context.reader, {"registration": tap.registration})
    return ticket_screen(t, found) if found else tickets.listed(t, await own_seats(context), context.now)

"""An event as an .ics file (RFC 5545, RFC 5546), for “save to calendar” and for what changed since.

Each session is an entry with a name (UID) of its own that says which event it is of: sessions of a library seldom
recur by a rule, one of them may be moved or cancelled alone, and calendars on phones disagree about RDATE.
"""

from __future__ import annotations

from datetime import UTC, timedelta, tzinfo
from typing import TYPE_CHECKING, Any

from bot.areas.events.documents.types import CalendarEvent, CalendarSession

if TYPE_CHECKING:
    from icalendar import Alarm, Event, vCalAddress

_PRODUCT = "-//Pemustaka//Acara//ID"
_NO_ADDRESS = "invalid:nomail"  # what calendars take for an organizer who cannot be written to


def calendar_file(event: CalendarEvent, zone: tzinfo) -> bytes:
    """The file in UTF-8, its times in the library's zone. An event that is cancelled takes its entries away.

    Raises ValueError for an event without sessions: a calendar file holds at least one.
    """
    from icalendar import Calendar

    if not event.sessions:
        raise ValueError(f"event {event.id} has no sessions: a calendar entry needs at least one")
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if event.cancelled else "PUBLISH")
    for session in event.sessions:
        calendar.add_component(_entry(event, session, zone))
    calendar.add_missing_timezones()  # for calendars that do not know the zone by its name
    return bytes(calendar.to_ical())


def uid_of(event: CalendarEvent, session: CalendarSession) -> str:
    """The name by which a calendar knows a session again."""
    return f"event-{event.id}-session-{session.id}@{_line(event.host)}"


def _entry(event: CalendarEvent, session: CalendarSession, zone: tzinfo) -> Event:
    from icalendar import Event

    off = event.cancelled or session.cancelled
    entry = Event()
    entry.add("uid", uid_of(event, session))
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", event.changed_at.astimezone(UTC))
    entry.add("dtstart", session.starts_at.astimezone(zone))
    if session.ends_at:
        entry.add("dtend", session.ends_at.astimezone(zone))
    entry.add("status", "CANCELLED" if off else "CONFIRMED")
    entry.add("organizer", _organizer(event))
    for name, value in _facts(event, session):
        entry.add(name, value)
    if event.alarm is not None and not off:
        entry.add_component(_alarm(event, event.alarm))
    return entry


def _facts(event: CalendarEvent, session: CalendarSession) -> list[tuple[str, Any]]:
    """What there is to say; what is empty is left out."""
    first = min(event.sessions, key=lambda one: one.id)
    related = uid_of(event, first) if session != first else ""
    facts = [
        ("summary", _line(event.title)),
        ("description", _clean(event.description)),
        ("location", _line(session.place)),
        ("url", _line(event.link)),
        ("geo", event.point),
        ("related-to", related),
    ]
    return [(name, value) for name, value in facts if value]


def _organizer(event: CalendarEvent) -> vCalAddress:
    from icalendar import vCalAddress, vText

    organizer = vCalAddress(f"mailto:{_line(event.email)}" if event.email else _NO_ADDRESS)
    organizer.params["CN"] = vText(_line(event.organizer).replace('"', "'"))
    return organizer


def _alarm(event: CalendarEvent, before: timedelta) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(event.title))
    alarm.add("trigger", -before)
    return alarm


def _clean(text: str) -> str:
    """Without control characters, which no calendar may hold, but with its lines."""
    return "".join(letter for letter in text if letter == "\n" or letter.isprintable()).strip()


def _line(text: str) -> str:
    """The same in one line, as addresses and names must be."""
    return " ".join(_clean(text).split())

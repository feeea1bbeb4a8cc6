"""The poster of an event: the photo that staff gave it, else one that is drawn; in several shapes for staff."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, Session
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.links import DeepLinks
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.screen import File
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing
from handlers.events.listing.words import KINDS, whom

POSTER = "event_poster"
_MOST_DAYS = 3


def poster_of(event: Event) -> File:
    """The picture that goes with the words of an event."""
    return File(POSTER, f"poster-{event.id}.jpg", {"event": event.id}, adorns=True)


async def make_poster(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> bytes | Drawing | None:
    """The poster as it is now; None where the event is gone."""
    try:
        event = await services[Events].reading.event(reader, details["event"])
    except Unknown:
        return None
    given = await services[Events].reading.poster(reader, event.id)
    return given or poster(t, event, services[DeepLinks](f"e_{event.id}"))


def poster(t: Texts, event: Event, link: str, shape: str = "card") -> Drawing:
    """One that is drawn. `shape`: card, square, story or a4, which is a PDF."""

    def said(text: str) -> str:
        return drawable(plain(text), lambda script: plain(t(script)))

    details, sessions = event.details, event.sessions or event.plan.sessions
    data = {
        "shape": shape,
        "kind": said(t(KINDS[details.kind])),
        "title": said(details.title),
        "days": [said(day) for day in _days(t, sessions)],
        "hours": _hours(t, sessions),
        "place": said(details.place or next((one.place for one in sessions if one.place), "")),
        "whom": said(whom(t, event)),
        "with": said(t("With: {partner}", partner=details.partner)) if details.partner else "",
        "scan": said(t("Scan to sign up") if details.sign_up.value != "none" else t("Scan to read more")),
        "void": said(t("Cancelled")).upper() if event.state is EventState.CANCELLED else "",
        "link": "" if event.state is EventState.CANCELLED else link,
    }
    return Drawing("poster", data, "pdf" if shape == "a4" else "png")


def _days(t: Texts, sessions: Sequence[Session]) -> list[str]:
    days = list(dict.fromkeys(one.starts_at.astimezone(t.zone).date() for one in sessions))
    if len(days) <= _MOST_DAYS:
        return [t.date(day) for day in days]
    more = len(days) - _MOST_DAYS + 1
    return [*(t.date(day) for day in days[: _MOST_DAYS - 1]), t.plural("and {n} more", "and {n} more", more)]


def _hours(t: Texts, sessions: Sequence[Session]) -> str:
    """The time of day, where it is the same for all."""
    found = {t.hours(one.starts_at, one.ends_at) for one in sessions}
    return found.pop() if len(found) == 1 else ""

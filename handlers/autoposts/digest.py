"""What a resident reads on Monday: the week by the interests they chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.areas.autoposts.service import Autoposts
from bot.areas.autoposts.topics import DIGEST
from bot.areas.events.queries import Filters, Line
from bot.areas.events.service import Events
from bot.areas.preferences.service import Preferences
from bot.base.database import Reader
from bot.base.html import lines, paragraphs
from bot.base.services import Services
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing.lists import because
from handlers.events.listing.words import line
from handlers.navigation import OpenEvent, OpenInterests, menu_key, silence_key
from handlers.paging import number_keys

_MOST = 6


async def fitting(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Line] | None:
    """What is on in the week by a person's interests as they are now; None where they want it no more."""
    wishes = await services[Preferences].of(reader, details["person"])
    if not wishes.wants(DIGEST) or not wishes.steered:
        return None
    start = datetime.fromisoformat(f"{details['day']}T00:00").replace(tzinfo=services[Autoposts].zone)
    found: dict[int, Line] = {}
    for interest in wishes.interests:
        filters = Filters(start, start + timedelta(days=7), interest=interest)
        page = await services[Events].reading.upcoming(reader, filters, limit=_MOST)
        found |= {one.session_id: replace(one, liked=interest) for one in page.lines if one.session_id not in found}
    return sorted(found.values(), key=lambda one: (one.starts_at, one.session_id))[:_MOST] or None


def digest(t: Texts, found: Sequence[Line]) -> Screen:
    """Each with its key, and the way to hear no more of it."""
    said = [
        lines(t.date(one.starts_at.astimezone(t.zone).date()), line(t, n, one), because(t, one.liked))
        for n, one in _numbered(found)
    ]
    keys = number_keys([(one.title, OpenEvent(one.event_id)) for one in found])
    ways = [[Button(t("My interests"), OpenInterests()), menu_key(t)], [silence_key(t, DIGEST)]]
    return Screen(paragraphs(t("<b>This week for you</b>"), *said), [*keys, *ways])


def _numbered(found: Sequence[Line]) -> list[tuple[int, Line]]:
    return list(enumerate(found, 1))

"""Whom no message reaches: the staff call them, and read so when they change an event."""

from __future__ import annotations

from bot.areas.events.service import Events
from bot.base.database import Reader
from bot.base.html import Html
from bot.chat.core.context import Context


async def to_call(context: Context, reader: Reader, event_id: int) -> Html:
    """How many of those who are told of an event have to be called; nothing where nobody has."""
    calls = await context.services[Events].reading.calls(reader)
    n = len({one.party_id for one in calls if one.pool.event_id == event_id})
    if not n:
        return Html()
    return context.t.plural(
        "{n} of them is not on Telegram: please phone, the desk lists the number.",
        "{n} of them are not on Telegram: please phone, the desk lists the numbers.",
        n,
    )

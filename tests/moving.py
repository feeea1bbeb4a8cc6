"""Events that staff move to another time or place, as their plan would be edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.areas.events.context import event_of
from bot.areas.events.service import Events
from bot.areas.events.types import Event
from bot.base.database import Transaction


async def moves(
    events: Events,
    tx: Transaction,
    event_id: int,
    times: Mapping[int, tuple[datetime, datetime]],
    place: str | None = None,
) -> Event:
    """Other times (start, end) for some sessions, by id; another place for the event."""
    plan = (await event_of(tx, event_id)).plan
    assert times.keys() <= {session.id for session in plan.sessions}, "a session of this event"
    sessions = [
        replace(one, starts_at=times[one.id][0], ends_at=times[one.id][1]) if one.id in times else one
        for one in plan.sessions
    ]
    details = plan.details if place is None else replace(plan.details, place=place)
    return await events.composing.edit(tx, event_id, replace(plan, sessions=tuple(sessions), details=details))

"""What stands before every look at one event, and what deserves a second look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.planning.validation import Opening, Warned
from bot.areas.events.service import Events
from bot.areas.events.types import Plan
from bot.areas.library import holidays as national
from bot.areas.library.rules import Hours, hours_on
from bot.areas.library.service import Library
from bot.areas.staff.service import Staff
from bot.base.html import plain
from bot.base.identity import Permission
from bot.chat.core.context import Context
from bot.chat.screens.texts import Texts


async def reach(context: Context, event_id: int, needs: Permission = MAKE_EVENTS) -> None:
    """Raises NotAllowed where this member of the staff may not do this to this event."""
    await context.services[Staff].check_event(context.reader, context.person.id, context.role, needs, event_id)


async def warnings_of(context: Context, plan: Plan, event_id: int) -> Sequence[Warned]:
    """What staff may have overlooked. The library's special days come before the national holidays."""
    zone, hours = context.t.zone, await context.services[Library].hours(context.reader)
    days = sorted({one.starts_at.astimezone(zone).date() for one in plan.sessions if not one.cancelled})
    found = national.on_days(days)
    holidays = {day: _name(context.t, one) for day, one in found.items() if day not in hours.special}
    opening = {day: spans for day, spans in _opening(hours, days).items() if day not in holidays}
    return await context.services[Events].overview.warnings(context.reader, plan, holidays, opening, event_id)


def _name(t: Texts, one: national.Holiday) -> str:
    return plain(t("{name} (estimated)", name=one.name)) if one.estimated else one.name


def _opening(hours: Hours, days: Sequence[date]) -> Opening:
    found: dict[date, Sequence[tuple[time, time]]] = {}
    for day in days:
        periods = hours_on(hours, day).periods
        if periods is not None:
            found[day] = [(one.opens, one.closes) for one in periods]
    return found

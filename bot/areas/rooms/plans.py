"""What falls due for a booking, as rows of the schedule: planned anew with each change of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.areas.rooms.letters import subject
from bot.areas.rooms.rules import ASKED_BEFORE, KEPT_FREE_FOR, UNDO_FOR, Booking, Span, State
from bot.base.clock import to_ms
from bot.base.database import Transaction
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Due

DECIDE, NUDGE, REMIND, RELEASE, OVER = (
    "room_decide_by", "room_nudge", "room_remind", "room_release", "room_over",
)  # fmt: skip
OFFER, SERIES_ASKS, SERIES_ENDS = "room_offer", "room_series_asks", "room_series_ends"
_DAY_BEFORE = timedelta(days=1)
_SOON = timedelta(hours=1)


async def plan(tx: Transaction, booking: Booking, now: datetime) -> None:
    """All that is to come, and nothing of what was planned before."""
    await schedule.drop(tx, subject(booking.id))
    for kind, at, step in _due(booking, now):
        key = f"{kind}:{booking.id}:{step}" if step else f"{kind}:{booking.id}"
        await schedule.plan(tx, Due(kind, subject(booking.id), at, key, {"booking": booking.id, "step": step}))


def _due(booking: Booking, now: datetime) -> list[tuple[str, datetime, int]]:
    span = booking.span
    match booking.state:
        case State.ASKED:
            by = booking.decide_by or span.starts
            left = by - booking.asked_at
            nudges = [(NUDGE, booking.asked_at + left / 2, 1), (NUDGE, booking.asked_at + left * 3 / 4, 2)]
            return [(DECIDE, by, 0), *(one for one in nudges if one[1] > now)]
        case State.BOOKED:
            reminder = [(REMIND, span.starts - _DAY_BEFORE, 0)] if span.starts - _DAY_BEFORE > now else []
            return [*reminder, (RELEASE, min(max(span.starts, now) + KEPT_FREE_FOR, span.ends), 0)]
        case State.INSIDE | State.WAITING:
            return [(OVER, span.ends, 0)]
    return []


async def plan_offer(tx: Transaction, room: int, span: Span, now: datetime) -> bool:
    """Offer what is free when it is no longer undone; False where that would be too late."""
    if span.starts - _SOON <= now + UNDO_FOR:
        return False
    first, last = to_ms(span.starts), to_ms(span.ends)
    key, details = f"{OFFER}:{room}:{first}", {"room": room, "starts": first, "ends": last}
    await schedule.plan(tx, Due(OFFER, f"room:{room}", now + UNDO_FOR, key, details))
    return True


async def plan_series(tx: Transaction, series: int, kept_until: datetime) -> None:
    """Ask whether it goes on, and end it where nobody says so."""
    for kind, at in ((SERIES_ASKS, kept_until - ASKED_BEFORE), (SERIES_ENDS, kept_until)):
        await schedule.plan(tx, Due(kind, f"room_series:{series}", at, f"{kind}:{series}", {"series": series}))


async def drop_series(tx: Transaction, series: int) -> None:
    """All of it is kept: nothing more is asked."""
    await schedule.drop(tx, f"room_series:{series}")

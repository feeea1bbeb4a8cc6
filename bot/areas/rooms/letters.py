"""What is written to who asked for a room, and to the staff. Each holds the booking's id; the words come later."""

from __future__ import annotations

from typing import Any

from bot.areas.rooms.rules import Booking
from bot.base.clock import Clock, to_ms
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

GIVEN = "room_given"  # staff agreed
TAKEN = "room_taken"  # somebody else was given it
DECLINED = "room_declined"
UNDECIDED = "room_undecided"
REMINDER = "room_reminder"
NO_SHOW = "room_no_show"
FREED = "room_freed"
CLOSED = "room_closed"
PROGRAMME = "room_programme"
WARNED = "room_warned"
MENDED = "room_mended"
CONFIRM = "room_confirm"
UNCONFIRMED = "room_unconfirmed"
TO_DECIDE = "room_to_decide"
STILL_TO_DECIDE = "room_still_to_decide"
OF_PEOPLE = (
    GIVEN, TAKEN, DECLINED, UNDECIDED, REMINDER, NO_SHOW, FREED, CLOSED, PROGRAMME, WARNED, MENDED, CONFIRM,
    UNCONFIRMED,
)  # fmt: skip
OF_STAFF = (TO_DECIDE, STILL_TO_DECIDE)
_AT_ONCE = frozenset({FREED, NO_SHOW})  # of use only now


def subject(booking_id: int) -> str:
    """What letters and jobs of a booking are about."""
    return f"room_booking:{booking_id}"


class Letters:
    """Posts them in the transaction that causes them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def tell(self, tx: Transaction, kind: str, booking: Booking, **more: Any) -> None:
        """Write to whoever asked; nothing where they are forgotten."""
        if booking.person is None:
            return
        now = self._clock.now()
        letter = Letter(
            booking.person,
            kind,
            {"booking": booking.id, **more},
            f"{kind}:{booking.id}:{to_ms(now)}",
            Lane.REMINDERS,
            subject=subject(booking.id),
            hushed=kind not in _AT_ONCE,
        )
        await outbox.post(tx, letter, now)

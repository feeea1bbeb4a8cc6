"""Ruang kembali: what is given up is offered to everybody who waits for it, and the first to tap has it."""

from __future__ import annotations

from datetime import datetime

from bot.areas.rooms import letters, plans
from bot.areas.rooms.letters import Letters
from bot.areas.rooms.refusals import NoLongerSo, NotThen, Taken
from bot.areas.rooms.rules import QUARTER, Booking, Cause, Room, Span, State, quartered
from bot.areas.rooms.store import bookings, rooms
from bot.areas.rooms.timetable import Timetable
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


async def room_of(reader: Reader, room_id: int) -> Room:
    """One that is kept, or was. Raises Unknown."""
    found = await rooms.find(reader, room_id)
    if found is None:
        raise Unknown("room")
    return found


async def booking_of(reader: Reader, booking_id: int, person: int | None = None) -> Booking:
    """One of them, of this person. Raises Unknown."""
    found = await bookings.find(reader, booking_id)
    if found is None or person not in (None, found.person):
        raise Unknown("booking")
    return found


def left_of(span: Span, now: datetime) -> Span:
    """What is still to come of it, from the quarter that runs."""
    return span if span.starts > now else Span(quartered(Span(now, now + QUARTER)).starts, span.ends)


class Passing:
    """Each in the transaction of what caused it."""

    def __init__(self, clock: Clock, timetable: Timetable, told: Letters) -> None:
        self._clock = clock
        self._timetable = timetable
        self._letters = told

    async def end(
        self, tx: Transaction, booking: Booking, cause: Cause, by: int | None = None, reason: str = ""
    ) -> None:
        """It is over; what it had of the room is for others."""
        now = self._clock.now()
        await bookings.end(tx, booking, cause, now, by, reason)
        await plans.plan(tx, await booking_of(tx, booking.id), now)
        if booking.state in (State.BOOKED, State.INSIDE) and booking.span.ends > now:
            await self.free(tx, booking.wish.room, booking.span)

    async def free(self, tx: Transaction, room_id: int, span: Span) -> None:
        """Nobody has it any more: offered when that can no longer be undone, at once where it is near."""
        if not await plans.plan_offer(tx, room_id, span, self._clock.now()):
            await self.offer(tx, room_id, span)

    async def offer(self, tx: Transaction, room_id: int, span: Span) -> None:
        """Tell everybody who waits for a time that is free by now."""
        room, now = await room_of(tx, room_id), self._clock.now()
        for one in await bookings.in_room(tx, room_id, span):
            left = left_of(one.span, now)
            if one.state is State.WAITING and left.minutes >= 15 and await self._timetable.is_free(tx, room, left):
                await self._letters.tell(tx, letters.FREED, one)

    async def take(self, tx: Transaction, person: int, booking_id: int) -> tuple[Booking, bool]:
        """What was offered, and whether it is theirs at once: else it is asked for. Raises NoLongerSo, Taken, NotThen.

        What has begun is anybody's: there is no time to decide.
        """
        booking, now = await booking_of(tx, booking_id, person), self._clock.now()
        room = await room_of(tx, booking.wish.room)
        if booking.state is not State.WAITING:
            raise NoLongerSo(booking, room)
        left = left_of(booking.span, now)
        if left.ends <= now or room.removed:
            raise NotThen(room, "past")
        if room.is_broken(left):
            raise NotThen(room, "broken")
        if not await self._timetable.is_free(tx, room, left):
            raise Taken(booking, room, left, await self._timetable.instead(tx, booking.wish))
        if left != booking.span:
            await bookings.move(tx, booking.id, room.id, left, None)
        return booking, not room.approval or left != booking.span

    async def book(self, tx: Transaction, booking_id: int, by: int | None = None) -> Booking:
        """It has the room: its quarters are its own, or the database refuses. Whoever else asked for them waits."""
        now, booking = self._clock.now(), await booking_of(tx, booking_id)
        await bookings.becomes(tx, booking_id, State.BOOKED, now, by=by)
        await bookings.take(tx, booking)
        given = await booking_of(tx, booking_id)
        await plans.plan(tx, given, now)
        for other in await bookings.in_room(tx, booking.wish.room, quartered(booking.span)):
            if other.state is State.ASKED and other.id != booking_id:
                await self.waits(tx, other)
        return given

    async def waits(self, tx: Transaction, booking: Booking, by: int | None = None) -> None:
        """Somebody else has it: they hear so, with what else is free, and hear again when it is."""
        now = self._clock.now()
        await bookings.becomes(tx, booking.id, State.WAITING, now, by=by)
        await plans.plan(tx, await booking_of(tx, booking.id), now)
        await self._letters.tell(tx, letters.TAKEN, booking)

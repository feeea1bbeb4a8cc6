"""Staff decide: one is given the room, and whoever clashes with it is answered in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.areas.rooms import letters
from bot.areas.rooms.letters import Letters
from bot.areas.rooms.passing import Passing, booking_of, room_of
from bot.areas.rooms.permissions import DECIDE_ROOMS, HEAR_UNDECIDED
from bot.areas.rooms.refusals import NoLongerSo, Taken
from bot.areas.rooms.rules import NO_SHOWS_OF, Booking, Cause, Room, State
from bot.areas.rooms.store import bookings
from bot.areas.rooms.timetable import Timetable
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction


@dataclass(frozen=True)
class Request:
    """What staff see of a request. `clashing`: others for the same time; `no_shows`: in the last 90 days;
    `times`: how many weeks it is for."""

    booking: Booking
    room: Room
    clashing: Sequence[Booking]
    no_shows: int
    times: int
    free: bool


@dataclass(frozen=True)
class Decided:
    """`clashed`: how many others were answered by it."""

    booking: Booking
    room: Room
    clashed: int = 0


class Deciding:
    """All raise Unknown for what is gone, and NoLongerSo for what is decided."""

    def __init__(self, clock: Clock, timetable: Timetable, passing: Passing, told: Letters, staff: Staff) -> None:
        self._clock = clock
        self._timetable = timetable
        self._passing = passing
        self._letters = told
        self._staff = staff

    async def waiting(self, reader: Reader) -> Sequence[Request]:
        """What is to be decided, one line a series, the nearest deadline first."""
        found: dict[int, Booking] = {}
        for one in await bookings.asked(reader):
            found.setdefault(one.series or -one.id, one)
        return [await self.request(reader, one.id) for one in found.values()]

    async def request(self, reader: Reader, booking_id: int) -> Request:
        """One of them, as it stands."""
        booking = await booking_of(reader, booking_id)
        room = await room_of(reader, booking.wish.room)
        there = await bookings.in_room(reader, room.id, booking.span)
        clashing = [one for one in there if one.id != booking.id and one.state is State.ASKED]
        since = self._clock.now() - NO_SHOWS_OF
        missed = await bookings.no_shows(reader, booking.person, since) if booking.person else 0
        times = len(await bookings.of_series(reader, booking.series)) if booking.series else 1
        free = await self._timetable.is_free(reader, room, booking.span)
        return Request(booking, room, clashing, missed, times, free)

    async def approve(self, tx: Transaction, staff_id: int, booking_id: int) -> Decided:
        """It is theirs, with all of its series that is free. Raises Taken where its own time is not."""
        booking = await self._undecided(tx, booking_id)
        room = await room_of(tx, booking.wish.room)
        if not await self._timetable.is_free(tx, room, booking.span):
            raise Taken(booking, room, booking.span, ())
        together = await self._together(tx, booking)
        before = await bookings.count_asked(tx)
        for one in together:
            if await self._timetable.is_free(tx, room, one.span):
                await self._passing.book(tx, one.id, staff_id)
            else:
                await self._passing.waits(tx, one, staff_id)
        await self._letters.tell(tx, letters.GIVEN, booking)
        clashed = before - len(together) - await bookings.count_asked(tx)
        return Decided(await booking_of(tx, booking_id), room, clashed)

    async def decline(self, tx: Transaction, staff_id: int, booking_id: int, reason: str) -> Decided:
        """It is not theirs, for a reason that they read."""
        booking = await self._undecided(tx, booking_id)
        for one in await self._together(tx, booking):
            await self._passing.end(tx, one, Cause.DECLINED, staff_id, reason)
        await self._letters.tell(tx, letters.DECLINED, booking)
        return Decided(await booking_of(tx, booking_id), await room_of(tx, booking.wish.room))

    async def lapse(self, tx: Transaction, booking_id: int) -> bool:
        """Nobody decided in time: they hear so, with what else is free."""
        booking = await bookings.find(tx, booking_id)
        if booking is None or booking.state is not State.ASKED:
            return False
        for one in await self._together(tx, booking):
            await self._passing.end(tx, one, Cause.UNDECIDED)
        await self._letters.tell(tx, letters.UNDECIDED, booking)
        return True

    async def nudge(self, tx: Transaction, booking_id: int, step: int) -> bool:
        """Half of the time is over: staff hear of it again; then the head."""
        booking = await bookings.find(tx, booking_id)
        if booking is None or booking.state is not State.ASKED:
            return False
        may = HEAR_UNDECIDED if step > 1 else DECIDE_ROOMS
        key = f"{letters.STILL_TO_DECIDE}:{booking.series or -booking_id}:{step}"
        about = letters.subject(booking_id)
        details = {"booking": booking_id}
        await self._staff.tell(tx, may, letters.STILL_TO_DECIDE, details, key, subject=about, hushed=True)
        return True

    async def _undecided(self, reader: Reader, booking_id: int) -> Booking:
        booking = await booking_of(reader, booking_id)
        if booking.state is not State.ASKED:
            raise NoLongerSo(booking, await room_of(reader, booking.wish.room))
        return booking

    async def _together(self, reader: Reader, booking: Booking) -> Sequence[Booking]:
        if booking.series is None:
            return [booking]
        return [one for one in await bookings.of_series(reader, booking.series) if one.state is State.ASKED]

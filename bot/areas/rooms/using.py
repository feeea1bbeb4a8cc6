"""The day itself: a reminder the day before, who has come, who has not, and who leaves early."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.rooms import letters, plans
from bot.areas.rooms.letters import Letters
from bot.areas.rooms.passing import Passing, booking_of, room_of
from bot.areas.rooms.refusals import NoLongerSo
from bot.areas.rooms.rules import DOOR_OPENS, MONTH_KEPT, Booking, Cause, State
from bot.areas.rooms.store import bookings
from bot.areas.rooms.timetable import Timetable
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction


class Using:
    """What falls due says whether there was something to do."""

    def __init__(self, clock: Clock, timetable: Timetable, passing: Passing, told: Letters) -> None:
        self._clock = clock
        self._timetable = timetable
        self._passing = passing
        self._letters = told

    async def of_day(self, reader: Reader, day: date) -> Sequence[Booking]:
        """Who has a room on a day, the earliest first."""
        found = await bookings.in_span(reader, self._timetable.whole(day))
        return [one for one in found if one.state in (State.BOOKED, State.INSIDE)]

    async def came(
        self, tx: Transaction, booking_id: int, *, person: int | None = None, by: int | None = None
    ) -> Booking:
        """They are here: said by staff, or by the `person`. Raises Unknown, NoLongerSo."""
        booking, now = await booking_of(tx, booking_id, person), self._clock.now()
        if booking.state is not State.BOOKED or now < booking.span.starts - DOOR_OPENS:
            raise NoLongerSo(booking, await room_of(tx, booking.wish.room))
        await bookings.becomes(tx, booking_id, State.INSIDE, now, by=by, came=True)
        after = await booking_of(tx, booking_id)
        await plans.plan(tx, after, now)
        return after

    async def leaves(
        self, tx: Transaction, booking_id: int, *, person: int | None = None, by: int | None = None
    ) -> Booking:
        """They are done early: what is left is for others. Raises Unknown, NoLongerSo."""
        booking = await booking_of(tx, booking_id, person)
        if booking.state is not State.INSIDE:
            raise NoLongerSo(booking, await room_of(tx, booking.wish.room))
        await self._passing.end(tx, booking, Cause.USED, by)
        return await booking_of(tx, booking_id)

    async def remind(self, tx: Transaction, booking_id: int) -> bool:
        """Tomorrow."""
        booking = await bookings.find(tx, booking_id)
        if booking is None or booking.state is not State.BOOKED or booking.span.starts <= self._clock.now():
            return False
        await self._letters.tell(tx, letters.REMINDER, booking)
        return True

    async def release(self, tx: Transaction, booking_id: int) -> bool:
        """Ruang kembali: nobody came within a quarter of an hour."""
        booking = await bookings.find(tx, booking_id)
        if booking is None or booking.state is not State.BOOKED:
            return False
        await self._passing.end(tx, booking, Cause.NO_SHOW)
        await self._letters.tell(tx, letters.NO_SHOW, booking)
        return True

    async def over(self, tx: Transaction, booking_id: int) -> bool:
        """Its time is up."""
        booking = await bookings.find(tx, booking_id)
        if booking is None or booking.state not in (State.INSIDE, State.WAITING):
            return False
        await self._passing.end(tx, booking, Cause.USED if booking.state is State.INSIDE else Cause.OVER)
        return True

    async def ask_series(self, tx: Transaction, series: int) -> bool:
        """Is it still needed? What starts after the month is kept only then."""
        found, coming = await bookings.series(tx, series), await self._coming(tx, series)
        if found is None or not coming:
            return False
        await self._letters.tell(tx, letters.CONFIRM, coming[0])
        return True

    async def confirm(self, tx: Transaction, person: int, booking_id: int) -> tuple[Booking, int]:
        """Kept for another month; how many times that are. Raises Unknown, NoLongerSo."""
        booking = await booking_of(tx, booking_id, person)
        found = await bookings.series(tx, booking.series) if booking.series else None
        coming = await self._coming(tx, booking.series) if booking.series else []
        if found is None or booking.series is None or not coming:
            raise NoLongerSo(booking, await room_of(tx, booking.wish.room))
        until = found[1] + MONTH_KEPT
        await bookings.keep_series(tx, booking.series, until)
        if coming[-1].span.starts > until:
            await plans.plan_series(tx, booking.series, until)
        else:
            await plans.drop_series(tx, booking.series)
        return booking, sum(one.span.starts <= until for one in coming)

    async def end_series(self, tx: Transaction, series: int) -> bool:
        """Nobody said that it goes on: the rest falls back."""
        coming = await self._coming(tx, series)
        for one in coming:
            await self._passing.end(tx, one, Cause.UNCONFIRMED)
            await self._letters.tell(tx, letters.UNCONFIRMED, one)
        return bool(coming)

    async def _coming(self, reader: Reader, series: int) -> Sequence[Booking]:
        """What of a series is beyond the time for which it is kept."""
        found = await bookings.series(reader, series)
        some = await bookings.of_series(reader, series)
        return [one for one in some if found and one.span.starts > found[1] and one.state is not State.INSIDE]

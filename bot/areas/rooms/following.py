"""What happens around a booking: days that close, programmes of the library, rooms and devices out of order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.areas.library.rules import Hours
from bot.areas.rooms import letters
from bot.areas.rooms.letters import Letters
from bot.areas.rooms.passing import Passing
from bot.areas.rooms.rules import Booking, Cause, Room, Span, State, is_in, quartered
from bot.areas.rooms.store import bookings, rooms
from bot.areas.rooms.timetable import Timetable
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction

_AHEAD = timedelta(days=180)
_LETTERS = {Cause.CLOSED: letters.CLOSED, Cause.PROGRAMME: letters.PROGRAMME}


class Following:
    """Nobody finds out at the door."""

    def __init__(self, clock: Clock, timetable: Timetable, passing: Passing, told: Letters) -> None:
        self._clock = clock
        self._timetable = timetable
        self._passing = passing
        self._letters = told

    async def astray(self, reader: Reader, hours: Hours | None = None) -> Sequence[tuple[Booking, Cause]]:
        """What cannot be any more, and why: for these hours of the library, or its own."""
        found, coming = [], await self._coming(reader)
        if not coming:
            return []
        hours = hours or await self._timetable.hours(reader)
        known = {one.id: one for one in await rooms.every(reader)}
        span = Span(self._clock.now(), self._clock.now() + _AHEAD)
        programmes = await self._timetable.programmes(reader, span)
        for one in coming:
            room = known.get(one.wish.room)
            if room is None or not self._timetable.may_be_used(hours, room, one.span):
                found.append((one, Cause.CLOSED))
            elif one.state is not State.WAITING and any(
                is_in(held.place, room.name) and quartered(held.span).meets(quartered(one.span)) for held in programmes
            ):
                found.append((one, Cause.PROGRAMME))
        return found

    async def follow(self, tx: Transaction) -> None:
        """Each of them is answered, with what else is free."""
        for booking, cause in await self.astray(tx):
            await self._passing.end(tx, booking, cause)
            await self._letters.tell(tx, _LETTERS[cause], booking)

    async def align(self, database: Database) -> None:
        """What planning and hours have changed since; a look, and a transaction only where something is astray."""
        if await database.read(self.astray):
            await database.write(self.follow)

    async def would_end(self, reader: Reader, hours: Hours) -> int:
        """How many would be answered with these hours."""
        return len(await self.astray(reader, hours))

    async def warn(self, tx: Transaction, room: Room, things: Sequence[str], *, mended: bool = False) -> int:
        """Tell who has or asks for the room while it is out of order, or for one of these things; how many."""
        told = 0
        for one in await self._coming(tx):
            wants = any(thing.casefold() in one.wish.equipment.casefold() for thing in things)
            if one.wish.room == room.id and (wants or (not things and (mended or room.is_broken(one.span)))):
                kind = letters.MENDED if mended else letters.WARNED
                await self._letters.tell(tx, kind, one, things=", ".join(things))
                told += 1
        return told

    async def _coming(self, reader: Reader) -> Sequence[Booking]:
        now = self._clock.now()
        found = await bookings.in_span(reader, Span(now, now + _AHEAD))
        return [one for one in found if one.state is not State.INSIDE]

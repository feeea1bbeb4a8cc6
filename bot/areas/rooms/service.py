"""Rooms as handlers use them, by who does what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from random import Random

from bot.areas.events.service import Events
from bot.areas.library.service import Library
from bot.areas.rooms.asking import Asking
from bot.areas.rooms.checks import Checks
from bot.areas.rooms.deciding import Deciding
from bot.areas.rooms.following import Following
from bot.areas.rooms.keeping import Keeping
from bot.areas.rooms.letters import Letters
from bot.areas.rooms.passing import Passing, booking_of, room_of
from bot.areas.rooms.rules import OPEN, Booking, Cause, Room
from bot.areas.rooms.store import bookings
from bot.areas.rooms.timetable import Timetable
from bot.areas.rooms.using import Using
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction


class Rooms:
    """Each part takes the caller's reader or transaction."""

    def __init__(
        self,
        clock: Clock,
        zone: tzinfo,
        library: Library,
        events: Events,
        staff: Staff,
        random: Random | None = None,
    ) -> None:
        told = Letters(clock)
        self.timetable = Timetable(clock, zone, library, events)
        self.passing = Passing(clock, self.timetable, told)
        self.asking = Asking(clock, self.timetable, Checks(clock, self.timetable), self.passing, staff, random)
        self.deciding = Deciding(clock, self.timetable, self.passing, told, staff)
        self.using = Using(clock, self.timetable, self.passing, told)
        self.following = Following(clock, self.timetable, self.passing, told)
        self.keeping = Keeping(clock, self.following)

    async def booking(self, reader: Reader, booking_id: int, person: int | None = None) -> tuple[Booking, Room]:
        """One, with its room. Raises Unknown."""
        booking = await booking_of(reader, booking_id, person)
        return booking, await room_of(reader, booking.wish.room)

    async def with_code(self, reader: Reader, code: str) -> Booking | None:
        """The one that is under way and has this code."""
        return await bookings.with_code(reader, code)

    async def mine(self, reader: Reader, person: int) -> Sequence[tuple[Booking, Room]]:
        """What somebody has or asks for, the earliest first."""
        found = await bookings.open_of(reader, person)
        return [(one, await room_of(reader, one.wish.room)) for one in found]

    async def forget_person(self, tx: Transaction, person: int) -> None:
        """What they have is for others."""
        for one in await bookings.open_of(tx, person):
            if one.state in OPEN:
                await self.passing.end(tx, one, Cause.CANCELLED)

"""Staff keep the rooms: what they are like, what may be asked of them, and what is out of order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.areas.rooms.following import Following
from bot.areas.rooms.passing import room_of
from bot.areas.rooms.rules import SETTINGS, Caps, Room
from bot.areas.rooms.store import bookings, rooms
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class Keeping:
    """All raise Unknown for a room that is no longer kept."""

    def __init__(self, clock: Clock, following: Following) -> None:
        self._clock = clock
        self._following = following

    async def every(self, reader: Reader) -> Sequence[Room]:
        """Those that are lent, by name."""
        return await rooms.every(reader)

    async def room(self, reader: Reader, room_id: int) -> Room:
        """One of them."""
        room = await room_of(reader, room_id)
        if room.removed:
            raise Unknown("room")
        return room

    async def add(self, tx: Transaction, name: str, capacity: int, *, approval: bool) -> Room:
        """A new one, with the caps that all have at first."""
        room = Room(0, " ".join(name.split()), capacity, approval)
        return await self.room(tx, await rooms.insert(tx, room))

    async def change(self, tx: Transaction, room_id: int, **parts: Any) -> Room:
        """Parts of it, by the names of Room and Caps; what is booked stays as it is."""
        room = await self.room(tx, room_id)
        caps = {name: value for name, value in parts.items() if name in vars(Caps())}
        rest = {name: value for name, value in parts.items() if name not in caps}
        after = replace(room, caps=replace(room.caps, **caps), **rest)
        await rooms.update(tx, after)
        await self._following.follow(tx)
        return after

    async def breaks(self, tx: Transaction, room_id: int, why: str, until: datetime | None = None) -> tuple[Room, int]:
        """It cannot be used; whoever has it or asks for it is warned, and how many these are."""
        after = await self.change(tx, room_id, broken=" ".join(why.split()), broken_until=until)
        return after, await self._following.warn(tx, after, ())

    async def breaks_thing(self, tx: Transaction, room_id: int, thing: str) -> tuple[Room, int]:
        """A device does not work; whoever asked for it is warned."""
        room = await self.room(tx, room_id)
        if thing not in room.equipment:
            raise Unknown("thing")
        things = tuple(dict.fromkeys((*room.broken_things, thing)))
        after = await self.change(tx, room_id, broken_things=things)
        return after, await self._following.warn(tx, after, (thing,))

    async def mends(self, tx: Transaction, room_id: int) -> tuple[Room, int]:
        """All of it can be used again; whoever was warned hears so."""
        before = await self.room(tx, room_id)
        after = await self.change(tx, room_id, broken="", broken_until=None, broken_things=())
        told = 0
        if before.broken:
            told = await self._following.warn(tx, after, (), mended=True)
        elif before.broken_things:
            told = await self._following.warn(tx, after, before.broken_things, mended=True)
        return after, told

    async def remove(self, tx: Transaction, room_id: int) -> Room:
        """It is not lent any more; whoever has it is answered."""
        room = await self.room(tx, room_id)
        await rooms.remove(tx, room_id, self._clock.now())
        await self._following.follow(tx)
        return room

    async def decide_days(self, reader: Reader) -> int:
        """Open days within which staff decide."""
        return {**SETTINGS, **await rooms.settings(reader)}["decide_days"]

    async def set_decide_days(self, tx: Transaction, days: int) -> None:
        """For what is asked from now on."""
        await rooms.put_setting(tx, "decide_days", days)

    async def how_many_asked(self, reader: Reader) -> int:
        """Requests that wait for the staff."""
        return await bookings.count_asked(reader)

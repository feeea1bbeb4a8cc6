"""Places to pick books up besides the desk: kept by staff, chosen by readers before the copy is set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.areas.holds.refusals import NoLongerSo, PickupWanted
from bot.areas.holds.rules import Event, Pickup, State, Task
from bot.areas.holds.store import holds as store
from bot.areas.holds.store import pickups, work
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

_MOST = 200


@dataclass(frozen=True)
class Load:
    """What goes to one place: what lies `ready` for it, and what is still to be fetched from the shelf."""

    place: Pickup
    ready: Sequence[Task]
    fetching: Sequence[Task]


class Pickups:
    """The desk is no row: where there is none, nobody is asked."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def all(self, reader: Reader) -> Sequence[Pickup]:
        """Every place besides the desk."""
        return await pickups.all_of_them(reader)

    async def find(self, reader: Reader, pickup_id: int) -> Pickup:
        """One of them. Raises Unknown."""
        found = await pickups.find(reader, pickup_id)
        if found is None:
            raise Unknown("place")
        return found

    async def add(self, tx: Transaction, name: str, hours: str) -> Pickup:
        """A new one."""
        return await self.find(tx, await pickups.insert(tx, name, hours))

    async def remove(self, tx: Transaction, pickup_id: int) -> None:
        """No longer offered. Raises Unknown, and PickupWanted where somebody still waits for a book there."""
        place = await self.find(tx, pickup_id)
        if await pickups.is_wanted(tx, pickup_id):
            raise PickupWanted(place)
        await pickups.remove(tx, pickup_id, self._clock.now())

    async def choose(self, tx: Transaction, person_id: int, hold_id: int, pickup_id: int | None) -> None:
        """Where this hold is picked up; None: at the desk. Raises Unknown, and NoLongerSo once it is set aside."""
        hold = await store.find(tx, hold_id)
        if hold is None or hold.person_id != person_id:
            raise Unknown("hold")
        if hold.state not in (State.QUEUED, State.FETCHING):
            raise NoLongerSo(hold)
        if pickup_id is not None:
            await self.find(tx, pickup_id)
        await store.put(tx, hold_id, pickup_id=pickup_id)
        await store.note(tx, hold_id, Event.PICKUP, self._clock.now(), pickup=pickup_id)

    async def waiting_at(self, reader: Reader, pickup_id: int) -> Sequence[Task]:
        """What waits at one place, the next last day first."""
        return [one for one in await work.tasks(reader, State.READY, 0, _MOST) if one.hold.pickup_id == pickup_id]

    async def loads(self, reader: Reader) -> Sequence[Load]:
        """What the van takes along, by place; places without any book are left out."""
        ready = await work.tasks(reader, State.READY, 0, _MOST)
        fetching = await work.tasks(reader, State.FETCHING, 0, _MOST)
        found = [
            Load(
                place,
                [one for one in ready if one.hold.pickup_id == place.id],
                [one for one in fetching if one.hold.pickup_id == place.id],
            )
            for place in await pickups.all_of_them(reader)
        ]
        return [one for one in found if one.ready or one.fetching]

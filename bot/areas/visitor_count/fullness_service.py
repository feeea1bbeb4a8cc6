"""How full the places are, and when it is usually quiet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta, tzinfo

from bot.areas.visitor_count import fullness_store as store
from bot.areas.visitor_count.fullness import (
    LOOKED_BACK,
    MOST_PLACES,
    Level,
    Place,
    PlaceKept,
    TooManyPlaces,
    Usual,
    quietest,
)
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class Fullness:
    """`zone` is the library's."""

    def __init__(self, clock: Clock, zone: tzinfo) -> None:
        self._clock = clock
        self._zone = zone

    async def places(self, reader: Reader) -> list[Place]:
        """Where people sit, with what was last said of it."""
        return await store.places(reader)

    async def tell(self, tx: Transaction, place_id: int, level: Level, by: int) -> None:
        """How full it is now. Raises Unknown for a place that is no more."""
        if not await store.tell(tx, place_id, level, self._clock.now(), by):
            raise Unknown("place")

    async def add(self, tx: Transaction, name: str) -> None:
        """One more place. Raises TooManyPlaces, PlaceKept."""
        kept = await store.places(tx)
        if any(one.name.casefold() == name.casefold() for one in kept):
            raise PlaceKept(name)
        if len(kept) >= MOST_PLACES:
            raise TooManyPlaces(MOST_PLACES)
        await store.insert(tx, name)

    async def remove(self, tx: Transaction, place_id: int) -> None:
        """One less. Raises Unknown."""
        if not await store.delete(tx, place_id):
            raise Unknown("place")

    async def usual(self, reader: Reader, hours: Sequence[int]) -> Usual | None:
        """The quietest of today's open hours, by the last weeks of this weekday; None where nobody can tell."""
        today = self._clock.now().astimezone(self._zone).date()
        days = [today - timedelta(weeks=week) for week in range(1, LOOKED_BACK + 1)]
        return quietest(await store.on_days(reader, days), hours)

"""Counting visitors. Days and hours are the library's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, tzinfo

from bot.areas.visitor_count import store
from bot.areas.visitor_count.rules import Figures, Today, checked_people
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.reading.dates.periods import Period
from bot.base.refusals import Unknown


class VisitorCount:
    """`zone` is the library's. Several people may count at once: every tap is a row of its own."""

    def __init__(self, database: Database, clock: Clock, zone: tzinfo) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone

    async def count(self, tx: Transaction, people: int, by: int) -> Today:
        """So many have just come in. Raises TooManyAtOnce."""
        now = self._local()
        await store.insert(tx, now.date(), now.hour, checked_people(people), by)
        return await self._today(tx, by)

    async def take_back(self, tx: Transaction, count_id: int, by: int) -> Today:
        """A slip of the finger of today. Raises Unknown for what is gone, of another day, or somebody else's."""
        if not await store.delete(tx, count_id, self._local().date(), by):
            raise Unknown("visit")
        return await self._today(tx, by)

    async def today(self, reader: Reader, by: int) -> Today:
        """How many there are so far."""
        return await self._today(reader, by)

    async def figures(self, reader: Reader, day: date | None = None) -> Figures:
        """A day by hour, and its month by day; by default of today."""
        day = day or self._local().date()
        hours = await store.by_hour(reader, day)
        days = await store.by_day(reader, day.replace(day=1), _last_of_month(day))
        return Figures(day, hours, days)

    async def visitors(self, reader: Reader, period: Period) -> int:
        """Everybody who was counted on these days."""
        return sum((await self.by_day(reader, period)).values())

    async def by_day(self, reader: Reader, period: Period) -> Mapping[date, int]:
        """The same by day, only where somebody came."""
        return await store.by_day(reader, period.first, period.last)

    async def _today(self, reader: Reader, by: int) -> Today:
        now = self._local()
        hours = await store.by_hour(reader, now.date())
        last = await store.last_of(reader, now.date(), by)
        return Today(sum(hours.values()), now.hour, hours.get(now.hour, 0), last)

    def _local(self) -> datetime:
        return self._clock.now().astimezone(self._zone)


def _last_of_month(day: date) -> date:
    following = day.replace(day=28).toordinal() + 4
    return date.fromordinal(following - date.fromordinal(following).day)

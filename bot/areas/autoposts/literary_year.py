"""The literary year: its dates, as staff keep them, and a campaign for each, once a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from bot.areas.autoposts import store
from bot.areas.autoposts.calendar import Timetable
from bot.areas.autoposts.rules import AHEAD, MORNING, Kind, LiteracyDate, Plan, checked_rule, near, next_day
from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown

CAMPAIGN = "literacy_campaign"
"""The kind of letter that offers staff a campaign."""


class LiteraryYear:
    """`zone` is the library's."""

    def __init__(self, database: Database, clock: Clock, zone: tzinfo, staff: Staff, timetable: Timetable) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._staff = staff
        self._timetable = timetable

    async def dates(self, reader: Reader) -> Sequence[tuple[date, LiteracyDate]]:
        """All dates with the next day of each, the next first."""
        today = self._today()
        found = await store.dates(reader)
        return sorted(((next_day(one.rule, today), one) for one in found), key=lambda pair: (pair[0], pair[1].name))

    async def near(self, reader: Reader, day: date) -> list[str]:
        """The names of the dates that an event on a day may belong to."""
        return near(await store.dates(reader), day)

    async def find(self, reader: Reader, literacy_id: int) -> LiteracyDate:
        """One date. Raises Unknown."""
        found = await store.literacy(reader, literacy_id)
        if found is None:
            raise Unknown("date")
        return found

    def next_day(self, one: LiteracyDate) -> date:
        """When it comes next, today included."""
        return next_day(one.rule, self._today())

    async def keep(self, tx: Transaction, one: LiteracyDate) -> LiteracyDate:
        """Put a date in (id 0), or change it. Raises UnreadableRule."""
        checked_rule(one.rule)
        if one.id:
            await self.find(tx, one.id)
            for plan in await store.of_literacy(tx, one.id):
                await self._timetable.forget(tx, plan)
        kept = await self.find(tx, await store.keep_date(tx, one))
        await self._promise(tx, kept)
        return kept

    async def remove(self, tx: Transaction, literacy_id: int) -> LiteracyDate:
        """Take a date out; what it was. Raises Unknown."""
        found = await self.find(tx, literacy_id)
        for plan in await store.of_literacy(tx, literacy_id):
            await self._timetable.forget(tx, plan)
        await store.delete_date(tx, literacy_id)
        return found

    async def promise_all(self, tx: Transaction) -> None:
        """See that a campaign is promised for each date, three weeks ahead."""
        for one in await store.dates(tx):
            await self._promise(tx, one)

    async def say(self, tx: Transaction, plan: Plan) -> None:
        """Offer staff the campaign."""
        details = {"date": plan.literacy_id}
        await self._staff.tell(tx, ANNOUNCE, CAMPAIGN, details, f"{CAMPAIGN}:{plan.id}", hushed=True)

    async def _promise(self, tx: Transaction, one: LiteracyDate) -> None:
        """Not for a date that is nearer than that: staff find it in the calendar."""
        day = next_day(one.rule, self._today())
        due_at = datetime.combine(day - AHEAD, MORNING, self._zone)
        if due_at <= self._clock.now():
            day = next_day(one.rule, date(day.year + 1, 1, 1))
            due_at = datetime.combine(day - AHEAD, MORNING, self._zone)
        key = f"campaign:{one.id}:{day.year}"
        await self._timetable.promise(tx, Kind.CAMPAIGN, key, due_at, literacy_id=one.id)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()

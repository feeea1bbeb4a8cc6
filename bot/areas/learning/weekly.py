"""The weekly line to the staff: how much was understood, and what was asked for that is not offered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta, tzinfo

from bot.areas.learning import store
from bot.areas.learning.permissions import TEACH_BOT
from bot.areas.learning.rules import NEVER, Outcome, Week, next_letter
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due
from bot.delivery.schedule.worker import Job

WEEKLY = "learning_week"
"""The kind of the letter, and of the job that promises it."""
MONDAY = 1
_MOST_WANTED = 5


class Weekly:
    """`staff` knows whom to tell."""

    def __init__(self, clock: Clock, zone: tzinfo, staff: Staff) -> None:
        self._clock = clock
        self._zone = zone
        self._staff = staff

    async def plan(self, tx: Transaction) -> None:
        """Promise the next one."""
        moment = next_letter(self._clock.now(), await self.weekday(tx), self._zone)
        if moment is None:
            await schedule.drop_key(tx, WEEKLY)
        else:
            await schedule.plan(tx, Due(WEEKLY, "", moment, WEEKLY))

    async def weekday(self, reader: Reader) -> int:
        """The day it is told on: 1 (Monday) to 7, 0 never."""
        chosen = await store.weekday(reader)
        return MONDAY if chosen is None else chosen

    async def choose(self, tx: Transaction, weekday: int) -> None:
        """Tell it on this day from now on. Raises Unknown."""
        if not NEVER <= weekday <= 7:
            raise Unknown("weekday")
        await store.choose_weekday(tx, weekday)
        await self.plan(tx)

    async def week(self, reader: Reader, first: date, last: date) -> Week:
        """How messages of these days were heard."""
        found = await store.counts(reader, first, last)
        counts: dict[Outcome, int] = {outcome: times for outcome, name, times in found if outcome is not Outcome.WANTED}
        wanted = [(name, times) for outcome, name, times in found if outcome is Outcome.WANTED]
        return Week(first, last, counts, tuple(wanted[:_MOST_WANTED]))

    def jobs(self) -> Mapping[str, Job]:
        """What falls due."""
        return {WEEKLY: Job(self._tell)}

    async def _tell(self, tx: Transaction, _: Claimed) -> None:
        last = self._clock.now().astimezone(self._zone).date() - timedelta(days=1)
        week = await self.week(tx, last - timedelta(days=6), last)
        if week.messages:
            days = {"first": week.first.isoformat(), "last": week.last.isoformat()}
            await self._staff.tell(tx, TEACH_BOT, WEEKLY, days, f"{WEEKLY}:{last}", hushed=True)
        await self.plan(tx)

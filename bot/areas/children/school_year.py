"""The yearly question as a row of the schedule: each July's run plans the next."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from bot.areas.children.guardianship import Guardianship
from bot.areas.children.rules import question_at
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.delivery.schedule import store
from bot.delivery.schedule.rules import Claimed, Due
from bot.delivery.schedule.worker import Job

KIND = "school_stages"


class SchoolYear:
    """Asks guardians once a year whether the stage moved up, some guardians a row. `zone` is the library's."""

    def __init__(self, family: Guardianship, clock: Clock, zone: tzinfo) -> None:
        self._family = family
        self._clock = clock
        self._zone = zone

    @property
    def job(self) -> Job:
        """What the clerk does for `KIND`; reached after July it only plans the next one."""
        return Job(self._run)

    async def plan(self, tx: Transaction) -> None:
        """See that the next question is planned; at each start."""
        await self._plan(tx, question_at(self._clock.now(), self._zone))

    async def _run(self, tx: Transaction, due: Claimed) -> None:
        now = self._clock.now()
        if await self._family.ask_about_stages(tx):
            await self._plan(tx, now, due.details["part"] + 1)
        else:
            await self._plan(tx, question_at(now + timedelta(days=1), self._zone))

    async def _plan(self, tx: Transaction, moment: datetime, part: int = 0) -> None:
        year = moment.astimezone(self._zone).year
        await store.plan(tx, Due(KIND, "", moment, f"{KIND}:{year}:{part}", {"part": part}))

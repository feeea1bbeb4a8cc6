"""The personal digest: one a week at most, of what fits the interests somebody chose; in small transactions."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from bot.areas.autoposts import store
from bot.areas.autoposts.rules import Plan
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due

DIGEST = "digest"
"""The kind of letter to residents, and of the rows that promise them."""
AT_ONCE = 200  # so that no transaction is long
_USE = timedelta(days=2)


class Digest:
    """Whoever chose interests, and has not silenced the week's agenda, gets what fits; others nothing."""

    def __init__(self, clock: Clock, zone: tzinfo) -> None:
        self._clock = clock
        self._zone = zone

    async def say(self, tx: Transaction, plan: Plan) -> None:
        """Begin: the letters are promised some hundred people at a time."""
        await self._go_on(tx, self._clock.now().astimezone(self._zone).date().isoformat(), 0)

    async def promise(self, tx: Transaction, due: Claimed) -> None:
        """The letters of the next few hundred people. A key a week and person: nobody gets two."""
        now, day = self._clock.now(), due.details["day"]
        start = datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=self._zone)
        people = await store.interested(tx, start, start + timedelta(days=7), now, due.details["after"], AT_ONCE)
        year, week, _ = start.isocalendar()
        for person in people:
            key = f"{DIGEST}:{year}-{week:02}:{person}"
            letter = Letter(
                person,
                DIGEST,
                {"person": person, "day": day},
                key,
                Lane.ANNOUNCEMENTS,
                expires_at=now + _USE,
                hushed=True,
            )
            await outbox.post(tx, letter, now)
        if len(people) == AT_ONCE:
            await self._go_on(tx, day, people[-1])

    async def _go_on(self, tx: Transaction, day: str, after: int) -> None:
        key = f"{DIGEST}:{day}:{after}"
        await schedule.plan(tx, Due(DIGEST, "", self._clock.now(), key, {"day": day, "after": after}))

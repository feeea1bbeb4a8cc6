"""One part of a task on many copies: as many rows as a short transaction bears."""

from __future__ import annotations

from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.start import found
from bot.areas.broadcasts.store import copies, work
from bot.areas.broadcasts.store.work import Task, Work
from bot.areas.broadcasts.types import Broadcast
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.delivery.outbox.rules import COPY, FOLLOWS

_KINDS = {
    Task.CHANGE: COPY,
    Task.CHANGE_FOLLOWS: FOLLOWS,
    Task.RECALL: COPY,
    Task.RECALL_FOLLOWS: FOLLOWS,
}


class Parts:
    """Does the next part of a task, and notes where the one after it begins."""

    def __init__(self, clock: Clock, criteria: Criteria) -> None:
        self._clock = clock
        self._criteria = criteria

    async def do(self, tx: Transaction, one: Work, size: int) -> None:
        """The next part, of about `size` rows."""
        broadcast = await found(tx, one.broadcast_id)
        match one.task:
            case Task.FILL:
                upto = await self._fill(tx, broadcast, one.reached, size)
            case Task.DROP:
                upto = await copies.drop_part(tx, broadcast.id, COPY, size, self._clock.now())
            case Task.CHANGE | Task.CHANGE_FOLLOWS:
                kind = _KINDS[one.task]
                upto = await copies.change_part(tx, broadcast, kind, one.reached, size, self._clock.now())
            case _:
                kind = _KINDS[one.task]
                upto = await copies.recall_part(tx, broadcast, kind, one.reached, size, self._clock.now())
        if upto:
            await work.reached(tx, one, upto)
        else:
            await work.end(tx, one.broadcast_id, one.task)

    async def _fill(self, tx: Transaction, broadcast: Broadcast, after: int, size: int) -> int:
        now = self._clock.now()
        upto = await copies.end_of_part(tx, after, size)
        if upto is None:
            return 0
        wanted = self._criteria.condition(broadcast.audience, broadcast.topic, now)
        await copies.add_people(tx, broadcast, wanted, after, upto, now)
        return upto

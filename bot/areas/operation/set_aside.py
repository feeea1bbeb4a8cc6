"""Updates that were set aside: tried again or let go by an owner, and let go by themselves after a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Refusal
from bot.delivery.failed_updates import store as failed_updates
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.telegram import inbox
from bot.telegram.inbox import RawUpdate, Stored

LET_GO = "update_let_go"  # to whoever sent it
KEPT = timedelta(days=30)  # as the inbox declares
_AT_ONCE = 20


class NotSetAside(Refusal):
    """It was answered or let go meanwhile."""


class SetAside:
    """What owners decide about updates that could not be answered; `queue` takes one up again."""

    def __init__(self, clock: Clock, queue: Callable[[Stored], None]) -> None:
        self._clock = clock
        self._queue = queue

    async def how_many(self, reader: Reader) -> int:
        """How many wait for an owner."""
        return (await inbox.counts(reader)).get("parked", 0)

    async def try_again(self, tx: Transaction, update_id: int) -> None:
        """Handle it anew, now. Raises NotSetAside."""
        stored = await inbox.replay(tx, update_id)
        if stored is None:
            raise NotSetAside
        tx.after_commit(lambda: self._queue(stored))

    async def let_go(self, tx: Transaction, update_id: int) -> None:
        """Erase it; whoever sent it is told. Raises NotSetAside."""
        update = await inbox.let_go(tx, update_id)
        if update is None:
            raise NotSetAside
        await failed_updates.forget_update(tx, update_id)
        await self._tell(tx, update_id, update)

    async def retire(self, tx: Transaction) -> int:
        """Let go a few of those that nobody has decided for so long; how many."""
        old = await inbox.parked_before(tx, self._clock.now() - KEPT, _AT_ONCE)
        for update_id in old:
            await self.let_go(tx, update_id)
        return len(old)

    async def _tell(self, tx: Transaction, update_id: int, update: RawUpdate) -> None:
        person = inbox.private_person(update)
        if person is not None:
            letter = Letter(person, LET_GO, {}, f"{LET_GO}:{update_id}", Lane.REMINDERS)
            await outbox.post(tx, letter, self._clock.now())

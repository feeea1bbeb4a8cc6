"""Proposing a book for purchase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta

from bot.clock import Clock
from bot.db import Transaction
from bot.outbox import store as outbox
from bot.outbox.rules import Lane, Letter
from bot.proposals import store
from bot.proposals.rules import MOST_A_MONTH, AlreadyProposed, Proposed, TooManyProposals, Wish, title_key

NOTICE = "proposal"


class Proposals:
    """Keeps wishes and tells the owners of them."""

    def __init__(self, clock: Clock, owners: Sequence[int]) -> None:
        self._clock = clock
        self._owners = owners

    async def propose(self, tx: Transaction, person_id: int, wish: Wish) -> Proposed:
        """Keep a wish. Raises AlreadyProposed or TooManyProposals."""
        now = self._clock.now()
        if await store.count_since(tx, person_id, now - timedelta(days=30)) >= MOST_A_MONTH:
            raise TooManyProposals(MOST_A_MONTH)
        if not await store.insert(tx, person_id, wish, now):
            raise AlreadyProposed(wish.title)
        await self._tell(tx, person_id, wish)
        return Proposed(wish, await store.count_others(tx, person_id, wish.title))

    async def _tell(self, tx: Transaction, person_id: int, wish: Wish) -> None:
        details = asdict(wish)
        for owner in self._owners:
            key = f"proposal:{person_id}:{title_key(wish.title)}:{owner}"
            await outbox.post(tx, Letter(owner, NOTICE, details, key, Lane.REMINDERS), self._clock.now())

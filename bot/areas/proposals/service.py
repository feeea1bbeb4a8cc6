"""Proposing a book for purchase."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

from bot.areas.proposals import store
from bot.areas.proposals.rules import MOST_A_MONTH, AlreadyProposed, Proposed, TooManyProposals, Wish
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.base.identity import Owners
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

NOTICE = "proposal"


class Proposals:
    """Keeps wishes and tells the owners of them."""

    def __init__(self, clock: Clock, owners: Owners) -> None:
        self._clock = clock
        self._owners = owners

    async def propose(self, tx: Transaction, person_id: int, wish: Wish) -> Proposed:
        """Keep a wish. Raises AlreadyProposed or TooManyProposals."""
        now = self._clock.now()
        if await store.count_since(tx, person_id, now - timedelta(days=30)) >= MOST_A_MONTH:
            raise TooManyProposals(MOST_A_MONTH)
        proposal_id = await store.insert(tx, person_id, wish, now)
        if proposal_id is None:
            raise AlreadyProposed(wish.title)
        await self._tell(tx, person_id, proposal_id, wish)
        return Proposed(wish, await store.count_others(tx, person_id, wish.title))

    async def _tell(self, tx: Transaction, person_id: int, proposal_id: int, wish: Wish) -> None:
        details = asdict(wish)
        for owner in await self._owners(tx):
            key, about = f"proposal:{proposal_id}:{owner}", about_person(person_id)
            letter = Letter(owner, NOTICE, details, key, Lane.REMINDERS, about)
            await outbox.post(tx, letter, self._clock.now())

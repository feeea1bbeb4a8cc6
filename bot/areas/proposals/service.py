"""Proposing a book for purchase, and what the staff decide of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta

from bot.areas.proposals import store
from bot.areas.proposals.rules import (
    MOST_A_MONTH,
    TOLD_FOR,
    AlreadyProposed,
    Card,
    DecidedMeanwhile,
    Decision,
    Line,
    Mine,
    Outcome,
    Proposed,
    TooManyProposals,
    Wish,
    Wished,
)
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.identity import Owners
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

NOTICE = "proposal"
DECIDED = "proposal_decided"
"""The kinds of the letters: to the owners, and to whoever asked."""
PAGE = 8


def subject_of(proposal_id: int) -> str:
    """By which the letter to whoever made a proposal is known."""
    return f"{NOTICE}:{proposal_id}"


class Proposals:
    """Keeps wishes and tells the owners of them; keeps decisions and tells those who asked."""

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
            raise AlreadyProposed(wish.title, await store.own_of_title(tx, person_id, wish.title))
        await self._tell(tx, person_id, proposal_id, wish)
        return Proposed(wish, await store.count_others(tx, person_id, wish.title))

    async def decided_before(self, reader: Reader, person_id: int, title: str) -> Decision | None:
        """What was decided of this title within a year, for whoever has not proposed it themselves."""
        decided = await store.decision_of(reader, title)
        if decided is None or decided.decided_at < self._clock.now() - TOLD_FOR:
            return None
        return None if await store.own_of_title(reader, person_id, title) else decided

    async def decision(self, reader: Reader, decision_id: int) -> Decision:
        """One of them. Raises Unknown."""
        found = await store.decision(reader, decision_id)
        if found is None:
            raise Unknown("decision")
        return found

    async def mine(self, reader: Reader, person_id: int, page: int) -> tuple[Sequence[Mine], int]:
        """A page of what somebody proposed, the newest first, and how many that are."""
        found = await store.of_person(reader, person_id, page * PAGE, PAGE)
        return found, await store.how_many_of(reader, person_id)

    async def own(self, reader: Reader, person_id: int, proposal_id: int) -> Mine:
        """One of somebody's own. Raises Unknown."""
        found = await store.own(reader, person_id, proposal_id)
        if found is None:
            raise Unknown("proposal")
        return found

    async def how_many_open(self, reader: Reader) -> int:
        """How many titles wait for a decision."""
        return await store.how_many_open(reader)

    async def titles(self, reader: Reader, page: int, *, decided: bool) -> tuple[Sequence[Line], bool]:
        """A page of the titles that wait, or of those that do not, and whether there are more."""
        of = store.decided_titles if decided else store.open_titles
        found = await of(reader, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def card(self, reader: Reader, proposal_id: int) -> Card:
        """All that was said of a title. Raises Unknown."""
        found = await store.card(reader, proposal_id)
        if found is None:
            raise Unknown("proposal")
        return found

    async def open_wishes(self, reader: Reader) -> Sequence[Wished]:
        """Every proposal that waits for a decision."""
        return await store.open_wishes(reader)

    async def awaited(self, reader: Reader) -> Sequence[Wished]:
        """Every proposal of a title that is not said to be here, and whose reader can be told."""
        return await store.awaited(reader)

    async def arrived(self, tx: Transaction, title: str) -> Sequence[tuple[int, str]]:
        """A proposed title is in the library: who proposed it, each with the key of the letter that tells them.

        Whoever calls writes these letters. Who heard that it was bought hears now that it is here.
        """
        decision_id = await store.decide(tx, title, Outcome.HERE, "", self._clock.now(), None)
        asked = await store.who_asked(tx, decision_id)
        return [(person, f"{DECIDED}:{decision_id}:{person}") for _, person in asked]

    async def decide(
        self, tx: Transaction, proposal_id: int, outcome: Outcome, words: str, by: int, *, seen: int
    ) -> tuple[Card, int]:
        """Decide of a title, and tell everybody who has asked for it: the card, and how many are told.

        `seen`: the decision that the form was opened with, 0 for none. Raises Unknown, DecidedMeanwhile.
        """
        card = await self.card(tx, proposal_id)
        if (card.decision.id if card.decision else 0) != seen:
            raise DecidedMeanwhile(card)
        now = self._clock.now()
        decision_id = await store.decide(tx, card.title, outcome, words, now, by)
        asked = await store.who_asked(tx, decision_id)
        for proposal, person in asked:
            details = {"proposal": proposal, "decision": decision_id, "person": person}
            key = f"{DECIDED}:{decision_id}:{person}"
            letter = Letter(person, DECIDED, details, key, Lane.REMINDERS, subject_of(proposal), hushed=True)
            await outbox.post(tx, letter, now)
        return await self.card(tx, proposal_id), len(asked)

    async def to_tell(self, reader: Reader, person_id: int, proposal_id: int, decision_id: int) -> Mine | None:
        """What a letter tells; None where something else was decided since."""
        found = await store.own(reader, person_id, proposal_id)
        return found if found and found.decision and found.decision.id == decision_id else None

    async def _tell(self, tx: Transaction, person_id: int, proposal_id: int, wish: Wish) -> None:
        details = asdict(wish) | {"proposal": proposal_id}
        for owner in await self._owners(tx):
            key, about = f"proposal:{proposal_id}:{owner}", about_person(person_id)
            letter = Letter(owner, NOTICE, details, key, Lane.REMINDERS, about)
            await outbox.post(tx, letter, self._clock.now())

"""Cards: linked by who knows number and birth date, shown, unlinked; and what they allow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from bot.areas.consents.rules import Shown, about_child
from bot.areas.consents.service import Consents
from bot.areas.patrons import letters
from bot.areas.patrons.members import Members
from bot.areas.patrons.rules import (
    MOST_TRIES,
    TRIES_WITHIN,
    Card,
    CardExpired,
    CardNeeded,
    CardUnknown,
    NoMemberList,
    TooManyTries,
    hashed,
    hashed_number,
)
from bot.areas.patrons.store import cards as store
from bot.areas.patrons.store import members
from bot.areas.patrons.wordings import CARD, CHILD_CARD
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class Patrons:
    """`key`: of the hashes of members."""

    def __init__(self, clock: Clock, zone: tzinfo, consents: Consents, lists: Members, key: bytes) -> None:
        self._clock = clock
        self._zone = zone
        self._consents = consents
        self._lists = lists
        self._key = key

    @property
    def today(self) -> date:
        """The library's day."""
        return self._now.astimezone(self._zone).date()

    async def can_link(self, reader: Reader) -> bool:
        """Whether there is a list against which a card is checked."""
        return await self._lists.current(reader) is not None

    async def link(
        self, tx: Transaction, person_id: int, number: str, born: date, consent: Shown, child: int | None = None
    ) -> Card | None:
        """Link somebody's own card, or a child's; None where the list has no such member, which counts as a try.

        Whoever had linked it before has it no longer, and is told. Raises NoMemberList, TooManyTries.
        """
        if not await self.can_link(tx):
            raise NoMemberList
        await self._count_try(tx, person_id, number)
        digest = hashed(self._key, number, born)
        if not await store.is_listed(tx, digest):
            return None
        await self._take_over(tx, person_id, digest)
        await store.delete_of(tx, person_id, child)
        card = await store.insert(tx, person_id, child, number, digest, self._now)
        await self._consents.give(tx, person_id, consent, _subject(child))
        return await store.find(tx, card)

    async def cards(self, reader: Reader, person_id: int) -> Sequence[Card]:
        """All that somebody has linked, their own first."""
        return await store.of_person(reader, person_id)

    async def own(self, reader: Reader, person_id: int) -> Card | None:
        """Somebody's own card."""
        return await store.own(reader, person_id)

    async def card(self, reader: Reader, person_id: int, card_id: int) -> Card:
        """One of one's cards. Raises Unknown."""
        found = await store.find(reader, card_id)
        if found is None or found.person_id != person_id:
            raise Unknown("card")
        return found

    async def unlink(self, tx: Transaction, person_id: int, card_id: int) -> None:
        """The number is forgotten, and the consent is taken back. Raises Unknown."""
        card = await self.card(tx, person_id, card_id)
        await store.delete(tx, card.id)
        wording = CARD if card.child is None else CHILD_CARD
        await self._consents.withdraw(tx, person_id, wording.purpose, _subject(card.child))

    async def withdrawn(self, tx: Transaction, person_id: int, subject: str) -> None:
        """The consent was taken back in “My data”: the number goes."""
        await store.delete_of(tx, person_id, int(subject.rpartition(":")[2]) if subject else None)

    async def forget_child(self, tx: Transaction, child_id: int) -> None:
        """The child's card goes with its profile."""
        await store.delete_of_child(tx, child_id)

    async def most(self, reader: Reader, person_id: int, *, needed: bool, child: int | None = None) -> int | None:
        """How many books somebody, or a child of theirs, may reserve by the card; None: as everybody.

        `needed`: who has no card may not. Raises CardNeeded, CardExpired, CardUnknown.
        """
        if not await self.can_link(reader):
            return None
        card = next((one for one in await store.of_person(reader, person_id) if one.child == child), None)
        if card is None:
            if needed:
                raise CardNeeded
            return None
        if not card.listed:
            raise CardUnknown(card)
        if card.is_over(self.today):
            raise CardExpired(card)
        return await members.most_of(reader, card.type)

    async def tidy(self, tx: Transaction) -> None:
        """Tries of yesterday are forgotten."""
        await store.forget_tries(tx, self._now - TRIES_WITHIN)

    async def _count_try(self, tx: Transaction, person_id: int, number: str) -> None:
        digest = hashed_number(self._key, number)
        by_person, of_number = await store.tries(tx, person_id, digest, self._now - TRIES_WITHIN)
        if max(by_person, of_number) >= MOST_TRIES:
            raise TooManyTries
        await store.note_try(tx, person_id, digest, self._now)

    async def _take_over(self, tx: Transaction, person_id: int, digest: str) -> None:
        before = await store.linked_with(tx, digest)
        if before is None:
            return
        await store.delete(tx, before.id)
        if before.person_id != person_id:
            await letters.taken_over(tx, before, self._now)

    @property
    def _now(self) -> datetime:
        return self._clock.now()


def _subject(child: int | None) -> str:
    return "" if child is None else about_child(child)

"""Telling what was read together, taking it back, and seeing what has come together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta, tzinfo

from bot.areas.children.rules import Child
from bot.areas.children.service import Children
from bot.areas.consents.rules import Shown, about_child, number_of
from bot.areas.consents.service import Consents
from bot.areas.family_reading import store
from bot.areas.family_reading.rules import (
    A_MONTH,
    MOST_DAYS_AGO,
    MOST_MINUTES,
    Minutes,
    NotAgreed,
    Reading,
    UnfitMinutes,
    week_begins,
)
from bot.areas.family_reading.wordings import CHILD_READING
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class FamilyReading:
    """What guardians read with their children. Nothing of it steers what anybody is shown."""

    def __init__(self, clock: Clock, zone: tzinfo, children: Children, consents: Consents) -> None:
        self._clock = clock
        self._zone = zone
        self._children = children
        self._consents = consents

    @property
    def today(self) -> date:
        """The library's day."""
        return self._clock.now().astimezone(self._zone).date()

    async def not_agreed(self, reader: Reader, person_id: int, children: Collection[int]) -> Sequence[Child]:
        """Those of a guardian's children for which they have not agreed yet. Raises Unknown."""
        mine = [await self._children.child(reader, person_id, child) for child in children]
        return [child for child in mine if not await self.has_agreed(reader, person_id, child.id)]

    async def has_agreed(self, reader: Reader, person_id: int, child_id: int) -> bool:
        """Whether a guardian agrees that what they read with a child is kept."""
        return await self._consents.has_agreed(reader, person_id, CHILD_READING, about_child(child_id))

    async def agree(self, tx: Transaction, person_id: int, children: Collection[int], consent: Shown) -> None:
        """A guardian agrees, for these children. Raises Unknown."""
        for child in await self.not_agreed(tx, person_id, children):
            await self._consents.give(tx, person_id, consent, about_child(child.id))

    async def tell(
        self, tx: Transaction, person_id: int, children: Collection[int], minutes: int, days_ago: int = 0
    ) -> Reading:
        """So many minutes with these children. Raises Unknown, NotAgreed, UnfitMinutes."""
        wanted = tuple(dict.fromkeys(children))
        if not wanted:
            raise Unknown("child")
        if not 1 <= minutes <= MOST_MINUTES or not 0 <= days_ago <= MOST_DAYS_AGO:
            raise UnfitMinutes(MOST_MINUTES)
        for child in await self.not_agreed(tx, person_id, wanted):
            raise NotAgreed(child.id)
        day = self.today - timedelta(days=days_ago)
        number = await store.insert(tx, person_id, wanted, minutes, day, self._clock.now())
        return (await self._own(tx, person_id, number))[1]

    async def undo(self, tx: Transaction, person_id: int, reading_id: int) -> Reading:
        """It was not so. Raises Unknown."""
        _, found = await self._own(tx, person_id, reading_id)
        await store.delete(tx, reading_id)
        return found

    async def of_child(self, reader: Reader, person_id: int, child_id: int) -> tuple[Child, Minutes]:
        """What a child's guardians read with it. Raises Unknown."""
        child = await self._children.child(reader, person_id, child_id)
        return child, await self._minutes(reader, [child.id])

    async def of_family(self, reader: Reader, person_id: int) -> tuple[Sequence[Child], Minutes]:
        """A guardian's children, and what was read with any of them: a reading with two of them counts once."""
        children = await self._children.of(reader, person_id)
        return children, await self._minutes(reader, [child.id for child in children])

    async def no_longer_agrees(self, tx: Transaction, person_id: int, subject: str) -> None:
        """What this guardian told of a child is forgotten."""
        await store.forget(tx, number_of(subject), person_id)

    async def forget_child(self, tx: Transaction, child_id: int) -> None:
        """What anybody read with a child goes with it."""
        await store.forget(tx, child_id)

    async def tidy(self, tx: Transaction) -> None:
        """Readings of which a guardian no longer speaks for any child."""
        await store.drop_alone(tx, self._clock.now())

    async def _minutes(self, reader: Reader, children: Collection[int]) -> Minutes:
        return await store.minutes(reader, children, week_begins(self.today), self.today - A_MONTH + timedelta(days=1))

    async def _own(self, reader: Reader, person_id: int, reading_id: int) -> tuple[int, Reading]:
        found = await store.find(reader, reading_id)
        if found is None or found[0] != person_id:
            raise Unknown("reading")
        return found

"""When a book comes that somebody asked for: they are told once, and who proposed it may be first in its queue."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.areas.catalogue.lending import Lending
from bot.areas.needs import store
from bot.areas.needs.rules import OFFERED_FOR, id_of, names_of
from bot.areas.proposals.rules import title_key
from bot.areas.proposals.service import Proposals
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

ARRIVED = "need_arrived"
"""The kind of the letter; {"person", "title", "proposed"}."""


class Arrivals:
    """Looks at titles that came since it looked last, whenever the catalogue has changed."""

    def __init__(self, clock: Clock, lending: Lending, proposals: Proposals) -> None:
        self._clock = clock
        self._lending = lending
        self._proposals = proposals
        self._aligned = -1

    async def align(self, database: Database) -> None:
        """Where the catalogue has changed, tell whoever asked for what came."""
        revision = await database.read(self._lending.revision)
        if revision == self._aligned:
            return
        seen, titles, asked = await database.read(self._look)
        here = await asyncio.to_thread(_matches, titles, asked) if asked else {}
        if here or seen is not None:
            await database.write(lambda tx: self._tell(tx, here, seen))
        self._aligned = revision

    async def _look(self, reader: Reader) -> tuple[int | None, Sequence[tuple[int, str]], frozenset[str]]:
        """Up to which title is looked (None: as far as before), what came since, and the keys of what was asked for."""
        last, before = await self._lending.last_title(reader), await store.seen_up_to(reader)
        if before is None or before >= last:
            return last if before != last else None, (), frozenset()
        asked = {one.key for one in await self._proposals.awaited(reader)}
        asked |= {one.key for one in await store.every_wanted(reader)}
        return last, await self._lending.newcomers(reader, before), frozenset(asked)

    async def _tell(self, tx: Transaction, here: Mapping[str, tuple[int, str]], seen: int | None) -> None:
        for key, (title_id, asked_as) in here.items():
            await self._arrive(tx, key, title_id, asked_as)
        if seen is not None:
            await store.see_up_to(tx, seen)

    async def _arrive(self, tx: Transaction, key: str, title_id: int, asked_as: str) -> None:
        now = self._clock.now()
        told = set()
        for person, letter_key in await self._proposals.arrived(tx, asked_as):
            await store.offer(tx, person, title_id, now + OFFERED_FOR)
            await self._post(tx, person, title_id, letter_key, now, proposed=True)
            told.add(person)
        for person in await store.take_wanted(tx, key):
            if person not in told:
                await self._post(tx, person, title_id, f"{ARRIVED}:{id_of(key)}:{title_id}:{person}", now)
        await store.unmark(tx, key)

    async def _post(
        self, tx: Transaction, person: int, title_id: int, key: str, now: datetime, *, proposed: bool = False
    ) -> None:
        details = {"person": person, "title": title_id, "proposed": proposed}
        letter = Letter(person, ARRIVED, details, key, Lane.REMINDERS, about_person(person), hushed=True)
        await outbox.post(tx, letter, now)


def _matches(titles: Sequence[tuple[int, str]], asked: frozenset[str]) -> dict[str, tuple[int, str]]:
    """By the key that was asked for: the first title that came for it, and the name that has this key."""
    found: dict[str, tuple[int, str]] = {}
    for title_id, title in titles:
        for name in names_of(title):
            if (key := title_key(name)) in asked:
                found.setdefault(key, (title_id, name))
    return found

"""Certificates for those who came, where the event gives them: a name, a code, and whoever likes may check it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from random import Random

from bot.areas.events.documents.lettering import printable
from bot.areas.events.documents.types import Unprintable
from bot.areas.followup.rules import Certificate, NameNeeded, NotYours, new_code, read_code
from bot.areas.followup.store import certificates as store
from bot.areas.followup.store import handouts as handout_store
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction


class Certifying:
    """`random` makes the codes."""

    def __init__(self, database: Database, clock: Clock, random: Random) -> None:
        self._database = database
        self._clock = clock
        self._random = random

    async def of(self, reader: Reader, person_id: int, children: Collection[int]) -> Sequence[Certificate]:
        """What somebody has or may have, for themself and the children they are a guardian of, the latest first."""
        return await store.of_person(reader, person_id, children, self._clock.now())

    async def mine(
        self, reader: Reader, person_id: int, children: Collection[int], registration_id: int
    ) -> Certificate:
        """One of them. Raises NotYours."""
        return await self._mine(reader, person_id, children, registration_id)

    async def issue(
        self, tx: Transaction, person_id: int, children: Collection[int], registration_id: int, name: str = ""
    ) -> Certificate:
        """Issue one, under the name of the seat or a corrected one; issued before, it stays as it is.

        Raises NotYours, NameNeeded where the name cannot be printed.
        """
        found = await self._mine(tx, person_id, children, registration_id)
        if found.code:
            return found
        try:
            printed = printable(name or found.name)
        except Unprintable as error:
            raise NameNeeded(registration_id) from error
        code, now = new_code(self._random), self._clock.now()
        while not await store.issue(tx, registration_id, person_id, printed, code, now):
            code = new_code(self._random)
        return await self._mine(tx, person_id, children, registration_id)

    async def by_id(self, reader: Reader, certificate_id: int) -> Certificate | None:
        """One that was issued, to be drawn."""
        return await store.by_id(reader, certificate_id)

    async def verify(self, reader: Reader, typed: str) -> Certificate | None:
        """What a code stands for, however it was typed; None where it stands for nothing (any more)."""
        code = read_code(typed)
        if code is None:
            return None
        return await store.by_code(reader, code)

    async def forget_child(self, tx: Transaction, child_id: int) -> None:
        """Before a child's data are deleted: no name, no result."""
        await store.forget_child(tx, child_id)
        await handout_store.forget_child(tx, child_id)

    async def _mine(
        self, reader: Reader, person_id: int, children: Collection[int], registration_id: int
    ) -> Certificate:  # fmt: skip
        found = await store.of_person(reader, person_id, children, self._clock.now())
        wanted = next((one for one in found if one.registration_id == registration_id), None)
        if wanted is None:
            raise NotYours
        return wanted

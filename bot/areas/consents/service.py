"""Giving, proving and taking back consents."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.areas.consents import store
from bot.areas.consents.rules import Consent, Shown, Wording
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown

Follow = Callable[[Transaction, int, str], Awaitable[object]]


class Consents:
    """Keeps who agreed to which wording when, and when they took it back.

    `titles`: what a consent of each purpose is about, as msgids. `follows`: what taking one back leads to.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        titles: Mapping[str, str] | None = None,
        follows: Mapping[str, Follow] | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self.titles = titles or {}
        self._follows = follows or {}

    async def give(self, tx: Transaction, person_id: int, shown: Shown, subject: str = "") -> None:
        """Keep that a person agreed to what they were shown. The same again adds nothing."""
        if any(one.shown == shown for one in await store.standing(tx, person_id, shown.purpose, subject)):
            return
        wording = await store.wording_id(tx, shown)
        await store.insert(tx, person_id, subject, wording, self._clock.now())

    async def stands(self, reader: Reader, wording: Wording, subject: str = "", person_id: int | None = None) -> bool:
        """Whether a consent to this version, or a later one, stands: of one person, or of anybody."""
        return await store.stands(reader, wording.purpose, wording.version, subject, person_id)

    async def has_agreed(self, reader: Reader, person_id: int, wording: Wording, subject: str = "") -> bool:
        """Whether this person's consent stands."""
        return await self.stands(reader, wording, subject, person_id)

    async def of(self, reader: Reader, person_id: int) -> Sequence[Consent]:
        """All that a person ever agreed to, with its proof, oldest first."""
        return await store.of_person(reader, person_id)

    async def withdraw(self, tx: Transaction, person_id: int, purpose: str = "", subject: str = "") -> bool:
        """Take back a person's own consent about a subject, for one purpose or all; whether it stood."""
        now = self._clock.now()
        return await store.withdraw(tx, subject, now, purpose=purpose, person_id=person_id) > 0

    async def withdraw_one(self, tx: Transaction, person_id: int, consent_id: int) -> Consent:
        """Take back one consent, and all like it; as it stood. What follows from that is done as well.

        Raises Unknown for another person's, or one taken back.
        """
        mine = await store.of_person(tx, person_id)
        one = next((one for one in mine if one.id == consent_id and one.withdrawn_at is None), None)
        if one is None:
            raise Unknown("consent")
        await self.withdraw(tx, person_id, one.shown.purpose, one.subject)
        if follow := self._follows.get(one.shown.purpose):
            await follow(tx, person_id, one.subject)
        return one

    async def withdraw_for_all(self, tx: Transaction, subject: str, purpose: str = "") -> bool:
        """Take back everybody's consent about a subject, for one purpose or all; whether any stood."""
        return await store.withdraw(tx, subject, self._clock.now(), purpose=purpose) > 0

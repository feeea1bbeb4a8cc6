"""A certificate for who has done a challenge: a name, a code, and whoever likes may check it."""

from __future__ import annotations

from random import Random

from bot.areas.challenges.refusals import NameNeeded
from bot.areas.challenges.rules import Challenge, Entry
from bot.areas.challenges.service import Challenges
from bot.areas.challenges.store import entries
from bot.areas.events.documents.lettering import printable
from bot.areas.events.documents.types import Unprintable
from bot.areas.followup.rules import new_code, read_code
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class ChallengeCertificates:
    """`random` makes the codes."""

    def __init__(self, clock: Clock, challenges: Challenges, random: Random) -> None:
        self._clock = clock
        self._challenges = challenges
        self._random = random

    async def of(self, reader: Reader, entry_id: int, person_id: int) -> tuple[Challenge, Entry]:
        """What a certificate would say. Raises Unknown where the challenge is not done."""
        entry = await self._challenges.entry(reader, entry_id, person_id)
        if not entry.is_done:
            raise Unknown("certificate")
        return await self._challenges.find(reader, entry.challenge_id), entry

    async def issue(self, tx: Transaction, entry_id: int, person_id: int, name: str = "") -> tuple[Challenge, Entry]:
        """One under the name, or a corrected one; issued before, it stays as it is. Raises Unknown, NameNeeded."""
        _, entry = await self.of(tx, entry_id, person_id)
        if not entry.code:
            try:
                printed = printable(name or entry.name)
            except Unprintable as error:
                raise NameNeeded(entry_id) from error
            while not await entries.issue(tx, entry_id, printed, new_code(self._random), self._clock.now()):
                pass
        return await self.of(tx, entry_id, person_id)

    async def with_code(self, reader: Reader, typed: str) -> tuple[Challenge, Entry] | None:
        """What a code stands for, however it was typed; None where it stands for nothing (any more)."""
        code = read_code(typed)
        entry = await entries.with_code(reader, code) if code else None
        return (await self._challenges.find(reader, entry.challenge_id), entry) if entry else None

    async def to_draw(self, reader: Reader, entry_id: int) -> tuple[Challenge, Entry] | None:
        """One that was issued."""
        entry = await entries.find(reader, entry_id)
        return (await self._challenges.find(reader, entry.challenge_id), entry) if entry and entry.code else None

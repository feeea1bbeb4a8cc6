"""Handing an emergency over: who takes it asks a colleague, and has it until that one accepts."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.emergencies import letters
from bot.areas.emergencies.rules import (
    OWNERS_HEAR,
    Colleague,
    Emergency,
    OverAlready,
    State,
    TakenAlready,
    circle,
)
from bot.areas.emergencies.store import emergencies as store
from bot.areas.emergencies.store import handover as asked
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class Handover:
    """`staff` knows who works here."""

    def __init__(self, clock: Clock, staff: Staff) -> None:
        self._clock = clock
        self._staff = staff

    async def colleagues(self, reader: Reader, found: Emergency) -> Sequence[Colleague]:
        """Who can be asked: whoever would be called, but for who has it; those in the house first."""
        staff = await self._staff.within_reach(reader)
        circles = (circle(n, staff, found.person_id, discreet=found.discreet) for n in range(OWNERS_HEAR + 1))
        order = dict.fromkeys(person for one in circles for person in one if person != found.taken_by)
        names = await asked.names(reader, list(order))
        return [Colleague(person, names[person]) for person in order if person in names]

    async def name(self, reader: Reader, person_id: int) -> str:
        """What a colleague is called; '' where they are gone."""
        return (await asked.names(reader, [person_id])).get(person_id, "")

    async def ask(self, tx: Transaction, emergency_id: int, to: int, by: int) -> Emergency:
        """Whether this colleague takes it over. Raises TakenAlready, OverAlready, Unknown."""
        found = await self._held(tx, emergency_id, by)
        if to not in {one.person_id for one in await self.colleagues(tx, found)}:
            raise Unknown("colleague")
        now = self._clock.now()
        await asked.ask(tx, emergency_id, to, by)
        await letters.ask(tx, emergency_id, to, by, found.person_id, now)
        if not found.discreet:
            await letters.photos(tx, found, to, now)
        return await letters.redraw(tx, emergency_id, now)

    async def accept(self, tx: Transaction, emergency_id: int, by: int) -> Emergency:
        """They have it now: all see it, and so does who told of it. Raises TakenAlready, OverAlready, Unknown."""
        now = self._clock.now()
        if not await asked.hand_over(tx, emergency_id, by, now):
            return await self._held(tx, emergency_id, by)
        await asked.ask_nobody(tx, emergency_id)
        found = await letters.redraw(tx, emergency_id, now)
        await letters.photos(tx, found, by, now)
        if found.person_id is not None:
            await letters.tell(tx, emergency_id, f"taken by {by}", found.person_id, now)
        return found

    async def decline(self, tx: Transaction, emergency_id: int, by: int) -> Emergency:
        """They cannot; who asked is told. Raises Unknown."""
        now = self._clock.now()
        if await store.find(tx, emergency_id) is None:
            raise Unknown("emergency")
        asked_by = await asked.withdraw(tx, emergency_id, by)
        found = await letters.redraw(tx, emergency_id, now)
        if asked_by is not None and found.runs:
            await letters.decline(tx, emergency_id, asked_by, by, found.person_id, now)
        return found

    async def _held(self, reader: Reader, emergency_id: int, by: int) -> Emergency:
        found = await store.find(reader, emergency_id)
        if found is None or found.state is State.POSSIBLE:
            raise Unknown("emergency")
        if not found.runs:
            raise OverAlready
        if found.state is not State.TAKEN or found.taken_by != by:
            raise TakenAlready(found.taker)
        return found

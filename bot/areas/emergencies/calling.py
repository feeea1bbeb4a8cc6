"""Calling the staff: round by round until somebody comes, and whoever can be reached where others cannot."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.emergencies import letters
from bot.areas.emergencies.further import Further, Met, subject_of
from bot.areas.emergencies.rules import OWNERS_HEAR, Emergency, State, circle, next_round
from bot.areas.emergencies.store import emergencies as store
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.base.i18n import N_
from bot.delivery.outbox.rules import Claimed, Ending
from bot.delivery.outbox.rules import State as Ended
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed as ClaimedJob
from bot.delivery.schedule.rules import Due, NoLongerNeeded

RAISED = N_("told of an emergency")
UNTAKEN = "emergency_untaken"  # the kind of the job


class Calling:
    """`staff` knows who works here, and who can be reached."""

    def __init__(self, clock: Clock, staff: Staff, further: Further) -> None:
        self._clock = clock
        self._staff = staff
        self._further = further

    async def raise_alarm(self, tx: Transaction, emergency_id: int) -> Met:
        """The staff are called, and again until somebody comes."""
        found = await store.find(tx, emergency_id)
        assert found is not None, "it was just told of"
        await self._further.record(tx, found, RAISED)
        told, number = await self._first_circle(tx, found)
        await self.plan(tx, emergency_id, number)
        return Met(found, bool(told), others=await self._further.others(tx, found))

    async def call_anybody(self, tx: Transaction, found: Emergency) -> bool:
        """Whether there is anybody who was not called yet, who now is."""
        return bool((await self._first_circle(tx, found))[0])

    async def _first_circle(self, tx: Transaction, found: Emergency) -> tuple[Sequence[int], int]:
        """The first circle in which anybody can be reached who was not called yet: whom, and its number."""
        told: list[int] = []
        number = -1
        while not told and number < OWNERS_HEAR:
            number += 1
            told = await self._call(tx, found, number, rings=False)
        return told, number

    async def _call(self, tx: Transaction, found: Emergency, number: int, *, rings: bool = True) -> list[int]:
        """Everybody of this round has the call; who has had it already is rung again."""
        now, told = self._clock.now(), []
        staff = await self._staff.within_reach(tx)
        for person in circle(number, staff, found.person_id, discreet=found.discreet):
            if await store.tell(tx, found.id, person):
                await letters.call(tx, found.id, person, found.person_id, now)
                told.append(person)
                if not found.discreet:
                    await letters.photos(tx, found, person, now)
            elif rings:
                await letters.ring(tx, found.id, number, person, found.person_id, now)
        return told

    async def plan(self, tx: Transaction, emergency_id: int, number: int) -> None:
        """The round after this one, unless somebody takes it before."""
        pause = next_round(number)
        if pause is not None:
            key, due = f"{UNTAKEN}:{emergency_id}:{number}", self._clock.now() + pause
            details = {"emergency": emergency_id, "round": number + 1}
            await schedule.plan(tx, Due(UNTAKEN, subject_of(emergency_id), due, key, details))

    async def letter_ended(self, tx: Transaction, letter: Claimed, ending: Ending) -> None:
        """A call that did not arrive: where nobody else has it, others are called at once, or its person is told."""
        if letter.kind != letters.CALLED or ending.state not in (Ended.REFUSED, Ended.DROPPED):
            return
        found = await store.find(tx, letter.details["emergency"])
        if found is None or found.state is not State.OPEN or found.person_id is None:
            return
        reached = [one for one in await self._further.within_reach(tx, found.id) if one != letter.chat_id]
        if not reached and not await self.call_anybody(tx, found):
            await letters.tell(tx, found.id, "unreached", found.person_id, self._clock.now())

    async def nobody_came(self, tx: Transaction, due: ClaimedJob) -> None:
        """Another round. Raises NoLongerNeeded where somebody has."""
        found = await store.find(tx, due.details["emergency"])
        if found is None or found.state is not State.OPEN:
            raise NoLongerNeeded
        number = due.details["round"]
        await self._call(tx, found, number)
        if number == OWNERS_HEAR and found.person_id is not None:
            await letters.tell(tx, found.id, "nobody", found.person_id, self._clock.now())
        await self.plan(tx, found.id, number)

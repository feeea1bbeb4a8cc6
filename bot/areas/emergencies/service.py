"""Raising an alarm, coming to help, ending it. Every change carries its letters with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.emergencies import letters
from bot.areas.emergencies.aftermath import After, speaks_of
from bot.areas.emergencies.further import Further, Met, subject_of
from bot.areas.emergencies.rules import (
    AGAIN_FOR,
    FOLLOWS_FOR,
    LONGEST,
    MOST_ROUNDS,
    NUMBERS,
    OWNERS_HEAR,
    POSSIBLE_FOR,
    Emergency,
    OverAlready,
    Running,
    State,
    TakenAlready,
    circle,
    is_another,
    next_round,
)
from bot.areas.emergencies.store import emergencies as store
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.i18n import N_
from bot.base.refusals import Unknown
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded
from bot.delivery.schedule.worker import Job

RAISED = N_("told of an emergency")
UNTAKEN = "emergency_untaken"  # the kind of the job


class Emergencies:
    """`staff` knows who works here."""

    def __init__(self, clock: Clock, staff: Staff) -> None:
        self._clock = clock
        self._staff = staff
        self._further = Further(clock, staff)

    async def concerns(self, reader: Reader, person_id: int, words: str) -> bool:
        """Whether what somebody writes now belongs to an emergency they told of."""
        return bool(await self._told_of(reader, person_id, words))

    async def hear(
        self, tx: Transaction, person_id: int, kind: str, words: str, photo: str = "", *, surely: bool = True
    ) -> Met:
        """Danger, or more about it. `surely`: it is danger of this kind, and may be another beside one that runs."""
        running = await self._told_of(tx, person_id, words, kind)
        same = [one for one in running if not (surely and is_another(one.kind, kind))]
        if same:
            return await self._further.say(tx, same, kind if surely else "", words[:LONGEST], photo)
        now = self._clock.now()
        number = await store.insert(tx, person_id, kind, State.OPEN, now)
        await store.say(tx, number, words[:LONGEST], now, photo)
        return await self._raise(tx, number)

    async def end_mine(self, tx: Transaction, emergency_id: int, person_id: int, after: After) -> Met:
        """By a key of who told of it: it is over, or never was. Raises Unknown."""
        found = await self.one(tx, emergency_id)
        if found.person_id != person_id:
            raise Unknown("emergency")
        if not found.runs:
            return Met(found, True, after)
        return await self._further.end(tx, Running(found.id, found.kind), after)

    async def keep_possible(self, tx: Transaction, person_id: int, kind: str, words: str, photo: str = "") -> int:
        """Words that may tell of danger, kept for a day under the key that says so."""
        now = self._clock.now()
        number = await store.insert(tx, person_id, kind, State.POSSIBLE, now)
        await store.say(tx, number, words[:LONGEST], now, photo)
        return number

    async def confirm(self, tx: Transaction, person_id: int, emergency_id: int) -> Met:
        """The key was tapped; `emergency_id` 0, or one that is gone: without words."""
        if emergency_id and await store.open_possible(tx, emergency_id, person_id, self._clock.now()):
            return await self._raise(tx, emergency_id)
        return await self.hear(tx, person_id, "alarm", "")

    async def take(self, tx: Transaction, emergency_id: int, by: int) -> Emergency:
        """Somebody comes: the others see it, and so does who told of it. Raises TakenAlready, OverAlready, Unknown."""
        now = self._clock.now()
        if not await store.take(tx, emergency_id, by, now):
            found = await self.one(tx, emergency_id)
            if not found.runs:
                raise OverAlready
            if found.taken_by != by:
                raise TakenAlready(found.taker)
            return found
        await store.tell(tx, emergency_id, by)
        await schedule.drop(tx, subject_of(emergency_id))
        found = await letters.redraw(tx, emergency_id, now)
        await letters.photos(tx, found, by, now)
        if found.person_id is not None:
            await letters.tell(tx, emergency_id, f"taken {by}", found.person_id, now)
        return found

    async def close(self, tx: Transaction, emergency_id: int, words: str, by: int) -> Emergency:
        """It is over, with a word what happened. Raises OverAlready, Unknown."""
        now = self._clock.now()
        if not await store.end(tx, emergency_id, State.CLOSED, now, by, words):
            await self.one(tx, emergency_id)
            raise OverAlready
        await schedule.drop(tx, subject_of(emergency_id))
        found = await letters.redraw(tx, emergency_id, now)
        if found.person_id is not None:
            await letters.tell(tx, emergency_id, "closed", found.person_id, now)
        return found

    async def photo(self, reader: Reader, words_id: int) -> str:
        """The photo that was sent with some words; '' for none."""
        return await store.photo(reader, words_id)

    async def one(self, reader: Reader, emergency_id: int) -> Emergency:
        """One of them. Raises Unknown."""
        found = await store.find(reader, emergency_id)
        if found is None or found.state is State.POSSIBLE:
            raise Unknown("emergency")
        return found

    async def running(self, reader: Reader) -> Sequence[Emergency]:
        """What runs, the newest first."""
        return [await self.one(reader, number) for number in await store.running(reader)]

    async def numbers(self, reader: Reader) -> Mapping[str, str]:
        """The numbers to call, by name; '' where the library has none."""
        return {**NUMBERS, **await store.numbers(reader)}

    async def set_number(self, tx: Transaction, name: str, value: str) -> None:
        """Another number. Raises Unknown."""
        if name not in NUMBERS:
            raise Unknown("number")
        await store.set_number(tx, name, " ".join(value.split()))

    async def forget_person(self, tx: Transaction, person_id: int) -> None:
        """Nobody runs to somebody who is no longer here: what they told of ends, and the staff's messages lose it.

        What they had taken waits for somebody else.
        """
        now = self._clock.now()
        for number in await store.let_go(tx, person_id):
            await letters.redraw(tx, number, now)
            await self._plan(tx, number, 0)
        for number in await store.ids_of(tx, person_id):
            await store.end(tx, number, State.TAKEN_BACK, now)
            await schedule.drop(tx, subject_of(number))
            words, told = await store.words_ids(tx, number), await store.told(tx, number)
            await letters.blacken(tx, number, words, told, MOST_ROUNDS + 1, now)

    async def tidy(self, tx: Transaction) -> int:
        """Forget what was only possible."""
        return await store.forget_possible(tx, self._clock.now() - POSSIBLE_FOR)

    def jobs(self) -> Mapping[str, Job]:
        """What falls due."""
        return {UNTAKEN: Job(self._nobody_came)}

    async def _told_of(self, reader: Reader, person_id: int, words: str, kind: str = "") -> Sequence[Running]:
        """What they tell of now; later the same danger again, or what is only said of one."""
        now = self._clock.now()
        running = await store.running_of(reader, person_id, now - AGAIN_FOR)
        lately = {one.id for one in await store.running_of(reader, person_id, now - FOLLOWS_FOR)} if running else set()
        speaks = speaks_of(words, [one.kind for one in running]) if running else False
        return [one for one in running if one.id in lately or speaks or one.kind == kind]

    async def _raise(self, tx: Transaction, emergency_id: int) -> Met:
        found = await self.one(tx, emergency_id)
        await self._further.record(tx, found, RAISED)
        told: list[int] = []
        number = -1
        while not told and number < OWNERS_HEAR:
            number += 1
            told = await self._call(tx, found, number)
        await self._plan(tx, emergency_id, number)
        return Met(found, bool(told))

    async def _call(self, tx: Transaction, found: Emergency, number: int) -> list[int]:
        """Everybody of this round has the call; who has had it already is rung again."""
        now, told = self._clock.now(), []
        people = circle(number, await self._staff.everybody(tx), found.person_id, discreet=found.discreet)
        for person in people:
            if await store.tell(tx, found.id, person):
                await letters.call(tx, found.id, person, found.person_id, now)
                told.append(person)
                if not found.discreet:
                    await letters.photos(tx, found, person, now)
            elif person in await store.told(tx, found.id):
                await letters.ring(tx, found.id, number, person, found.person_id, now)
        return told

    async def _plan(self, tx: Transaction, emergency_id: int, number: int) -> None:
        pause = next_round(number)
        if pause is not None:
            key, due = f"{UNTAKEN}:{emergency_id}:{number}", self._clock.now() + pause
            details = {"emergency": emergency_id, "round": number + 1}
            await schedule.plan(tx, Due(UNTAKEN, subject_of(emergency_id), due, key, details))

    async def _nobody_came(self, tx: Transaction, due: Claimed) -> None:
        found = await store.find(tx, due.details["emergency"])
        if found is None or found.state is not State.OPEN:
            raise NoLongerNeeded
        number = due.details["round"]
        await self._call(tx, found, number)
        if number == OWNERS_HEAR and found.person_id is not None:
            await letters.tell(tx, found.id, "nobody", found.person_id, self._clock.now())
        await self._plan(tx, found.id, number)

"""Raising an alarm, coming to help, ending it. Every change carries its letters with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.areas.emergencies import letters
from bot.areas.emergencies.aftermath import After, speaks_of
from bot.areas.emergencies.calling import UNTAKEN, Calling
from bot.areas.emergencies.further import Further, Met, subject_of
from bot.areas.emergencies.meanwhile import (
    Belongs,
    Besides,
    belongs,
    belongs_in_form,
    belongs_later,
    is_still_of,
)
from bot.areas.emergencies.rules import (
    AGAIN_FOR,
    DISCREET,
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
)
from bot.areas.emergencies.store import emergencies as store
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox.rules import Claimed, Ending
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.worker import Job


class Emergencies:
    """`staff` knows who works here."""

    def __init__(self, clock: Clock, staff: Staff) -> None:
        self._clock = clock
        self._staff = staff
        self._further = Further(clock, staff)
        self._calling = Calling(clock, staff, self._further)

    async def concerns(
        self, reader: Reader, person_id: int, words: str, besides: Callable[[], Besides], *, in_form: bool = False
    ) -> Belongs | None:
        """Whether what somebody writes now belongs to an emergency they told of; None where it is of none."""
        running = await store.running_of(reader, person_id)
        if not running:
            return None
        kinds = [one.kind for one in running if one.is_of_now(self._clock.now())]
        if kinds:
            return (belongs_in_form if in_form else belongs)(words, kinds, besides())
        kinds = [one.kind for one in running]
        if in_form:
            return Belongs.SURELY if speaks_of(words, kinds) else None
        return belongs_later(words, kinds, besides()) or None

    async def hear(self, tx: Transaction, person_id: int, kind: str, words: str, photo: str = "") -> Met:
        """Surely danger of this kind: a new one, or more about the same."""
        running = await self._told_of(tx, person_id, words, kind)
        same = [one for one in running if not is_another(one.kind, kind)]
        return (
            await self._say(tx, same, kind, words, photo)
            if same
            else await self._begin(tx, person_id, kind, words, photo)
        )

    async def go_on(self, tx: Transaction, person_id: int, kind: str, words: str, photo: str, *, likely: bool) -> Met:
        """More about what this person told of. `kind`: of what is heard in it; `likely`: it may well be another."""
        running = await store.running_of(tx, person_id)
        lately = [one for one in running if one.is_of_now(self._clock.now())]
        about = [one for one in running if one.kind == kind or is_still_of(words, one.kind)]
        about = [one for one in about if one in lately] or lately or about or running
        if not about or (likely and kind and all(is_another(one.kind, kind) for one in running)):
            return await self._begin(tx, person_id, kind or "alarm", words, photo)
        rest = [one for one in lately if one not in about]
        return await self._say(tx, [*about, *rest], kind, words, photo)

    async def end_mine(self, tx: Transaction, emergency_id: int, person_id: int, after: After) -> Met:
        """By a key of who told of it: it is over, or never was; 0: all of it. Raises Unknown."""
        if not emergency_id:
            return await self._end_all(tx, person_id, after)
        found = await self.one(tx, emergency_id)
        if found.person_id != person_id:
            raise Unknown("emergency")
        if not found.runs:
            return Met(found, False, after, ended=[found.kind], others=await self._further.others(tx, found))
        return await self._further.end(tx, Running(found.id, found.kind, found.raised_at), after)

    async def of_mine(self, reader: Reader, person_id: int) -> Sequence[Emergency]:
        """What runs that this person told of, the latest first."""
        return [await self.one(reader, one.id) for one in await store.running_of(reader, person_id)]

    async def words(self, reader: Reader, words_id: int, person_id: int) -> str:
        """What this person said, by its id; '' where it is no more."""
        return await store.words(reader, words_id, person_id)

    async def can_reach(self, reader: Reader, person_id: int, *, discreet: bool = False) -> bool:
        """Whether an alarm of this person's would reach anybody."""
        return bool(circle(OWNERS_HEAR, await self._staff.within_reach(reader), person_id, discreet=discreet))

    async def keep_possible(self, tx: Transaction, person_id: int, kind: str, words: str, photo: str = "") -> int:
        """Words that may tell of danger, kept for a day under the key that says so."""
        now = self._clock.now()
        number = await store.insert(tx, person_id, kind, State.POSSIBLE, now)
        await store.say(tx, number, words[:LONGEST], now, photo)
        return number

    async def confirm(self, tx: Transaction, person_id: int, emergency_id: int) -> Met:
        """The key was tapped; `emergency_id` 0, or one that is gone: without words."""
        if emergency_id and await store.open_possible(tx, emergency_id, person_id, self._clock.now()):
            return await self._calling.raise_alarm(tx, emergency_id)
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
            await self._calling.plan(tx, number, 0)
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
        return {UNTAKEN: Job(self._calling.nobody_came)}

    async def letter_ended(self, tx: Transaction, letter: Claimed, ending: Ending) -> None:
        """How a letter of ours ended."""
        await self._calling.letter_ended(tx, letter, ending)

    async def _told_of(self, reader: Reader, person_id: int, words: str, kind: str) -> Sequence[Running]:
        """What they tell of now; later the same danger again, or what is only said of one."""
        now, running = self._clock.now(), await store.running_of(reader, person_id)
        speaks = speaks_of(words, [one.kind for one in running]) if running else False
        again = [one for one in running if one.kind == kind and now - one.said_at <= AGAIN_FOR]
        return [one for one in running if one.is_of_now(now) or speaks or one in again]

    async def _begin(self, tx: Transaction, person_id: int, kind: str, words: str, photo: str) -> Met:
        now = self._clock.now()
        number = await store.insert(tx, person_id, kind, State.OPEN, now)
        await store.say(tx, number, words[:LONGEST], now, photo)
        return await self._calling.raise_alarm(tx, number)

    async def _say(self, tx: Transaction, running: Sequence[Running], kind: str, words: str, photo: str) -> Met:
        met = await self._further.say(tx, running, kind, words[:LONGEST], photo)
        if met.told or met.found.state is not State.OPEN:
            return met
        return replace(met, told=bool(await self._calling.call_anybody(tx, met.found)))

    async def _end_all(self, tx: Transaction, person_id: int, after: After) -> Met:
        running = [one for one in await store.running_of(tx, person_id) if one.kind not in DISCREET]
        if not running:
            raise Unknown("emergency")
        met = [await self._further.end(tx, one, after) for one in running]
        ended = [kind for one in met for kind in one.ended]
        return replace(met[-1], told=any(one.told for one in met), ended=ended)

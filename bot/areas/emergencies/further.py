"""What else is said of a danger that runs goes to the staff as what it is; who told of it may end it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.areas.emergencies import letters
from bot.areas.emergencies.aftermath import After, over_of, said_after
from bot.areas.emergencies.rules import DISCREET, Emergency, Running, State
from bot.areas.emergencies.store import emergencies as store
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.i18n import N_
from bot.delivery.schedule import store as schedule

TAKEN_BACK = N_("took an emergency back")
_ENDS = (After.OVER, After.MISTAKEN)


@dataclass(frozen=True)
class Met:
    """`told`: whether any of the staff can be told. `after`: what further words are, None: the alarm was raised.

    `arrived`: whether the call has reached any of them. `besides`: the kind of what else happens, which goes with it.
    `which`: those of which the words may end one; `ended`: what is over now; `others`: what this person told of besides
    and runs on. `said`: the id of the words, 0 for none.
    """

    found: Emergency
    told: bool
    after: After | None = None
    arrived: bool = False
    besides: str = ""
    which: Sequence[Running] = ()
    ended: Sequence[str] = ()
    others: Sequence[Running] = ()
    said: int = 0


class Further:
    """`staff` keeps the trail, and knows who can be reached."""

    def __init__(self, clock: Clock, staff: Staff) -> None:
        self._clock = clock
        self._staff = staff

    async def say(self, tx: Transaction, running: Sequence[Running], kind: str, words: str, photo: str) -> Met:
        """Further words go along, whole. `running`: what they may be about; `kind`: what is heard besides."""
        kinds = [one.kind for one in running]
        after = said_after(words, kinds) if words else After.MORE
        about = list(running[:1])
        if after in _ENDS and len(running) > 1:
            over = over_of(words, kinds)
            about = [one for one in running if one.kind in over] if len(over) == 1 else list(running)
        if len(about) > 1:
            met = [await self._tell(tx, one, "", words, "", After.MORE) for one in about]
            return replace(met[0], after=after, which=about)
        return await self._tell(tx, about[0], kind, words, photo, after)

    async def end(self, tx: Transaction, one: Running, after: After) -> Met:
        """By a key, without words."""
        return await self._tell(tx, one, "", "", "", after)

    async def others(self, reader: Reader, found: Emergency) -> Sequence[Running]:
        """What else its person told of that runs; of what few are told nothing is shown."""
        if found.person_id is None:
            return ()
        running = await store.running_of(reader, found.person_id)
        return [one for one in running if one.id != found.id and one.kind not in DISCREET]

    async def within_reach(self, reader: Reader, emergency_id: int) -> Sequence[int]:
        """Who was called and can be written to."""
        reached = await self._staff.within_reach(reader)
        return [one for one in await store.told(reader, emergency_id) if one in reached]

    async def record(self, tx: Transaction, found: Emergency, deed: str) -> None:
        """Into the audit trail; where few are told it keeps no name."""
        await self._staff.record(tx, None if found.discreet else found.person_id, deed, subject_of(found.id))

    async def _tell(self, tx: Transaction, one: Running, kind: str, words: str, photo: str, after: After) -> Met:
        now, before = self._clock.now(), await store.find(tx, one.id)
        assert before is not None, "it runs"
        everybody = await self.within_reach(tx, one.id)
        arrived = await letters.have_arrived(tx, one.id, everybody)
        met = Met(before, bool(everybody), after, arrived, others=await self.others(tx, before))
        besides = kind if kind not in ("", "alarm", before.kind) else ""
        if words and before.said[-1:] == (words,) and not photo and after is After.MORE:
            return met
        words_id = await store.say(tx, one.id, words, now, photo)
        over = after in _ENDS and not before.discreet  # who despairs is looked after though they take it back
        if over:
            await self._end(tx, before)
        found = await letters.redraw(tx, one.id, now)
        rings = over or besides or after is After.WAITS or found.taken_by is None
        for person in everybody if rings else [found.taken_by]:
            assert person is not None, "somebody has taken it"
            await letters.more(tx, found, words_id, person, now, words, after.value, besides)
            if photo and not (found.discreet and found.taken_by != person):
                await letters.photos(tx, found, person, now)
        return replace(met, found=found, besides=besides, ended=[found.kind] if over else (), said=words_id)

    async def _end(self, tx: Transaction, found: Emergency) -> None:
        await store.end(tx, found.id, State.TAKEN_BACK, self._clock.now())
        await self.record(tx, found, TAKEN_BACK)
        await schedule.drop(tx, subject_of(found.id))


def subject_of(emergency_id: int) -> str:
    """What jobs and the trail know it by."""
    return f"emergency:{emergency_id}"

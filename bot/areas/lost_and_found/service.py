"""The use cases of lost and found: report, find, ask for a detail, promise, fetch, give away."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.areas.lost_and_found import letters, store
from bot.areas.lost_and_found.rules import (
    FETCHED_WITHIN,
    MOST_OPEN,
    OPEN_STATES,
    Found,
    Kept,
    Lost,
    Missing,
    NotThatFar,
    TooManyLost,
    is_likely,
    resemblance,
)
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.codes import ALPHABET
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due
from bot.delivery.schedule.worker import Job

FOUND_ENDS, LOST_ENDS = "found_thing_ends", "lost_thing_ends"  # the kinds of the jobs
_LOOKED_AT = 200
_SHOWN = 5
_SIGNS = 4
_YEAR = timedelta(days=365)


class LostAndFound:
    """`staff` knows whom to tell."""

    def __init__(self, clock: Clock, staff: Staff) -> None:
        self._clock, self._staff = clock, staff

    # Residents

    async def report(
        self, tx: Transaction, person_id: int, what: str, place: str, lost_on: date, photo: str | None
    ) -> Lost:
        """Somebody misses something; the staff hear of it. Raises TooManyLost."""
        if len(await store.of_person(tx, person_id, MOST_OPEN)) >= MOST_OPEN:
            raise TooManyLost(MOST_OPEN)
        now = self._clock.now()
        new = Lost(0, person_id, what, place, lost_on, photo, Missing.OPEN)
        lost_id = await store.add_lost(tx, new, now)
        await self._tell(tx, letters.REPORTED, lost_id, person_id, "")
        ends = now + timedelta(days=await store.days(tx))
        await schedule.plan(tx, Due(LOST_ENDS, _subject(lost_id), ends, _subject(lost_id), {"lost": lost_id}))
        return await self.lost(tx, lost_id)

    async def mine(self, reader: Reader, person_id: int) -> Sequence[Lost]:
        """What somebody still misses."""
        return await store.of_person(reader, person_id, MOST_OPEN)

    async def lost(self, reader: Reader, lost_id: int, person_id: int | None = None) -> Lost:
        """One report; of this person, where one is named. Raises Unknown."""
        found = await store.lost(reader, lost_id)
        if found is None or person_id not in (None, found.person_id):
            raise Unknown("lost thing")
        return found

    async def withdraw(self, tx: Transaction, lost_id: int, person_id: int) -> Lost:
        """It turned up. Raises Unknown."""
        lost = await self.lost(tx, lost_id, person_id)
        if lost.state in OPEN_STATES:
            await store.put_lost(tx, lost_id, Missing.WITHDRAWN, None)
        return lost

    async def prove(self, tx: Transaction, lost_id: int, person_id: int, proof: str) -> Lost:
        """The detail that only its owner knows; the staff compare. Raises Unknown, NotThatFar."""
        lost = await self.lost(tx, lost_id, person_id)
        if lost.state not in (Missing.ASKED, Missing.PROVEN) or lost.found_id is None:
            raise NotThatFar(lost_id)
        await store.put_lost(tx, lost_id, Missing.PROVEN, lost.found_id, proof)
        await self._tell(tx, letters.PROVEN, lost_id, person_id, f":{lost.found_id}:{self._clock.now().timestamp()}")
        return await self.lost(tx, lost_id)

    # Staff

    async def found(self, reader: Reader, found_id: int) -> Found:
        """A found thing. Raises Unknown."""
        thing = await store.found(reader, found_id)
        if thing is None:
            raise Unknown("found thing")
        return thing

    async def lists(self, reader: Reader) -> tuple[Sequence[Found], Sequence[Lost]]:
        """What is kept, and what is missed."""
        return await store.kept(reader, _LOOKED_AT), await store.waiting(reader, _LOOKED_AT)

    async def add(self, tx: Transaction, what: str, place: str, found_on: date, photo: str | None, by: int) -> Found:
        """Something was found, and is kept for the days that the library has set."""
        now = self._clock.now()
        until = now + timedelta(days=await store.days(tx))
        found_id = await store.add_found(tx, Found(0, what, place, found_on, photo, Kept.KEPT, until), now, by)
        await self._plan(tx, found_id, until)
        return await self.found(tx, found_id)

    async def likely_owners(self, reader: Reader, found: Found) -> Sequence[Lost]:
        """Whose report may be of it, the likeliest first; who was asked already stays among them."""
        waiting = [one for one in await store.waiting(reader, _LOOKED_AT) if one.found_id in (None, found.id)]
        likely = [one for one in waiting if one.found_id == found.id or is_likely(one, found)]
        return sorted(likely, key=lambda one: -resemblance(one, found))[:_SHOWN]

    async def likely_things(self, reader: Reader, lost: Lost) -> Sequence[Found]:
        """What is kept and may be what is missed, the likeliest first."""
        things = [one for one in await store.kept(reader, _LOOKED_AT) if is_likely(lost, one)]
        return sorted(things, key=lambda one: -resemblance(lost, one))[:_SHOWN]

    async def ask(self, tx: Transaction, lost_id: int, found_id: int) -> Lost:
        """Its owner hears that it may be here, and is asked for a detail. Raises Unknown, NotThatFar."""
        lost, thing = await self.lost(tx, lost_id), await self.found(tx, found_id)
        if lost.state is not Missing.OPEN or thing.state is not Kept.KEPT:
            raise NotThatFar(lost_id)
        await store.put_lost(tx, lost_id, Missing.ASKED, found_id)
        await letters.to_owner(tx, letters.MAYBE, lost, found_id, self._clock.now())
        return await self.lost(tx, lost_id)

    async def agree(self, tx: Transaction, lost_id: int) -> Lost:
        """It is theirs: a code to fetch it by; who else was asked hears that it is not theirs. Raises as `ask`."""
        lost = await self._proven(tx, lost_id)
        thing = await self.found(tx, lost.found_id or 0)
        promised = any(one.state is Missing.PROMISED for one in await store.claims(tx, thing.id))
        if thing.state is not Kept.KEPT or promised:
            raise NotThatFar(lost_id)
        now = self._clock.now()
        until = now + timedelta(days=FETCHED_WITHIN)
        code = "BT-" + "".join(secrets.choice(ALPHABET) for _ in range(_SIGNS))
        await store.put_lost(tx, lost_id, Missing.PROMISED, thing.id, lost.proof, code)
        await store.put_found(tx, thing.id, Kept.KEPT, kept_until=until)
        await letters.to_owner(tx, letters.FETCH, lost, thing.id, now)
        for other in await store.claims(tx, thing.id):
            if other.id != lost_id:
                await self._is_not(tx, other)
        return await self.lost(tx, lost_id)

    async def deny(self, tx: Transaction, lost_id: int) -> Lost:
        """It is not theirs, who hear that; they go on missing theirs. Raises Unknown, NotThatFar."""
        await self._is_not(tx, await self._proven(tx, lost_id))
        return await self.lost(tx, lost_id)

    async def fetched(self, tx: Transaction, lost_id: int) -> Lost:
        """Its owner has it. Raises Unknown, NotThatFar."""
        lost = await self.lost(tx, lost_id)
        if lost.state is not Missing.PROMISED or lost.found_id is None:
            raise NotThatFar(lost_id)
        await store.put_lost(tx, lost_id, Missing.FETCHED, lost.found_id)
        await store.put_found(tx, lost.found_id, Kept.FETCHED)
        return lost

    async def give_away(self, tx: Transaction, found_id: int, to: str) -> Found:
        """Nobody fetched it; who has it now. Who was promised it hears that. Raises Unknown, NotThatFar."""
        thing = await self.found(tx, found_id)
        if thing.state is not Kept.KEPT:
            raise NotThatFar(0)
        for one in await store.claims(tx, found_id):
            await store.put_lost(tx, one.id, Missing.UNFOUND, found_id)
            await letters.to_owner(tx, letters.GIVEN, one, found_id, self._clock.now())
        await store.put_found(tx, found_id, Kept.GIVEN, given_to=to)
        return await self.found(tx, found_id)

    async def days(self, reader: Reader) -> int:
        """For how many days found things are kept."""
        return await store.days(reader)

    async def put_days(self, tx: Transaction, kept: int) -> None:
        """Another number for what is found, or missed, from now on."""
        await store.put_days(tx, kept)

    async def tidy(self, tx: Transaction) -> int:
        """Forget what was fetched or given away long ago."""
        return await store.forget_found(tx, self._clock.now() - _YEAR)

    # What falls due

    def jobs(self) -> Mapping[str, Job]:
        """By kind."""
        return {FOUND_ENDS: Job(self._unclaimed), LOST_ENDS: Job(self._unfound)}

    async def _unclaimed(self, tx: Transaction, due: Claimed) -> None:
        thing = await store.found(tx, due.details["found"])
        if thing is None or thing.state is not Kept.KEPT:
            return
        if thing.kept_until > self._clock.now():
            await self._plan(tx, thing.id, thing.kept_until)
            return
        key = f"{letters.UNCLAIMED}:{thing.id}:{thing.kept_until.timestamp():.0f}"
        await self._staff.tell(tx, ANSWER_PEOPLE, letters.UNCLAIMED, {"found": thing.id}, key, hushed=True)

    async def _unfound(self, tx: Transaction, due: Claimed) -> None:
        """Only what nothing was found for: of all else the staff and its owner are talking."""
        lost = await store.lost(tx, due.details["lost"])
        if lost is not None and lost.state is Missing.OPEN:
            await store.put_lost(tx, lost.id, Missing.UNFOUND, None)
            await letters.to_owner(tx, letters.UNFOUND, lost, 0, self._clock.now())

    async def _plan(self, tx: Transaction, found_id: int, at: datetime) -> None:
        key = f"found_thing:{found_id}:{at.timestamp():.0f}"
        await schedule.plan(tx, Due(FOUND_ENDS, f"found_thing:{found_id}", at, key, {"found": found_id}))

    async def _proven(self, reader: Reader, lost_id: int) -> Lost:
        lost = await self.lost(reader, lost_id)
        if lost.state is not Missing.PROVEN or lost.found_id is None:
            raise NotThatFar(lost_id)
        return lost

    async def _is_not(self, tx: Transaction, lost: Lost) -> None:
        found_id = lost.found_id or 0
        await store.put_lost(tx, lost.id, Missing.OPEN, None)
        await outbox.cancel(tx, letters.subject_of(letters.MAYBE, lost.id))
        await letters.to_owner(tx, letters.NOT_YOURS, lost, found_id, self._clock.now())

    async def _tell(self, tx: Transaction, kind: str, lost_id: int, person_id: int, more: str) -> None:
        key, about = f"{kind}:{lost_id}{more}", letters.about(person_id)
        await self._staff.tell(tx, ANSWER_PEOPLE, kind, {"lost": lost_id}, key, subject=about, hushed=True)


def _subject(lost_id: int) -> str:
    return f"lost_thing:{lost_id}"

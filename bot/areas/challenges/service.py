"""Making challenges, taking part in them, and what staff may know of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta, tzinfo

from bot.areas.challenges import letters
from bot.areas.challenges.refusals import ChallengeOver, ForChildren, NotForChildren, UnfitTerms
from bot.areas.challenges.rules import LONGEST, Challenge, Entry, Numbers, Terms, half_way, over_at
from bot.areas.challenges.store import challenges as store
from bot.areas.challenges.store import entries
from bot.areas.children.service import Children
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.base.suppression import FEWEST, shown
from bot.delivery.outbox import store as outbox
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded, drop_after
from bot.delivery.schedule.worker import Job

HALF_WAY = "challenge_half"
"""The kind of the schedule's row; {"challenge"}."""
PAGE = 6
_MINE = 12
_LATE = timedelta(days=1)  # a word in the middle is of no use near the end


class Challenges:
    """`children` knows who speaks for whom; `zone` is the library's."""

    def __init__(self, clock: Clock, zone: tzinfo, children: Children) -> None:
        self._clock = clock
        self._zone = zone
        self._children = children

    @property
    def today(self) -> date:
        """The library's day."""
        return self._clock.now().astimezone(self._zone).date()

    async def make(self, tx: Transaction, terms: Terms, by: int) -> Challenge:
        """It begins today. Raises UnfitTerms."""
        latest = self.today + LONGEST
        if not self.today <= terms.ends_on <= latest:
            raise UnfitTerms(latest)
        ends_at = over_at(terms.ends_on, self._zone)
        number = await store.insert(tx, terms, self.today, ends_at, self._clock.now(), by)
        if (half := half_way(self.today, terms.ends_on, self._zone)) is not None:
            due = Due(HALF_WAY, _subject(number), half, f"{HALF_WAY}:{number}", {"challenge": number})
            await schedule.plan(tx, due)
        return await self.find(tx, number)

    async def stop(self, tx: Transaction, challenge_id: int) -> Challenge:
        """The staff end it early; what counts stays, and nobody is reminded. Raises Unknown."""
        await self.find(tx, challenge_id)
        await store.stop(tx, challenge_id, self._clock.now())
        await schedule.drop(tx, _subject(challenge_id))
        for one in await entries.under_way(tx, challenge_id):
            await outbox.cancel(tx, letters.subject_of(one.id))
        return await self.find(tx, challenge_id)

    async def find(self, reader: Reader, challenge_id: int) -> Challenge:
        """One of them, over or not. Raises Unknown."""
        found = await store.find(reader, challenge_id)
        if found is None:
            raise Unknown("challenge")
        return found

    async def listed(self, reader: Reader, page: int) -> tuple[Sequence[Challenge], bool]:
        """A page of those that can be joined, and whether there is more."""
        found = await store.running(reader, self._clock.now(), page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    def is_running(self, challenge: Challenge) -> bool:
        """Whether it can be joined, and books count."""
        return challenge.is_running(self._clock.now())

    async def mine(self, reader: Reader, person_id: int) -> Sequence[tuple[Challenge, Entry]]:
        """What somebody and their children take part in, the newest first."""
        found = await entries.of_person(reader, person_id, _MINE, await self._children_of(reader, person_id))
        return [(await self.find(reader, one.challenge_id), one) for one in found]

    async def entries_of(self, reader: Reader, challenge_id: int, person_id: int) -> Sequence[Entry]:
        """Their part in one challenge, and their children's, of whom another guardian may have joined some."""
        return await entries.of(reader, challenge_id, person_id, await self._children_of(reader, person_id))

    async def entry(self, reader: Reader, entry_id: int, person_id: int) -> Entry:
        """One of somebody's, or of a child of theirs. Raises Unknown."""
        found = await entries.find(reader, entry_id)
        if found is None:
            raise Unknown("entry")
        if found.person_id != person_id and found.child_id not in await self._children_of(reader, person_id):
            raise Unknown("entry")
        return found

    async def _children_of(self, reader: Reader, person_id: int) -> Sequence[int]:
        return [one.id for one in await self._children.of(reader, person_id)]

    async def join(self, tx: Transaction, challenge_id: int, person_id: int, child_id: int | None = None) -> Entry:
        """Take part, or join a child for whom one has agreed; twice is once.

        Raises Unknown, ChallengeOver, ForChildren, NotForChildren.
        """
        challenge = await self.find(tx, challenge_id)
        if not self.is_running(challenge):
            raise ChallengeOver(challenge_id)
        if child_id is None and challenge.for_children_only:
            raise ForChildren(challenge_id)
        if child_id is not None:
            if not challenge.takes_children:
                raise NotForChildren(challenge_id)
            await self._children.child(tx, person_id, child_id)
        theirs = await self.entries_of(tx, challenge_id, person_id)
        if (known := next((one for one in theirs if one.child_id == child_id), None)) is not None:
            return known
        await entries.insert(tx, challenge_id, person_id, child_id, self._clock.now(), challenge.ends_at)
        theirs = await self.entries_of(tx, challenge_id, person_id)
        return next(one for one in theirs if one.child_id == child_id)

    async def leave(self, tx: Transaction, entry_id: int, person_id: int) -> Entry:
        """No longer take part: what counted is gone. Raises Unknown."""
        found = await self.entry(tx, entry_id, person_id)
        await self.forget(tx, entry_id)
        return found

    async def forget(self, tx: Transaction, entry_id: int) -> None:
        """An entry goes, with its books and its letter."""
        await outbox.cancel(tx, letters.subject_of(entry_id))
        await entries.delete(tx, entry_id)

    async def forget_person(self, tx: Transaction, person_id: int) -> None:
        """They take part in nothing any more."""
        while found := await entries.of_person(tx, person_id, _MINE):
            for one in found:
                await self.forget(tx, one.id)

    async def forget_child(self, tx: Transaction, child_id: int) -> None:
        """Likewise of a child, whoever joined it."""
        for one in await entries.of_child(tx, child_id):
            await self.forget(tx, one.id)

    async def numbers(self, reader: Reader, challenge_id: int) -> Numbers:
        """What staff may know: none of the groups is so small that it tells of single people."""
        joined, done = await entries.numbers(reader, challenge_id)
        cells = shown({"done": done, "under_way": joined - done})
        total = joined if joined == 0 or joined >= FEWEST else None
        return Numbers(total, cells.get("done"), cells.get("under_way"))

    async def to_tell(self, reader: Reader, entry_id: int) -> tuple[Challenge, Entry] | None:
        """What the word in the middle is about; None where nothing is left to say."""
        one = await entries.find(reader, entry_id)
        challenge = await self.find(reader, one.challenge_id) if one else None
        if one is None or challenge is None or one.is_done or not self.is_running(challenge):
            return None
        return challenge, one

    def jobs(self) -> Mapping[str, Job]:
        """What falls due."""
        return {HALF_WAY: Job(self._half_way, drop_after(_LATE))}

    async def _half_way(self, tx: Transaction, due: Claimed) -> None:
        challenge = await store.find(tx, due.details["challenge"])
        if challenge is None or not self.is_running(challenge):
            raise NoLongerNeeded("it is over")
        for one in await entries.under_way(tx, challenge.id):
            await letters.remind(tx, self._clock, challenge, one)


def _subject(challenge_id: int) -> str:
    return f"challenge:{challenge_id}"

"""Which finished books count, and taking that back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.catalogue.lending import Lending
from bot.areas.challenges.refusals import ChallengeOver, CountsAlready, DoesNotCount, Issued
from bot.areas.challenges.rules import Challenge, Counted, Entry, Scope, is_about, key_of, listed
from bot.areas.challenges.service import Challenges
from bot.areas.challenges.store import entries
from bot.areas.shelf.rules import Book, Place
from bot.areas.shelf.service import Shelves
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

_LOOKED_AT = 60
OFFERED = 6


class Ticking:
    """A reader's books come from their shelf; a child's are told by who speaks for it, since a child has no shelf."""

    def __init__(self, clock: Clock, challenges: Challenges, shelves: Shelves, lending: Lending) -> None:
        self._clock = clock
        self._challenges = challenges
        self._shelves = shelves
        self._lending = lending

    async def books(self, reader: Reader, entry_id: int) -> Sequence[Counted]:
        """What counts by now."""
        return await entries.books(reader, entry_id)

    async def offered(self, reader: Reader, challenge: Challenge, entry: Entry, *, others: bool) -> Sequence[Book]:
        """Finished books of the shelf that would count, the latest first.

        `others`: those of which the catalogue does not say that they are about the subject.
        """
        last = min(self._challenges.today, challenge.terms.ends_on)
        finished = await self._shelves.finished_between(reader, entry.person_id, challenge.begins_on, last, _LOOKED_AT)
        counted = {key_of(one.title) for one in await entries.books(reader, entry.id)}
        fresh = [one for one in finished if key_of(one.of.title) not in counted]
        found = [one for one in fresh if await self._fits(reader, challenge, one) is not others]
        return found[:OFFERED]

    async def tick(self, tx: Transaction, entry_id: int, person_id: int, book_id: int) -> tuple[Entry, Counted]:
        """A finished book of the shelf counts; of one's own word, too, that it is about the subject.

        Raises Unknown, ChallengeOver, DoesNotCount, CountsAlready.
        """
        challenge, entry = await self._open(tx, entry_id, person_id)
        if entry.child_id is not None:
            raise Unknown("entry")
        book = await self._shelves.book(tx, person_id, book_id)
        if book.place is not Place.READ or not _in_time(book, challenge):
            raise DoesNotCount(challenge.id, entry_id, book.of.title)
        return await self._count(tx, challenge, entry, book.of.title)

    async def tell(self, tx: Transaction, entry_id: int, person_id: int, title: str) -> tuple[Entry, Counted]:
        """A book that a child has read, as its guardian writes it. Raises as `tick`."""
        challenge, entry = await self._open(tx, entry_id, person_id)
        if entry.child_id is None:
            raise Unknown("entry")
        return await self._count(tx, challenge, entry, " ".join(title.split()))

    async def untick(self, tx: Transaction, entry_id: int, person_id: int, book_id: int) -> Entry:
        """It counts no longer. Raises Unknown, Issued, ChallengeOver."""
        challenge, entry = await self._open(tx, entry_id, person_id)
        if entry.code:
            raise Issued(entry_id)
        await entries.uncount(tx, entry_id, book_id)
        return await self._weighed(tx, challenge, entry_id)

    async def _open(self, tx: Transaction, entry_id: int, person_id: int) -> tuple[Challenge, Entry]:
        entry = await self._challenges.entry(tx, entry_id, person_id)
        challenge = await self._challenges.find(tx, entry.challenge_id)
        if not self._challenges.is_running(challenge):
            raise ChallengeOver(challenge.id)
        return challenge, entry

    async def _count(self, tx: Transaction, challenge: Challenge, entry: Entry, title: str) -> tuple[Entry, Counted]:
        if challenge.terms.scope is Scope.LIST and not listed(title, challenge.terms.titles):
            raise DoesNotCount(challenge.id, entry.id, title)
        if not await entries.count(tx, entry.id, title, key_of(title), self._clock.now()):
            raise CountsAlready(challenge.id, entry.id, title)
        after = await self._weighed(tx, challenge, entry.id)
        return after, (await entries.books(tx, entry.id))[-1]

    async def _weighed(self, tx: Transaction, challenge: Challenge, entry_id: int) -> Entry:
        """Done, or not any more."""
        one = await entries.find(tx, entry_id)
        assert one is not None
        reached = one.counted >= challenge.terms.books
        if reached is not one.is_done:
            await entries.set_done(tx, entry_id, self._clock.now() if reached else None)
        return await self._challenges.entry(tx, entry_id, one.person_id)

    async def _fits(self, reader: Reader, challenge: Challenge, book: Book) -> bool:
        terms = challenge.terms
        if terms.scope is Scope.LIST:
            return listed(book.of.title, terms.titles)
        if terms.scope is Scope.ANY:
            return True
        subjects = await self._lending.subjects(reader, book.of.id) if book.of.id is not None else ()
        return is_about(terms.subject, " ".join((book.of.title, *subjects)))


def _in_time(book: Book, challenge: Challenge) -> bool:
    day = book.finished_on
    return day is not None and challenge.begins_on <= day <= challenge.terms.ends_on

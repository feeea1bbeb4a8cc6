"""What becomes of a group's books: each step is checked and logged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.reading_groups.books import store
from bot.areas.reading_groups.books.rules import (
    AT_WORK,
    MOST_NOMINATED,
    VETO_EVERY,
    Book,
    NominatedAlready,
    NoSuchStep,
    State,
    Step,
    TooManyBooks,
    VetoUsed,
    after,
)
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.refusals import NotLeader
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.text import fold
from bot.base.refusals import Unknown

_NOMINATED = (State.PROPOSED, State.VOTE)


class Books:
    """Members nominate; the leader and the votes bring books further."""

    def __init__(self, clock: Clock, groups: Groups) -> None:
        self._clock = clock
        self._groups = groups

    async def find(self, reader: Reader, book_id: int) -> Book:
        """One of them. Raises Unknown."""
        found = await store.find(reader, book_id)
        if found is None:
            raise Unknown("book")
        return found

    async def nominated(self, reader: Reader, group_id: int) -> Sequence[Book]:
        """What waits to be chosen, the oldest first."""
        return await store.in_states(reader, group_id, _NOMINATED)

    async def at_work(self, reader: Reader, group_id: int) -> Book | None:
        """The book that the group has chosen, reads or talks about."""
        found = await store.in_states(reader, group_id, AT_WORK)
        return found[0] if found else None

    async def done(self, reader: Reader, group_id: int) -> Sequence[Book]:
        """What it has read together."""
        return await store.in_states(reader, group_id, (State.DONE, State.ARCHIVED))

    async def steps(self, reader: Reader, book_id: int) -> Sequence[tuple[datetime, Step]]:
        """The log of a book."""
        return await store.steps(reader, book_id)

    async def nominate(self, tx: Transaction, group_id: int, person_id: int, title: str, author: str, why: str) -> Book:
        """A member would like to read this, and says why. Raises NotMember, NominatedAlready, TooManyBooks."""
        await self._groups.member(tx, group_id, person_id)
        waiting = await self.nominated(tx, group_id)
        if any(fold(one.title) == fold(title) for one in waiting):
            raise NominatedAlready(group_id, title)
        if len(waiting) >= MOST_NOMINATED:
            raise TooManyBooks(group_id, MOST_NOMINATED)
        return await self.find(tx, await store.insert(tx, group_id, title, author, why, person_id, self._clock.now()))

    async def withdraw(self, tx: Transaction, book_id: int, person_id: int, *, staff: bool) -> Book:
        """Whoever nominated it, or the leader, takes it back. Raises Unknown, NotLeader, NoSuchStep."""
        book = await self.find(tx, book_id)
        if book.nominated_by != person_id:
            await self._groups.led(tx, book.group_id, person_id, staff=staff)
        return await self.take(tx, book, Step.WITHDRAW, person_id)

    async def read_before(self, tx: Transaction, book_id: int, person_id: int) -> bool:
        """Has read it before, or has not after all; which of them. Raises Unknown, NotMember."""
        book = await self.find(tx, book_id)
        member = await self._groups.member(tx, book.group_id, person_id)
        has = not await store.has_read(tx, book_id, member.id)
        await store.read_before(tx, book_id, member.id, has=has)
        return has

    async def has_read(self, reader: Reader, book_id: int, member_id: int) -> bool:
        """Whether a member has read it before."""
        return await store.has_read(reader, book_id, member_id)

    async def veto(self, tx: Transaction, book_id: int, person_id: int) -> Book:
        """Strike a nomination out, once a year. Raises Unknown, NotMember, VetoUsed, NoSuchStep."""
        book = await self.find(tx, book_id)
        member = await self._groups.member(tx, book.group_id, person_id)
        last = await store.vetoed_at(tx, person_id, book.group_id)
        if last is not None and last + VETO_EVERY > self._clock.now():
            raise VetoUsed(book.group_id, last + VETO_EVERY)
        struck = await self.take(tx, book, Step.VETO, None)  # the log does not say who
        await store.veto(tx, member.id, self._clock.now())
        return struck

    async def lead(self, tx: Transaction, book_id: int, step: Step, person_id: int, *, staff: bool) -> Book:
        """The leader brings a book further. Raises Unknown, NotLeader, NoSuchStep."""
        book = await self.find(tx, book_id)
        if step not in (Step.PUT_BACK, Step.BEGIN, Step.DISCUSS, Step.FINISH, Step.ARCHIVE):
            raise NotLeader(book.group_id)
        await self._groups.led(tx, book.group_id, person_id, staff=staff)
        return await self.take(tx, book, step, person_id)

    async def take(self, tx: Transaction, book: Book, step: Step, by: int | None) -> Book:
        """A step, checked against where the book stands now, and logged. Raises NoSuchStep."""
        now = await self.find(tx, book.id)
        target = after(now.state, step)
        if target is None or (target is State.CHOSEN and await self.at_work(tx, book.group_id)):
            raise NoSuchStep(book.group_id, book.title)
        await store.put(tx, book.id, target, step, self._clock.now(), by)
        return await self.find(tx, book.id)

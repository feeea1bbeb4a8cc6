"""The plan of a book, and how far its readers are."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from bot.areas.reading_groups.books.rules import Book, State, Step
from bot.areas.reading_groups.books.service import Books
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.membership import Members
from bot.areas.reading_groups.reading import store
from bot.areas.reading_groups.reading.rules import (
    BeyondTheEnd,
    NotBeingRead,
    Part,
    Place,
    Together,
    plan,
    together,
)
from bot.areas.reading_groups.rules import Membership
from bot.base.database import Reader, Transaction
from bot.base.reading.progress import Measure, Told

BEGUN = "reading_group_begun"
"""The kind of the letter: the group begins to read."""
Begins = Callable[[Transaction, Book], Awaitable[object]]
"""Hears that a group begins to read, or that its plan is another one."""
_READ = (State.READING, State.DISCUSSION)


class Reading:
    """Progress is told by members, seen by themselves, and by the group as a whole."""

    def __init__(self, groups: Groups, members: Members, books: Books, post: Letters, zone: tzinfo) -> None:
        self._groups = groups
        self._members = members
        self._books = books
        self._post = post
        self._zone = zone
        self.begins: list[Begins] = []

    @property
    def today(self) -> date:
        """The library's day."""
        return self._post.now.astimezone(self._zone).date()

    async def begin(
        self, tx: Transaction, book_id: int, weeks: int, chapters: int | None, person_id: int, *, staff: bool
    ) -> Book:
        """The leader makes the plan; with it the group begins to read. Raises Unknown, NotLeader, NotBeingRead."""
        book = await self._books.find(tx, book_id)
        await self._groups.led(tx, book.group_id, person_id, staff=staff)
        if book.state not in (State.CHOSEN, State.READING):
            raise NotBeingRead(book.group_id, book.title)
        await store.put_plan(tx, book_id, plan(self.today, weeks, chapters))
        if book.state is State.CHOSEN:
            book = await self._books.take(tx, book, Step.BEGIN, person_id)
        for hears in self.begins:
            await hears(tx, book)
        for one in await self._members.everybody(tx, book.group_id):
            await self._post.to_member(tx, one, BEGUN, f"{book_id}:{self.today}", book=book_id)
        return book

    async def plan_of(self, reader: Reader, book_id: int) -> Sequence[Part]:
        """The parts, in order; none where there is no plan."""
        return await store.plan_of(reader, book_id)

    async def being_read(self, reader: Reader, person_id: int) -> Sequence[Book]:
        """What somebody reads with their groups now."""
        found = []
        for group in await self._groups.of(reader, person_id):
            own = await self._members.of(reader, group.id, person_id)
            book = await self._books.at_work(reader, group.id)
            if own and own.is_member and book and book.state in _READ:
                found.append(book)
        return found

    async def place(self, reader: Reader, book_id: int, person_id: int) -> Place | None:
        """One's own place. Raises Unknown, NotMember."""
        book, member = await self.member(reader, book_id, person_id)
        return await store.place_of(reader, book.id, member.id)

    async def together(self, reader: Reader, book_id: int) -> Together:
        """The state of the group, without names."""
        return together(await store.places(reader, book_id))

    async def tell(self, tx: Transaction, book_id: int, person_id: int, told: Told) -> Place | None:
        """A member is so far; None: of how much has to be asked first.

        Raises Unknown, NotMember, NotBeingRead, BeyondTheEnd.
        """
        book, member = await self.member(tx, book_id, person_id)
        if book.state not in _READ:
            raise NotBeingRead(book.group_id, book.title)
        known = await store.place_of(tx, book_id, member.id)
        total = told.total or await self.total(tx, book_id, person_id, told.measure)
        if total is None:
            return None
        if told.at > total:
            raise BeyondTheEnd(book_id, told.measure, told.at, total)
        place = Place(told.measure, told.at, total, bool(known and known.hidden))
        await store.put_place(tx, book_id, member.id, place, self._post.now)
        return place

    async def total(self, reader: Reader, book_id: int, person_id: int, measure: Measure) -> int | None:
        """Of how much their edition is, in this measure, where they said so."""
        if measure is Measure.SHARE:
            return 100
        known = await self.place(reader, book_id, person_id)
        return known.total if known and known.measure is measure else None

    async def hide(self, tx: Transaction, book_id: int, person_id: int, *, hidden: bool) -> Place | None:
        """Whether one's place counts in the state of the group. Raises Unknown, NotMember."""
        book, member = await self.member(tx, book_id, person_id)
        known = await store.place_of(tx, book.id, member.id)
        if known is None:
            return None
        await store.put_place(tx, book.id, member.id, replace(known, hidden=hidden), self._post.now)
        return replace(known, hidden=hidden)

    async def member(self, reader: Reader, book_id: int, person_id: int) -> tuple[Book, Membership]:
        """A book, and somebody's place in its group. Raises Unknown, NotMember."""
        book = await self._books.find(reader, book_id)
        return book, await self._groups.member(reader, book.group_id, person_id)

"""Questions that leave with the parts of a plan, and the pulse in its middle."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta, tzinfo

from bot.areas.reading_groups.books.rules import Book, State
from bot.areas.reading_groups.books.service import Books
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.membership import Members
from bot.areas.reading_groups.prompts import store
from bot.areas.reading_groups.prompts.rules import LEAST_ANSWERS, Pace, moment_of, pulse_at
from bot.areas.reading_groups.reading.rules import Part
from bot.areas.reading_groups.reading.service import Reading
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Due, drop_after

PROMPT, PULSE = "reading_group_prompt", "reading_group_pulse"
"""The kinds of the jobs, and of the letters."""
_USEFUL = drop_after(timedelta(days=3))


def subject_of_pulse(book_id: int) -> str:
    """By which the job that asks about the pace is known."""
    return f"{PULSE}:{book_id}"


class Prompts:
    """The leader asks; members answer among themselves, and the pulse is counted apart from them."""

    def __init__(
        self, groups: Groups, members: Members, books: Books, reading: Reading, post: Letters, zone: tzinfo
    ) -> None:
        self._groups = groups
        self._members = members
        self._books = books
        self._reading = reading
        self._post = post
        self._zone = zone

    async def ask(self, tx: Transaction, book_id: int, part: int, words: str, person_id: int, *, staff: bool) -> Book:
        """The leader writes a question for a part; it leaves on its first day. Raises Unknown, NotLeader."""
        book = await self._led(tx, book_id, person_id, staff=staff)
        wanted = next((one for one in await self._reading.plan_of(tx, book_id) if one.number == part), None)
        if wanted is None:
            raise Unknown("part")
        await store.put(tx, book_id, part, words)
        at, key = moment_of(wanted, self._zone), f"{PROMPT}:{book_id}:{part}"
        details = {"book": book_id, "part": part}
        await schedule.plan(tx, Due(PROMPT, f"{PROMPT}:{book_id}", max(at, self._post.now), key, details, _USEFUL))
        return book

    async def of_book(self, reader: Reader, book_id: int) -> Mapping[int, str]:
        """The questions, by part."""
        return await store.of_book(reader, book_id)

    async def still_to_come(self, reader: Reader, book_id: int) -> list[Part]:
        """The parts for which a question can still be written."""
        return [one for one in await self._reading.plan_of(reader, book_id) if one.ends_on >= self._reading.today]

    async def plan_pulse(self, tx: Transaction, book: Book) -> None:
        """When the group begins: the pace is asked about in the middle of the plan."""
        at = pulse_at(await self._reading.plan_of(tx, book.id), self._zone)
        if at is not None:
            key = subject_of_pulse(book.id)
            await schedule.plan(tx, Due(PULSE, key, at, key, {"book": book.id}, _USEFUL))

    async def post(self, tx: Transaction, book_id: int, part: int) -> bool:
        """A question leaves. False where the book is no longer read, or it has left."""
        book = await self._books.find(tx, book_id)
        if book.state is not State.READING or not await store.post(tx, book_id, part, self._post.now):
            return False
        for one in await self._members.everybody(tx, book.group_id):
            await self._post.to_member(tx, one, PROMPT, f"{book_id}:{part}", book=book_id, part=part)
        return True

    async def pulse(self, tx: Transaction, book_id: int) -> bool:
        """The members are asked how the pace is. False where the book is no longer read."""
        book = await self._books.find(tx, book_id)
        if book.state is not State.READING:
            return False
        for one in await self._members.everybody(tx, book.group_id):
            await self._post.to_member(tx, one, PULSE, str(book_id), book=book_id)
        return True

    async def answer(self, tx: Transaction, book_id: int, person_id: int, pace: Pace) -> bool:
        """A member says how it is, once, and once for each sibling; False where they had. Raises Unknown, NotMember."""
        book, _ = await self._reading.member(tx, book_id, person_id)
        for one in await self._members.spoken_for(tx, book.group_id, person_id):
            if await store.answer(tx, book_id, one.id, pace):
                return True
        return False

    async def counts(self, reader: Reader, book_id: int, person_id: int, *, staff: bool) -> Mapping[Pace, int] | None:
        """How often each was said, for the leader; None: too few. Raises Unknown, NotLeader."""
        await self._led(reader, book_id, person_id, staff=staff)
        found = await store.counts(reader, book_id)
        return found if sum(found.values()) >= LEAST_ANSWERS else None

    async def _led(self, reader: Reader, book_id: int, person_id: int, *, staff: bool) -> Book:
        book = await self._books.find(reader, book_id)
        await self._groups.led(reader, book.group_id, person_id, staff=staff)
        return book

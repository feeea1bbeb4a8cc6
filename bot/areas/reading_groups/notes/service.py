"""Writing notes, reading those up to one's place, and reading ahead on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.areas.reading_groups.books.rules import Book
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.notes import store
from bot.areas.reading_groups.notes.rules import PAGE, Kind, Note, may_see
from bot.areas.reading_groups.reading.rules import BeyondTheEnd, Place
from bot.areas.reading_groups.reading.service import Reading
from bot.areas.reading_groups.rules import Membership
from bot.base.database import Reader, Transaction
from bot.base.reading.progress import Told
from bot.base.refusals import Unknown

_NOBODY = 0


@dataclass(frozen=True)
class Page:
    """A page of notes that may be seen; `ahead`: how many lie further on."""

    book: Book
    notes: Sequence[Note]
    more: bool
    ahead: int
    place: Place | None


class Notes:
    """Every way to a note's words goes through the place of who reads, but for `spoil`."""

    def __init__(self, groups: Groups, reading: Reading, post: Letters) -> None:
        self._groups = groups
        self._reading = reading
        self._post = post

    async def write(
        self, tx: Transaction, book_id: int, person_id: int, kind: Kind, words: str, told: Told | None
    ) -> Note | None:
        """Keep it at a place, or where the writer is; None where it is not known of how much.

        Raises Unknown, NotMember, BeyondTheEnd.
        """
        book, member = await self._reading.member(tx, book_id, person_id)
        place = await self._place(tx, book_id, person_id, told)
        if place is None:
            return None
        note_id = await store.insert(tx, book.id, member.id, kind, words, place, self._post.now)
        return await store.find(tx, note_id, member.id)

    async def page(self, reader: Reader, book_id: int, person_id: int, page: int) -> Page:
        """What this member may see. Raises Unknown, NotMember."""
        book, member, place = await self._who(reader, book_id, person_id)
        found = await store.seen(reader, book_id, member.id, place, page * PAGE, PAGE + 1)
        ahead = await store.ahead(reader, book_id, member.id, place)
        return Page(book, found[:PAGE], len(found) > PAGE, ahead, place)

    async def note(self, reader: Reader, note_id: int, person_id: int) -> Note:
        """One that this member may see. Raises Unknown, for what lies ahead as well."""
        book_id = await store.book_of(reader, note_id)
        if book_id is None:
            raise Unknown("note")
        _, member, place = await self._who(reader, book_id, person_id)
        found = await store.find(reader, note_id, member.id)
        if found is None or not may_see(found.place.fraction, place.fraction if place else None, own=found.own):
            raise Unknown("note")
        return found

    async def spoil(self, reader: Reader, book_id: int, person_id: int) -> Note | None:
        """The next one ahead, because they asked for it. Raises Unknown, NotMember."""
        _, member, place = await self._who(reader, book_id, person_id)
        return await store.next_ahead(reader, book_id, member.id, place)

    async def lines(self, reader: Reader, book: Book, person_id: int | None) -> tuple[Sequence[Note], int]:
        """The quotes of a book that somebody may see, who need not be a member; and how many they may not."""
        member = await self._groups.belongs(reader, book.group_id, person_id) if person_id is not None else None
        place = await self._reading.place(reader, book.id, member.person_id) if member else None
        number = member.id if member else _NOBODY
        found = await store.quotes(reader, book.id, number, place)
        return found, await store.count_quotes(reader, book.id) - len(found)

    async def delete(self, tx: Transaction, note_id: int, person_id: int, *, staff: bool) -> int:
        """Its writer, or the leader, takes it away; the book. Raises Unknown, NotLeader."""
        note = await self.note(tx, note_id, person_id)
        if not note.own:
            book, _ = await self._reading.member(tx, note.book_id, person_id)
            await self._groups.led(tx, book.group_id, person_id, staff=staff)
        await store.delete(tx, note_id)
        return note.book_id

    async def _who(self, reader: Reader, book_id: int, person_id: int) -> tuple[Book, Membership, Place | None]:
        book, member = await self._reading.member(reader, book_id, person_id)
        return book, member, await self._reading.place(reader, book_id, person_id)

    async def _place(self, reader: Reader, book_id: int, person_id: int, told: Told | None) -> Place | None:
        if told is None:
            return await self._reading.place(reader, book_id, person_id)
        total = told.total or await self._reading.total(reader, book_id, person_id, told.measure)
        if total is not None and told.at > total:
            raise BeyondTheEnd(book_id, told.measure, told.at, total)
        return Place(told.measure, told.at, total) if total else None

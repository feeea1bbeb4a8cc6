"""The archive: read by everybody, but for the lines, which are for members who have read that far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo

from bot.areas.reading_groups.archive import store
from bot.areas.reading_groups.archive.rules import Chosen, Entry, Page, Season
from bot.areas.reading_groups.books.rules import Book, State, Step
from bot.areas.reading_groups.books.service import Books
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.meetings.service import Meetings
from bot.areas.reading_groups.notes.service import Notes
from bot.base.database import Reader
from bot.base.refusals import Unknown

PAGE = 5


class Archive:
    """Nothing here names anybody."""

    def __init__(self, groups: Groups, books: Books, meetings: Meetings, notes: Notes, zone: tzinfo) -> None:
        self._groups = groups
        self._books = books
        self._meetings = meetings
        self._notes = notes
        self._zone = zone

    async def listed(self, reader: Reader, group_id: int | None, page: int) -> tuple[Sequence[Entry], bool]:
        """A page of books, of one group or of all, and whether there are more."""
        found = await store.archived(reader, group_id, page * PAGE, PAGE + 1)
        return [await self._entry(reader, one) for one in found[:PAGE]], len(found) > PAGE

    async def page(self, reader: Reader, book_id: int, person_id: int) -> Page:
        """A book in the archive, as this person may see it. Raises Unknown."""
        book = await self._books.find(reader, book_id)
        if book.state is not State.ARCHIVED:
            raise Unknown("book")
        return await self._page(reader, book, person_id)

    async def seasons(self, reader: Reader, group_id: int) -> Sequence[int]:
        """The years in which a group was done with a book, the latest first."""
        ended = [(await self._span(reader, one))[1].year for one in await self._books.done(reader, group_id)]
        return sorted(set(ended), reverse=True)

    async def season(self, reader: Reader, group_id: int, year: int) -> Season:
        """What it read in a year, as everybody may see it: no line is on it. Raises Unknown."""
        pages = [await self._page(reader, one, None) for one in await self._books.done(reader, group_id)]
        found = sorted((one for one in pages if one.ended.year == year), key=lambda one: one.ended)
        if not found:
            raise Unknown("season")
        return Season(await self._groups.find(reader, group_id), year, found)

    async def _entry(self, reader: Reader, book_id: int) -> Entry:
        book = await self._books.find(reader, book_id)
        group = await self._groups.find(reader, book.group_id)
        return Entry(book, group.name, (await self._span(reader, book))[1])

    async def _page(self, reader: Reader, book: Book, person_id: int | None) -> Page:
        begun, ended = await self._span(reader, book)
        count = await store.last_count(reader, book.id)
        lines, hidden = await self._notes.lines(reader, book, person_id)
        return Page(
            book,
            await self._groups.find(reader, book.group_id),
            begun,
            ended,
            Chosen(count.get(book.id, 0), sum(count.values())),
            await self._meetings.about(reader, book.id),
            lines,
            hidden,
        )

    async def _span(self, reader: Reader, book: Book) -> tuple[date | None, date]:
        """From when to when it was read; of a book without a log of it, when it came to be what it is."""
        steps = await self._books.steps(reader, book.id)
        days = {step: at.astimezone(self._zone).date() for at, step in steps}
        return days.get(Step.BEGIN), days.get(Step.FINISH) or max(days.values())

"""The shelf: put a book into a list, make it a favourite, take it out, and take that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from bot.areas.catalogue.lending import Lending
from bot.areas.shelf.rules import MOST_BOOKS, UNDO_FOR, Book, Named, Place, Shelf, ShelfIsFull, Standing
from bot.areas.shelf.store import books as store
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

PAGE = 8


@dataclass(frozen=True)
class Moved:
    """What a tap did: where the book stood before, and where it stands now (None: taken out, book `book`)."""

    of: Named
    before: Standing
    book: Book | None
    removed: int = 0


class Shelves:
    """`lending` knows what titles are called."""

    def __init__(self, clock: Clock, zone: tzinfo, lending: Lending) -> None:
        self._clock = clock
        self._zone = zone
        self._lending = lending

    @property
    def today(self) -> date:
        """The library's day."""
        return self._clock.now().astimezone(self._zone).date()

    async def overview(self, reader: Reader, person_id: int) -> Shelf:
        """How much there is of each list."""
        return await store.counts(reader, person_id)

    async def listed(self, reader: Reader, person_id: int, place: Place, page: int) -> tuple[Sequence[Book], bool]:
        """A page of a list, and whether there is more. NONE: the favourites."""
        found = await store.listed(reader, person_id, place, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def finished_between(
        self, reader: Reader, person_id: int, first: date, last: date, most: int
    ) -> Sequence[Book]:
        """What somebody finished in these days, both in it, the latest first."""
        return await store.finished_between(reader, person_id, first, last, most)

    async def book(self, reader: Reader, person_id: int, book_id: int) -> Book:
        """One of somebody's books. Raises Unknown."""
        found = await store.find(reader, person_id, book_id)
        if found is None or not found.is_kept:
            raise Unknown("book on the shelf")
        return found

    async def of_title(self, reader: Reader, person_id: int, title_id: int) -> Book | None:
        """The same by its title; None where it is not on the shelf."""
        found = await store.of_title(reader, person_id, title_id)
        return found if found and found.is_kept else None

    async def named(self, reader: Reader, title_id: int) -> Named:
        """What a title is called. Raises Unknown."""
        title, _ = await self._lending.title(reader, title_id)
        return Named(title_id, title, await self._lending.authors(reader, title_id))

    async def put(self, tx: Transaction, person_id: int, title_id: int, place: Place) -> Moved:
        """Into a list; out of all where it is NONE. Raises Unknown, ShelfIsFull."""
        before = await self._standing(tx, person_id, title_id)
        return await self._stand(tx, person_id, title_id, before, before.moved(place, self.today))

    async def like(self, tx: Transaction, person_id: int, title_id: int, *, favourite: bool) -> Moved:
        """A favourite, or no longer one. Raises Unknown, ShelfIsFull."""
        before = await self._standing(tx, person_id, title_id)
        return await self._stand(tx, person_id, title_id, before, before.liked(favourite=favourite))

    async def move(self, tx: Transaction, person_id: int, book_id: int, place: Place) -> Moved:
        """The same for a book of the shelf, also one that the catalogue has no more. Raises Unknown."""
        book = await self.book(tx, person_id, book_id)
        before = _standing_of(book)
        return await self._change(tx, person_id, book, before, before.moved(place, self.today))

    async def like_book(self, tx: Transaction, person_id: int, book_id: int, *, favourite: bool) -> Moved:
        """A favourite, or no longer one. Raises Unknown."""
        book = await self.book(tx, person_id, book_id)
        before = _standing_of(book)
        return await self._change(tx, person_id, book, before, before.liked(favourite=favourite))

    async def take_out(self, tx: Transaction, person_id: int, book_id: int) -> Moved:
        """Out of all lists; for ten minutes that may be undone. Raises Unknown."""
        book = await self.book(tx, person_id, book_id)
        return await self._change(tx, person_id, book, _standing_of(book), Standing())

    async def put_back(self, tx: Transaction, person_id: int, book_id: int) -> Book:
        """What was taken out stands where it stood. Raises Unknown where it is too late."""
        found = await store.find(tx, person_id, book_id)
        if found is None or not (found.is_kept or found.may_be_put_back(self._clock.now())):
            raise Unknown("book on the shelf")
        await store.put_back(tx, book_id)
        return await self.book(tx, person_id, book_id)

    async def tidy(self, tx: Transaction) -> None:
        """What was taken out, and can no longer come back."""
        await store.forget_removed(tx, self._clock.now() - UNDO_FOR - timedelta(minutes=1))

    async def _standing(self, reader: Reader, person_id: int, title_id: int) -> Standing:
        found = await self.of_title(reader, person_id, title_id)
        return _standing_of(found) if found else Standing()

    async def _stand(self, tx: Transaction, person_id: int, title_id: int, before: Standing, after: Standing) -> Moved:
        book = await store.of_title(tx, person_id, title_id)
        if book is not None and book.is_kept:
            return await self._change(tx, person_id, book, before, after)
        if book is not None:  # taken out lately, and wanted again
            await store.forget(tx, book.id)
        of = await self.named(tx, title_id)
        if after.is_empty:
            return Moved(of, before, None)
        shelf = await store.counts(tx, person_id)
        if sum(shelf.counts.values()) >= MOST_BOOKS:
            raise ShelfIsFull(MOST_BOOKS)
        made = await store.insert(tx, person_id, of, after, self._clock.now())
        return Moved(of, before, await self.book(tx, person_id, made))

    async def _change(self, tx: Transaction, person_id: int, book: Book, before: Standing, after: Standing) -> Moved:
        if after.is_empty:
            await store.take_out(tx, book.id, self._clock.now())
            return Moved(book.of, before, None, book.id)
        placed_at = book.placed_at if after.place is before.place else self._clock.now()
        await store.stand(tx, book.id, after, placed_at)
        return Moved(book.of, before, await self.book(tx, person_id, book.id))


def _standing_of(book: Book) -> Standing:
    return Standing(book.place, book.favourite, book.finished_on)

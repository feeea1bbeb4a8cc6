"""What answers the keys and words around one's own shelf."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.areas.catalogue.search import Confidence
from bot.areas.catalogue.service import Catalogue
from bot.areas.shelf.reading_goals import ReadingGoals
from bot.areas.shelf.reviews import Reviews
from bot.areas.shelf.rules import Place
from bot.areas.shelf.service import Moved, Shelves
from bot.base.database import Reader, Transaction
from bot.base.reading.text import fold
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes, writes_after
from bot.chat.language.intents import Heard
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Screen
from handlers.book_keys import ShelveTitle
from handlers.catalogue.words import byline
from handlers.shelf import screens
from handlers.shelf.buttons import (
    KeepTitle,
    LikeShelfBook,
    LikeTitle,
    MoveShelfBook,
    OpenShelfBook,
    PutBackOnShelf,
    PutOnShelf,
    ShowShelfList,
)
from handlers.shelf.screens import Shown
from handlers.shelf.words import is_liked, title_in

_MOST = 5


@reads
async def show(context: Context, _: object) -> Screen:
    """/rak, its key, or its words."""
    shelves, person = context.services[Shelves], context.person.id
    now, _more = await shelves.listed(context.reader, person, Place.READING, 0)
    goal = await context.services[ReadingGoals].progress(context.reader, person)
    return screens.shelf(context.t, await shelves.overview(context.reader, person), now, goal)


async def always(context: Context, text: str) -> bool:
    """Whoever writes it means their own."""
    return True


@reads
async def show_list(context: Context, tap: ShowShelfList) -> Screen:
    """A page of a list; the first where this one is empty by now."""
    return await _list(context, tap.place, max(0, tap.page))


@reads
async def show_favourites(context: Context, _: object) -> Screen:
    """“buku favorit saya”."""
    return await _list(context, Place.NONE, 0)


async def _list(context: Context, place: Place, page: int) -> Screen:
    found, more = await context.services[Shelves].listed(context.reader, context.person.id, place, page)
    if page and not found:
        return await _list(context, place, 0)
    return screens.listed(context.t, place, found, page, more=more)


@reads
async def open_title(context: Context, tap: ShelveTitle) -> Screen:
    """A title and one's own shelf."""
    return screens.book(context.t, await shown(context, context.reader, tap.title))


@reads
async def open_book(context: Context, tap: OpenShelfBook) -> Screen:
    """The same by the book on the shelf."""
    return screens.book(context.t, await _of_book(context, context.reader, tap.book))


async def shown(context: Context, reader: Reader, title: int) -> Shown:
    """A title as this reader sees it. Raises Unknown."""
    shelves, reviews, person = context.services[Shelves], context.services[Reviews], context.person.id
    book = await shelves.of_title(reader, person, title)
    of = await shelves.named(reader, title)
    own = await reviews.own(reader, person, title)
    return Shown(of, book, own, await reviews.how_rated(reader, title))


async def _of_book(context: Context, reader: Reader, book_id: int) -> Shown:
    book = await context.services[Shelves].book(reader, context.person.id, book_id)
    return Shown(book.of, book) if book.of.id is None else await shown(context, reader, book.of.id)


@writes
async def put(context: Context, tap: PutOnShelf, tx: Transaction) -> Screen:
    """A title into a list."""
    moved = await context.services[Shelves].put(tx, context.person.id, tap.title, tap.place)
    return await _moved(context, tx, moved)


@writes
async def like(context: Context, tap: LikeTitle, tx: Transaction) -> Screen:
    """A title among the favourites."""
    moved = await context.services[Shelves].like(tx, context.person.id, tap.title, favourite=True)
    return await _moved(context, tx, moved)


@writes
async def move(context: Context, tap: MoveShelfBook, tx: Transaction) -> Screen:
    """A book of the shelf into another list, or out of all."""
    moved = await context.services[Shelves].move(tx, context.person.id, tap.book, tap.place)
    return await _moved(context, tx, moved)


@writes
async def like_book(context: Context, tap: LikeShelfBook, tx: Transaction) -> Screen:
    """A book of the shelf: a favourite, or no longer one."""
    moved = await context.services[Shelves].like_book(tx, context.person.id, tap.book, favourite=tap.on)
    return await _moved(context, tx, moved)


@writes
async def put_back(context: Context, tap: PutBackOnShelf, tx: Transaction) -> Screen:
    """What was taken off stands where it stood."""
    book = await context.services[Shelves].put_back(tx, context.person.id, tap.book)
    t = context.t
    return screens.book(t, await _of_book(context, tx, book.id), t("It is back where it was."))


async def _moved(context: Context, tx: Transaction, moved: Moved) -> Screen:
    if moved.book is None:
        return screens.taken_out(context.t, moved)
    return screens.book(context.t, await _of_book(context, tx, moved.book.id))


@dataclass(frozen=True)
class Meant:
    """The title that was meant, where that is sure; else those that may be."""

    words: str = ""
    title: int | None = None
    others: tuple[tuple[int, str, str], ...] = ()


async def meant_in(context: Context, heard: Heard) -> Meant:
    """Which book is named in what was said."""
    words = title_in(heard)
    if not words:
        return Meant()
    found = await context.services[Catalogue].find(words, limit=_MOST)
    lines = [(one.id, one.title, byline(one.authors, one.year)) for one in found.lines]
    if found.confidence is Confidence.NONE or not lines:
        return Meant(words)
    same = [
        id_ for id_, title, _ in lines if fold(title.partition(":")[0]) == fold(words) or fold(title) == fold(words)
    ]
    if len(same) == 1 or (len(lines) == 1 and found.confidence is Confidence.SURE):
        return Meant(words, (same or [lines[0][0]])[0])
    return Meant(words, None, tuple(lines))


def which_or_none(context: Context, meant: Meant, into: Callable[[int], CallbackData] = ShelveTitle) -> Screen:
    """Several books, or none; `into`: what a number does."""
    return screens.which(context.t, meant.others, into) if meant.others else screens.no_book(context.t, meant.words)


@writes_after(meant_in)
async def save_by_words(context: Context, heard: Heard, tx: Transaction, meant: Meant) -> Screen:
    """“simpan laskar pelangi”: among those to read, unless it has a place already."""
    if meant.title is None:
        return which_or_none(context, meant, KeepTitle)
    return await _keep(context, tx, meant.title, favourite=is_liked(heard.typed))


@writes
async def keep(context: Context, tap: KeepTitle, tx: Transaction) -> Screen:
    """“simpan buku ini” below a book."""
    return await _keep(context, tx, tap.title)


async def _keep(context: Context, tx: Transaction, title: int, *, favourite: bool = False) -> Screen:
    shelves, person, t = context.services[Shelves], context.person.id, context.t
    if favourite:
        await shelves.like(tx, person, title, favourite=True)
    elif await shelves.of_title(tx, person, title) is None:
        await shelves.put(tx, person, title, Place.WANT)
    return screens.book(t, await shown(context, tx, title), t("It is on your shelf."))


@writes_after(meant_in)
async def read_by_words(context: Context, heard: Heard, tx: Transaction, meant: Meant) -> Screen:
    """“udah selesai baca laskar pelangi”."""
    return await _put_by_words(context, tx, meant, Place.READ)


@writes_after(meant_in)
async def reading_by_words(context: Context, heard: Heard, tx: Transaction, meant: Meant) -> Screen:
    """“lagi baca bumi manusia”."""
    return await _put_by_words(context, tx, meant, Place.READING)


async def _put_by_words(context: Context, tx: Transaction, meant: Meant, place: Place) -> Screen:
    if meant.title is None:
        return which_or_none(context, meant, lambda title: PutOnShelf(title, place))
    await context.services[Shelves].put(tx, context.person.id, meant.title, place)
    return screens.book(context.t, await shown(context, tx, meant.title), context.t("Noted."))

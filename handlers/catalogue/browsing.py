"""What answers a key of a card or a list, a shared link, a photo of a barcode."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.catalogue.barcode import isbn_in_photo
from bot.areas.catalogue.service import PAGE, Catalogue
from bot.areas.catalogue.types import Card, Listing
from bot.areas.shelf.reviews import Reviews
from bot.base.database import Transaction
from bot.base.reading.numbers import read_id
from bot.base.refusals import FileOutOfReach
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, reads_slowly, writes_after
from bot.chat.core.inputs import Picture
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Button, Screen
from handlers.book_keys import AnnounceTitle, OpenTitle
from handlers.catalogue import cards, lists
from handlers.catalogue.actions import Looked, answer, look_up
from handlers.catalogue.buttons import Kind, OpenListed, ShowCover, ShowList, ShowResults, Surprise
from handlers.pictured_lists import or_a_list

_LARGEST_PHOTO = 10 * 1024 * 1024


async def title_of(context: Context, title_id: int) -> str:
    """What it is called, withdrawn or not. Raises Unknown."""
    return (await context.services[Catalogue].opened(context.reader, title_id, ())).title


async def some_similar(context: Context, tap: OpenTitle) -> Sequence[int]:
    """What the index knows of the title behind a key; all else is read in the trip that shows it."""
    return await context.services[Catalogue].some_similar(tap.title)


@writes_after(some_similar)
async def open_title(context: Context, tap: OpenTitle, tx: Transaction, similar: Sequence[int]) -> Screen:
    """The card, counted as a look for the popular ones."""
    card = await context.services[Catalogue].opened(tx, tap.title, similar)
    await context.services[Catalogue].looked_at(tx, tap.title)
    shown = cards.card(context.t, card, _came_from(tap), await around(context, tap.title))
    return _for_staff(context, shown, tap.title)


def _came_from(tap: OpenTitle) -> ShowResults | ShowList | None:
    if isinstance(tap, OpenListed):
        return tap.listed
    return ShowResults(tap.search, tap.page) if tap.search is not None else None


async def around(context: Context, title: int) -> cards.Around:
    """What other areas add to the card of a title."""
    rated = await context.services[Reviews].how_rated(context.reader, title) if context.has("shelf") else None
    return cards.Around(context.has("holds"), context.has("shelf"), rated)


def _for_staff(context: Context, shown: Screen, title: int) -> Screen:
    """The card with the key by which staff announce the book."""
    if not context.may(ANNOUNCE) or not context.has("broadcasts"):
        return shown
    *keys, ways = shown.keys
    return replace(shown, keys=[*keys, [Button(context.t("Announce"), AnnounceTitle(title))], ways])


@reads_slowly
async def follow_link(context: Context, rest: str) -> Screen:
    """A shared link to a title."""
    title = read_id(rest, "title")
    card = await context.services[Catalogue].card(title)
    return _for_staff(context, cards.card(context.t, card, around=await around(context, title)), title)


@reads_slowly
async def show_list(context: Context, tap: ShowList) -> Screen:
    """A page of an author's, a subject's, the new, the popular or the similar titles."""
    found = await _list(context, tap)
    if 0 < found.total <= found.offset:
        found = await _list(context, replace(tap, page=(found.total - 1) // PAGE))
    return lists.listing(context.t, found, tap)


async def _list(context: Context, tap: ShowList) -> Listing:
    catalogue, offset = context.services[Catalogue], max(0, tap.page) * PAGE
    match tap.kind:
        case Kind.AUTHOR:
            return await catalogue.by_author(context.reader, tap.of, offset=offset)
        case Kind.SUBJECT:
            return await catalogue.by_subject(context.reader, tap.of, offset=offset)
        case Kind.NEW:
            return await catalogue.newest(context.reader, offset=offset)
        case Kind.POPULAR:
            return await catalogue.popular(context.reader, offset=offset)
        case Kind.SIMILAR:
            return await catalogue.similar(tap.of, offset=offset)


@reads
async def show_new(context: Context, heard: Heard) -> Screen:
    """“buku baru apa aja”."""
    return await _first(context, ShowList(Kind.NEW))


@reads
async def show_popular(context: Context, heard: Heard) -> Screen:
    """“yang lagi populer apa”."""
    return await _first(context, ShowList(Kind.POPULAR))


async def _first(context: Context, asked: ShowList) -> Screen:
    return lists.listing(context.t, await _list(context, asked), asked)


@reads_slowly
async def surprise(context: Context, tap: Surprise) -> Screen:
    """Some title for an audience, another one each time."""
    return await _surprise(context, tap)


def audience_of(heard: Heard) -> str:
    """Whom a wish names, "" for nobody."""
    words = set(heard.words.split())
    return "child" if "anak" in words else "teen" if words & {"remaja", "sma", "smp"} else ""


async def surprising(context: Context, tap: Surprise) -> Card:
    """Some title for an audience."""
    return await context.services[Catalogue].surprise(tap.audience or None, Random(context.update_id))


async def _surprise(context: Context, tap: Surprise) -> Screen:
    found = await surprising(context, tap)
    return cards.surprise(context.t, found, tap, await around(context, found.id))


@reads_slowly
async def show_cover(context: Context, tap: ShowCover) -> Screen:
    """The picture of a title."""
    return cards.cover(context.t, await context.services[Catalogue].card(tap.title))


@dataclass(frozen=True)
class Seen:
    """What a photo shows: the ISBN of a barcode, the title of ours it names; without one, what the caption finds."""

    isbn: str | None = None
    card: Card | None = None
    caption: Looked | None = None


async def look_at_photo(context: Context, photo: Picture) -> Seen:
    """Read the barcode, or else the caption. Raises FileOutOfReach where the photo cannot be had and says nothing."""
    try:
        isbn = await _barcode(context, photo)
    except FileOutOfReach:
        if not photo.caption.strip():
            raise
        isbn = None
    if isbn is not None:
        found = await context.services[Catalogue].by_isbn(isbn)
        return Seen(isbn, await context.services[Catalogue].card(found[0].id) if found else None)
    return Seen(caption=await look_up(context, photo.caption) if photo.caption.strip() else None)


async def _barcode(context: Context, photo: Picture) -> str | None:
    if photo.size > _LARGEST_PHOTO:
        return None
    return await asyncio.to_thread(isbn_in_photo, await context.fetch(photo.file_id))


def is_of_a_book(seen: Seen) -> bool:
    """Whether a photo has a book's barcode, or surely says which book it is about."""
    return seen.isbn is not None or (seen.caption is not None and seen.caption.near is None)


async def find_by_photo(context: Context, photo: Picture, tx: Transaction, seen: Seen) -> Screen:
    """A barcode -> the card. Without one, what the caption finds, or a hint."""
    if seen.card:
        return cards.card(context.t, seen.card, around=await around(context, seen.card.id))
    if seen.isbn:
        return cards.isbn_not_here(context.t, seen.isbn, may_propose=context.has("proposals"))
    if seen.caption and seen.caption.near is None:
        return await answer(context, tx, seen.caption)
    return or_a_list(context, cards.no_barcode(context.t))

"""What a reader sees of their shelf."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.areas.shelf.goals import Progress
from bot.areas.shelf.reviewing import Rated, Review
from bot.areas.shelf.rules import LISTS, Book, Named, Place, Shelf, ShelfIsFull
from bot.areas.shelf.service import PAGE, Moved
from bot.base.html import Html, escape, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import OpenTitle, ShelveTitle, ShowShelf
from handlers.catalogue.buttons import FindBook
from handlers.navigation import menu_key
from handlers.paging import beside, number_keys
from handlers.shelf import ratings
from handlers.shelf.buttons import (
    LikeShelfBook,
    LikeTitle,
    MoveShelfBook,
    OpenShelfBook,
    PutBackOnShelf,
    PutOnShelf,
    ShowShelfList,
)
from handlers.shelf.goal_screens import goal_key, goal_line

PLACES = {
    Place.WANT: N_("To read"),
    Place.READING: N_("Reading now"),
    Place.READ: N_("Have read"),
    Place.NONE: N_("Favourites"),
}
_HEADS = {
    Place.WANT: N_("<b>To read</b>"),
    Place.READING: N_("<b>Reading now</b>"),
    Place.READ: N_("<b>Have read</b>"),
    Place.NONE: N_("<b>My favourites</b>"),
}
_STANDS = {
    Place.WANT: N_("You would like to read it."),
    Place.READING: N_("You are reading it."),
    Place.READ: N_("You finished it on {day}."),
    Place.NONE: N_("It is not in a list of yours."),
}
_NOW = 3  # books that are being read, shown at once


@dataclass(frozen=True)
class Shown:
    """A title as its reader sees it; `book`: where it is on the shelf; `rated`: None where nobody can rate it."""

    of: Named
    book: Book | None
    own: Review | None = None
    rated: Rated | None = None


def shelf(t: Texts, found: Shelf, now: Sequence[Book], goal: Progress | None) -> Screen:
    """All lists, what is being read, and the year's goal."""
    if found.is_empty:
        how = t("Your shelf is still empty. On a book's page, tap “Keep on my shelf”, or write “save” and the title.")
        ways = [[Button(t("Find a book"), FindBook()), goal_key(t, goal)], [menu_key(t)]]
        return Screen(paragraphs(t("<b>My shelf</b>"), how, goal_line(t, goal)), ways)
    reading = lines(t("You are reading:"), *(_title(one) for one in now[:_NOW])) if now else ""
    counts = {**found.counts, Place.NONE: found.favourites}
    keys = [
        Button(t("{list} ({n})", list=t(PLACES[place]), n=counts[place]), ShowShelfList(place))
        for place in (*LISTS, Place.NONE)
        if counts.get(place)
    ]
    rows = [keys[at : at + 2] for at in range(0, len(keys), 2)]
    text = paragraphs(t("<b>My shelf</b>"), reading, goal_line(t, goal), t("Only you see it."))
    return Screen(text, [*rows, [goal_key(t, goal), Button(t("Find a book"), FindBook())], [menu_key(t)]])


def _title(one: Book) -> Html:
    return Html(f"• {escape(one.of.title)}")


def listed(t: Texts, place: Place, found: Sequence[Book], page: int, *, more: bool) -> Screen:
    """A page of a list, the newest first."""
    start = page * PAGE + 1
    rows = [_row(t, n, one) for n, one in enumerate(found, start)]
    empty = "" if found else t("There is nothing in this list.")
    keys = number_keys([(one.of.title, OpenShelfBook(one.id)) for one in found], start)
    back, onward = beside(lambda n: ShowShelfList(place, n), page, more=more)
    text = paragraphs(t(_HEADS[place]), lines(*rows), empty)
    return Screen(text, [*keys, [*back, *onward], [Button(t("My shelf"), ShowShelf()), menu_key(t)]])


def _row(t: Texts, n: int, one: Book) -> Html:
    gone = t(" (no longer in the library)") if one.gone else ""
    day = t(", {day}", day=t.day(one.finished_on)) if one.finished_on else ""
    return t("{n}. {title}{day}{gone}", n=n, title=one.of.title, day=day, gone=gone)


def book(t: Texts, found: Shown, led_by: str = "") -> Screen:
    """A title and one's own shelf: the lists as keys, the marked one takes it out again; the rating below."""
    head = lines(t("<b>{title}</b>", title=found.of.title), found.of.authors)
    gone = t("The library no longer has this title.") if found.book and found.book.gone else ""
    text = paragraphs(led_by, head, gone, _stands(t, found), *ratings.lines_of(t, found.own, found.rated))
    keys = [*_lists(t, found), *ratings.keys_of(t, found.of.id, found.own, found.rated)]
    to_title = [Button(t("To the book"), OpenTitle(found.of.id))] if found.of.id is not None else []
    return Screen(text, [*keys, [*to_title, Button(t("My shelf"), ShowShelf())]])


def _stands(t: Texts, found: Shown) -> Html:
    if found.book is None:
        return t("Where shall it be on your shelf?")
    day = t.day(found.book.finished_on) if found.book.finished_on else ""
    favourite = t("It is a favourite of yours.") if found.book.favourite else ""
    return lines(t(_STANDS[found.book.place], day=day), favourite)


def _lists(t: Texts, found: Shown) -> list[list[Button]]:
    keys = [_key(t, found, place) for place in LISTS]
    liked = found.book is not None and found.book.favourite
    like: CallbackData = LikeShelfBook(found.book.id, not liked) if found.book else LikeTitle(found.of.id or 0)
    mark = "✓ " if liked else ""
    return [keys[:2], [keys[2], Button(t("{mark}Favourite", mark=mark), like)]]


def _key(t: Texts, found: Shown, place: Place) -> Button:
    here = found.book is not None and found.book.place is place
    label = t("{mark}{list}", mark="✓ " if here else "", list=t(PLACES[place]))
    if found.book is not None:
        return Button(label, MoveShelfBook(found.book.id, Place.NONE if here else place))
    return Button(label, PutOnShelf(found.of.id or 0, place))


def taken_out(t: Texts, moved: Moved) -> Screen:
    """It is off the shelf, and may come back for a while."""
    said = t("<b>{title}</b> is off your shelf. Within ten minutes you can undo that.", title=moved.of.title)
    undo = [Button(t("Undo that"), PutBackOnShelf(moved.removed))] if moved.removed else []
    return Screen(said, [[*undo, Button(t("My shelf"), ShowShelf())], _ways(t, moved.of.id)])


def _ways(t: Texts, title: int | None) -> list[Button]:
    return [*([Button(t("To the book"), OpenTitle(title))] if title is not None else []), menu_key(t)]


def no_book(t: Texts, words: str) -> Screen:
    """Words without a title of ours."""
    said = t("Which book do you mean? Please write its title, then tap “Keep on my shelf” on its page.")
    none = t("I found no book under “{words}”.", words=words) if words else ""
    ways = [Button(t("Find a book"), FindBook()), Button(t("My shelf"), ShowShelf())]
    return Screen(paragraphs(none, said), [ways, [menu_key(t)]])


def which(
    t: Texts, titles: Sequence[tuple[int, str, str]], into: Callable[[int], CallbackData] = ShelveTitle
) -> Screen:
    """Several books under these words; a number does with the book what was said."""
    rows = [lines(t("{n}. {title}", n=n, title=title), by) for n, (_, title, by) in enumerate(titles, 1)]
    keys = number_keys([(title, into(id_)) for id_, title, _ in titles])
    ways = [Button(t("My shelf"), ShowShelf()), menu_key(t)]
    return Screen(paragraphs(t("Which of these do you mean?"), lines(*rows)), [*keys, ways])


def full(context: Context, refusal: ShelfIsFull) -> Screen:
    """As many as there may be."""
    t = context.t
    said = t("Your shelf has {n} books, and no room for more. Please take some of them off.", n=refusal.most)
    return Screen(said, [[Button(t("My shelf"), ShowShelf()), menu_key(t)]])

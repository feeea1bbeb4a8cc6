"""The card of a title, and what is said around a barcode."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.areas.catalogue.types import Card
from bot.areas.shelf.reviewing import Rated
from bot.base.html import paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.book_keys import OpenTitle, PlaceHold, Propose, ShelveTitle
from handlers.catalogue.buttons import FindBook, Kind, ShowCover, ShowList, ShowListOfBook, ShowResults, Surprise
from handlers.catalogue.covers import cover_of
from handlers.catalogue.words import average, copies, details, shelf
from handlers.navigation import ask_staff_key, menu_key

_LABEL = 32


@dataclass(frozen=True)
class Around:
    """What other areas add to a card: whether it can be reserved, kept on one's shelf, and how readers found it."""

    may_hold: bool = False
    may_shelve: bool = False
    rated: Rated | None = None


_ALONE = Around()


def card(t: Texts, title: Card, back: ShowResults | ShowList | None = None, around: Around = _ALONE) -> Screen:
    """Everything of a title, with the key by which it is reserved; its authors and subjects lead on."""
    gone = t("The library no longer has this title.") if title.withdrawn else ""
    text = paragraphs(
        t("<b>{title}</b>", title=title.title),
        details(t, title),
        gone or copies(t, title),
        "" if gone else shelf(t, title.shelf),
        average(t, around.rated),
        t("ISBN {isbn}", isbn=title.isbns[0]) if title.isbns else "",
    )
    lends = around.may_hold and not title.withdrawn and title.availability.total > title.availability.in_place
    hold = [Button(t("Reserve"), PlaceHold(title.id), style="primary")] if lends else []
    keep = [Button(t("Keep on my shelf"), ShelveTitle(title.id))] if around.may_shelve else []
    ebook = [Button(t("Read the e-book"), url=title.ebook)] if title.ebook.startswith("https://") else []
    rows = [[*hold, *keep], ebook, _alike(t, title), *_others(t, title), _itself(t, title)]
    return Screen(text, [*rows, _back(t, back)])


def _alike(t: Texts, title: Card) -> list[Button]:
    """What people want next: more of this kind, and to tell somebody."""
    similar = [Button(t("Similar books"), _near(title, Kind.SIMILAR, title.id))] if title.has_similar else []
    return [*similar, Button(t("Share"), share=title.title[:_LABEL])]


def _others(t: Texts, title: Card) -> list[list[Button]]:
    rows = [
        [Button(t("Books by {name}", name=author.name), _near(title, Kind.AUTHOR, author.id))]
        for author in title.authors[:2]
    ]
    rows += [
        [Button(t("Edition {year}", year=other.year or "?"), OpenTitle(other.id))] for other in title.other_editions[:2]
    ]
    rows += [
        [Button(t("Subject: {name}", name=subject.name), _near(title, Kind.SUBJECT, subject.id))]
        for subject in title.subjects[:3]
    ]
    return rows


def _near(title: Card, kind: Kind, of: int) -> ShowListOfBook:
    return ShowListOfBook(kind, of, book=title.id)


def _itself(t: Texts, title: Card) -> list[Button]:
    isbn = [Button(t("Copy the ISBN"), copy=title.isbns[0])] if title.isbns else []
    return [Button(t("Cover"), ShowCover(title.id)), *isbn]


def _back(t: Texts, back: ShowResults | ShowList | None) -> list[Button]:
    if back is None:
        return [Button(t("Find a book"), FindBook()), menu_key(t)]
    label = t("Back to the list") if isinstance(back, ShowList) else t("Back to the results")
    return [Button(label, back), menu_key(t)]


def surprise(t: Texts, title: Card, asked: Surprise, around: Around = _ALONE) -> Screen:
    """Some title, and the way to another one."""
    shown = card(t, title, around=around)
    return replace(shown, keys=[[Button(t("Another one"), asked)], *shown.keys])


def cover(t: Texts, title: Card) -> Screen:
    """The picture, as a message of its own."""
    keys = [[Button(t("Back"), OpenTitle(title.id)), menu_key(t)]]
    return Screen(t("<b>{title}</b>", title=title.title), keys, photo=cover_of(title))


def no_barcode(t: Texts) -> Screen:
    """A photo without a barcode that can be read."""
    said = t("I cannot see a barcode in this photo. Please hold it close and straight, or write the title.")
    return Screen(said, [[ask_staff_key(t), menu_key(t)]])


def isbn_not_here(t: Texts, isbn: str, *, may_propose: bool) -> Screen:
    """A barcode of a book that we do not have."""
    said = t("We do not have the book with ISBN {isbn} yet.", isbn=isbn)
    propose = [[Button(t("Propose this book"), Propose(), style="primary")]] if may_propose else []
    return Screen(said, [*propose, [Button(t("Find a book"), FindBook()), menu_key(t)]])


def shared(t: Texts, title: Card, link: Callable[[str], str]) -> Screen:
    """A title as it is shown in other chats."""
    text = paragraphs(t("<b>{title}</b>", title=title.title), details(t, title), copies(t, title))
    return Screen(text, [[Button(t("Open at the library"), url=link(f"b_{title.id}"))]])

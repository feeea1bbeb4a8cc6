"""The keys of the catalogue. They carry ids; what was asked is kept as a remembered search."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.chat.screens.callback_data import CallbackData
from handlers.book_keys import OpenTitle


class Kind(StrEnum):
    """Lists that are no search."""

    AUTHOR = "a"
    SUBJECT = "s"
    NEW = "n"
    POPULAR = "p"
    SIMILAR = "m"


class FilterName(StrEnum):
    """What a search can be narrowed by."""

    AVAILABLE = "available"
    AREA = "area"
    AUDIENCE = "audience"
    LANGUAGE = "language"


@dataclass(frozen=True)
class FindBook(CallbackData, tag="fb"):
    """The invitation to write what one looks for."""


@dataclass(frozen=True)
class ShowResults(CallbackData, tag="sp"):
    """A page of a remembered search, from 0."""

    search: int
    page: int = 0


@dataclass(frozen=True)
class OpenFilters(CallbackData, tag="sf"):
    """The filters of a search; with a name, the values of that one."""

    search: int
    name: str = ""


@dataclass(frozen=True)
class SetFilter(CallbackData, tag="ff"):
    """Narrow a search; an empty value takes the filter away, an empty name all of them."""

    search: int
    name: str
    value: str = ""


@dataclass(frozen=True)
class AsTyped(CallbackData, tag="sv"):
    """The same search with the words as typed."""

    search: int


@dataclass(frozen=True)
class ShowList(CallbackData, tag="li"):
    """A page of a list: of an author, a subject, the new, the popular, the similar to a title."""

    kind: Kind
    of: int = 0
    page: int = 0


@dataclass(frozen=True)
class ShowListOfBook(ShowList, tag="lib"):
    """The same, come to from the card of a book, which it leads back to."""

    book: int = 0


@dataclass(frozen=True)
class OpenListed(OpenTitle, tag="bkl"):
    """The card of a title, and the list it came from: its kind, of what, its page, the book that list came from."""

    kind: Kind = Kind.NEW
    of: int = 0
    book: int = 0

    @property
    def listed(self) -> ShowList:
        """The list."""
        return list_key(self.kind, self.of, self.page, self.book)


def list_key(kind: Kind, of: int, page: int, book: int) -> ShowList:
    """A page of a list; `book`: from whose card somebody came to it, or 0."""
    return ShowListOfBook(kind, of, page, book) if book else ShowList(kind, of, page)


@dataclass(frozen=True)
class ShowCover(CallbackData, tag="cv"):
    """The picture of a title."""

    title: int


@dataclass(frozen=True)
class Surprise(CallbackData, tag="sr"):
    """Some title for an audience."""

    audience: str = ""


@dataclass(frozen=True)
class ShowOtherNames(CallbackData, tag="onl"):
    """Staff: a page, from 0, of other words for books and authors."""

    page: int = 0


@dataclass(frozen=True)
class OpenOtherName(CallbackData, tag="ono"):
    """Staff: one of them."""

    name: int


@dataclass(frozen=True)
class AddOtherName(CallbackData, tag="ona"):
    """Staff: one more."""


@dataclass(frozen=True)
class RemoveOtherName(CallbackData, tag="onr"):
    """Staff: remove it?"""

    name: int


@dataclass(frozen=True)
class SurelyRemoveOtherName(CallbackData, tag="ony"):
    """Staff: remove it."""

    name: int

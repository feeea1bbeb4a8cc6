"""What the archive tells of a book, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.areas.reading_groups.books.rules import Book
from bot.areas.reading_groups.meetings.rules import Meeting
from bot.areas.reading_groups.notes.rules import Note
from bot.areas.reading_groups.rules import Group
from bot.base.refusals import Refusal
from bot.base.suppression import FEWEST


@dataclass(frozen=True)
class Entry:
    """A book in the list. `ended`: when the group was done with it."""

    book: Book
    group: str
    ended: date


@dataclass(frozen=True)
class Chosen:
    """How a book was chosen: by `votes` of `all_` in the last count, or, without any, by somebody's turn."""

    votes: int = 0
    all_: int = 0

    @property
    def may_be_told(self) -> bool:
        """Whether the numbers tell of nobody."""
        return self.all_ >= FEWEST


@dataclass(frozen=True)
class Page:
    """A book's page. `lines`: what this reader has read far enough for; `hidden`: how many lines are further on."""

    book: Book
    group: Group
    begun: date | None
    ended: date
    chosen: Chosen
    meetings: Sequence[Meeting]
    lines: Sequence[Note]
    hidden: int


@dataclass(frozen=True)
class Season:
    """What a group read in a year, the first first."""

    group: Group
    year: int
    pages: Sequence[Page]


@dataclass(frozen=True)
class Certificate:
    """One that was issued. `books`: the titles that were read to the end."""

    id: int
    group: str
    year: int
    name: str
    code: str
    books: Sequence[str]
    issued_at: datetime


@dataclass(eq=False)
class UnprintableName(Refusal):
    """The name has letters that no paper here can show."""

    group_id: int
    year: int

"""What a reading challenge asks for, which books count for it, and how far somebody is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from difflib import SequenceMatcher
from enum import StrEnum

from bot.base.reading.text import fold

MOST_BOOKS = 99
LONGEST_NAME, LONGEST_SUBJECT, LONGEST_TITLE = 60, 40, 120
MOST_LISTED = 40
LONGEST = timedelta(days=366)
_SHORTEST_WITH_WORD = timedelta(days=4)
_HALF_AT = time(9)
_ALIKE = 0.87
"""So alike are a title as staff wrote it and as the catalogue has it."""


class Scope(StrEnum):
    """Which books count: any, those about a subject, those of a list."""

    ANY = "any"
    SUBJECT = "subject"
    LIST = "list"


class Audience(StrEnum):
    """For whom it is. A guardian may join a child to any but those for adults."""

    EVERYONE = "everyone"
    ADULT = "adult"
    TEEN = "teen"
    CHILD = "child"


@dataclass(frozen=True)
class Terms:
    """What a challenge asks for: `books` of them until the end of `ends_on`. `titles`: of those that are listed."""

    name: str
    books: int
    ends_on: date
    scope: Scope = Scope.ANY
    subject: str = ""
    titles: tuple[str, ...] = ()
    audience: Audience = Audience.EVERYONE


@dataclass(frozen=True)
class Challenge:
    """A challenge as it is kept."""

    id: int
    terms: Terms
    begins_on: date
    ends_at: datetime
    stopped: bool

    @property
    def name(self) -> str:
        """What it is called."""
        return self.terms.name

    def is_running(self, now: datetime) -> bool:
        """Whether it can be joined, and books count."""
        return not self.stopped and now < self.ends_at

    @property
    def for_children_only(self) -> bool:
        """Whether a guardian speaks for everybody in it."""
        return self.terms.audience is Audience.CHILD

    @property
    def takes_children(self) -> bool:
        """Whether a guardian may join a child."""
        return self.terms.audience is not Audience.ADULT


@dataclass(frozen=True)
class Entry:
    """Somebody's part in a challenge. `name`: theirs, or the child's; `code`: of the certificate, '' before."""

    id: int
    challenge_id: int
    person_id: int
    child_id: int | None
    name: str
    counted: int
    done_at: datetime | None
    printed: str = ""
    code: str = ""
    issued_at: datetime | None = None

    @property
    def is_done(self) -> bool:
        """Whether as many books count as were asked for."""
        return self.done_at is not None


@dataclass(frozen=True)
class Counted:
    """A book that counts."""

    id: int
    title: str


@dataclass(frozen=True)
class Numbers:
    """What staff may know: how many take part, have done it and are on the way. None: too few to be told."""

    joined: int | None
    done: int | None
    under_way: int | None


def key_of(title: str) -> str:
    """By which a title is one book: without what follows a colon."""
    return fold(title.partition(":")[0]) or fold(title)


def listed(title: str, titles: Iterable[str]) -> bool:
    """Whether a list has a title, a slip of its writer forgiven."""
    key = key_of(title)
    return any(SequenceMatcher(None, key, key_of(one)).ratio() >= _ALIKE for one in titles)


def is_about(subject: str, words: str) -> bool:
    """Whether what the catalogue says of a book (its title, its subjects) speaks of a subject, all words of it."""
    said = fold(words).split()
    return all(any(word.startswith(wanted) for word in said) for wanted in fold(subject).split())


def half_way(begins_on: date, ends_on: date, zone: tzinfo) -> datetime | None:
    """The morning in the middle of a challenge; None for one so short that a word would only hurry."""
    if ends_on - begins_on < _SHORTEST_WITH_WORD:
        return None
    return datetime.combine(begins_on + (ends_on - begins_on) // 2, _HALF_AT, zone)


def over_at(ends_on: date, zone: tzinfo) -> datetime:
    """When the last day is over."""
    return datetime.combine(ends_on + timedelta(days=1), time(0), zone)

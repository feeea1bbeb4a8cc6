"""What goes into the index and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Entry:
    """One title as the index sees it; `work` groups the editions of one work ("" lets the index guess).

    `number` is the class (“899.2213”, “2X4”), `language` an ISO 639 code, `audience` child, teen or general.
    """

    id: int
    title: str
    authors: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    publisher: str = ""
    year: str = ""
    isbns: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    popularity: float = 0.0
    available: bool = False
    work: str = ""
    number: str = ""
    language: str = ""
    audience: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    """What staff know residents to type, and what they mean by it: "bung karno" is "soekarno"."""

    phrase: str
    meaning: str


class Confidence(Enum):
    """How far the best hit can be shown as the answer."""

    SURE = "sure"
    MAYBE = "maybe"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Hit:
    """A title found: `score` in 0..1, `matched` the title's own words that were met, `work` its editions' key."""

    id: int
    score: float
    matched: tuple[str, ...] = ()
    work: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """Hits, best first; with NONE they are only the nearest. `corrected` is set when words were corrected.

    `heard`: the words of the question that count. `about`: the hits suit what was asked for rather than bear its words;
    `reason` is then the need it was asked out of (a facet's name), or "".
    """

    hits: tuple[Hit, ...]
    confidence: Confidence
    corrected: str | None
    question: str
    heard: str = ""
    about: bool = False
    reason: str = ""


class IndexMissing(Exception):
    """There is no index file at this path: build it first."""


class IndexOutdated(Exception):
    """The index file was written in another format, or is not an index: build it again."""

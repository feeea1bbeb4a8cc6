"""What is missed, what was found, and how likely the one is the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.base.reading.likeness import likeness
from bot.base.refusals import Refusal

KEPT_DAYS = 30  # where the library has set nothing
MOST_DAYS = 365
FETCHED_WITHIN = 14  # days, at least, from the promise
MOST_OPEN = 5  # of one person
LONGEST, LONGEST_PLACE, LONGEST_PROOF = 200, 80, 300
_DAYS_APART = 14
_THING, _PLACE, _DAY = 0.7, 0.2, 0.1
_LIKELY = 0.3


class Missing(StrEnum):
    """How a report of a lost thing stands. `asked`: for a detail; `proven`: that was written; `promised`: to fetch."""

    OPEN = "open"
    ASKED = "asked"
    PROVEN = "proven"
    PROMISED = "promised"
    FETCHED = "fetched"
    WITHDRAWN = "withdrawn"
    UNFOUND = "unfound"


OPEN_STATES = frozenset({Missing.OPEN, Missing.ASKED, Missing.PROVEN, Missing.PROMISED})


class Kept(StrEnum):
    """How a found thing stands."""

    KEPT = "kept"
    FETCHED = "fetched"
    GIVEN = "given"


@dataclass(frozen=True)
class Found:
    """A found thing. `photo`: Telegram's id; `given_to`: whoever has it now that nobody fetched it."""

    id: int
    what: str
    place: str
    found_on: date
    photo: str | None
    state: Kept
    kept_until: datetime
    given_to: str = ""


@dataclass(frozen=True)
class Lost:
    """A report of a lost thing; `found_id`: what may be it; `proof`: the detail; `code`: what is said at the desk."""

    id: int
    person_id: int
    what: str
    place: str
    lost_on: date
    photo: str | None
    state: Missing
    found_id: int | None = None
    proof: str = ""
    code: str = ""
    name: str = ""


def is_likely(lost: Lost, found: Found) -> bool:
    """Whether it is worth a look."""
    return resemblance(lost, found) >= _LIKELY


def resemblance(lost: Lost, found: Found) -> float:
    """From 0 to 1: by the thing, the place and the day. What was found before it was lost is another."""
    apart = (found.found_on - lost.lost_on).days
    if not -1 <= apart <= _DAYS_APART * 4:
        return 0.0
    near = max(0.0, 1 - abs(apart) / _DAYS_APART)
    thing = likeness(lost.what, found.what)
    return (_THING * thing + _PLACE * likeness(lost.place, found.place) + _DAY * near) if thing else 0.0


@dataclass(eq=False)
class TooManyLost(Refusal):
    """More than anybody misses at once."""

    most: int


@dataclass(eq=False)
class NotThatFar(Refusal):
    """A report or a thing that stands otherwise by now."""

    lost: int

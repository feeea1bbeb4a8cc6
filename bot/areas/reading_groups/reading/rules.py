"""A plan by dates, a place as a fraction of one's own edition, and what a group may know of its members' places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from bot.base.reading.progress import Measure
from bot.base.refusals import Refusal

WEEKS = (2, 3, 4, 6, 8)
MOST_CHAPTERS = 200
LEAST_TOLD = 3
"""A group's average of fewer would tell of one of them."""
LEAST_COUNTED = 5


@dataclass(frozen=True)
class Part:
    """A part of the plan; `chapters`: “5–9”, or nothing. The last day belongs to it."""

    number: int
    begins_on: date
    ends_on: date
    chapters: str = ""


@dataclass(frozen=True)
class Place:
    """How far a member is in their own edition. `hidden`: it counts nowhere but for themselves."""

    measure: Measure
    at: int
    total: int
    hidden: bool = False

    @property
    def fraction(self) -> Fraction:
        """Of the whole, which is the same in every edition."""
        return Fraction(self.at, self.total)

    @property
    def percent(self) -> int:
        """The same for the eye; never 100 before the end."""
        return int(self.fraction * 100)


@dataclass(frozen=True)
class Together:
    """What a group knows of itself, without names. `average` in percent; None: too few have told."""

    told: int
    average: int | None
    finished: int | None


@dataclass(eq=False)
class BeyondTheEnd(Refusal):
    """A place that this edition does not have."""

    book_id: int
    measure: Measure
    at: int
    total: int


@dataclass(eq=False)
class NotBeingRead(Refusal):
    """The group does not read this book now."""

    group_id: int
    title: str


def plan(begins_on: date, weeks: int, chapters: int | None) -> list[Part]:
    """A part a week; chapters are spread so that no part has two more than another."""
    parts = []
    for week in range(weeks):
        first = begins_on + timedelta(weeks=week)
        said = ""
        if chapters:
            low, high = chapters * week // weeks + 1, chapters * (week + 1) // weeks
            said = "" if high < low else (str(low) if low == high else f"{low}–{high}")
        parts.append(Part(week + 1, first, first + timedelta(days=6), said))
    return parts


def due_by(parts: Sequence[Part], today: date) -> Part | None:
    """The part that is being read today; the last one when the plan is over."""
    begun = [one for one in parts if one.begins_on <= today]
    return begun[-1] if begun else None


def together(places: Sequence[Place]) -> Together:
    """The state of a group; places that are hidden are not among it."""
    shown = [one.fraction for one in places if not one.hidden]
    average = int(sum(shown, Fraction()) / len(shown) * 100) if len(shown) >= LEAST_TOLD else None
    finished = sum(one == 1 for one in shown) if len(shown) >= LEAST_COUNTED else None
    return Together(len(shown), average, finished)

"""What is known of visitors: numbers by day and hour, and of nobody who it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.base.refusals import Refusal

MOST_AT_ONCE = 500  # a school on a visit; more is a slip of the finger


@dataclass(eq=False)
class TooManyAtOnce(Refusal):
    """More people than come through a door together. `most`: as many as may be counted at once."""

    most: int


@dataclass(frozen=True)
class Counted:
    """One tap that can be taken back."""

    id: int
    people: int


@dataclass(frozen=True)
class Today:
    """How many came today and in this hour; `last`: this person's own last tap of today, if any."""

    people: int
    hour: int
    this_hour: int
    last: Counted | None


@dataclass(frozen=True)
class Figures:
    """Visitors of a day by hour, and of a month by day; only where somebody came."""

    day: date
    hours: Mapping[int, int]
    days: Mapping[date, int]

    @property
    def of_day(self) -> int:
        """Everybody of the day."""
        return sum(self.hours.values())

    @property
    def of_month(self) -> int:
        """Everybody of the month."""
        return sum(self.days.values())


def checked_people(people: int) -> int:
    """How many at once, where that can be. Raises TooManyAtOnce."""
    if not 1 <= people <= MOST_AT_ONCE:
        raise TooManyAtOnce(MOST_AT_ONCE)
    return people

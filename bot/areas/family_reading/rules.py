"""Minutes that were read together, and the badges that effort earns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.base.refusals import Refusal

MOST_MINUTES = 240
USUAL = (10, 15, 20, 30, 45, 60)
"""What is offered by keys."""
MOST_DAYS_AGO = 7
A_MONTH = timedelta(days=30)
"""Not the calendar's: on its first day a month would have less than the week."""


class Effort(StrEnum):
    """By what a badge is earned: how often, or how long. Never by days in a row, nor by more than somebody else."""

    TIMES = "times"
    MINUTES = "minutes"


@dataclass(frozen=True)
class Badge:
    """So many times, or so many minutes."""

    effort: Effort
    many: int


BADGES = (
    Badge(Effort.TIMES, 1),
    Badge(Effort.MINUTES, 60),
    Badge(Effort.TIMES, 5),
    Badge(Effort.MINUTES, 300),
    Badge(Effort.TIMES, 20),
    Badge(Effort.MINUTES, 1000),
    Badge(Effort.TIMES, 50),
    Badge(Effort.MINUTES, 3000),
)


@dataclass(frozen=True)
class Minutes:
    """What was read: since Monday, in the last 30 days, and in all; `times`: how often in all."""

    week: int = 0
    month: int = 0
    total: int = 0
    times: int = 0

    @property
    def badges(self) -> Sequence[Badge]:
        """Those that are earned, in the order of effort."""
        return [one for one in BADGES if self._of(one.effort) >= one.many]

    def _of(self, effort: Effort) -> int:
        return self.times if effort is Effort.TIMES else self.total


@dataclass(frozen=True)
class Reading:
    """Minutes of a day that somebody read with these children."""

    id: int
    minutes: int
    read_on: date
    children: tuple[int, ...]


@dataclass(eq=False)
class UnfitMinutes(Refusal):
    """No time that a day has room for."""

    most: int


@dataclass(eq=False)
class NotAgreed(Refusal):
    """A guardian has not agreed yet that what is read with a child is kept."""

    child_id: int


def week_begins(today: date) -> date:
    """The Monday of a day's week."""
    return today - timedelta(days=today.weekday())

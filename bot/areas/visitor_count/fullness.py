"""How full it is: what the staff said of each place a while ago, and when it is usually quiet, by the counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from bot.base.refusals import Refusal

GOOD_FOR = timedelta(hours=2)
"""So long what was said is told on; later nobody knows."""
LOOKED_BACK = 8
"""Weeks of counts that say what is usual."""
_FEWEST_DAYS = 4
_WINDOW = 2
MOST_PLACES, LONGEST_NAME = 4, 40


class Level(StrEnum):
    """How full a place is."""

    FREE = "free"
    BUSY = "busy"
    FULL = "full"


@dataclass(frozen=True)
class Place:
    """Where people sit; `level` None: nobody has said yet. `told_at` is aware."""

    id: int
    name: str
    level: Level | None = None
    told_at: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Whether what was said of it is still of use."""
        return self.level is not None and self.told_at is not None and now - self.told_at < GOOD_FOR


@dataclass(eq=False)
class TooManyPlaces(Refusal):
    """More than a screen of keys holds. `most`: as many as may be kept."""

    most: int


@dataclass(eq=False)
class PlaceKept(Refusal):
    """A place of this name is there already."""

    name: str


@dataclass(frozen=True)
class Usual:
    """The quietest hours of a weekday, as [`begins`, `ends`) of the clock; `weeks`: of how many such days."""

    begins: int
    ends: int
    days: int


def quietest(by_day: Sequence[Mapping[int, int]], hours: Sequence[int]) -> Usual | None:
    """Of these open hours the two in a row with the fewest visitors; None where too few days were counted.

    `by_day`: people by hour of each of the weekday's days that were counted.
    """
    windows = [pair for pair in pairwise(hours) if pair[1] == pair[0] + 1]
    if len(by_day) < _FEWEST_DAYS or len(windows) < _WINDOW:
        return None
    sums = {pair: sum(day.get(hour, 0) for day in by_day for hour in pair) for pair in windows}
    if len(set(sums.values())) == 1:
        return None
    first, last = min(windows, key=lambda pair: (sums[pair], pair))
    return Usual(first, last + 1, len(by_day))

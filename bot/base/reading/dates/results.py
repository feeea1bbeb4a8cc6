"""What was read out of a typed time: moments, or what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

MOST = 60  # sessions that one sentence may name


class Snag(Enum):
    """Why there is no moment. More than one may hold; WORDS goes with `Reading.unread`."""

    WORDS = "words"  # something was said that is not understood
    DAY = "day"  # no day was named, or only its week
    TIME = "time"  # no time of day was named, or it cannot be
    COUNT = "count"  # a series without an end: how many times, or until when?
    ORDER = "order"  # the end is not after the start
    WEEKDAY = "weekday"  # the date is not on that day of the week
    PAST = "past"  # it is over
    FAR = "far"  # more than five years ahead
    MANY = "many"  # more than MOST sessions


class Guess(Enum):
    """What was not said and is worth showing before it is taken."""

    DAY = "day"  # “Sabtu depan” was taken for the next week's, “malam Minggu” for Saturday night
    TIME = "time"  # only a part of the day was named
    AFTERNOON = "afternoon"  # 1 to 6 without a part of the day


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From when to when, aware, in the library's zone; `ends` is None where no end was said."""

    starts: datetime
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """`spans` in order of time, none before now; empty where and only where there are `snags`."""

    spans: tuple[Span, ...] = ()
    snags: tuple[Snag, ...] = ()
    unread: tuple[str, ...] = ()
    guesses: frozenset[Guess] = frozenset()

    @property
    def span(self) -> Span | None:
        """The span, where there is exactly one."""
        return self.spans[0] if len(self.spans) == 1 else None

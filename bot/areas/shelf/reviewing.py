"""Ratings and reviews: one rating a title and reader; words are shown when the staff have read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.base.refusals import Refusal

LOWEST, HIGHEST = 1, 5
LEAST_RATINGS = 3
"""So many tell of a book; of fewer each would be seen through."""
LONGEST = 600  # characters of a review
SHORTEST = 3
MOST_REASON = 200


class State(StrEnum):
    """What becomes of the words; NONE: there are none, the rating counts all the same."""

    NONE = "none"
    WAITING = "waiting"
    SHOWN = "shown"
    REFUSED = "refused"


@dataclass(frozen=True)
class Review:
    """How somebody found a book. `by`: what they want to be called there; '' for "a reader"."""

    id: int
    person_id: int
    title_id: int | None
    title: str
    rating: int
    words: str = ""
    named: bool = False
    by: str = ""
    state: State = State.NONE
    reason: str = ""
    rated_at: datetime | None = None
    written_at: datetime | None = None
    reports: int = 0

    @property
    def is_public(self) -> bool:
        """Whether others may read it."""
        return self.state is State.SHOWN


@dataclass(frozen=True)
class Rated:
    """How readers found a title; `average` is None where too few have said so. `reviews`: words that are shown."""

    average: float | None
    ratings: int
    reviews: int


def rated(total: int, ratings: int, reviews: int) -> Rated:
    """The average to one decimal, where enough have rated."""
    return Rated(round(total / ratings, 1) if ratings >= LEAST_RATINGS else None, ratings, reviews)


@dataclass(eq=False)
class NotRated(Refusal):
    """A review needs a rating first."""

    title_id: int


@dataclass(eq=False)
class ReviewChanged(Refusal):
    """A colleague has decided, or the reader has changed the words meanwhile."""


@dataclass(eq=False)
class OwnReview(Refusal):
    """Nobody reports their own."""

    title_id: int | None

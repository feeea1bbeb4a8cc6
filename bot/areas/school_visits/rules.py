"""A group's wish to visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.base.refusals import Refusal

MOST_PEOPLE = 500
MOST_OPEN = 3


@dataclass(frozen=True)
class Visit:
    """Who would like to come: `school` as it calls itself, how many, when (in their words), the number (E.164)."""

    school: str
    people: int
    wished: str
    phone: str


@dataclass(frozen=True)
class VisitRequest:
    """A wish as the staff see it."""

    id: int
    visit: Visit
    asked_at: datetime


@dataclass(eq=False)
class TooManyVisits(Refusal):
    """So many wishes of this person are open already."""

    most: int

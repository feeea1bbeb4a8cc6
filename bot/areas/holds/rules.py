"""A hold's states, its queue, how long a copy waits at the desk, and how long a reader may have to wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import ceil
from statistics import quantiles
from typing import Any

UNDO_FOR = timedelta(minutes=10)
SETTINGS = {"open_days": 3, "most": 5, "most_a_day": 5, "needs_card": 0}
"""Open days that a copy waits at the desk; holds a reader may have at once, and may place a day; whether a linked card
is needed for one."""
MOST_OF = {"open_days": 14, "most": 30, "most_a_day": 30, "needs_card": 1}
UNSEEN_AFTER = timedelta(days=2)
"""So long after the notice, and nothing opened, somebody is called."""
ENOUGH_LOANS = 8
"""So many times a copy must have gone from reader to reader before a wait is told."""


class State(StrEnum):
    """`fetching`: a copy is named and the staff look for it; `ready`: it lies at the desk."""

    QUEUED = "queued"
    FETCHING = "fetching"
    READY = "ready"
    ENDED = "ended"


class Cause(StrEnum):
    """Why a hold ended."""

    COLLECTED = "collected"
    CANCELLED = "cancelled"
    CANCELLED_BY_STAFF = "cancelled_by_staff"
    EXPIRED = "expired"
    NOT_NEEDED = "not_needed"
    WITHDRAWN = "withdrawn"


class Event(StrEnum):
    """What a hold's history tells."""

    PLACED = "placed"
    COPY_NAMED = "copy_named"
    NOT_FOUND = "not_found"
    SET_ASIDE = "set_aside"
    COPY_GONE = "copy_gone"
    EXTENDED = "extended"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    UNDONE = "undone"
    CALLED = "called"
    PICKUP = "pickup"
    ENDED = "ended"


@dataclass(frozen=True)
class Hold:
    """A hold as it is kept. `place` in the queue counts from 1 and is 0 where nobody queues any more."""

    id: int
    title_id: int
    title: str
    person_id: int | None
    state: State
    copy_id: int | None
    placed_at: datetime
    suspended: bool
    resumes_on: date | None
    not_needed_after: date | None
    ready_on: date | None
    pick_up_until: date | None
    cause: Cause | None
    ended_at: datetime | None
    ended_from: State | None
    undone_until: datetime | None
    place: int = 0
    pickup_id: int | None = None  # None: the desk
    pickup: str = ""
    child_id: int | None = None  # for whom a guardian reserved it
    child: str = ""

    @property
    def code(self) -> str:
        """What the reader says at the desk, and what stands on the slip instead of a name: no two have one."""
        return f"P{self.id}"

    @property
    def is_active(self) -> bool:
        """Whether anybody still waits for something."""
        return self.state is not State.ENDED

    def may_be_undone(self, now: datetime) -> bool:
        """Whether the reader may take their cancellation back."""
        return self.cause is Cause.CANCELLED and self.undone_until is not None and now < self.undone_until


@dataclass(frozen=True)
class Copy:
    """A copy that could be lent. `at_desk`: it lies on the hold shelf; `known_free`: the catalogue says so."""

    id: int
    code: str
    location: str
    call_number: str
    at_desk: bool
    known_free: bool


@dataclass(frozen=True)
class Task:
    """A hold with the copy that somebody has to handle."""

    hold: Hold
    code: str
    location: str
    call_number: str
    at_desk: bool


@dataclass(frozen=True)
class Idle:
    """A copy at the desk for which nobody waits: it goes back to its shelf."""

    copy_id: int
    title: str
    code: str
    location: str
    call_number: str
    since: datetime


@dataclass(frozen=True)
class Entry:
    """A line of a hold's history."""

    at: datetime
    what: Event
    details: Mapping[str, Any]
    by_staff: int | None


@dataclass(frozen=True)
class Household:
    """People who pick up for one another, by their call names, and the code that they say at the desk."""

    id: int
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Pickup:
    """A place besides the desk; `hours` in the staff's words; `ready`: how many books wait there."""

    id: int
    name: str
    hours: str
    ready: int = 0


class Why(StrEnum):
    """Why somebody is to be called by telephone."""

    UNSEEN = "unseen"  # they have opened nothing for days
    UNDELIVERED = "undelivered"  # Telegram does not take letters to them


@dataclass(frozen=True)
class Call:
    """Somebody whose book waits and who may not know. `number`: of their card, where they have linked one."""

    hold: Hold
    why: Why
    since: datetime
    name: str
    number: str = ""


@dataclass(frozen=True)
class Wait:
    """Days a reader waits, from and to."""

    least: int
    most: int


@dataclass(frozen=True)
class Limits:
    """What the library has set."""

    open_days: int
    most: int
    most_a_day: int
    needs_card: int


def copies_for(waiting: int, copies: Sequence[Copy]) -> list[Copy]:
    """The copies that the first of a queue get: those at the desk, then the surely free, then those to look for."""
    order = sorted(copies, key=lambda one: (not one.at_desk, not one.known_free, one.id))
    return order[:waiting]


def later(deadline: date, anew: date) -> date:
    """A deadline is set once and only ever moves later."""
    return max(deadline, anew)


def expected(place: int, lendable: int, turns: Sequence[timedelta]) -> Wait | None:
    """How long somebody at this place waits, by how long copies took from reader to reader; None: nobody can say.

    Position ÷ lendable copies × days from lending to lending, between the first and the third quartile.
    """
    if place < 1 or lendable < 1 or len(turns) < ENOUGH_LOANS:
        return None
    low, _, high = quantiles((turn / timedelta(days=1) for turn in turns), n=4)
    least = max(1, round(low * place / lendable))
    return Wait(least, max(least, ceil(high * ceil(place / lendable))))


@dataclass(frozen=True)
class InQueue:
    """One who waits for a title of which all `copies` are with others."""

    title_id: int
    title: str
    person_id: int | None
    since: datetime
    copies: int

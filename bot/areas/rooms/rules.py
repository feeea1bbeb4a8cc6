"""Rooms, what is asked of them, and what may be asked. A quarter of an hour is the smallest part of a room's day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.base.clock import from_ms, to_ms

QUARTER = timedelta(minutes=15)
UNDO_FOR = timedelta(minutes=10)
KEPT_FREE_FOR = timedelta(minutes=15)  # after its beginning; who has not come by then has lost it
DOOR_OPENS = timedelta(minutes=30)  # before the beginning, when somebody may be marked as come
MONTH_KEPT = timedelta(days=31)  # for which a series is kept until it is confirmed
ASKED_BEFORE = timedelta(days=3)
MOST_WEEKS = 12
MOST_PEOPLE = 500
LONGEST_PURPOSE = 120
NO_SHOWS_OF = timedelta(days=90)
_QUARTER_MS = QUARTER // timedelta(milliseconds=1)
SETTINGS: Mapping[str, int] = {"decide_days": 2}


class State(StrEnum):
    """`asked`: staff decide. `waiting`: it is taken, and they hear when it is free."""

    ASKED = "asked"
    WAITING = "waiting"
    BOOKED = "booked"
    INSIDE = "inside"
    ENDED = "ended"


HOLDS = (State.BOOKED, State.INSIDE)
"""These have the room: its quarters are theirs."""
OPEN = (State.ASKED, State.WAITING, State.BOOKED)


class Cause(StrEnum):
    """Why it ended."""

    USED = "used"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    UNDECIDED = "undecided"  # nobody decided in time
    NO_SHOW = "no_show"
    CLOSED = "closed"
    PROGRAMME = "programme"
    UNCONFIRMED = "unconfirmed"
    OVER = "over"  # who waited for it, until it was over


@dataclass(frozen=True, order=True)
class Span:
    """From when to when, aware."""

    starts: datetime
    ends: datetime

    def meets(self, other: Span) -> bool:
        """Whether both have a moment in common."""
        return self.starts < other.ends and other.starts < self.ends

    @property
    def minutes(self) -> int:
        """How long it is."""
        return int((self.ends - self.starts).total_seconds()) // 60

    def moved(self, step: timedelta) -> Span:
        """The same, later."""
        return Span(self.starts + step, self.ends + step)


@dataclass(frozen=True)
class Caps:
    """Of one person: minutes a day, times a week, times that are still to come; and the notice that is wanted."""

    minutes_a_day: int = 240
    times_a_week: int = 2
    times_ahead: int = 4
    days_before: int = 60
    hours_before: int = 2
    minutes: int = 120


@dataclass(frozen=True)
class Room:
    """`opens`, `closes` None: as the library. `broken`: why nobody may use it, `broken_until` None: nobody knows."""

    id: int
    name: str
    capacity: int
    approval: bool
    caps: Caps = Caps()
    equipment: tuple[str, ...] = ()
    opens: time | None = None
    closes: time | None = None
    rules: str = ""
    photo: str = ""
    broken: str = ""
    broken_until: datetime | None = None
    broken_things: tuple[str, ...] = ()
    removed: bool = False

    def is_broken(self, span: Span) -> bool:
        """Whether it cannot be used then."""
        return bool(self.broken) and (self.broken_until is None or span.starts < self.broken_until)


@dataclass(frozen=True)
class Wish:
    """What somebody asks for. `open`: others may read the purpose."""

    room: int
    span: Span
    people: int
    purpose: str
    open: bool = False
    layout: str = ""
    equipment: str = ""


@dataclass(frozen=True)
class Booking:
    """A wish, and what became of it. `person` None: they are forgotten."""

    id: int
    wish: Wish
    person: int | None
    state: State
    cause: Cause | None
    code: str
    series: int | None
    asked_at: datetime
    decide_by: datetime | None
    ended_at: datetime | None
    ended_from: State | None
    reason: str = ""

    @property
    def span(self) -> Span:
        """When."""
        return self.wish.span

    def may_be_undone(self, now: datetime) -> bool:
        """Whether a cancelling may be taken back."""
        fresh = self.ended_at is not None and now < self.ended_at + UNDO_FOR
        return fresh and self.cause is Cause.CANCELLED and self.ended_from is not None and now < self.span.ends


@dataclass(frozen=True)
class Programme:
    """One of the library's own, in a room."""

    session: int
    event: int
    title: str
    span: Span
    place: str


@dataclass(frozen=True)
class Alternative:
    """What is free instead."""

    room: Room
    span: Span


def quartered(span: Span) -> Span:
    """The whole quarters that it touches."""
    first, last = to_ms(span.starts), to_ms(span.ends)
    return Span(from_ms(first - first % _QUARTER_MS), from_ms(last + -last % _QUARTER_MS))


def slots(span: Span) -> range:
    """The numbers of its quarters."""
    whole = quartered(span)
    return range(to_ms(whole.starts) // _QUARTER_MS, to_ms(whole.ends) // _QUARTER_MS)


def is_in(place: str, room: str) -> bool:
    """Whether an event's place is this room: “Aula” and “aula, lantai 2”, not “Aula kota”."""
    said, name = (" ".join(one.casefold().split()) for one in (place, room))
    return said == name or any(said.startswith(name + mark) for mark in (",", " (", ";", " -", " –", "/"))


def free_within(open_hours: Iterable[Span], busy: Sequence[Span]) -> list[Span]:
    """What is left of the open hours."""
    free = []
    for hours in open_hours:
        at = hours.starts
        for taken in sorted(busy):
            if taken.meets(hours):
                if taken.starts > at:
                    free.append(Span(at, taken.starts))
                at = max(at, taken.ends)
        if at < hours.ends:
            free.append(Span(at, hours.ends))
    return free


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())

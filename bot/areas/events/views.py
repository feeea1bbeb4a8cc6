"""What reading events gives."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.events.records import Offer, Registration
from bot.areas.events.registration.allocation import Capacity
from bot.areas.events.store.door import Attendance
from bot.areas.events.store.lists import Line, OwnSeat
from bot.areas.events.types import Event, Pool, Session


@dataclass(frozen=True)
class Page:
    """Some of what is on. `total`: all that the filters let through."""

    lines: tuple[Line, ...]
    total: int
    offset: int


@dataclass(frozen=True)
class Seats:
    """One pool of an event. `sign_up`: open, not_yet, closed or none; `waiting`: seats the queue asks for."""

    pool: Pool
    session: Session
    room: Capacity
    waiting: int
    sign_up: str


@dataclass(frozen=True)
class Card:
    """An event with its seats, what the person who looks holds of it, and whether there is a poster."""

    event: Event
    seats: tuple[Seats, ...]
    mine: tuple[OwnSeat, ...]
    poster: bool = False


@dataclass(frozen=True)
class Mine:
    """One thing of a person. `position`: in the queue, 1 being next; `offer`: the open one.

    `guarded`: a guardian has yet to agree.
    """

    seat: OwnSeat
    position: int | None = None
    offer: Offer | None = None
    guarded: bool = False


@dataclass(frozen=True)
class Known:
    """What a person gave before and need not give again; '' where nothing was."""

    name: str
    phone: str


@dataclass(frozen=True)
class Ticket:
    """What a code stands for. `session`: today's, else the next, else the last; `party`: all who signed up with it."""

    registration: Registration
    event: Event
    session: Session | None
    party: tuple[tuple[Registration, Attendance | None], ...]


@dataclass(frozen=True)
class Door:
    """A session as staff see it at the door. `present`: named people who are in; `heads`: counted without names."""

    event: Event
    session: Session
    expected: tuple[tuple[Registration, Attendance | None], ...]
    present: int
    heads: int

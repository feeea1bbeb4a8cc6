"""What staff see at the door and at the desk, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.areas.events.records import DeskCall, Offer, Party, Registration
from bot.areas.events.store.desk import Care
from bot.areas.events.store.door import Attendance
from bot.areas.events.types import Event, Pool, Session

Guest = tuple[Registration, Attendance | None]


@dataclass(frozen=True)
class AtDoor:
    """One guest of a session. `party`: the living ones who signed up with them, they themselves included.

    `staff`: names of members of staff by id. `position`: in the queue. `lowered_until`: no-shows put them last.
    """

    event: Event
    session: Session
    registration: Registration
    attendance: Attendance | None
    party: tuple[Guest, ...]
    adult: str
    phone: str
    care: Care
    staff: dict[int, str]
    position: int | None
    lowered_until: datetime | None


@dataclass(frozen=True)
class Wish:
    """A party that asks to join."""

    party: Party
    event: Event
    session: Session
    members: tuple[Registration, ...]
    adult: str
    phone: str
    care: dict[int, Care]


@dataclass(frozen=True)
class Spare:
    """Free seats that staff may offer to the queue. `parties`: whose turn it is; `waiting`: people in the queue."""

    event: Event
    session: Session
    pool: Pool
    free: int
    parties: int
    waiting: int


@dataclass(frozen=True)
class Call:
    """A call to be made, with all that is said in it. `seats`: the party's; `reason`: for declining a request."""

    call: DeskCall
    event: Event
    session: Session | None
    seats: tuple[Registration, ...]
    offer: Offer | None
    position: int | None
    reason: str
    open: bool


@dataclass(frozen=True)
class Sheet:
    """All who signed up for an event, with their attendance by session, and heads counted without names."""

    event: Event
    guests: tuple[tuple[Registration, dict[int, Attendance]], ...]
    phones: dict[int, str]
    heads: dict[int, int]

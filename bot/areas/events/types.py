"""An event as staff plan it, and as it stands. Moments are aware; an id of 0 is not yet in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

CODE_PREFIXES = {
    "workshop": "LK", "class": "KK", "discussion": "DS", "seminar": "SM", "exhibition": "PM", "film": "FL",
    "storytelling": "MD", "competition": "LB", "book_club": "KB", "school_visit": "KS", "elsewhere": "AC",
}  # fmt: skip
"""What the codes of an event's tickets begin with, by its kind."""
KINDS = tuple(CODE_PREFIXES)


class SignUp(StrEnum):
    """What one signs up for: nothing (drop in), the whole event, or each session by itself."""

    NONE = "none"
    WHOLE = "whole"
    SESSION = "session"


class EventState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"
    FINISHED = "finished"


class SeatState(StrEnum):
    """How a registration stands. The first four are alive; `seated` and `offered` hold a seat."""

    PENDING = "pending"
    SEATED = "seated"
    QUEUED = "queued"
    OFFERED = "offered"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    DECLINED = "declined"

    @property
    def alive(self) -> bool:
        return self in (SeatState.PENDING, SeatState.SEATED, SeatState.QUEUED, SeatState.OFFERED)


@dataclass(frozen=True)
class Session:
    """When, and where if not at the event's place. At the same time of day in a series, as a rule.

    `cause`: why it was cancelled.
    """

    starts_at: datetime
    ends_at: datetime
    place: str | None = None
    id: int = 0
    cancelled: bool = False
    cause: str = ""


@dataclass(frozen=True)
class Band:
    """Ages in whole years, both ends included. `quota`: its seats at most; None: as many as the event holds."""

    label: str
    youngest: int
    oldest: int
    quota: int | None = None
    id: int = 0


@dataclass(frozen=True)
class Question:
    """`kind`: text, choice or yesno (answered "yes" or "no"). `options`: of a choice."""

    kind: str
    question: str
    options: tuple[str, ...] = ()
    id: int = 0


@dataclass(frozen=True)
class Details:
    """The single facts of an event. `capacity` None: no limit; `cost` in rupiah; links are addresses.

    `closed`: for those whom another area admits; it is listed and announced nowhere.
    """

    kind: str
    title: str
    description: str = ""
    poster: str | None = None
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    online_link: str = ""
    sign_up: SignUp = SignUp.WHOLE
    capacity: int | None = None
    counts_adults: bool = False
    approval: bool = False
    needs_phone: bool = False
    left_alone: bool = False
    certificate: bool = False
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    partner: str = ""
    literacy_date: str = ""
    contact: str = ""
    funds: str = ""
    cost: int | None = None
    elsewhere_link: str = ""
    outcome: str = ""
    closed: bool = False


@dataclass(frozen=True)
class Plan:
    """All that staff say of an event."""

    details: Details
    sessions: tuple[Session, ...] = ()
    bands: tuple[Band, ...] = ()
    questions: tuple[Question, ...] = ()
    interests: tuple[str, ...] = ()


@dataclass(frozen=True)
class Event:
    """An event as it stands. `sequence` grows with every change of time or place, as calendars want it."""

    id: int
    plan: Plan
    state: EventState
    sequence: int = 0
    cause: str = ""
    created_by: int = 0
    published_at: datetime | None = None

    @property
    def details(self) -> Details:
        return self.plan.details

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions that take place, the first one first."""
        return tuple(session for session in self.plan.sessions if not session.cancelled)

    def sessions_of(self, session_id: int | None) -> tuple[Session, ...]:
        """The sessions a seat is good for: one of them, or (None) all."""
        return tuple(s for s in self.sessions if session_id is None or s.id == session_id)


@dataclass(frozen=True)
class Pool:
    """What seats are counted in: a whole event, or one session of it."""

    event_id: int
    session_id: int | None = None

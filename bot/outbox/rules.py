"""What the outbox decides: lanes, pauses before another try, what an unclear ending means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

LEASE = timedelta(seconds=120)
MOST_TRIES = 8
_FIRST_PAUSE = timedelta(seconds=2)
_LONGEST_PAUSE = timedelta(minutes=15)


class Lane(IntEnum):
    """In order of priority."""

    ANSWERS = 0
    REMINDERS = 1
    ANNOUNCEMENTS = 2


class State(StrEnum):
    """How a letter ends, or waits."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Letter:
    """Something to be sent: its kind and values, not its text. `key` makes it a promise made once."""

    chat_id: int
    kind: str
    details: Mapping[str, Any]
    key: str
    lane: Lane = Lane.ANSWERS
    subject: str = ""
    not_before: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True)
class Claimed:
    """A letter this process has a lease on. `attempts` includes the present one."""

    id: int
    chat_id: int
    kind: str
    details: Mapping[str, Any]
    lane: Lane
    attempts: int


def pause_after(attempts: int) -> timedelta:
    """How long to wait after the given number of tries: doubling from 2 seconds to a quarter of an hour."""
    pause: timedelta = _FIRST_PAUSE * int(2 ** min(attempts - 1, 16))
    return min(_LONGEST_PAUSE, pause)


def after_unclear_ending(lane: Lane, attempts: int) -> State:
    """A letter that may have arrived: answers and reminders are repeated once, announcements wait for staff."""
    if lane is Lane.ANNOUNCEMENTS or attempts > 1:
        return State.UNCERTAIN
    return State.WAITING

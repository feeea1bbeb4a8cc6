"""What the schedule decides: what being late means, pauses after a failure, when to give up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

LEASE = timedelta(seconds=120)
MOST_TRIES = 8
_FIRST_PAUSE = timedelta(seconds=5)
_LONGEST_PAUSE = timedelta(minutes=15)


class State(StrEnum):
    """How a row waits, or ends."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    DROPPED = "dropped"
    FAILED = "failed"


class NoLongerNeeded(Exception):
    """Raised by a handler that finds nothing left to do: what it wrote is undone, its row dropped with this reason."""


@dataclass(frozen=True)
class Late:
    """What being late means: `dropped_after` is how long after its time a row still has a use; None: always."""

    dropped_after: timedelta | None = None


RUN = Late()


def drop_after(step: timedelta) -> Late:
    """Reached more than `step` after its time, a row is dropped."""
    return Late(step)


@dataclass(frozen=True)
class Due:
    """Something to be done at `due_at`. `key` makes it one promise; without `late` its kind says what late means.

    `details` are JSON values for the handler.
    """

    kind: str
    subject: str
    due_at: datetime
    key: str
    details: Mapping[str, Any] = field(default_factory=dict)
    late: Late | None = None


@dataclass(frozen=True, kw_only=True)
class Claimed(Due):
    """A row this process has a lease on. `attempts` includes the present one."""

    id: int
    attempts: int


def pause_after(attempts: int) -> timedelta:
    """How long a row rests after so many failures: doubling from 5 seconds to a quarter of an hour."""
    pause: timedelta = _FIRST_PAUSE * int(2 ** min(attempts - 1, 16))
    return min(_LONGEST_PAUSE, pause)


def is_late(due: Due, now: datetime, of_its_kind: Late) -> bool:
    """Whether a row has outlived its use."""
    step = (due.late or of_its_kind).dropped_after
    return step is not None and now > due.due_at + step

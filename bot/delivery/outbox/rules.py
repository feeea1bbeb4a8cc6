"""What the outbox decides: lanes, pauses before another try, what an unclear ending means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import IntEnum, StrEnum
from typing import Any

LEASE = timedelta(seconds=120)
PARTING = "parting"  # the subject of a last letter to somebody who is forgotten: its row goes when it is settled
MOST_TRIES = 8
COPY, FOLLOWS = "broadcast", "broadcast_follows"  # an announcement's copy, and what follows one that carries no keys
CHANGE, RECALL = "broadcast_change", "broadcast_recall"
EDIT = "event_post_edit"
REPEATABLE = frozenset({CHANGE, RECALL})  # doing these twice is as good as once
_FIRST_PAUSE = timedelta(seconds=2)
_LONGEST_PAUSE = timedelta(minutes=15)
_BEFORE_QUIET = timedelta(minutes=30)


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
    """Something to be sent: its kind and values, not its text. `key` makes it a promise made once.

    A `hushed` letter waits for the end of the quiet hours.
    """

    chat_id: int
    kind: str
    details: Mapping[str, Any]
    key: str
    lane: Lane = Lane.ANSWERS
    subject: str = ""
    not_before: datetime | None = None
    expires_at: datetime | None = None
    hushed: bool = False


@dataclass(frozen=True)
class Quiet:
    """The hours in which nobody is disturbed, by the library's clock; none where both are alike."""

    begins: time = time(21)
    ends: time = time(7)


@dataclass(frozen=True)
class Waiting:
    """A letter whose time has come. `weight`: as how many messages Telegram counts it."""

    id: int
    chat_id: int
    lane: Lane
    weight: int = 1


@dataclass(frozen=True)
class Claimed:
    """A letter this process has a lease on. `attempts` includes the present one.

    A copy of the announcement `broadcast` finds {"broadcast", "letter", "chat"} among its details.
    """

    id: int
    chat_id: int
    kind: str
    details: Mapping[str, Any]
    lane: Lane
    attempts: int
    broadcast: int | None = None
    weight: int = 1


@dataclass(frozen=True)
class Ending:
    """How a letter ended. `message_ids`: what it became; `away`: that person does not want to hear from us."""

    state: State
    message_ids: Sequence[int] = ()
    reason: str = ""
    away: bool = False


def about_person(person_id: int) -> str:
    """The subject of letters to others that tell of a person: they go when the person is forgotten."""
    return f"person:{person_id}"


def pause_after(attempts: int) -> timedelta:
    """How long to wait after the given number of tries: doubling from 2 seconds to a quarter of an hour."""
    pause: timedelta = _FIRST_PAUSE * int(2 ** min(attempts - 1, 16))
    return min(_LONGEST_PAUSE, pause)


def after_unclear_ending(lane: Lane, attempts: int, kind: str = "") -> State:
    """A letter that may have arrived: answers and reminders are repeated once, announcements wait for staff."""
    if kind in REPEATABLE:
        return State.WAITING if attempts < MOST_TRIES else State.UNCERTAIN
    if lane is Lane.ANNOUNCEMENTS or attempts > 1:
        return State.UNCERTAIN
    return State.WAITING


def is_quiet(moment: datetime, quiet: Quiet, zone: tzinfo) -> bool:
    """Whether a moment lies within the quiet hours; their beginning does, their end does not."""
    return _quiet_around(moment, quiet, zone) is not None


def next_quiet_end(moment: datetime, quiet: Quiet, zone: tzinfo) -> datetime:
    """When the quiet hours around a moment end, in UTC; the moment itself where it is not quiet."""
    around = _quiet_around(moment, quiet, zone)
    return around[1] if around else moment


def out_of_quiet(moment: datetime, latest_use: datetime, quiet: Quiet, zone: tzinfo) -> datetime:
    """When to say what was meant for `moment`: after the quiet hours, or before them where that is past its use."""
    around = _quiet_around(moment, quiet, zone)
    if around is None:
        return moment
    begins, ends = around
    if ends <= latest_use:
        return ends
    return next_quiet_end(begins - _BEFORE_QUIET, quiet, zone)


def _quiet_around(moment: datetime, quiet: Quiet, zone: tzinfo) -> tuple[datetime, datetime] | None:
    """The beginning and the end, in UTC, of the quiet hours a moment lies in."""
    today = moment.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        last = day if quiet.begins <= quiet.ends else day + timedelta(days=1)
        begins = datetime.combine(day, quiet.begins, zone).astimezone(UTC)
        ends = datetime.combine(last, quiet.ends, zone).astimezone(UTC)
        if begins <= moment < ends:
            return begins, ends
    return None

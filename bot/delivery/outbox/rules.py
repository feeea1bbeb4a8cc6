"""What the outbox decides: lanes, pauses before another try, what an unclear ending means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

LEASE = timedelta(seconds=120)
FORM_IS_OPEN = timedelta(hours=2)  # since its last answer: what is older is left, whatever its keys may say
AFTER_ANOTHER = timedelta(minutes=5)  # one that is patient after another
PARTING = "parting"  # the subject of a letter of which nothing stays, such as the last to somebody who is forgotten
MOST_TRIES = 8
_CUT_SHORT = 3
COPY, FOLLOWS = "broadcast", "broadcast_follows"  # an announcement's copy, and what follows one that carries no keys
CHANGE, RECALL = "broadcast_change", "broadcast_recall"
EDIT = "event_post_edit"
UNDELIVERED = "letter_undelivered"  # {"kind", "reason"}: to owners, of letters of a kind that did not arrive
OUR_ERROR = "our own error"
NO_LONGER_HOLDS = "no longer holds"
REPEATABLE = frozenset({CHANGE, RECALL})  # doing these twice is as good as once
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
    """Something to be sent: its kind and values, not its text. `key` makes it a promise made once.

    A `hushed` letter waits for the end of the quiet hours. `about`: what a reply to it means (“ticket:12”), kept when
    the values are erased. `patient`: it asks for something, and so waits until no form is open and no other one that
    is patient has just come.
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
    about: str = ""
    patient: bool = False


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
    `unclear`: how often it may have arrived before.
    """

    id: int
    chat_id: int
    kind: str
    details: Mapping[str, Any]
    lane: Lane
    attempts: int
    broadcast: int | None = None
    weight: int = 1
    unclear: int = 0


@dataclass(frozen=True)
class Ending:
    """How a letter ended. `message_ids`: what it became; `away`: that person does not want to hear from us.

    `fault`: where an error of ours struck as it was drawn; one that was sent left without its file.
    `picture`: the key of a picture that was drawn, and how Telegram calls it.
    """

    state: State
    message_ids: Sequence[int] = ()
    reason: str = ""
    away: bool = False
    fault: str = ""
    picture: tuple[str, str] | None = None


def about_person(person_id: int) -> str:
    """The subject of letters to others that tell of a person: they go when the person is forgotten."""
    return f"person:{person_id}"


def pause_after(attempts: int) -> timedelta:
    """How long to wait after the given number of tries: doubling from 2 seconds to a quarter of an hour."""
    pause: timedelta = _FIRST_PAUSE * int(2 ** min(attempts - 1, 16))
    return min(_LONGEST_PAUSE, pause)


def after_unclear_ending(lane: Lane, attempts: int, unclear: int, kind: str = "") -> State:
    """A letter that may have arrived: answers and reminders are repeated once, announcements wait for staff.

    `unclear`: how often it may have arrived, this time not counted unless it is a repetition that was marked so.
    What ends the program each time before it is sent is given up after some tries.
    """
    if kind in REPEATABLE:
        return State.WAITING if attempts < MOST_TRIES else State.UNCERTAIN
    if lane is Lane.ANNOUNCEMENTS or unclear > 1 or attempts > _CUT_SHORT:
        return State.UNCERTAIN
    return State.WAITING

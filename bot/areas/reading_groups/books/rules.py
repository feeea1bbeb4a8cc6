"""The life of a book in a group: a machine of states and steps, and who may take which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.base.refusals import Refusal

MOST_NOMINATED = 8
"""So many books wait in a group at once: a vote among more is no choice."""
LONGEST_TITLE, LONGEST_WHY = 120, 200
VETO_EVERY = timedelta(days=365)


class State(StrEnum):
    """Where a book stands in a group."""

    PROPOSED = "proposed"
    VOTE = "vote"
    CHOSEN = "chosen"
    READING = "reading"
    DISCUSSION = "discussion"
    DONE = "done"
    ARCHIVED = "archived"
    WITHDRAWN = "withdrawn"
    VETOED = "vetoed"


class Step(StrEnum):
    """What brings it further."""

    PUT_TO_VOTE = "put_to_vote"
    LOSE = "lose"
    CHOOSE = "choose"
    PUT_BACK = "put_back"
    BEGIN = "begin"
    DISCUSS = "discuss"
    FINISH = "finish"
    ARCHIVE = "archive"
    WITHDRAW = "withdraw"
    VETO = "veto"


AT_WORK = frozenset({State.CHOSEN, State.READING, State.DISCUSSION})
"""A group has one book in these at once."""
ENDED = frozenset({State.ARCHIVED, State.WITHDRAWN, State.VETOED})
_LIFE: Mapping[tuple[State, Step], State] = {
    (State.PROPOSED, Step.PUT_TO_VOTE): State.VOTE,
    (State.PROPOSED, Step.CHOOSE): State.CHOSEN,  # by whose turn it is
    (State.PROPOSED, Step.WITHDRAW): State.WITHDRAWN,
    (State.PROPOSED, Step.VETO): State.VETOED,
    (State.VOTE, Step.VETO): State.VETOED,
    (State.VOTE, Step.LOSE): State.PROPOSED,  # losers stay nominated
    (State.VOTE, Step.CHOOSE): State.CHOSEN,
    (State.CHOSEN, Step.BEGIN): State.READING,
    (State.CHOSEN, Step.PUT_BACK): State.PROPOSED,
    (State.READING, Step.DISCUSS): State.DISCUSSION,
    (State.READING, Step.FINISH): State.DONE,  # a group that never met
    (State.DISCUSSION, Step.FINISH): State.DONE,
    (State.DONE, Step.ARCHIVE): State.ARCHIVED,
}


@dataclass(eq=False)
class NoSuchStep(Refusal):
    """The book is not where this step begins: somebody was first."""

    group_id: int
    title: str


@dataclass(eq=False)
class TooManyBooks(Refusal):
    """As many nominations as a group may have."""

    group_id: int
    most: int


@dataclass(eq=False)
class NominatedAlready(Refusal):
    """This title is nominated in this group."""

    group_id: int
    title: str


@dataclass(eq=False)
class VetoUsed(Refusal):
    """One veto a year; `again`: when the next may be."""

    group_id: int
    again: datetime


@dataclass(frozen=True)
class Book:
    """A book in a group. `read_before`: how many members have read it."""

    id: int
    group_id: int
    title: str
    author: str
    state: State
    why: str
    nominated_by: int | None
    read_before: int

    @property
    def name(self) -> str:
        """The title, and who wrote it where that is known."""
        return f"{self.title} ({self.author})" if self.author else self.title


def after(state: State, step: Step) -> State | None:
    """Where a step leads; None where it cannot be taken."""
    return _LIFE.get((state, step))


def steps_from(state: State) -> frozenset[Step]:
    """What can become of a book now."""
    return frozenset(step for (here, step) in _LIFE if here is state)

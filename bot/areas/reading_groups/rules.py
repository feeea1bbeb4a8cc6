"""What a reading group is, who may belong to it, and how somebody comes to be a member."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_MEMBERS = 60
USUAL_SIZE = 12
LONGEST_NAME, LONGEST_WORDS = 60, 120
MOST_PROPOSED = 2
"""So many proposals of one person may wait for the staff at once."""
MOST_QUESTIONS = 5
"""So many questions may one person ask the leaders in a day."""


class Audience(StrEnum):
    """For whom a group is."""

    ADULT = "adult"
    TEEN = "teen"
    CHILD = "child"


class GroupState(StrEnum):
    """`proposed`: by a resident, and not decided yet."""

    PROPOSED = "proposed"
    RUNNING = "running"
    REFUSED = "refused"
    CLOSED = "closed"


class State(StrEnum):
    """`guarded`: a guardian has to agree; `asked`: the leader decides; `offered`: a place is kept until they answer."""

    GUARDED = "guarded"
    ASKED = "asked"
    QUEUED = "queued"
    OFFERED = "offered"
    MEMBER = "member"
    ENDED = "ended"


class Ending(StrEnum):
    """Why somebody no longer belongs to a group, or never did."""

    LEFT = "left"
    DECLINED = "declined"
    EXPIRED = "expired"
    REFUSED = "refused"
    REMOVED = "removed"
    CLOSED = "closed"
    NO_CONSENT = "no_consent"


@dataclass(frozen=True)
class Details:
    """What is told of a group. `meets`: when and where, as people say it; `by_request`: the leader lets people in."""

    name: str
    audience: Audience = Audience.ADULT
    interests: str = ""
    meets: str = ""
    size: int = USUAL_SIZE
    by_request: bool = False


@dataclass(frozen=True)
class Group:
    """A group as it is kept. `members` and `waiting` are counted: nobody outside reads who they are."""

    id: int
    details: Details
    state: GroupState
    leader_id: int | None
    leader: str
    proposed_by: int | None
    chat_id: int | None
    members: int
    waiting: int

    @property
    def name(self) -> str:
        """What it is called."""
        return self.details.name

    @property
    def is_running(self) -> bool:
        """Whether it can be joined, and lives."""
        return self.state is GroupState.RUNNING


@dataclass(frozen=True)
class Membership:
    """Somebody's place in a group, or on the way to one. `place` in the waiting list counts from 1, else 0.

    `name`: of the member, a child's where a guardian speaks for it.
    """

    id: int
    group_id: int
    person_id: int
    child_id: int | None
    state: State
    offered_until: datetime | None
    name: str = ""
    place: int = 0

    @property
    def is_member(self) -> bool:
        """Whether they belong to the group."""
        return self.state is State.MEMBER


@dataclass(frozen=True)
class Question:
    """What somebody asked the leader."""

    id: int
    group_id: int
    group: str
    person_id: int
    words: str
    answer: str | None


def admitted(by_request: bool, approved: bool, taken: int, size: int, waiting: int) -> State:
    """What becomes of somebody who may belong to a group: nobody is let in past those who wait."""
    if by_request and not approved:
        return State.ASKED
    return State.MEMBER if taken < size and not waiting else State.QUEUED


def to_offer(taken: int, size: int, waiting: int) -> int:
    """How many of those who wait are offered a place; `taken` counts the places that are offered already."""
    return max(0, min(size - taken, waiting))

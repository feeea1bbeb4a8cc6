"""The life of a package: a machine of states and deeds, like a hold's, for many copies at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.base.refusals import Refusal

MOST = 30
"""As many as a package of the library has."""
BACK_WITHIN = timedelta(days=7)
"""So long after the meeting the copies are to be back."""
WITHOUT_A_MEETING = timedelta(days=28)


class State(StrEnum):
    """`fetching`: the copies are named, and the staff look for them; `ready`: they lie together; `out`: handed out."""

    FETCHING = "fetching"
    READY = "ready"
    OUT = "out"
    ENDED = "ended"


class Deed(StrEnum):
    """What brings it further."""

    SET_ASIDE = "set_aside"
    HAND_OUT = "hand_out"
    TAKE_BACK = "take_back"
    CANCEL = "cancel"
    EXPIRE = "expire"


class Ending(StrEnum):
    """Why it ended."""

    RETURNED = "returned"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class CopyState(StrEnum):
    """`kept`: for the group, or with it; `gone`: not on its shelf, or given up."""

    KEPT = "kept"
    BACK = "back"
    MISSING = "missing"
    GONE = "gone"


_LIFE: Mapping[tuple[State, Deed], State] = {
    (State.FETCHING, Deed.SET_ASIDE): State.READY,
    (State.FETCHING, Deed.CANCEL): State.ENDED,
    (State.FETCHING, Deed.EXPIRE): State.ENDED,
    (State.READY, Deed.HAND_OUT): State.OUT,
    (State.READY, Deed.CANCEL): State.ENDED,
    (State.READY, Deed.EXPIRE): State.ENDED,
    (State.OUT, Deed.TAKE_BACK): State.ENDED,  # what is out can be neither cancelled nor forgotten
}
ENDS = {Deed.TAKE_BACK: Ending.RETURNED, Deed.CANCEL: Ending.CANCELLED, Deed.EXPIRE: Ending.EXPIRED}


def after(state: State, deed: Deed) -> State | None:
    """Where a deed leads; None where it cannot be done."""
    return _LIFE.get((state, deed))


@dataclass(frozen=True)
class PackageCopy:
    """One of its copies, and where it stands."""

    id: int
    code: str
    call_number: str
    state: CopyState


@dataclass(frozen=True)
class Package:
    """A package as it is kept. `wanted`: how many were asked for; `until`: the day of the meeting."""

    id: int
    title_id: int
    title: str
    group_id: int
    group: str
    wanted: int
    until: date
    state: State
    asked_by: int | None
    ending: Ending | None
    copies: Sequence[PackageCopy]

    @property
    def code(self) -> str:
        """What the leader says at the desk."""
        return f"K{self.id}"

    @property
    def back_by(self) -> date:
        """The last day on which it is to be back."""
        return self.until + BACK_WITHIN

    def of(self, *states: CopyState) -> Sequence[PackageCopy]:
        """Its copies in these states."""
        return [one for one in self.copies if one.state in states]

    @property
    def many(self) -> int:
        """How many copies the group gets, or got."""
        return len(self.of(CopyState.KEPT, CopyState.BACK, CopyState.MISSING))

    def is_late(self, today: date) -> bool:
        """Whether it is out, and should be back."""
        return self.state is State.OUT and today > self.back_by


@dataclass(eq=False)
class PackageThere(Refusal):
    """The group has one of this title."""

    group_id: int


@dataclass(eq=False)
class NoFreeCopies(Refusal):
    """All copies are lent, or promised to readers."""

    group_id: int
    title: str


@dataclass(eq=False)
class PackageElsewhere(Refusal):
    """It is not where this deed begins: somebody was first."""

    package_id: int

"""What cannot be done with a reading group; the sentences live with the handlers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.reading_groups.rules import Membership
from bot.base.refusals import Refusal


@dataclass(eq=False)
class BelongsAlready(Refusal):
    """They are a member, wait, or have asked."""

    membership: Membership


@dataclass(eq=False)
class NotLeader(Refusal):
    """Only the leader of this group, or the staff, may do this."""

    group_id: int


@dataclass(eq=False)
class NotMember(Refusal):
    """Only members of this group may do this."""

    group_id: int


@dataclass(eq=False)
class NotRunning(Refusal):
    """The group is closed, or nobody has decided of it yet."""

    name: str


@dataclass(eq=False)
class TooSmall(Refusal):
    """So many places are taken or offered: a group cannot have fewer."""

    group_id: int
    taken: int


@dataclass(eq=False)
class PlaceGone(Refusal):
    """The offer is over: its time has passed, or it was answered."""

    group_id: int


@dataclass(eq=False)
class DecidedAlready(Refusal):
    """A colleague has decided of this meanwhile."""

    group_id: int


@dataclass(eq=False)
class TooManyProposed(Refusal):
    """As many proposals as one person may have open."""

    most: int


@dataclass(eq=False)
class TooManyQuestions(Refusal):
    """As many questions as one person may ask in a day."""

    most: int


@dataclass(eq=False)
class NoPermission(Refusal):
    """A guardian's link that was used or never was; or the one who is to be permitted opened it."""

    own: bool = False

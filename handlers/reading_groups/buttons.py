"""The keys around the groups themselves."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowGroups(CallbackData, tag="rg"):
    """A page, from 0, of the groups that can be joined."""

    page: int = 0


@dataclass(frozen=True)
class ShowMyGroups(CallbackData, tag="rgy"):
    """What one belongs to, waits for, leads or has proposed."""


@dataclass(frozen=True)
class JoinGroup(CallbackData, tag="rgj"):
    """Join it. `age`: "a" for 18 or older, "y" for younger, where that was asked."""

    group: int
    age: str = ""


@dataclass(frozen=True)
class JoinChild(CallbackData, tag="rgc"):
    """Join with a child; `agreed`: to what was laid before its guardian."""

    group: int
    child: int
    agreed: bool = False


@dataclass(frozen=True)
class LetChildGo(CallbackData, tag="kbl"):
    """One of one's children leaves; `sure` after the question."""

    member: int
    sure: bool = False


@dataclass(frozen=True)
class LeaveGroup(CallbackData, tag="rgl"):
    """No longer belong to it, or wait for it."""

    group: int
    sure: bool = False


@dataclass(frozen=True)
class AnswerOffer(CallbackData, tag="rgf"):
    """Take the place that is offered, or do without."""

    member: int
    yes: bool


@dataclass(frozen=True)
class Permit(CallbackData, tag="rgv"):
    """A guardian agrees."""

    token: str


@dataclass(frozen=True)
class AskLeader(CallbackData, tag="rgq"):
    """A question to the leader."""

    group: int


@dataclass(frozen=True)
class ProposeGroup(CallbackData, tag="rgp"):
    """A resident would like a group."""


@dataclass(frozen=True)
class MakeGroup(CallbackData, tag="rgm"):
    """Staff: a new group."""


@dataclass(frozen=True)
class ShowProposedGroups(CallbackData, tag="rgs"):
    """Staff: the groups that residents proposed."""


@dataclass(frozen=True)
class DecideGroup(CallbackData, tag="rgd"):
    """Staff: a proposed group is accepted, or not."""

    group: int
    accept: bool


@dataclass(frozen=True)
class ShowAsking(CallbackData, tag="rga"):
    """The leader: who asks to be let in."""

    group: int


@dataclass(frozen=True)
class LetIn(CallbackData, tag="rgi"):
    """The leader lets somebody in, or does not."""

    member: int
    yes: bool

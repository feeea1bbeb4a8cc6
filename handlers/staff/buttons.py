"""The keys of the staff desk."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class OpenHeap(CallbackData, tag="pth"):
    """One heap of the desk, by its place."""

    place: int


@dataclass(frozen=True)
class ShowWaiting(CallbackData, tag="ptw"):
    """All that waits, a key each."""


@dataclass(frozen=True)
class ShowStaff(CallbackData, tag="sm"):
    """Who works here."""


@dataclass(frozen=True)
class InviteStaff(CallbackData, tag="si"):
    """Invite a colleague: which role?"""


@dataclass(frozen=True)
class MakeStaffLink(CallbackData, tag="sl"):
    """The link that gives a role."""

    role: str


@dataclass(frozen=True)
class OpenMember(CallbackData, tag="smo"):
    """One of the staff, with the roles they could have instead."""

    person: int


@dataclass(frozen=True)
class ChangeRole(CallbackData, tag="smr"):
    """Give one of the staff another role: sure?"""

    person: int
    role: str


@dataclass(frozen=True)
class SurelyChangeRole(CallbackData, tag="smc"):
    """Give one of the staff another role."""

    person: int
    role: str


@dataclass(frozen=True)
class RemoveStaff(CallbackData, tag="sx"):
    """Take somebody's role away: sure?"""

    person: int


@dataclass(frozen=True)
class SurelyRemoveStaff(CallbackData, tag="sz"):
    """Take somebody's role away."""

    person: int


@dataclass(frozen=True)
class JoinStaff(CallbackData, tag="sj"):
    """Take the role an invitation offers."""

    token: str


@dataclass(frozen=True)
class ShowAudit(CallbackData, tag="au"):
    """A page, from 0, of the audit trail."""

    page: int = 0


@dataclass(frozen=True)
class ShowFailed(CallbackData, tag="sdf"):
    """What could not be delivered."""


@dataclass(frozen=True)
class PutFailedAway(CallbackData, tag="sds"):
    """It was looked at."""

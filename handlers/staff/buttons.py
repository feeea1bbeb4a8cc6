"""The keys of the staff desk."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class OpenDesk(Button, tag="pt"):
    """The desk: what waits, and quick actions."""


@dataclass(frozen=True)
class ShowStaff(Button, tag="sm"):
    """Who works here."""


@dataclass(frozen=True)
class InviteStaff(Button, tag="si"):
    """Invite a colleague: which role?"""


@dataclass(frozen=True)
class MakeStaffLink(Button, tag="sl"):
    """The link that gives a role."""

    role: str


@dataclass(frozen=True)
class RemoveStaff(Button, tag="sx"):
    """Take somebody's role away: sure?"""

    person: int


@dataclass(frozen=True)
class SurelyRemoveStaff(Button, tag="sz"):
    """Take somebody's role away."""

    person: int


@dataclass(frozen=True)
class JoinStaff(Button, tag="sj"):
    """Take the role an invitation offers."""

    token: str


@dataclass(frozen=True)
class ShowAudit(Button, tag="au"):
    """A page, from 0, of the audit trail."""

    page: int = 0


@dataclass(frozen=True)
class ShowFailed(Button, tag="sdf"):
    """What could not be delivered."""


@dataclass(frozen=True)
class PutFailedAway(Button, tag="sds"):
    """It was looked at."""

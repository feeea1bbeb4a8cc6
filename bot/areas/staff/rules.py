"""Members of the staff, invitations, lines of the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.base.i18n import N_
from bot.base.identity import Role
from bot.base.refusals import Refusal

INVITATION_LASTS = timedelta(days=2)
OWNER_INVITATION_LASTS = timedelta(hours=1)
ROLE_CHANGED = "role_changed"  # the letter to whoever has another role now
NOBODY = 0  # who invites an owner: the terminal
ROLES: Mapping[Role, tuple[str, str]] = {
    Role.OWNER: (N_("owner"), ""),
    Role.ADMIN: (N_("administrator"), N_("May do everything, and manages the staff.")),
    Role.LIBRARIAN: (N_("librarian"), N_("Makes events, runs the desk, writes announcements.")),
    Role.DOOR: (N_("door staff"), N_("Checks people in at events and counts visitors.")),
    Role.PARTNER: (N_("partner"), N_("Looks after the events that they hold together with us.")),
    Role.HEAD: (N_("head of the library"), N_("Sees everything but children's names, and changes nothing.")),
}
"""Title and meaning; everybody but the owner comes by invitation."""


def only_own_events(role: Role | None) -> bool:
    """Whether a role reaches only the events that its holder hosts."""
    return role is Role.PARTNER


def may_become(has: Role, offered: Role) -> bool:
    """Whether a member of the staff may take up an invitation: an owner's, or a partner's of one more event."""
    if offered is Role.OWNER:
        return has is not Role.OWNER
    return has is Role.PARTNER and offered is Role.PARTNER


@dataclass(frozen=True)
class Member:
    """Somebody of the staff. `name`: as they wish to be called."""

    person_id: int
    name: str
    role: Role
    since: datetime | None = None


@dataclass(frozen=True)
class Invitation:
    """A link that makes one person staff. `event_id`: what a partner comes to host."""

    role: Role
    invited_by: int
    expires_at: datetime
    event_id: int | None = None


@dataclass(frozen=True)
class Done:
    """One line of the audit trail. `deed` is a msgid; `by` None: whose name is not kept."""

    id: int
    at: datetime
    by: int | None
    name: str
    deed: str
    subject: str


@dataclass(eq=False)
class InvitationOver(Refusal):
    """A staff invitation that was used, has expired, or never was."""


@dataclass(eq=False)
class StaffAlready(Refusal):
    """Whoever opened the invitation belongs to the staff already."""

    role: Role

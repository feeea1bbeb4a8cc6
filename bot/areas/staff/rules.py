"""Roles, and the one table of what each may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.base.refusals import Refusal

INVITATION_LASTS = timedelta(days=2)


class Role(StrEnum):
    """The owner is named in the settings; the others come by invitation."""

    OWNER = "owner"
    ADMIN = "admin"
    LIBRARIAN = "librarian"
    DOOR = "door"
    PARTNER = "partner"
    HEAD = "head"


class May(StrEnum):
    """What somebody may do. What begins with `see` changes nothing."""

    OPEN_DESK = "open_desk"
    SEE_EVENTS = "see_events"
    SEE_PARTICIPANTS = "see_participants"
    SEE_CHILDREN = "see_children"
    SEE_FIGURES = "see_figures"
    SEE_SCHEDULE = "see_schedule"
    SEE_AUDIT = "see_audit"
    MAKE_EVENTS = "make_events"
    RUN_DOOR = "run_door"
    WORK_DESK = "work_desk"
    COUNT_VISITORS = "count_visitors"
    ANNOUNCE = "announce"
    APPROVE = "approve"
    MANAGE_CHATS = "manage_chats"
    EDIT_LIBRARY = "edit_library"
    CLOSE_LIBRARY = "close_library"
    SWITCH_AREAS = "switch_areas"
    ANSWER_PEOPLE = "answer_people"
    MANAGE_STAFF = "manage_staff"


_ALL = frozenset(May)
_SEES = frozenset(may for may in May if may.value.startswith("see_"))
_LIBRARIAN = _ALL - {May.SEE_AUDIT, May.APPROVE, May.MANAGE_CHATS, May.SWITCH_AREAS, May.MANAGE_STAFF}

TABLE: Mapping[Role, frozenset[May]] = {
    Role.OWNER: _ALL,
    Role.ADMIN: _ALL,
    Role.LIBRARIAN: _LIBRARIAN,
    Role.DOOR: frozenset(
        {May.OPEN_DESK, May.SEE_EVENTS, May.SEE_PARTICIPANTS, May.SEE_CHILDREN, May.RUN_DOOR, May.COUNT_VISITORS}
    ),
    Role.PARTNER: frozenset({May.OPEN_DESK, May.SEE_EVENTS, May.SEE_PARTICIPANTS, May.RUN_DOOR}),
    Role.HEAD: (_SEES - {May.SEE_CHILDREN}) | {May.OPEN_DESK},
}
"""What each role may do. A partner may do it to the events they host only."""

INVITED_ROLES = tuple(role for role in Role if role is not Role.OWNER)
_NOBODY: frozenset[May] = frozenset()


def allowed(role: Role | None) -> frozenset[May]:
    """What a role may do; nobody's role may do nothing."""
    return TABLE[role] if role else _NOBODY


def only_own_events(role: Role | None) -> bool:
    """Whether a role reaches only the events that its holder hosts."""
    return role is Role.PARTNER


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
    """One line of the audit trail. `deed` is a msgid; `by` None: whoever it was, their data are deleted."""

    id: int
    at: datetime
    by: int | None
    name: str
    deed: str
    subject: str


@dataclass(eq=False)
class NotAllowed(Refusal):
    """A person may not do this; `needs` is what they would have to be allowed."""

    needs: May


@dataclass(eq=False)
class InvitationOver(Refusal):
    """A staff invitation that was used, has expired, or never was."""


@dataclass(eq=False)
class StaffAlready(Refusal):
    """Whoever opened the invitation belongs to the staff already."""

    role: Role

"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

OPEN_DESK = Permission("open_desk")
SEE_AUDIT = Permission("see_audit")
ANSWER_PEOPLE = Permission("answer_people")
MANAGE_STAFF = Permission("manage_staff")

GRANTS = (
    Grant.of(OPEN_DESK, Role.LIBRARIAN, Role.DOOR, Role.PARTNER, Role.HEAD),
    Grant.of(SEE_AUDIT, Role.HEAD),
    Grant.of(ANSWER_PEOPLE, Role.LIBRARIAN),
    Grant.of(MANAGE_STAFF),
)

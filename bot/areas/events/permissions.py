"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

SEE_EVENTS = Permission("see_events")
SEE_PARTICIPANTS = Permission("see_participants")
SEE_CHILDREN = Permission("see_children")
SEE_FIGURES = Permission("see_figures")
MAKE_EVENTS = Permission("make_events")
RUN_DOOR = Permission("run_door")
WORK_DESK = Permission("work_desk")

GRANTS = (
    Grant.of(SEE_EVENTS, Role.LIBRARIAN, Role.DOOR, Role.PARTNER, Role.HEAD),
    Grant.of(SEE_PARTICIPANTS, Role.LIBRARIAN, Role.DOOR, Role.PARTNER, Role.HEAD),
    Grant.of(SEE_CHILDREN, Role.LIBRARIAN, Role.DOOR),
    Grant.of(SEE_FIGURES, Role.LIBRARIAN, Role.HEAD),
    Grant.of(MAKE_EVENTS, Role.LIBRARIAN),
    Grant.of(RUN_DOOR, Role.LIBRARIAN, Role.DOOR, Role.PARTNER),
    Grant.of(WORK_DESK, Role.LIBRARIAN),
)

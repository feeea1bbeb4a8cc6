"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

EDIT_LIBRARY = Permission("edit_library")
CLOSE_LIBRARY = Permission("close_library")
SWITCH_AREAS = Permission("switch_areas")

GRANTS = (
    Grant.of(EDIT_LIBRARY, Role.LIBRARIAN),
    Grant.of(CLOSE_LIBRARY, Role.LIBRARIAN),
    Grant.of(SWITCH_AREAS),
)

"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

RUN_READING_GROUPS = Permission("run_reading_groups")

GRANTS = (Grant.of(RUN_READING_GROUPS, Role.LIBRARIAN),)

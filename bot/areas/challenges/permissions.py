"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

RUN_CHALLENGES = Permission("run_challenges")

GRANTS = (Grant.of(RUN_CHALLENGES, Role.LIBRARIAN),)

"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

DECIDE_PROPOSALS = Permission("decide_proposals")

GRANTS = (Grant.of(DECIDE_PROPOSALS, Role.LIBRARIAN),)

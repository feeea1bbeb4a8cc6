"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

ANNOUNCE = Permission("announce")
APPROVE = Permission("approve")

GRANTS = (
    Grant.of(ANNOUNCE, Role.LIBRARIAN),
    Grant.of(APPROVE),
)

"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

KEEP_PATRONS = Permission("keep_patrons")

GRANTS = (Grant.of(KEEP_PATRONS, Role.LIBRARIAN),)

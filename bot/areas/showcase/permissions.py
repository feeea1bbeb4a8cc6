"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

CURATE_WORKS = Permission("curate_works")

GRANTS = (Grant.of(CURATE_WORKS, Role.LIBRARIAN),)

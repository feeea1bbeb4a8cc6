"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

HANDLE_HOLDS = Permission("handle_holds")
SET_HOLDS = Permission("set_holds")

GRANTS = (Grant.of(HANDLE_HOLDS, Role.LIBRARIAN), Grant.of(SET_HOLDS, Role.LIBRARIAN))

"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

HANDLE_EMERGENCIES = Permission("handle_emergencies")

GRANTS = (Grant.of(HANDLE_EMERGENCIES, Role.LIBRARIAN, Role.DOOR, Role.HEAD),)

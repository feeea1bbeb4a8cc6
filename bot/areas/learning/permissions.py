"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

TEACH_BOT = Permission("teach_bot")

GRANTS = (Grant.of(TEACH_BOT, Role.LIBRARIAN),)

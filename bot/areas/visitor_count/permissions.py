"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

COUNT_VISITORS = Permission("count_visitors")

GRANTS = (Grant.of(COUNT_VISITORS, Role.LIBRARIAN, Role.DOOR),)

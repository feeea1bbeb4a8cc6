"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

PLAN_PURCHASES = Permission("plan_purchases")

GRANTS = (Grant.of(PLAN_PURCHASES, Role.LIBRARIAN),)

"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

SEE_SCHEDULE = Permission("see_schedule")

GRANTS = (Grant.of(SEE_SCHEDULE, Role.LIBRARIAN, Role.HEAD),)

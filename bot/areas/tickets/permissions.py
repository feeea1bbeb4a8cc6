"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

SEE_LATE_TICKETS = Permission("see_late_tickets")

GRANTS = (Grant.of(SEE_LATE_TICKETS, Role.HEAD),)

"""What may be done here: by owners alone, for it concerns the machine and not the library."""

from __future__ import annotations

from bot.base.identity import Grant, Permission

SEE_STATUS = Permission("see_status")

GRANTS = (Grant.for_owners(SEE_STATUS),)

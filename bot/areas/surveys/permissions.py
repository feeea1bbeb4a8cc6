"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

RUN_SURVEYS = Permission("run_surveys")

GRANTS = (Grant.of(RUN_SURVEYS, Role.HEAD),)

"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission

MANAGE_CHATS = Permission("manage_chats")

GRANTS = (Grant.of(MANAGE_CHATS),)

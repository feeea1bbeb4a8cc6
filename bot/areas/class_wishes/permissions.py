"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

ANSWER_CLASS_WISHES = Permission("answer_class_wishes")

GRANTS = (Grant.of(ANSWER_CLASS_WISHES, Role.LIBRARIAN),)

"""What may be done here, and which roles may do it besides owners and administrators."""

from __future__ import annotations

from bot.base.identity import Grant, Permission, Role

MODERATE_REVIEWS = Permission("moderate_reviews")

GRANTS = (Grant.of(MODERATE_REVIEWS, Role.LIBRARIAN),)

"""How long Telegram told us to wait."""

from __future__ import annotations

from datetime import timedelta

from telegram.error import RetryAfter


def pause_of(error: RetryAfter) -> timedelta:
    """The pause of a 429, whichever way the library gives it."""
    told = error.retry_after
    return told if isinstance(told, timedelta) else timedelta(seconds=told)

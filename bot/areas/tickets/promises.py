"""What is promised to whoever complains, for the auditor."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.tickets.store import tickets as store
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.services import Services

_REMEMBERED = timedelta(days=89)  # letters are kept for 90


async def kept(services: Services, reader: Reader) -> list[str]:
    """Whatever waits for an answer has a day by which it comes, and the staff know of it."""
    now = services[Clock].now()
    return await broken(reader, store.PROMISES, {"remembered": to_ms(now - _REMEMBERED)})

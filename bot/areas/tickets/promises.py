"""What is promised to whoever complains, for the auditor."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.areas.tickets.store import tickets as store
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.services import Services
from bot.settings import Settings

_REMEMBERED = timedelta(days=89)  # letters are kept for 90


async def kept(services: Services, reader: Reader) -> list[str]:
    """Whatever waits for an answer has a day by which it comes, and the staff know of it; no name means no trace."""
    now = services[Clock].now()
    midnight = datetime.combine(now.astimezone(services[Settings].timezone).date(), time(), services[Settings].timezone)
    values = {"remembered": to_ms(now - _REMEMBERED), "midnight": to_ms(midnight)}
    return await broken(reader, store.PROMISES, values)

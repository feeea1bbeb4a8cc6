"""What is promised to readers who wait, for the auditor."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.holds.service import Holds
from bot.areas.holds.store.promises import PROMISES
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.services import Services
from bot.settings import Settings

_REMEMBERED = timedelta(days=89)  # letters are kept for 90


async def kept(services: Services, reader: Reader) -> list[str]:
    """A copy is promised once, nobody is told “ready” without one, and the last day told is the one that counts."""
    now = services[Clock].now()
    day = now.astimezone(services[Settings].timezone).date() - timedelta(days=1)
    values = {"remembered": to_ms(now - _REMEMBERED), "yesterday": day.isoformat()}
    return await broken(reader, PROMISES, values | {"aligned": services[Holds].aligned})

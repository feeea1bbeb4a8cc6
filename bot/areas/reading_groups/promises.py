"""What is promised to readers in groups, for the auditor."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.reading_groups.store.promises import PROMISES
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.services import Services


async def kept(services: Services, reader: Reader) -> list[str]:
    """No group is fuller than its size, and no place stays empty while somebody waits."""
    now = services[Clock].now()
    return await broken(reader, PROMISES, {"an_hour_ago": to_ms(now - timedelta(hours=1))})

"""What is promised to who asks for a room, for the auditor."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.rooms.store.promises import PROMISES
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.services import Services

_REMEMBERED = timedelta(days=89)  # letters are kept for 90
_WORKED_OFF = timedelta(hours=1)  # what fell due while the program was away


async def kept(services: Services, reader: Reader) -> list[str]:
    """Never two in one room, and nobody unanswered."""
    now = services[Clock].now()
    values = {"remembered": to_ms(now - _REMEMBERED), "overdue": to_ms(now - _WORKED_OFF)}
    return await broken(reader, PROMISES, values)

"""What is promised to whoever writes of a book, for the auditor."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.shelf.store.promises import PROMISES
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.services import Services

_REMEMBERED = timedelta(days=89)  # letters are kept for 90


async def kept(services: Services, reader: Reader) -> list[str]:
    """Everybody hears what became of their review, and nothing is shown that the staff have not read."""
    return await broken(reader, PROMISES, {"remembered": to_ms(services[Clock].now() - _REMEMBERED)})

"""What is promised to whoever proposes a book, for the auditor."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.proposals import store
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.services import Services

_REMEMBERED = timedelta(days=89)  # letters are kept for 90


async def kept(services: Services, reader: Reader) -> list[str]:
    """Everybody hears what was decided of the book they proposed."""
    now = services[Clock].now()
    return await broken(reader, store.PROMISES, {"remembered": to_ms(now - _REMEMBERED)})

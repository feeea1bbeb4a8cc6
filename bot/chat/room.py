"""The chat's own table: unfinished forms."""

from __future__ import annotations

from datetime import timedelta

from bot.base.area import Area, Tidies
from bot.base.clock import Clock, to_ms
from bot.base.database import Transaction
from bot.base.services import Services
from bot.chat.forms import drafts

_KEPT = timedelta(days=30)


async def _tidy(services: Services, tx: Transaction) -> None:
    await drafts.forget_before(tx, to_ms(services[Clock].now() - _KEPT))


DRAFTS = Area("drafts", Tidies(_tidy))

"""Books that plainly invented people want to hear of, and a line that was put off."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.needs import store
from bot.areas.needs.rules import Mark
from bot.areas.proposals.rules import title_key
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services


async def want_books(services: Services, content: Content) -> None:
    """All of them or none, and once."""
    await services[Database].write(partial(_want, services, content, content.json("needs.json")))


async def _want(services: Services, content: Content, told: dict[str, Any], tx: Transaction) -> None:
    if await store.marks(tx):
        return
    now = services[Clock].now()
    await acquainted(services, content, tx, *sorted({one["by"] for one in told["wanted"]}))
    for one in told["wanted"]:
        at = now - timedelta(days=one["days_ago"])
        await store.want(tx, one["by"], title_key(one["title"]), one["title"], at)
    for one in told["marks"]:
        await store.mark(tx, title_key(one["title"]), one["title"], Mark(one["mark"]), now, one["by"])

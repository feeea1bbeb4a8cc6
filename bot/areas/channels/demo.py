"""The channel in which the demonstration's library announces everything."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.channels import store
from bot.areas.channels.rules import AGENDA, BOOKS, NEWS, SHOWCASE, event_kind
from bot.areas.events.types import KINDS
from bot.base.chats import Seen
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services


async def register_channel(services: Services, content: Content) -> None:
    """As staff would have done some time ago; the simulator has it under that number."""
    for one in content.json("channels.json"):
        await services[Database].write(partial(_register, services, content, one))


async def _register(services: Services, content: Content, one: dict[str, Any], tx: Transaction) -> None:
    if await store.find(tx, one["chat"]):
        return
    then = services[Clock].now() - timedelta(days=one["days_ago"])
    await acquainted(services, content, tx, one["registered_by"])
    await store.keep(tx, Seen(one["chat"], one["kind"], one["title"]), then)
    await store.register(tx, one["chat"], one["registered_by"], then)
    await store.put_kinds(tx, one["chat"], [NEWS, AGENDA, BOOKS, SHOWCASE, *map(event_kind, KINDS)], None)

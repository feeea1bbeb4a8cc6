"""A member of the demonstration's staff for every role."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.areas.staff import store
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.identity import Role
from bot.base.services import Services


async def hire(services: Services, content: Content) -> None:
    """Give them their roles."""
    for one in content.json("staff.json"):
        await services[Database].write(partial(_put, services, content, one))


async def _put(services: Services, content: Content, one: dict[str, Any], tx: Transaction) -> None:
    await acquainted(services, content, tx, one["id"])
    if await store.role(tx, one["id"]) is None:
        await store.put(tx, one["id"], Role(one["role"]), services[Clock].now(), None)

"""What the demonstration's library says of itself."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.areas.library import store
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content
from bot.base.services import Services

_EMPTY: tuple[Any, ...] = ("", None, [], {})


async def fill_in(services: Services, content: Content) -> None:
    """Keep the facts that are filled in; what staff have written stays."""
    facts = {name: value for name, value in content.json("library.json").items() if value not in _EMPTY}
    await services[Database].write(partial(_keep, services, facts))


async def _keep(services: Services, facts: dict[str, Any], tx: Transaction) -> None:
    known = await store.facts(tx)
    missing = {name: value for name, value in facts.items() if name not in known}
    await store.keep_facts(tx, missing, services[Clock].now())

"""What the demonstration's library says of itself."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.library import store
from bot.areas.library.links import Link, written_link
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content
from bot.base.services import Services
from bot.settings import Settings

_EMPTY: tuple[Any, ...] = ("", None, [], {})


async def fill_in(services: Services, content: Content) -> None:
    """Keep the facts that are filled in; what staff have written stays."""
    facts = {name: value for name, value in content.json("library.json").items() if value not in _EMPTY}
    await services[Database].write(partial(_keep, services, facts))


async def tell_more(services: Services, content: Content) -> None:
    """Contacts, the map, the way and links, as a library has them that has filled in all."""
    facts = dict(content.json("about.json"))
    today = services[Clock].now().astimezone(services[Settings].timezone).date()
    facts["links"] = [
        written_link(Link(checked_on=today - timedelta(days=one.pop("checked_days_ago")), id=number, **one))
        for number, one in enumerate(facts["links"], start=1)
    ]
    await services[Database].write(partial(_keep, services, facts))


async def _keep(services: Services, facts: dict[str, Any], tx: Transaction) -> None:
    known = await store.facts(tx)
    missing = {name: value for name, value in facts.items() if name not in known}
    await store.keep_facts(tx, missing, services[Clock].now())

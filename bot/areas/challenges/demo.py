"""Challenges by people who are plainly invented, each lived with a clock of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.catalogue.lending import Lending
from bot.areas.challenges.rules import Audience, Scope, Terms
from bot.areas.challenges.service import Challenges
from bot.areas.challenges.ticking import Ticking
from bot.areas.children.service import Children
from bot.areas.shelf.service import Shelves
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.settings import Settings

_BY = 1008  # the demonstration's librarian


async def furnish(services: Services, content: Content) -> None:
    """All of them or none, and once. Nobody is told: the simulator's people have not begun to talk with the bot."""
    await services[Database].write(partial(_furnish, services, content))


async def _furnish(services: Services, content: Content, tx: Transaction) -> None:
    told = content.json("challenges.json")
    if (await services[Challenges].listed(tx, 0))[0]:
        return
    await acquainted(services, content, tx, _BY, *sorted({by for one in told for by in one["readers"]}))
    for one in told:
        await _live(services, one, tx)


async def _live(services: Services, one: Mapping[str, Any], tx: Transaction) -> None:
    zone = services[Settings].timezone
    clock = MovableClock.frozen(services[Clock].now() - timedelta(days=one["begun_days_ago"]))
    lived = Challenges(clock, zone, services[Children])
    ends_on = lived.today + timedelta(days=one["days"])
    scope = Scope(one.get("scope", "any"))
    audience = Audience(one.get("audience", "everyone"))
    titles = tuple(one.get("titles", ()))
    terms = Terms(one["name"], one["books"], ends_on, scope, one.get("subject", ""), titles, audience)
    challenge = await lived.make(tx, terms, _BY)
    shelves = Shelves(clock, zone, services[Lending])
    ticking = Ticking(clock, lived, shelves, services[Lending])
    entries = {by: await lived.join(tx, challenge.id, by) for by in one["readers"]}
    clock.advance(services[Clock].now() - clock.now())
    for by in one["ticks"]:
        for others in (False, True):
            for book in await ticking.offered(tx, challenge, entries[by], others=others):
                if (await lived.entry(tx, entries[by].id, by)).counted < one["books"]:
                    await ticking.tick(tx, entries[by].id, by, book.id)

"""Things that plainly invented people have lost, and some that were found."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from bot.areas.lost_and_found import store
from bot.areas.lost_and_found.service import LostAndFound
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import about_person
from bot.settings import Settings


async def lose_and_find(services: Services, content: Content) -> None:
    """All of them or none, and once. Nobody is told: these people have not begun to talk with the bot."""
    await services[Database].write(partial(_live, services, content, content.json("lost_and_found.json")))


async def _live(services: Services, content: Content, told: dict[str, Any], tx: Transaction) -> None:
    if await store.kept(tx, 1):
        return
    people = {one["by"] for one in (*told["lost"], *told["found"])}
    await acquainted(services, content, tx, *sorted(people))
    for one in told["lost"]:
        service, day = _at(services, one["days_ago"])
        await service.report(tx, one["by"], one["what"], one["place"], day, None)
        await outbox.cancel(tx, about_person(one["by"]))
    for one in told["found"]:
        service, day = _at(services, one["days_ago"])
        await service.add(tx, one["what"], one["place"], day, None, one["by"])


def _at(services: Services, days_ago: int) -> tuple[LostAndFound, date]:
    now, zone = services[Clock].now() - timedelta(days=days_ago), services[Settings].timezone
    return LostAndFound(MovableClock.frozen(now), services[Staff]), now.astimezone(zone).date()

"""Reserved books in every state, by people who are plainly invented, each lived with a clock of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.catalogue.lending import Lending
from bot.areas.catalogue.service import Catalogue
from bot.areas.holds import letters
from bot.areas.holds.calls import Calls
from bot.areas.holds.deadlines import UNSEEN
from bot.areas.holds.service import Holds
from bot.areas.library.service import Library
from bot.areas.patrons.service import Patrons
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, MovableClock, to_ms
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.delivery.schedule import store as schedule
from bot.settings import Settings

_BY = 1008  # the demonstration's librarian


async def reserve(services: Services, content: Content) -> None:
    """All of them or none, and once. Nobody is told: the simulator's people have not begun to talk with the bot."""
    told = content.json("holds.json")
    titles = {one["title"]: await _title(services, one["title"]) for one in told}
    await services[Database].write(partial(_reserve, services, content, told, titles))


async def _title(services: Services, title: str) -> int | None:
    answer = await services[Catalogue].ask(title)
    return answer.hits[0].id if answer.hits else None


async def _reserve(
    services: Services, content: Content, told: list[dict[str, Any]], titles: Mapping[str, int | None], tx: Transaction
) -> None:
    if await services[Holds].mine(tx, told[0]["by"]):
        return
    await acquainted(services, content, tx, _BY, *sorted({one["by"] for one in told}))
    for one in sorted(told, key=lambda one: -one["days_ago"]):
        if (title := titles[one["title"]]) is not None:
            await _live(services, one, title, tx)


async def _live(services: Services, one: dict[str, Any], title: int, tx: Transaction) -> None:
    clock = MovableClock.frozen(services[Clock].now() - timedelta(days=one["days_ago"]))
    zone = services[Settings].timezone
    holds = Holds(clock, zone, Lending(clock), services[Library], services[Staff], services[Patrons])
    placed = (await holds.place(tx, one["by"], title)).hold.id
    for step in one["then"]:
        clock.advance(timedelta(days=step["after"]))
        if step["deed"] == "rest":
            await holds.suspend(tx, one["by"], placed)
        elif step["deed"] == "expire":
            await holds.deadlines.expire(tx, placed)
        elif step["deed"] == "unseen":
            await Calls(clock, services[Patrons]).unseen(tx, placed)
            await schedule.drop_key(tx, f"{UNSEEN}:{placed}:{to_ms(clock.now())}")
        else:
            await getattr(holds.desk, step["deed"])(tx, placed, _BY)
    await outbox.cancel(tx, letters.subject_of(placed))
    await outbox.cancel(tx, letters.TO_STAFF)
    if not (await holds.waiting(tx, one["by"], placed)).hold.is_active:
        await schedule.drop(tx, letters.subject_of(placed))

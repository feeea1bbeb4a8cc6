"""Shelves, reviews in each state and goals, by people who are plainly invented, each lived with a clock of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.catalogue.lending import Lending
from bot.areas.catalogue.service import Catalogue
from bot.areas.shelf.reading_goals import ReadingGoals
from bot.areas.shelf.reviews import Reviews, subject_of
from bot.areas.shelf.rules import Place
from bot.areas.shelf.service import Shelves
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.settings import Settings

_BY = 1008  # the demonstration's librarian


async def furnish(services: Services, content: Content) -> None:
    """All of it or nothing, and once. Nobody is told: the simulator's people have not begun to talk with the bot."""
    told = content.json("shelf.json")
    names = {one["title"] for one in (*told["books"], *told["reviews"])}
    titles = {name: await _title(services, name) for name in sorted(names)}
    await services[Database].write(partial(_furnish, services, content, told, titles))


async def _title(services: Services, title: str) -> int | None:
    answer = await services[Catalogue].ask(title)
    return answer.hits[0].id if answer.hits else None


async def _furnish(
    services: Services, content: Content, told: Mapping[str, Any], titles: Mapping[str, int | None], tx: Transaction
) -> None:
    if not (await services[Shelves].overview(tx, told["books"][0]["by"])).is_empty:
        return
    people = {one["by"] for part in told.values() for one in part}
    await acquainted(services, content, tx, _BY, *sorted(people))
    for one in sorted(told["books"], key=lambda one: -one["days_ago"]):
        if (title := titles[one["title"]]) is not None:
            await _keep(services, one, title, tx)
    for one in sorted(told["reviews"], key=lambda one: -one["days_ago"]):
        if (title := titles[one["title"]]) is not None:
            await _review(services, one, title, tx)
    for one in told["goals"]:
        await services[ReadingGoals].set(tx, one["by"], one["books"])
        await services[ReadingGoals].tell(tx, one["by"], wanted=one["told"])


def _clock(services: Services, one: Mapping[str, Any]) -> MovableClock:
    return MovableClock.frozen(services[Clock].now() - timedelta(days=one["days_ago"]))


async def _keep(services: Services, one: Mapping[str, Any], title: int, tx: Transaction) -> None:
    shelves = Shelves(_clock(services, one), services[Settings].timezone, services[Lending])
    await shelves.put(tx, one["by"], title, Place(one["place"]))
    if one.get("favourite"):
        await shelves.like(tx, one["by"], title, favourite=True)


async def _review(services: Services, one: Mapping[str, Any], title: int, tx: Transaction) -> None:
    reviews = Reviews(_clock(services, one), services[Lending], services[Staff])
    made = await reviews.rate(tx, one["by"], title, one["rating"])
    if "words" in one:
        await reviews.write(tx, one["by"], title, one["words"], named=one["named"])
    if "then" in one:
        await reviews.decide(tx, made.id, _BY, shown=one["then"] == "show", reason=one.get("reason", ""))
    if "reported_by" in one:
        await reviews.report(tx, one["reported_by"], made.id)
    await outbox.cancel(tx, subject_of(made.id))
    await outbox.cancel(tx, reviews.TO_STAFF)

"""A year of visitors: fuller on Saturdays, in the library's own month of reading, and around ten in the morning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from bot.areas.visitor_count import store
from bot.areas.visitor_count.fullness import Level
from bot.areas.visitor_count.fullness_service import Fullness
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.settings import Settings

_SATURDAY = 6


async def count_visitors(services: Services, content: Content) -> None:
    """As somebody at the door would have counted them, an hour at a time, until now; where nobody has begun to."""
    await services[Database].write(partial(_count, services, content))


async def _count(services: Services, content: Content, tx: Transaction) -> None:
    told = content.json("visitors.json")
    by, today = told["counted_by"], services[Clock].now().astimezone(services[Settings].timezone).date()
    if await store.by_day(tx, today - timedelta(days=told["days"]), today - timedelta(1)):
        return
    await acquainted(services, content, tx, by)
    for place in told["sitting_places"]:
        await services[Fullness].add(tx, place["name"])
    for place, kept in zip(told["sitting_places"], await services[Fullness].places(tx), strict=True):
        await services[Fullness].tell(tx, kept.id, Level(place["level"]), by)
    for day, hour, people in _year(told, services[Clock].now().astimezone(services[Settings].timezone)):
        await store.insert(tx, day, hour, people, by)


def _year(told: dict[str, Any], now: datetime) -> Iterator[tuple[date, int, int]]:
    """The same for everybody who begins on this day."""
    chance = Random(1)
    for ago in range(told["days"], -1, -1):
        day = now.date() - timedelta(ago)
        for hour, people in _day(told, day, chance):
            if people and (ago or hour <= now.hour):
                yield day, hour, people


def _day(told: dict[str, Any], day: date, chance: Random) -> Iterator[tuple[int, int]]:
    """Day and hour are never quite what the week and the season have them."""
    usual = told["weekday"].get(str(day.isoweekday()), 0) * told["month"][str(day.month)]
    everybody = usual * chance.uniform(0.85, 1.15)
    shares = told["saturday_hours" if day.isoweekday() == _SATURDAY else "hours"]
    for hour, share in shares.items():
        yield int(hour), round(everybody * share / 100 * chance.uniform(0.8, 1.2))

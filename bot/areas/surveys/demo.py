"""A survey of last year, published with what was done about it, and this year's, which is running."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Any

from bot.areas.staff.service import Staff
from bot.areas.surveys import store
from bot.areas.surveys.index import BEST, ELEMENTS, LEAST
from bot.areas.surveys.mailing import Mailing
from bot.areas.surveys.rules import PROFILE, Commitment, Filled, State
from bot.areas.surveys.service import Surveys
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.reading.dates import Period
from bot.base.services import Services
from bot.settings import Settings

_TOLD = 0.85  # of respondents who tell of themselves


async def ask_residents(services: Services, content: Content) -> None:
    """Both or none, and once."""
    await services[Database].write(partial(_ask, services, content.json("surveys.json"), content))


async def _ask(services: Services, told: dict[str, Any], content: Content, tx: Transaction) -> None:
    if await store.page(tx, 0, 1):
        return
    await acquainted(services, content, tx, told["opened_by"])
    zone, chance = services[Settings].timezone, Random(3)
    today = services[Clock].now().astimezone(zone).date()
    before = Period(date(today.year - 1, 7, 1), date(today.year - 1, 12, 31))
    clock = MovableClock.frozen(datetime.combine(before.last, time(16), zone))
    surveys = Surveys(clock, zone, services[Staff], services[Mailing])
    first = (await surveys.open(tx, before, told["last_year"]["served"], told["opened_by"])).id
    await _answer(tx, first, told, told["last_year"]["answers"], before.last, chance)
    await surveys.close(tx, first)
    for element in (await surveys.result(tx, first)).counts.weakest():
        await _commit(tx, first, element, told["last_year"]["plan"][element], before.last)
    await store.set_state(tx, first, State.PUBLISHED, clock.now())
    now = services[Surveys]
    runs = await now.open(
        tx, Period(date(today.year, 1, 1), date(today.year, 12, 31)), told["this_year"]["served"], told["opened_by"]
    )
    await _answer(tx, runs.id, told, told["this_year"]["answers"], today, chance)


async def _commit(tx: Transaction, survey: int, element: str, one: Mapping[str, Any], over: date) -> None:
    due = over + timedelta(one["due_after"])
    await store.commit_to(tx, survey, Commitment(element, one["action"], one["owner"], due))
    if one["done_after"]:
        await store.mark_done(tx, survey, element, over + timedelta(one["done_after"]))


async def _answer(tx: Transaction, survey: int, told: dict[str, Any], many: int, last: date, chance: Random) -> None:
    for n in range(many):
        day = datetime.combine(last - timedelta(n * 120 // many), time(chance.choice((9, 10, 14, 15))))
        source = "paper" if chance.random() < 0.3 else "chat"
        await store.add(tx, secrets.token_hex(8), survey, day, source, _form(told["likely"], chance))


def _form(likely: Mapping[str, list[int]], chance: Random) -> Filled:
    answers = [chance.choices(range(LEAST, BEST + 1), likely[one])[0] for one in ELEMENTS]
    return Filled(answers, dict(_profile(chance)) if chance.random() < _TOLD else {})


def _profile(chance: Random) -> Iterator[tuple[str, str]]:
    for name, values in PROFILE.items():
        yield name, chance.choice(values)

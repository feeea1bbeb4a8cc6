"""Surveys of the last years, published with what was done about them, this year's, and two of the library's own."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Any

from bot.areas.staff.service import Staff
from bot.areas.surveys import store
from bot.areas.surveys.index import BEST, ELEMENTS, LEAST
from bot.areas.surveys.mailing import Mailing
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import Kind, Question, Questions, advanced, closed, letter_of
from bot.areas.surveys.rules import PROFILE, Commitment, Filled, State
from bot.areas.surveys.service import Surveys
from bot.areas.surveys.store import own as own_store
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
    years = {"year_before": today.year - 2, "last_year": today.year - 1}
    for name, year in years.items():
        await _published(services, tx, told, name, Period(date(year, 7, 1), date(year, 12, 31)), chance)
    now = services[Surveys]
    runs = await now.open(
        tx, Period(date(today.year, 1, 1), date(today.year, 12, 31)), told["this_year"]["served"], told["opened_by"]
    )
    await _answer(tx, runs.id, told["likely"], told["this_year"]["answers"], today, chance)
    past = Period(today - timedelta(170), today - timedelta(140))
    over = await _ask_of_our_own(tx, services, told["own_before"], told["opened_by"], past, chance)
    await now.close(tx, over)
    await now.publish_own(tx, over)
    own = told["own"]
    await _ask_of_our_own(tx, services, own, told["opened_by"], Period(today, today + timedelta(own["days"])), chance)


async def _published(
    services: Services, tx: Transaction, told: dict[str, Any], name: str, period: Period, chance: Random
) -> None:
    """A satisfaction survey that is over, with what was promised after it."""
    zone, one = services[Settings].timezone, told[name]
    clock = MovableClock.frozen(datetime.combine(period.last, time(16), zone))
    surveys = Surveys(clock, zone, services[Staff], services[Mailing])
    survey = (await surveys.open(tx, period, one["served"], told["opened_by"])).id
    await _answer(tx, survey, one.get("likely", told["likely"]), one["answers"], period.last, chance)
    await surveys.close(tx, survey)
    for element in (await surveys.result(tx, survey)).counts.weakest():
        await _commit(tx, survey, element, one["plan"][element], period.last)
    await store.set_state(tx, survey, State.PUBLISHED, clock.now())


async def _ask_of_our_own(
    tx: Transaction, services: Services, own: dict[str, Any], by: int, period: Period, chance: Random
) -> int:
    """A survey of the library's own with its answers; its id."""
    surveys = services[Questionnaires]
    asked = await surveys.make(tx, own["title"], own["purpose"], own["target"], by)
    for one in own["questions"]:
        only_if = tuple(one["only_if"]) if "only_if" in one else None
        question = Question(one["text"], Kind(one["kind"]), one.get("options", ()), only_if, one.get("quota", ()))
        await surveys.add(tx, asked.id, question)
    begun = await surveys.begin(tx, asked.id, period, None, by)
    survey = begun.survey_id or 0
    for _ in range(own["answers"]):
        marks = _marks(begun.questions, [one.get("likely", []) for one in own["questions"]], chance)
        await own_store.reply(tx, secrets.token_hex(8), survey, marks)
    for words in own["words"]:
        await own_store.say(tx, secrets.token_hex(8), survey, len(begun.questions) - 1, words)
    return survey


def _marks(questions: Questions, likely: Sequence[list[int]], chance: Random) -> str:
    marks = ""
    while len(marks := advanced(questions, marks)) < len(closed(questions)):
        one, weights = questions[len(marks)], likely[len(marks)]
        if one.kind is Kind.SEVERAL:
            marks += letter_of(sum((chance.random() * 100 < weight) << n for n, weight in enumerate(weights)))
        else:
            marks += chance.choices(one.letters, weights)[0]
    return marks


async def _commit(tx: Transaction, survey: int, element: str, one: Mapping[str, Any], over: date) -> None:
    due = over + timedelta(one["due_after"])
    await store.commit_to(tx, survey, Commitment(element, one["action"], one["owner"], due))
    if one["done_after"]:
        await store.mark_done(tx, survey, element, over + timedelta(one["done_after"]))


async def _answer(
    tx: Transaction, survey: int, likely: Mapping[str, list[int]], many: int, last: date, chance: Random
) -> None:
    for n in range(many):
        day = datetime.combine(last - timedelta(n * 120 // many), time(chance.choice((9, 10, 14, 15))))
        source = "paper" if chance.random() < 0.3 else "chat"
        await store.add(tx, secrets.token_hex(8), survey, source, _form(likely, chance))
        await store.count_day(tx, survey, day, source)


def _form(likely: Mapping[str, list[int]], chance: Random) -> Filled:
    answers = [chance.choices(range(LEAST, BEST + 1), likely[one])[0] for one in ELEMENTS]
    return Filled(answers, dict(_profile(chance)) if chance.random() < _TOLD else {})


def _profile(chance: Random) -> Iterator[tuple[str, str]]:
    for name, values in PROFILE.items():
        yield name, chance.choice(values)

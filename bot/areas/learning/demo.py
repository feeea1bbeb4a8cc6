"""What a week of talk might have left on the desk; invented, and masked as all of it is."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

from bot.areas.learning import store
from bot.areas.learning.masking import unmasked
from bot.areas.learning.noting import Batch, Row
from bot.areas.learning.rules import Outcome
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content
from bot.base.services import Services
from bot.settings import Settings

_SUNDAY = 7
_OUTCOMES = (Outcome.UNDERSTOOD, Outcome.ASKED_BACK, Outcome.UNCLEAR)


async def note_words(services: Services, content: Content) -> None:
    """What was not understood, and how much was."""
    today = services[Clock].now().astimezone(services[Settings].timezone).date()
    await services[Database].write(partial(_write, content.json("unclear.json"), today))


async def _write(told: dict[str, Any], today: date, tx: Transaction) -> None:
    if await store.counts(tx, today - timedelta(days=told["since_days"]), today - timedelta(days=1)):
        return
    for one in told["words"]:
        said = unmasked(one["words"])
        row = Row(said, one["times"], Counter(one["offered"]), Counter(one["chosen"]))
        await store.write(tx, Batch(rows={said.mark: row}), today - timedelta(days=one["days_ago"]))
    counts: Counter[tuple[date, Outcome, str]] = Counter()
    for one in told["days"]:
        day = today - timedelta(days=one["days_ago"])
        counts.update({(day, outcome, ""): one[outcome.value] for outcome in _OUTCOMES})
    for ago in range(len(told["days"]) + 1, told["since_days"]):
        counts.update(_usual(told["usual"], today, ago))
    yesterday = today - timedelta(days=1)
    counts.update({(yesterday, Outcome.WANTED, name): times for name, times in told["wanted"].items()})
    await store.write(tx, Batch(counts), today)


def _usual(usual: dict[str, Any], today: date, ago: int) -> Counter[tuple[date, Outcome, str]]:
    """A day of the past: quieter on Sundays, and the less was understood the longer ago it is."""
    day, chance = today - timedelta(days=ago), Random(ago)
    messages = chance.randint(*usual["sundays" if day.isoweekday() == _SUNDAY else "messages"])
    unclear = round(messages * usual["unclear"] * (1 + ago / usual["halved_in_days"]))
    asked_back = round(messages * usual["asked_back"])
    told = zip(_OUTCOMES, (messages - unclear - asked_back, asked_back, unclear), strict=True)
    return Counter({(day, outcome, ""): n for outcome, n in told})

"""What a week of talk might have left on the desk; invented, and masked as all of it is."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import partial
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

_OUTCOMES = (Outcome.UNDERSTOOD, Outcome.ASKED_BACK, Outcome.UNCLEAR)


async def note_words(services: Services, content: Content) -> None:
    """What was not understood, and how much was."""
    today = services[Clock].now().astimezone(services[Settings].timezone).date()
    await services[Database].write(partial(_write, content.json("unclear.json"), today))


async def _write(told: dict[str, Any], today: date, tx: Transaction) -> None:
    for one in told["words"]:
        said = unmasked(one["words"])
        row = Row(said, one["times"], Counter(one["offered"]), Counter(one["chosen"]))
        await store.write(tx, Batch(rows={said.mark: row}), today - timedelta(days=one["days_ago"]))
    counts: Counter[tuple[date, Outcome, str]] = Counter()
    for one in told["days"]:
        day = today - timedelta(days=one["days_ago"])
        counts.update({(day, outcome, ""): one[outcome.value] for outcome in _OUTCOMES})
    yesterday = today - timedelta(days=1)
    counts.update({(yesterday, Outcome.WANTED, name): times for name, times in told["wanted"].items()})
    await store.write(tx, Batch(counts), today)

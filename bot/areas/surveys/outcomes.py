"""The survey after an event: the same few questions each time, and weeks later once more; answers are nobody's.

Each answer counts at once and by itself, so that nothing has to remember what somebody said before: a reply has one
letter. Whom it is asked of, and how far they are, is the affair of `bot/areas/followup/`.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.areas.surveys.event_form import AGREES, ITEMS, form
from bot.areas.surveys.questions import PASSED, Told, closed, distribution
from bot.areas.surveys.service import Surveys
from bot.areas.surveys.store import outcomes as store
from bot.areas.surveys.store import own as own_store
from bot.base.database import Reader, Transaction
from bot.base.reading.dates import Period

ANSWERABLE = timedelta(weeks=8)
_MONTHS = 3


@dataclass(frozen=True)
class Answered:
    """What was answered after the events of a period. `events`: after how many somebody answered; `told`: question by
    question, nothing that fewer than five have said.
    """

    period: Period
    events: int
    told: Sequence[Told]

    def share(self) -> int | None:
        """Of a hundred answers to the four items, how many were yes; None where too little may be seen."""
        seen = [one for one in self.told if one.question.text in ITEMS and len(one.counts) == len(AGREES)]
        asked = sum(one.asked for one in seen)
        return round(100 * sum(one.counts[0] for one in seen) / asked) if asked else None


class Outcomes:
    """`surveys` opens them."""

    def __init__(self, surveys: Surveys) -> None:
        self._surveys = surveys

    @property
    def today(self) -> date:
        """Where the library is."""
        return self._surveys.today

    async def begin(self, tx: Transaction, event_id: int, round_: int, title: str, first: date) -> int:
        """From this day on it is asked after this event; the survey, which may be there already."""
        found = await store.find(tx, event_id, round_)
        if found is not None:
            return found
        asked = await store.insert(tx, event_id, round_, title, form(round_))
        period = Period(first, first + ANSWERABLE)
        survey = await self._surveys.open_own(tx, asked, period, None, None)
        if period.last < self._surveys.today:
            await self._surveys.close(tx, survey.id)
        return survey.id

    async def note(self, tx: Transaction, survey_id: int, round_: int, item: str, answer: int) -> None:
        """One more who answered so, from 1."""
        asked = closed(form(round_))
        letters = {one.text: one.letters for one in asked}
        marks = "".join(letters[item][answer - 1] if one.text == item else PASSED for one in asked)
        await own_store.reply(tx, secrets.token_hex(8), survey_id, marks)

    async def say(self, tx: Transaction, survey_id: int, round_: int, words: str) -> None:
        """Keep a sentence without its writer."""
        await own_store.say(tx, secrets.token_hex(8), survey_id, len(closed(form(round_))), words)

    async def since(self, reader: Reader, first: date) -> tuple[Answered, Sequence[Answered]]:
        """What was answered after events from this day on: all of it, and by quarter, the oldest first."""
        rows = await store.replies_since(reader, first)
        by_quarter: dict[Period, list[tuple[int, str]]] = {}
        for day, survey, marks in rows:
            by_quarter.setdefault(_quarter(day), []).append((survey, marks))
        quarters = [_counted(by_quarter[one], one) for one in sorted(by_quarter, key=lambda one: one.first)]
        return _counted([(survey, marks) for _, survey, marks in rows], Period(first, self._surveys.today)), quarters


def _counted(rows: Sequence[tuple[int, str]], period: Period) -> Answered:
    events = len({survey for survey, _ in rows})
    return Answered(period, events, distribution(form(1), [marks for _, marks in rows]))


def _quarter(day: date) -> Period:
    first = date(day.year, (day.month - 1) // _MONTHS * _MONTHS + 1, 1)
    following = date(first.year + first.month // 10, (first.month + _MONTHS - 1) % 12 + 1, 1)
    return Period(first, following - timedelta(1))

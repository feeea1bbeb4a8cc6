"""A question for one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.base.reading.dates import read_date, read_named
from bot.chat.core.inputs import Given
from bot.chat.forms.steps import Answers, Complaint, Step, words_of
from bot.chat.screens.no_day import no_such_day
from bot.chat.screens.texts import Texts


@dataclass(frozen=True, kw_only=True)
class DateStep(Step):
    """A day between `earliest` and `latest`, in days from today; kept as YYYY-MM-DD."""

    called: str = "hari tanggal waktu jadwal date day"
    earliest: int = 0
    latest: int = 366

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        typed = words_of(given, t)
        day = read_date(typed, today)
        if day is None and (never := read_named(typed).impossible):
            raise Complaint(no_such_day(t, never))
        if day is None:
            raise Complaint(t("Please write a date, for example “12/12”, “tomorrow” or “Saturday”."))
        first, last = today + timedelta(self.earliest), today + timedelta(self.latest)
        if not first <= day <= last:
            raise Complaint(t("Please choose a day from {first} to {last}.", first=t.date(first), last=t.date(last)))
        return day.isoformat()

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t.date(date.fromisoformat(value))

    def fits(self, value: Any) -> bool:
        return isinstance(value, str) and _is_iso(value)


def _is_iso(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

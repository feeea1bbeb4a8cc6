"""The questions of these forms: hours and days as people type them, points, addresses of the web, paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.library.links import read_url
from bot.areas.library.rules import Periods, UnreadableHours, grouped, read_periods, written
from bot.areas.library.week_text import WeekRead, WeekSnag, read_week_text
from bot.base.html import Html, joined
from bot.base.reading.dates import Snag, read_days
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.points import given_point
from bot.chat.forms.steps import Answers, Complaint, Options, Step, TextStep
from bot.chat.screens.texts import N_, Texts
from handlers.library.screens import days_name, periods_text

EXAMPLE = N_("For example: “Mon-Fri 08.00-16.00, break 12-13; Sat 9-12; Sun closed”.")
SNAGS = {
    WeekSnag.WORDS: N_("Some words were not understood."),
    WeekSnag.HOURS: N_("From when to when is missing."),
    WeekSnag.ORDER: N_("It must close after it opens, on the same day."),
    WeekSnag.BREAK: N_("The break must lie within the opening hours."),
    WeekSnag.OVERLAP: N_("A day or an hour is named twice."),
}
DAY_SNAGS = {
    Snag.PAST: N_("Those days are over."),
    Snag.ORDER: N_("The last day is before the first."),
    Snag.MANY: N_("At most 60 days can be changed at once."),
    Snag.WEEKDAY: N_("The date is not on that day of the week."),
    Snag.FAR: N_("That is more than five years ahead."),
}
CLOSED = "closed"


def week_shown(t: Texts, week: Mapping[int, Periods]) -> Html:
    """Senin–Jumat: 08.00–16.00; Sabtu: tutup — of the days that are named."""
    parts = [
        t("{days}: {hours}", days=days_name(t, first, last), hours=periods_text(t, periods))
        for first, last, periods in grouped(week)
        if periods is not None
    ]
    return Html("; ".join(parts))


def week_kept(value: Any) -> dict[int, Periods] | None:
    """A week as a step keeps it; None where it is none."""
    try:
        return {int(day): read_periods(pairs) for day, pairs in value.items()}
    except (AttributeError, ValueError, UnreadableHours):
        return None


def _typed(given: Given, t: Texts) -> str:
    if not isinstance(given, Words) or not given.text.strip():
        raise Complaint(t("Please answer in words."))
    return given.text


@dataclass(frozen=True, kw_only=True)
class WeekStep(Step):
    """Hours by weekday; kept as {"1": [["08:00", "16:00"]], …} of the days that were named."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> dict[str, Any]:
        found = read_week_text(_typed(given, t))
        if isinstance(found, WeekSnag):
            raise Complaint(joined(" ", (t(SNAGS[found]), t(EXAMPLE))))
        if not found.week:
            raise Complaint(joined(" ", (t("Please name the days."), t(EXAMPLE))))
        return {str(day): written(periods) for day, periods in sorted(found.week.items())}

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        week = week_kept(value) or {}
        rest = "" if len(week) == 7 else t("the other days stay as they are")
        return Html("; ".join(part for part in (week_shown(t, week), rest) if part))

    def fits(self, value: Any) -> bool:
        return isinstance(value, dict) and bool(value) and week_kept(value) is not None


@dataclass(frozen=True, kw_only=True)
class DaysStep(Step):
    """Days in the calendar; kept as their ISO dates. “tutup 24-26 Des” says closed as well: {"closed": …}."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[str]:
        found = read_days(_typed(given, t), today)
        if isinstance(found, Snag):
            said = t(DAY_SNAGS[found]) if found in DAY_SNAGS else t("No days were found in that.")
            raise Complaint(joined(" ", (said, t("For example: “24-26 Dec” or “18 Feb until 19 Mar 2027”."))))
        return [day.isoformat() for day in found]

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return days_shown(t, [date.fromisoformat(one) for one in value])

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def days_shown(t: Texts, days: Sequence[date]) -> Html:
    """One day; from the first to the last, with how many they are."""
    if len(days) == 1:
        return Html(t.date(days[0]))
    return t.plural("{first} to {last} ({n} day)", "{first} to {last} ({n} days)", len(days),
                    first=t.date(days[0]), last=t.date(days[-1]))  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class HoursStep(Step):
    """Closed, hours for all days, or hours by weekday; kept as CLOSED, [[…]] or {"1": [[…]]}."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(CLOSED, t("Closed"))]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Any:
        found = read_week_text(_typed(given, t))
        if isinstance(found, WeekSnag):
            raise Complaint(joined(" ", (t(SNAGS[found]), t("For example: “08.00-14.00” or “closed”."))))
        return kept_hours(found)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        if value == CLOSED:
            return t("closed")
        if isinstance(value, list):
            return periods_text(t, read_periods(value))
        return week_shown(t, week_kept(value) or {})

    def fits(self, value: Any) -> bool:
        if isinstance(value, list):
            return week_kept({"1": value}) is not None
        return value == CLOSED or (isinstance(value, dict) and week_kept(value) is not None)


def kept_hours(found: WeekRead) -> Any:
    """What was read, as the step keeps it."""
    if found.week:
        return {str(day): written(periods) for day, periods in found.week.items()}
    return written(found.everyday) if found.everyday else CLOSED


@dataclass(frozen=True, kw_only=True)
class SuggestStep(TextStep):
    """Free words, with some ready-made ones as keys; kept as their value."""

    choices: Options

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return self.choices(t, answers)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return dict(self.options(t, answers)).get(value, str(value))


@dataclass(frozen=True, kw_only=True)
class PointStep(Step):
    """A place sent by Telegram, or its coordinates; kept as [latitude, longitude]."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[float]:
        point = given_point(given)
        if point is None:
            raise Complaint(t("Please send the place from your phone (📎, Location), or its coordinates."))
        return [*point]

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return f"{value[0]:.5f}, {value[1]:.5f}"

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and len(value) == 2 and all(isinstance(one, int | float) for one in value)


@dataclass(frozen=True, kw_only=True)
class UrlStep(TextStep):
    """An address of the web."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        url = read_url(_typed(given, t))
        if url is None:
            raise Complaint(t("Please write an address of the web, for example https://perpustakaan.example."))
        return url


@dataclass(frozen=True, kw_only=True)
class ParagraphsStep(TextStep):
    """Free words whose lines stay lines."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        TextStep.read(self, given, t, answers, today)
        rows = [" ".join(row.split()) for row in _typed(given, t).splitlines()]
        return "\n".join(rows).strip()

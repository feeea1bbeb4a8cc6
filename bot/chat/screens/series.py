"""Times in one line: “Kamis, 3, 10, 17 Desember pukul 14.00–16.00 WIB”; the day by its name where it is near."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from bot.base.html import Html, joined, lines
from bot.chat.screens.texts import Texts

MOST = 8
"""Times that are told one by one."""
Span = tuple[datetime, datetime]


def series(t: Texts, spans: Sequence[Span]) -> Html:
    """All of them; the first ones where they are many. Those at other hours stand in lines of their own."""
    told = [_at_once(t, list(those)) for _, those in groupby(spans[:MOST], key=lambda one: _hours(t, one))]
    more = len(spans) - MOST
    return lines(*told, t.plural("and {n} more", "and {n} more", more) if more > 0 else "")


def near(t: Texts, span: Span, now: datetime) -> Html:
    """“Hari ini pukul 14.00–16.00 WIB”, “Besok, Sabtu, 12 Desember pukul …”; other days by their date."""
    begins, ends = span
    day, today = begins.astimezone(t.zone).date(), now.astimezone(t.zone).date()
    if day == today and ends.astimezone(t.zone).date() == day:
        return t("Today at {hours}", hours=t.hours(begins, ends))
    if day == today + timedelta(days=1):
        return t("Tomorrow, {moment}", moment=t.span(begins, ends))
    return t.span(begins, ends)


def _at_once(t: Texts, spans: Sequence[Span]) -> Html:
    """Those at the same hours."""
    if len(spans) == 1:
        return t.span(*spans[0])
    hours = t.hours(*spans[0])
    return t("{days} at {hours}", days=_days(t, [one[0].astimezone(t.zone).date() for one in spans]), hours=hours)


def _hours(t: Texts, span: Span) -> str:
    """What tells spans apart that are told together; one that ends on another day is told alone."""
    begins, ends = (one.astimezone(t.zone) for one in span)
    return t.hours(begins, ends) if begins.date() == ends.date() else begins.isoformat()


def _days(t: Texts, days: Sequence[date]) -> str:
    """“Kamis, 3, 10, 17 Desember, 7 Januari 2027”; of several weekdays each with its name."""
    if len({day.isoweekday() for day in days}) > 1:
        return joined("; ", [t.date(day) for day in days])
    months = [list(those) for _, those in groupby(days, key=lambda day: (day.year, day.month))]
    told = [joined(", ", [*(str(day.day) for day in those[:-1]), t.day(those[-1])]) for those in months]
    return joined(", ", [t.weekday(days[0].isoweekday()), *told])

"""All figures that the areas have of some days: a month's, a quarter's, last week's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bot.areas.events.permissions import SEE_FIGURES
from bot.base.figures import Figure, figures_of
from bot.base.html import Html, lines, paragraphs
from bot.base.reading.dates import Period, read_past
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import desk_ways
from handlers.visitor_count.buttons import ShowMonth, ShowPeriod, ShowVisitorFigures
from handlers.visitor_count.lengths import month_from, months_of, named
from handlers.visitor_count.period_charts import SHOWN, chart_of
from handlers.visitor_count.verdict import verdict

_MEMBERS = re.compile(r"\b(?:anggota\w*|member\w*|pinjaman|peminjam\w*|dipinjam|loans?|borrow\w*)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:anggota\w*|member\w*|peserta\w*|acara|kegiatan|laporan|pengaduan|usulan|bulanan|monthly|participants?|events?)\b",
    re.IGNORECASE,
)
_TELLING = 3  # days of a month before which it is compared with nothing
_AS_FILE = re.compile(r"\b(?:pdf|excel|exel|xlsx?|file|berkas|cetak\w*|print\w*|dokumen)\b", re.IGNORECASE)


@for_staff(SEE_FIGURES)
@reads
async def show_period(context: Context, tap: ShowPeriod) -> Screen:
    """The days before or after."""
    try:
        first, last = date.fromisoformat(tap.first), date.fromisoformat(tap.last)
    except ValueError:
        raise Unknown("day") from None
    return await show(context, Period(first, min(last, context.today)))


@for_staff(SEE_FIGURES)
@reads
async def show_month(context: Context, asked: ShowMonth | str) -> Screen:
    """This month, or the days that are named behind the command."""
    named_days = asked_for(asked, context.today) if isinstance(asked, str) else None
    return await show(context, named_days or this_month(context.today))


def this_month(today: date) -> Period:
    """So much of it as there has been."""
    return Period(today.replace(day=1), today)


def asked_for(text: str, today: date) -> Period | None:
    """The days that are named; for a file or other figures than visitors', where none are, this month."""
    other = _AS_FILE.search(text) or _OTHERS.search(text)
    return read_past(text, today) or (this_month(today) if other else None)


async def show(context: Context, period: Period, asked: str = "") -> Screen:
    """What there is of these days; who asks for a file is told that there is none."""
    t, before = context.t, _beside(period, -1, context.today)
    found = await figures_of(context.services, context.reader, period)
    then = {one.name: one.value for one in await figures_of(context.services, context.reader, before)}
    head = t("<b>Figures: {period}</b>", period=named(t, period, context.today))
    beside = t("In brackets: {period}.", period=named(t, before, context.today)) if then else ""
    rows = [_row(t, one, then.get(one.name)) for one in found]
    said = paragraphs(head, await _verdict(context, period, found, then), lines(*rows), beside, *_lacking(t, asked))
    by_day = [Button(t("One day alone"), ShowVisitorFigures(period.last.isoformat()))]
    counted = any(one.value for one in found if one.name in SHOWN)
    photo = chart_of(period) if counted and context.private and not context.person.saves_data else ""
    return Screen(said, [_turns(context, period), by_day, desk_ways(t)], photo=photo)


async def _verdict(context: Context, period: Period, found: list[Figure], before: Mapping[str, float]) -> Html | str:
    """Better or worse. A month that goes on is compared with as many days of the one before, and not at its start."""
    t, of = context.t, _beside(period, -1, context.today)
    if len(of.days) != len(period.days) and period.last == context.today:
        if len(period.days) < _TELLING:
            return t("The month has just begun: there is little to compare yet.")
        of = Period(of.first, min(of.first + timedelta(len(period.days) - 1), of.last))
        before = {one.name: one.value for one in await figures_of(context.services, context.reader, of)}
    within = of.first.month == of.last.month and of.last.day > of.first.day and not months_of(of, context.today)
    called = f"{of.first.day}–{of.last.day} {t.month(of.first.month)}" if within else named(t, of, context.today)
    return verdict(t, {one.name: one.value for one in found}, before, called)


def _row(t: Texts, one: Figure, before: float | None) -> Html:
    if before is None:
        return t("{label}: {n}", label=t(one.label), n=t.number(one.value))
    return t("{label}: {n} ({before})", label=t(one.label), n=t.number(one.value), before=t.number(before))


def _lacking(t: Texts, asked: str) -> Iterator[str]:
    """What was asked for, and cannot be told here."""
    if _AS_FILE.search(asked):
        yield t("These figures cannot be had as a file yet. This message can be copied or passed on.")
    if _MEMBERS.search(asked):
        yield t("Members and loans are counted in the library's own system, not here.")


def month_keys(t: Texts, today: date) -> list[Button]:
    """This month, the one before, the year."""
    now, year = this_month(today), Period(date(today.year, 1, 1), today)
    named_so = ((t("This month"), now), (t("Month before"), _beside(now, -1, today)), (t("This year"), year))
    return [Button(label, _tap(period)) for label, period in named_so]


def _turns(context: Context, period: Period) -> list[Button]:
    """The same length before, and after as far as today."""
    t, before, after = context.t, _beside(period, -1, context.today), _beside(period, 1, context.today)
    keys = [Button(t("Earlier"), _tap(before))]
    return [*keys, Button(t("Later on"), _tap(after))] if after.first <= context.today else keys


def _tap(period: Period) -> ShowPeriod:
    return ShowPeriod(period.first.isoformat(), period.last.isoformat())


def _beside(period: Period, steps: int, today: date) -> Period:
    """As many days or whole months before or after."""
    months = months_of(period, today)
    if months:
        first = month_from(period.first, steps * months)
        return Period(first, month_from(first, months) - timedelta(1))
    length = timedelta(len(period.days)) * steps
    return Period(period.first + length, period.last + length)

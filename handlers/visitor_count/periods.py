"""All figures that the areas have of some days: a month's, a quarter's, last week's."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from handlers.visitor_count.buttons import ShowPeriod, ShowVisitorFigures

_MEMBERS = re.compile(r"\b(?:anggota\w*|member\w*|pinjaman|peminjam\w*|dipinjam|loans?|borrow\w*)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:anggota\w*|member\w*|peserta\w*|acara|kegiatan|laporan|pengaduan|usulan|bulanan|monthly|participants?|events?)\b",
    re.IGNORECASE,
)
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
async def show_this_month(context: Context, _: object) -> Screen:
    """The key of the desk."""
    return await show(context, this_month(context.today))


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
    said = paragraphs(head, lines(*rows), beside, *_lacking(t, asked))
    by_day = [Button(t("One day alone"), ShowVisitorFigures(period.last.isoformat()))]
    return Screen(said, [_turns(context, period), by_day, desk_ways(t)])


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
    months = _months(period, today)
    if months:
        first = _month_from(period.first, steps * months)
        return Period(first, _month_from(first, months) - timedelta(1))
    length = timedelta(len(period.days)) * steps
    return Period(period.first + length, period.last + length)


def _months(period: Period, today: date) -> int:
    """How many months it is; 0 where it does not begin or end with one. The last of them may be going on."""
    first, last = period.first, period.last
    if first.day > 1 or (last != today and (last + timedelta(1)).day > 1):
        return 0
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _month_from(first: date, months: int) -> date:
    ahead = first.month - 1 + months
    return date(first.year + ahead // 12, ahead % 12 + 1, 1)


def named(t: Texts, period: Period, today: date) -> Html | str:
    """“September 2026”, “2026”, else from which day to which."""
    first, last = period.first, period.last
    if _months(period, today) == 1:
        return f"{t.month(first.month)} {first.year}"
    if first == date(first.year, 1, 1) and last in (date(first.year, 12, 31), today):
        return str(first.year)
    return t("{first} to {last}", first=t.date(first), last=t.date(last))

"""A day, or some days in a row, as people name them: “besok”, “minggu depan”, “Desember”, “12-14 Des”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from bot.base.reading.dates.calendar import last_day
from bot.base.reading.dates.days import COMING, number_at, week_at, word_at
from bot.base.reading.dates.names import month_named
from bot.base.reading.dates.occurrences import days_of
from bot.base.reading.dates.plan import plan_of
from bot.base.reading.dates.results import Snag
from bot.base.reading.dates.tokens import LONGEST, Token, tokens_of
from bot.base.reading.dates.weeks import LAST, ORDINALS, nth_week

_DOTTED = re.compile(r"(?<![\d.-])(\d{1,2})[.-](\d{1,2})(?![\d.-])")  # where a day is asked for, “12.12” is no hour
_LEAD = frozenset({"hari", "pada", "selama", "sepanjang", "di", "in", "on", "the"})
_WEEK, _MONTH, _YEAR = ("minggu", "pekan", "week"), ("bulan", "month"), ("tahun", "year")
_WEEKEND = ("weekend", "wiken", "wikend", "wekend")
_PARTS = {"awal": (1, 10), "pertengahan": (11, 20), "akhir": (21, 31)}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both in it; `part` where a part of the day was named: “malam”."""

    first: date
    last: date
    part: str | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """Each day."""
        return tuple(self.first + timedelta(ahead) for ahead in range((self.last - self.first).days + 1))

    def moments(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """When the first day begins, and when the last is over."""
        return datetime.combine(self.first, time(), zone), datetime.combine(self.last + timedelta(1), time(), zone)


def read_date(text: str, today: date) -> date | None:
    """The one day that `text` names, seen from `today`; a day and month without a year is the next one to come.

    Where a weekday is said with a date, the date counts.
    """
    found = _days(text, today)
    return found.first if found and found.first == found.last else None


def read_period(text: str, today: date) -> Period | None:
    """The days that `text` names and nothing else; of a week or month that has begun, those that are left."""
    tokens = tokens_of(text)
    start = next((at for at in range(len(tokens)) if tokens[at].word not in _LEAD), len(tokens))
    for read in (_weekend, _week_of_month, _week, _part_of_month, _month, _year, _ahead):
        found = read(tokens, start, today)
        if found and found[1] == len(tokens):
            first, last = found[0]
            return Period(max(first, today), last) if last >= today else None
    return _days(text, today)


_Found = tuple[tuple[date, date], int] | None  # and where the next token stands


def _days(text: str, today: date) -> Period | None:
    dotted = _DOTTED.sub(r"\1/\2", text)
    return _planned(text, today) or (_planned(dotted, today) if dotted != text else None)


def _planned(text: str, today: date) -> Period | None:
    plan = plan_of(tokens_of(text), today, "")
    counted = plan.repeats or plan.times is not None or plan.weeks is not None or plan.minutes is not None
    if len(text) > LONGEST or plan.unread or plan.hours or counted or not plan.names_day:
        return None
    plan.clash = False
    found = days_of(plan, today, today)
    if isinstance(found, Snag) or (found[-1].day - found[0].day).days + 1 != len(found):
        return None
    return Period(found[0].day, found[-1].day, plan.part)


def _led(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """“next” and “this” before one."""
    word = word_at(tokens, at)
    return (word, at + 1) if word in ("next", "this") else ("", at)


def _week(tokens: Sequence[Token], at: int, today: date) -> _Found:
    led, start = _led(tokens, at)
    if word_at(tokens, start) not in _WEEK or (at and word_at(tokens, at - 1) == "hari"):
        return None
    said, end = week_at(tokens, start + 1, named=True)
    if not (led or said):
        return None  # “minggu” is a day
    monday = today - timedelta(today.weekday()) + timedelta(7 * ("next" in (led, said)))
    return (monday, monday + timedelta(6)), end


def _weekend(tokens: Sequence[Token], at: int, today: date) -> _Found:
    led, start = _led(tokens, at)
    two = word_at(tokens, start) == "akhir" and word_at(tokens, start + 1) in ("pekan", "minggu")
    if not (two or word_at(tokens, start) in _WEEKEND):
        return None
    said, end = week_at(tokens, start + 1 + two, named=True)
    saturday = today - timedelta(today.weekday()) + timedelta(5 + 7 * ("next" in (led, said)))
    return (saturday, saturday + timedelta(1)), end


def _week_of_month(tokens: Sequence[Token], at: int, today: date) -> _Found:
    """“minggu kedua Desember”, “bulan depan minggu kedua”, “pekan terakhir bulan ini”: seven days in a row of it."""
    before = _month_at(tokens, at, today)
    start = before[1] if before else at
    if word_at(tokens, start) not in _WEEK or not (number := _ordinal(tokens, start + 1)):
        return None
    nth, end = number
    if month := before or _month_at(tokens, end, today):
        return nth_week(month[0], nth), max(end, month[1])
    if end != len(tokens):
        return None
    here = nth_week(today.replace(day=1), nth)
    return (here if here[1] >= today else nth_week(last_day(today.year, today.month) + timedelta(1), nth)), end


def _ordinal(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The second, the last, and where that ends: “kedua”, “ke-2”, “terakhir”."""
    at += word_at(tokens, at) == "yang"
    word = word_at(tokens, at)
    if word == "ke" and 1 <= (number_at(tokens, at + 1) or 0) <= LAST:
        return number_at(tokens, at + 1) or 0, at + 2
    return (ORDINALS[word], at + 1) if word in ORDINALS else None


def _month_at(tokens: Sequence[Token], at: int, today: date) -> tuple[date, int] | None:
    """The first of the month that is named, and the end: “bulan depan”, “Desember 2026”, “bulan Mei tahun depan”."""
    led, start = _led(tokens, at)
    named = start + (word_at(tokens, start) in _MONTH)
    if month := month_named(word_at(tokens, named)) if not led else None:
        return _of_year(tokens, named + 1, month, today)
    said, end = week_at(tokens, named, named=True)
    if named == start or not (led or said):
        return None
    ahead = today.month if "next" in (led, said) else today.month - 1
    return date(today.year + ahead // 12, ahead % 12 + 1, 1), end


def _of_year(tokens: Sequence[Token], at: int, month: int, today: date) -> tuple[date, int]:
    at += word_at(tokens, at) in _YEAR
    year, behind = number_at(tokens, at) or 0, tokens[at - 1].word in _YEAR
    if 2000 <= year < 2100:
        return date(year, month, 1), at + 1
    if behind and word_at(tokens, at) in {"ini", *COMING}:
        return date(today.year + (word_at(tokens, at) != "ini"), month, 1), at + 1
    ends = at + (word_at(tokens, at) == "ini")
    return date(today.year + (month < today.month), month, 1), ends - behind


def _month(tokens: Sequence[Token], at: int, today: date) -> _Found:
    found = _month_at(tokens, at, today)
    return ((found[0], last_day(found[0].year, found[0].month)), found[1]) if found else None


def _part_of_month(tokens: Sequence[Token], at: int, today: date) -> _Found:
    """“awal Desember”, “akhir bulan ini”; “akhir bulan” is this one's."""
    part = _PARTS.get(word_at(tokens, at))
    bare = word_at(tokens, at + 1) in _MONTH and len(tokens) == at + 2
    found = (today.replace(day=1), at + 2) if bare else _month_at(tokens, at + 1, today)
    if not part or not found:
        return None
    end = last_day(found[0].year, found[0].month)
    return (found[0].replace(day=part[0]), min(end, found[0].replace(day=min(part[1], end.day)))), found[1]


def _year(tokens: Sequence[Token], at: int, today: date) -> _Found:
    led, start = _led(tokens, at)
    said, end = week_at(tokens, start + 1, named=True)
    if word_at(tokens, start) not in _YEAR or not (led or said):
        return None
    year = today.year + ("next" in (led, said))
    return (date(year, 1, 1), date(year, 12, 31)), end


def _ahead(tokens: Sequence[Token], at: int, today: date) -> _Found:
    """“2 minggu ke depan”, “seminggu ini”, “3 hari ke depan”."""
    week = word_at(tokens, at) in ("seminggu", "sepekan")
    number, unit = (1, "minggu") if week else (number_at(tokens, at) or 0, word_at(tokens, at + 1))
    end = at + 1 + (not week)
    end += word_at(tokens, end) == "ke"
    length = number * (7 if unit in _WEEK else 1 if unit == "hari" else 0)
    behind = word_at(tokens, end) in {"mendatang", "kedepan", "ini", *COMING}
    return ((today, today + timedelta(length - 1)), end + 1) if behind and 0 < length < 366 else None

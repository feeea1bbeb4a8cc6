"""Days that are over, as people ask for their figures: “bulan lalu”, “september”, “triwulan 2”, “3 bulan terakhir”.

A month or day without a year is the last one that has begun; what goes on ends today.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.base.reading.dates.calendar import last_day, months_ahead
from bot.base.reading.dates.names import month_named, weekday_named
from bot.base.reading.dates.periods import Period
from bot.base.reading.invisible import plain
from bot.base.reading.slang import NUMBERS

_NOW = r"(?:ini|ko|iko|berjalan|sekarang|skrg|ni)"
_BEFORE = r"(?:lalu|kemar[ie]n|kmrn|kmrin|patang|kapatang|lepas|sebelumnya|tadi)"
_YEAR = r"(?:tahun|taun|thn|th|year)"
_MONTH = r"(?:bulan|bln|bl|month)"
_WEEK = r"(?:minggu|mggu|mgg|pekan|week)"
_COUNT = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_FIRST_YEAR = 2000
_NAMED = re.compile(r"[^\W\d_]{3,}")
_NO_MONTH = frozenset("min dan mas mar marketing".split())
_WRITTEN_YEAR = re.compile(r"\b(20\d\d)\b")
_DAYS_LONG = frozenset("hari hr day days".split())

_Read = Callable[[re.Match[str], date], tuple[date, date] | None]


def read_past(text: str, today: date) -> Period | None:
    """The days that words ask about, the first that are named; none later than today. None where none are named."""
    typed = plain(text[:300]).casefold()
    for pattern, read in _READERS:
        if (found := pattern.search(typed)) and (days := read(found, today)):
            first, last = days
            return Period(first, min(last, today)) if first <= today else None
    return _of_names(typed, today)


def _week(found: re.Match[str], today: date) -> tuple[date, date]:
    monday = today - timedelta(today.weekday()) - timedelta(7 * _is_before(found))
    return monday, monday + timedelta(6)


def _month(found: re.Match[str], today: date) -> tuple[date, date]:
    first = months_ahead(today.replace(day=1), -_is_before(found))
    return first, last_day(first.year, first.month)


def _year(found: re.Match[str], today: date) -> tuple[date, date]:
    year = today.year - _is_before(found)
    return date(year, 1, 1), date(year, 12, 31)


def _part_of_year(found: re.Match[str], today: date) -> tuple[date, date] | None:
    """A quarter or a half of a year."""
    months = 3 if found["unit"][0] in "tkq" else 6
    number = _ROMAN.get(found["nth"]) or NUMBERS.get(found["nth"]) or int(found["nth"]) if found["nth"] else 0
    number = number or (today.month - 1) // months + 1
    if not 1 <= number <= 12 // months:
        return None
    first = date(int(found["year"] or today.year), (number - 1) * months + 1, 1)
    if first > today and not found["year"]:
        first = first.replace(year=first.year - 1)
    return first, last_day(first.year, first.month + months - 1)


def _last_ones(found: re.Match[str], today: date) -> tuple[date, date] | None:
    """“7 hari terakhir”, “3 bulan terakhir”: whole months, with the one that goes on."""
    number = NUMBERS.get(found["n"]) or int(found["n"])
    if not number:
        return None
    if found["unit"] in _DAYS_LONG:
        return today - timedelta(number - 1), today
    if re.fullmatch(_WEEK + "s?", found["unit"]):
        return today - timedelta(7 * number - 1), today
    return months_ahead(today.replace(day=1), 1 - number), today


def _day(ago: int) -> _Read:
    return lambda found, today: (today - timedelta(ago), today - timedelta(ago))


def _weekday(found: re.Match[str], today: date) -> tuple[date, date] | None:
    weekday = weekday_named(found["day"])
    if weekday is None:
        return None
    day = today - timedelta((today.isoweekday() - weekday) % 7 or 7)
    return day, day


def _numbered(found: re.Match[str], today: date) -> tuple[date, date] | None:
    """“12/9”, “12-09-2026”."""
    return _dated(int(found[1]), int(found[2]), int(found[3]) if found[3] else None, today)


def _with_month(found: re.Match[str], today: date) -> tuple[date, date] | None:
    """“12 september”."""
    month = month_named(found["month"])
    return _dated(int(found["number"]), month, int(found["year"]) if found["year"] else None, today) if month else None


def _dated(number: int, month: int, year: int | None, today: date) -> tuple[date, date] | None:
    try:
        day = date(year or today.year, month, number)
    except ValueError:
        return None
    day = day.replace(year=day.year - 1) if day > today and not year and (month, number) != (2, 29) else day
    return day, day


def _of_names(typed: str, today: date) -> Period | None:
    """“september”, “januari sampai juni 2026”, “2025”."""
    months = [month for word in _NAMED.findall(typed) if word not in _NO_MONTH and (month := month_named(word))]
    years = [int(year) for year in _WRITTEN_YEAR.findall(typed)]
    if not months:
        return Period(date(years[0], 1, 1), min(date(years[0], 12, 31), today)) if _is_past(years, today) else None
    begins, ends = months[0], months[-1]
    year = years[-1] if years else today.year - (ends > today.month)
    first = date(year - (begins > ends), begins, 1)
    return Period(first, min(last_day(year, ends), today)) if first <= today else None


def _is_past(years: list[int], today: date) -> bool:
    return bool(years) and _FIRST_YEAR <= years[0] <= today.year


def _is_before(found: re.Match[str]) -> bool:
    """“minggu lalu”, “last week”, not “minggu ini”."""
    return bool(found["before"] or found["last"])


def _unit(said: str, english: str) -> str:
    return rf"\b(?:{said}\s*(?:(?P<before>{_BEFORE})|{_NOW})|(?:(?P<last>last)|this)\s+{english})\b"


_MANY = r"(?P<unit>hari|hr|days?|minggu|pekan|weeks?|bulan|bln|months?)"
_OF_YEAR = r"(?P<unit>triwulan|tri\s?wulan|tw|kuartal|kwartal|quarter|q|semester|smt)"
_NTH = r"(?P<nth>[1-4]|i{1,3}|iv|satu|dua|tiga|empat)"
_DAYS = "senin|selasa|rabu|kamis|jumat|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_READERS: tuple[tuple[re.Pattern[str], _Read], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"\b{_COUNT}\s*{_MANY}\s*(?:terakhir|belakangan|(?:ke\s?)?belakang|{_BEFORE})\b", _last_ones),
        (rf"\b(?:last|past)\s+{_COUNT}\s*{_MANY}\b", _last_ones),
        (rf"\b{_OF_YEAR}\s*(?:ke-?\s*)?{_NTH}?\b(?:\s*{_NOW})?(?:\s*(?:{_YEAR}\s*)?(?P<year>20\d\d))?", _part_of_year),
        (rf"\b(?:hari\s+)?(?P<day>{_DAYS})\s+(?:yang\s+|yg\s+)?{_BEFORE}\b(?<!minggu lalu)", _weekday),
        (_unit(_WEEK, "week"), _week),
        (_unit(_MONTH, "month"), _month),
        (_unit(_YEAR, "year"), _year),
        (rf"\b(?:{_BEFORE}|yesterday)\b", _day(1)),
        (rf"\b(?:hari\s*{_NOW}|today)\b", _day(0)),
        (r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})(?:[/-](20\d\d))?(?![\d/.-])", _numbered),
        (r"\b(?P<number>\d{1,2})\s+(?P<month>[^\W\d_]{3,})(?:\s+(?P<year>20\d\d))?", _with_month),
    )
)

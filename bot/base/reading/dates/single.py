"""Days as people type them: “besok”, “lusa”, “Sabtu”, “12/12”, “12 Desember 2026”, “tanggal 25”."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from bot.base.reading.slang import READ_AS
from bot.base.reading.slips import one_edit_apart

_MONTHS = tuple(
    tuple(names.split())
    for names in (
        "januari january", "februari february pebruari", "maret march", "april", "mei may", "juni june", "juli july",
        "agustus august agt", "september", "oktober october", "november nopember", "desember december",
    )
)  # fmt: skip
_WEEK = (
    ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"),
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_WEEKDAYS = {name: n for names in _WEEK for n, name in enumerate(names, 1)}
_WEEKDAYS |= {name[:3]: n for name, n in _WEEKDAYS.items() if name != "minggu"}  # “min” is how admins are called
_WEEKDAYS |= {"ahad": 7, "jum'at": 5}
_NEAR = {  # "hari" is taken off before
    "ini": 0,
    "today": 0,
    "kini": 0,
    "besok": 1,
    "bsk": 1,
    "isuak": 1,
    "tomorrow": 1,
    "lusa": 2,
    "day after tomorrow": 2,
}
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?", re.ASCII)
_OF_MONTH = re.compile(r"(?:tgl|tanggal)\s+(\d{1,2})", re.ASCII)
_SHORTEST_GUESS = 5
_NO_SLIPS = frozenset({"selama", "kamus"})  # near “selasa” and “kamis”, and mean themselves
_LEAP_YEARS = 8  # at most from one 29 February to the next


def read_date(text: str, today: date) -> date | None:
    """The day that `text` names, seen from `today`; a day and month without a year is the next one to come."""
    words = " ".join(text.casefold().replace(",", " ").removeprefix("hari ").split())
    if match := _OF_MONTH.fullmatch(words):
        return next_of_month(int(match[1]), today)
    words = re.sub(r"^(tgl|tanggal)\s+", "", words)
    if words in _NEAR:
        return today + timedelta(_NEAR[words])
    if weekday := weekday_named(words):
        return next_weekday(weekday, today)
    first, _, rest = words.partition(" ")
    return _written(rest if weekday_named(first) else words, today)


def _written(words: str, today: date) -> date | None:
    if match := _ISO.fullmatch(words):
        return day_of(int(match[3]), int(match[2]), int(match[1]), today)
    if match := _NUMERIC.fullmatch(words):
        return day_of(int(match[1]), int(match[2]), int(match[3]) if match[3] else None, today)
    if match := _NAMED.fullmatch(words):
        month = month_named(match[2])
        return day_of(int(match[1]), month, int(match[3]) if match[3] else None, today) if month else None
    return None


def weekday_named(word: str) -> int | None:
    """1 for Monday to 7 for Sunday, where the word is the name of a day, its shorthand or a slip: “sbtu”."""
    return _WEEKDAYS.get(READ_AS.get(word, word)) or _slip(word, tuple(_WEEKDAYS.items()))


@lru_cache(maxsize=512)
def month_named(word: str) -> int | None:
    """1 to 12, where the word is the name of a month, its beginning or a slip: “Des”, “agt”, “desmber”."""
    begun = len(word) >= 3
    for month, names in enumerate(_MONTHS, 1):
        if any(name == word or (begun and name.startswith(word)) for name in names):
            return month
    return _slip(word, tuple((name, month) for month, names in enumerate(_MONTHS, 1) for name in names))


@lru_cache(maxsize=512)
def _slip(word: str, names: tuple[tuple[str, int], ...]) -> int | None:
    if len(word) < _SHORTEST_GUESS or word in READ_AS or word in _NO_SLIPS:
        return None
    return next((n for name, n in names if len(name) >= _SHORTEST_GUESS and one_edit_apart(word, name)), None)


def next_weekday(weekday: int, today: date) -> date:
    """The first such day (1 for Monday) from today on; today counts."""
    return today + timedelta((weekday - today.isoweekday()) % 7)


def next_of_month(number: int, today: date) -> date | None:
    """The next day with this number, today counts; None for a number that no month has."""
    days = (today + timedelta(ahead) for ahead in range(62))
    return next((day for day in days if day.day == number), None)


def day_of(day: int, month: int, year: int | None, today: date) -> date | None:
    """The day of these numbers, a year below 100 in this century; without a year the next one to come."""
    if year is not None:
        return _date(year if year > 99 else 2000 + year, month, day)
    coming = (_date(today.year + ahead, month, day) for ahead in range(_LEAP_YEARS + 1))
    return next((found for found in coming if found and found >= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

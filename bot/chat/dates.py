"""Days as people type them: “besok”, “lusa”, “Sabtu”, “12/12”, “12 Desember 2026”."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = (
    ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"],
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
)
_WEEK = (
    ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"),
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_WEEKDAYS = {name: n for names in _WEEK for n, name in enumerate(names, 1)} | {"ahad": 7, "jum'at": 5}
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
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NAMED = re.compile(r"(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?")


def read_date(text: str, today: date) -> date | None:
    """The day that `text` names, seen from `today`; a day and month without a year is the next one to come."""
    words = " ".join(text.casefold().replace(",", " ").removeprefix("hari ").split())
    words = re.sub(r"^(tgl|tanggal)\s+", "", words)
    if words in _NEAR:
        return today + timedelta(_NEAR[words])
    if words in _WEEKDAYS:
        return today + timedelta((_WEEKDAYS[words] - today.isoweekday()) % 7)
    first, _, rest = words.partition(" ")
    return _written(rest if first in _WEEKDAYS else words, today)


def _written(words: str, today: date) -> date | None:
    if match := _ISO.fullmatch(words):
        return _day(int(match[3]), int(match[2]), match[1], today)
    if match := _NUMERIC.fullmatch(words):
        return _day(int(match[1]), int(match[2]), match[3], today)
    if match := _NAMED.fullmatch(words):
        month = _month(match[2])
        return _day(int(match[1]), month, match[3], today) if month else None
    return None


def _month(name: str) -> int | None:
    return next((names.index(name[:3]) + 1 for names in _MONTHS if name[:3] in names), None)


def _day(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
        found = date(today.year, month, day)
        return found if found >= today else date(today.year + 1, month, day)
    except ValueError:
        return None

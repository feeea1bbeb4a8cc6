"""A date of birth, as people write it and as files have it: always in the past, the day before the month."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.base.reading.dates.names import month_named

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
_WRITTEN = re.compile(r"(?<!\d)(\d{1,2})[\s./-]*(?:(?<=[\s./-])(\d{1,2})|([^\W\d_]{3,}))[\s./-]+(\d{4}|\d{2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)")
_OLDEST = 120 * 366


def read_birth_date(text: str, today: date) -> date | None:
    """“12 Mei 2001”, “12/5/01”, “12052001”, “2001-05-12”; None where that is no day in the past."""
    born = _read(text.strip(), today)
    return born if born and today - timedelta(days=_OLDEST) <= born < today else None


def _read(text: str, today: date) -> date | None:
    if iso := _ISO.fullmatch(text):
        return _day(int(iso[3]), int(iso[2]), int(iso[1]))
    if compact := _COMPACT.search(text):
        return _day(int(compact[1]), int(compact[2]), int(compact[3]))
    if not (found := _WRITTEN.search(text)):
        return None
    month = int(found[2]) if found[2] else month_named(found[3].casefold())
    return _day(int(found[1]), month or 0, _year(found[4], today))


def _year(digits: str, today: date) -> int:
    """Two digits are of the last hundred years."""
    if len(digits) == 4:
        return int(digits)
    year = today.year - today.year % 100 + int(digits)
    return year if year <= today.year else year - 100


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Weeks of a month and days in them: “minggu kedua Desember”, “Sabtu kedua Desember”, “Sabtu terakhir bulan ini”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.base.reading.dates.calendar import last_day
from bot.base.reading.dates.names import month_named, weekday_named

LAST = 5
ORDINALS = {"pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": LAST, "terakhir": LAST}

_NTH = re.compile(
    rf"(?:(?:hari )?(?P<before>(?!minggu |pekan )\w+) (?:minggu |pekan )?|(?:minggu|pekan) )(?:yang )?"
    rf"(?P<nth>{'|'.join(ORDINALS)}) (?P<month>bulan (?:depan|ini)|(?:bulan )?[a-z]{{3,}})(?: hari (?P<after>\w+))?"
)
_MOST_OF_NTH = 8  # words


def nth_day(words: Sequence[str], today: date) -> tuple[date, int] | None:
    """“Sabtu kedua bulan depan”, “minggu kedua Desember hari Sabtu”: the day, and how many words name it."""
    found = _NTH.match(" ".join(words[:_MOST_OF_NTH]))
    if found is None:
        return None
    weekday, month = weekday_named(found["before"] or found["after"] or ""), _first_of(found["month"], today)
    if weekday is None or month is None:
        return None
    begins, _ = nth_week(month, ORDINALS[found["nth"]])
    return begins + timedelta((weekday - begins.isoweekday()) % 7), len(found[0].split())


def _first_of(said: str, today: date) -> date | None:
    """The first of the month that is named, “bulan depan”, “bulan ini” or by its name."""
    if said == "bulan ini":
        return today.replace(day=1)
    if said == "bulan depan":
        return last_day(today.year, today.month) + timedelta(1)
    month = month_named(said.rpartition(" ")[2])
    return date(today.year + (month < today.month), month, 1) if month else None


def nth_week(first: date, nth: int) -> tuple[date, date]:
    """Seven days in a row of the month that begins with `first`; LAST are its last seven."""
    last = last_day(first.year, first.month)
    begins = last - timedelta(6) if nth == LAST else first + timedelta(7 * (nth - 1))
    return begins, min(begins + timedelta(6), last)

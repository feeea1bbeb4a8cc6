"""Days and spans without a time of day of their own: “24-26 Des”, “3 hari mulai besok”, “sampai jam 12”."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo

from bot.base.reading.dates.occurrences import days_of
from bot.base.reading.dates.plan import plan_of
from bot.base.reading.dates.results import Snag
from bot.base.reading.dates.times import read_times
from bot.base.reading.dates.tokens import LONGEST, tokens_of

_NOTHING = re.compile(
    r"\b(tutup|libur|diliburkan|ditutup|perpustakaan|perpus|cuti bersama|closed|seharian|(?:satu|se|1)\s?hari\s+penuh|"
    r"penuh|all\s+day|whole\s+day)\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"^\W*(?:(?:mulai|dari|sejak)\s+)?(?:sekarang|skrg|kini|now)\b\W*(?:(?:sampai|hingga|s\.?d\.?)\W*)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:setelah|sesudah|sehabis|selepas|habis|lewat|mulai\s+dari|after)\s+(?=(?:jam|pukul|jm|pkl)\b)", re.IGNORECASE
)
_ON = re.compile(r"\b(?:ke\s?atas|keatas|dan\s+seterusnya|dst|sampai\s+(?:selesai|malam|sore|habis))\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(pagi|siang|sore)(?:nya|\s+(?:hari|ini|saja|aja))?\b(?:\s*(?:sampai|sampe|hingga|s\.?d\.?|-)\s*(siang|sore|malam)\b)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:jam|pukul|jm|pkl)\b|\d[.:]\d\d\b", re.IGNORECASE)
_FROM = {"pagi": "06.00", "siang": "12.00", "sore": "15.00"}
_TO = {"pagi": "-12.00", "siang": "-15.00", "sore": "", "malam": ""}
"""Parts of a day that is closed in part; what ends it late lasts until its end."""
_REASON = re.compile(
    r"\s*(?:[,;–]|\s-\s|\b(?:karena|krn|karna|dek|soalnya|sebab|berhubung|because|due\s+to)\b|\b(?=ada\b|listrik|mati\b))\s*",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"^\s*(?:hari ini\s+)?(?:mulai\s+)?(?:dari\s+)?(?:sekarang\s+)?(?:sampai|sampe|hingga|s\.?\s?d\.?)\s+"
    r"((?:jam|pukul|jm|pkl)\b.*)",
    re.IGNORECASE,
)


def read_days(text: str, today: date) -> tuple[date, ...] | Snag:
    """The days that are named, in order, none of them over; what stands in the way where there are none."""
    plan = plan_of(tokens_of(_NOTHING.sub(" ", text)), today, "")
    if plan.unread or plan.hours or len(text) > LONGEST:
        return Snag.WORDS
    if not plan.names_day and not plan.run:
        return Snag.DAY
    if not plan.names_day:
        return tuple(today + timedelta(n) for n in range(plan.run or 0)) if (plan.run or 0) <= 60 else Snag.MANY
    found = days_of(plan, today, today)
    if isinstance(found, Snag):
        return found
    days = tuple(day.day for day in found if day.day >= today)
    return days or Snag.PAST


def with_reason(text: str, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """The words for a span and the reason behind it: “sabtu dari jam 11, listrik padam”; '' where there is none."""
    if not isinstance(read_span(text, now, zone), Snag):
        return text, ""
    for parted in _REASON.finditer(text):
        when, reason = text[: parted.start()], text[parted.end() :]
        if when.strip() and reason.strip() and not isinstance(read_span(when, now, zone), Snag):
            return when, reason.strip(" .!")
    return text, ""


def read_span(text: str, now: datetime, zone: tzinfo) -> tuple[datetime, datetime] | Snag:
    """From when to when: whole days, hours or a part of one day, or from now until an hour."""
    local = now.astimezone(zone)
    plain = _plain(text)
    if _SOON.match(plain):
        return now, _midnight(local.date(), zone)
    if until := _UNTIL.match(plain):
        reading = read_times(f"hari ini {until[1]}", now, zone)
        return (now, reading.span.starts) if reading.span else (reading.snags or (Snag.TIME,))[0]
    days = read_days(plain, local.date())
    if not isinstance(days, Snag):
        if (days[-1] - days[0]).days + 1 != len(days):
            return Snag.MANY  # with days between them: not one closing
        return datetime.combine(days[0], time(), zone), _midnight(days[-1], zone)
    reading = read_times(plain, now, zone)
    if reading.span is None:
        return Snag.MANY if reading.spans else days if days is not Snag.WORDS else reading.snags[0]
    return reading.span.starts, reading.span.ends or _midnight(reading.span.starts.astimezone(zone).date(), zone)


def _plain(text: str) -> str:
    """The words with hours for a part of the day, and without those that say nothing here."""
    plain = _AFTER.sub("mulai ", _NOTHING.sub(" ", text))
    if not _CLOCK.search(plain):
        plain = _PART.sub(lambda part: f"jam {_FROM[part[1].lower()]}{_TO[(part[2] or part[1]).lower()]}", plain)
    return _ON.sub(" ", plain)


def _midnight(day: date, zone: tzinfo) -> datetime:
    """The end of a day."""
    return datetime.combine(day + timedelta(1), time(), zone)

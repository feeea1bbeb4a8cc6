"""Days and spans without a time of day of their own: “24-26 Des”, “3 hari mulai besok”, “sampai jam 12”."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo

from bot.base.reading.dates.occurrences import days_of
from bot.base.reading.dates.plan import plan_of
from bot.base.reading.dates.results import Snag
from bot.base.reading.dates.times import read_times
from bot.base.reading.dates.tokens import LONGEST, tokens_of

_NOTHING = re.compile(r"\b(tutup|libur|diliburkan|ditutup|perpustakaan|perpus|cuti bersama|closed)\b", re.IGNORECASE)
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


def read_span(text: str, now: datetime, zone: tzinfo) -> tuple[datetime, datetime] | Snag:
    """From when to when: whole days, hours of one day, or from now until an hour."""
    plain = _NOTHING.sub(" ", text)
    local = now.astimezone(zone)
    if until := _UNTIL.match(plain):
        reading = read_times(f"hari ini {until[1]}", now, zone)
        return (now, reading.span.starts) if reading.span else (reading.snags or (Snag.TIME,))[0]
    days = read_days(text, local.date())
    if not isinstance(days, Snag):
        if (days[-1] - days[0]).days + 1 != len(days):
            return Snag.MANY  # with days between them: not one closing
        return datetime.combine(days[0], time(), zone), _midnight(days[-1], zone)
    reading = read_times(plain, now, zone)
    if reading.span is None:
        return Snag.MANY if reading.spans else days if days is not Snag.WORDS else reading.snags[0]
    return reading.span.starts, reading.span.ends or _midnight(reading.span.starts.astimezone(zone).date(), zone)


def _midnight(day: date, zone: tzinfo) -> datetime:
    """The end of a day."""
    return datetime.combine(day + timedelta(1), time(), zone)

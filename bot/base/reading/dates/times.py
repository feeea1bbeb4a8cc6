"""Times as people type them: “Sabtu jam 9”, “bsk jam 10-12”, “setiap Sabtu 4 kali jam 9”.

What is missing is told as data. To ask for it and go on, put the answer behind what was typed first and read
both together: “lusa” and “jam 9”, “setiap Sabtu jam 9” and “4 kali”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.base.reading.dates.days import Day
from bot.base.reading.dates.hours import Habits, in_afternoon, span_of
from bot.base.reading.dates.occurrences import FURTHEST, days_of
from bot.base.reading.dates.plan import Plan, plan_of
from bot.base.reading.dates.results import Guess, Reading, Snag, Span
from bot.base.reading.dates.tokens import LONGEST, tokens_of

__all__ = ["Guess", "Habits", "Reading", "Snag", "Span", "names_day", "read_times"]

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}\S*", re.ASCII)
_Minutes = tuple[int, int | None]  # from and to, after the beginning of the day
_STANDARD = Habits()
_EVENING = 18 * 60  # minutes


def read_times(text: str, now: datetime, zone: tzinfo, habits: Habits = _STANDARD) -> Reading:
    """The moment, the span or the series that `text` names; `now` is aware. Never raises for what was typed.

    Without a day it is today, or tomorrow where that is past; a weekday alone is the next one to come.
    """
    if iso := _iso(text.strip(), now, zone):
        return iso
    local = now.astimezone(zone)
    plan = plan_of(tokens_of(text), local.date(), local.tzname() or "")
    if len(text) > LONGEST:
        plan.unread.append(text[LONGEST:])
    minutes = _minutes(plan, habits)
    days = days_of(plan, local.date(), _earliest(minutes, local.date(), now, zone))
    snags = tuple(_snags(plan, minutes, days))
    if snags or isinstance(minutes, Snag) or isinstance(days, Snag):
        return Reading(snags=snags, unread=tuple(plan.unread))
    spans = _spans(plan, days, minutes, zone, habits)
    if not spans or _past(spans[0].starts, now):
        return Reading(snags=(Snag.PAST if spans else Snag.ORDER,))
    return Reading(spans=spans, guesses=frozenset(_guesses(plan, days, habits)))


def read_clock(text: str) -> time | None:
    """The time of day that is all of `text`: “9”, “09.30”, “3 sore”. Midnight at a day's end is 00.00."""
    plan = plan_of(tokens_of(text), date(2000, 1, 1), "")
    said = plan.names_day or plan.unread or len(plan.hours) != 1 or len(text) > LONGEST
    found = None if said else span_of(plan.hours[0], None, plan.part, _STANDARD)
    return time(found[0] // 60 % 24, found[0] % 60) if found else None


def names_day(text: str, today: date) -> bool:
    """Whether a day is said, and not only a time of day."""
    return bool(_ISO.fullmatch(text.strip())) or plan_of(tokens_of(text), today, "").names_day


def _iso(text: str, now: datetime, zone: tzinfo) -> Reading | None:
    """A moment as computers write it; one without an offset is in the library's zone."""
    try:
        moment = datetime.fromisoformat(text) if _ISO.fullmatch(text) else None
        if moment is None:
            return None
        moment = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
        if _past(moment, now):
            return Reading(snags=(Snag.PAST,))
        far = moment.date() > now.astimezone(zone).date() + FURTHEST
        return Reading(snags=(Snag.FAR,)) if far else Reading(spans=(Span(moment),))
    except (ValueError, OverflowError):
        return None


def _minutes(plan: Plan, habits: Habits) -> _Minutes | Snag:
    found: _Minutes | None = None
    end = plan.hours[1] if len(plan.hours) > 1 else None
    if plan.hours:
        found = span_of(plan.hours[0], end, plan.part, habits)
    elif usual := habits.usual(plan.part):
        found = (usual.hour * 60 + usual.minute, None)
    if found is None:
        return Snag.ORDER if end else Snag.TIME
    if plan.minutes and found[1] is None:
        return found[0], found[0] + plan.minutes
    return found


def _earliest(minutes: _Minutes | Snag, today: date, now: datetime, zone: tzinfo) -> date:
    """The first day on which that time is still to come."""
    over = not isinstance(minutes, Snag) and _past(_moment(today, minutes[0], zone), now)
    return today + timedelta(over)


def _snags(plan: Plan, minutes: _Minutes | Snag, days: list[Day] | Snag) -> Iterator[Snag]:
    if plan.unread:
        yield Snag.WORDS
    if isinstance(days, Snag):
        yield days
    elif isinstance(minutes, Snag) and not plan.names_day:
        yield Snag.DAY
    if isinstance(minutes, Snag) and minutes is not days:
        yield minutes


def _spans(plan: Plan, days: list[Day], minutes: _Minutes, zone: tzinfo, habits: Habits) -> tuple[Span, ...]:
    """The spans on their days; one span over all days where the last has an hour of its own. None if that is before."""
    first, last = minutes
    if plan.until_hour is None:
        ends = [None if last is None else _moment(day.day, last, zone) for day in days]
        return tuple(Span(_moment(day.day, first, zone), end) for day, end in zip(days, ends, strict=True))
    over_night = first >= _EVENING and (days[-1].day - days[0].day).days == 1  # “31 Des jam 22 sampai 1 Jan jam 1”
    closing = span_of(plan.until_hour, None, None, replace(habits, afternoon=False) if over_night else habits)
    start, end = _moment(days[0].day, first, zone), _moment(days[-1].day, closing[0] if closing else -1, zone)
    return (Span(start, end),) if end > start else ()


def _guesses(plan: Plan, days: list[Day], habits: Habits) -> Iterator[Guess]:
    if any(day.guessed for day in days):
        yield Guess.DAY
    if not plan.hours:
        yield Guess.TIME
    said = plan.part or any(hour.part for hour in plan.hours)
    if not said and any(in_afternoon(hour, habits) for hour in plan.hours):
        yield Guess.AFTERNOON


def _moment(day: date, minutes: int, zone: tzinfo) -> datetime:
    """The moment on the clocks of the zone; minutes may reach into the next day."""
    return datetime.combine(day, time(), zone) + timedelta(minutes=minutes)


def _past(moment: datetime, now: datetime) -> bool:
    return moment.astimezone(UTC) < now.astimezone(UTC)

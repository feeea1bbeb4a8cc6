"""The days that a plan means, seen from today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.base.reading.dates.days import Day
from bot.base.reading.dates.plan import Plan
from bot.base.reading.dates.results import MOST, Snag

FURTHEST = timedelta(5 * 366)  # a day beyond it is a slip of the finger


def days_of(plan: Plan, today: date, earliest: date) -> list[Day] | Snag:
    """The days in order, each once; what stands in the way where there are none.

    `earliest` is the first day on which the hour is still to come: from it on where no date was named.
    """
    if plan.clash:
        return Snag.WEEKDAY
    kind = _repeated if _repeats(plan) else _run if _runs(plan) else _listed
    plan.days = [_rolled(day, earliest) for day in plan.days]
    found = kind(plan, earliest)
    if isinstance(found, Snag):
        return found
    if any(day.day > today + FURTHEST for day in found):
        return Snag.FAR
    return Snag.MANY if len(found) > MOST else sorted({day.day: day for day in found}.values(), key=lambda d: d.day)


def _repeats(plan: Plan) -> bool:
    return plan.repeats or plan.times is not None or plan.weeks is not None


def _runs(plan: Plan) -> bool:
    return plan.run is not None or plan.until is not None or plan.through


def _rolled(day: Day, earliest: date) -> Day:
    return replace(day, day=day.day + timedelta(7)) if day.rolls and day.day < earliest else day


def _listed(plan: Plan, earliest: date) -> list[Day] | Snag:
    named = plan.days or ([plan.start] if plan.start else [])
    if plan.vague or (plan.start and plan.days):
        return Snag.DAY
    return list(named) or [Day(earliest)]


def _run(plan: Plan, earliest: date) -> list[Day] | Snag:
    """One day after the other: “3 hari mulai 12/12”, “12/12 s.d. 14/12”, “Senin-Rabu”."""
    first = plan.start or (plan.days[0] if plan.days else None)
    if first is None or len(plan.days) > 1 + plan.through or (plan.start and plan.days):
        return Snag.DAY
    if plan.run is not None:
        return Snag.MANY if plan.run > MOST else _through(first, first.day + timedelta(plan.run - 1))
    last = plan.days[-1] if plan.through else plan.until or first
    end = last.day + timedelta(7) if last.rolls and last.day < first.day else last.day
    if end < first.day:
        return Snag.ORDER
    return Snag.MANY if (end - first.day).days >= MOST else _through(first, end)


def _through(first: Day, last: date) -> list[Day]:
    return [replace(first, day=first.day + timedelta(n), rolls=False) for n in range((last - first.day).days + 1)]


def _repeated(plan: Plan, earliest: date) -> list[Day] | Snag:
    weekdays, first = _weekdays(plan), _first(plan, earliest)
    if plan.vague or not weekdays:
        return Snag.DAY
    times = plan.times if plan.times is not None else plan.run
    if times is None and plan.weeks is None and plan.until is None:
        return Snag.COUNT
    if first > earliest + FURTHEST:
        return Snag.FAR
    if plan.until and plan.until.day < first:
        return Snag.ORDER
    found: list[Day] = []
    for day in _stepping(plan, weekdays, first):
        if len(found) > MOST or (times is not None and len(found) >= times):
            break
        found.append(Day(day, guessed=any(named.guessed for named in plan.days)))
    return found or Snag.ORDER


def _stepping(plan: Plan, weekdays: frozenset[int], first: date) -> Iterator[date]:
    """The days of the series from the first on; every second week, where that is asked, counts from the first's."""
    start = next((d for d in (first + timedelta(n) for n in range(7)) if d.isoweekday() in weekdays), first)
    monday = start - timedelta(start.weekday())
    last = plan.until.day if plan.until else start + timedelta(7 * plan.weeks - 1) if plan.weeks else None
    day = start
    while (last is None or day <= last) and day <= first + FURTHEST:
        if day.isoweekday() in weekdays and (day - monday).days // 7 % plan.interval == 0:
            yield day
        day += timedelta(1)


def _weekdays(plan: Plan) -> frozenset[int]:
    named = frozenset(day.weekday for day in plan.days if day.weekday)
    if plan.weekdays:
        return frozenset(plan.weekdays)
    first = plan.start or (plan.days[0] if plan.days else None)
    return named or (frozenset({first.day.isoweekday()}) if first else frozenset())


def _first(plan: Plan, earliest: date) -> date:
    """The day from which the series is counted."""
    if plan.start:
        return plan.start.day
    dated = [day.day for day in plan.days if not (day.weekday and day.rolls)]
    return min(dated) if dated else earliest

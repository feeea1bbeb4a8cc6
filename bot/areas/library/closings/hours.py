"""Sudden closings: hours are the week and the special days, less these. One that is undone leaves no trace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.library.rules import Hours, Period, Periods, SpecialDay, hours_on
from bot.base.refusals import Refusal

LONGEST = timedelta(days=60)


@dataclass(frozen=True)
class Closure:
    """The doors are shut from `starts_at` to `ends_at`, aware. `id` 0: not kept yet.

    `broadcast`: the announcement that told of it, if one did.
    """

    starts_at: datetime
    ends_at: datetime
    reason: str = ""
    id: int = 0
    broadcast: int | None = None

    def covers(self, other: Closure) -> bool:
        """Whether the other would change nothing."""
        return self.starts_at <= other.starts_at and other.ends_at <= self.ends_at

    def days(self, zone: tzinfo) -> Iterator[date]:
        """The days of the library's calendar it touches."""
        day = self.starts_at.astimezone(zone).date()
        while datetime.combine(day, time(), zone) < self.ends_at:
            yield day
            day += timedelta(1)


@dataclass(eq=False)
class ClosedAlready(Refusal):
    """It is closed then already; `closure` says since when."""

    closure: Closure


@dataclass(eq=False)
class UnreadableClosing(Refusal):
    """A closing that cannot be: `problem` is over, order or long."""

    problem: str


def checked_closure(closure: Closure, now: datetime) -> Closure:
    """The closure, where it can be. Raises UnreadableClosing."""
    if closure.ends_at <= now:
        raise UnreadableClosing("over")
    if closure.ends_at <= closure.starts_at:
        raise UnreadableClosing("order")
    if closure.ends_at - closure.starts_at > LONGEST:
        raise UnreadableClosing("long")
    return closure


def with_closures(hours: Hours, closures: Iterable[Closure], zone: tzinfo) -> Hours:
    """The hours as they are, less the closures. A day that is closed anyway stays as it is."""
    special = dict(hours.special)
    for closure in closures:
        for day in closure.days(zone):
            before = hours_on(replace(hours, special=special), day)
            if before.periods is None:  # nobody knows the hours: it is closed is all there is to say
                special[day] = SpecialDay(day, (), closure.reason)
            elif before.periods:
                left = _without(before.periods, closure, day, zone)
                if left != before.periods:
                    special[day] = SpecialDay(day, left, closure.reason)
    return replace(hours, special=special)


def _without(periods: Periods, closure: Closure, day: date, zone: tzinfo) -> Periods:
    """The periods of a day, less what the closure takes."""
    shut, opened = _on(closure.starts_at, day, zone), _on(closure.ends_at, day, zone)
    left = []
    for period in periods:
        before = Period(period.opens, min(period.closes, shut)) if shut is not None else None
        after = Period(max(period.opens, opened), period.closes) if opened is not None else None
        left += [one for one in (before, after) if one and one.opens < one.closes]
    return tuple(sorted(left))


def _on(moment: datetime, day: date, zone: tzinfo) -> time | None:
    """The time of a moment on a day; None where it is on another one."""
    local = moment.astimezone(zone)
    return local.time().replace(tzinfo=None) if local.date() == day else None

"""Opening hours: a week, days that differ, and what follows from them. What nobody filled in is None."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.base.refusals import Refusal

WEEK = range(1, 8)
_LOOK_AHEAD = 60  # days: beyond these no opening is promised


@dataclass(eq=False)
class UnreadableHours(Refusal):
    """Hours that staff gave and that cannot be. `problem` says what is wrong and what would be right."""

    problem: str


@dataclass(frozen=True, order=True)
class Period:
    """From when to when the doors are open, on one day."""

    opens: time
    closes: time


Periods = tuple[Period, ...]  # of one day, in order; empty: closed


@dataclass(frozen=True)
class SpecialDay:
    """A day that differs from the week: a holiday, Ramadan hours."""

    day: date
    periods: Periods
    reason: str = ""


@dataclass(frozen=True)
class Hours:
    """The week by ISO weekday (1 is Monday; a weekday that is missing is unknown) and the special days."""

    week: Mapping[int, Periods] = field(default_factory=dict)
    special: Mapping[date, SpecialDay] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether anything of the week was filled in."""
        return bool(self.week)


@dataclass(frozen=True)
class DayHours:
    """The hours of one day; `periods` None: not filled in. `reason` says why a special day differs."""

    day: date
    periods: Periods | None
    special: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Status:
    """How things stand at a moment of the library's clock. `open` None: not filled in.

    `until`: when it closes, while it is open. `opens`: when it opens next, while it is closed; None where that
    is not known. All of them are local moments, as the one asked about.
    """

    open: bool | None
    today: DayHours
    until: datetime | None = None
    opens: datetime | None = None


def hours_on(hours: Hours, day: date) -> DayHours:
    """The hours of a day: the special ones where there are some, else the week's."""
    if special := hours.special.get(day):
        return DayHours(day, special.periods, True, special.reason)
    return DayHours(day, hours.week.get(day.isoweekday()))


def status(hours: Hours, moment: datetime) -> Status:
    """How things stand at a local moment."""
    today = hours_on(hours, moment.date())
    if today.periods is None:
        return Status(None, today)
    now = moment.time()
    current = next((period for period in today.periods if period.opens <= now < period.closes), None)
    if current:
        return Status(True, today, until=datetime.combine(today.day, current.closes, moment.tzinfo))
    return Status(False, today, opens=_next_opening(hours, moment))


def _next_opening(hours: Hours, moment: datetime) -> datetime | None:
    for ahead in range(_LOOK_AHEAD):
        found = hours_on(hours, moment.date() + timedelta(ahead))
        if found.periods is None:
            return None
        later = (period.opens for period in found.periods if ahead or period.opens > moment.time())
        if opening := next(later, None):
            return datetime.combine(found.day, opening, moment.tzinfo)
    return None


def open_day_after(hours: Hours, day: date, n: int) -> date:
    """The n-th open day after `day`: what a deadline counts in. Days not filled in count from Monday to Friday.

    Where the library does not open again in the time that can be looked ahead, n days after.
    """
    opened = 0
    for ahead in range(1, _LOOK_AHEAD + 7 * n + 1):  # it may open on one day of the week
        found = hours_on(hours, day + timedelta(ahead))
        opened += found.day.isoweekday() <= 5 if found.periods is None else bool(found.periods)
        if opened == n:
            return found.day
    return day + timedelta(n)


def grouped(week: Mapping[int, Periods]) -> list[tuple[int, int, Periods | None]]:
    """The week as (first, last weekday, periods), neighbours with the same hours together."""
    groups: list[tuple[int, int, Periods | None]] = []
    for weekday in WEEK:
        periods = week.get(weekday)
        if groups and groups[-1][2] == periods:
            groups[-1] = (groups[-1][0], weekday, periods)
        else:
            groups.append((weekday, weekday, periods))
    return groups


def coming(hours: Hours, today: date, days: int) -> list[SpecialDay]:
    """The special days from today on, for so many days."""
    last = today + timedelta(days)
    return sorted((s for day, s in hours.special.items() if today <= day < last), key=lambda s: s.day)


def read_periods(pairs: Any) -> Periods:
    """Periods from [["08:00", "11:30"], …] in order, those that touch made one. Raises UnreadableHours."""
    if not isinstance(pairs, Sequence) or isinstance(pairs, str):
        raise UnreadableHours(f'{pairs!r} is no list of times; right is [["08:00", "16:00"]], or [] for closed')
    periods = sorted(_read_period(pair) for pair in pairs)
    joined: list[Period] = []
    for period in periods:
        if joined and period.opens < joined[-1].closes:
            raise UnreadableHours(f"{_written(period)} begins before {_written(joined[-1])} ends")
        if joined and period.opens == joined[-1].closes:
            joined[-1] = Period(joined[-1].opens, period.closes)
        else:
            joined.append(period)
    return tuple(joined)


def read_week(week: Mapping[str, Any]) -> dict[int, Periods]:
    """A week from {"1": [["08:00", "16:00"]], …, "7": []}, 1 for Monday. Raises UnreadableHours."""
    if not set(week) <= {str(day) for day in WEEK}:
        raise UnreadableHours(f"the days are 1 (Monday) to 7 (Sunday), not {', '.join(sorted(week))}")
    return {int(day): read_periods(pairs) for day, pairs in week.items()}


def written(periods: Iterable[Period]) -> list[list[str]]:
    """Periods as `read_periods` reads them."""
    return [[f"{period.opens:%H:%M}", f"{period.closes:%H:%M}"] for period in periods]


def _written(period: Period) -> str:
    return "–".join(written([period])[0])


def _read_period(pair: Any) -> Period:
    try:
        opens, closes = (time.fromisoformat(value) for value in pair)
    except (TypeError, ValueError) as error:
        raise UnreadableHours(f'{pair!r} is no pair of times; right is ["08:00", "16:00"]') from error
    if opens >= closes:
        raise UnreadableHours(f"{opens:%H:%M} is not before {closes:%H:%M}")
    return Period(opens, closes)

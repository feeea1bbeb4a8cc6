"""Days by the calendar alone: of a number, a weekday, a month, seen from a day."""

from __future__ import annotations

from datetime import date, timedelta

_LEAP_YEARS = 8  # at most from one 29 February to the next


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


def last_day(year: int, month: int) -> date:
    """The last day of a month; the 13th is the next January."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def months_ahead(today: date, months: int) -> date:
    """The same day so many months later, or the last one of that month."""
    ahead = today.month - 1 + months
    end = last_day(today.year + ahead // 12, ahead % 12 + 1)
    return end.replace(day=min(today.day, end.day))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

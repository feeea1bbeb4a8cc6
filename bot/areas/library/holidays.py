"""National holidays of the coming year, as a suggestion: Islamic dates are estimates, and staff decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Holiday:
    """A day off by its Indonesian name. `estimated`: to be compared with the decree of the three ministers."""

    day: date
    name: str
    estimated: bool


def coming_holidays(today: date) -> list[Holiday]:
    """The holidays from today on, for a year. The package is heavy, so it is loaded when it is asked for."""
    import holidays

    known = holidays.country_holidays("ID", years=[today.year, today.year + 1], language="id")
    return [
        Holiday(day, name.partition(" (")[0], "(" in name)
        for day, name in sorted(known.items())
        if today <= day < today + _YEAR
    ]

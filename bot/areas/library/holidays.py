"""The national holidays of Indonesia, as the package `holidays` knows them; the library's own special days come before.

Ramadan's and the moon's feasts are estimates for years to come and are marked as such: staff compare and decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_YEAR = timedelta(days=365)
_FIXED = {
    (1, 1): "Tahun Baru Masehi",
    (5, 1): "Hari Buruh Internasional",
    (6, 1): "Hari Lahir Pancasila",
    (8, 17): "Hari Kemerdekaan Republik Indonesia",
    (12, 25): "Hari Raya Natal",
}
"""Those that no moon moves: known at once, without any working out."""
_years: dict[int, Mapping[date, Holiday]] = {}


@dataclass(frozen=True)
class Holiday:
    """A day off by its Indonesian name. `estimated`: to be compared with the decree of the three ministers."""

    day: date
    name: str
    estimated: bool


def of_year(year: int) -> Mapping[date, Holiday]:
    """The holidays of a year. The first call takes a quarter of a second: make it in a thread."""
    if year not in _years:
        from holidays import country_holidays  # slow, and needed by staff only

        found = sorted(country_holidays("ID", years=year, language="id").items())
        _years[year] = {day: Holiday(day, name.partition(" (")[0], "(" in name) for day, name in found}
    return _years[year]


def known(days: Iterable[date]) -> bool:
    """Whether the holidays around these days are at hand, so that telling them takes no time."""
    return {day.year for day in days} <= _years.keys()


def on_days(days: Iterable[date]) -> Mapping[date, Holiday]:
    """Those of these days that are holidays."""
    return {day: of_year(day.year)[day] for day in days if day in of_year(day.year)}


def fixed_on(days: Iterable[date]) -> Mapping[date, Holiday]:
    """Those of these days that are holidays every year."""
    named = {day: _FIXED[day.month, day.day] for day in days if (day.month, day.day) in _FIXED}
    return {day: Holiday(day, name, estimated=False) for day, name in named.items()}


def coming_holidays(today: date) -> list[Holiday]:
    """The holidays from today on, for a year, in order."""
    found = [*of_year(today.year).values(), *of_year(today.year + 1).values()]
    return [one for one in found if today <= one.day < today + _YEAR]

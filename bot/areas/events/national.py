"""The national holidays of Indonesia, as the package `holidays` knows them; staff's own special days come before.

Ramadan's and the moon's feasts are estimates for years to come, and are named as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

_years: dict[int, Mapping[date, str]] = {}


def of_year(year: int) -> Mapping[date, str]:
    """The holidays of a year by their names. The first call takes a quarter of a second: make it in a thread."""
    if year not in _years:
        from holidays import country_holidays  # slow, and needed by staff only

        _years[year] = dict(country_holidays("ID", years=year, language="id"))
    return _years[year]


def known(days: Iterable[date]) -> bool:
    """Whether the holidays around these days are at hand, so that telling them takes no time."""
    return {day.year for day in days} <= _years.keys()


def on_days(days: Iterable[date]) -> Mapping[date, str]:
    """Those of these days that are holidays."""
    return {day: of_year(day.year)[day] for day in days if day in of_year(day.year)}

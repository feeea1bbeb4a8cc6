"""Which children may come, as the form keeps them: ages at the turn of a year, changes meanwhile."""

from __future__ import annotations

from datetime import date

import pytest

from bot.areas.events.types import Band
from handlers.events.registration.entries import Entries, coming, renewed, why_not, with_ages

SMALL = Band("4–8 tahun", 4, 8)
BIG = Band("12–15 tahun", 12, 15)


@pytest.mark.parametrize(
    ("year", "day", "why"),
    [
        (2022, date(2026, 12, 31), ""),  # 3 or 4
        (2023, date(2026, 12, 31), "young"),  # 2 or 3
        (2023, date(2027, 1, 1), ""),  # 3 or 4
        (2017, date(2026, 12, 31), ""),  # 8 or 9
        (2017, date(2027, 1, 1), "old"),  # 9 or 10, and the big ones begin at 12
        (2014, date(2026, 12, 31), "old"),
    ],
)
def test_the_age_turns_with_the_year_of_the_event(year: int, day: date, why: str) -> None:
    assert why_not([SMALL], year, day) == why


def test_between_two_bands_is_neither_young_nor_old() -> None:
    assert why_not([SMALL, BIG], 2016, date(2026, 12, 31)) == "between"
    assert why_not([], 1950, date(2026, 12, 31)) == ""


def _noted(*children: tuple[int, str, int]) -> Entries:
    return [{"id": id_, "name": name, "year": year, "stage": "sd", "on": True} for id_, name, year in children]


def test_ages_that_were_said_mean_noted_children_first() -> None:
    entries = with_ages(_noted((1, "Rafi", 2021), (2, "Sari", 2018)), [5, 11], date(2026, 11, 23))
    assert [(one["name"], one["on"], one.get("age")) for one in entries] == [
        ("Rafi", True, None),
        ("Sari", False, None),
        ("", True, 11),
    ]


def test_each_age_means_one_child() -> None:
    twins = with_ages(_noted((1, "Rafi", 2021), (2, "Rafa", 2021)), [5], date(2026, 11, 23))
    assert [one["on"] for one in twins] == [True, False]


def test_what_changed_meanwhile_is_taken_over() -> None:
    before = [*_noted((1, "Rafi", 2021), (2, "Sari", 2018)), {"name": "Dito", "year": 2017, "stage": "sd", "on": True}]
    fresh = _noted((2, "Sari Dewi", 2018))
    after = renewed(before, fresh, [SMALL], date(2027, 1, 1))
    assert [(one["name"], one["on"], one.get("no")) for one in after] == [
        ("Sari Dewi", True, None),
        ("Dito", False, "old"),
    ]
    assert [one["name"] for one in coming(after)] == ["Sari Dewi"]

"""Dates of birth as people and files write them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.base.reading.dates.born import read_birth_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    ["12 Mei 2001", "12/05/2001", "12-5-01", "12.5.2001", "2001-05-12", "2001-05-12 00:00:00", "12052001",
     "12 may 2001", "saya lahir 12 mei 2001", "Solok, 12 Mei 2001"],
)  # fmt: skip
def test_one_day_in_many_dresses(text: str) -> None:
    assert read_birth_date(text, TODAY) == date(2001, 5, 12)


def test_two_digits_are_of_the_last_hundred_years() -> None:
    assert read_birth_date("1/1/27", TODAY) == date(1927, 1, 1)
    assert read_birth_date("1/1/26", TODAY) == date(2026, 1, 1)


@pytest.mark.parametrize("text", ["", "0000-00-00", "2027-03-31", "31/2/2001", "2001", "123456789012", "kemarin"])
def test_what_is_no_day_in_the_past_is_none(text: str) -> None:
    assert read_birth_date(text, TODAY) is None

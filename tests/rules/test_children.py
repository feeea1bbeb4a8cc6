"""What may be kept of a child, and when guardians are asked about the school stage."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.areas.children.rules import (
    STAGES,
    Details,
    WrongChild,
    checked,
    fitting_name,
    fitting_years,
    next_stage,
    question_at,
    question_ends,
    school_year,
)

WIB = ZoneInfo("Asia/Jakarta")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("name", ["Rafi", "Siti Nur'aini", "M. Al-Fatih", "Al 2", "ﷴ", "X"])
def test_a_call_name(name: str) -> None:
    assert fitting_name(name)


@pytest.mark.parametrize("name", ["", "1372010101190001", "Rafi 0812 3456 7890", "Rafi 13-72", "R" * 41])
def test_no_call_name(name: str) -> None:
    assert not fitting_name(name)


def test_a_child_is_anyone_under_eighteen() -> None:
    assert (fitting_years(TODAY)[0], fitting_years(TODAY)[-1]) == (2008, 2026)


def test_details_are_tidied() -> None:
    assert checked(Details("  Siti   Nur ", 2019, "sd"), TODAY) == Details("Siti Nur", 2019, "sd")


@pytest.mark.parametrize(
    ("details", "problem"),
    [
        (Details("1372010101190001", 2019, "sd"), "call name"),
        (Details("Rafi", 2007, "sd"), "2008 to 2026"),
        (Details("Rafi", 2019, "kuliah"), "none, paud, tk"),
    ],
)
def test_a_refusal_names_what_would_be_right(details: Details, problem: str) -> None:
    with pytest.raises(WrongChild) as refused:
        checked(details, TODAY)
    assert problem in refused.value.problem


def test_stages_follow_one_another_while_that_is_one_thing() -> None:
    assert [next_stage(stage) for stage in STAGES] == ["paud", "tk", "sd", "smp", "sma", None, None, None]


def test_the_school_year_begins_in_july() -> None:
    assert school_year(date(2027, 6, 30)) == 2026
    assert school_year(date(2027, 7, 1)) == 2027


@pytest.mark.parametrize(
    ("moment", "asked"),
    [
        ("2026-11-23T09:00", "2027-07-15T10:00"),
        ("2027-07-15T10:00", "2027-07-15T10:00"),
        ("2027-07-15T10:01", "2028-07-15T10:00"),
    ],
)
def test_the_question_comes_in_the_middle_of_july(moment: str, asked: str) -> None:
    at = question_at(datetime.fromisoformat(moment).replace(tzinfo=WIB).astimezone(UTC), WIB)
    assert at == datetime.fromisoformat(asked).replace(tzinfo=WIB)


def test_the_question_ends_with_its_month() -> None:
    assert question_ends(2027, WIB) == datetime(2027, 8, 1, tzinfo=WIB)

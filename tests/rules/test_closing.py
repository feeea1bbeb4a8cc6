"""Hours less closings: over days, over midnight, one over another."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.library.closings.hours import LONGEST, Closure, UnreadableClosing, checked_closure, with_closures
from bot.areas.library.rules import Hours, Period, SpecialDay, hours_on, open_day_after, status
from bot.settings import WIB

WHOLE = (Period(time(8), time(16)),)
FRIDAY = (Period(time(8), time(11, 30)), Period(time(13, 30), time(16)))
HOURS = Hours({**dict.fromkeys(range(1, 5), WHOLE), 5: FRIDAY, 6: (Period(time(9), time(14)),), 7: ()})
MONDAY = date(2026, 11, 23)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), WIB)


def test_the_rest_of_a_day_is_cut_off() -> None:
    hours = with_closures(HOURS, [Closure(at(MONDAY, 11), at(MONDAY + timedelta(1), 0), "listrik padam")], WIB)
    found = hours_on(hours, MONDAY)
    assert found.periods == (Period(time(8), time(11)),)
    assert found.reason == "listrik padam"
    assert hours_on(hours, MONDAY + timedelta(1)).periods == WHOLE
    assert status(hours, at(MONDAY, 10)).until == at(MONDAY, 11)
    assert status(hours, at(MONDAY, 12)).opens == at(MONDAY + timedelta(1), 8)


def test_hours_in_the_middle_leave_both_ends() -> None:
    hours = with_closures(HOURS, [Closure(at(MONDAY, 10), at(MONDAY, 12))], WIB)
    assert hours_on(hours, MONDAY).periods == (Period(time(8), time(10)), Period(time(12), time(16)))


def test_days_in_a_row_and_a_day_that_is_closed_anyway() -> None:
    hours = with_closures(HOURS, [Closure(at(date(2026, 11, 27), 0), at(date(2026, 12, 1), 0), "perbaikan")], WIB)
    assert [hours_on(hours, date(2026, 11, 27) + timedelta(n)).periods for n in range(4)] == [(), (), (), ()]
    assert not hours_on(hours, date(2026, 11, 29)).special  # a Sunday


def test_over_midnight_only_what_was_open_is_lost() -> None:
    hours = with_closures(HOURS, [Closure(at(MONDAY, 15), at(MONDAY + timedelta(1), 9))], WIB)
    assert hours_on(hours, MONDAY).periods == (Period(time(8), time(15)),)
    assert hours_on(hours, MONDAY + timedelta(1)).periods == (Period(time(9), time(16)),)


def test_hours_nobody_filled_in_are_closed_all_the_same() -> None:
    hours = with_closures(Hours(), [Closure(at(MONDAY, 11), at(MONDAY, 12), "listrik padam")], WIB)
    assert hours_on(hours, MONDAY).periods == ()
    assert status(hours, at(MONDAY, 11)).open is False


def test_a_special_day_is_cut_too() -> None:
    special = {MONDAY: SpecialDay(MONDAY, (Period(time(9), time(12)),), "Ramadan")}
    hours = with_closures(Hours(HOURS.week, special), [Closure(at(MONDAY, 11), at(MONDAY, 23))], WIB)
    assert hours_on(hours, MONDAY).periods == (Period(time(9), time(11)),)


@pytest.mark.parametrize(
    ("starts", "ends", "problem"),
    [
        (at(MONDAY, 8), at(MONDAY, 9), "over"),
        (at(MONDAY, 12), at(MONDAY, 11), "order"),
        (at(MONDAY, 12), at(MONDAY, 12) + LONGEST + timedelta(1), "long"),
    ],
)
def test_what_cannot_be_is_refused(starts: datetime, ends: datetime, problem: str) -> None:
    with pytest.raises(UnreadableClosing) as refused:
        checked_closure(Closure(starts, ends), at(MONDAY, 9))
    assert refused.value.problem == problem


MOMENTS = st.integers(0, 9 * 96).map(lambda quarter: at(MONDAY, 0) + timedelta(minutes=15 * quarter))


@st.composite
def closures(draw: st.DrawFn) -> Closure:
    first, second = sorted((draw(MOMENTS), draw(MOMENTS)))
    return Closure(first, second + timedelta(minutes=15))


@given(st.lists(closures(), max_size=4), MOMENTS)
def test_it_is_open_when_the_week_says_so_and_no_closing_holds(made: list[Closure], moment: datetime) -> None:
    """Whatever overlaps, in whatever order they were made."""
    shut = any(one.starts_at <= moment < one.ends_at for one in made)
    wanted = status(HOURS, moment).open and not shut
    assert status(with_closures(HOURS, made, WIB), moment).open is wanted
    assert status(with_closures(HOURS, made[::-1], WIB), moment).open is wanted


def test_open_days_are_counted_past_closed_ones() -> None:
    friday = date(2026, 11, 27)
    assert open_day_after(HOURS, friday, 3) == date(2026, 12, 1)  # Saturday, Monday, Tuesday
    shut = with_closures(HOURS, [Closure(at(date(2026, 11, 30), 0), at(date(2026, 12, 2), 0))], WIB)
    assert open_day_after(shut, friday, 3) == date(2026, 12, 3)
    assert open_day_after(Hours(), friday, 3) == date(2026, 12, 2)  # nobody knows: Monday to Friday
    assert open_day_after(Hours(dict.fromkeys(range(1, 8), ())), friday, 3) == date(2026, 11, 30)
    assert open_day_after(Hours(), friday, 60) == date(2027, 2, 19)  # twelve weeks

"""Opening hours: open or not, until when, when again; unknown stays unknown."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.library.rules import (
    Hours,
    Period,
    Periods,
    SpecialDay,
    UnreadableHours,
    coming,
    grouped,
    hours_on,
    read_periods,
    read_week,
    status,
    written,
)

ZONE = ZoneInfo("Asia/Jakarta")
WEEK = read_week(
    {
        **{str(day): [["08:00", "16:00"]] for day in range(1, 5)},
        "5": [["08:00", "11:30"], ["13:30", "16:00"]],
        "6": [["09:00", "14:00"]],
        "7": [],
    }
)
MONDAY = date(2026, 11, 23)


def at(weekday: int, clock: str) -> datetime:
    """A moment of the week that begins on MONDAY."""
    return datetime.combine(MONDAY + timedelta(weekday - 1), time.fromisoformat(clock), ZONE)


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        (at(1, "08:00"), at(1, "16:00")),
        (at(1, "15:59"), at(1, "16:00")),
        (at(5, "11:29"), at(5, "11:30")),
        (at(5, "13:30"), at(5, "16:00")),
    ],
)
def test_while_it_is_open_it_says_until_when(moment: datetime, until: datetime) -> None:
    found = status(Hours(WEEK), moment)
    assert (found.open, found.until, found.opens) == (True, until, None)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        (at(1, "07:59"), at(1, "08:00")),
        (at(1, "16:00"), at(2, "08:00")),
        (at(5, "11:30"), at(5, "13:30")),
        (at(6, "14:00"), at(8, "08:00")),
        (at(7, "10:00"), at(8, "08:00")),
    ],
)
def test_while_it_is_closed_it_says_when_it_opens(moment: datetime, opens: datetime) -> None:
    found = status(Hours(WEEK), moment)
    assert (found.open, found.until, found.opens) == (False, None, opens)


def test_a_special_day_goes_before_the_week() -> None:
    holiday = SpecialDay(MONDAY, (), "Hari libur")
    found = status(Hours(WEEK, {MONDAY: holiday}), at(1, "10:00"))
    assert found.open is False
    assert found.today.reason == "Hari libur"
    assert found.opens == at(2, "08:00")


def test_special_days_in_a_row_are_passed_over() -> None:
    days = {MONDAY + timedelta(n): SpecialDay(MONDAY + timedelta(n), (), "Lebaran") for n in range(10)}
    assert status(Hours(WEEK, days), at(1, "10:00")).opens == at(11, "08:00")


def test_a_library_that_never_opens_promises_nothing() -> None:
    assert status(Hours(dict.fromkeys(range(1, 8), ())), at(1, "10:00")).opens is None


def test_unknown_hours_are_neither_open_nor_closed() -> None:
    assert status(Hours(), at(1, "10:00")).open is None
    assert hours_on(Hours(), MONDAY).periods is None


def test_nothing_is_promised_across_a_day_that_is_unknown() -> None:
    week = {day: periods for day, periods in WEEK.items() if day != 7}
    assert status(Hours(week), at(6, "15:00")).opens is None


def test_neighbours_with_the_same_hours_are_one_line() -> None:
    assert [(first, last) for first, last, _ in grouped(WEEK)] == [(1, 4), (5, 5), (6, 6), (7, 7)]
    assert grouped({}) == [(1, 7, None)]


def test_coming_days_are_in_order_and_end() -> None:
    days = {day: SpecialDay(day, ()) for day in (MONDAY + timedelta(n) for n in (9, 3, -1, 30, 0))}
    assert [found.day for found in coming(Hours(WEEK, days), MONDAY, 30)] == [MONDAY + timedelta(n) for n in (0, 3, 9)]


def test_periods_are_put_in_order_and_joined_where_they_touch() -> None:
    assert written(read_periods([["13:00", "16:00"], ["08:00", "12:00"], ["12:00", "13:00"]])) == [["08:00", "16:00"]]


@pytest.mark.parametrize(
    ("pairs", "problem"),
    [
        ([["16:00", "08:00"]], "16:00 is not before 08:00"),
        ([["08:00", "08:00"]], "not before"),
        ([["08:00"]], "no pair of times"),
        ([["8 pagi", "16:00"]], "no pair of times"),
        ([["08:00", "12:00"], ["11:00", "16:00"]], "11:00–16:00 begins before 08:00–12:00 ends"),
        ("08:00-16:00", "no list of times"),
        (None, "no list of times"),
    ],
)
def test_hours_that_cannot_be_are_named(pairs: object, problem: str) -> None:
    with pytest.raises(UnreadableHours) as refused:
        read_periods(pairs)
    assert problem in refused.value.problem


def test_a_day_that_is_none_is_named() -> None:
    with pytest.raises(UnreadableHours):
        read_week({"0": []})


_minutes = st.integers(0, 24 * 60 - 1).map(lambda n: time(n // 60, n % 60))


@st.composite
def _periods(draw: st.DrawFn) -> Periods:
    edges = sorted(draw(st.sets(_minutes, max_size=6)))
    return tuple(Period(opens, closes) for opens, closes in zip(edges[::2], edges[1::2], strict=False))


_weeks = st.dictionaries(st.integers(1, 7), _periods())
_moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(lambda naive: naive.replace(tzinfo=ZONE))  # noqa: DTZ001


@given(_weeks, _moments)
def test_open_and_closed_agree_with_the_hours_of_the_day(week: dict[int, Periods], moment: datetime) -> None:
    found = status(Hours(week), moment)
    periods = week.get(moment.isoweekday())
    assert (found.open is None) == (periods is None)
    if periods is not None:
        assert found.open == any(p.opens <= moment.time() < p.closes for p in periods)


@given(_weeks, _moments)
def test_what_is_promised_comes_true(week: dict[int, Periods], moment: datetime) -> None:
    hours = Hours(week)
    found = status(hours, moment)
    if found.opens:
        assert found.opens > moment
        assert status(hours, found.opens).open
        assert not status(hours, found.opens - timedelta(microseconds=1)).open
    if found.until:
        assert found.until > moment
        assert not status(hours, found.until).open or found.until.time() in {p.opens for p in found.today.periods or ()}


@given(_periods())
def test_written_hours_are_read_again(periods: Periods) -> None:
    joined = read_periods(written(periods))
    assert read_periods(written(joined)) == joined
    for minute in range(0, 24 * 60, 7):
        now = time(minute // 60, minute % 60)
        assert any(p.opens <= now < p.closes for p in joined) == any(p.opens <= now < p.closes for p in periods)


@given(st.dictionaries(st.integers(1, 7), _periods()))
def test_the_grouped_week_is_the_week(week: dict[int, Periods]) -> None:
    groups = grouped(week)
    assert [day for first, last, _ in groups for day in range(first, last + 1)] == list(range(1, 8))
    assert all(week.get(day) == periods for first, last, periods in groups for day in range(first, last + 1))


def test_moments_keep_their_zone() -> None:
    assert status(Hours(WEEK), at(1, "07:00")).opens == datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

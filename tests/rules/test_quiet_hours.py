"""Quiet hours move a letter out of the night, and never past its use."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.base.quiet import Quiet, is_quiet, next_quiet_end, out_of_quiet

WIB = ZoneInfo("Asia/Jakarta")
NIGHT = Quiet()
DAY = timedelta(days=1)
LONG = timedelta(days=400)

zones = st.sampled_from([ZoneInfo(name) for name in ("Asia/Jakarta", "Asia/Jayapura", "Asia/Kathmandu", "UTC")])
zones_that_change = st.sampled_from(
    [ZoneInfo(name) for name in ("Europe/Berlin", "America/St_Johns", "Australia/Perth")]
)
hours = st.builds(Quiet, st.times().map(lambda at: at.replace(microsecond=0)), st.times())
moments = st.datetimes(datetime(2005, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def wib(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}:00+07:00")


@pytest.mark.parametrize(
    ("meant", "latest", "said"),
    [
        ("23T09:00", "23T11:00", "23T09:00"),  # by day
        ("23T22:00", "24T09:00", "24T07:00"),  # in the evening
        ("24T03:00", "24T09:00", "24T07:00"),  # after midnight
        ("24T05:00", "24T07:00", "24T07:00"),  # just in time
        ("24T04:30", "24T06:30", "23T20:30"),  # the end is past its use
        ("23T21:00", "23T23:00", "23T20:30"),  # as they begin
        ("24T07:00", "24T07:00", "24T07:00"),  # as they end
        ("23T20:59", "23T21:30", "23T20:59"),  # just before
    ],
)
def test_a_reminder_leaves_the_night(meant: str, latest: str, said: str) -> None:
    assert out_of_quiet(wib(meant), wib(latest), NIGHT, WIB) == wib(said)


def test_quiet_hours_may_lie_within_one_day() -> None:
    nap = Quiet(time(12), time(14))
    assert out_of_quiet(wib("23T13:00"), wib("23T15:00"), nap, WIB) == wib("23T14:00")
    assert out_of_quiet(wib("23T13:00"), wib("23T13:30"), nap, WIB) == wib("23T11:30")
    assert not is_quiet(wib("23T23:00"), nap, WIB)


def test_equal_hours_are_none() -> None:
    for at in ("23T06:59", "23T07:00", "23T23:00"):
        assert not is_quiet(wib(at), Quiet(time(7), time(7)), WIB)


def test_between_two_quiet_times_a_breath_apart_there_is_still_a_moment() -> None:
    nearly_always = Quiet(time(7, 10), time(7))
    said = out_of_quiet(wib("23T12:00"), wib("23T13:00"), nearly_always, WIB)
    assert said == wib("23T07:00")


@given(moments, hours, zones)
def test_quiet_is_what_the_clock_on_the_wall_says(moment: datetime, quiet: Quiet, zone: ZoneInfo) -> None:
    wall = moment.astimezone(zone).time()
    if quiet.begins <= quiet.ends:
        assert is_quiet(moment, quiet, zone) == (quiet.begins <= wall < quiet.ends)
    else:
        assert is_quiet(moment, quiet, zone) == (wall >= quiet.begins or wall < quiet.ends)


@given(moments, hours, zones)
def test_the_end_is_on_the_wall_and_within_a_day(moment: datetime, quiet: Quiet, zone: ZoneInfo) -> None:
    end = next_quiet_end(moment, quiet, zone)
    assert moment <= end <= moment + DAY
    assert end == moment or end.astimezone(zone).time() == quiet.ends


@given(moments, hours, zones, st.timedeltas(timedelta(), timedelta(days=3)))
def test_what_is_moved_is_out_of_the_quiet_and_of_use(
    moment: datetime, quiet: Quiet, zone: ZoneInfo, use: timedelta
) -> None:
    said = out_of_quiet(moment, moment + use, quiet, zone)
    assert not is_quiet(said, quiet, zone)
    assert said <= moment + use
    assert abs(said - moment) <= DAY + timedelta(minutes=30)


@given(moments, hours, zones)
def test_what_was_moved_is_not_moved_again(moment: datetime, quiet: Quiet, zone: ZoneInfo) -> None:
    said = out_of_quiet(moment, moment + LONG, quiet, zone)
    assert out_of_quiet(said, moment + LONG, quiet, zone) == said


@given(moments, zones_that_change)
def test_a_night_when_the_clocks_change_ends_too(moment: datetime, zone: ZoneInfo) -> None:
    end = next_quiet_end(moment, NIGHT, zone)
    assert not is_quiet(end, NIGHT, zone)
    assert end == moment or end.astimezone(zone).time() == NIGHT.ends
    assert moment <= end <= moment + timedelta(hours=11)

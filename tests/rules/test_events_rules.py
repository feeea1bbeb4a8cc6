"""The library's rules for events: ages, deadlines, quiet hours, reminders, no-shows, codes."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.events.ages import ages_on, fits, fitting, for_children, wrong_age
from bot.areas.events.codes import new_code, read_code
from bot.areas.events.refusals import BetweenBands, NotYetOpen, SignUpClosed, TooOld, TooYoung
from bot.areas.events.rules import (
    EventRules,
    Past,
    after_quiet,
    before_quiet,
    check_open,
    frozen,
    lowered_until,
    offer_deadline,
    offer_sent_at,
    reminder_moments,
)
from bot.areas.events.types import CODE_PREFIXES, Band, Details, Event, EventState, Plan
from bot.base.reading.codes import ALPHABET

WIB = ZoneInfo("Asia/Jakarta")
RULES = EventRules()
SMALL, BIG = Band("4–6", 4, 6), Band("9–12", 9, 12)
DAY = date(2026, 12, 12)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-12-{text}:00+07:00")


START = at("12T09:00")


def test_a_birth_year_leaves_two_ages_open() -> None:
    assert ages_on(2020, DAY) == (5, 6)
    assert ages_on(2026, DAY) == (0, 0)


@pytest.mark.parametrize(("year", "inside"), [(2023, False), (2022, True), (2019, True), (2018, False)])
def test_a_birth_year_fits_if_either_age_does(year: int, inside: bool) -> None:
    assert fits(SMALL, year, DAY) is inside


def test_age_counts_at_the_day_of_the_event() -> None:
    assert not fits(SMALL, 2023, DAY)
    assert fits(SMALL, 2023, date(2027, 1, 9))


def test_who_fits_no_band_hears_which_way() -> None:
    kinds = [type(wrong_age(1, "Ani", [SMALL, BIG], year, DAY)) for year in (2024, 1990, 2018)]
    assert kinds == [TooYoung, TooOld, BetweenBands]
    assert fitting([SMALL, BIG], 2018, DAY) == []
    assert wrong_age(1, "Ani", [SMALL], 2024, DAY).ages == (1, 2)


def test_an_event_for_children_has_a_band_below_eighteen() -> None:
    assert for_children([SMALL])
    assert not for_children([])
    assert not for_children([Band("Dewasa", 18, 99)])


@pytest.mark.parametrize(
    ("moment", "after", "before"),
    [
        ("10T20:59", "10T20:59", "10T20:59"),
        ("10T21:00", "11T07:00", "10T20:59"),
        ("11T06:59", "11T07:00", "10T20:59"),
        ("11T07:00", "11T07:00", "11T07:00"),
    ],
)
def test_quiet_hours_run_over_midnight(moment: str, after: str, before: str) -> None:
    assert after_quiet(at(moment), RULES, WIB) == at(after)
    assert before_quiet(at(moment), RULES, WIB) == at(before)


def test_an_offer_holds_a_day_or_until_six_hours_before() -> None:
    assert offer_deadline(at("08T10:00"), START, RULES) == at("09T10:00")
    assert offer_deadline(at("11T08:00"), START, RULES) == at("12T03:00")


def test_a_late_offer_by_staff_holds_two_hours_and_never_past_the_start() -> None:
    assert offer_deadline(at("12T05:00"), START, RULES) == at("12T07:00")
    assert offer_deadline(at("12T08:00"), START, RULES) == START


def test_an_offer_waits_for_the_morning_unless_that_is_too_late() -> None:
    assert offer_sent_at(at("08T22:00"), START, RULES, WIB) == at("09T07:00")
    assert offer_sent_at(at("12T05:00"), START, RULES, WIB) == at("12T05:00")


@given(st.integers(0, 20 * 24 * 60))
def test_an_automatic_offer_always_leaves_time_for_an_answer(minutes: int) -> None:
    now = START - RULES.freeze_before_start - timedelta(minutes=minutes + 1)
    sent = offer_sent_at(now, START, RULES, WIB)
    assert now <= sent < offer_deadline(sent, START, RULES) <= START - RULES.offer_ends_before_start


def test_offers_stop_one_day_before() -> None:
    assert not frozen(START, at("11T08:59"), RULES)
    assert frozen(START, at("11T09:00"), RULES)


def test_reminders_come_three_days_one_day_and_two_hours_before() -> None:
    found = [moment for _, moment in reminder_moments(START, at("01T08:00"), RULES, WIB)]
    assert found == [at("09T09:00"), at("11T09:00"), at("12T07:00")]


def test_reminders_that_are_past_are_not_planned() -> None:
    assert [lead for lead, _ in reminder_moments(START, at("11T10:00"), RULES, WIB)] == [timedelta(hours=2)]


def test_a_reminder_that_would_come_too_late_comes_the_evening_before() -> None:
    found = reminder_moments(at("12T07:15"), at("11T08:00"), RULES, WIB)
    assert found == [(timedelta(hours=2), at("11T20:59"))]


@given(st.integers(0, 24 * 60 - 1))
def test_no_reminder_is_quiet_or_useless(minute: int) -> None:
    starts = at("12T00:00") + timedelta(minutes=minute)
    for _, moment in reminder_moments(starts, at("01T00:00"), RULES, WIB):
        assert after_quiet(moment, RULES, WIB) == moment
        assert moment <= starts - RULES.reminder_useful_until


def event(*, opens_at: datetime | None = None, closes_at: datetime | None = None) -> Event:
    details = Details("film", "Film", opens_at=opens_at, closes_at=closes_at)
    return Event(1, Plan(details), EventState.PUBLISHED)


def test_sign_up_ends_at_the_start_or_when_staff_say() -> None:
    check_open(event(), START, at("12T08:59"))
    with pytest.raises(SignUpClosed):
        check_open(event(), START, START)
    with pytest.raises(SignUpClosed):
        check_open(event(closes_at=at("10T00:00")), START, at("10T00:00"))


def test_sign_up_may_begin_later() -> None:
    with pytest.raises(NotYetOpen):
        check_open(event(opens_at=at("05T08:00")), START, at("05T07:59"))
    check_open(event(opens_at=at("05T08:00")), START, at("05T08:00"))


def record(*came: bool) -> list[Past]:
    return [Past(at("01T09:00") + timedelta(days=day), one) for day, one in enumerate(came)]


def test_three_misses_in_a_row_count_for_ninety_days() -> None:
    assert lowered_until(record(True, False, False), RULES) is None
    assert lowered_until(record(False, False, True, False), RULES) is None
    assert lowered_until(record(False, False, False), RULES) == at("03T09:00") + timedelta(days=90)
    assert lowered_until(record(False, False, False, False), RULES) == at("04T09:00") + timedelta(days=90)


def test_staff_may_forgive_what_was() -> None:
    assert lowered_until(record(False, False, False), RULES, at("03T09:00")) is None
    assert lowered_until(record(False, False, False, False), RULES, at("01T09:00")) is not None


def test_nothing_in_a_code_can_be_misread() -> None:
    assert not set("01OI") & set(ALPHABET)
    assert all(len(prefix) == 2 and not set("01OI") & set(prefix) for prefix in CODE_PREFIXES.values())
    assert len(set(CODE_PREFIXES.values())) == len(CODE_PREFIXES)


@given(st.sampled_from(sorted(CODE_PREFIXES)), st.integers())
def test_a_code_is_read_however_it_is_typed(kind: str, seed: int) -> None:
    code = new_code(kind, Random(seed))
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " "), f" {code} ", " ".join(code)):
        assert read_code(typed) == code


@pytest.mark.parametrize("typed", ["", "MD", "MD-4K7", "MD-4K7QQ", "XX-4K7Q", "MD-0K7Q", "lusa"])
def test_other_words_are_no_codes(typed: str) -> None:
    assert read_code(typed) is None

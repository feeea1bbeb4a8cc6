"""When the dates of the literary year are, and when what comes again is due."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.areas.autoposts.rules import UnreadableRule, checked_rule, day_of, next_day, next_first, next_monday
from bot.areas.autoposts.store import dates
from bot.base.database import Database
from handlers.autoposts.rule_words import read_rule

WIB = ZoneInfo("Asia/Jakarta")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("01-24", 2027, date(2027, 1, 24)),
        ("02/3/1", 2026, date(2026, 2, 4)),
        ("02/3/1", 2027, date(2027, 2, 3)),
        ("05/7/-1", 2027, date(2027, 5, 30)),
        ("09", 2027, date(2027, 9, 1)),
        ("02-29", 2027, date(2027, 2, 28)),
        ("02-29", 2028, date(2028, 2, 29)),
    ],
)
def test_a_rule_names_one_day_a_year(rule: str, year: int, day: date) -> None:
    assert day_of(rule, year) == day


@pytest.mark.parametrize("rule", ["", "13", "00", "02-30", "1-1", "02/8/1", "02/3/6", "abc", "04-31"])
def test_a_rule_that_names_no_day_is_refused(rule: str) -> None:
    with pytest.raises(UnreadableRule):
        checked_rule(rule)


def test_today_is_the_next_day_and_a_month_lasts() -> None:
    assert next_day("11-23", TODAY) == TODAY
    assert next_day("11-22", TODAY) == date(2027, 11, 22)
    assert next_day("11", TODAY) == date(2026, 11, 1)
    assert next_day("10", TODAY) == date(2027, 10, 1)


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("24 Januari", "01-24"),
        ("setiap 5 Des", "12-05"),
        ("17/5", "05-17"),
        ("Rabu pertama Februari", "02/3/1"),
        ("hari Minggu terakhir bulan Mei", "05/7/-1"),
        ("September", "09"),
        ("sepanjang bulan Oktober", "10"),
        ("first Wednesday of February", "02/3/1"),
        ("besok", None),
        ("entah", None),
    ],
)
def test_a_date_is_read_as_it_is_typed(typed: str, rule: str | None) -> None:
    assert read_rule(typed, TODAY) == rule


def test_the_week_begins_on_monday_at_eight() -> None:
    monday = datetime(2026, 11, 30, 8, tzinfo=WIB)
    assert next_monday(datetime(2026, 11, 23, 8, tzinfo=WIB), WIB) == monday
    assert next_monday(datetime(2026, 11, 29, 23, tzinfo=WIB), WIB) == monday
    assert next_monday(datetime(2026, 11, 30, 7, 59, tzinfo=WIB), WIB) == monday


def test_the_month_begins_on_its_first_at_eight() -> None:
    assert next_first(datetime(2026, 11, 23, 9, tzinfo=WIB), WIB) == datetime(2026, 12, 1, 8, tzinfo=WIB)
    assert next_first(datetime(2026, 12, 1, 9, tzinfo=WIB), WIB) == datetime(2027, 1, 1, 8, tzinfo=WIB)


async def test_every_date_of_the_year_has_a_day_each_year(database: Database) -> None:
    async with database.reading() as reader:
        known = await dates(reader)
    assert len(known) == 28
    for year in range(2026, 2046):
        for one in known:
            assert day_of(one.rule, year).month == one.month

"""Days and days in a row as people here name them, seen from a Monday; the same for residents and staff."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.base.reading.dates import Period, Snag, read_clock, read_date, read_days, read_period
from bot.chat.language.moments import DAY_WORDS, TIME_WORDS, day_at, time_at
from bot.chat.language.tokenizer import Vocabulary

MONDAY = date(2026, 11, 30)
VOCABULARY = Vocabulary(DAY_WORDS | TIME_WORDS)


def d(month: int, day: int, year: int = 2026) -> date:
    return date(year, month, day)


ONE = [
    ("senin", d(11, 30)),
    ("senin depan", d(12, 7)),
    ("hari senin depan", d(12, 7)),
    ("snin dpn", d(12, 7)),
    ("rabu depan", d(12, 9)),
    ("rabu minggu depan", d(12, 9)),
    ("rabu pekan depan", d(12, 9)),
    ("rabu minggu ini", d(12, 2)),
    ("rabu yang akan datang", d(12, 9)),
    ("malam minggu", d(12, 5)),
    ("mlm minggu", d(12, 5)),
    ("malam jumat", d(12, 3)),
    ("malam senin", d(12, 6)),
    ("minggu malam", d(12, 6)),
    ("hari minggu", d(12, 6)),
    ("ahad", d(12, 6)),
    ("minggu", d(12, 6)),
    ("senin 30 nov", d(11, 30)),
    ("selasa 1 desember", d(12, 1)),
    ("Rabu, 2 Des 2026", d(12, 2)),
    ("besok", d(12, 1)),
    ("isuak", d(12, 1)),
    ("bsk pagi", d(12, 1)),
    ("besok lusa", d(12, 2)),
    ("bsk lusa", d(12, 2)),
    ("lusa", d(12, 2)),
    ("tulat", d(12, 3)),
    ("hari iko", d(11, 30)),
    ("malam ini", d(11, 30)),
    ("nanti sore", d(11, 30)),
    ("tanggal 25", d(12, 25)),
    ("tgl 25 desember", d(12, 25)),
    ("25/12", d(12, 25)),
    ("25-12-2026", d(12, 25)),
    ("1 jan", d(1, 1, 2027)),
    ("3 hari lagi", d(12, 3)),
    ("seminggu lagi", d(12, 7)),
    ("sebulan lagi", d(12, 30)),
    ("dua bulan lagi", d(1, 30, 2027)),
    ("akaik", d(12, 6)),
    ("hari jumaaik", d(12, 4)),
    ("rabaa dpn", d(12, 9)),
    ("tigo hari lai", d(12, 3)),
    ("29 februari", d(2, 29, 2028)),
    ("30 februari", None),
    ("31 april", None),
    ("32 desember", None),
    ("0 januari", None),
    ("31/11", None),
    ("29/2/2027", None),
    ("tanggal 40", None),
    ("minggu depan", None),
    ("bulan depan", None),
    ("kapan-kapan", None),
    ("sabtu bersama bapak", None),
    ("9", None),
    ("", None),
]
ROWS = [
    ("minggu ini", d(11, 30), d(12, 6)),
    ("minggu depan", d(12, 7), d(12, 13)),
    ("mgg depan", d(12, 7), d(12, 13)),
    ("pekan depan", d(12, 7), d(12, 13)),
    ("minggu yang akan datang", d(12, 7), d(12, 13)),
    ("next week", d(12, 7), d(12, 13)),
    ("bulan ini", d(11, 30), d(11, 30)),
    ("bulan depan", d(12, 1), d(12, 31)),
    ("bln depan", d(12, 1), d(12, 31)),
    ("desember", d(12, 1), d(12, 31)),
    ("bulan desember", d(12, 1), d(12, 31)),
    ("Desember 2027", d(12, 1, 2027), d(12, 31, 2027)),
    ("januari", d(1, 1, 2027), d(1, 31, 2027)),
    ("bulan mei tahun depan", d(5, 1, 2027), d(5, 31, 2027)),
    ("november", d(11, 30), d(11, 30)),
    ("akhir pekan", d(12, 5), d(12, 6)),
    ("akhir pekan ini", d(12, 5), d(12, 6)),
    ("akhir pekan depan", d(12, 12), d(12, 13)),
    ("weekend", d(12, 5), d(12, 6)),
    ("wiken", d(12, 5), d(12, 6)),
    ("akhir tahun depan", None, None),
    ("awal desember", d(12, 1), d(12, 10)),
    ("akhir desember", d(12, 21), d(12, 31)),
    ("tahun depan", d(1, 1, 2027), d(12, 31, 2027)),
    ("2 minggu ke depan", d(11, 30), d(12, 13)),
    ("seminggu ke depan", d(11, 30), d(12, 6)),
    ("12-14 desember", d(12, 12), d(12, 14)),
    ("12 sampai 14 desember", d(12, 12), d(12, 14)),
    ("senin sampai rabu", d(11, 30), d(12, 2)),
    ("senin dan rabu", None, None),
    ("kapan-kapan", None, None),
    ("setiap sabtu", None, None),
    ("sabtu jam 9", None, None),
    ("30 februari", None, None),
]


@pytest.mark.parametrize(("typed", "day"), ONE)
def test_one_day(typed: str, day: date | None) -> None:
    assert read_date(typed, MONDAY) == day


@pytest.mark.parametrize(("typed", "day"), [(typed, day) for typed, day in ONE if day])
def test_the_readers_agree(typed: str, day: date) -> None:
    period = read_period(typed, MONDAY)
    assert period is not None
    assert (period.first, period.last) == (day, day)
    assert read_days(typed, MONDAY) in ((day,), Snag.WEEKDAY)


@pytest.mark.parametrize(("typed", "first", "last"), ROWS)
def test_days_in_a_row(typed: str, first: date | None, last: date | None) -> None:
    found = read_period(typed, MONDAY)
    assert (found and found.first, found and found.last) == (first, last)


@pytest.mark.parametrize(("typed", "first", "last"), [(typed, a, b) for typed, a, b in ROWS if a])
def test_a_sentence_has_the_same_days(typed: str, first: date, last: date) -> None:
    words = VOCABULARY.words(f"{typed} buka")
    end, value = day_at(words, 0)[0]
    assert end == len(words) - 1
    assert read_period(value, MONDAY) == Period(first, last)


@pytest.mark.parametrize(("today", "last"), [(d(12, 5), d(12, 6)), (d(12, 6), d(12, 6)), (d(12, 4), d(12, 6))])
def test_a_weekend_that_has_begun_is_what_is_left_of_it(today: date, last: date) -> None:
    found = read_period("akhir pekan", today)
    assert found == Period(max(today, d(12, 5)), last)


def test_next_monday_said_on_a_sunday_is_tomorrow() -> None:
    assert read_date("senin depan", d(12, 6)) == d(12, 7)
    assert read_date("malam minggu", d(12, 5)) == d(12, 5)
    assert read_date("malam minggu", d(12, 6)) == d(12, 12)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("besok, lusa buka", "besok , lusa"),
        ("sabtu dan minggu", "sabtu"),
        ("sabtu sampai jam berapa", "sabtu"),
        ("minggu depan ya kak", "minggu depan"),
        ("senin, 30 nov buka", "senin , 30 nov"),
    ],
)
def test_a_day_ends_where_another_begins(typed: str, said: str) -> None:
    assert day_at(VOCABULARY.words(typed), 0)[0][1] == said


@pytest.mark.parametrize("typed", ["sekarang", "jan", "ini", "hari", "bulan", "depan", "malam", "9", "nanti", "dan"])
def test_no_day_begins_there(typed: str) -> None:
    assert day_at(VOCABULARY.words(typed), 0) == []


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9", time(9)), ("09.30", time(9, 30)), ("3 sore", time(15)), ("setengah 10", time(9, 30)), ("4", time(16)),
        ("setengah 8 malam", time(19, 30)), ("8 kurang 15", time(7, 45)), ("12 siang", time(12)), ("24", time(0)),
        ("25", None), ("9 malam sabtu", None), ("pagi", None), ("", None), ("13 pagi", None),
    ],
)  # fmt: skip
def test_a_time_of_day(typed: str, at: time | None) -> None:
    assert read_clock(typed) == at


def test_a_sentence_has_the_same_times() -> None:
    assert time_at(VOCABULARY.words("setengah 10 buka"), 0) == [(2, "09:30")]
    assert time_at(VOCABULARY.words("7 mlm buka"), 0) == [(2, "19:00")]


@given(st.text(max_size=40) | st.lists(st.sampled_from(sorted(DAY_WORDS)), max_size=6).map(" ".join))
def test_anything_may_be_said(typed: str) -> None:
    found = read_period(typed, MONDAY)
    assert found is None or MONDAY <= found.first <= found.last

"""Days and spans as staff type them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from bot.base.reading.dates import Snag, read_days, read_span, with_reason
from bot.settings import WIB

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=WIB)  # a Monday
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("typed", "first", "last", "n"),
    [
        ("tutup 24-26 Des", "2026-12-24", "2026-12-26", 3),
        ("24 s.d. 26 desember 2026", "2026-12-24", "2026-12-26", 3),
        ("hari ini", "2026-11-23", "2026-11-23", 1),
        ("besok", "2026-11-24", "2026-11-24", 1),
        ("bsk sampai jumat", "2026-11-24", "2026-11-27", 4),
        ("3 hari mulai besok", "2026-11-24", "2026-11-26", 3),
        ("2 hari", "2026-11-23", "2026-11-24", 2),
        ("30/12 - 2/1", "2026-12-30", "2027-01-02", 4),
        ("18 Februari 2027 sampai 19 Maret 2027", "2027-02-18", "2027-03-19", 30),
        ("24, 25 dan 31 Des", "2026-12-24", "2026-12-31", 3),
        ("libur 17/8", "2027-08-17", "2027-08-17", 1),
    ],
)
def test_days_are_read(typed: str, first: str, last: str, n: int) -> None:
    days = read_days(typed, TODAY)
    assert not isinstance(days, Snag), days
    assert (days[0].isoformat(), days[-1].isoformat(), len(days)) == (first, last, n)


@pytest.mark.parametrize(
    ("typed", "snag"),
    [
        ("", Snag.DAY),
        ("kapan-kapan", Snag.WORDS),
        ("1/1/2020", Snag.PAST),
        ("26-24 Des", Snag.ORDER),
        ("100 hari", Snag.MANY),
        ("besok jam 9", Snag.WORDS),
    ],
)
def test_what_names_no_day_says_why(typed: str, snag: Snag) -> None:
    assert read_days(typed, TODAY) is snag


@pytest.mark.parametrize(
    ("typed", "starts", "ends"),
    [
        ("24-26 Des", "2026-12-24T00:00", "2026-12-27T00:00"),
        ("besok jam 8-12", "2026-11-24T08:00", "2026-11-24T12:00"),
        ("hari ini mulai jam 14", "2026-11-23T14:00", "2026-11-24T00:00"),
        ("sampai jam 12", "2026-11-23T09:00", "2026-11-23T12:00"),
        ("sekarang sampai jam 2 siang", "2026-11-23T09:00", "2026-11-23T14:00"),
        ("besok jam 22-02", "2026-11-24T22:00", "2026-11-25T02:00"),
        ("sabtu 12 desember dari jam 11", "2026-12-12T11:00", "2026-12-13T00:00"),
        ("jumat setelah jam 2", "2026-11-27T14:00", "2026-11-28T00:00"),
        ("mulai sekarang", "2026-11-23T09:00", "2026-11-24T00:00"),
        ("lusa seharian", "2026-11-25T00:00", "2026-11-26T00:00"),
        ("sabtu pagi", "2026-11-28T06:00", "2026-11-28T12:00"),
        ("besok siang sampai sore", "2026-11-24T12:00", "2026-11-25T00:00"),
        ("besok mulai jam 10 sampai sore", "2026-11-24T10:00", "2026-11-25T00:00"),
    ],
)
def test_spans_are_read(typed: str, starts: str, ends: str) -> None:
    found = read_span(typed, NOW, WIB)
    assert not isinstance(found, Snag), found
    assert [one.astimezone(WIB).isoformat()[:16] for one in found] == [starts, ends]


@pytest.mark.parametrize("typed", ["24 Des dan 31 Des", "entah", "", "kemarin"])
def test_what_is_no_span_says_so(typed: str) -> None:
    assert isinstance(read_span(typed, NOW, WIB), Snag)


@pytest.mark.parametrize(
    ("typed", "when", "reason"),
    [
        ("sabtu 12 desember dari jam 11, listrik padam", "sabtu 12 desember dari jam 11", "listrik padam"),
        ("besok jam 8 sampai jam 12 karena rapat", "besok jam 8 sampai jam 12", "rapat"),
        ("kamis listrik padam", "kamis", "listrik padam"),
        ("senin, 30 november", "senin, 30 november", ""),
        ("entah, nanti", "entah, nanti", ""),
    ],
)
def test_a_reason_may_stand_behind(typed: str, when: str, reason: str) -> None:
    assert with_reason(typed, NOW, WIB) == (when, reason)


def test_nothing_typed_is_too_odd() -> None:
    for typed in ("-", "24-", "-26 des", "0/0", "32 Des", "jam 99", "\n\n", "🙂" * 50, "9" * 400):
        read_days(typed, date(2026, 2, 28))
        read_span(typed, NOW, WIB)

"""Opening hours as staff type them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.library.rules import written
from bot.areas.library.week_text import WeekRead, WeekSnag, read_week_text


def _written(read: WeekRead) -> dict[int, str]:
    return {day: ", ".join("-".join(pair) for pair in written(periods)) for day, periods in read.week.items()}


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (
            "Senin-Jumat 08.00-16.00, istirahat 12-13; Sabtu 9-12; Minggu tutup",
            {**dict.fromkeys(range(1, 6), "08:00-12:00, 13:00-16:00"), 6: "09:00-12:00", 7: ""},
        ),
        ("senin s.d. kamis 08.00 s.d. 16.00", dict.fromkeys(range(1, 5), "08:00-16:00")),
        ("Senin, Rabu dan Jumat: 8-12", dict.fromkeys((1, 3, 5), "08:00-12:00")),
        ("Jum'at 08.00-11.30 dan 13.30-16.00", {5: "08:00-11:30, 13:30-16:00"}),
        ("jumat 8-11.30, 13.30-16", {5: "08:00-11:30, 13:30-16:00"}),
        ("sabtu minggu libur", {6: "", 7: ""}),
        ("Sabtu 9-14, Minggu tutup", {6: "09:00-14:00", 7: ""}),
        ("setiap hari 8-4", dict.fromkeys(range(1, 8), "08:00-16:00")),
        ("setiap hari kerja jam 8 pagi sampai jam 4 sore", dict.fromkeys(range(1, 6), "08:00-16:00")),
        ("Sabtu-Senin tutup", {6: "", 7: "", 1: ""}),
        (
            "Senin-Kamis 08:00 – 16:00 WIB\nJumat 08:00 – 11:30",
            {**dict.fromkeys(range(1, 5), "08:00-16:00"), 5: "08:00-11:30"},
        ),
        ("snin-jmt 8-16 istirahat 12-1", dict.fromkeys(range(1, 6), "08:00-12:00, 13:00-16:00")),
        ("minggu 19-24", {7: "19:00-23:59"}),
    ],
)  # fmt: skip
def test_a_week_is_read(typed: str, wanted: dict[int, str]) -> None:
    read = read_week_text(typed)
    assert isinstance(read, WeekRead), read
    assert _written(read) == wanted


@pytest.mark.parametrize(
    ("typed", "hours"), [("08.00-14.00", "08:00-14:00"), ("jam 8 sampai jam 2", "08:00-14:00"), ("tutup", "")]
)
def test_hours_without_a_day(typed: str, hours: str) -> None:
    read = read_week_text(typed)
    assert isinstance(read, WeekRead)
    assert read.week == {}
    assert read.everyday is not None
    assert ", ".join("-".join(pair) for pair in written(read.everyday)) == hours


@pytest.mark.parametrize(
    ("typed", "snag"),
    [
        ("", WeekSnag.HOURS),
        ("Senin", WeekSnag.HOURS),
        ("Senin 8", WeekSnag.HOURS),
        ("Senin buka terus", WeekSnag.WORDS),
        ("Senin 20-02", WeekSnag.ORDER),
        ("Senin 8-25", WeekSnag.WORDS),
        ("Senin 8-16 istirahat 17-18", WeekSnag.BREAK),
        ("Senin 8-12, Senin 13-16", WeekSnag.OVERLAP),
        ("Senin 8-12, 11-16", WeekSnag.OVERLAP),
        ("Senin tutup 8-12", WeekSnag.OVERLAP),
    ],
)
def test_what_cannot_be_says_why(typed: str, snag: WeekSnag) -> None:
    assert read_week_text(typed) is snag


PIECES = "senin sabtu - , 8 16.30 12 tutup istirahat dan sd ; jam".split()


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_nothing_typed_is_too_odd(typed: str) -> None:
    read = read_week_text(typed)
    if isinstance(read, WeekRead):
        for periods in read.week.values():
            assert all(one.opens < one.closes for one in periods)
            assert all(one.closes <= after.opens for one, after in pairwise(periods))

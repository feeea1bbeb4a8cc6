"""Dates that no calendar has, and the one that may be meant."""

from __future__ import annotations

import pytest

from bot.base.reading.dates import read_named


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("31 April", (30, 4)),
        ("30 Februari", (28, 2)),
        ("30 Februari 2028", (29, 2)),
        ("29/2/2027", (28, 2)),
        ("32 Desember", (31, 12)),
        ("5/13", (13, 5)),
        ("32/13", None),
    ],
)
def test_what_no_calendar_has(typed: str, near: tuple[int, int] | None) -> None:
    never = read_named(f"acara {typed} jam 9").impossible
    assert never is not None
    assert never.near == near


@pytest.mark.parametrize("typed", ["24/7", "29 Februari", "9-11", "08.00", "jam 9-32", "anak 7/8 tahun", "12/12"])
def test_what_is_no_wrong_date(typed: str) -> None:
    assert read_named(typed).impossible is None

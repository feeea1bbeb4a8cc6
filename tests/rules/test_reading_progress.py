"""How far somebody has read, as people say it; and what a group knows of it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.reading_groups.notes.rules import may_see
from bot.areas.reading_groups.reading.rules import Place, due_by, plan, together
from bot.base.reading.progress import Measure, Told, only_place, read_progress

P, C, M, S = Measure.PAGES, Measure.CHAPTERS, Measure.MINUTES, Measure.SHARE


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("udh hal 120", Told(P, 120)),
        ("hal 120", Told(P, 120)),
        ("halaman 120 dari 350", Told(P, 120, 350)),
        ("hlm. 45/200", Told(P, 45, 200)),
        ("sampai 88 halaman", Told(P, 88)),
        ("page 30 of 200", Told(P, 30, 200)),
        ("bab 7", Told(C, 7)),
        ("lah sampai bab 3 da", Told(C, 3)),
        ("bab ke-4 dari 20", Told(C, 4, 20)),
        ("chapter 9", Told(C, 9)),
        ("menit 90", Told(M, 90)),
        ("baru 45 menit", Told(M, 45)),
        ("1 jam 30 menit", Told(M, 90)),
        ("setengah", Told(S, 50, 100)),
        ("baru separuh jalan", Told(S, 50, 100)),
        ("tiga perempat", Told(S, 75, 100)),
        ("75%", Told(S, 75, 100)),
        ("sudah selesai", Told(S, 100, 100)),
        ("tamat kak", Told(S, 100, 100)),
        ("belum mulai", Told(S, 0, 100)),
        ("halfway there", Told(S, 50, 100)),
        ("belum tamat", None),
        ("halaman 400 dari 300", None),
        ("bagus sekali bukunya", None),
        ("150%", None),
    ],
)
def test_what_is_said_is_read(said: str, told: Told | None) -> None:
    assert read_progress(said) == told


@given(st.text(max_size=60))
def test_any_text_is_a_place_within_its_whole_or_none(text: str) -> None:
    told = read_progress(text)
    assert told is None or told.total is None or 0 <= told.at <= told.total


@given(st.integers(1, 12), st.none() | st.integers(1, 200))
def test_a_plan_has_a_part_a_week_and_every_chapter_once(weeks: int, chapters: int | None) -> None:
    begins = date(2026, 11, 23)
    parts = plan(begins, weeks, chapters)
    assert [one.begins_on for one in parts] == [begins + timedelta(weeks=n) for n in range(weeks)]
    said = [tuple(map(int, one.chapters.split("–"))) for one in parts if one.chapters]
    read = [n for one in said for n in range(one[0], one[-1] + 1)]
    assert read == (list(range(1, chapters + 1)) if chapters else [])
    assert due_by(parts, begins - timedelta(days=1)) is None
    assert due_by(parts, parts[-1].ends_on + timedelta(days=30)) == parts[-1]


def test_a_plan_by_hand() -> None:
    assert [one.chapters for one in plan(date(2026, 11, 23), 4, 10)] == ["1–2", "3–5", "6–7", "8–10"]


def _at(at: int, total: int, *, hidden: bool = False) -> Place:
    return Place(P, at, total, hidden)


@pytest.mark.parametrize(
    "said", ["udh hal 120 kak", "baru sampai bab 7", "sudah setengah", "lah tamat da", "i am on page 30 of 200"]
)
def test_a_place_and_nothing_else(said: str) -> None:
    assert only_place(said) is not None


@pytest.mark.parametrize(
    "said",
    ["hal 120 bagus banget kalimatnya", "bab 7 itu tentang apa", "buka setengah hari?", "1 jam lagi saya datang"],
)
def test_more_than_a_place_is_none(said: str) -> None:
    assert only_place(said) is None


def test_two_of_a_group_are_not_told_of_as_one_would_be_the_other() -> None:
    assert together([_at(10, 100), _at(90, 100)]).average is None
    assert together([_at(10, 100), _at(90, 100), _at(50, 100)]).average == 50
    assert together([_at(10, 100), _at(90, 100), _at(50, 100, hidden=True)]).average is None, "hidden counts nowhere"
    assert together([_at(1, 1)] * 4).finished is None
    assert together([_at(1, 1)] * 5).finished == 5


def test_editions_are_compared_by_their_fraction() -> None:
    assert may_see(Fraction(120, 300), Fraction(200, 500), own=False)
    assert not may_see(Fraction(120, 300), Fraction(199, 500), own=False)
    assert not may_see(Fraction(0), None, own=False), "who has told no place has read nothing"
    assert may_see(Fraction(1), None, own=True)

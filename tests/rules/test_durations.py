"""How long something took, and what one sentence says of a challenge or of reading together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.challenges.rules import is_about, listed
from bot.areas.children.rules import Child, Details
from bot.areas.family_reading.rules import BADGES, Minutes
from bot.base.reading.durations import read_minutes
from handlers.challenges.sentence import read_sentence
from handlers.family_reading.sentence import Told, read_together

_MONDAY = date(2026, 11, 23)
_CHILDREN = [Child(7, Details("Salsa", 2018, "sd"), True, 1), Child(9, Details("Rafi", 2021, "tk"), True, 1)]


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("15 menit", 15),
        ("20mnt", 20),
        ("setengah jam", 30),
        ("satangah jam", 30),
        ("1 jam 15 menit", 75),
        ("1,5 jam", 90),
        ("sejam", 60),
        ("half an hour", 30),
        ("twenty minutes", 20),
        ("jam 15", None),
        ("15 buku", None),
        ("999 jam", None),
    ],
)
def test_minutes_as_they_are_said(said: str, minutes: int | None) -> None:
    assert read_minutes(f"tadi baca {said} sama salsa") == minutes


@given(st.text(max_size=60))
def test_whatever_is_written_is_a_time_of_a_day_or_none(text: str) -> None:
    found = read_minutes(text)
    assert found is None or 1 <= found <= 24 * 60


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("baca bareng salsa 15 menit", Told(15, (7,), 0)),
        ("kemarin baca sama salsa dan rafi setengah jam", Told(30, (7, 9), 1)),
        ("baca buku 20 menit sama anak", Told(20, (), 0)),
        ("baca bareng anak-anak 10 menit", Told(10, (7, 9), 0)),
    ],
)
def test_who_read_with_whom(said: str, told: Told) -> None:
    assert read_together(said, _CHILDREN) == told


def test_an_only_child_is_meant_without_its_name() -> None:
    assert read_together("baca buku 20 menit sama anak", _CHILDREN[:1]) == Told(20, (7,), 0)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (
            "buat tantangan baca 7 buku Minangkabau sampai 16 Desember untuk anak",
            {
                "name": "7 buku Minangkabau",
                "books": 7,
                "scope": "subject",
                "subject": "Minangkabau",
                "ends_on": "2026-12-16",
                "audience": "child",
            },
        ),
        ("bikin tantangan 5 buku bebas", {"name": "5 buku bebas", "books": 5, "scope": "any"}),
        ("buat tantangan baca Roman lama untuk dewasa", {"name": "Roman lama", "audience": "adult"}),
        ("make a reading challenge", {}),
    ],
)
def test_a_challenge_in_a_sentence(said: str, known: dict[str, Any]) -> None:
    assert read_sentence(said, _MONDAY) == known


def test_a_list_forgives_a_slip_and_nothing_more() -> None:
    assert listed("Salah Asuhan", ["Salah Asuan"])
    assert listed("Sitti Nurbaya: Kasih Tak Sampai", ["sitti nurbaya"])
    assert not listed("Salah Pilih", ["Salah Asuhan"])
    assert is_about("Minangkabau", "Sitti Nurbaya Fiksi Indonesia; Minangkabau")
    assert not is_about("adat Minangkabau", "Minangkabau")


@given(st.integers(0, 9000), st.integers(0, 200))
def test_more_effort_never_loses_a_badge(total: int, times: int) -> None:
    before = set(Minutes(total=total, times=times).badges)
    assert before <= set(Minutes(total=total + 15, times=times + 1).badges) <= set(BADGES)

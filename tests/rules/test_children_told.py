"""What guardians type of a child, in one message and in no order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.children.parsing import Told, read_children, usual_stage

RAFI, SARI = Told("Rafi", 5), Told("Sari", 8)


@pytest.mark.parametrize(
    ("typed", "children"),
    [
        ("Rafi 5 th TK", [Told("Rafi", 5, None, "tk")]),
        ("Sari, lahir 2018, SD", [Told("Sari", None, 2018, "sd")]),
        ("rafi 5th", [RAFI]),
        ("Rafi (5)", [RAFI]),
        ("5 tahun, Rafi", [RAFI]),
        ("namanya Rafi umurnya lima tahun kak", [RAFI]),
        ("anak den si Rafi limo taun", [RAFI]),
        ("Rafi 5 tahun dan Sari 8 tahun", [RAFI, SARI]),
        ("Rafi 5\nSari 8", [RAFI, SARI]),
        ("Rafi 5; Sari 8", [RAFI, SARI]),
        ("Rafi 5 Sari 8", [RAFI, SARI]),
        ("Rafi 5, Sari 8", [RAFI, SARI]),
        ("Rafi, Sari", [Told("Rafi"), Told("Sari")]),
        ("Rafi dan Sari", [Told("Rafi"), Told("Sari")]),
        ("4 dan 6 tahun", [Told("", 4), Told("", 6)]),
        ("Muhammad Rafi 7 th kelas 1 SD", [Told("Muhammad Rafi", 7, None, "sd")]),
        ("Rafi SD 3 umur 9", [Told("Rafi", 9, None, "sd")]),
        ("Rafi kelas 8, 13 tahun", [Told("Rafi", 13, None, "smp")]),
        ("Rafi TK A 5 th", [Told("Rafi", 5, None, "tk")]),
        ("Aisyah belum sekolah 3 thn", [Told("Aisyah", 3, None, "none")]),
        ("Nur'aini 2,5 tahun", [Told("Nur'aini", 2)]),
        ("Dito 8 bulan", [Told("Dito", 0)]),
        ("Rafi lahir 12-05-2019", [Told("Rafi", None, 2019)]),
        ("Rafi lahir 12 Mei 2019 SD", [Told("Rafi", None, 2019, "sd")]),
        ("Rafi lahir 2018 umur 8", [Told("Rafi", 8, 2018)]),
        ("Rafi 1372010101190001", [Told("Rafi")]),
        ("rafi 45 th", [Told("Rafi")]),
        ("anak saya", []),
        ("daftarin anak saya mendongeng", []),
        ("iya betul kak", []),
        ("sudah cukup makasih", []),
        ("", []),
        ("my son Rafi, 4 years and Sari 6 for storytelling", [Told("Rafi", age=4), Told("Sari", age=6)]),
    ],
)
def test_a_child_is_read(typed: str, children: list[Told]) -> None:
    assert read_children(typed) == children


@pytest.mark.parametrize(
    ("told", "today", "years"),
    [
        (Told("", 5), date(2026, 11, 23), (2021, 2020)),
        (Told("", 5), date(2027, 1, 2), (2021, 2022)),
        (Told("", 0), date(2027, 1, 2), (2026, 2027)),
        (Told("", None, 2018), date(2026, 11, 23), (2018,)),
        (Told("", 8, 2018), date(2026, 11, 23), (2018,)),
        (Told("", None, 1990), date(2026, 11, 23), ()),
        (Told("", 18), date(2026, 11, 23), (2008,)),
        (Told("Rafi"), date(2026, 11, 23), ()),
    ],
)
def test_an_age_leaves_two_years_of_birth_open(told: Told, today: date, years: tuple[int, ...]) -> None:
    assert told.years(today) == years


@pytest.mark.parametrize(
    ("age", "stage"), [(0, "none"), (4, "paud"), (5, "tk"), (6, "tk"), (7, "sd"), (12, "sd"), (13, "smp"), (17, "sma")]
)
def test_the_usual_stage_of_an_age(age: int, stage: str) -> None:
    assert usual_stage(age) == stage


@given(st.text(max_size=120))
def test_anything_may_be_typed(typed: str) -> None:
    for one in read_children(typed):
        assert len(one.name) <= 40
        assert set(one.years(date(2026, 11, 23))) <= set(range(2008, 2027))

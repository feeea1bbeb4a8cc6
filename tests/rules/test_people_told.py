"""What guardians type of a child, in one message and in no order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.children.rules import years_meant
from bot.base.reading.people import read_children, read_people, usual_stage
from bot.base.reading.people_together import Told

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
    assert years_meant(told.years(today), today) == years


@pytest.mark.parametrize(
    ("age", "stage"), [(0, "none"), (4, "paud"), (5, "tk"), (6, "tk"), (7, "sd"), (12, "sd"), (13, "smp"), (17, "sma")]
)
def test_the_usual_stage_of_an_age(age: int, stage: str) -> None:
    assert usual_stage(age) == stage


@pytest.mark.parametrize(
    ("typed", "children"),
    [
        ("Kasih 6 th TK", [Told("Kasih", 6, None, "tk")]),
        ("Kasih", [Told("Kasih")]),
        ("namanya Kasih", [Told("Kasih")]),
        ("kasih 6 thn", [Told("Kasih", 6)]),
        ("Cinta Kasih Lestari 7 th SD", [Told("Cinta Kasih Lestari", 7, None, "sd")]),
        ("Rafi 5 th TK, terima kasih", [Told("Rafi", 5, None, "tk")]),
        ("terima kasih kak", []),
        ("tarimo kasih kak", []),
        ("Khoirul Anam 7 th SD", [Told("Khoirul Anam", 7, None, "sd")]),
        ("khoirul anam 7 th", [Told("Khoirul Anam", 7)]),
        ("Anam 7 th", [Told("Anam", 7)]),
        ("Rafi anam taun", [Told("Rafi", 6)]),
        ("Rafi umur anam", [Told("Rafi", 6)]),
        ("anam taun, Rafi", [Told("Rafi", 6)]),
        ("Rafi limo taun, Sari tujuah taun", [Told("Rafi", 5), Told("Sari", 7)]),
        ("Rafi Junior 7 th SD", [Told("Rafi Junior", 7, None, "sd")]),
        ("Rafi Junior", [Told("Rafi Junior")]),
        ("Rafi 13 th junior high", [Told("Rafi", 13, None, "smp")]),
        ("Anak Agung Gede 8 th SD", [Told("Anak Agung Gede", 8, None, "sd")]),
        ("anak agung rai 8", [Told("Anak Agung Rai", 8)]),
        ("anak saya Agung 8", [Told("Agung", 8)]),
        ("Mi", [Told("Mi")]),
        ("Ra", [Told("Ra")]),
        ("Den", [Told("Den")]),
        ("Man", [Told("Man")]),
        ("Mi 6 th TK", [Told("Mi", 6, None, "tk")]),
        ("Ra 5 th TK", [Told("Ra", 5, None, "tk")]),
        ("Den 7 th SD", [Told("Den", 7, None, "sd")]),
        ("Man 13 th SMP", [Told("Man", 13, None, "smp")]),
        ("Rafi 7 th MI", [Told("Rafi", 7, None, "sd")]),
        ("Rafi 7 th mi", [Told("Rafi", 7, None, "sd")]),
        ("Rafi RA 5 th", [Told("Rafi", 5, None, "tk")]),
        ("Rafi 16 th MAN", [Told("Rafi", 16, None, "sma")]),
        ("anak den si Rafi limo taun", [RAFI]),
        ("anak den Rafi 5", [RAFI]),
        ("Dan Contoh 7 th", [Told("Dan Contoh", 7)]),
        ("Rafi 5 dan Sari 8", [RAFI, SARI]),
        ("Rafi 5 th TK\nDan Contoh 6", [Told("Rafi", 5, None, "tk"), Told("Dan Contoh", 6)]),
        ("Rafi 5 th TK, Rafi 7 th SD", [Told("Rafi", 5, None, "tk"), Told("Rafi", 7, None, "sd")]),
        ("Siti Nurhaliza 9 th, Rahman 10 th", [Told("Siti Nurhaliza", 9), Told("Rahman", 10)]),
        ("Ra\u00adfi\u200b 5 th", [RAFI]),
    ],
)
def test_names_that_are_words_as_well(typed: str, children: list[Told]) -> None:
    assert read_children(typed) == children


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Kasih", "Kasih"), ("namanya Kasih", "Kasih"), ("Khoirul Anam", "Khoirul Anam"), ("anam", "Anam"),
        ("Cinta Kasih Lestari", "Cinta Kasih Lestari"), ("Rafi Junior", "Rafi Junior"), ("mi", "Mi"), ("ra", "Ra"),
        ("den", "Den"), ("Man", "Man"), ("Dan", "Dan"), ("Dan Contoh", "Dan Contoh"), ("Lima", "Lima"),
        ("Anak Agung Gede", "Anak Agung Gede"), ("nama anak saya Indah", "Indah"), ("si Buyuang", "Buyuang"),
        ("Adek", "Adek"), ("Baru", "Baru"),
    ],
)  # fmt: skip
def test_where_a_name_is_asked_for_words_are_one(typed: str, name: str) -> None:
    assert read_children(typed, asked_name=True) == [Told(name)]


@pytest.mark.parametrize("typed", ["sudah cukup makasih", "iya betul kak", "anak saya", "terima kasih", "ok", ""])
def test_chatting_is_no_name(typed: str) -> None:
    assert read_children(typed, asked_name=True) == []


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Adik Contoh 2019, Kakak Contoh 2017", [("Adik Contoh", 2019), ("Kakak Contoh", 2017)]),
        ("Dan Contoh 2019", [("Dan Contoh", 2019)]),
        ("Adik Contoh 2019 dan Dan Contoh 7 th", [("Adik Contoh", 2019), ("Dan Contoh", 2019)]),
        ("Rafi Junior (7 th); Kasih 6", [("Rafi Junior", 2019), ("Kasih", 2020)]),
        ("Ibu Contoh 54 tahun\nDan 1970", [("Ibu Contoh", 1972), ("Dan", 1970)]),
        ("Adik dan Kakak 2019", None),
        ("Adik Contoh", None),
        ("Adik 1850", None),
        ("", []),
    ],
)
def test_people_at_the_desk(typed: str, people: list[tuple[str, int]] | None) -> None:
    assert read_people(typed, 2026) == people


@given(st.text(max_size=120))
def test_anything_may_be_typed(typed: str) -> None:
    for one in read_children(typed):
        assert len(one.name) <= 40
        assert set(years_meant(one.years(date(2026, 11, 23)), date(2026, 11, 23))) <= set(range(2008, 2027))

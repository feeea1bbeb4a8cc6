"""Frequent questions, asked in the words of the chat."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.faq.rules import Entry, best

FINES = Entry("Berapa denda keterlambatan?", "Tidak ada.", ("kalau telat mengembalikan buku kena denda?",), 1)
CARD = Entry("Bagaimana cara menjadi anggota?", "Bawa identitas.", ("syarat bikin kartu anggota",), 2)
WIFI = Entry("Apa kata sandi wifi?", "Tanyakan.", (), 3)
ALL = [FINES, CARD, WIFI]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("brp denda telat kak", FINES),
        ("dendanya brp", FINES),
        ("denda", FINES),
        ("terlambat ngembaliin kena denda gak", FINES),
        ("cara jadi anggota gmn", CARD),
        ("syarat buat kartu anggota apa aja min", CARD),
        ("anggotaa", CARD),
        ("pw wifi", WIFI),
        ("password wifi apa ya", WIFI),
        ("laskar pelangi", None),
        ("anggota keluarga cemara", None),
        ("sandi morse untuk pramuka", None),
        ("jaringan wifi dan keamanan komputer", None),
        ("", None),
        ("kak?", None),
        ("!!!", None),
    ],
)
def test_what_is_asked_is_found_and_nothing_else(typed: str, found: Entry | None) -> None:
    assert best(ALL, typed) is found


@given(
    st.sampled_from(ALL), st.sampled_from(["kak ", "min, ", "halo kak "]), st.sampled_from(["", " ya?", " dong", "???"])
)
def test_particles_change_nothing(entry: Entry, before: str, after: str) -> None:
    assert best(ALL, before + entry.question + after) is entry


@given(st.text(max_size=200))
def test_nothing_typed_is_too_odd(typed: str) -> None:
    best(ALL, typed)


def test_no_entries_no_answer() -> None:
    assert best([], "denda") is None

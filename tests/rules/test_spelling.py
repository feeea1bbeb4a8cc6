"""Words as the examples spell them: Minang by its sounds, shorthand without vowels, slips of the finger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.base.reading.minang import indonesian_forms
from bot.chat.language.classifier.spelling import Spelling

WORDS = (
    "hapus kegiatan pelatihan kartu menang perpanjang syarat petugas sabtu toilet pengumuman reservasi magang sekolah"
    " keanggotaan pendek jadwal lucu buat"
).split()
SPELLING = Spelling(dict.fromkeys(WORDS, 5))


@pytest.mark.parametrize(
    ("minang", "indonesian"),
    [("hapuih", "hapus"), ("kagiatan", "kegiatan"), ("palatihan", "pelatihan"), ("manang", "menang"), ("buek", "buat")],
)
def test_minang_is_read_by_its_sounds(minang: str, indonesian: str) -> None:
    assert indonesian in indonesian_forms(minang)
    assert SPELLING.read(minang) == indonesian


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("prpnjng", "perpanjang"),
        ("syrt", "syarat"),
        ("ptgs", "petugas"),
        ("toilt", "toilet"),
        ("tiolet", "toilet"),
        ("pengumumn", "pengumuman"),
        ("keangotaan", "keanggotaan"),
        ("reservaci", "reservasi"),
    ],
)
def test_shorthand_and_slips_are_read(typed: str, meant: str) -> None:
    assert SPELLING.read(typed) == meant


@pytest.mark.parametrize("typed", ["pegang", "luci", "xyz", "rt", "2026", "kertas"])
def test_another_word_stays_itself(typed: str) -> None:
    assert SPELLING.read(typed) == typed


@given(st.text(max_size=30))
def test_any_word_is_read_as_itself_or_a_known_one(word: str) -> None:
    assert SPELLING.read(word) in {word, *WORDS}

"""Numbers and codes out of the dress that spreadsheets give them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.base.reading import dressed
from bot.base.reading.isbn import check_digit, isbns

DRESSES = ("{}", "{}.0", "{},0", "{}.00", " {} ", '="{}"', "'{}", "\u200b{}\u200e", "\ufeff{}", "\u00a0{}")


@given(number=st.integers(0, 10**15), dress=st.sampled_from(DRESSES))
def test_a_whole_number_is_its_digits_in_any_dress(number: int, dress: str) -> None:
    assert dressed.code(dress.format(number)) == str(number)


@given(stem=st.integers(0, 10**9 - 1), dress=st.sampled_from(DRESSES), eastern=st.booleans())
def test_an_isbn_is_itself_in_any_dress(stem: int, dress: str, eastern: bool) -> None:
    digits = f"978{stem:09d}"
    digits += check_digit(digits)
    written = digits.translate({ord("0") + n: 0x0660 + n for n in range(10)}) if eastern else digits
    assert [one.text for one in isbns(dress.format(written))] == [digits]


@given(number=st.integers(10**12, 10**13 - 1), kept=st.integers(1, 12))
def test_a_number_in_scientific_dress_is_read_when_all_its_digits_are_there(number: int, kept: int) -> None:
    digits = str(number)
    text = f"{digits[0]}.{digits[1 : 1 + kept]}E+12"
    assert dressed.code(text) == (digits if kept == 12 else text)
    assert dressed.is_lost(text) is (kept < 12)


@pytest.mark.parametrize("text", ["007", "1.000", "1.5", "12E3", "3/2018", "A-1.0b", "", "'Salah Asuhan", "="])
def test_what_is_no_dressed_number_stays(text: str) -> None:
    assert dressed.code(text) == text.removeprefix("'")


@pytest.mark.parametrize(
    ("text", "lost"), [("9.78E+12", True), ("1E+05", True), ("12E3", False), ("A+1", False), ("", False)]
)
def test_it_knows_what_a_spreadsheet_has_cut(text: str, lost: bool) -> None:
    assert dressed.is_lost(text) is lost

"""Words one slip of the finger from a word are found without comparing it with all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.base.reading.slips import Slips, one_edit_apart

WORDS = st.text("abcd", min_size=3, max_size=6)


@given(st.lists(WORDS, max_size=30), WORDS)
def test_what_is_near_is_found_and_nothing_else(known: list[str], word: str) -> None:
    assert Slips(known).near(word) == {one for one in known if one_edit_apart(word, one)}

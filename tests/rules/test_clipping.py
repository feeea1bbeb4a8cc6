"""A text of any kind fits into a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.base.html import Html, cut, escape, units
from bot.chat.screens.screen import clip


@given(st.text(min_size=1, max_size=12), st.integers(1, 5000), st.booleans())
def test_what_is_clipped_fits(part: str, times: int, bold: bool) -> None:
    text = escape(part * times)
    made = clip(Html(f"<b>{text}</b>") if bold else text)
    assert units(made.plain) <= 4096
    assert made.plain == text.plain or text.plain.startswith(made.plain.removesuffix("\n…"))


@given(st.text(), st.integers(0, 40))
def test_a_cut_is_as_long_as_it_may_be(text: str, most: int) -> None:
    kept = cut(text, most)
    assert text.startswith(kept)
    assert units(kept) <= most
    assert kept == text or units(text[: len(kept) + 1]) > most


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("é", 1), ("🚨", 2), ("👨‍👩‍👧", 8)])
def test_letters_count_as_telegram_counts_them(text: str, length: int) -> None:
    assert units(text) == length


def test_markup_and_entities_count_for_nothing() -> None:
    text = Html("<b>" + "&amp;" * 4000 + "</b>")
    assert clip(text) == text

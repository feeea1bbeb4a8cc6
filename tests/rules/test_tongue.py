"""In which language somebody writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.base.reading.tongue import heard_language
from bot.chat.language.classifier.examples import read

EXAMPLES = Path(__file__).parents[2].joinpath("handlers").glob("*/examples/*.txt")


@pytest.mark.parametrize(
    "typed",
    [
        "do you have Di Mana Rumahmu",
        "I would like to borrow Tenggelamnya Kapal van der Wijck",
        "hi kak, do you have harry potter",
        "is parking free?",
        "FIRE on the second floor!!!",
        "stop sending me messages",
    ],
)
def test_english_around_any_title(typed: str) -> None:
    assert heard_language(typed) == "en"


@pytest.mark.parametrize(
    "typed",
    [
        "harry potter and the goblet of fire ada?",
        "who moved my cheese ada gak",
        "ada buku how to win friends and influence people?",
        "free wifi ada ga?",
        "mau ikut english club",
        "lai ado buku the secret",
    ],
)
def test_indonesian_around_any_title(typed: str) -> None:
    assert heard_language(typed) == "id"


@pytest.mark.parametrize(
    "typed",
    [
        "The Power of Habit",
        "how to win friends",
        "laskar pelangi",
        "thanks",
        "oke thank you kak",
        "",
        "978-602",
        "toilet",
    ],
)
def test_a_title_a_word_and_politeness_tell_nothing(typed: str) -> None:
    assert heard_language(typed) is None


def test_nobody_who_writes_indonesian_is_taken_for_english() -> None:
    wrong = [one.text for one in read(EXAMPLES) if one.register != "english" and heard_language(one.text) == "en"]
    assert wrong == []

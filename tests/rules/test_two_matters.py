"""Where one sentence is about two matters, and where it only has a comma."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.base.identity import Permission
from bot.chat.language.ear import Ear, Meant
from bot.chat.language.intents import Phrase
from bot.chat.routing.registry import Registry
from bot.chat.routing.two_matters import apart
from handlers import FEATURES

LISTENER = Registry(FEATURES).listener(frozenset())
PHRASES: dict[str, Phrase] = {phrase.name: phrase for feature in FEATURES for phrase in feature.phrases}
KNOWN = {"wifi": "wifi", "colokan": "power", "toilet": "toilet", "terima": "thanks", "laskar": ""}


def hear(text: str, may: frozenset[Permission] = frozenset()) -> Sequence[Meant]:
    """The first known word of a text, surely; a little of what is unknown."""
    found = next((name for word, name in KNOWN.items() if word in text), None)
    if found is None:
        return [Meant(PHRASES["parking"], 0.3, 0.3)]
    return [Meant(PHRASES[found] if found else None, 0.95, 0.95)]


@pytest.mark.parametrize(
    ("typed", "halves"),
    [
        ("lai ado wifi jo colokan di lantai ateh?", ["lai ado wifi", "colokan di lantai ateh?"]),
        ("toiletnya di mana? sekalian wifi apa namanya", ["toiletnya di mana", "wifi apa namanya"]),
        ("ada wifi gratis, colokan juga ada?", ["ada wifi gratis", "colokan juga ada?"]),
        ("wifi di lantai dua, yang dekat jendela itu", None),
        ("wifi lambat dan wifi mati terus", None),
        ("laskar pelangi dan wifi", None),
        ("ada wifi? terima kasih banyak ya", None),
        ("wifi", None),
    ],
)
def test_two_matters_are_two_halves(typed: str, halves: list[str] | None) -> None:
    assert list(apart(typed, LISTENER.words(typed), hear)) == (halves or [typed])


def test_the_ear_itself_parts_what_it_knows() -> None:
    ear = Registry(FEATURES).ear(frozenset())
    assert isinstance(ear, Ear)
    typed = "bisa print di sana tidak dan apakah ada toiletnya"
    assert len(apart(typed, LISTENER.words(typed), ear.hear)) == 2

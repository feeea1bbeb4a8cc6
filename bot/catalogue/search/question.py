"""A question taken apart: which words name the book, which only ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.catalogue.search.normalise import words
from bot.catalogue.search.words import FILLERS, LANGUAGE_ENDINGS, STOP

MOST_WORDS = 24
"""Words of a question that are looked at at all."""
MOST_NAMING = 10
"""Words of a question that must match; further ones only count."""


@dataclass(slots=True)
class Word:
    """One word of a question; `ways` are the catalogue's words it may stand for, each with its similarity,
    `guesses` those of them that take the typed word for a mistake."""

    text: str
    needed: bool
    weight: float = 0.0
    known: bool = False
    unfinished: bool = False
    ways: dict[str, float] = field(default_factory=dict)
    guesses: set[str] = field(default_factory=set)


Reading = list[Word]
"""One way to understand a question: its words, in order."""


def read(question: str) -> Reading:
    """The words of a question; when it has nothing but fillers, they are what is asked for."""
    texts = words(question)[:MOST_WORDS]
    return reading_of(texts)


def reading_of(texts: Sequence[str]) -> Reading:
    asking = [text in FILLERS for text in texts]
    for ending in LANGUAGE_ENDINGS:
        if len(texts) > len(ending) + 1 and tuple(texts[-len(ending) :]) == ending:
            asking[-len(ending) :] = [True] * len(ending)
    held = [text in STOP or asked for text, asked in zip(texts, asking, strict=True)]
    if all(held):
        held = [text in STOP for text in texts]
        if all(held):
            held = [False] * len(texts)
    reading = [Word(text, not optional) for text, optional in zip(texts, held, strict=True)]
    for surplus in [word for word in reading if word.needed][MOST_NAMING:]:
        surplus.needed = False
    naming = [word for word in reading if word.needed]
    if naming and len(naming[-1].text) >= 2:
        naming[-1].unfinished = True
    return reading

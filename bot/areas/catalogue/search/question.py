"""A question taken apart: which of its words name the book, and which only ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.areas.catalogue.search.normalise import words
from bot.areas.catalogue.search.words import FILLER_PHRASES, FILLERS, LANGUAGE_ENDINGS, STOP

MOST_WORDS = 24
"""Words of a question that are looked at at all."""
MOST_NAMING = 10
"""Words of a question that must match; further ones only count."""


class Word(NamedTuple):
    """One word of a question: whether a title needs it, and whether it may be the beginning of one."""

    text: str
    needed: bool
    unfinished: bool = False


Reading = tuple[Word, ...]
"""One way to understand a question: its words, in order."""


def read(question: str) -> Reading:
    """The question as typed; empty when it has no word at all."""
    return reading_of(words(question)[:MOST_WORDS])


def reading_of(texts: Sequence[str]) -> Reading:
    """Fillers and the words that hold titles together need not match, unless there is nothing else."""
    asking = _asking(texts)
    light = [text in STOP or asked for text, asked in zip(texts, asking, strict=True)]
    if all(light):
        light = [text in STOP for text in texts]
    if all(light):
        light = [False] * len(texts)
    needed = [place for place, is_light in enumerate(light) if not is_light][:MOST_NAMING]
    last = {needed[-1] if needed else -1, len(texts) - 1}
    return tuple(Word(text, place in needed, place in last and len(text) > 1) for place, text in enumerate(texts))


def only_asks(reading: Reading) -> bool:
    """Whether it names nothing: such words are taken as they are, never for mistakes."""
    return all(word.text in FILLERS for word in reading)


def _asking(texts: Sequence[str]) -> list[bool]:
    """Which of the words only ask."""
    asking = [text in FILLERS for text in texts]
    for phrase in FILLER_PHRASES:
        size = len(phrase)
        for start in range(len(texts) - size + 1):
            if texts[start] == phrase[0] and tuple(texts[start : start + size]) == phrase:
                asking[start : start + size] = [True] * size
    for ending in LANGUAGE_ENDINGS:
        if len(texts) > len(ending) and tuple(texts[-len(ending) :]) == ending:
            asking[-len(ending) :] = [True] * len(ending)
    return asking

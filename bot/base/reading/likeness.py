"""How alike two tellings are: “lampu ruang baca mati” and “lampunya di ruang baca padam”."""

from __future__ import annotations

from bot.base.reading.slang import FILLERS
from bot.base.reading.text import fold

_SHORTEST = 3  # letters of a word that says something
_ROOT = 5  # so many first letters stand for a word and its endings


def likeness(one: str, other: str) -> float:
    """From 0 to 1: how many of the words of the shorter telling stand in the longer one, too."""
    first, second = _roots(one), _roots(other)
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer else 0.0


def _roots(words: str) -> frozenset[str]:
    return frozenset(word[:_ROOT] for word in fold(words).split() if len(word) >= _SHORTEST and word not in FILLERS)

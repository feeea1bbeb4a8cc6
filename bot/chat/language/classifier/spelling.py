"""Words that no example has, read as one that some have: Minang, shorthand without vowels, slips of the finger."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.base.reading.minang import indonesian_forms
from bot.base.reading.slips import Slips

_VOWELS = re.compile(r"[aeiou]")
_TWICE = re.compile(r"(.)\1+")
_SHORTEST = 3
_SHORTEST_SLIP = 4
_LONG = 7
_LEAST_LEFT = 2
"""Consonants that shorthand must hold."""
_MOST_LEFT_OUT = 4


class Spelling:
    """Reads words by those of the examples. `known`: them, with how many examples hold each."""

    def __init__(self, known: Mapping[str, int]) -> None:
        self.known = {word: count for word, count in known.items() if word.isalpha()}
        self._bones: dict[str, str] = {}  # words in one text: a list for each key would take thrice as much
        longer = [word for word in self.known if len(word) >= _SHORTEST_SLIP]
        for word in longer:
            _file(self._bones, _bones(word), word)
        self._slips = Slips(longer)
        self._read: dict[str, str] = {}

    def read(self, word: str) -> str:
        """The word of the examples that is meant; itself where there is none."""
        if word in self.known or len(word) < _SHORTEST or not word.isalpha():
            return word
        if word not in self._read:
            if len(self._read) > 5000:
                self._read.clear()
            self._read[word] = self._meant(word)
        return self._read[word]

    def _meant(self, word: str) -> str:
        ways = (
            indonesian_forms(word) & self.known.keys(),
            (one for one in self._bones.get(_bones(word), "").split() if _is_short_for(word, one)),
            (one for one in self._slips.near(word) if not _is_mistaken(word, one)),
        )
        return next((found for way in ways if (found := self._likeliest(way))), word)

    def _likeliest(self, words: Iterable[str]) -> str:
        return max(words, key=lambda one: (self.known[one], one), default="")


def _file(table: dict[str, str], key: str, word: str) -> None:
    table[key] = f"{table[key]} {word}" if key in table else word


def _bones(word: str) -> str:
    return _TWICE.sub(r"\1", word[0] + _VOWELS.sub("", word[1:]))


def _is_short_for(word: str, one: str) -> bool:
    letters = iter(one)
    shorter = 0 < len(one) - len(word) <= _MOST_LEFT_OUT and len(_bones(word)) >= _LEAST_LEFT
    return shorter and all(letter in letters for letter in word)


def _is_mistaken(word: str, one: str) -> bool:
    """A letter too many, too few or out of place is a slip; a wrong one only in long words: “manang” is no “magang”."""
    wrong = len(word) == len(one) and sorted(word) != sorted(one)
    return len(word) < (_LONG if wrong else _SHORTEST_SLIP)

"""Slips of the finger."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from zlib import crc32

from bot.base.reading.late import late

_AGAIN = late(
    r"(?<=\w)[\s,.]+(?:(?:eh|ups|oops|ralat|sorry|salah\s+ding|maksud(?:nya|ku|\s+(?:saya|sy|aku|ambo|den)))\b[\s,:]*)+(?=\w)",
    re.IGNORECASE,
)
_VOWELS = re.compile(r"(?<=.)[aiueo]")
_MEET = re.compile(r"[^aiueo]{2}")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_HALF = 32  # bits


def drawn_in(word: str) -> str:
    """A word without the letters that somebody kept their finger on: “sekaliiii”."""
    return _DRAWN_OUT.sub(r"\1", word)


def taken_back(text: str) -> tuple[str, str]:
    """What is said, and what takes its place: “naufl eh naufal”, “Rafi 5 th, eh 6 th”; '' where nothing does."""
    said, *again = _AGAIN.split(text)
    return (said, again[-1]) if again else (text, "")


def shortened(word: str) -> str:
    """A word as it is written in a hurry, without its vowels but for the first letter: “byr”, “acr”."""
    return _VOWELS.sub("", word)


def hurried(word: str) -> set[str]:
    """The same without some of its vowels, but for the ends, so that consonants meet: “bru”, “lhir”, “msk”."""
    found = {word[:1]}
    for letter in word[1:-1]:
        kept = {begun + letter for begun in found}
        found = found | kept if letter in "aiueo" else kept
    return {short for begun in found if _MEET.search(short := begun + word[-1:])} - {word}


def one_edit_apart(left: str, right: str) -> bool:
    """Whether one letter put in, left out, mistaken, or two neighbours swapped make one word of the other.

    The first letter is seldom mistaken, so it must be right (or swapped with the second).
    """
    if left[0] != right[0] and left[:2] != right[1::-1]:
        return False
    if len(left) > len(right):
        left, right = right, left
    if len(right) - len(left) > 1 or left == right:
        return False
    at = next((n for n, letter in enumerate(left) if letter != right[n]), len(left))
    if len(left) < len(right):
        return left[at:] == right[at + 1 :]
    swapped = left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :]
    return swapped or left[at + 1 :] == right[at + 1 :]


class Slips:
    """Words, filed by what is left of them without any one letter: those one slip from a word are found in few looks.

    What is left is kept as numbers in order, with the words' places: a table of texts takes ten times as much.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        filed = (mark | place for place, word in enumerate(self._words) for mark in _marks(word))
        self._filed = array("Q", sorted(filed))

    def near(self, word: str) -> frozenset[str]:
        """The words that are one edit away."""
        return frozenset(one for one in self._perhaps(word) if one_edit_apart(word, one))

    def _perhaps(self, word: str) -> Iterator[str]:
        for mark in _marks(word):
            at = bisect_left(self._filed, mark)
            while at < len(self._filed) and self._filed[at] >> _HALF == mark >> _HALF:
                yield self._words[self._filed[at] - mark]
                at += 1


def _marks(word: str) -> set[int]:
    left = {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
    return {crc32(one.encode()) << _HALF for one in left}

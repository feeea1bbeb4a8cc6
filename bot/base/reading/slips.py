"""Slips of the finger."""

from __future__ import annotations

import re

_AGAIN = re.compile(
    r"(?<=\w)[\s,.]+(?:(?:eh|ups|oops|ralat|sorry|salah\s+ding|maksud(?:nya|ku|\s+(?:saya|sy|aku|ambo|den)))\b[\s,:]*)+(?=\w)",
    re.IGNORECASE,
)
_VOWELS = re.compile(r"(?<=.)[aiueo]")
_MEET = re.compile(r"[^aiueo]{2}")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")


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

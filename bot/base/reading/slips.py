"""Slips of the finger."""

from __future__ import annotations

import re

_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")


def drawn_in(word: str) -> str:
    """A word without the letters that somebody kept their finger on: “sekaliiii”."""
    return _DRAWN_OUT.sub(r"\1", word)


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

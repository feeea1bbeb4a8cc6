"""Keys under which words that sound or look alike meet: a number each, kinds kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

EDITS_OVER = 8
"""Letters of a word within which its deletions are taken."""

_SOUNDS = (
    ("tion", "sion"), ("ction", "ksion"), ("ight", "it"), ("ough", "o"), ("tch", "c"), ("sch", "sk"), ("ph", "f"),
    ("oe", "u"), ("ou", "u"), ("oo", "u"), ("ea", "i"), ("ee", "i"), ("ie", "i"), ("ai", "e"), ("au", "o"),
    ("dj", "j"), ("tj", "c"), ("nj", "ny"), ("sj", "s"), ("ck", "k"), ("ch", "k"), ("kh", "k"), ("gh", "g"),
    ("dh", "d"), ("th", "t"), ("ts", "s"), ("sy", "s"), ("sh", "s"), ("dz", "z"), ("kw", "ku"), ("qu", "ku"),
    ("ps", "s"), ("wh", "w"), ("x", "ks"))  # fmt: skip
_LETTER = str.maketrans({"v": "p", "f": "p", "q": "k", "c": "k", "z": "j", "y": "i", "w": "u", "h": None})
_SOFT_C = re.compile("c(?=[eiy])")
_SAME = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aeiou]")


def key(kind: str, text: str) -> int:
    """A 32-bit number for a text of one kind: "d" deletions, "r" roots, "p" sounds, "k" skeletons, "t" titles."""
    return crc32((kind + text).encode())


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """How a word sounds to someone who writes by ear in Indonesian or English: filologi and pilologi are one."""
    if not word.isascii() or not word.isalpha():
        return ""
    for written, heard in _SOUNDS:
        if written in word:
            word = word.replace(written, heard)
    return _SAME.sub(r"\1", _SOFT_C.sub("s", word).translate(_LETTER))


def skeleton(word: str) -> str:
    """The consonants alone, none twice in a row: mahasiswa and mhsswa are mhsw."""
    return _SAME.sub(r"\1", _VOWELS.sub("", word)) if word.isascii() and word.isalpha() else ""


def deletions(word: str, distance: int) -> set[str]:
    """The beginning of a word with up to `distance` letters left out (the symmetric-delete spelling method)."""
    found = layer = {word[:EDITS_OVER]}
    for _ in range(distance):
        layer = {text[:i] + text[i + 1 :] for text in layer for i in range(len(text))}
        found = found | layer
    return found


def reach(word: str) -> int:
    """How many edits a word of this length may have: one, two from six letters, none where digits count."""
    if len(word) < 3 or not word.isalpha():
        return 0
    return 2 if len(word) >= 6 else 1


def deletion_keys(word: str, distance: int) -> Iterator[int]:
    return (key("d", text) for text in deletions(word, distance))


def all_keys(word: str, kept_roots: Iterable[str]) -> Iterator[int]:
    """Every key a catalogue word is filed under."""
    if reach(word):
        yield from deletion_keys(word, reach(word))
    yield from (key("r", root) for root in kept_roots)
    if sounded := sound(word):
        yield key("p", sounded)
    if len(bones := skeleton(word)) >= 2:
        yield key("k", bones)

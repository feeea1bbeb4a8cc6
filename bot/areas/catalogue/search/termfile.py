"""The words of the catalogue and, sorted, every key they are filed under."""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator

from bot.areas.catalogue.search.keys import all_keys, key
from bot.areas.catalogue.search.roots import roots

_PARTS = 64
_TERM_BITS = 24
_TELLING_ROOT = 6
"""Letters from which a root is filed though no other word of the catalogue bears it out."""


def write_terms(connection: sqlite3.Connection, frequencies: Counter[str]) -> None:
    """Fill `term` (most frequent first) and `near` from the number of titles each word is in."""
    ordered = sorted(frequencies, key=lambda word: (-frequencies[word], word))
    connection.executemany(
        "insert into term values (?, ?, ?)",
        ((number, word, frequencies[word]) for number, word in enumerate(ordered, 1)),
    )
    connection.executemany("insert into near values (?, ?)", _sorted_keys(ordered, frequencies))


def _sorted_keys(ordered: list[str], frequencies: Counter[str]) -> Iterator[tuple[int, int]]:
    """Pairs (key, term) in the order of the table, packed in arrays and sorted a part at a time."""
    shared = _shared_roots(ordered)
    parts = [array("Q") for _ in range(_PARTS)]
    for number, word in enumerate(ordered, 1):
        kept = (
            root
            for root in roots(word)
            if len(root) >= _TELLING_ROOT or root in frequencies or key("r", root) in shared
        )
        for filed in all_keys(word, kept):
            parts[filed * _PARTS >> 32].append(filed << _TERM_BITS | number)
    for part in parts:
        for packed in sorted(set(part)):
            yield packed >> _TERM_BITS, packed & (1 << _TERM_BITS) - 1
        del part[:]


def _shared_roots(ordered: list[str]) -> set[int]:
    """Keys of the roots that more than one word of the catalogue may be derived from."""
    once: set[int] = set()
    often: set[int] = set()
    for word in ordered:
        for root in roots(word):
            filed = key("r", root)
            (often if filed in once else once).add(filed)
    return often

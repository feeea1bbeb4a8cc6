"""Roots of Indonesian words by rule: mencari, pencarian, dicarikan and chat's nyari all come to cari.

No list of root words: every root that the rules allow is offered, and the builder keeps those that the
catalogue's own words bear out.
"""

from __future__ import annotations

from functools import lru_cache

_SUFFIXES = ("nya", "lah", "kah", "pun", "kan", "an", "in", "ku", "mu", "i", "wan", "wi", "isme", "isasi")
_ENGLISH = ("ing", "ers", "ies", "er", "ed", "es", "s", "ly")
_PREFIXES = (
    "member memper pember pemer diper keter keber pem mem bel pel ber ter per men pen se di ke be te pe me ku"
).split()
_NASALS = """
meng:aeiou:k peng:aeiou:k ng:aeiou:k meng:aeioughk: peng:aeioughk: ng:aeioughk: menge:: penge:: nge::
meny:aeiou:s peny:aeiou:s ny:aeiou:s ny:aeiou:c men:aeiou:t pen:aeiou:t n:aeiou:t n:cdjt:
mem:aeiou:p pem:aeiou:p m:aeiou:p m:bp:
"""
"""A nasal prefix, the letters that may follow it ("" for any), and the first letter of the root that it swallowed."""
SHORTEST = 3


def _by_start() -> dict[str, list[tuple[str, str]]]:
    table: dict[str, list[tuple[str, str]]] = {start: [("", "")] for start in _PREFIXES}
    for start, follow, lost in (rule.split(":") for rule in _NASALS.split()):
        table.setdefault(start, []).append((follow, lost))
    return table


_STARTS = _by_start()
_LONGEST_START = max(map(len, _STARTS))


@lru_cache(maxsize=4096)
def roots(word: str) -> frozenset[str]:
    """All that the word may be derived from, itself included: {"menanam", "tanam", "anam", …}."""
    if len(word) <= SHORTEST + 1 or not word.isascii() or not word.isalpha():
        return frozenset((word,))
    found = {word}
    for strip in (_without_suffix, _without_suffix, _without_prefix, _without_prefix):
        for known in tuple(found):
            found.update(strip(known))
    found.update(word[: -len(end)] for end in _ENGLISH if word.endswith(end) and len(word) - len(end) >= SHORTEST)
    return frozenset(found)


def _without_suffix(word: str) -> list[str]:
    if not word.endswith(_SUFFIXES):
        return []
    return [word[: -len(end)] for end in _SUFFIXES if word.endswith(end) and len(word) - len(end) > SHORTEST]


def _without_prefix(word: str) -> list[str]:
    shortest = SHORTEST + (len(word) < SHORTEST + 3)
    found = []
    for length in range(1, min(_LONGEST_START, len(word) - 1) + 1):
        for follow, lost in _STARTS.get(word[:length], ()):
            if (not follow or word[length] in follow) and len(word) - length + len(lost) >= shortest:
                found.append(lost + word[length:])
    return found

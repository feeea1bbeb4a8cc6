"""Roots of Indonesian words by rule: mencari, pencarian, dicarikan and chat's nyari all come to cari.

No list of root words: every root that the rules allow is offered, and the builder keeps those that the
catalogue's own words bear out.
"""

from __future__ import annotations

from functools import lru_cache

_SUFFIXES = ("nya", "lah", "kah", "pun", "kan", "an", "in", "ku", "mu", "i", "wan", "wi", "isme", "isasi")
_ENGLISH = ("ing", "ers", "ies", "er", "ed", "es", "s", "ly")
_PLAIN_PREFIXES = ("member", "memper", "keter", "keber", "pember", "pemer", "pember", "diper", "pem", "mem", "bel",
                   "pel", "ber", "ter", "per", "men", "pen", "se", "di", "ke", "be", "te", "pe", "me", "ku")
_NASALS = (  # prefix, what must follow, the letter it swallowed
    ("meng", "aeiou", "k"), ("peng", "aeiou", "k"), ("meng", "aeioughk", ""), ("peng", "aeioughk", ""),
    ("menge", "", ""), ("penge", "", ""), ("meny", "aeiou", "s"), ("peny", "aeiou", "s"), ("men", "aeiou", "t"),
    ("pen", "aeiou", "t"), ("mem", "aeiou", "p"), ("pem", "aeiou", "p"), ("ng", "aeiou", "k"), ("ng", "aeioughk", ""),
    ("nge", "", ""), ("ny", "aeiou", "s"), ("ny", "aeiou", "c"), ("n", "aeiou", "t"), ("n", "cdjt", ""),
    ("m", "aeiou", "p"), ("m", "bp", ""))  # fmt: skip
SHORTEST = 3


@lru_cache(maxsize=65_536)
def roots(word: str) -> frozenset[str]:
    """All that the word may be derived from, itself included: {"menanam", "tanam", "anam", …}."""
    if len(word) <= SHORTEST + 1 or not word.isascii() or not word.isalpha():
        return frozenset((word,))
    found = {word}
    for _ in range(2):
        found |= {shorter for known in tuple(found) for shorter in _without_suffix(known)}
    for _ in range(2):
        found |= {shorter for known in tuple(found) for shorter in _without_prefix(known)}
    found |= set(_without_english(word))
    return frozenset(found)


def _without_suffix(word: str) -> list[str]:
    return [word[: -len(end)] for end in _SUFFIXES if word.endswith(end) and len(word) - len(end) > SHORTEST]


def _without_english(word: str) -> list[str]:
    return [word[: -len(end)] for end in _ENGLISH if word.endswith(end) and len(word) - len(end) >= SHORTEST]


def _without_prefix(word: str) -> list[str]:
    found = [word[len(start) :] for start in _PLAIN_PREFIXES if word.startswith(start)]
    for start, follow, lost in _NASALS:
        rest = word[len(start) :]
        if word.startswith(start) and rest and (not follow or rest[0] in follow):
            found.append(lost + rest)
    return [root for root in found if len(root) >= SHORTEST + (len(word) < SHORTEST + 3)]

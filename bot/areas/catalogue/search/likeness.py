"""How alike two words are, from 1 for the same down to 0: what each kind of difference costs."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

ALIAS, NEIGHBOUR, NUMERAL, TRANSLATION, SOUND = 0.97, 0.90, 0.93, 0.80, 0.88

_CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {letter: (row, column) for row, line in enumerate(_KEYBOARD) for column, letter in enumerate(line)}


def kinship(typed: str, term: str, root: str) -> float:
    """Words of one root: closest when one is the other with a clitic, or the root itself."""
    if _said_shorter(typed, term):
        return 0.95
    shorter, longer = sorted((typed, term), key=len)
    if any(longer == shorter + clitic for clitic in _CLITICS):
        return 0.93
    return (0.88 if root in (typed, term) else 0.86) - (0.06 if len(root) < 4 else 0.0)


def _said_shorter(typed: str, term: str) -> bool:
    """Chat leaves the "me" of a verb out, and says -in for -kan: nggunain is menggunakan."""
    return term.startswith("me") and term[2:] in (typed, typed[:-2] + "kan" if typed.endswith("in") else typed)


def shortness(typed: str, long_enough: int) -> float:
    """Short words are alike by chance: .05 for each letter missing."""
    return 0.05 * max(0, long_enough - len(typed))


def same_sound(typed: str) -> float:
    return SOUND - shortness(typed, 5)


def same_consonants(typed: str, term: str) -> float:
    """Likely when vowels were only left out, less so when others stand in their place."""
    letters = iter(term)
    if all(letter in letters for letter in typed):
        return 0.84 - shortness(typed, 5) / 2
    return 0.62 - shortness(typed, 6) if abs(len(typed) - len(term)) <= 2 else 0.0


def edits(typed: str, terms: Collection[str], most: int) -> Iterator[tuple[str, float]]:
    """Those of the terms that are one edit away, or two when asked for and one of the words has six letters."""
    for term, distance, _ in process.extract(typed, terms, scorer=OSA.distance, score_cutoff=most, limit=None):
        if distance == 1:
            similarity = 0.86 - shortness(typed, 6) + _slip(typed, term)
        elif max(len(typed), len(term)) >= 6:
            similarity = 0.64 - shortness(typed, 6)
        else:
            continue
        yield term, similarity - (0.07 if typed[0] != term[0] else 0.0)


def _slip(typed: str, term: str) -> float:
    """A lost letter, a swap, a doubled letter happen in one way only and are likelier than a wrong letter."""
    if len(typed) < len(term):
        return 0.03
    place = next((i for i, (a, b) in enumerate(zip(typed, term, strict=False)) if a != b), len(term))
    if len(typed) > len(term):
        return 0.03 if place and typed[place] == typed[place - 1] else 0.0
    if typed[place + 1 :] != term[place + 1 :]:
        return 0.03
    a, b = _PLACE.get(typed[place]), _PLACE.get(term[place])
    return 0.01 if a and b and abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 1 else 0.0


def begun(text: str, word: str) -> float:
    """An unfinished word: at most .84, less the more of it is missing."""
    return min(0.84, 0.62 + 0.3 * len(text) / len(word)) - (0.1 if len(text) < 3 else 0.0)

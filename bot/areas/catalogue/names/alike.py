"""Whether two ways to write a name may mean one person, where all else says that they do."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.catalogue.names import letters
from bot.base.reading.slips import one_edit_apart
from bot.base.reading.text import fold

_SHORTEST = 3
"""Letters of a word that tells one name from another."""


def may_be_one(one: str, other: str) -> bool:
    """ "A. Fuadi" and "Ahmad Fuadi", "Tereliye" and "Tere Liye", "Hirata" and "Andrea Hirata", one slip apart."""
    mine, theirs = _spelt(letters.key(one)), _spelt(letters.key(other))
    if mine == theirs or _glued(one) == _glued(other):
        return True
    if min(len(mine), len(theirs)) >= 2 * _SHORTEST and one_edit_apart(mine, theirs):
        return True
    return _stand_for(*sorted((mine.split(), theirs.split()), key=len))


def _spelt(key: str) -> str:
    """As it is spelt today: "Pramoedya", "Soetan", "Tjokro", "Djamil"."""
    for old, new in (("oe", "u"), ("tj", "c"), ("dj", "j")):
        key = key.replace(old, new)
    return key


def fuller(one: str, other: str) -> bool:
    """Whether the other way to write a name says more of it."""
    return _weight(other) > _weight(one)


def _weight(name: str) -> tuple[int, int]:
    words = letters.key(name).split()
    return sum(len(word) >= _SHORTEST for word in words), len("".join(words))


def _glued(name: str) -> str:
    return fold(name).replace(" ", "")


def _stand_for(fewer: Sequence[str], more: Sequence[str]) -> bool:
    """Whether each word of a name is one of the other's, or the initials of some; one of them in full at least."""
    left = list(more)
    whole = [word for word in fewer if len(word) >= _SHORTEST and word in left]
    for word in whole:
        left.remove(word)
    rest = [word for word in fewer if word not in whole]
    return bool(whole) and all(_initials(word, left) for word in rest)


def _initials(word: str, left: list[str]) -> bool:
    """Whether each letter of a short word begins one of the words left, or the word itself begins with one of them."""
    for letter in word if len(word) <= _SHORTEST else (word,):
        found = next((one for one in left if one.startswith(letter) or (one and word.startswith(one))), None)
        if found is None:
            return False
        left.remove(found)
    return True

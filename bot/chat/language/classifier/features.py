"""What the classifier looks at in a clause: its words as they are meant, pairs of them, and their letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.base.reading.slang import PARTICLES, READ_AS
from bot.base.reading.slips import drawn_in

_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’`][^\W\d_]+)*")
_ENDING = re.compile(r"(.{3,}?)(?:nya|nyo|kah|lah)")
MOST_WORDS = 40
_DAYS = frozenset(
    "senin selasa rabu kamis jumat sabtu minggu monday tuesday wednesday thursday friday saturday sunday".split()
)
_MONTHS = frozenset("januari februari maret april mei juni juli agustus september oktober november desember".split())


def words_of(text: str, most: int = MOST_WORDS) -> list[str]:
    """The words of a clause, known shorthand read as what it means; numbers, days and months as slots."""
    plain = text.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return [_meant(word) for word in _WORD.findall(plain)[:most]]


def features(words: Sequence[str]) -> list[str]:
    """The features of a clause's words, each once; longer clauses have more."""
    return list(dict.fromkeys(_of(words)))


def features_of(word: str) -> list[str]:
    """The features that a word has wherever it stands."""
    return [word, *(() if word in PARTICLES else letters_of(word))]


def features_between(words: Sequence[str]) -> list[str]:
    """The features that only a clause's words together have; with those of each word they are all it has."""
    content = [word for word in words if word not in PARTICLES]
    return [f"{one} {other}" for one, other in pairwise(content)] + length_of(words)


def letters_of(word: str) -> Iterator[str]:
    """The letters of a word in threes and fours."""
    if len(word) > 2 and word[0] != "#":
        framed = f"<{word}>"
        for size in (3, 4):
            for at in range(len(framed) - size + 1):
                yield f"~{framed[at : at + size]}"


def length_of(words: Sequence[str]) -> list[str]:
    """How long a clause is, where any of its words says something."""
    if all(len(word) <= 3 for word in words):
        return []
    return ["#long" if len(words) > 12 else "#short" if len(words) < 3 else "#some"]


def _of(words: Sequence[str]) -> Iterator[str]:
    content = [word for word in words if word not in PARTICLES]
    yield from words
    for one, other in pairwise(content):
        yield f"{one} {other}"
    for word in content:
        yield from letters_of(word)
    yield from length_of(words)


@lru_cache(maxsize=1024)
def _meant(word: str) -> str:
    if word.isdecimal():
        return "#number" if len(word) < 5 else "#digits"
    word = drawn_in(re.sub(r"['’`]", "", word))
    ended = _ENDING.fullmatch(word)
    word = READ_AS.get(word) or (READ_AS.get(ended[1], ended[1]) if ended else word)
    return "#day" if word in _DAYS else "#month" if word in _MONTHS else word

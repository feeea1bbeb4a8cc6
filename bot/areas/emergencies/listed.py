"""Lists of lines by kind, of which only those are tried whose rarest words are said: most messages have none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.areas.emergencies.patterns import lines, pattern, places

Choice = tuple[str, ...]
"""Words that are all said."""


@dataclass(frozen=True)
class Line:
    """`parts`: all of them must be said. `lonely`: a word that needs a companion."""

    kind: str
    parts: tuple[str, ...]
    lonely: bool

    def is_said(self, told: str, companions: frozenset[str]) -> bool:
        """Whether it is; `told`: plain words with one space around each."""
        if self.lonely and companions:
            return any(_has_companion(told, found, companions) for found in _expression(self.parts[0]).finditer(told))
        return all(_expression(part).search(told) for part in self.parts)


class Lines:
    """Lines in order; the kind of the first that is said."""

    def __init__(self, listed: Iterable[tuple[str, str]], companions: frozenset[str] = frozenset()) -> None:
        """`listed`: each kind with its lines; `companions`: of which a line of one word needs one beside it."""
        every = [(kind, line) for kind, text in listed for line in lines(text)]
        self._lines = tuple(_line(kind, line) for kind, line in every)
        self._companions = companions
        self._by_word = _by_word([line for _, line in every])
        self.words = frozenset(self._by_word)
        """Of which one is said wherever a line is."""

    def first(self, told: str, words: frozenset[str]) -> str:
        """The kind of the first line that is said, '' where none is. `words`: those of `told`."""
        by_word = self._by_word
        perhaps = sorted({number for word in words & self.words for number in by_word[word]})
        found = (self._lines[number] for number in perhaps)
        return next((one.kind for one in found if one.is_said(told, self._companions)), "")


def _line(kind: str, line: str) -> Line:
    return Line(kind, tuple(part.strip() for part in line.split("&")), len(line.split()) == 1)


@cache
def _expression(part: str) -> re.Pattern[str]:
    """Compiled when it may be said for the first time: most never are, and all together would hold up every start."""
    return re.compile(pattern(part))


def _by_word(every: Sequence[str]) -> dict[str, list[int]]:
    """By each word of that place of a line whose words stand in the fewest others, the numbers of the lines."""
    told = [[place for part in line.split("&") for place in _places(part)] for line in every]
    counts = Counter(word for line in told for word in {word for place in line for one in place for word in one})
    found: dict[str, list[int]] = {}
    for number, line in enumerate(told):
        telling = [{min(one, key=counts.__getitem__) for one in place} for place in line]
        for word in min(telling, key=lambda words: sum(map(counts.__getitem__, words))):
            found.setdefault(word, []).append(number)
    return found


def _places(part: str) -> Sequence[Sequence[Choice]]:
    return [[tuple(one.split()) for one in place] for place in places(part)]


def _has_companion(told: str, found: re.Match[str], companions: frozenset[str]) -> bool:
    return not companions.isdisjoint(f"{told[: found.start()]} {told[found.end() :]}".split())

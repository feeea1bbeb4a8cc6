"""How well a title answers a reading of the question: coverage first, then the looks of the title."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.catalogue.search.question import Reading
from bot.catalogue.search.words import FILLERS, STOP

TITLE, AUTHOR, EXTRA = 1.0, 0.98, 0.5
OPTIONAL = 0.12
"""What a word that need not match weighs beside one that must."""

_LIGHT = STOP | FILLERS


@dataclass(frozen=True, slots=True)
class Row:
    """One title as the index keeps it: words joined by spaces."""

    row: int
    id: int
    title: list[str]
    authors: list[str]
    extra: list[str]
    names: tuple[list[str], ...]
    main: int
    popularity: float
    available: bool
    work: int


@dataclass(frozen=True, slots=True)
class Scored:
    """A title with its score; `met` gives for each word of the reading (similarity, the title's word)."""

    row: Row
    score: float
    coverage: float
    met: tuple[tuple[float, str], ...]
    reading: Reading
    joined: bool


class Scorer:
    """Scores titles against one reading; one that joins or splits typed words bears a discount."""

    def __init__(self, reading: Reading, discount: float = 0.0) -> None:
        self._reading = reading
        self._discount = discount
        self._weights = [word.weight * (1.0 if word.needed else OPTIONAL) + 1e-6 for word in reading]
        self._total = sum(self._weights)
        self._starts = [(i, word.text) for i, word in enumerate(reading) if word.unfinished]
        self._ways: dict[str, list[tuple[int, float]]] = {}
        for i, word in enumerate(reading):
            for way, similarity in word.ways.items():
                self._ways.setdefault(way, []).append((i, similarity))
        self._typed = [word.text for word in reading]

    def score(self, row: Row) -> Scored:
        """The best of the title and its other names."""
        scored = self._score(row, row.title, row.main)
        for name in row.names:
            scored = max(scored, self._score(row, name, len(name)), key=lambda one: one.score)
        return scored

    def _score(self, row: Row, title: list[str], main: int) -> Scored:
        offers = [*self._offers(title, TITLE, 0), *self._offers(row.authors, AUTHOR, 1000)]
        offers += self._offers(row.extra, EXTRA, 2000)
        offers.sort(key=lambda offer: (-offer[0], offer[2]))
        met: list[tuple[float, str]] = [(0.0, "")] * len(self._reading)
        places: dict[int, int] = {}
        for similarity, i, place, word in offers:
            if not met[i][1] and place not in places:
                met[i] = similarity, word
                places[place] = i
        coverage = sum(w * m[0] for w, m in zip(self._weights, met, strict=True)) / self._total
        looks = self._looks(title, main, places)
        score = max(0.0, 0.88 * coverage + 0.12 * looks * coverage - self._discount)
        return Scored(row, score, coverage - self._discount, tuple(met), self._reading, self._discount > 0)

    def _offers(self, words: list[str], field: float, start: int) -> Iterable[tuple[float, int, int, str]]:
        ways = self._ways
        for place, word in enumerate(words, start):
            for i, similarity in ways.get(word, ()):
                yield similarity * field, i, place, word
            for i, text in self._starts:
                if len(word) > len(text) and word.startswith(text):
                    yield _begun(text, word) * field, i, place, word

    def _looks(self, title: list[str], main: int, places: dict[int, int]) -> float:
        """0..1: how much of the title was asked for, from its start, in its order, exactly."""
        if not title:
            return 0.0
        full = _share(title, places)
        cover = max(full, 0.97 * _share(title[:main], places))
        here = [(place, places[place]) for place in sorted(places) if place < 1000]
        steps = sum(b[1] > a[1] for a, b in zip(here, here[1:], strict=False))
        order = steps / (len(here) - 1) if len(here) > 1 else 0.5
        near = sum(b[0] - a[0] == 1 for a, b in zip(here, here[1:], strict=False))
        close = near / (len(here) - 1) if len(here) > 1 else 0.5
        exact = self._typed == title
        return 0.55 * cover + 0.1 * order + 0.1 * close + 0.1 * (0 in places) + 0.15 * exact


def _begun(text: str, word: str) -> float:
    """An unfinished word: at most .84, less the more is missing."""
    return min(0.84, 0.60 + 0.3 * len(text) / len(word)) - (0.1 if len(text) < 3 else 0.0)


def _share(title: list[str], places: dict[int, int]) -> float:
    total = met = 0.0
    for place, word in enumerate(title):
        weight = 0.3 if word in _LIGHT else 1.0
        total += weight
        met += weight if place in places else 0.0
    return met / total

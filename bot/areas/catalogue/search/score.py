"""How well a title answers a reading of the question: coverage first, then the looks of the title."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from bot.areas.catalogue.search.expand import Sense
from bot.areas.catalogue.search.likeness import begun
from bot.areas.catalogue.search.question import Reading
from bot.areas.catalogue.search.words import FILLERS, STOP

TITLE, AUTHOR, EXTRA = 1.0, 0.98, 0.5
_BY_LOOKS, _BY_THE_REST = 0.11, 0.03
"""What the looks of a title and the words that need not match can add to its coverage."""

_LIGHT = STOP | FILLERS
_AUTHORS_AT, _EXTRA_AT = 1000, 2000


class Row(NamedTuple):
    """One title as the index keeps it: its words, normalised."""

    row: int
    id: int
    title: list[str]
    authors: list[str]
    extra: list[str]
    names: tuple[list[str], ...]
    main: int
    popularity: float
    available: int
    work: int


class Scored(NamedTuple):
    """A title with its score; `met` gives the similarity and the title's word for each word of the reading."""

    row: Row
    score: float
    coverage: float
    looks: float
    met: list[tuple[float, str]]
    scorer: Scorer


class Scorer:
    """Scores titles against one reading; one that joins or splits typed words bears a discount."""

    def __init__(self, reading: Reading, senses: Mapping[str, Sense], discount: float = 0.0) -> None:
        self.reading, self.discount = reading, discount
        self.senses = [senses[word.text] for word in reading]
        self.weights = [sense.weight + 1e-6 for sense in self.senses]
        weighed = list(zip(reading, self.weights, strict=True))
        self._needed = _shares([weight if word.needed else 0.0 for word, weight in weighed])
        self._rest = _shares([0.0 if word.needed else weight for word, weight in weighed])
        self._begun = [(i, word.text) for i, word in enumerate(reading) if word.unfinished]
        self._typed = [word.text for word in reading]
        self._ways: dict[str, list[tuple[int, float]]] = {}
        for i, sense in enumerate(self.senses):
            for way, similarity in sense.ways.items():
                self._ways.setdefault(way, []).append((i, similarity))

    def score(self, row: Row) -> Scored:
        """The best of the title and its other names."""
        scored = self._score(row, row.title, row.main)
        for name in row.names:
            scored = max(scored, self._score(row, name, len(name)), key=lambda one: one.score)
        return scored

    def _score(self, row: Row, title: list[str], main: int) -> Scored:
        offers = self._offers(title, TITLE, 0) + self._offers(row.authors, AUTHOR, _AUTHORS_AT)
        offers += self._offers(row.extra, EXTRA, _EXTRA_AT)
        offers.sort(key=lambda offer: (-offer[0], offer[2]))
        met: list[tuple[float, str]] = [(0.0, "")] * len(self.reading)
        places: dict[int, int] = {}
        for similarity, i, place, word in offers:
            if not met[i][1] and place not in places:
                met[i] = similarity, word
                places[place] = i
        coverage = _share_met(self._needed, met) - self.discount
        looks, rest = self._looks(title, main, places), _share_met(self._rest, met)
        score = coverage * (1 - _BY_LOOKS * (1 - looks) - _BY_THE_REST * (1 - rest))
        return Scored(row, max(0.0, score), coverage, looks, met, self)

    def _offers(self, words: list[str], field: float, start: int) -> list[tuple[float, int, int, str]]:
        """(similarity, word of the reading, place, word of the title) for all that could meet."""
        ways = self._ways
        placed = list(enumerate(words, start))
        offers = [
            (similarity * field, i, place, word)
            for place, word in placed
            if word in ways
            for i, similarity in ways[word]
        ]
        for i, text in self._begun:
            offers += [
                (begun(text, word) * field, i, place, word)
                for place, word in placed
                if word.startswith(text) and word != text
            ]
        return offers

    def _looks(self, title: list[str], main: int, places: dict[int, int]) -> float:
        """0..1: how much of the title was asked for, from its start, in its order, exactly."""
        if not title:
            return 0.0
        cover = max(_share(title, places), 0.97 * _share(title[:main], places))
        here = [(place, places[place]) for place in sorted(places) if place < _AUTHORS_AT]
        steps = max(1, len(here) - 1)
        order = sum(b[1] > a[1] for a, b in pairwise(here)) / steps if len(here) > 1 else 0.5
        close = sum(b[0] - a[0] == 1 for a, b in pairwise(here)) / steps if len(here) > 1 else 0.5
        return 0.55 * cover + 0.1 * order + 0.1 * close + 0.1 * (0 in places) + 0.15 * (self._typed == title)


def _shares(weights: list[float]) -> list[tuple[int, float]]:
    """The places of the words that weigh anything, with their share of the whole."""
    total = sum(weights)
    return [(place, weight / total) for place, weight in enumerate(weights) if weight]


def _share_met(shares: list[tuple[int, float]], met: list[tuple[float, str]]) -> float:
    """The weighted mean likeness of the words; 1 when there is none."""
    return sum([share * met[place][0] for place, share in shares]) if shares else 1.0


def _share(title: list[str], places: dict[int, int]) -> float:
    total = met = 0.0
    for place, word in enumerate(title):
        weight = 0.3 if word in _LIGHT else 1.0
        total += weight
        if place in places:
            met += weight
    return met / total

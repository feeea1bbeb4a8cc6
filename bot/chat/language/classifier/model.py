"""A linear classifier over features, small and quick: few weights a feature, whole numbers, one file."""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from bot.base.reading.slang import PARTICLES
from bot.chat.language.classifier.features import MOST_WORDS, features_between, features_of, words_of
from bot.chat.language.classifier.spelling import Spelling
from bot.chat.language.classifier.weights import Weights

VERSION = 6
"""Raised when features or the file's form change."""
_MAGIC = b"ear2"
_LATELY, _WORDS = 64, 1024
"""Texts that are remembered: several ears ask for the same one, one after the other; and words."""


class Guess(NamedTuple):
    """A meaning and how probable it is, 0 to 1."""

    meaning: str
    probability: float


class Model:
    """`bias` belongs to each meaning; `scale` makes the weights, which are whole numbers, what was learned;
    `temperature` makes probabilities honest; `words` are those of several examples, with their counts.
    """

    def __init__(
        self,
        meanings: Sequence[str],
        bias: Sequence[float],
        weights: Weights,
        scale: float,
        temperature: float,
        words: Mapping[str, int],
    ) -> None:
        self.meanings = tuple(meanings)
        self._bias = tuple(bias)
        self._weights = weights
        self._scale = scale
        self._temperature = temperature
        self._spelling = Spelling(words)
        self._nothing = (0,) * len(self.meanings)
        self._of_word = lru_cache(maxsize=_WORDS)(self._found)
        self._guess = lru_cache(maxsize=_LATELY)(self._guessed)
        self._words = lru_cache(maxsize=_LATELY)(self._spelled)

    @property
    def vocabulary(self) -> Set[str]:
        """The words that several examples have."""
        return self._spelling.known.keys()

    def guess(self, text: str, most: int = 3) -> Sequence[Guess]:
        """The likeliest meanings of a clause, the likeliest first; empty where nothing of it was ever learned."""
        return self._guess(text, most)

    def _guessed(self, text: str, most: int) -> tuple[Guess, ...]:
        words = self.words(text)
        found = self._weights.find(features_between(words))
        for word in words:
            found.update(self._of_word(word))
        added = self._weights.sum_of(found.values())
        if not added:
            return ()
        norm = self._scale / math.sqrt(len(found))
        scores = [bias + weight * norm for bias, weight in zip(self._bias, added, strict=True)]
        return self._likeliest(scores, most)

    def known(self, text: str) -> float:
        """The share of a clause's words that stood in examples, 0 to 1: a title brings its own."""
        telling = [word for word in self.words(text) if len(word) > 2 and word not in PARTICLES and word[0] != "#"]
        return sum(word in self._spelling.known for word in telling) / len(telling) if telling else 1.0

    def words(self, text: str, most: int = MOST_WORDS) -> Sequence[str]:
        """The words of a clause as the examples spell them."""
        return self._words(text, most)

    def added(self, names: Sequence[str]) -> Sequence[int]:
        """The sum of the weights of features for each meaning, as they are kept: whole numbers."""
        return self._weights.added(names) or self._nothing

    def odds(self, sums: Sequence[int], many: int) -> tuple[float, ...]:
        """How probable each meaning is, by the sums of the weights of so many features."""
        norm, temperature = self._scale / math.sqrt(many), self._temperature
        found = [math.exp((one * norm + bias) / temperature) for one, bias in zip(sums, self._bias, strict=True)]
        total = sum(found)
        return tuple(one / total for one in found)

    def _found(self, word: str) -> tuple[tuple[int, int], ...]:
        """A word's features, found; its letters take most of the time of a guess."""
        return tuple(self._weights.find(features_of(word)).items())

    def _spelled(self, text: str, most: int) -> tuple[str, ...]:
        return tuple(self._spelling.read(word) for word in words_of(text, most))

    def _likeliest(self, scores: Sequence[float], most: int) -> tuple[Guess, ...]:
        top = max(scores)
        exp, temperature = math.exp, self._temperature
        odds = [exp((score - top) / temperature) for score in scores]
        total = sum(odds)
        order = sorted(range(len(odds)), key=odds.__getitem__, reverse=True)[:most]
        return tuple(Guess(self.meanings[place], odds[place] / total) for place in order)

    def save(self, path: Path, digest: str) -> None:
        """Write it whole or not at all."""
        sizes, weights = self._weights.parts()
        head = {
            "digest": digest, "meanings": self.meanings, "bias": self._bias, "scale": self._scale,
            "temperature": self._temperature, "words": dict(sorted(self._spelling.known.items())), "sizes": sizes,
        }  # fmt: skip
        body = json.dumps(head, ensure_ascii=False).encode()
        new = path.with_suffix(".new")
        new.write_bytes(_MAGIC + zlib.compress(len(body).to_bytes(4, "little") + body + weights, 9))
        new.replace(path)

    @classmethod
    def load(cls, path: Path, digest: str = "") -> Model | None:
        """The model in a file; None where there is none, or one of other examples than these."""
        try:
            data = path.read_bytes()
        except OSError:
            return None
        if not data.startswith(_MAGIC):
            return None
        raw = memoryview(zlib.decompress(memoryview(data)[len(_MAGIC) :]))
        end = 4 + int.from_bytes(raw[:4], "little")
        head = json.loads(bytes(raw[4:end]))
        return cls._of(head, raw[end:]) if digest in ("", head["digest"]) else None

    @classmethod
    def _of(cls, head: Mapping[str, Any], body: memoryview) -> Model:
        weights = Weights.read(len(head["meanings"]), head["sizes"], body)
        return cls(head["meanings"], head["bias"], weights, head["scale"], head["temperature"], head["words"])

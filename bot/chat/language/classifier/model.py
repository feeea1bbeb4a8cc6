"""A linear classifier over features, small and quick: few weights a feature, whole numbers, one file."""

from __future__ import annotations

import json
import math
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.base.reading.slang import PARTICLES
from bot.chat.language.classifier.features import features, words_of
from bot.chat.language.classifier.spelling import Spelling

VERSION = 4
"""Raised when features or the file's form change."""
_MAGIC = b"ear1"
_LATELY = 64
"""Texts that are remembered: several ears ask for the same one, one after the other."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A meaning and how probable it is, 0 to 1."""

    meaning: str
    probability: float


class Model:
    """`rows`: for each feature where its weights begin and how many they are (`start << 8 | number`), in `places` (of
    meanings) and `weights`, which `scale` makes whole: two long arrays take a fifth of what many short ones do.

    `bias` belongs to each meaning; `temperature` makes probabilities honest; `words` are those of several examples,
    with their counts.
    """

    def __init__(
        self,
        meanings: Sequence[str],
        bias: Sequence[float],
        rows: Mapping[str, int],
        places: array[int],
        weights: array[int],
        scale: float,
        temperature: float,
        words: Mapping[str, int],
    ) -> None:
        self.meanings = tuple(meanings)
        self._bias = tuple(bias)
        self._rows = rows
        self._places = places
        self._weights = weights
        self._scale = scale
        self._temperature = temperature
        self._spelling = Spelling(words)
        self._guess = lru_cache(maxsize=_LATELY)(self._guessed)
        self._words = lru_cache(maxsize=_LATELY)(self._spelled)

    @property
    def vocabulary(self) -> frozenset[str]:
        """The words that several examples have."""
        return frozenset(self._spelling.known)

    def guess(self, text: str, most: int = 3) -> Sequence[Guess]:
        """The likeliest meanings of a clause, the likeliest first; empty where nothing of it was ever learned."""
        return self._guess(text, most)

    def _guessed(self, text: str, most: int) -> tuple[Guess, ...]:
        found = features(self.words(text))
        known = [row for row in map(self._rows.get, found) if row is not None]
        if not known:
            return ()
        scores = list(self._bias)
        norm = self._scale / math.sqrt(len(found))
        for row in known:
            start = row >> 8
            end = start + (row & 255)
            for place, weight in zip(self._places[start:end], self._weights[start:end], strict=True):
                scores[place] += weight * norm
        return self._likeliest(scores, most)

    def known(self, text: str) -> float:
        """The share of a clause's words that stood in examples, 0 to 1: a title brings its own."""
        telling = [word for word in self.words(text) if len(word) > 2 and word not in PARTICLES and word[0] != "#"]
        return sum(word in self._spelling.known for word in telling) / len(telling) if telling else 1.0

    def words(self, text: str) -> Sequence[str]:
        """The words of a clause as the examples spell them."""
        return self._words(text)

    def _spelled(self, text: str) -> tuple[str, ...]:
        return tuple(self._spelling.read(word) for word in words_of(text))

    def _likeliest(self, scores: Sequence[float], most: int) -> tuple[Guess, ...]:
        top = max(scores)
        exp, temperature = math.exp, self._temperature
        odds = [exp((score - top) / temperature) for score in scores]
        total = sum(odds)
        order = sorted(range(len(odds)), key=odds.__getitem__, reverse=True)[:most]
        return tuple(Guess(self.meanings[place], odds[place] / total) for place in order)

    def save(self, path: Path, digest: str) -> None:
        """Write it whole or not at all."""
        head = {
            "digest": digest, "meanings": self.meanings, "bias": self._bias, "scale": self._scale,
            "temperature": self._temperature, "words": dict(sorted(self._spelling.known.items())),
            "features": "\n".join(self._rows),
            "lengths": [row & 255 for row in self._rows.values()],
        }  # fmt: skip
        body = json.dumps(head, ensure_ascii=False).encode()
        parts = (len(body).to_bytes(4, "little"), body, self._places.tobytes(), self._weights.tobytes())
        new = path.with_suffix(".new")
        new.write_bytes(_MAGIC + zlib.compress(b"".join(parts), 9))
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
        raw = zlib.decompress(data[len(_MAGIC) :])
        size = int.from_bytes(raw[:4], "little")
        head = json.loads(raw[4 : 4 + size])
        return cls._of(head, raw[4 + size :]) if digest in ("", head["digest"]) else None

    @classmethod
    def _of(cls, head: Mapping[str, Any], body: bytes) -> Model:
        lengths: list[int] = head["lengths"]
        total = sum(lengths)
        places, weights = array("H"), array("b")
        places.frombytes(body[: 2 * total])
        weights.frombytes(body[2 * total :])
        rows, at = {}, 0
        for name, length in zip(str(head["features"]).split("\n"), lengths, strict=True):
            rows[name] = at << 8 | length
            at += length
        known = head["meanings"], head["bias"], rows, places, weights, head["scale"], head["temperature"], head["words"]
        return cls(*known)

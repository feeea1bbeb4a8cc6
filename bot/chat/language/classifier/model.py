"""A linear classifier over features, small and quick: few weights a feature, whole numbers, one file."""

from __future__ import annotations

import json
import math
import zlib
from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.base.reading.slang import PARTICLES
from bot.chat.language.classifier.features import features, words_of

VERSION = 2
"""Raised when features or the file's form change."""
_MAGIC = b"ear1"


@dataclass(frozen=True, slots=True)
class Guess:
    """A meaning and how probable it is, 0 to 1."""

    meaning: str
    probability: float


class Model:
    """`rows`: for each feature the places of meanings and their weights, one after another; `scale` makes them whole.

    `bias` belongs to each meaning; `temperature` makes probabilities honest; `words` are those of several examples.
    """

    def __init__(
        self,
        meanings: Sequence[str],
        bias: Sequence[float],
        rows: Mapping[str, tuple[array[int], array[int]]],
        scale: float,
        temperature: float,
        words: Collection[str],
    ) -> None:
        self.meanings = tuple(meanings)
        self._bias = tuple(bias)
        self._rows = rows
        self._scale = scale
        self._temperature = temperature
        self._words = frozenset(words)

    def guess(self, text: str, most: int = 3) -> list[Guess]:
        """The likeliest meanings of a clause, the likeliest first; empty where nothing of it was ever learned."""
        found = features(text)
        known = [row for row in map(self._rows.get, found) if row is not None]
        if not known:
            return []
        scores = list(self._bias)
        norm = self._scale / math.sqrt(len(found))
        for places, weights in known:
            for place, weight in zip(places, weights, strict=True):
                scores[place] += weight * norm
        return self._likeliest(scores, most)

    def known(self, text: str) -> float:
        """The share of a clause's words that stood in examples, 0 to 1: a title brings its own."""
        telling = [word for word in words_of(text) if len(word) > 2 and word not in PARTICLES]
        return sum(word in self._words for word in telling) / len(telling) if telling else 1.0

    def _likeliest(self, scores: Sequence[float], most: int) -> list[Guess]:
        top = max(scores)
        odds = [math.exp((score - top) / self._temperature) for score in scores]
        total = sum(odds)
        order = sorted(range(len(odds)), key=odds.__getitem__, reverse=True)[:most]
        return [Guess(self.meanings[place], odds[place] / total) for place in order]

    def save(self, path: Path, digest: str) -> None:
        """Write it whole or not at all."""
        head = {
            "digest": digest, "meanings": self.meanings, "bias": self._bias, "scale": self._scale,
            "temperature": self._temperature, "words": sorted(self._words), "features": list(self._rows),
            "lengths": [len(places) for places, _ in self._rows.values()],
        }  # fmt: skip
        places, weights = array("H"), array("b")
        for row in self._rows.values():
            places.extend(row[0])
            weights.extend(row[1])
        body = json.dumps(head, ensure_ascii=False).encode()
        parts = (len(body).to_bytes(4, "little"), body, places.tobytes(), weights.tobytes())
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
    def _of(cls, head: Mapping[str, object], body: bytes) -> Model:
        lengths: list[int] = head["lengths"]  # type: ignore[assignment]
        total = sum(lengths)
        places, weights = array("H"), array("b")
        places.frombytes(body[: 2 * total])
        weights.frombytes(body[2 * total :])
        rows, at = {}, 0
        for name, length in zip(head["features"], lengths, strict=True):  # type: ignore[call-overload]
            rows[name] = places[at : at + length], weights[at : at + length]
            at += length
        return cls(head["meanings"], head["bias"], rows, head["scale"], head["temperature"], head["words"])  # type: ignore[arg-type]

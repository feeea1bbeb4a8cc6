"""Classifiers to compare, each over the bot's own features; what is learned from texts, and how probable it then says.

The bot's own is beside complement naive Bayes (Rennie 2003), nearest neighbours, averaged embeddings as fastText has
them, and scikit-learn's logistic regression.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import numpy as np

from bot.chat.language.classifier.examples import Example
from bot.chat.language.classifier.features import features, words_of
from bot.chat.language.classifier.noise import noisy
from bot.chat.language.classifier.spelling import Spelling
from bot.chat.language.classifier.training import train

Array = np.ndarray[Any, np.dtype[Any]]
Guessed = Sequence[tuple[str, float]]
_SEEN, _COPIES = 2, 2  # as the bot's own training has them


class Learner(Protocol):
    """Learns once, then guesses: meanings, the likeliest first, with their probabilities."""

    def learn(self, examples: Sequence[Example]) -> None: ...
    def guess(self, text: str) -> Guessed: ...
    def megabytes(self) -> float: ...


class Own:
    """The bot's own: softmax regression by AdaGrad, a few whole weights a feature."""

    def learn(self, examples: Sequence[Example]) -> None:
        self._model = train(examples)

    def guess(self, text: str) -> Guessed:
        return [(one.meaning, one.probability) for one in self._model.guess(text, most=3)]

    def megabytes(self) -> float:
        with TemporaryDirectory() as folder:
            self._model.save(path := Path(folder) / "model", "")
            return path.stat().st_size / 1e6


class OfRows:
    """What works on rows of feature numbers: the bot's features, spelling and noise, so that only the learning differs.

    `temperature` makes probabilities honest, as the bot's own does: fitted on one writer who was left out.
    """

    temperature = 1.0

    def learn(self, examples: Sequence[Example]) -> None:
        rnd = Random(7)
        words = Counter(word for one in examples for word in set(words_of(one.text)))
        self._spelling = Spelling({word: n for word, n in words.items() if n >= _SEEN})
        texts = [(one.text, one.meaning) for one in examples]
        texts += [(noisy(text, rnd), meaning) for _ in range(_COPIES) for text, meaning in texts[: len(examples)]]
        found = [self._features(text) for text, _ in texts]
        counted = Counter(name for names in found for name in names)
        self.vocabulary = {name: n for n, name in enumerate(sorted(name for name, n in counted.items() if n >= _SEEN))}
        self.meanings = sorted({meaning for _, meaning in texts})
        places = {meaning: n for n, meaning in enumerate(self.meanings)}
        rows = [self._row(names) for names in found]
        self._fit(rows, np.array([places[meaning] for _, meaning in texts]))

    def guess(self, text: str) -> Guessed:
        odds = _softmax(self._scores(self._row(self._features(text))) / self.temperature)
        return [(self.meanings[place], float(odds[place])) for place in np.argsort(-odds)[:3]]

    def megabytes(self) -> float:
        packed = sum(len(zlib.compress(one.tobytes())) for one in self._arrays())
        return (packed + len(zlib.compress("\n".join(self.vocabulary).encode()))) / 1e6

    def _features(self, text: str) -> list[str]:
        return features([self._spelling.read(word) for word in words_of(text)])

    def _row(self, names: Sequence[str]) -> Array:
        return np.array([n for name in names if (n := self.vocabulary.get(name)) is not None], dtype=np.int32)

    def _fit(self, rows: Sequence[Array], labels: Array) -> None:
        raise NotImplementedError

    def _scores(self, row: Array) -> Array:
        raise NotImplementedError

    def _arrays(self) -> Sequence[Array]:
        raise NotImplementedError


class ComplementBayes(OfRows):
    """Each meaning is weighed by what all the others look like."""

    temperature = 0.144

    def _fit(self, rows: Sequence[Array], labels: Array) -> None:
        counts = np.zeros((len(self.vocabulary), len(self.meanings)), dtype=np.float32)
        for row, label in zip(rows, labels, strict=True):
            counts[row, label] += 1
        others = counts.sum(axis=1, keepdims=True) - counts + 0.3
        weights = -np.log(others / others.sum(axis=0))
        self._weights = (weights - weights.mean(axis=1, keepdims=True)).astype(np.float16)

    def _scores(self, row: Array) -> Array:
        return np.asarray(self._weights[row].astype(np.float32).sum(axis=0) / math.sqrt(max(1, len(row))))

    def _arrays(self) -> Sequence[Array]:
        return [self._weights]


class Neighbours(OfRows):
    """The fifteen nearest examples by the cosine of rare features decide."""

    _NEAREST = 15

    def _fit(self, rows: Sequence[Array], labels: Array) -> None:
        counted = np.bincount(np.concatenate(rows), minlength=len(self.vocabulary))
        self._rarity = np.log(len(rows) / (1 + counted)).astype(np.float32)
        self._labels = labels.astype(np.uint8)
        norms = [math.sqrt(float((self._rarity[row] ** 2).sum())) or 1.0 for row in rows]
        places = defaultdict[int, list[int]](list)
        for n, row in enumerate(rows):
            for feature in row:
                places[int(feature)].append(n)
        self._places = {feature: np.array(found, dtype=np.int32) for feature, found in places.items()}
        self._norms = np.array(norms, dtype=np.float32)

    def _scores(self, row: Array) -> Array:
        near = np.zeros(len(self._labels), dtype=np.float32)
        for feature in row:
            near[self._places[int(feature)]] += self._rarity[feature] ** 2
        near /= self._norms
        odds = np.full(len(self.meanings), 1e-6)
        for n in np.argpartition(-near, self._NEAREST)[: self._NEAREST]:
            odds[self._labels[n]] += float(near[n]) ** 2
        return np.asarray(np.log(odds))

    def _arrays(self) -> Sequence[Array]:
        return [*self._places.values(), self._rarity, self._norms, self._labels]


class Embeddings(OfRows):
    """A clause is the mean of its features' vectors, as in fastText; vectors and meanings are learned together."""

    temperature = 1.5
    _SIZE, _EPOCHS, _RATE = 64, 12, 0.25

    def _fit(self, rows: Sequence[Array], labels: Array) -> None:
        draw = np.random.default_rng(7)
        self._vectors = draw.uniform(-1, 1, (len(self.vocabulary), self._SIZE)).astype(np.float32) / self._SIZE
        self._out = np.zeros((self._SIZE, len(self.meanings)), dtype=np.float32)
        turns = self._EPOCHS * len(rows)
        order = np.concatenate([draw.permutation(len(rows)) for _ in range(self._EPOCHS)])
        for turn, n in enumerate(order):
            if len(row := rows[n]):
                self._step(row, labels[n], self._RATE * (1 - turn / turns))

    def _step(self, row: Array, label: int, rate: float) -> None:
        mean = self._vectors[row].mean(axis=0)
        slope = _softmax(mean @ self._out)
        slope[label] -= 1
        back = self._out @ slope
        self._out -= rate * np.outer(mean, slope)
        self._vectors[row] -= rate * back / len(row) * math.sqrt(len(row))

    def _scores(self, row: Array) -> Array:
        mean = self._vectors[row].mean(axis=0) if len(row) else np.zeros(self._SIZE, dtype=np.float32)
        return np.asarray(mean @ self._out)

    def _arrays(self) -> Sequence[Array]:
        return [self._vectors.astype(np.float16), self._out.astype(np.float16)]


class Logistic(OfRows):
    """scikit-learn's, over rows of length one; every weight is kept."""

    def _fit(self, rows: Sequence[Array], labels: Array) -> None:
        from scipy.sparse import csr_matrix
        from sklearn.linear_model import LogisticRegression

        ends = np.cumsum([0, *(len(row) for row in rows)])
        values = np.concatenate([np.full(len(row), 1 / math.sqrt(max(1, len(row))), dtype=np.float32) for row in rows])
        given = csr_matrix((values, np.concatenate(rows), ends), shape=(len(rows), len(self.vocabulary)))
        found = LogisticRegression(C=20.0, max_iter=25).fit(given, labels)
        self._weights = np.ascontiguousarray(found.coef_.T, dtype=np.float16)
        self._bias = found.intercept_

    def _scores(self, row: Array) -> Array:
        scores = self._weights[row].astype(np.float32).sum(axis=0) / math.sqrt(max(1, len(row)))
        return np.asarray(scores + self._bias)

    def _arrays(self) -> Sequence[Array]:
        return [self._weights]


def _softmax(scores: Array) -> Array:
    odds = np.exp(scores - scores.max())
    return np.asarray(odds / odds.sum())

"""Learning: multinomial logistic regression over the examples, with noise of their own kind, always the same way.

Needs numpy, and so it runs in a process of its own (`python -m bot.dev.understanding`): the bot itself never loads it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

import numpy as np

from bot.chat.language.classifier.examples import Example
from bot.chat.language.classifier.features import features, words_of
from bot.chat.language.classifier.model import Model
from bot.chat.language.classifier.noise import noisy
from bot.chat.language.classifier.spelling import Spelling
from bot.chat.language.classifier.weights import Row, Weights

_EPOCHS = 12
_RATE = 0.9
_DECAY = 1e-4
_SEEN = 2  # times a feature must be met
_KEPT = 45  # weights a feature
_SMALLEST = 0.012  # of the largest
_COPIES = 1
_TEMPERATURE = 0.65
"""Makes .5 mean half: fitted on the lines of a writer who was left out."""


def train(examples: Sequence[Example], seed: int = 7) -> Model:
    """The model of some examples; deterministic."""
    rnd = Random(seed)
    words = Counter(word for one in examples for word in set(words_of(one.text)))
    spelling = Spelling({word: n for word, n in words.items() if n >= _SEEN})
    texts = [(one.text, one.meaning) for one in examples]
    texts += [(noisy(text, rnd), meaning) for _ in range(_COPIES) for text, meaning in texts[: len(examples)]]
    found = [features([spelling.read(word) for word in words_of(text)]) for text, _ in texts]
    counted = Counter(name for names in found for name in names)
    vocabulary = {name: n for n, name in enumerate(sorted(name for name, n in counted.items() if n >= _SEEN))}
    meanings = sorted({meaning for _, meaning in texts})
    places = {meaning: n for n, meaning in enumerate(meanings)}
    rows = [np.array([vocabulary[name] for name in names if name in vocabulary], dtype=np.int32) for names in found]
    norms = np.array([1 / np.sqrt(max(1, len(names))) for names in found])
    labels = np.array([places[meaning] for _, meaning in texts])
    weights, bias = _fit(rows, norms, labels, len(vocabulary), len(meanings), rnd)
    return _model(meanings, vocabulary, weights, bias, spelling.known)


def _fit(
    rows: Sequence[np.ndarray], norms: np.ndarray, labels: np.ndarray, size: int, classes: int, rnd: Random
) -> tuple[np.ndarray, np.ndarray]:
    """AdaGrad, an example at a time."""
    weights = np.zeros((size, classes), dtype=np.float32)
    gathered = np.full((size, classes), 1e-2, dtype=np.float32)
    bias = np.zeros(classes, dtype=np.float32)
    order, shrunk = list(range(len(rows))), np.float32(1 - _RATE * _DECAY)
    for _ in range(_EPOCHS):
        rnd.shuffle(order)
        for n in order:
            row = rows[n]
            if not len(row):
                continue
            now = weights[row]
            scores = now.sum(axis=0) * norms[n] + bias
            scores -= scores.max()
            odds = np.exp(scores)
            slope = odds / odds.sum()
            slope[labels[n]] -= 1
            bias -= 0.02 * slope
            step = slope * norms[n]
            met = gathered[row] + step * step
            gathered[row] = met
            weights[row] = shrunk * now - (_RATE * step) / np.sqrt(met)
    return weights, bias


def _model(
    meanings: Sequence[str], vocabulary: dict[str, int], weights: np.ndarray, bias: np.ndarray, known: Mapping[str, int]
) -> Model:
    """The weights that matter, as whole numbers."""
    largest = float(np.abs(weights).max()) or 1.0
    scale = largest / 127
    rows = dict[str, Row]()
    for name, n in vocabulary.items():
        whole = np.rint(weights[n] / scale).astype(int)
        kept = [place for place in np.argsort(-np.abs(whole))[:_KEPT] if abs(whole[place]) >= _SMALLEST * 127]
        if kept:
            rows[name] = {int(place): int(whole[place]) for place in kept}
    weights_of = Weights.of(rows, len(meanings))
    return Model(meanings, [float(one) for one in bias], weights_of, scale, _TEMPERATURE, known)

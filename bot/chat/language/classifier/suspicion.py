"""The ear for danger alone: learned from it against all else that is said, and heard in every part of a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from bot.base.reading.slang import PARTICLES
from bot.chat.language.classifier.features import features_between, features_of
from bot.chat.language.classifier.learned import ALARMS
from bot.chat.language.classifier.model import Model

NOTHING = "none"
"""What all examples mean that tell of no danger."""
_CUT = re.compile(r"[.!?;:\n…]+|, ")
_MOST_LETTERS, _MOST_WORDS = 1500, 250
_ENOUGH = 0.6
"""The share of words that must stand in examples."""
_FEWEST = 3
"""Words of a part that says something by itself."""
_LONG, _WINDOW, _STEP = 14, 10, 5
"""A part of more words is heard in windows of ten: what people dictate has no stops."""

_LATELY, _WORDS = 64, 4096
"""Texts, and words with the sums of their weights, that are remembered."""


class Suspicion:
    """Sums the weights of a model by words, each word's once: a message takes some tens of microseconds."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._none = model.meanings.index(NOTHING)
        self._of_word = lru_cache(maxsize=_WORDS)(self._summed)
        self.suspects = lru_cache(maxsize=_LATELY)(self._suspects)

    def _suspects(self, text: str) -> tuple[str, float]:
        """What danger a message most likely tells of in any part, and how likely; '' for none."""
        heard = [self._trusted(words) for words in self._parts(text[:_MOST_LETTERS]) if words]
        return max(heard, key=lambda one: one[1], default=("", 0.0))

    def _trusted(self, words: Sequence[str]) -> tuple[str, float]:
        """What these words tell of, believed less the fewer of them are known: a title brings its own."""
        odds = self._odds(words)
        rest = [place for place in range(len(odds)) if place != self._none]
        telling = [word for word in words if len(word) > 2 and word not in PARTICLES and word[0] != "#"]
        known = sum(map(self._model.vocabulary.__contains__, telling)) / len(telling) if telling else 1.0
        trust = min(1.0, known / _ENOUGH) ** 2
        return self._model.meanings[max(rest, key=odds.__getitem__)], (1 - odds[self._none]) * trust

    def _parts(self, text: str) -> Iterator[Sequence[str]]:
        return windows([self._model.words(part, _MOST_WORDS) for part in parts_of(text)])

    def _odds(self, words: Sequence[str]) -> Sequence[float]:
        singles = features_between(words)
        found = [self._of_word(word) for word in words]
        sums = [weights for _, weights in found] + [self._model.added(singles)]
        many = sum(number for number, _ in found) + len(singles)
        return self._model.odds([sum(column) for column in zip(*sums, strict=True)], many)

    def _summed(self, word: str) -> tuple[int, Sequence[int]]:
        """How many features a word has, and the sum of their weights."""
        names = features_of(word)
        return len(names), self._model.added(names)


def parts_of(text: str) -> list[str]:
    """What stands between the stops of a message."""
    return _CUT.split(text)


def windows(parts: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The words of the whole, of each part that says something, and windows of the long ones."""
    parts = [part for part in parts if part]
    yield [word for part in parts for word in part]
    telling = [part for part in parts if len(part) >= _FEWEST]
    if len(parts) > 1:
        yield from telling
    for part in telling:
        if len(part) > _LONG:
            yield from (part[at : at + _WINDOW] for at in range(0, len(part) - _WINDOW + _STEP, _STEP))


@cache
def suspicion() -> Suspicion | None:
    """As it was last learned; None where it never was."""
    model = Model.load(ALARMS)
    return Suspicion(model) if model else None

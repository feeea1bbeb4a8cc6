"""The second ear: what a clause that no phrase accounts for probably means, among what this reader may ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.chat.language.classifier.model import Guess, Model
from bot.chat.language.intents import Phrase

BOOK = "book"
"""The meanings of a sentence with a title or a subject in it: they are the search's."""
BOOKS = frozenset({"search", "subject"})


@dataclass(frozen=True, slots=True)
class Meant:
    """A phrase that may be meant, and how probably; None: a book."""

    phrase: Phrase | None
    probability: float
    kin: float = 0.0
    """That it is this or one of its kin."""


class Ear:
    """Hears by the learned model; meanings that nobody answers for this reader are given to nobody."""

    def __init__(self, model: Model, phrases: Iterable[Phrase]) -> None:
        self._model = model
        self._phrases: Mapping[str, Phrase] = {name: one for one in phrases for name in one.learned or (one.name,)}
        self._hear = lru_cache(maxsize=512)(self._heard)

    def hear(self, text: str) -> Sequence[Meant]:
        """The likeliest phrases, the likeliest first, each once; empty where nothing is known of any word."""
        return self._hear(text)

    def _heard(self, text: str) -> tuple[Meant, ...]:
        summed: dict[str, float] = {}
        phrases: dict[str, Phrase | None] = {}
        known = self._model.known(text) ** 2
        for guess in self._model.guess(text, most=8):
            name, phrase = self._named(guess)
            if name:
                summed[name] = summed.get(name, 0.0) + guess.probability * known
                phrases.setdefault(name, phrase)
        order = sorted(summed, key=summed.__getitem__, reverse=True)
        kin: dict[str, float] = {}
        for name in order:
            kin[_kin(name, phrases[name])] = kin.get(_kin(name, phrases[name]), 0.0) + summed[name]
        found = [Meant(phrases[name], summed[name], kin[_kin(name, phrases[name])]) for name in order]
        return tuple(sorted(found, key=lambda one: (-one.kin, -one.probability)))

    def _named(self, guess: Guess) -> tuple[str, Phrase | None]:
        if guess.meaning in BOOKS:
            return BOOK, None
        phrase = self._phrases.get(guess.meaning)
        return (phrase.name, phrase) if phrase else ("", None)


def _kin(name: str, phrase: Phrase | None) -> str:
    return phrase.kin or name if phrase else name

"""The second ear: what a clause that no phrase accounts for probably means, among what this reader may ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.base.identity import Permission
from bot.base.taught import Memory
from bot.chat.language.classifier.learned import learned
from bot.chat.language.classifier.model import Guess, Model
from bot.chat.language.intents import Phrase

BOOK = "book"
"""The meanings of a sentence with a title or a subject in it: they are the search's."""
_ENOUGH = 0.6
"""The share of words that must stand in examples: nine in ten things said have more, a title brings its own."""
_A_TITLE = 0.5
"""What is left of the sureness where every word begins with a capital, as titles do."""
_TITLE_WORDS, _LONG_WORD = 2, 5
_GUESSES = 24
_SURELY_STAFFS = 0.8
_LITTLE = 0.05
_LATELY = 64
"""Texts whose meanings are remembered: a message is heard several times, and many say the same."""
BOOKS = frozenset({"search", "subject"})


class Meant(NamedTuple):
    """A phrase that may be meant, and how probably; None: a book."""

    phrase: Phrase | None
    probability: float
    kin: float = 0.0
    """That it is this or one of its kin."""

    @property
    def of(self) -> str:
        """What it is kin of: a name that it shares with what is answered nearly the same."""
        return _kin(self.phrase.name, self.phrase) if self.phrase else BOOK


class Ear:
    """Hears by the learned model; meanings that nobody answers are given to nobody.

    `memory`: what staff taught, which goes before what was learned.
    """

    def __init__(self, model: Model, phrases: Iterable[Phrase], memory: Memory | None = None) -> None:
        self._model = model
        self._memory = memory
        self._phrases: Mapping[str, Phrase] = {name: one for one in phrases for name in one.learned or (one.name,)}
        self._senses = dict.fromkeys(BOOKS, (BOOK, BOOK)) | {
            meaning: (one.name, _kin(one.name, one)) for meaning, one in self._phrases.items() if meaning not in BOOKS
        }
        self._by_name: Mapping[str, Phrase | None] = {one.name: one for one in self._phrases.values()}
        self._hear = lru_cache(maxsize=_LATELY)(self._heard)
        self._hear_for = lru_cache(maxsize=_LATELY)(self._heard_by)

    def hear(self, text: str, may: frozenset[Permission] = frozenset()) -> Sequence[Meant]:
        """The likeliest phrases, the likeliest first, each once; empty where nothing is known of any word.

        What staff taught goes before. What only staff may ask for is heard of somebody else where it is surely meant;
        else they mean something else.
        """
        taught, heard = self.recall(text, may), self._hear_for(text, may)
        return heard if taught is None else (taught, *(one for one in heard if one.phrase is not taught.phrase))

    def recall(self, text: str, may: frozenset[Permission] = frozenset()) -> Meant | None:
        """What staff taught that these words mean, where this reader may ask for it."""
        meaning = self._memory.recall(text) if self._memory else None
        name, phrase = self._named(Guess(meaning, 1.0)) if meaning else ("", None)
        meant = Meant(phrase, 1.0, 1.0) if name else None
        return meant if meant and _is_for(meant, may) else None

    def _heard_by(self, text: str, may: frozenset[Permission]) -> Sequence[Meant]:
        meant: Sequence[Meant] = self._hear(text)
        kept = [one for one in meant if not one.phrase or one.kin >= one.phrase.surely]
        meant = meant if len(kept) == len(meant) else _without(meant, kept)
        if not meant or _is_for(meant[0], may) or meant[0].kin >= _SURELY_STAFFS:
            return meant
        return _without(meant, [one for one in meant if _is_for(one, may)])

    def _heard(self, text: str) -> tuple[Meant, ...]:
        summed: dict[tuple[str, str], float] = {}
        trust = min(1.0, self._model.known(text) / _ENOUGH) ** 2 * (_A_TITLE if _is_spelt_as_title(text) else 1)
        for guess in self._model.guess(text, most=_GUESSES):
            if sense := self._senses.get(guess.meaning):
                summed[sense] = summed.get(sense, 0.0) + guess.probability * trust
        kins: dict[str, float] = {}
        for (_, kin), probability in summed.items():
            kins[kin] = kins.get(kin, 0.0) + probability
        ranked = sorted(summed.items(), key=lambda one: (-kins[one[0][1]], -one[1]))
        return tuple(Meant(self._by_name.get(name), probability, kins[kin]) for (name, kin), probability in ranked)

    def _named(self, guess: Guess) -> tuple[str, Phrase | None]:
        if guess.meaning in BOOKS:
            return BOOK, None
        phrase = self._phrases.get(guess.meaning)
        return (phrase.name, phrase) if phrase else ("", None)


def _without(meant: Sequence[Meant], rest: Sequence[Meant]) -> Sequence[Meant]:
    """What is left where the others are not meant: it is that much likelier."""
    stays = {id(one) for one in rest}  # to compare phrases takes long
    left = max(1 - sum(one.probability for one in meant if id(one) not in stays), _LITTLE)
    return [Meant(one.phrase, one.probability / left, min(1.0, one.kin / left)) for one in rest]


def _is_spelt_as_title(text: str) -> bool:
    words = text.split()
    told = [word for word in words if len(word) >= _LONG_WORD]
    return len(words) >= _TITLE_WORDS and len(told) > 1 and all(word.istitle() for word in told)


def _is_for(one: Meant, may: frozenset[Permission]) -> bool:
    return one.phrase is None or one.phrase.action.needs is None or one.phrase.action.needs in may


def _kin(name: str, phrase: Phrase | None) -> str:
    return phrase.kin or name if phrase else name


def ear_of(phrases: Iterable[Phrase], memory: Memory | None, off: frozenset[str]) -> Ear | None:
    """The ear for these phrases; None where nothing was learned yet."""
    model = learned()
    return Ear(model, phrases, memory if memory and memory.area not in off else None) if model else None

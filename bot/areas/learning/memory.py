"""What staff taught, in memory: the same words say the same, in whatever order, with whatever fillers around.

One slip of the finger is forgiven in one word of five letters on, where nothing else fits better. What is hidden (▢)
stands for any word that is hidden.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.areas.learning.masking import HIDDEN, Masked, unmasked
from bot.areas.learning.rules import Taught
from bot.base.reading.slips import one_edit_apart

_SHORTEST_SLIP = 5
_MOST_WORDS = 14
Key = tuple[str, ...]


class TaughtWords:
    """A table by words, and one by all words but one."""

    def __init__(self) -> None:
        self._by_key: dict[Key, Taught] = {}
        self._but_one: dict[Key, dict[tuple[str, Key], Taught]] = {}

    def __len__(self) -> int:
        return len(self._by_key)

    @property
    def words(self) -> frozenset[str]:
        """Every word of what is known, as it was typed."""
        return frozenset(word for one in self._by_key.values() for word in one.words.split() if word != HIDDEN)

    def keep(self, every: Iterable[Taught]) -> None:
        """Know these; the later one, where two say the same."""
        for one in every:
            key = unmasked(one.words).key
            self._by_key[key] = one
            for word, others in _without_one(key):
                self._but_one.setdefault(others, {})[word, key] = one

    def forget(self, one: Taught) -> None:
        """Know it no more."""
        key = unmasked(one.words).key
        self._by_key.pop(key, None)
        for word, others in _without_one(key):
            near = self._but_one.get(others, {})
            near.pop((word, key), None)
            if not near:
                self._but_one.pop(others, None)

    def recall(self, said: Masked, typed: Masked) -> Taught | None:
        """What these words, or nearly these, were taught to mean. `typed`: the same with nothing hidden."""
        key = said.key
        if not key or len(key) > _MOST_WORDS:
            return None
        return self._by_key.get(key) or self._near(said, typed)

    def _near(self, said: Masked, typed: Masked) -> Taught | None:
        """By one slip, which a word that is known is not; of several the one that was taught first."""
        hidden = {word for word, kept in zip(typed.words, said.words, strict=True) if kept == HIDDEN}
        found = [
            one
            for slipped, others in _without_one(typed.key)
            if slipped in hidden
            for (word, _), one in self._but_one.get(others, {}).items()
            if one_edit_apart(slipped, word)
        ]
        return min(found, key=lambda one: one.id, default=None)


def _without_one(key: Key) -> list[tuple[str, Key]]:
    return [
        (word, key[:n] + key[n + 1 :])
        for n, word in enumerate(key)
        if len(word) >= _SHORTEST_SLIP and word.isalpha() and word != HIDDEN
    ]

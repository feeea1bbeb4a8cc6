"""What the chat asks of whoever keeps what staff taught: which words may stay readable, and what some mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Memory(Protocol):
    """Whoever keeps that. `area`: switched off, nothing is recalled."""

    area: str

    def recall(self, text: str) -> str | None:
        """The meaning (as examples name it) that staff gave to these or nearly these words. Quick: all messages ask."""


class Lexicon:
    """The words that are known to be no names: of phrases and shorthand, of examples, of the catalogue's subjects.

    `firm`: those that the program itself listens for.
    """

    def __init__(self, firm: Iterable[str] = (), learned: Iterable[str] = ()) -> None:
        self.firm = frozenset(firm)
        self._others: dict[str, frozenset[str]] = {"examples": frozenset(learned)}

    def know(self, source: str, words: Iterable[str]) -> None:
        """Know these words, instead of those that this source had before."""
        self._others[source] = frozenset(words)

    def __contains__(self, word: str) -> bool:
        return word in self.firm or any(word in words for words in self._others.values())

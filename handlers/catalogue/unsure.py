"""Words that may be a book, or something else that the ear makes of them."""

from __future__ import annotations

from bot.areas.catalogue.search import Answer, Confidence
from bot.areas.catalogue.types import Found
from bot.chat.routing.asking_back import Unsure

_FEW = 2  # words
_RATHER, _AT_LEAST = 0.55, 0.35
"""How probable something else must be, beside what may be a book and beside nothing, to be asked for."""
_TALK = 0.8
"""From here a word or two that stand in titles are talk all the same."""
_SURELY = 0.9


def is_talk(words: str) -> bool:
    """Whether they surely ask for something that is neither a book nor an event: “ada komputer ga”."""
    return isinstance(words, Unsure) and words.probability >= _SURELY and words.topic != "events"


def is_subject_rather(words: str, found: Found | Answer) -> bool:
    """Whether a word or two are looked for, and hardly said: “sejarah”."""
    return isinstance(words, Unsure) and words.probability < _TALK and _is_subject(words, found)


def may_be_else(words: Unsure, found: Found | Answer) -> bool:
    """Where perhaps a book is meant, something else must be rather likely."""
    needed = {Confidence.NONE: _AT_LEAST, Confidence.MAYBE: _RATHER, Confidence.SURE: 1.1}[found.confidence]
    return bool(words.offers) and words.probability >= needed and not _is_subject(words, found)


def _is_subject(words: str, found: Found | Answer) -> bool:
    """Whether a word or two stand in titles as they were typed: “sejarah” is looked for, it is no interest to note."""
    return len(words.split()) <= _FEW and found.confidence is Confidence.MAYBE and found.corrected is None

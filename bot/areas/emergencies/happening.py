"""Whether something happens to somebody: a word of danger with who, where, when or a call beside it, in any order."""

from __future__ import annotations

from collections.abc import Iterator

from bot.areas.emergencies.danger_classes import CLASSES
from bot.areas.emergencies.despair import DESPAIR
from bot.areas.emergencies.events import EVENTS
from bot.areas.emergencies.listed import Lines
from bot.areas.emergencies.signs import HAPPENS, HELP, HERE, MINE, TO_STAFF
from bot.areas.emergencies.spelling import reads

_AT_ONCE = 30  # words within which two belong together


def happens(told: str) -> str:
    """The kind of what happens; '' where nothing does. `told`: plain words with one space around each."""
    return next((kind for window, words in _windows(told) if (kind := LINES.first(window, words))), "")


def _windows(told: str) -> Iterator[tuple[str, frozenset[str]]]:
    words = told.split()
    if len(words) <= _AT_ONCE:
        yield told, frozenset(words)
        return
    for start in range(0, len(words) - _AT_ONCE // 2, _AT_ONCE // 2):
        window = words[start : start + _AT_ONCE]
        yield f" {' '.join(window)} ", frozenset(window)


def _companions() -> frozenset[str]:
    listed = (CLASSES["person"], CLASSES["spot"], HAPPENS, HELP, HERE, MINE, TO_STAFF)
    return frozenset(word for text in listed for one in text.replace("|", " ").split() for word in reads(one).split())


LINES = Lines((*DESPAIR.items(), *EVENTS.items()), _companions())

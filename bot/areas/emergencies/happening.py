"""Whether something happens to somebody: a word of danger with who, where, when or a call beside it, in any order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.areas.emergencies.danger_classes import CLASSES
from bot.areas.emergencies.despair import DESPAIR
from bot.areas.emergencies.events import EVENTS
from bot.areas.emergencies.patterns import begins, lines, pattern
from bot.areas.emergencies.signs import HAPPENS, HELP, HERE, MINE, TO_STAFF
from bot.areas.emergencies.spelling import reads

_AT_ONCE = 30  # words within which two belong together


@dataclass(frozen=True)
class _Event:
    """`parts`: all of them must be said; `begins`: what each begins with. `lonely`: a word that needs a companion."""

    kind: str
    parts: tuple[str, ...]
    begins: tuple[frozenset[str], ...]
    lonely: bool

    def happens(self, told: str, words: frozenset[str]) -> bool:
        if any(one.isdisjoint(words) for one in self.begins):
            return False
        if self.lonely:
            return any(_has_companion(told, found) for found in _expression(self.parts[0]).finditer(told))
        return all(_expression(part).search(told) for part in self.parts)


def happens(told: str) -> str:
    """The kind of what happens; '' where nothing does. `told`: plain words with one space around each."""
    for window in _windows(told):
        words = frozenset(window.split())
        perhaps = sorted({number for word in words for number in _BY_WORD.get(word, ())})
        found = next((one.kind for number in perhaps if (one := _EVENTS[number]).happens(window, words)), "")
        if found:
            return found
    return ""


def _has_companion(told: str, found: re.Match[str]) -> bool:
    rest = f"{told[: found.start()]} {told[found.end() :]}".split()
    return not _COMPANIONS.isdisjoint(rest)


def _windows(told: str) -> Iterator[str]:
    words = told.split()
    for start in range(0, max(len(words) - _AT_ONCE // 2, 1), _AT_ONCE // 2):
        yield f" {' '.join(words[start : start + _AT_ONCE])} "


def _events() -> Iterator[_Event]:
    for kind, listed in (*DESPAIR.items(), *EVENTS.items()):
        for line in lines(listed):
            parts = tuple(part.strip() for part in line.split("&"))
            yield _Event(kind, parts, tuple(begins(part) for part in parts), lonely=len(line.split()) == 1)


@cache
def _expression(part: str) -> re.Pattern[str]:
    """Compiled when it may fit for the first time: most never do, and all together would hold up every start."""
    return re.compile(pattern(part))


def _by_word() -> dict[str, list[int]]:
    counts = Counter(word for one in _EVENTS for part in one.begins for word in part)
    found: dict[str, list[int]] = {}
    for number, one in enumerate(_EVENTS):
        for word in min(one.begins, key=lambda part: sum(counts[word] for word in part)):
            found.setdefault(word, []).append(number)
    return found


_EVENTS = tuple(_events())
_BY_WORD = _by_word()
"""The events to try where a word is said: those that cannot be without one of its like."""
_COMPANIONS = frozenset(
    word
    for listed in (CLASSES["person"], CLASSES["spot"], HAPPENS, HELP, HERE, MINE, TO_STAFF)
    for one in listed.replace("|", " ").split()
    for word in reads(one).split()
)

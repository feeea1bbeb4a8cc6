"""The words without which no pattern of danger can be heard: most messages have none, and are looked at no further."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.areas.emergencies.danger_classes import CLASSES

_GAP = "~"
Choice = tuple[str, ...]
"""Words that are all said."""


def triggers(lines: Iterable[str]) -> frozenset[str]:
    """A word of every choice in one place of every line: of the place whose words stand in the fewest lines."""
    every = [list(_places(line)) for line in lines]
    counts = Counter(word for places in every for word in {word for place in places for one in place for word in one})
    found: set[str] = set()
    for places in every:
        telling = [{min(one, key=counts.__getitem__) for one in place} for place in places]
        found |= min(telling, key=lambda words: max(map(counts.__getitem__, words)))
    return frozenset(found)


def _places(line: str) -> Iterator[Sequence[Choice]]:
    """What may stand in each place that must not be empty."""
    for token in line.split():
        if token != _GAP and not token.endswith("?"):
            yield [choice for one in token.split("|") for choice in _choices(one)]


def _choices(one: str) -> list[Choice]:
    if one.startswith("<"):
        return [tuple(choice.split()) for choice in CLASSES[one[1:-1]].split("|")]
    return [tuple(one.split("_"))]

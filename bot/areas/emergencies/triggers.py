"""The words without which nothing that is listed can be heard: most messages have none, and end there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.areas.emergencies.patterns import places

Choice = tuple[str, ...]
"""Words that are all said."""


def triggers(listed: Iterable[str]) -> frozenset[str]:
    """A word of every choice in one place of every line: of the place whose words stand in the fewest lines.

    A line has parts with “&” between them, which must all be said.
    """
    every = [[place for part in line.split("&") for place in _told(part)] for line in listed]
    counts = Counter(word for line in every for word in {word for place in line for one in place for word in one})
    found: set[str] = set()
    for line in every:
        telling = [{min(one, key=counts.__getitem__) for one in place} for place in line]
        found |= min(telling, key=lambda words: max(map(counts.__getitem__, words)))
    return frozenset(found)


def _told(part: str) -> Sequence[Sequence[Choice]]:
    return [[tuple(one.split()) for one in place] for place in places(part)]

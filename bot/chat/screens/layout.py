"""How keys lie below a message, so that a narrow phone shows each of them whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from bot.base.html import plain

LABEL, TALLEST = 32, 8
"""So many letters of a key, and so many rows of keys, does a narrow phone show without cutting or scrolling."""
BESIDE = {2: 16, 3: 11, 4: 8, 5: 6, 6: 5, 7: 4, 8: 3}
"""So many letters does a narrow phone show of each key in a row of so many (measured in Roboto at 360 dp)."""
_PICTURES = "\u2300"  # from here on
_PAIR = 2
_TOGETHER = (2, 3)  # keys of a row that others may be moved into


class _Labelled(Protocol):
    @property
    def label(self) -> str: ...


K = TypeVar("K", bound=_Labelled)


def shortened(label: str, most: int = LABEL) -> str:
    """So much of it as a key shows on a narrow phone."""
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def laid_out(rows: Sequence[Sequence[K]]) -> Sequence[Sequence[K]]:
    """The rows without empty ones, none cut, and as few as may be where they are many."""
    return _low(_whole(rows))


def _fits(row: Sequence[_Labelled]) -> bool:
    most = BESIDE.get(len(row))
    return most is None or all(_length(plain(key.label)) <= most for key in row)


def _length(label: str) -> int:
    """How many letters; a picture is as wide as two."""
    return len(label) + sum(letter >= _PICTURES for letter in label)


def _whole(rows: Sequence[Sequence[K]]) -> list[Sequence[K]]:
    """A row that a phone would show cut becomes two shorter ones, or one for each of its keys."""
    kept: list[Sequence[K]] = []
    for row in rows:
        kept += [row] if _fits(row) else _parted(row)
    return [row for row in kept if row]


def _parted(row: Sequence[K]) -> list[Sequence[K]]:
    for long in range(len(row) - 1, 1, -1):
        parts = [row[start : start + long] for start in range(0, len(row), long)]
        if all(map(_fits, parts)):
            return parts
    return [[key] for key in row]


def _low(rows: Sequence[Sequence[K]]) -> Sequence[Sequence[K]]:
    """Rows of few, short keys beside one another, from the lowest up, until all of them are in sight."""
    kept = list(rows)
    at = len(kept) - 2
    while len(kept) > TALLEST and at >= 0:
        both = [*kept[at], *kept[at + 1]]
        if len(both) in _TOGETHER and _fits(both):
            kept[at : at + 2] = [both]
        at -= 1
    return kept if len(kept) <= TALLEST else _closer(kept)


def _closer(rows: Sequence[Sequence[K]]) -> Sequence[Sequence[K]]:
    """Rows of two that follow one another as rows of three, where their keys are short; the last rows are ways."""
    *kept, last = rows
    packed: list[Sequence[K]] = []
    waiting: list[K] = []
    for row in kept:
        if len(row) == _PAIR and all(_length(plain(key.label)) <= BESIDE[_PAIR + 1] for key in row):
            waiting += row
        else:
            packed, waiting = [*packed, *_in_threes(waiting), row], []
    return [*packed, *_in_threes(waiting), last]


def _in_threes(keys: Sequence[K]) -> list[Sequence[K]]:
    return [keys[at : at + _PAIR + 1] for at in range(0, len(keys), _PAIR + 1)]

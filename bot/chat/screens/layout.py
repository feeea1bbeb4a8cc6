"""How keys lie below a message, so that a narrow phone shows each of them whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from bot.base.html import plain

LABEL, TALLEST = 32, 8
"""So many letters of a key, and so many rows of keys, does a narrow phone show without cutting or scrolling."""
ROOM = {2: 159, 3: 101, 4: 72, 5: 54, 6: 42, 7: 34, 8: 28}
"""So many dp does a phone of 360 dp show of each key in a row of so many; `length` measures a label."""
_PICTURES = "\u2300"  # from here on
_WIDTHS = {
    **dict.fromkeys("ijlI.,:;|!'’‘ ·", 4.2),
    **dict.fromkeys("tfr()[]-/“”", 5.8),
    **dict.fromkeys("mwMW%@—…&", 12.8),
}
_LARGE, _OTHER, _PICTURE = 9.6, 8.2, 18.7
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
    room = ROOM.get(len(row))
    return room is None or all(length(plain(key.label)) <= room for key in row)


def length(label: str) -> float:
    """About how many dp a label takes in the letters of Android's keys; rather too many than too few."""
    return sum(_width(letter) for letter in label)


def _width(letter: str) -> float:
    if letter >= _PICTURES:
        return _PICTURE if letter != "\ufe0f" else 0
    return _WIDTHS.get(letter, _LARGE if letter.isupper() else _OTHER)


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
        if len(row) == _PAIR and all(length(plain(key.label)) <= ROOM[_PAIR + 1] for key in row):
            waiting += row
        else:
            packed, waiting = [*packed, *_in_threes(waiting), row], []
    return [*packed, *_in_threes(waiting), last]


def _in_threes(keys: Sequence[K]) -> list[Sequence[K]]:
    return [keys[at : at + _PAIR + 1] for at in range(0, len(keys), _PAIR + 1)]

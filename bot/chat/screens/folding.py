"""Keyboards of more keys than stand beside a text: what comes first is shown, the rest lies behind one key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from bot.chat.screens.layout import MOST_KEYS, PICKED_ROWS, ROOM, TALLEST, alike, length

_STAYS = frozenset({"primary", "success"})
_SEVERAL = 2
_BESIDE = 3  # keys of the last row, with the one that turns
_TURNS = {"text": "Dari yang awal"}  # as long as the key that turns is
Key = Mapping[str, Any]
Rows = Sequence[Sequence[Key]]  # as the Bot API has them


@dataclass(frozen=True)
class Limits:
    """So many rows, and so many keys in them.

    Not counted: the numbers of a list, since the text says what they are; of the keys, one that is alone in the last
    row, since it is the way back and always there.
    """

    rows: int = TALLEST
    keys: int = MOST_KEYS
    columns: int | None = None  # of a picker: so many rows of two above the last row

    def hold(self, rows: Rows) -> bool:
        """Whether all of them may be shown at once."""
        counted = [row for row in rows if not is_numbers(row)]
        keys = sum(map(len, counted)) - sum(len(row) == 1 for row in rows[-1:])
        pairs = sum(len(row) == _SEVERAL for row in rows[:-1])
        fits = self.columns is None or pairs <= self.columns
        return fits and len(counted) <= self.rows and keys <= self.keys


PICKER = Limits(PICKED_ROWS + 2, 2 * PICKED_ROWS + 4, PICKED_ROWS)
"""Of many of one kind two columns may be shown, and two rows of ways below them: whoever picks wants to compare."""


def is_numbers(row: Sequence[Key]) -> bool:
    """Whether it is the row, or one of the two rows, by which a list in the text is opened."""
    return all(key["text"].isdecimal() for key in row)


def pages(rows: Rows, limits: Limits) -> list[Rows]:
    """The keyboard in parts, each with room for a key that turns; one part where all fits.

    The numbers of a list, a key alone that stands out and the last row are part of each.
    """
    if len(rows) < _SEVERAL or limits.hold(rows):
        return [rows]
    always = {len(rows) - 1, *(n for n, row in enumerate(rows) if is_numbers(row))}
    marked = {n for n, row in enumerate(rows) if len(row) == 1 and row[0].get("style") in _STAYS}
    found = _with(rows, always | marked, limits)
    return found if all(limits.hold(with_turning(part, _TURNS)) for part in found) else _with(rows, always, limits)


def _with(rows: Rows, staying: set[int], limits: Limits) -> list[Rows]:
    return [_of(rows, staying | part) for part in _parts(rows, staying, limits)]


def _parts(rows: Rows, staying: set[int], limits: Limits) -> Iterator[set[int]]:
    part: set[int] = set()
    for n in (n for n in range(len(rows)) if n not in staying):
        if part and not limits.hold(with_turning(_of(rows, staying | part | {n}), _TURNS)):
            yield part
            part = set()
        part.add(n)
    yield part


def _of(rows: Rows, numbers: Set[int]) -> Rows:
    return [row for n, row in enumerate(rows) if n in numbers]


def alike_keys(rows: Rows) -> Rows:
    """The same with pictures on all keys of a group or on none: the key that turns has none."""
    labels = alike([[key["text"] for key in row] for row in rows])
    return [[{**key, "text": text} for key, text in zip(*both, strict=True)] for both in zip(rows, labels, strict=True)]


def with_turning(rows: Rows, key: Key) -> Rows:
    """The same with the key that turns: in the last row where the longest of its labels fits, else above it."""
    *above, last = rows
    labels = [_TURNS["text"], *(one["text"] for one in last)]
    fits = len(labels) <= _BESIDE and all(length(label) <= ROOM[len(labels)] for label in labels)
    if fits and not is_numbers(last):
        return [*above, [key, *last]]
    return [*above, [key], last]

"""How keys lie below a message, so that a narrow phone shows each of them whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from bot.base.html import plain

LABEL, TALLEST, MOST_KEYS = 32, 6, 8
"""So many letters does a key have, so many rows and keys a keyboard: it is not taller than its text needs."""
PICKED_ROWS = 8
"""Of a picker of many, in two columns, with two rows of ways below."""
ROOM = {2: 159, 3: 101, 4: 72, 5: 54, 6: 42, 7: 34, 8: 28}
"""So many dp does a phone of 360 dp show of each key in a row of so many; `length` measures a label."""
MARKS = "✓✅❌🔕▫▢☑"
"""What tells of a key how something stands: chosen, switched off."""
_PICTURES = "\u2300"  # from here on
_WIDTHS = {
    **dict.fromkeys("ijlI.,:;|!'’‘ ·", 4.2),
    **dict.fromkeys("tfr()[]-/“”", 5.8),
    "–": 9.7,
    **dict.fromkeys("mwMW%@—…&", 12.8),
}
_LARGE, _OTHER, _PICTURE = 9.6, 8.2, 18.7
_LEADS_ON = frozenset(
    "dan atau di ke dari untuk yang dengan oleh pada & and or in to from for the a an of with by on as".split()
)
"""With these no label ends."""
_PAIR = 2
_FEW = 4
_TOGETHER = (2, 3)  # keys of a row that others may be moved into


class _Labelled(Protocol):
    @property
    def label(self) -> str: ...


K = TypeVar("K", bound=_Labelled)


def shortened(label: str, most: int = LABEL) -> str:
    """So much of it as a key shows on a narrow phone."""
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def on_a_key(label: str, most: int = LABEL) -> str:
    """As many whole words of it as a narrow phone shows; the text above says the rest. A word is cut only alone."""
    if len(label) <= most:
        return label
    words = label[: most + 1].split(" ")[:-1]
    while words and (words[-1].casefold() in _LEADS_ON or not any(map(str.isalnum, words[-1]))):
        words.pop()
    kept = " ".join(words)
    kept = kept[: _open_bracket(kept)].rstrip(" ,;:–-“(")
    return kept if len(kept) * 2 >= most else shortened(label, most)


def _open_bracket(words: str) -> int:
    """Where a bracket opens that does not close again; the end where none does."""
    at = words.rfind("(")
    return at if at > words.rfind(")") else len(words)


def bare(label: str) -> str:
    """The same without the picture it starts with; marks that tell how something stands are none."""
    first, _, rest = label.partition(" ")
    return rest if rest and _is_picture(first) else label


def alike(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The labels with pictures on all keys of a group, or on none; the last row is a group of its own.

    Numbers, arrows and keys with a mark are of no group.
    """
    return [*_all_or_none(rows[:-1]), *_all_or_none(rows[-1:])]


def _all_or_none(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    pictured = {bare(label) != label for row in rows for label in row if _is_of_group(label)}
    return [[bare(label) if len(pictured) > 1 else label for label in row] for row in rows]


def _is_of_group(label: str) -> bool:
    return any(letter.isalpha() for letter in label) and label[0] not in MARKS


def _is_picture(word: str) -> bool:
    return bool(word) and word[0] >= _PICTURES and word[0] not in MARKS and not any(map(str.isalnum, word))


def in_columns(keys: Sequence[K]) -> list[Sequence[K]]:
    """A picker's keys, two in a row."""
    return [keys[at : at + _PAIR] for at in range(0, len(keys), _PAIR)]


def are_columns(rows: Sequence[Sequence[K]]) -> bool:
    """Whether most of them have two keys, as those of a picker whose labels are short."""
    pairs = sum(len(row) == _PAIR for row in rows)
    return pairs * 2 >= len(rows) and all(len(row) <= _PAIR for row in rows)


def in_one_row(labels: Sequence[str]) -> bool:
    """Whether answers are so few and short that they stand beside one another: yes and no, small numbers."""
    return len(labels) <= _FEW and all(length(label) <= ROOM[_FEW] for label in labels)


def laid_out(rows: Sequence[Sequence[K]]) -> Sequence[Sequence[K]]:
    """The rows without empty ones, none cut, and as few as may be where they are many."""
    return _low(whole(rows))


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


def whole(rows: Sequence[Sequence[K]]) -> list[Sequence[K]]:
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

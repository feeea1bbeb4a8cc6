"""What a narrow phone shows of an inline keyboard, and what is wrong about it.

Letters are measured as Android draws keys: Roboto Medium of 15 dp, in a keyboard that may go nearly to both edges of
the screen. No request is refused for it: Telegram sends such keyboards, and people cannot read them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from simulator.refusals import Json
from simulator.roboto import ADVANCES, EMOJI, OTHER, UNITS

NARROW, COMMON = 360, 390  # dp, the screens that people have
_SIZE, _EDGES, _GAP, _PADDING = 15, 15, 5, 5
_UNSEEN = "\ufe0f\u200d"
_ROWS, _KEYS = 6, 8  # beside a text
_PAIR, _COLUMNS, _WAYS, _NUMBERS = 2, 8, 2, 2  # rows of two to pick from, rows below them; rows of a list's numbers
_MARKS = "✓✅❌🔕▫▢☑"
_COLOURED = "◀▶↔↕↖↗↘↙⬅➡⬆⬇"  # arrows that phones draw as pictures

Rows = Sequence[Sequence[str]]


def faults(params: Json) -> list[str]:
    """What is wrong about the keyboard of a request, if it has one."""
    markup = params.get("reply_markup")
    rows = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    return faults_of([[str(key.get("text", "")) for key in row] for row in rows])


def faults_of(rows: Rows) -> list[str]:
    """What is wrong about a keyboard with these labels."""
    coloured = [f"{label!r} has an arrow that becomes a picture" for row in rows for label in row if _coloured(label)]
    return [*coloured, *_cut(rows), *_tall(rows), *_motley(rows)]


def _motley(rows: Rows) -> list[str]:
    """Pictures on all keys of a group or on none: the last row is one, all above it another.

    Numbers, arrows and what starts with a mark of how something stands are of no group.
    """
    groups = [[label for row in part for label in row if _is_of_group(label)] for part in (rows[:-1], rows[-1:])]
    mixed = [group for group in groups if len({_is_picture(label[0]) for label in group}) > 1]
    return [f"pictures on some keys only: {group}" for group in mixed]


def _is_of_group(label: str) -> bool:
    return any(letter.isalpha() for letter in label) and label[0] not in _MARKS


def _tall(rows: Rows) -> list[str]:
    """Numbers of a list are not counted, nor is one key alone in the last row; two columns to pick from may be taller.

    Of those most rows have two keys, and few ways are below.
    """
    counted = [row for row in rows if not all(label.isdecimal() for label in row)]
    keys = sum(map(len, counted)) - (bool(rows) and len(rows[-1]) == 1)
    tall = len(counted) > _ROWS or keys > _KEYS
    said = [f"{len(counted)} rows of {keys} keys are too tall: {counted}"] if tall and not _is_picker(rows) else []
    many = len(rows) - len(counted) > _NUMBERS
    return [*said, *([f"{len(rows)} rows of numbers: {rows}"] if many else [])]


def _is_picker(rows: Rows) -> bool:
    return any(_are_columns(rows[: len(rows) - ways]) for ways in range(_WAYS + 1))


def _are_columns(rows: Rows) -> bool:
    pairs = sum(len(row) == _PAIR for row in rows)
    return len(rows) <= _COLUMNS and pairs * 2 >= len(rows) and all(len(row) <= _PAIR for row in rows)


def _coloured(label: str) -> bool:
    return any(letter in _COLOURED for letter in label)


def _cut(rows: Rows) -> list[str]:
    return [
        f"{label!r}, one of {len(row)} in a row, is cut on a phone of {screen} dp"
        for row in rows
        for label in row
        for screen in (COMMON, NARROW)
        if width(label) > room(len(row), screen)
    ]


def room(in_a_row: int, screen: int) -> float:
    """How many dp a label may take where so many keys share a row."""
    return (screen - _EDGES - _GAP * (in_a_row - 1)) / in_a_row - 2 * _PADDING


def width(label: str) -> float:
    """How many dp a label takes."""
    return sum(map(_advance, label)) * _SIZE / UNITS


def _advance(letter: str) -> int:
    if letter in _UNSEEN or unicodedata.combining(letter) or "\U0001f3fb" <= letter <= "\U0001f3ff":
        return 0
    return EMOJI if _is_picture(letter) else ADVANCES.get(letter, OTHER)


def _is_picture(letter: str) -> bool:
    return "\u2600" <= letter <= "\u27bf" or "\u2b00" <= letter <= "\u2bff" or letter >= "\U0001f000"

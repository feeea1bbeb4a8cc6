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
    return [*coloured, *_cut(rows)]


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

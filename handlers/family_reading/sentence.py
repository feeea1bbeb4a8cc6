"""Who reads with whom, and how long, out of a sentence: “baca bareng salsa 15 menit”, “tadi 20 menit sama anak”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.areas.children.rules import Child
from bot.base.reading.durations import read_minutes
from bot.base.reading.text import fold

_YESTERDAY = re.compile(r"\b(?:kemarin|kemaren|kmrn|kmren|kamari|patang|yesterday|semalam|tadi malam)\b", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:anak[- ]anak|anak2|anak2ku|kedua anak|semua anak|mereka|both|children|kids|paja[- ]paja)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Told:
    """`minutes`: None where they were not said; `children`: those who are named, or meant by being the only one."""

    minutes: int | None
    children: tuple[int, ...]
    ago: int


def read_together(text: str, children: Sequence[Child]) -> Told:
    """What a sentence says of these children."""
    return Told(read_minutes(text), _meant(text, children), 1 if _YESTERDAY.search(text) else 0)


def _meant(text: str, children: Sequence[Child]) -> tuple[int, ...]:
    said = f" {fold(text)} "
    named = tuple(one.id for one in children if f" {fold(one.name)} " in said)
    if named:
        return named
    if len(children) == 1 or _ALL.search(text):
        return tuple(one.id for one in children)
    return ()

"""Cells that hold several things: authors, subjects, item codes."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.base.reading.text import clean, decoded

BETWEEN = "\x1f"
"""Stands between the cells of several columns for one list."""
_REPEATED = "\x1d"
_MARKED = re.compile(r"<([^<>]+)>")
_ALL_MARKED = re.compile(r"\s*(?:<[^<>]*>[\s;,]*)+(?:<[^<>]*)?")
_LINES = re.compile(r"[\r\n\v]+")


@lru_cache(maxsize=4_000)
def parts(cell: str, marks: str = ";|", *, words: bool = False) -> tuple[str, ...]:
    """The parts of a cell, clean, in order: `<A><B>` as SLiMS writes lists, A; B, or FileMaker's repetitions.

    `words`: of words, and no names: each line that a capital begins is one of its own.
    """
    if not cell:
        return ()
    found = (part for one in cell.replace(_REPEATED, BETWEEN).split(BETWEEN) for part in _parts(one, marks, words))
    return tuple(dict.fromkeys(part for part in map(clean, found) if part))


def _parts(cell: str, marks: str, words: bool) -> list[str]:
    if "<" in cell and _ALL_MARKED.fullmatch(cell):
        return [decoded(part) for part in _MARKED.findall(cell)]
    text = decoded(cell)
    for mark in marks:
        text = text.replace(mark, BETWEEN)
    return [part for one in text.split(BETWEEN) for part in _lines(one, words)]


def _lines(text: str, words: bool) -> list[str]:
    """Lines of a cell, where most are plainly a thing of their own; a name that goes on in the next line is one."""
    found = _LINES.split(text)
    if len(found) == 1:
        return found
    lines = [line for line in found if line.strip()]
    if words and all(line.strip()[0].isupper() for line in lines):
        return lines
    whole = sum("," in line or len(line.split()) > 1 for line in lines)
    return lines if 2 * whole > len(lines) > 1 else [text]

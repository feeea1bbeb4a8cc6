"""SLiMS's list of items: every cell is quoted, but quotes within cells are not doubled."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from bot.base.i18n import N_
from bot.ils.files.lines import Lines, broken_off
from bot.ils.files.repairs import RawRow
from bot.ils.said import said

LONGEST_ROW = 131_072
FIRST = '"item_code","'
"""How such a list begins."""


def rows(lines: Lines) -> Iterator[RawRow]:
    """Split at `","`, one row a line."""
    start, held = 0, ""
    for line in lines:
        start = start if held else lines.number
        held += line
        text = held.rstrip("\r\n")
        if text and not text.rstrip(",").endswith('"') and len(held) < LONGEST_ROW:
            continue
        held = ""
        yield RawRow(start, _cells(text))
    if held:
        raise broken_off(lines.path, lines.number, said(N_("in the row that begins in line {line}"), line=start))


def _cells(text: str) -> list[str]:
    bare = text.strip().rstrip(",")
    if not bare.startswith('"'):
        return next(csv.reader([text]), [])
    cells = bare[1:-1].split('","')
    return [cell.replace('""', '"') for cell in cells]

"""Tables that lie on their side: the columns' names stand below one another, and each book has a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files.headers import FURTHEST, column, is_header, is_name
from bot.ils.files.rows import Row, Rows, filled
from bot.ils.records import Problem
from bot.ils.said import Said, said

_FEWEST = 2
"""Names below one another that are read: more than a book may be called by."""


def upright(rows: Rows) -> Rows | None:
    """The table turned upright; None where it does not lie on its side."""
    first = [row for row in islice(iter(rows), FURTHEST + 1) if isinstance(row, Row) and any(map(str.strip, row.cells))]
    labels = [row.cells[0].strip() if row.cells else "" for row in first]
    names = [label for label in labels if label and (column(label) or is_name(label))]
    read = {column(label) for label in names} - {""}
    lies = 2 < len(first) <= FURTHEST and "title" in read and len(read) >= _FEWEST and 4 * len(names) >= 3 * len(first)
    wide = max((filled(row.cells) for row in first), default=0) > 1
    once = len(set(names)) == len(names)
    return Turned(rows) if lies and wide and once and not any(is_header(row.cells) for row in first) else None


@dataclass(frozen=True, slots=True)
class Turned:
    """`Rows` of such a table; a book's place is its column, counted from 1."""

    rows: Rows

    @property
    def path(self) -> Path:
        """The file."""
        return self.rows.path

    @property
    def format(self) -> Said:
        """What it is."""
        return said(N_("{format}, a column a book"), format=self.rows.format)

    def __iter__(self) -> Iterator[Row | Problem]:
        told = [row.cells for row in self.rows if isinstance(row, Row) and any(map(str.strip, row.cells))]
        yield Row(0, [_cell(cells, 0).rstrip(" :") for cells in told])
        for place in range(1, max(map(filled, told))):
            yield Row(place + 1, [_cell(cells, place) for cells in told])

    def afterwards(self) -> Iterator[Problem]:
        """What only the end of the file shows."""
        yield from self.rows.afterwards()


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""

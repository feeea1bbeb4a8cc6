"""What every table is made of, whether it comes out of a text file or of a spreadsheet."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mode
from typing import Protocol

from bot.ils.records import Problem
from bot.ils.said import Said


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and the line (of a spreadsheet: the row) it begins on."""

    line: int
    cells: Sequence[str]


class Rows(Protocol):
    """A file as rows of cells, read anew each time it is iterated. Raises NotACatalogue when it breaks off."""

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def format(self) -> Said:
        """What it is, in words for whoever looks before importing: "CSV, separated by ;"."""
        ...

    def __iter__(self) -> Iterator[Row | Problem]:
        """Every row from the top, what stands above the header with it, or what is wrong with one.

        Rows may differ in width; empty cells at the end say nothing.
        """
        ...

    def afterwards(self) -> Iterator[Problem]:
        """What only the end of the file shows."""
        ...


def with_those_ahead(rows: Rows, most: int) -> Iterator[tuple[Row | Problem, Sequence[Row | Problem]]]:
    """Every row with those that follow it, `most` of them."""
    waiting: deque[Row | Problem] = deque()
    for row in rows:
        waiting.append(row)
        if len(waiting) > most:
            yield waiting.popleft(), waiting
    while waiting:
        yield waiting.popleft(), waiting


def usual_width(below: Sequence[Row]) -> int:
    """How many cells more than half of the rows fill: they may have columns without a header."""
    widths = [filled(row.cells) for row in below]
    usual = mode(widths) if len(widths) > 2 else 0
    return usual if 2 * widths.count(usual) > len(widths) else 0


def filled(cells: Sequence[str]) -> int:
    """The number of cells without the empty ones at the end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return end

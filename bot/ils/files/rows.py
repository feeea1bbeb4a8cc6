"""What every table is made of, whether it comes out of a text file or of a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.ils.records import Problem


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
    def format(self) -> str:
        """What it is, in words for whoever looks before importing: "CSV, separated by ;"."""
        ...

    def __iter__(self) -> Iterator[Row | Problem]:
        """The header first, then every row, or what is wrong with it."""
        ...

    def afterwards(self) -> Iterator[Problem]:
        """What only the end of the file shows."""
        ...

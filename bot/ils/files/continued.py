"""Sheets that go on without a header where the sheet before them ended: they are read by its header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.base.i18n import N_
from bot.base.reading.dressed import code
from bot.ils.files import recognition
from bot.ils.files.reader import FileReader
from bot.ils.files.rows import Row, Rows, filled
from bot.ils.files.tabular import Table
from bot.ils.records import NotACatalogue, Problem
from bot.ils.said import Said, said


def table(rows: Rows, before: FileReader) -> Table | None:
    """The table of such a sheet; None where its numbers do not go on with those of the sheet before."""
    if not isinstance(before, Table) or "number" not in before.fields:
        return None
    place = before.fields.index("number")
    first = next((row.cells for row in rows if isinstance(row, Row) and any(map(str.strip, row.cells))), ())
    last = max((number for row in before.rows if (number := _number(row, place)) is not None), default=0)
    fits = 1 < filled(first) <= len(before.headers)
    if not last or not fits or _number(Row(0, first), place) != last + 1:
        return None
    try:
        return recognition.recognise(Continued(rows, before.headers))
    except NotACatalogue:
        return None


def _number(row: Row | Problem, place: int) -> int | None:
    cell = code(row.cells[place]).strip(" .") if isinstance(row, Row) and place < len(row.cells) else ""
    return int(cell) if cell.isascii() and cell.isdecimal() and len(cell) < 10 else None


@dataclass(frozen=True, slots=True)
class Continued:
    """`Rows` below the header of another sheet."""

    rows: Rows
    names: Sequence[str]

    @property
    def path(self) -> Path:
        """The file."""
        return self.rows.path

    @property
    def format(self) -> Said:
        """What it is."""
        return said(N_("{format}, read by the header of the sheet before"), format=self.rows.format)

    def __iter__(self) -> Iterator[Row | Problem]:
        yield Row(0, self.names)
        yield from self.rows

    def afterwards(self) -> Iterator[Problem]:
        """What only the end of the sheet shows."""
        yield from self.rows.afterwards()

"""Rows of one sheet of a workbook, numbered as the spreadsheet shows them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from bot.base.i18n import N_, nplural
from bot.ils.files import cells, heading
from bot.ils.files.cells import Cell
from bot.ils.files.headers import names_of
from bot.ils.files.merged import Merged
from bot.ils.files.rows import Row
from bot.ils.records import Problem
from bot.ils.said import Said, said

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_Numbered = tuple[int, list[Cell]]
_NAMELESS = nplural(
    "column {column} has no header and was not read: only row {line} fills it",
    "column {column} has no header and was not read: {n} rows fill it, the first is row {line}",
)


class SheetRows:
    """`Rows` of a sheet. The sheet is in memory from its first row until its last has been read.

    `path` is the workbook; where that has several sheets, the sheet's name follows the workbook's.
    """

    def __init__(self, workbook: CalamineWorkbook, path: Path, sheet: CalamineSheet, kind: Said, alone: bool) -> None:
        self.path = path if alone else path.with_name(f"{path.name}, {sheet.name.replace('/', ' ')}")
        self.format = kind if alone else said(N_("{format}, sheet “{sheet}”"), format=kind, sheet=sheet.name)
        self._workbook = workbook
        self._name = sheet.name
        self._sheet: CalamineSheet | None = sheet
        self._nameless: dict[int, tuple[int, int]] = {}

    def __iter__(self) -> Iterator[Row | Problem]:
        sheet = self._loaded()
        offset = sheet.start[1] if sheet.start else 0
        self._nameless = {}
        above, rows = heading.begin(_filled(sheet))
        yield from above
        yield from self._from_header(rows, offset)
        self._sheet = None

    def has_rows(self) -> bool:
        """Whether anything stands below the header."""
        return len(list(islice(self._from_header(heading.begin(_filled(self._loaded()))[1], 0), 2))) > 1

    def afterwards(self) -> Iterator[Problem]:
        """Columns that have no header and something in them."""
        for column, (line, count) in sorted(self._nameless.items()):
            reason = said(_NAMELESS, column=cells.letters(column), n=count, line=line)
            yield Problem(self.path.name, reason, bad=False, note=True)

    def _loaded(self) -> CalamineSheet:
        self._sheet = self._sheet or self._workbook.get_sheet_by_name(self._name)
        return self._sheet

    def _from_header(self, rows: Iterator[_Numbered], offset: int) -> Iterator[Row]:
        line, header = next(rows, (0, []))
        names = [cells.text(cell).strip() for cell in header]
        columns = [column for column, name in enumerate(names) if name]
        if not columns:
            return
        rows, beneath = _peeked(rows)
        parts = _parts(header, beneath, columns[0])
        first, last = columns[0], max(columns[-1], *parts, -1) + 1
        years = {column for column, name in enumerate(names_of(names)) if "tahun" in name or "year" in name}
        yield Row(line, names[first:last])
        nameless = [column for column, name in enumerate(names) if not name and column not in parts]
        for line, row in rows:
            for column in nameless:
                if not cells.blank(row[column : column + 1]):
                    begin, count = self._nameless.get(column + offset, (line, 0))
                    self._nameless[column + offset] = (begin, count + 1)
            read = [(cells.year if at in years else cells.text)(row[at]) for at in range(first, last)]
            yield Row(line, read)


def _peeked(rows: Iterator[_Numbered]) -> tuple[Iterator[_Numbered], list[Cell]]:
    """The rows as they were, and the first of them."""
    first = next(rows, None)
    return (rows, []) if first is None else (chain([first], rows), first[1])


def _parts(header: list[Cell], beneath: list[Cell], first: int) -> list[int]:
    """The columns that only a second row of the header may name: it is blank where the first begins."""
    if not beneath or beneath[first] != "":
        return []
    return [at for at, (upper, lower) in enumerate(zip(header, beneath, strict=True)) if upper == "" and lower != ""]


def _filled(sheet: CalamineSheet) -> Iterator[_Numbered]:
    """The rows that have something in them; what stands in cells merged downwards stands in each of their rows."""
    merged = Merged(sheet)
    for line, row in enumerate(sheet.iter_rows(), 1):
        whole = merged.whole(line - 1, row)
        if not cells.blank(whole):
            yield line, whole

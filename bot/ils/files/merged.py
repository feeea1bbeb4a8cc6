"""Cells merged over several rows: one title in front of its copies. Each row says what the merged cell says."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bot.ils.files.cells import Cell

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


class Merged:
    """Fills the lower rows of merged cells, going down a sheet once."""

    def __init__(self, sheet: CalamineSheet) -> None:
        left = sheet.start[1] if sheet.start else 0
        self._begin: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._open: dict[int, tuple[int, Cell]] = {}
        for (top, column), (bottom, _) in sheet.merged_cell_ranges or ():
            if bottom > top and column >= left:
                self._begin[top].append((column - left, bottom))

    def whole(self, number: int, row: list[Cell]) -> list[Cell]:
        """A row (counted from 0) with what the merged cells above say."""
        for column, (bottom, value) in list(self._open.items()):
            if number > bottom:
                del self._open[column]
            elif column < len(row) and row[column] == "":
                row[column] = value
        for column, bottom in self._begin.pop(number, ()):
            if column < len(row):
                self._open[column] = (bottom, row[column])
        return row

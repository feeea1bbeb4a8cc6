"""Lists that number their books: whether the numbers around a row without one count it, too."""

from __future__ import annotations

from collections.abc import Sequence

from bot.ils.files.columns import Columns

AHEAD = 8
"""Rows that are looked at beyond one."""


class Numbering:
    """Goes down a table beside its reader, and remembers the last number and the rows without one since."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._places = columns.places("number")
        self._last: int | None = None
        self._since = 0

    def counts(self, cells: Sequence[str], ahead: Sequence[Sequence[str]]) -> bool:
        """Whether a row is a book whose number was forgotten: 4, nothing, 6. To be asked of every row, in order."""
        number = self._number(cells)
        if number is not None:
            self._last, self._since = number, 0
            return False
        if not self._unnumbered(cells):
            return False
        self._since += 1
        return self._last is not None and self._left_for(ahead, self._last)

    def _left_for(self, ahead: Sequence[Sequence[str]], last: int) -> bool:
        """Whether the next number leaves as many free as there are rows without one."""
        without = self._since
        for cells in ahead:
            number = self._number(cells)
            if number is not None:
                return number - last - 1 == without
            without += self._unnumbered(cells)
        return False

    def _unnumbered(self, cells: Sequence[str]) -> bool:
        return bool(self._columns.titled(cells))

    def _number(self, cells: Sequence[str]) -> int | None:
        texts = (cells[place].strip(" .)(") for place in self._places if place < len(cells))
        return next((int(text) for text in texts if text.isascii() and text.isdecimal() and len(text) < 10), None)

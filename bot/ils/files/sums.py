"""Figures that sum up those above them, as a total's do: the columns that count or cost are added up on the way."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.reading.text import clean, fold
from bot.ils.files.columns import Columns

_ADDED = re.compile(
    r"\b(?:harga|jumlah|jml|jlh|total|nilai|biaya|price|amount|qty|stok|banyak\w*|hal(?:aman)?|tebal)\b"
)
"""What columns are called that a list adds up at its end."""
_FIGURE = re.compile(r"(?:rp\.?\s*)?(\d[\d.,]*)\s*(?:,-|-)?(?:\s*[^\W\d]+\.?)?", re.IGNORECASE)
_CENTS = re.compile(r"[.,]\d{1,2}$")
_FEWEST = 2
"""Rows that make a sum."""


class Sums:
    """Goes down a table; knows of its columns what they came to, in all and since the last total."""

    def __init__(self, columns: Columns) -> None:
        named = {place for place, name in enumerate(columns.headers) if _ADDED.search(fold(name))}
        self._places = sorted(named | set(columns.places("copies")))
        self._all = dict.fromkeys(self._places, 0)
        self._since = dict.fromkeys(self._places, 0)
        self._rows = self._rows_since = 0

    def book(self, cells: Sequence[str]) -> None:
        """A row that is a book."""
        self._rows += 1
        self._rows_since += 1
        for place in self._places:
            if amount := figure(cells[place]):
                self._all[place] += amount
                self._since[place] += amount

    def total(self) -> None:
        """A row that is a total: the next may sum up what follows it."""
        self._since = dict.fromkeys(self._places, 0)
        self._rows_since = 0

    def fit(self, cells: Sequence[str]) -> bool:
        """Whether a figure of a row is what its column came to."""
        return any(self._fits(place, figure(cells[place])) for place in self._places)

    def _fits(self, place: int, amount: int) -> bool:
        whole = self._rows >= _FEWEST and amount == self._all[place]
        return amount > 0 and (whole or (self._rows_since >= _FEWEST and amount == self._since[place]))


def figure(cell: str) -> int:
    """The whole figure of "3", "3 eks", "45.000", "Rp 45.000,-", "45.000,00"; 0 where there is none."""
    if cell.isdecimal():
        return int(cell) if len(cell) < 12 else 0
    found = _FIGURE.fullmatch(clean(cell)) if cell else None
    digits = re.sub(r"\D", "", _CENTS.sub("", found[1].rstrip(".,"))) if found else ""
    return int(digits) if 0 < len(digits) < 12 else 0

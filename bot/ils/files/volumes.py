"""Rows that name a volume alone, "- Jilid 2", below the title that it is one of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.i18n import N_
from bot.base.reading.text import clean
from bot.ils.files.columns import Columns
from bot.ils.said import said
from bot.ils.tallies import Tally

_ALONE = re.compile(
    r"[-–—•*.\s]*((?:jilid|jil|vol|volume|bagian|seri|juz|juz')\.?\s*(?:ke[\s-]*)?(?:\d{1,3}|[ivx]{1,5}|[a-h]))\W*",
    re.IGNORECASE,
)
_LONGEST = 24
_VOLUME = N_("a row such as “{text}” is read as a volume of the title above it")


class Volumes:
    """Goes down a table beside its reader, and remembers the last title of its own."""

    def __init__(self) -> None:
        self.tally = Tally()
        self._above: Sequence[str] = ()
        self._first = ""

    def forget(self) -> None:
        """Another list begins."""
        self._above = ()

    def whole(self, place: str, columns: Columns, cells: Sequence[str]) -> Sequence[str]:
        """The cells of a row; of a volume alone with title and author of the row that it belongs to."""
        titles = columns.places("title")
        found = _ALONE.fullmatch(cells[titles[0]]) if len(titles) == 1 and len(cells[titles[0]]) <= _LONGEST else None
        if not found or not self._above or columns.told(cells, ("authors", "publisher", "isbn")):
            self._above = cells
            return cells
        self._first = self._first or clean(found[1])
        self.tally.note(place, said(_VOLUME, text=self._first))
        told = list(cells)
        for name in ("authors", "publisher", "year", "classification", "subjects", "language"):
            for at in columns.places(name):
                told[at] = told[at] or self._above[at]
        told[titles[0]] = f"{self._above[titles[0]].strip()}, {clean(found[1])}"
        return told

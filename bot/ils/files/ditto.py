"""Marks that say "as above": ", sda, idem, -//-. Registers have them for one title's further copies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.i18n import N_
from bot.base.reading.text import clean
from bot.ils.files.columns import Columns
from bot.ils.said import Said, said
from bot.ils.tallies import Tally

_MARK = re.compile(
    r"[-–—]?\s*(?:[\"”“″〃„]{1,2}|''|//|\\\\)\s*[-–—]?"
    r"|s\.?\s?d\.?\s?a\.?|idem|id\.|di?tto|dito|do\.|sama (?:dengan|dgn|seperti)?\s?(?:di\s?)?atas(?:nya)?",
    re.IGNORECASE,
)
_MAY_BE = re.compile(r"[\s\-–—]*[\"”“″〃„'/\\sSiIdD]")
"""How all of these begin: most cells are told by it."""
_LONGEST = 24
_OWN = frozenset({"number", "item_codes", "accession", "inventory", "book_code", "id"})
"""What each row has of its own."""
_ABOVE = N_("“{text}” is read as what stands in the row above")
_NOTHING = N_("“{text}” stands below nothing: read as blank")


class Dittos:
    """Fills such cells, and counts the rows of each."""

    def __init__(self) -> None:
        self.tally = Tally()

    def filled(
        self, place: str, columns: Columns, cells: Sequence[str], above: Sequence[str]
    ) -> tuple[Sequence[str], Sequence[Said]]:
        """The cells of a row with what the row above says; what is to be said of marks that stand below nothing."""
        marked = [
            at
            for at, cell in enumerate(cells)
            if cell and len(cell) <= _LONGEST and _MAY_BE.match(cell) and _is_mark(columns.columns[at], cell)
        ]
        if not marked:
            return cells, ()
        told, odd = list(cells), list[Said]()
        read: dict[str, None] = {}
        for at in marked:
            text, told[at] = clean(cells[at]), above[at] if above else ""
            if told[at].strip():
                read.setdefault(text)
            else:
                odd.append(said(_NOTHING, text=text))
        for text in read:
            self.tally.note(place, said(_ABOVE, text=text))
        return told, odd


def _is_mark(column: str, cell: str) -> bool:
    return column not in _OWN and _MARK.fullmatch(clean(cell)) is not None

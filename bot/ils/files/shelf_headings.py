"""Headings between rows that say where the books below them stand: "Rak A", "LEMARI 2", "Lokasi: Lantai 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.reading.text import clean
from bot.ils.files.asides import names_one_shelf

_SHELF = re.compile(
    r"(?:(?:lokasi|tempat|letak|posisi)\s*[:=]?\s*)?(?:no(?:mor)?\.?\s*)?"
    r"((?:rak|lemari|almari|ruang(?:an)?|lantai|lt|gudang|pojok|sudut|lorong|blok|shelf)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_COLON = re.compile(r"\s*:\s*")
_LONGEST = 40


class ShelfHeadings:
    """Goes down a table beside its reader. `here`: where its books stand by the last such heading; "" by none.

    A heading of another kind ends that, unless such headings stand within shelves: the first came at once below one.
    """

    def __init__(self) -> None:
        self.here = ""
        self._books_here = False
        self._within = False

    def heading(self, cells: Sequence[str]) -> bool:
        """Hear a row that is a heading; whether it names a shelf."""
        found = next((shelf for text in map(clean, cells) if text and (shelf := _shelf(text))), "")
        if found:
            self.here, self._books_here = found, False
        elif self._books_here and not self._within:
            self.here = ""
        else:
            self._within = bool(self.here)
        return bool(found)

    def above(self, cells: Sequence[str]) -> bool:
        """Hear a row above the header, which names a shelf only where it can be nothing else."""
        filled = [text for text in map(clean, cells) if text]
        return len(filled) == 1 and names_one_shelf(filled[0]) and self.heading(filled)

    def book(self) -> None:
        """Hear that a row is a book."""
        self._books_here = True


def _shelf(text: str) -> str:
    match = _SHELF.fullmatch(text)
    named = _COLON.sub(" ", match[1]).strip(" .") if match else ""
    return named if len(named) <= _LONGEST else ""

"""Headings between rows that say where the books below them stand: "Rak A", "LEMARI 2", "Lokasi: Lantai 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.reading.text import clean
from bot.ils.files.asides import names_one_shelf, shelf_in_two

_SHELF = re.compile(
    r"(?:(?:[IVXL]+|[A-Z]|\d{1,2})[.)]\s*)?(?:(?:lokasi|tempat|letak|posisi)\s*[:=]?\s*)?(?:no(?:mor)?\.?\s*)?"
    r"((?:rak|lemari|almari|ruang(?:an)?|lantai|lt|gudang|pojok|sudut|lorong|blok|shelf)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_ROOM = re.compile(r"(?:ruang(?:an)?|lantai|lt|gudang|pojok|sudut|lorong|blok)\b", re.IGNORECASE)
"""Where shelves stand."""
_COLON = re.compile(r"\s*:\s*")
_LONGEST = 40


class ShelfHeadings:
    """Goes down a table beside its reader, and remembers the room and the shelf in it that were named last.

    A heading of another kind ends that, unless such headings stand within shelves: the first came at once below one.
    """

    def __init__(self) -> None:
        self._room = self._shelf = ""
        self._books_here = False
        self._within = False

    @property
    def here(self) -> str:
        """Where books stand by the last such headings; "" by none."""
        return ", ".join(filter(None, (self._room, self._shelf)))

    def heading(self, cells: Sequence[str]) -> bool:
        """Hear a row that is a heading; whether it names a shelf."""
        texts = [shelf_in_two(cells), *map(clean, cells)]
        found = next((shelf for text in texts if text and (shelf := _shelf(text))), "")
        if found:
            room = bool(_ROOM.match(found))
            self._room, self._shelf = (found, "") if room else (self._room, found)
            self._books_here = False
        elif self._books_here and not self._within:
            self._room = self._shelf = ""
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

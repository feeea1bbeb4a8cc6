"""Who sees a note: whoever wrote it, and whoever has read that far in their own edition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from bot.areas.reading_groups.reading.rules import Place

LONGEST = 600
PAGE = 3


class Kind(StrEnum):
    """A thought, or words of the book."""

    NOTE = "note"
    QUOTE = "quote"


@dataclass(frozen=True)
class Note:
    """`place`: as its writer has it; `own`: of whoever reads it now. Who wrote it is told to nobody."""

    id: int
    book_id: int
    kind: Kind
    words: str
    place: Place
    own: bool


def may_see(note: Fraction, reader: Fraction | None, *, own: bool) -> bool:
    """Whether a note at this fraction of the book is shown to who has read so far; None: they have not said."""
    return own or (reader is not None and reader >= note)

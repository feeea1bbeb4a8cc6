"""What several columns of one field are called, so that each is told apart: "Ed. 2, Cet. 5", "Lantai 2, Rak 4"."""

from __future__ import annotations

from bot.base.reading.text import clean


def _labelled(text: str, header: str) -> str:
    printing = "cet" in header and "edisi" not in header
    return f"{'Cet.' if printing else 'Ed.'} {text}" if text.isdecimal() else clean(text)


def _shelf(text: str, header: str) -> str:
    return f"Rak {text}" if text.isdecimal() and "rak" in header else clean(text)


LABELS = {"edition": _labelled, "location": _shelf}
"""By field: what a text of a column is shown as, by the column's header."""

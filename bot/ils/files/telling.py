"""Whether a cell tells something of a book."""

from __future__ import annotations

from bot.ils.files.placeholders import is_blank

_WORDED = frozenset({"authors", "publisher", "subjects", "language", "series", "subtitle", "translators", "editors"})


def tells(name: str, cell: str) -> bool:
    """Whether a cell says something of a book: a sum may stand under any column."""
    return any(map(str.isalpha, cell)) if name in _WORDED else is_filled(name, cell)


def is_filled(name: str, text: str) -> bool:
    """Whether a cell of a column says anything: "-" and "t.t." do not."""
    return bool(text.strip()) and not is_blank(name, text)

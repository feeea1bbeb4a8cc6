"""Columns as somebody names them on the command line."""

from __future__ import annotations

from bot.ils.files import headers

_FIELDS = {"isbn": "isbns", "kind": "medium", "item_codes": "items"}
"""Where a field of `Record` is not called like its column."""
_NEVER = {"id", "title", "", "location", "available", "on_loan"}


class UnknownColumn(Exception):
    """A column that is none, or of which a blank cannot mean anything."""

    def __init__(self, column: str) -> None:
        super().__init__(column)
        self.column = column


def fields_said(text: str) -> frozenset[str]:
    """The fields of `Record` that columns name, with commas between. Raises UnknownColumn."""
    said: set[str] = set()
    for name in filter(None, (part.strip() for part in text.split(","))):
        column = headers.column(name)
        if column in _NEVER:
            raise UnknownColumn(name)
        said.add(_FIELDS.get(column, column))
    return frozenset(said)

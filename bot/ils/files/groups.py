"""Columns that are filled in the first row of a group only, and mean the rows below it, too: printed lists, pivots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.base.i18n import N_
from bot.ils.files.columns import Columns
from bot.ils.files.rows import Row
from bot.ils.records import Problem
from bot.ils.said import said

_SHELF = N_("a shelf stands in the first row of each group only: the blank rows below it are read as on that shelf")
_OTHER = N_("“{column}” stands in the first row of each group only: the blank rows below it are read as of that group")
_WORDED = ("classification", "subjects", "kind", "audience")
_HEADS_A_GROUP = re.compile(r".*[^\W\d_]{3}.*|\W*\d00\W*", re.DOTALL)
"""Words, or one of the ten great classes: a class number alone may be a book's own, and the next book's unknown."""


def of_groups(rows: Sequence[Row], columns: Columns) -> tuple[str, ...]:
    """The fields of which each value stands once, in the first row of some, before blanks."""
    found = [name for name in _WORDED if _leads(rows, columns, name)]
    return tuple(["location"] * _once(_cells(rows, columns, "location")) + found)


def _leads(rows: Sequence[Row], columns: Columns, name: str) -> bool:
    cells = _cells(rows, columns, name)
    before = bool(cells) and columns.places(name)[0] < min(columns.places("title"), default=0)
    return before and _once(cells) and all(_HEADS_A_GROUP.fullmatch(cell) for cell in cells if cell)


def _cells(rows: Sequence[Row], columns: Columns, name: str) -> list[str]:
    """The cells of the only column of a field; [] where there are several."""
    places = columns.places(name)
    return [row.cells[places[0]].strip() for row in rows if places[0] < len(row.cells)] if len(places) == 1 else []


def _once(cells: Sequence[str]) -> bool:
    named = [cell for cell in cells if cell]
    return len(set(named)) == len(named) > 1 and bool(cells[0]) and len(cells) >= 2 * len(named)


class Groups:
    """Goes down a table, and remembers of what group its rows are."""

    def __init__(self, columns: Columns, fields: Sequence[str]) -> None:
        self._above = dict.fromkeys(fields, "")
        self._called = {
            name: " ".join(columns.headers[place].split()) for name in fields for place in columns.places(name)
        }

    def fill(self, told: dict[str, str]) -> None:
        """What a row says, with what the first of its group says for it."""
        for name, above in self._above.items():
            self._above[name] = told[name] = told.get(name) or above

    def problems(self, part: str) -> Iterator[Problem]:
        """What is to be said of each column."""
        for name in self._above:
            text = said(_SHELF) if name == "location" else said(_OTHER, column=self._called.get(name, name))
            yield Problem(part, text, bad=False, note=True)

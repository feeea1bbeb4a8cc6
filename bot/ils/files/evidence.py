"""What the first rows of a table show of all: whether a title alone is rare, whether classes lost their zeros."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.ils.files import availability, class_numbers, groups, single_names, statuses
from bot.ils.files.columns import Columns
from bot.ils.files.rows import Row, Rows
from bot.ils.files.shown import RARELY, Evidence

_SEEN = 400
"""Rows that are looked at."""


def gathered(rows: Rows, header: int, columns: Columns) -> Evidence:
    """What the rows below the line of a header show."""
    classes, titles, numbers = map(columns.places, ("classification", "title", "number"))
    below = list(islice(_below(rows, header), _SEEN))
    filled = list(map(_fills, below))
    cells = _cells(below, classes)
    return Evidence(
        alone=filled.count(1),
        fuller=sum(count > 1 for count in filled),
        zeros_lost=class_numbers.zeros_lost(cells),
        two_lines=_two_lines(_cells(below, titles)),
        slashed=_slashed(_cells(below, titles)),
        grades=class_numbers.are_grades(cells),
        initials=_initials(_cells(below, columns.places("id"))),
        loans_counted=not availability.loans_fit(_pairs(below, columns)),
        statuses=statuses.are_statuses(_cells(below, columns.places("status"))),
        of_groups=groups.of_groups([row for row in below if _fills(row) > 1], columns),
        numbered=_numbered(below, numbers),
        spoken_names=single_names.spoken(_cells(below, columns.places("authors"))),
        listed_names=single_names.listed(_cells(below, columns.places("authors"))),
    )


def _fills(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.strip())


def _cells(rows: Sequence[Row], places: Sequence[int]) -> list[str]:
    return [row.cells[place] for row in rows for place in places if place < len(row.cells)]


def _pairs(rows: Sequence[Row], columns: Columns) -> Iterator[tuple[str, str]]:
    """The number of copies and what stands in a column of loans, row by row."""
    places = [(total, out) for total in columns.places("copies")[:1] for out in columns.places("on_loan")[:1]]
    return (
        (row.cells[total], row.cells[out]) for total, out in places for row in rows if max(total, out) < len(row.cells)
    )


def _initials(cells: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) > 1 and all(len(cell) == 1 and cell.isalpha() for cell in filled)


def _numbered(rows: Sequence[Row], numbers: Sequence[int]) -> bool:
    full = [row for row in rows if _fills(row) > 1]
    with_one = sum(any(row.cells[place].strip() for place in numbers if place < len(row.cells)) for row in full)
    return bool(full) and RARELY * (len(full) - with_one) <= len(full)


def _two_lines(titles: Sequence[str]) -> bool:
    filled = [title.strip() for title in titles if title.strip()]
    return len(filled) > 1 and RARELY * sum("\n" not in title for title in filled) <= len(filled)


def _slashed(titles: Sequence[str]) -> bool:
    filled = [title for title in titles if title.strip()]
    return len(filled) > RARELY and RARELY * sum(" / " not in title for title in filled) <= len(filled)


def _below(rows: Rows, header: int) -> Iterator[Row]:
    return (row for row in rows if isinstance(row, Row) and row.line > header)

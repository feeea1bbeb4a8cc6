"""Which kind of list a table is, by its header and its first rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from bot.base.i18n import N_
from bot.ils.files import header_rows, headers, headless, other_lists, side_by_side, slims
from bot.ils.files.columns import Columns
from bot.ils.files.evidence import gathered
from bot.ils.files.kinds import Kind
from bot.ils.files.rows import Row, Rows, filled, usual_width
from bot.ils.files.side_by_side import SideBySide
from bot.ils.files.tabular import Table
from bot.ils.files.words import RECAP, refused
from bot.ils.said import Said, said

_OF_COPIES = frozenset({"item_codes", "accession", "inventory"})
_COPIES = N_(
    "is a list of copies without their titles: add a column with the title of each, or import the list of titles with "
    "the numbers of their copies"
)
_LONGEST_HEADER = 120
_SEEN = 200
"""Rows that are looked at where no row names the columns."""
_UNTITLED = N_("is no catalogue: no column 'title' or 'judul' is named (the first row has: {found})")
_NAME_COLUMNS = N_(
    "{why}. If it is a list of titles without a header, put a row above it that names the columns, such as title, "
    "authors, publisher, year"
)


def recognise(rows: Rows) -> Table:
    """The table of some rows. Raises NotACatalogue, naming what the header has and what it should have."""
    first = [
        row for row in islice(iter(rows), headers.FURTHEST) if isinstance(row, Row) and any(map(str.strip, row.cells))
    ]
    place = header_rows.find(first)
    names = headers.names_of(first[place or 0].cells if first else ())
    if place is None and (unnamed := slims.headless([row.cells for row in first])):
        return Table(rows, Kind.SLIMS_TITLES, unnamed, _fields(unnamed, slims.TITLE_FIELDS), 0)
    if why := other_lists.instead_of_titles(first) if place is None else other_lists.despite_titles(first[place].cells):
        raise refused(rows.path, why)
    if place is None and (unnamed := headless.names(begun := _begun(rows, first))):
        return _unnamed(rows, unnamed, headless.below_title(begun)[0].line)
    if place is None and any(_OF_COPIES.intersection(headers.columns(row.cells)) for row in first):
        raise refused(rows.path, said(_COPIES))
    if place is None:
        raise refused(rows.path, _no_title(first[0].cells if first else ()))
    header, below = first[place], first[place + 1 :]
    both = header_rows.over(header.cells, below[0].cells) if below else ()
    if not both and place and first[place - 1].line == header.line - 1:
        completed = header_rows.under(first[place - 1].cells, header.cells)
        if completed:
            return _table(rows, Row(header.line, _widened(completed, below)), names, header.line - 1)
    cells = _widened(both or header.cells, below[1:] if both else below)
    if lists := () if both else side_by_side.parts(cells):
        return _table(SideBySide(rows, header.line, lists), Row(header.line, cells[lists[0]]), names, 0)
    return _table(rows, Row(header.line, cells), names, below[0].line if both else 0)


def _begun(rows: Rows, first: Sequence[Row]) -> Sequence[Row]:
    """Some hundred rows; none where already the first few are of several widths."""
    if len({len(row.cells) for row in first}) > len(first) // 4 + 1:
        return ()
    full = (row for row in rows if isinstance(row, Row) and any(map(str.strip, row.cells)))
    return list(islice(full, _SEEN))


def _unnamed(rows: Rows, names: tuple[str, ...], line: int) -> Table:
    """A list without a header that begins on a line, and whose columns were told by what stands in them."""
    columns = Columns(names)
    shown = gathered(rows, line - 1, columns)
    columns.learn(shown)
    return Table(rows, Kind.PLAIN, names, columns.fields, line, evidence=shown, unnamed=True)


def _widened(cells: Sequence[str], below: Sequence[Row]) -> tuple[str, ...]:
    """A header without the empty cells at its end; with names for columns that have none and are filled."""
    named = tuple(cells[: filled(cells)])
    return named + tuple(f"(column {n + 1})" for n in range(len(named), usual_width(below)))


def _table(rows: Rows, header: Row, names: tuple[str, ...], second: int) -> Table:
    cells, width = tuple(header.cells), len(header.cells)
    raw = {cell.strip() for cell in cells}
    if raw >= slims.ITEM_MARKS and "isbn_issn" not in raw:
        return Table(rows, Kind.SLIMS_ITEMS, cells, _fields(names[:width], slims.ITEM_FIELDS), header.line)
    if "title" in raw and "id" not in names and slims.TITLE_MARKS & raw:
        return Table(rows, Kind.SLIMS_TITLES, cells, _fields(names[:width], slims.TITLE_FIELDS), header.line)
    columns = Columns(cells)
    if _counts_titles(rows, header.line, columns):
        raise refused(rows.path, RECAP)
    shown = gathered(rows, max(header.line, second), columns)
    columns.learn(shown)
    return Table(rows, Kind.PLAIN, cells, columns.fields, header.line, second, shown)


def _counts_titles(rows: Rows, line: int, columns: Columns) -> bool:
    """Whether there are figures only where titles should be, and nothing that a book has: a summary of classes."""
    if columns.has("authors", "publisher", "isbn", "year", "call_number"):
        return False
    below = islice((row.cells for row in rows if isinstance(row, Row) and row.line > line), headers.FURTHEST)
    titles = [title for cells in below if (title := columns.titled([*cells, *[""] * len(columns.headers)]))]
    return len(titles) > 1 and all(re.fullmatch(r"[\d.,]+", title) for title in titles)


def _fields(names: Sequence[str], known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(known.get(name, "") for name in names)


def _no_title(cells: Sequence[str]) -> Said:
    found = ", ".join(" ".join(cell.split()) for cell in cells if cell.strip())[:_LONGEST_HEADER] or "-"
    return said(_NAME_COLUMNS, why=said(_UNTITLED, found=found))

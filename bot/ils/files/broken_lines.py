"""Rows that a line end within a cell has broken, where nothing quotes it: a table copied out of a text of Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.base.i18n import N_
from bot.ils.files.asides import aside
from bot.ils.files.repairs import RawRow
from bot.ils.files.separators import Form
from bot.ils.records import Problem
from bot.ils.said import said

_MOST_LINES = 8
_JOINED = N_("a line end has broken it into {n} lines: they were joined")


def mended(rows: Iterator[RawRow], form: Form) -> Iterator[RawRow | Problem]:
    """Every row; lines that together are exactly one are one, and it is said."""
    pieces: list[RawRow] = []
    for row in rows:
        if pieces and not _goes_on(pieces, row, form):
            yield from pieces
            pieces = []
        if not pieces and not _begins(row, form):
            yield row
            continue
        pieces.append(row)
        if len(pieces) > 1 and _width(pieces) == form.width:
            yield from _one(pieces)
            pieces = []
    yield from pieces


def _begins(row: RawRow, form: Form) -> bool:
    """Whether a row may be the first piece of one: short, under the header, and nothing that stands by itself."""
    short = 1 < len(row.cells) < form.width
    return short and not form.ragged and row.line > form.header and not row.several and not aside(row.cells)


def _goes_on(pieces: Sequence[RawRow], row: RawRow, form: Form) -> bool:
    """Whether a row may be the next piece: it fits, and does not begin with a number as the first one does."""
    if row.several or not any(row.cells) or len(pieces) == _MOST_LINES or _width([*pieces, row]) > form.width:
        return False
    return not (_numbered(pieces[0]) and _numbered(row)) and not aside(row.cells)


def _width(pieces: Sequence[RawRow]) -> int:
    return sum(len(piece.cells) for piece in pieces) - len(pieces) + 1


def _numbered(row: RawRow) -> bool:
    return row.cells[0].strip(" .)").isdecimal()


def _one(pieces: Sequence[RawRow]) -> Iterator[RawRow | Problem]:
    cells = list(pieces[0].cells)
    for piece in pieces[1:]:
        first, *rest = piece.cells
        cells[-1:] = [f"{cells[-1]}\n{first}", *rest]
    line = pieces[0].line
    yield Problem(str(line), said(_JOINED, n=len(pieces)), bad=False)
    yield RawRow(line, cells, "".join(piece.raw for piece in pieces))

"""Where a sheet's header is: below titles, above the rows, sometimes in the second of two rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from bot.ils.files import cells, inlislite
from bot.ils.files.cells import Cell
from bot.ils.files.header_rows import under
from bot.ils.files.headers import FURTHEST, is_name, known, names_of
from bot.ils.files.rows import Row

Numbered = tuple[int, list[Cell]]


def begin(rows: Iterator[Numbered]) -> tuple[list[Row], Iterator[Numbered]]:
    """What stands above the header of some rows (none of them blank), and the rows from their header on."""
    head = list(islice(rows, FURTHEST))
    if not head:
        return [], iter(())
    at = above = _lowest(head, place(head))
    line, header = head[at]
    if at and head[at - 1][0] == line - 1:
        upper = head[at - 1][1]
        texts = under([cells.text(cell) for cell in upper], [cells.text(cell) for cell in header])
        if _are_one(upper, header):
            header, above = _joined(upper, header), at - 1
        elif texts:
            header, above = list(texts), at - 1
    titles = [Row(number, [cells.text(cell) for cell in row]) for number, row in head[:above]]
    return titles, chain([(line, header)], head[at + 1 :], rows)


def _lowest(rows: Sequence[Numbered], at: int) -> int:
    """The lower row of a header that goes on: it says again what is merged over both, and parts of what is not."""
    if at + 1 == len(rows) or rows[at + 1][0] != rows[at][0] + 1:
        return at
    pairs = [(one, other) for one, other in zip(rows[at][1], rows[at + 1][1], strict=False) if other != ""]
    again = sum(one == other for one, other in pairs)
    return at + 1 if 1 < again < len(pairs) <= 2 * again else at


def place(rows: Sequence[tuple[int, Sequence[Cell]]]) -> int:
    """Which of the first rows of a sheet (none of them blank) is its header: the first that says most."""
    said = [_said(row) for _, row in rows]
    best = said.index(max(said))
    beneath = best + 1
    if beneath < len(rows) and said[beneath] == said[best] and rows[beneath][0] == rows[best][0] + 1:
        # Two rows of one header share the cells that are merged over both; the second says what the others are.
        return beneath if _shared(rows[best][1], rows[beneath][1]) else best
    return best


def _said(row: Sequence[Cell]) -> tuple[int, int]:
    """How many columns are known by their names; among rows that name none, how many cells are full."""
    names = names_of([cell if isinstance(cell, str) else "" for cell in row])
    means = max(known(names), inlislite.known(names))
    return (means, 0) if means else (0, sum(not cells.blank([cell]) for cell in row))


def _joined(above: Sequence[Cell], below: Sequence[Cell]) -> list[Cell]:
    """The second row of a header; a name that stands there already is told apart by what it stands under."""
    names: list[Cell] = []
    spanning: Cell = ""
    for upper, lower in zip(above, below, strict=False):
        spanning = spanning if upper == "" else upper
        parted = lower not in ("", upper)
        names.append(_part(spanning, lower, again=lower in names) if parted else lower)
    return names


def _part(spanning: Cell, lower: Cell, *, again: bool) -> Cell:
    """A part's name: "Nama" below "Penerbit" is the publisher's name, "Kota" the publisher's town."""
    both = f"{lower} {spanning}"
    return both if is_name(both) else f"{spanning} {lower}" if again else lower


def _are_one(above: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether two rows are one header: what two books share is a publisher, and together they name no column."""
    return _shared(above, below) and _said(_joined(above, below))[0] > 0


def _shared(above: Sequence[Cell], below: Sequence[Cell]) -> bool:
    full = [(one, other) for one, other in zip(above, below, strict=False) if one != ""]
    return any(one == other for one, other in full) and above != below

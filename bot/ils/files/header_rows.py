"""In which rows of a table its header stands: below titles, above the books, sometimes in two rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from bot.ils.files.asides import names_one_shelf
from bot.ils.files.header_words import UNREAD
from bot.ils.files.headers import (
    CARD,
    LONGEST,
    TITLE_AND_AUTHOR,
    VAGUE,
    column,
    exactly,
    is_header,
    is_name,
    known,
    name_of,
)
from bot.ils.files.rows import Row

_SUMS = frozenset({"total", "jumlah", "jumlah total", "total jumlah", "semua", "seluruh"})
_TITLES = ("title", TITLE_AND_AUTHOR, CARD)


def find(rows: Sequence[Row]) -> int | None:
    """The place of the header among a table's first rows: the first that names most columns, a title's with them.

    Of several lists, one below the other, it is the first one's: the headers of the others are met on the way down.
    """
    scores = [_score(row.cells, below) for row, below in zip_longest(rows, [row.cells for row in rows[1:]])]
    best = max(scores, default=0)
    place = scores.index(best) if best else None
    if place is not None and best == 1 and _is_vague(rows[place].cells):
        return None
    if place and best == 1 and (not _is_sure(rows[place].cells) or _is_one_of_many(rows, place)):
        return None
    return _of_the_first(rows, scores, place) if place else place


def _of_the_first(rows: Sequence[Row], scores: Sequence[int], place: int) -> int:
    """The header of a list that stands above the one whose header says most; that one's where there is no such list."""
    if not is_header(rows[place].cells):
        return place
    heads = (at for at in range(place) if scores[at] > 1 and is_header(rows[at].cells))
    return next((at for at in heads if any(_is_book(row.cells, rows[at].cells) for row in rows[at + 1 : place])), place)


def _is_book(cells: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a row below a header has a title in words and something beside it."""
    titles = [cells[at] for at, name in enumerate(header[: len(cells)]) if column(name) in _TITLES]
    beside = sum(map(bool, map(str.strip, cells))) > 1
    return beside and any(any(map(str.isalpha, title)) for title in titles) and not is_header(cells)


def _score(cells: Sequence[str], below: Sequence[str] | None) -> int:
    """How many columns a row names, alone or together with the row below it; 0 for a text that is too long."""
    if not all(len(cell) <= 2 * LONGEST for cell in cells):
        return 0
    both = over(cells, below or ())
    return max(known(cells), known(both) if both else 0)


def _is_one_of_many(rows: Sequence[Row], place: int) -> bool:
    """Whether a row fills as many cells as most rows above it: a book called "Judul" in a list without a header."""
    own, *above = (sum(map(bool, map(str.strip, row.cells))) for row in reversed(rows[: place + 1]))
    return own > 1 and 2 * above.count(own) > len(above)


def _is_vague(cells: Sequence[str]) -> bool:
    """Whether a word that may name a column may as well be what is written above a list: "BUKU"."""
    return {name_of(cell) for cell in cells if column(cell)} <= VAGUE


def _is_sure(cells: Sequence[str]) -> bool:
    """Whether a title's column, the only one, is called by its very name: further down it may be a book's title."""
    return any(exactly(name_of(cell)) == "title" for cell in cells)


def over(top: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """One header out of two rows of it ("Jumlah" over "Judul" and "Eks."); empty where the lower is no part of one.

    The lower row names parts of columns that the upper one names or leaves blank, and stays blank under the title.
    """
    titled = [place for place, cell in enumerate(top) if column(cell) in _TITLES]
    parts = [cell for cell in below if cell.strip()]
    if _is_heading(top, below, parts):
        return ()
    named = all(len(cell) <= LONGEST and (column(cell) or name_of(cell) in UNREAD) for cell in parts)
    named = named or (len(parts) > 1 and _spanned(top, below))
    if not titled or not parts or not named or any(below[place].strip() for place in titled if place < len(below)):
        return ()
    joined: list[str] = []
    spanning = ""
    for place in range(max(len(top), len(below))):
        upper = top[place].strip() if place < len(top) else ""
        lower = below[place].strip() if place < len(below) else ""
        spanning = upper or (spanning if lower else "")
        joined.append(_joined(spanning, lower) if lower else upper)
    return tuple(joined)


def _is_heading(top: Sequence[str], below: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether a row below a header is a heading of the books: "RAK 1", "Kelas X", "Bahasa" below a number's column."""
    if len(parts) != 1:
        return bool(parts) and names_one_shelf(parts[0].strip())
    lower = parts[0]
    place = list(below).index(lower)
    upper = top[place].strip() if place < len(top) else ""
    if not is_name(lower):
        return True
    return bool(column(upper)) and column(upper) != column(lower) and _joined(upper, lower) == lower


def _spanned(top: Sequence[str], below: Sequence[str]) -> bool:
    """Whether each cell of the lower row stands under one of the upper that spans several columns."""
    spans: list[int] = []
    for upper, lower in zip_longest(top, below, fillvalue=""):
        if not lower.strip():
            continue
        if len(lower) > LONGEST or any(map(str.isdigit, lower)) or not any(map(str.isalpha, lower)):
            return False
        if upper.strip():
            spans.append(1)
        elif spans:
            spans[-1] += 1
        else:
            return False
    return bool(spans) and min(spans) > 1


def under(top: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """One header out of two rows, of which the lower names the title; empty where the upper is no part of one.

    The upper row names columns that the lower one leaves blank, two at least that are known.
    """
    if not known(below):
        return ()
    pairs = list(zip_longest(top, below, fillvalue=""))
    added = [upper for upper, lower in pairs if upper.strip() and not lower.strip()]
    sure = [cell for cell in added if len(cell) <= LONGEST and (column(cell) or name_of(cell) in UNREAD)]
    if len(sure) < 2 or 2 * len(sure) < len(added) or any(column(cell) in ("title", CARD) for cell in sure):
        return ()
    return tuple(lower.strip() or upper.strip() for upper, lower in pairs)


def _joined(upper: str, lower: str) -> str:
    """The name of a column under two headers: both, where that is a name, else the lower; of a sum, the upper."""
    both = f"{upper} {lower}".strip()
    if name_of(lower) in _SUMS and column(upper) == "copies":
        return upper
    return both if name_of(both) in UNREAD or exactly(name_of(both)) else lower

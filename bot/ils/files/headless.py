"""Lists that name no columns: read by what stands in them, where that leaves no doubt, else not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from statistics import mode

from bot.base.reading import isbn
from bot.base.reading.text import clean, fold
from bot.ils.files.asides import aside
from bot.ils.files.composite import KNOWN_PLACES
from bot.ils.files.name_shapes import is_house, is_no_name
from bot.ils.files.rows import Row, filled

_FEWEST = 5
"""Rows from which it can be seen what a column has."""
_MOST_ABOVE = 4
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_CLASS = re.compile(r"\d{3}(?:[.,]\d+)?(?:[\s/]+[A-Z][A-Za-z]{1,3}(?:[\s/]+[a-z])?)?|2X\d.*", re.DOTALL)
_HOME = re.compile(
    r"(?:jl|jln|jalan|gang|gg|rt|rw|komplek\w*|perum\w*|dusun|desa|jorong|nagari|kec|kel)\b", re.IGNORECASE
)
_FIGURES = re.compile(r"[\d.,\s/()+-]*|rp.*", re.IGNORECASE)
_MOST, _SOME, _FEW = 0.8, 0.25, 0.1


def names(rows: Sequence[Row]) -> tuple[str, ...]:
    """Names for the columns of some rows that have none; () where it cannot be told for sure what they are."""
    rows = [row for row in below_title(rows) if not aside(row.cells)]
    width = max((filled(row.cells) for row in rows), default=0)
    if len(rows) < _FEWEST or width < 2 or not _even(rows):
        return ()
    columns = [[clean(row.cells[place]) if place < len(row.cells) else "" for row in rows] for place in range(width)]
    named = [_plain(cells) for cells in columns]
    named[0] = named[0] or ("No" if _counts(columns[0]) else "")
    words = [place for place, name in enumerate(named) if name == _WORDS]
    for place, name in zip(words, _worded([columns[place] for place in words]), strict=True):
        named[place] = name
    return tuple(name or f"(column {at})" for at, name in enumerate(named, 1)) if _sure(named, columns) else ()


def below_title(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without what stands above a list: a few that fill one cell each, "DAFTAR BUKU", "RT 03"."""
    above = next((at for at, row in enumerate(rows[: _MOST_ABOVE + 1]) if filled(row.cells) > 1), 0)
    return rows[above:] if all(filled(row.cells) > 1 for row in rows[above : above + _FEWEST]) else rows


_WORDS = "words"


def _even(rows: Sequence[Row]) -> bool:
    """Whether hardly a row has another width, one cell alone, or a blank before cells as sentences with commas have."""
    widths = [len(row.cells) for row in rows]
    other = len(rows) - widths.count(mode(widths))
    alone = sum(filled(row.cells) < 2 for row in rows)
    blanks = sum(any(cell[:1] == " " for cell in row.cells[1:]) for row in rows)
    return max(other, alone, blanks) <= _FEW * len(rows)


def _share(cells: Sequence[str], is_one: Callable[[str], object]) -> float:
    full = [cell for cell in cells if cell]
    return sum(bool(is_one(cell)) for cell in full) / len(full) if full else 0.0


def _counts(cells: Sequence[str]) -> bool:
    """Whether the numbers of a column follow one another."""
    numbers = [int(cell.strip(" .)")) for cell in cells if cell.strip(" .)").isdecimal() and len(cell) < 8]
    return len(numbers) == len(cells) and all(n - at == numbers[0] for at, n in enumerate(numbers))


def _plain(cells: Sequence[str]) -> str:
    """What a column of numbers is; "" for one that nothing is made of."""
    if _share(cells, lambda cell: any(one.valid for one in isbn.isbns(cell))) >= _MOST:
        return "ISBN"
    if _share(cells, _YEAR.fullmatch) >= _MOST:
        return "Tahun"
    if _share(cells, _CLASS.fullmatch) >= _MOST and _share(cells, lambda cell: not cell.isdecimal()) > _FEW:
        return "No. Panggil" if _share(cells, lambda cell: any(map(str.isalpha, cell))) > _FEW else "No. Klasifikasi"
    if _share(cells, _FIGURES.fullmatch) > _FEW or _share(cells, lambda cell: fold(cell) in KNOWN_PLACES) > _SOME:
        return ""
    return _WORDS if 2 * len(set(cells)) > _FEWEST and any(cells) else ""


def _worded(columns: Sequence[Sequence[str]]) -> list[str]:
    """What columns of words are, in the order in which everybody writes them: title, author, publisher.

    Titles are often no names; authors hardly ever, and they have more than one word and none of a publisher's.
    """
    named = ["Judul", "Pengarang", "Penerbit"][: len(columns)]
    checks = (_are_titles, _are_people, _are_houses)
    fit = [check(cells) for check, cells in zip(checks, columns, strict=False)]
    if len(fit) < 2 or not all(fit[:2]):
        return [""] * len(columns)
    houses = ["Penerbit" if all(fit) else ""] * (len(named) - 2)
    return [*named[:2], *houses, *[""] * (len(columns) - len(named))]


def _are_titles(cells: Sequence[str]) -> bool:
    return "" not in cells and len(set(cells)) >= _MOST * len(cells) and _share(cells, is_no_name) >= _SOME


def _are_people(cells: Sequence[str]) -> bool:
    one_word = _share(cells, lambda cell: len(cell.split()) == 1)
    strange = max(_share(cells, is_no_name), _share(cells, is_house))
    return cells.count("") <= _SOME * len(cells) and strange <= _FEW and one_word <= _SOME


def _are_houses(cells: Sequence[str]) -> bool:
    return _share(cells, is_house) >= _SOME


def _sure(named: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether the columns are a catalogue's: it has what members and addresses have not."""
    if "Judul" not in named:
        return False
    homes = any(map(_HOME.match, columns[named.index("Judul")]))
    return not homes and any(name in named for name in ("ISBN", "Penerbit", "No. Panggil", "No. Klasifikasi", "Tahun"))

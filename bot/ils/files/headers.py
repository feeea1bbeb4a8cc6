"""Headers as files write them: what each means, and where in a table they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import zip_longest

from bot.base.reading.slips import one_edit_apart
from bot.base.reading.text import decoded, fold
from bot.ils.files import slims
from bot.ils.files.asides import names_one_shelf
from bot.ils.files.header_words import KNOWN, SHORTHAND, UNREAD
from bot.ils.files.rows import Row

FURTHEST = 30
"""In how many rows from the top the header is looked for."""
TITLE_AND_AUTHOR = "title / authors"
"""The column of a header that names both, "Judul / Pengarang"."""
CARD, IMPRINT = "card", "imprint"
"""Columns of which one cell holds a whole card, or place, publisher and year."""
_PARTS = re.compile(r"[/|()\[\]\n\r\v,;:=]+|\s+-\s+|\s&\s|\s+(?:dan|and|atau|or)\s+", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[A-Za-z][a-z])(?=[A-Z])")
_LETTER_BY_LETTER = re.compile(r"\b[a-z](?: [a-z])+\b")
_NUMBERED = re.compile(r"(?<=[a-z]{3}) ?(?:[1-9]|i{1,3}|iv)$")
_OF_TITLES = re.compile(r"judul|bibliograf|jdl|tit[el]{2}|(?:nama|name|book) (?:buku|book|name)", re.IGNORECASE)
_GIVEN = re.compile(
    r"(?:judul|nama) (?:buku|koleksi) (?:yang )?(?:di|me|ter)?(?:sumbang|hibah|serah|terima|miliki|beli|data|kirim)\w*"
)
"""Names of a title's column in forms that people fill in: "Judul buku yang disumbangkan"."""
_PLACES = frozenset({"tempat", "tempat terbit", "kota", "kota terbit", "kota penerbit", "place", "tempat penerbit"})
_COUNTED = re.compile(r"(?:count|sum|jumlah|hitungan|cacah|total) (?:of|dari) ")
"""How pivot tables call what they count."""
_SUMS = frozenset({"total", "jumlah", "jumlah total", "total jumlah", "semua", "seluruh"})
_LONGEST = 60
_SHORTEST_MISSPELT = 5
_FAMILIES = (
    ("item_codes", "accession", "inventory", "book_code"),
    ("call_number", "classification"),
    ("title", "subtitle"),
    ("authors", "editors", "translators", "illustrators"),
    ("kind", "subjects"),
)
"""Columns that may share one header; the first of them that is named speaks for it."""


def names_of(headers: Sequence[str]) -> tuple[str, ...]:
    """Headers as they are compared."""
    return tuple(fold(decoded(cell)).replace(" ", "_") for cell in headers)


@lru_cache(maxsize=4096)
def column(header: str) -> str:
    """What is read from the column under a header; "" for one that is not read.

    One of `header_words`' columns, or TITLE_AND_AUTHOR. Nearly right is right where it can mean one thing only.
    """
    name = _name(header)
    if counted := _COUNTED.match(name):
        return "copies" if _exactly(name[counted.end() :]) == "copies" else ""
    if found := _surely(header, name):
        return found
    if name in UNREAD or _PARTS.search(header.strip()):
        return ""
    return "title" if _GIVEN.fullmatch(name) else _nearly(name)


def _surely(header: str, name: str) -> str:
    if found := _exactly(name):
        return found
    parts = [part for part in map(_name, _PARTS.split(decoded(header))) if part]
    return _of_parts(parts) if len(parts) > 1 and name not in UNREAD else ""


def columns(headers: Sequence[str]) -> tuple[str, ...]:
    """What is read from each column."""
    return tuple(map(column, headers))


def known(headers: Sequence[str]) -> int:
    """How many different things are read from some headers; 0 where no title is among them."""
    raw = {cell.strip() for cell in headers}
    marks = raw & (slims.TITLE_MARKS | slims.ITEM_MARKS)
    return _heads(set(columns(headers)) - {""} | marks)


def _heads(found: Set[str]) -> int:
    return len(found) if found & {"title", TITLE_AND_AUTHOR, CARD} else 0


def find(rows: Sequence[Row]) -> int | None:
    """The place of the header among a table's first rows: the first that names most columns, a title's with them."""
    scores = [_score(row.cells, below) for row, below in zip_longest(rows, [row.cells for row in rows[1:]])]
    best = max(scores, default=0)
    place = scores.index(best) if best else None
    return None if place and best == 1 and not _is_sure(rows[place].cells) else place


def _score(cells: Sequence[str], below: Sequence[str] | None) -> int:
    """How many columns a row names, alone or together with the row below it; 0 for a text that is too long."""
    if not all(len(cell) <= 2 * _LONGEST for cell in cells):
        return 0
    both = over(cells, below or ())
    return max(known(cells), known(both) if both else 0)


def _is_sure(cells: Sequence[str]) -> bool:
    """Whether a title's column, the only one, is called by its very name: further down it may be a book's title."""
    return any(_exactly(_name(cell)) == "title" for cell in cells)


def over(top: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """One header out of two rows of it ("Jumlah" over "Judul" and "Eks."); empty where the lower is no part of one.

    The lower row names parts of columns that the upper one names or leaves blank, and stays blank under the title.
    """
    titled = [place for place, cell in enumerate(top) if column(cell) in ("title", TITLE_AND_AUTHOR, CARD)]
    parts = [cell for cell in below if cell.strip()]
    if _is_heading(top, below, parts):
        return ()
    named = all(len(cell) <= _LONGEST and (column(cell) or _name(cell) in UNREAD) for cell in parts)
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


def is_place(header: str) -> bool:
    """Whether a header names where something was published."""
    return _name(header) in _PLACES


def _is_heading(top: Sequence[str], below: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether a row below a header is a heading of the books: "RAK 1", "Kelas X", "Bahasa" below a number's column."""
    if len(parts) != 1:
        return bool(parts) and names_one_shelf(parts[0].strip())
    lower = parts[0]
    place = list(below).index(lower)
    upper = top[place].strip() if place < len(top) else ""
    if _name(lower) not in KNOWN and _name(lower) not in UNREAD:
        return True
    return bool(column(upper)) and column(upper) != column(lower) and _joined(upper, lower) == lower


def _spanned(top: Sequence[str], below: Sequence[str]) -> bool:
    """Whether each cell of the lower row stands under one of the upper that spans several columns."""
    spans: list[int] = []
    for upper, lower in zip_longest(top, below, fillvalue=""):
        if not lower.strip():
            continue
        if len(lower) > _LONGEST or any(map(str.isdigit, lower)) or not any(map(str.isalpha, lower)):
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
    sure = [cell for cell in added if len(cell) <= _LONGEST and (column(cell) or _name(cell) in UNREAD)]
    if len(sure) < 2 or 2 * len(sure) < len(added) or any(column(cell) in ("title", CARD) for cell in sure):
        return ()
    return tuple(lower.strip() or upper.strip() for upper, lower in pairs)


def _joined(upper: str, lower: str) -> str:
    """The name of a column under two headers: both, where that is a name, else the lower; of a sum, the upper."""
    both = f"{upper} {lower}".strip()
    if _name(lower) in _SUMS and column(upper) == "copies":
        return upper
    return both if _name(both) in UNREAD or _exactly(_name(both)) else lower


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row in the middle names columns again: most of its cells are names, a title's among them."""
    filled = [cell for cell in cells if cell.strip()]
    if not any(len(cell) < _LONGEST and _OF_TITLES.search(cell) for cell in filled):
        return False
    found = [_surely(cell, _name(cell)) for cell in filled]
    named = sum(bool(one) or _name(cell) in UNREAD for one, cell in zip(found, filled, strict=True))
    return _heads(set(found) - {""}) > 1 and 2 * named > len(filled)


def _of_parts(parts: Sequence[str]) -> str:
    """What "Pengarang/Penulis" or "Jumlah (eks)" means: the one thing that its parts mean.

    A column of two things ("Penerbit/Kota", "Jumlah (halaman)") is not read as either.
    """
    found = dict.fromkeys(filter(None, map(_exactly, parts)))
    if list(found) == ["title", "authors"]:
        return TITLE_AND_AUTHOR
    if {"publisher", "year"} == found.keys() and all(part in KNOWN or part in _PLACES for part in parts):
        return IMPRINT
    if any(part in UNREAD for part in parts):
        return ""
    return next((one for family in _FAMILIES if (one := _of_family(found, family))), "")


def _of_family(found: Iterable[str], family: Sequence[str]) -> str:
    """What speaks for columns that are all of one family; of one column, itself."""
    names = list(found)
    if len(names) < 2:
        return "".join(names)
    return next((one for one in family if one in names), "") if set(names) <= set(family) else ""


def _exactly(name: str) -> str:
    return KNOWN.get(name, "") or KNOWN.get(_NUMBERED.sub("", name).strip(), "")


def _nearly(name: str) -> str:
    """What a name with one slip in it means, where that is one thing only."""
    if len(name) < _SHORTEST_MISSPELT or name[0].isdigit():
        return ""
    near = {KNOWN.get(one, "") for one in (*KNOWN, *UNREAD) if len(one) >= 5 and one_edit_apart(name, one)}
    bare = name.replace(" ", "")
    glued = {bare, *(full + bare.removeprefix(short) for short, full in SHORTHAND.items() if bare.startswith(short))}
    near |= {KNOWN[one] for one in KNOWN if len(one) >= 5 and one.replace(" ", "") in glued}
    return near.pop() if len(near) == 1 else ""


def _name(header: str) -> str:
    """A header without case, marks and shorthand: "ThnTerbit" is "tahun terbit", "I.S.B.N." is "isbn"."""
    apart = _LETTER_BY_LETTER.sub(lambda letters: letters[0].replace(" ", ""), fold(_GLUED.sub(" ", decoded(header))))
    words = apart.split() or ["nomor"] * (header.strip() == "#")
    return " ".join(SHORTHAND.get(word, word) for word in words)

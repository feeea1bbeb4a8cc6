"""Headers as files write them, and what each means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from bot.base.reading.slips import one_edit_apart
from bot.base.reading.text import decoded, fold
from bot.ils.files import slims
from bot.ils.files.header_words import KNOWN, SHORTHAND, UNREAD

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
_IN_TITLES = ("jud", "jdl", "tit", "bib", "buku", "book", "name")
"""What all of these have in them."""
_SEPARATORS = frozenset(";|\t")
"""What parts the cells of a file, and hardly the names in a header."""
_ON_A_CARD = frozenset({"title", "authors", "publisher", "year", "edition", "isbn"})
VAGUE = frozenset({"buku", "book", "titles"})
"""What a title's column is called as a list of books is, too."""
_GIVEN = re.compile(
    r"(?:judul|nama) (?:buku|koleksi) (?:yang )?(?:di|me|ter)?(?:sumbang|hibah|serah|terima|miliki|beli|data|kirim)\w*"
)
"""Names of a title's column in forms that people fill in: "Judul buku yang disumbangkan"."""
_QUESTION = re.compile(
    r"^(?:(?:tolong|silakan|mohon|harap|apa(?:kah)?|siapa(?:kah)?|ada|berapa|pada|kapan|tulis(?:kan)?|sebut(?:kan)?"
    r"|isi(?:kan)?|masukkan) )+"
)
"""How a form asks."""
_PLACES = frozenset({"tempat", "tempat terbit", "kota", "kota terbit", "kota penerbit", "place", "tempat penerbit"})
_COUNTED = re.compile(r"(?:count|sum|jumlah|hitungan|cacah|total) (?:of|dari) ")
"""How pivot tables call what they count."""
LONGEST = 60
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
    name = name_of(header)
    if counted := _COUNTED.match(name):
        return "copies" if exactly(name[counted.end() :]) == "copies" else ""
    if found := _surely(header, name):
        return found
    if (asked := _asked(name)) != name and (found := exactly(asked)):
        return found
    if name in UNREAD or _PARTS.search(header.strip()):
        return ""
    return "title" if name in VAGUE or _GIVEN.fullmatch(name) else _nearly(name)


def _asked(name: str) -> str:
    """What a form's question asks for: "Apa judul bukunya?" is "judul buku", "Ada berapa eksemplar?" is "eksemplar"."""
    words = _QUESTION.sub("", name).split()
    return " ".join(word.removesuffix("nya") if len(word) > _SHORTEST_MISSPELT else word for word in words)


def _surely(header: str, name: str) -> str:
    if found := exactly(name):
        return found
    parts = [part for part in map(name_of, _PARTS.split(decoded(header))) if part]
    several = _of_parts(parts) if len(parts) > 1 and name not in UNREAD else ""
    return "" if several == CARD and _SEPARATORS.intersection(header) else several


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


def is_place(header: str) -> bool:
    """Whether a header names where something was published."""
    return name_of(header) in _PLACES


def is_name(header: str) -> bool:
    """Whether a header is a column's very name, read or not: no number stands behind it, and nothing else."""
    return name_of(header) in KNOWN or name_of(header) in UNREAD


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row in the middle names columns again: most of its cells are names, a title's among them."""
    filled = [cell for cell in cells if cell.strip()]
    if not any(len(cell) < LONGEST and _may_name_titles(cell) for cell in filled):
        return False
    found = [_surely(cell, name_of(cell)) for cell in filled]
    named = sum(bool(one) or name_of(cell) in UNREAD for one, cell in zip(found, filled, strict=True))
    return _heads(set(found) - {""}) > 1 and 2 * named > len(filled)


def _may_name_titles(cell: str) -> bool:
    """Whether a cell has any of the words for a title; plain texts without the letters of one are told at once."""
    if cell.isascii():
        low = cell.lower()
        if not any(word in low for word in _IN_TITLES):
            return False
    return _OF_TITLES.search(cell) is not None


def _of_parts(parts: Sequence[str]) -> str:
    """What "Pengarang/Penulis" or "Jumlah (eks)" means: the one thing that its parts mean.

    A column of two things ("Penerbit/Kota", "Jumlah (halaman)") is not read as either, unless one is the title.
    """
    found = dict.fromkeys(filter(None, map(exactly, parts)))
    if list(found) == ["title", "authors"]:
        return TITLE_AND_AUTHOR
    if {"publisher", "year"} == found.keys() and all(part in KNOWN or part in _PLACES for part in parts):
        return IMPRINT
    if "title" in found and found.keys() <= _ON_A_CARD and all(part in KNOWN or part in _PLACES for part in parts):
        return CARD if len(found) > 1 or any(part in _PLACES for part in parts) else "title"
    if any(part in UNREAD for part in parts):
        return ""
    return next((one for family in _FAMILIES if (one := _of_family(found, family))), "")


def _of_family(found: Iterable[str], family: Sequence[str]) -> str:
    """What speaks for columns that are all of one family; of one column, itself."""
    names = list(found)
    if len(names) < 2:
        return "".join(names)
    return next((one for one in family if one in names), "") if set(names) <= set(family) else ""


def exactly(name: str) -> str:
    bare = name.removesuffix(" nomor")  # "ISBN No.", "Accession No."
    return KNOWN.get(name, "") or KNOWN.get(_NUMBERED.sub("", name).strip(), "") or KNOWN.get(bare, "")


def _nearly(name: str) -> str:
    """What a name with one slip in it means, where that is one thing only."""
    if len(name) < _SHORTEST_MISSPELT or name[0].isdigit():
        return ""
    near = {KNOWN.get(one, "") for one in (*KNOWN, *UNREAD) if len(one) >= 5 and one_edit_apart(name, one)}
    bare = name.replace(" ", "")
    glued = {bare, *(full + bare.removeprefix(short) for short, full in SHORTHAND.items() if bare.startswith(short))}
    near |= {KNOWN[one] for one in KNOWN if len(one) >= 5 and one.replace(" ", "") in glued}
    return near.pop() if len(near) == 1 else ""


def name_of(header: str) -> str:
    """A header without case, marks and shorthand: "ThnTerbit" is "tahun terbit", "I.S.B.N." is "isbn"."""
    apart = _LETTER_BY_LETTER.sub(lambda letters: letters[0].replace(" ", ""), fold(_GLUED.sub(" ", decoded(header))))
    words = apart.split() or ["nomor"] * (header.strip() == "#")
    return " ".join(SHORTHAND.get(word, word) for word in words)

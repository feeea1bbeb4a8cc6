r"""SLiMS 9's exports: titles (lists as `<A><B>`, newlines as a literal `\n`) and items (quotes not doubled)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.base.i18n import N_
from bot.base.reading import isbn
from bot.base.reading.dressed import code
from bot.base.reading.text import clean, decoded, unmangle
from bot.ils.files import isbd, years
from bot.ils.files.lists import parts
from bot.ils.files.plain import doubtful, usable, without_author
from bot.ils.files.words import NO_TITLE
from bot.ils.records import CopyRecord, Problem, Record
from bot.ils.said import said

TITLE_MARKS = frozenset({"gmd_name", "isbn_issn", "publisher_name", "topics", "sor"})
ITEM_MARKS = frozenset({"item_code", "title", "location_name"})
TITLE_FIELDS = {
    "title": "title", "gmd_name": "kind", "edition": "edition", "isbn_issn": "isbn", "publisher_name": "publisher",
    "publish_year": "year", "series_title": "series", "call_number": "call_number", "language_name": "language",
    "classification": "classification", "notes": "notes", "sor": "title", "authors": "authors", "topics": "subjects",
    "item_code": "item_codes",
}  # fmt: skip
"""Column of the titles' export -> the field it is read as ("sor" only tells what of a title is its author)."""
_HEADLESS = tuple(
    "title gmd_name edition isbn_issn publisher_name publish_year collation series_title call_number language_name "
    "place_name classification notes image sor authors topics item_code".split()
)
"""The columns of the titles' export of versions that give it no header."""
_LISTS = slice(15, 18)
_LIST = re.compile(r"\s*(?:<[^<>]*>\s*)*(?:<[^<>]*)?")
ITEM_FIELDS = {
    "item_code": "item_codes", "call_number": "call_number", "location_name": "location", "item_status_name": "status",
    "title": "title",
}  # fmt: skip
"""Column of the items' export -> what of a copy it is read as."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_STATUS = (
    ("missing", ("missing", "hilang", "lost")),
    ("not_for_loan", ("no loan", "tidak dipinjam", "repair", "perbaikan", "rusak", "tandon", "not for loan")),
)


def headless(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The columns of an export without a header, told by its three lists at the end; () where it is none."""
    lists = [cell for row in rows for cell in row[_LISTS]]
    fit = all(len(row) == len(_HEADLESS) and row[0].strip() for row in rows) and all(map(_LIST.fullmatch, lists))
    return _HEADLESS if rows and fit and any("<" in cell for cell in lists) else ()


def read_title(place: str, cells: Mapping[str, str]) -> Iterator[Record | Problem]:
    """The record of a title. SLiMS gives no id: its item codes and ISBNs tell which title it is."""
    title = _title(cells)
    if not title:
        yield Problem(place, NO_TITLE)
        return
    numbers = isbn.isbns(cells.get("isbn_issn", ""))
    yield from doubtful(place, numbers)
    year, odd = years.read(cells.get("publish_year"))
    if odd:
        yield Problem(place, odd, bad=False)
    found = _with_items(_described(place, title, cells), cells.get("item_code"))
    yield replace(found, year=year, isbns=usable(cells.get("isbn_issn"), numbers))


def _described(place: str, title: str, cells: Mapping[str, str]) -> Record:
    """What can be read without a doubt. A column that the file does not have says nothing (None)."""
    return Record(
        place,
        title,
        authors=_list(cells.get("authors")),
        publisher=None if cells.get("publisher_name") is None else isbd.said(decoded(cells["publisher_name"])),
        edition=_text(cells.get("edition")),
        call_number=_text(cells.get("call_number")),
        classification=_text(cells.get("classification")),
        subjects=_list(cells.get("topics")),
        language=_text(cells.get("language_name")),
        medium=_text(cells.get("gmd_name")),
        series=_text(cells.get("series_title")),
        notes=None if cells.get("notes") is None else notes(cells["notes"]),
        serial=isbn.has_issn(cells.get("isbn_issn", "")),
    )


def _with_items(record: Record, cell: str | None) -> Record:
    """The title with its item codes. The database cuts long lists off: then nothing follows from a code's absence."""
    if cell is None:
        return record
    whole = cell.count("<") == cell.count(">")
    return replace(record, items=tuple(map(code, parts(cell))), items_complete=whole)


def read_item(place: str, cells: Mapping[str, str]) -> Iterator[CopyRecord | Problem]:
    """A copy. The export says nothing of loans: a copy without a remark may be in or out."""
    item_code = clean(code(cells.get("item_code", "")))
    if not item_code:
        yield Problem(place, said(N_("it has no item code")))
        return
    yield CopyRecord(
        place,
        item_code,
        clean(decoded(cells.get("location_name", ""))),
        clean(decoded(cells.get("call_number", ""))),
        status(cells.get("item_status_name", "")),
        clean(decoded(cells.get("title", ""))),
    )


def status(name: str) -> str:
    """Our status for SLiMS's (its names can be changed by the library); a blank one is unknown."""
    folded = clean(name).lower()
    return next((ours for ours, marks in _STATUS if any(mark in folded for mark in marks)), "unknown")


def notes(text: str) -> str:
    """Notes without the wrappers of a bad import: a bare number is nothing, tags go, newlines come back."""
    text = text.replace("\\r", "").replace("\\n", "\n")
    text = decoded(_TAG.sub("", unmangle(text)))
    lines = [clean(line) for line in text.split("\n")]
    bare = "\n".join(lines).strip()
    return "" if re.fullmatch(r"\d{1,6}", bare) else re.sub(r"\n{3,}", "\n\n", bare)


def _title(cells: Mapping[str, str]) -> str:
    """The title without the author behind a slash, where that only repeats what the record says elsewhere."""
    said = [decoded(cells.get("sor", "")), *parts(cells.get("authors", ""))]
    return without_author(clean(decoded(cells["title"])), said)


def _list(cell: str | None) -> tuple[str, ...] | None:
    return None if cell is None else parts(cell)


def _text(cell: str | None) -> str | None:
    return None if cell is None else clean(decoded(cell))

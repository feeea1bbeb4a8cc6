r"""SLiMS 9's exports: titles (lists as `<A><B>`, newlines as a literal `\n`) and items (quotes not doubled)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from bot.base.reading import isbn
from bot.base.reading.text import clean, fold, unmangle
from bot.ils.files.plain import doubtful
from bot.ils.records import CopyRecord, Problem, Record

TITLE_MARKS = frozenset({"gmd_name", "isbn_issn", "publisher_name", "topics", "sor"})
ITEM_MARKS = frozenset({"item_code", "title", "location_name"})
_LIST = re.compile(r"<([^<>]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_STATUS = (
    ("missing", ("missing", "hilang", "lost")),
    ("not_for_loan", ("no loan", "tidak dipinjam", "repair", "perbaikan", "rusak", "tandon", "not for loan")),
)


def read_title(place: str, cells: Mapping[str, str]) -> Iterator[Record | Problem]:
    """The record of a title. SLiMS gives no id: its item codes and ISBNs tell which title it is."""
    title = _title(cells)
    if not title:
        yield Problem(place, "it has no title")
        return
    numbers = isbn.isbns(cells.get("isbn_issn", ""))
    yield from doubtful(place, numbers)
    items = cells.get("item_code")
    yield Record(
        place,
        title,
        authors=_list(cells.get("authors")),
        publisher=_text(cells.get("publisher_name")),
        year=_text(cells.get("publish_year")),
        edition=_text(cells.get("edition")),
        isbns=tuple(number.text for number in numbers if number.usable) if "isbn_issn" in cells else None,
        call_number=_text(cells.get("call_number")),
        classification=_text(cells.get("classification")),
        subjects=_list(cells.get("topics")),
        language=_text(cells.get("language_name")),
        medium=_text(cells.get("gmd_name")),
        series=_text(cells.get("series_title")),
        notes=None if cells.get("notes") is None else notes(cells["notes"]),
        serial=isbn.has_issn(cells.get("isbn_issn", "")),
        items=_list(items),
        # The database cuts long lists of items off: then nothing follows from a code's absence.
        items_complete=items is None or items.count("<") == items.count(">"),
    )


def read_item(place: str, cells: Mapping[str, str]) -> Iterator[CopyRecord | Problem]:
    """A copy. The export says nothing of loans: a copy without a remark may be in or out."""
    code = clean(cells.get("item_code", ""))
    if not code:
        yield Problem(place, "it has no item code")
        return
    yield CopyRecord(
        place,
        code,
        clean(cells.get("location_name", "")),
        clean(cells.get("call_number", "")),
        status(cells.get("item_status_name", "")),
        clean(cells.get("title", "")),
    )


def status(name: str) -> str:
    """Our status for SLiMS's (its names can be changed by the library); a blank one is unknown."""
    folded = clean(name).lower()
    return next((ours for ours, marks in _STATUS if any(mark in folded for mark in marks)), "unknown")


def notes(text: str) -> str:
    """Notes without the wrappers of a bad import: a bare number is nothing, tags go, newlines come back."""
    text = text.replace("\\r", "").replace("\\n", "\n")
    text = html.unescape(_TAG.sub("", unmangle(text)))
    lines = [clean(line) for line in text.split("\n")]
    bare = "\n".join(lines).strip()
    return "" if re.fullmatch(r"\d{1,6}", bare) else re.sub(r"\n{3,}", "\n\n", bare)


def _title(cells: Mapping[str, str]) -> str:
    """The title without the author behind a slash, where that only repeats what the record says elsewhere."""
    title = clean(cells["title"])
    bare, slash, who = title.rpartition(" / ")
    said = [cells.get("sor", ""), *_LIST.findall(cells.get("authors", ""))]
    repeats = any(sorted(fold(one).split()) == sorted(fold(who).split()) for one in said)
    return bare if slash and repeats else title


def _list(cell: str | None) -> tuple[str, ...] | None:
    if cell is None:
        return None
    return tuple(part for part in map(clean, _LIST.findall(cell)) if part)


def _text(cell: str | None) -> str | None:
    return None if cell is None else clean(cell)

"""The plain list: one title a row, columns by name, all but `title` optional."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.base.reading import isbn
from bot.base.reading.text import clean
from bot.ils.records import Problem, Record

COLUMNS = (
    "id", "title", "authors", "publisher", "year", "isbn", "call_number", "subjects", "language",
    "edition", "series", "notes", "audience", "kind", "copies", "location", "item_codes", "ebook", "cover",
)  # fmt: skip
_ALSO = {
    "judul": "title", "nama_judul": "title", "pengarang": "authors", "penulis": "authors", "author": "authors",
    "penerbit": "publisher", "tahun": "year", "tahun_terbit": "year", "nomor_panggil": "call_number",
    "no_panggil": "call_number", "subjek": "subjects", "subject": "subjects", "bahasa": "language", "edisi": "edition",
    "seri": "series", "catatan": "notes", "usia": "audience", "jenis": "kind", "eksemplar": "copies",
    "jumlah": "copies", "lokasi": "location", "item_code": "item_codes", "barcode": "item_codes",
}  # fmt: skip
_COPIES = re.compile(r"(?:(\d{1,4})\s*/\s*)?(\d{1,4})")
MOST_COPIES = 500


def column(name: str) -> str:
    """Our name for a column (Indonesian ones are known too); '' for one that is not read."""
    name = _ALSO.get(name, name)
    return name if name in COLUMNS else ""


def read(place: str, cells: Mapping[str, str]) -> Iterator[Record | Problem]:
    """The record of a row, and what is doubtful about it."""
    title = clean(cells["title"])
    if not title:
        yield Problem(place, "it has no title", source_id=clean(cells.get("id", "")))
        return
    numbers = isbn.isbns(cells.get("isbn", ""))
    yield from doubtful(place, numbers)
    copies, complaint = _copies(cells.get("copies"))
    if complaint:
        yield Problem(place, complaint, bad=False)
    yield _record(place, title, cells, tuple(number.text for number in numbers if number.usable), copies)


def _record(
    place: str, title: str, cells: Mapping[str, str], isbns: tuple[str, ...], copies: tuple[int, ...] | None
) -> Record:
    """A column that the file does not have says nothing (None); an empty cell says that there is none."""
    return Record(
        place,
        title,
        source_id=clean(cells.get("id", "")),
        authors=_list(cells.get("authors")),
        publisher=_text(cells.get("publisher")),
        year=_text(cells.get("year")),
        edition=_text(cells.get("edition")),
        isbns=isbns if "isbn" in cells else None,
        call_number=_text(cells.get("call_number")),
        subjects=_list(cells.get("subjects")),
        language=_text(cells.get("language")),
        audience=_text(cells.get("audience")),
        medium=_text(cells.get("kind")),
        series=_text(cells.get("series")),
        notes=_text(cells.get("notes")),
        ebook=_address(cells.get("ebook")),
        cover=_address(cells.get("cover")),
        serial=isbn.has_issn(cells.get("isbn", "")),
        items=_list(cells.get("item_codes")),
        copies=copies,
        location=_text(cells.get("location")),
    )


def doubtful(place: str, numbers: tuple[isbn.Isbn, ...]) -> Iterator[Problem]:
    """A warning for each number that can be no ISBN."""
    for number in numbers:
        if not number.valid:
            why = "its digits do not add up; kept as it is" if number.usable else "left out"
            yield Problem(place, f"{number.text[:40]} is no ISBN: {why}", bad=False)


def _copies(cell: str | None) -> tuple[tuple[int, ...] | None, str]:
    """(free, total) of "3" or "2/3", () of a blank, and a complaint."""
    if cell is None:
        return None, ""
    if not cell.strip():
        return (), ""
    match = _COPIES.fullmatch(cell.strip())
    total = int(match[2]) if match else 0
    free = int(match[1]) if match and match[1] is not None else total
    if not match or total > MOST_COPIES or free > total:
        return (
            None,
            f"copies are to be a number up to {MOST_COPIES}, or free/all like 2/3, and not {cell.strip()[:20]!r}",
        )
    return (free, total), ""


def _text(cell: str | None) -> str | None:
    return None if cell is None else clean(cell)


def _list(cell: str | None) -> tuple[str, ...] | None:
    return None if cell is None else tuple(part for part in map(clean, cell.split(";")) if part)


def _address(cell: str | None) -> str | None:
    """A web address; anything else is none, since a button with it would be refused."""
    if cell is None:
        return None
    address = cell.strip()
    return address if re.fullmatch(r"https?://[^\s/]+\.[^\s]+", address) else ""

"""The title and the copy of one row of INLISLite's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.base.reading import isbn
from bot.base.reading.text import fold
from bot.ils.files import isbd
from bot.ils.files.plain import doubtful
from bot.ils.records import CopyRecord, Problem, Record

Cells = Mapping[str, Sequence[str]]
"""The texts of a row by field; a field that no column is read as is missing."""

_STATUS = (
    ("missing", ("hilang", "missing", "lost")),
    ("not_for_loan", ("tidak tersedia", "rusak", "perbaikan", "diproses", "diolah", "dijilid", "cadangan")),
    ("loaned", ("dipinjam", "dipesan", "loan")),
    ("free", ("tersedia", "available")),
)
_READ_HERE = ("baca di tempat", "tidak dapat dipinjam", "tidak dipinjam", "referensi", "tandon", "rujukan")
_SERIAL = ("berkala", "majalah", "serial", "jurnal", "surat kabar")


@dataclass(slots=True)
class Gathered:
    """A title and the codes of its copies so far."""

    record: Record
    codes: list[str] = field(default_factory=list)

    def whole(self, listing: bool) -> Record:
        """The title with its copies, when the file lists copies at all."""
        return replace(self.record, items=tuple(self.codes)) if listing else self.record


def key(cells: Cells) -> tuple[str, ...]:
    """What tells the titles of a list apart; () for a row without a title."""
    title = _title(cells)
    if not title or _first(cells, "id"):
        return (_first(cells, "id"),) if title else ()
    names = ("authors", "edition", "publisher", "year", "isbn")
    return (fold(title), *(fold(_first(cells, name)) for name in names))


def doubts(place: str, cells: Cells) -> Iterator[Problem]:
    """What is doubtful about a title's numbers."""
    yield from doubtful(place, isbn.isbns("; ".join(cells.get("isbn", ()))))


def record(place: str, cells: Cells) -> Record:
    """The title of a row, without its copies."""
    numbers = isbn.isbns("; ".join(cells.get("isbn", ())))
    serial = bool(cells.get("issn")) or isbn.has_issn("; ".join(cells.get("isbn", ())))
    medium = _text(cells, "medium")
    return Record(
        place,
        _title(cells),
        source_id=_first(cells, "id"),
        authors=_authors(cells),
        publisher=None if "publisher" not in cells else isbd.said(_first(cells, "publisher")),
        year=None if "year" not in cells else isbd.ended(_first(cells, "year")),
        edition=_text(cells, "edition"),
        isbns=tuple(one.text for one in numbers if one.usable) if "isbn" in cells else None,
        call_number=_text(cells, "call_number", "item_call_number"),
        classification=_text(cells, "classification"),
        subjects=_list(cells, "subjects"),
        language=_text(cells, "language"),
        medium=medium,
        notes=_text(cells, "notes"),
        serial=serial or any(mark in (medium or "").lower() for mark in _SERIAL),
    )


def copy(place: str, title: str, cells: Cells) -> CopyRecord | None:
    """The copy of a row, by its barcode, else by the number it was entered under."""
    code = _first(cells, "barcode") or _first(cells, "inventory")
    if not code:
        return None
    location = ", ".join(cells.get("location", ()))
    return CopyRecord(place, code, location, _first(cells, "item_call_number"), status(cells), title)


def status(cells: Cells) -> str:
    """Our status of a copy: what may only be read in the library is not for loan, unless it is gone."""
    told = _first(cells, "status").lower()
    ours = next((name for name, marks in _STATUS if any(mark in told for mark in marks)), "unknown")
    read_here = any(mark in _first(cells, "access").lower() for mark in _READ_HERE)
    return "not_for_loan" if read_here and ours != "missing" else ours


def _title(cells: Cells) -> str:
    parts = [("a", _first(cells, "title")), *(("b", one) for one in cells.get("subtitle", ()))]
    return isbd.title(parts) if parts[0][1] else ""


def _authors(cells: Cells) -> tuple[str, ...] | None:
    """Those of the headings; where none is filled, whoever the statement of responsibility names."""
    named = _list(cells, "authors")
    return named or _list(cells, "responsibility") or named


def _first(cells: Cells, name: str) -> str:
    return next(iter(cells.get(name, ())), "")


def _text(cells: Cells, *names: str) -> str | None:
    """The first of some fields that says something; "" where they are all blank, None where the file has none."""
    there = [name for name in names if name in cells]
    return next((isbd.bare(_first(cells, name)) for name in there if cells[name]), "") if there else None


def _list(cells: Cells, name: str) -> tuple[str, ...] | None:
    if name not in cells:
        return None
    parts = (isbd.ended(part) for text in cells[name] for part in text.split(";"))
    return tuple(dict.fromkeys(part for part in parts if part))

"""The tables in a text of Word (DOCX) or LibreOffice (ODT), one below the other, with headings between them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lxml import etree

from bot.base.i18n import N_
from bot.base.reading.text import clean
from bot.ils.files import heading
from bot.ils.files.asides import sounds_like_heading
from bot.ils.files.cells import Cell, blank
from bot.ils.files.damage import unpacking
from bot.ils.files.rows import Row
from bot.ils.files.words import LIBREOFFICE, WORD
from bot.ils.files.xml_records import local, text_of
from bot.ils.records import Problem
from bot.ils.said import Said, said

_MOST_BYTES = 50_000_000
_WIDEST = 100
_DOCX = said(N_("a table in a text of Word"))
_ODT = said(N_("a table in a text of LibreOffice"))
_ROWS, _CELLS, _COVERED = ("tr", "table-row"), ("tc", "table-cell"), ("covered-table-cell",)
_SPANS = ("gridSpan", "number-columns-spanned")


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """`Rows` of all its tables, counted with the headings between them."""

    path: Path
    member: str
    format: Said
    document: Said
    """What the file is."""

    def __iter__(self) -> Iterator[Row | Problem]:
        above, rows = heading.begin(self._numbered())
        yield from above
        for line, row in rows:
            yield Row(line, [str(cell) for cell in row])

    def afterwards(self) -> Iterator[Problem]:
        """Nothing."""
        yield from ()

    def has_table(self) -> bool:
        """Whether there is more than a row or two."""
        return len(list(islice(self._numbered(), 3))) > 2

    def _numbered(self) -> Iterator[tuple[int, list[Cell]]]:
        number, above = 0, list[str]()
        for element in self._elements():
            if local(element.tag) in _ROWS:
                number += 1
                above = _cells(element, above)
                cells: list[Cell] = list(above)
                if not blank(cells):
                    yield number, cells
            elif sounds_like_heading(text := clean(_text(element))):
                number, above = number + 1, []
                yield number, [text]

    def _elements(self) -> Iterator[etree._Element]:
        """The rows of tables that stand in no other table, and the paragraphs that stand in none."""
        within = 0
        for event, element in self._parsed():
            tag = local(element.tag)
            if tag in ("tbl", "table"):
                within += 1 if event == "start" else -1
            elif event == "end" and within == (1 if tag in _ROWS else 0) and tag in (*_ROWS, "p", "h"):
                yield element
                element.clear()

    def _parsed(self) -> Iterator[tuple[str, etree._Element]]:
        with unpacking(self.path), zipfile.ZipFile(self.path) as archive:
            if archive.getinfo(self.member).file_size > _MOST_BYTES:
                raise zipfile.BadZipFile("its text is too large")
            with archive.open(self.member) as file:
                try:
                    yield from etree.iterparse(file, events=("start", "end"), resolve_entities=False)
                except etree.XMLSyntaxError as error:
                    raise zipfile.BadZipFile(str(error)) from error


def of(path: Path) -> DocumentRows | None:
    """The tables of a packed file that is such a text; None for another."""
    with unpacking(path), zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        mimetype = archive.read("mimetype")[:100] if "mimetype" in names else b""
    if "word/document.xml" in names:
        return DocumentRows(path, "word/document.xml", _DOCX, WORD)
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text") and "content.xml" in names:
        return DocumentRows(path, "content.xml", _ODT, LIBREOFFICE)
    return None


def _cells(row: etree._Element, above: list[str]) -> list[str]:
    """The texts of a row; a cell that is merged with the one above says what that says."""
    cells: list[str] = []
    for cell in row:
        tag, place = local(cell.tag), len(cells)
        if tag in _COVERED:
            cells.append(above[place] if place < len(above) else "")
        elif tag in _CELLS:
            goes_on = any(local(one.tag) == "vMerge" and _value(one) in ("", "continue") for one in cell.iter())
            cells.append(above[place] if goes_on and place < len(above) else _text(cell))
            if tag == "tc":
                cells += [""] * (_span(cell) - 1)
    return cells[:_WIDEST]


def _text(element: etree._Element) -> str:
    """The text, a line a paragraph."""
    inner = [one for one in element.iter() if local(one.tag) in ("p", "h")]
    return "\n".join(filter(None, (" ".join(text_of(one).split()) for one in inner)))


def _span(cell: etree._Element) -> int:
    texts = (_value(one) for one in cell.iter() if local(one.tag) in _SPANS)
    return next((min(int(text), _WIDEST) for text in texts if text.isdecimal() and len(text) < 4), 1)


def _value(element: etree._Element) -> str:
    return next((text for name, text in element.attrib.items() if local(name) == "val"), "")

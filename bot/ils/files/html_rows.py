"""The table of an HTML page: what many programs save when they are asked for Excel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from bot.base.i18n import N_
from bot.ils.files import heading
from bot.ils.files.cells import Cell, blank
from bot.ils.files.rows import Row
from bot.ils.files.words import refused
from bot.ils.files.xml_records import local, text_of
from bot.ils.records import Problem
from bot.ils.said import said

_NEW_LINES = ("br", "p", "div", "li")
_LINE = "\u2028"
_WIDEST = 100


class _Below(NamedTuple):
    """The text of a cell that spans rows below its own, and how many of them."""

    text: str
    rows: int


class HtmlRows:
    """`Rows` of the tables in a page, counted from the page's first row."""

    format = said(N_("a table of a web page"))

    def __init__(self, path: Path) -> None:
        self.path = path

    def __iter__(self) -> Iterator[Row | Problem]:
        width = 0
        above, rows = heading.begin(_rows(self.path))
        yield from above
        for line, row in rows:
            cells = [str(cell) for cell in row]
            width = width or max((n for n, cell in enumerate(cells, 1) if cell), default=0)
            yield Row(line, [*cells[:width], *[""] * (width - len(cells))])

    def afterwards(self) -> Iterator[Problem]:
        """Nothing."""
        yield from ()


def _rows(path: Path) -> Iterator[tuple[int, list[Cell]]]:
    below: dict[int, _Below] = {}
    for number, row in enumerate(_table_rows(path), 1):
        cells = _cells(row, below)
        row.clear()
        while row.getprevious() is not None:
            del row.getparent()[0]
        if not blank(cells):
            yield number, cells


def _cells(row: etree._Element, below: dict[int, _Below]) -> list[Cell]:
    """The cells of a row in their columns; what spans several rows is said in each of them."""
    cells: list[Cell] = []
    for cell in row:
        if local(cell.tag) not in ("td", "th"):
            continue
        _fill(cells, below)
        text, deep = _lines_of(cell), _span(cell, "rowspan")
        for wide in range(_span(cell, "colspan")):
            if deep > 1:
                below[len(cells)] = _Below("" if wide else text, deep - 1)
            cells.append("" if wide else text)
    _fill(cells, below)
    return cells


def _fill(cells: list[Cell], below: dict[int, _Below]) -> None:
    """Say what spans from above, as far as it stands next."""
    while found := below.get(len(cells)):
        if found.rows == 1:
            del below[len(cells)]
        else:
            below[len(cells)] = _Below(found.text, found.rows - 1)
        cells.append(found.text)


def _span(cell: etree._Element, name: str) -> int:
    text = cell.get(name, "1")
    return max(1, min(int(text), _WIDEST)) if text.isdecimal() else 1


def _lines_of(cell: etree._Element) -> str:
    """The text of a cell, with the lines that the page shows and without those that its source has."""
    for broken in cell.iter(*_NEW_LINES):
        broken.tail = f"{_LINE}{broken.tail or ''}"
    lines = (" ".join(line.split()) for line in text_of(cell).split(_LINE))
    return "\n".join(line for line in lines if line)


def _table_rows(path: Path) -> Iterator[etree._Element]:
    try:
        for _, row in etree.iterparse(str(path), events=("end",), tag="tr", html=True, **_encoding(path)):
            yield row
    except etree.XMLSyntaxError as error:
        raise refused(path, said(N_("is a page that cannot be read"), detail=error.msg)) from error


def _encoding(path: Path) -> dict[str, str]:
    """What the page says of its encoding counts; one that says nothing is UTF-8 where it can be."""
    with path.open("rb") as file:
        head = file.read(1 << 16)
    if b"charset" in head.lower():
        return {}
    try:
        head.rsplit(b"\n", 1)[0].decode()
    except UnicodeDecodeError:
        return {"encoding": "cp1252"}
    return {"encoding": "utf-8"}

"""Excel's own XML of 2003 (SpreadsheetML): what programs write that were told "Excel" and have no library for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from bot.base.i18n import N_
from bot.ils.files import heading
from bot.ils.files.cells import Cell, blank
from bot.ils.files.left import Left
from bot.ils.files.reader import FileReader
from bot.ils.files.rows import Row, Rows
from bot.ils.files.words import breaks_off, refused
from bot.ils.files.xml_records import local, text_of
from bot.ils.records import NotACatalogue, Problem
from bot.ils.said import Said, said

_FORMAT = said(N_("a spreadsheet of Excel 2003"))
_SPACE = "{urn:schemas-microsoft-com:office:spreadsheet}"
_WIDEST = 500


@dataclass(frozen=True, slots=True)
class _Open:
    """A cell that is merged over the rows below it: its text, and for how many more."""

    text: str
    rows: int


@dataclass(frozen=True, slots=True)
class ExcelXmlRows:
    """`Rows` of one of its sheets, by its name."""

    path: Path
    format: Said
    file: Path
    sheet: str

    def __iter__(self) -> Iterator[Row | Problem]:
        above, rows = heading.begin(_rows(self.file, self.sheet))
        yield from above
        for line, row in rows:
            yield Row(line, [str(cell) for cell in row])

    def afterwards(self) -> Iterator[Problem]:
        """Nothing."""
        yield from ()


def readers(path: Path, recognise: Callable[[Rows], FileReader]) -> list[FileReader]:
    """A reader for each sheet that is a catalogue, and what tells of each other. Raises NotACatalogue for none."""
    names = list(dict.fromkeys(sheet for sheet, _ in _sheets(path)))
    found: list[FileReader] = []
    refusals: list[tuple[str, NotACatalogue]] = []
    for name in names:
        alone = len(names) == 1
        part = path if alone else path.with_name(f"{path.name}, {name.replace('/', ' ')}")
        words = _FORMAT if alone else said(N_("{format}, sheet “{sheet}”"), format=_FORMAT, sheet=name)
        try:
            found.append(recognise(ExcelXmlRows(part, words, path, name)))
        except NotACatalogue as error:
            refusals.append((part.name, error))
    if not found:
        raise refusals[0][1] if refusals else refused(path, said(N_("is empty: none of its sheets has anything in it")))
    return [*found, *(Left(found[0].kind, name, error.why) for name, error in refusals)]


def _sheets(path: Path) -> Iterator[tuple[str, etree._Element]]:
    """Every row's element with the name of its sheet. Raises NotACatalogue where the file breaks off."""
    name = ""
    try:
        parsed = etree.iterparse(
            str(path), events=("start", "end"), tag=(f"{_SPACE}Worksheet", f"{_SPACE}Row"), resolve_entities=False,
            no_network=True, huge_tree=False,
        )  # fmt: skip
        for event, element in parsed:
            if local(element.tag) == "Worksheet" and event == "start":
                name = element.get(f"{_SPACE}Name") or ""
                yield name, element
            elif local(element.tag) == "Row" and event == "end":
                yield name, element
                element.clear()
    except etree.XMLSyntaxError as error:
        raise breaks_off(path, said(N_("in line {line}, {where}"), line=error.lineno or 0, where=_WITHIN)) from error


_WITHIN = said(N_("within a row"))


def _rows(path: Path, sheet: str) -> Iterator[tuple[int, list[Cell]]]:
    """The rows of a sheet that have something in them, each as wide as the widest so far."""
    number = 0
    merged: dict[int, _Open] = {}
    for name, row in _sheets(path):
        if name != sheet or local(row.tag) != "Row":
            continue
        number = _index(row, number + 1)
        cells = _cells(row, merged)
        if not blank(cells):
            yield number, cells


def _cells(row: etree._Element, merged: dict[int, _Open]) -> list[Cell]:
    cells: dict[int, str] = {}
    column = 0
    for cell in row:
        if local(cell.tag) != "Cell":
            continue
        column = _index(cell, column + 1)
        cells[column] = " ".join(text_of(data) for data in cell if local(data.tag) == "Data").strip()
        if down := _number(cell, "MergeDown"):
            merged[column] = _Open(cells[column], down + 1)
        column += _number(cell, "MergeAcross")
    for place, above in list(merged.items()):
        cells[place] = cells.get(place) or above.text
        merged.pop(place) if above.rows == 1 else merged.update({place: _Open(above.text, above.rows - 1)})
    width = min(max(cells, default=0), _WIDEST)
    return [cells.get(place, "") for place in range(1, width + 1)]


def _index(element: etree._Element, otherwise: int) -> int:
    return _number(element, "Index") or otherwise


def _number(element: etree._Element, name: str) -> int:
    text = element.get(f"{_SPACE}{name}", "")
    return int(text) if text.isdecimal() and len(text) < 8 else 0

"""Workbooks (XLSX, XLSB, XLS, ODS): which of their sheets are catalogues, and what the others are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import python_calamine as calamine

from bot.base.i18n import N_
from bot.ils.files import continued, far_cells, other_lists
from bot.ils.files.damage import opening
from bot.ils.files.kinds import Kind
from bot.ils.files.reader import FileReader
from bot.ils.files.rows import Rows
from bot.ils.files.sheets import SheetRows
from bot.ils.files.words import NO_ROWS, in_short, refused
from bot.ils.port import Layout
from bot.ils.records import Item, NotACatalogue, Problem, Record
from bot.ils.said import Said, said, several

_UNREAD = N_("this sheet was not read: it {why}")
_NONE = N_(
    "has no sheet that is a catalogue. {told}. Name the columns in a row above the titles, such as title, authors, "
    "publisher, year"
)

_SHELF = re.compile(r"(?:rak|lemari|almari|ruang|lantai|lt|gudang|pojok)\b", re.IGNORECASE)

Recognise = Callable[[Rows], FileReader]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that is a catalogue; the first of a workbook also tells of the sheets that are not read."""

    table: FileReader
    aside: Sequence[Problem] = ()
    shelf: str = ""
    """Where its books stand, where the sheet is called so and its rows do not tell."""

    @property
    def kind(self) -> Kind:
        """What kind of list it is."""
        return self.table.kind

    @property
    def layout(self) -> Layout:
        """What is read as what."""
        return self.table.layout

    def items(self) -> Iterator[Item]:
        """What was left aside, then every row."""
        yield from self.aside
        for item in self.table.items():
            nowhere = isinstance(item, Record) and item.location is None
            yield replace(item, location=self.shelf) if self.shelf and nowhere else item  # type: ignore[arg-type]


def readers(path: Path, kind: Said, recognise: Recognise) -> list[FileReader]:
    """A reader for each sheet that is a catalogue. Raises NotACatalogue, saying what the sheets are instead.

    `kind` is the workbook's format; `recognise` tells what table some rows are.
    """
    far_cells.check(path)
    book = _opened(path)
    visible, aside = _sheets(path, book)
    tables: list[Sheet] = []
    for sheet in visible:
        rows = SheetRows(book, path, sheet, kind, alone=len(visible) == 1)
        try:
            shelf = sheet.name if len(visible) > 1 and _SHELF.match(sheet.name) else ""
            tables.append(Sheet(_table(rows, recognise), shelf=shelf))
        except NotACatalogue as error:
            if len(visible) == 1:
                raise
            if tables and (further := continued.table(rows, tables[-1].table)):
                tables.append(Sheet(further))
            else:
                aside.append(_left(path, sheet.name, in_short(error.why)))
    if not tables:
        raise refused(path, _none(aside))
    return [replace(tables[0], aside=aside), *tables[1:]]


def tables(path: Path, kind: Said) -> Sequence[Rows]:
    """The rows of every sheet that shows something, catalogue or not."""
    far_cells.check(path)
    book = _opened(path)
    visible, _ = _sheets(path, book)
    return [SheetRows(book, path, sheet, kind, alone=len(visible) == 1) for sheet in visible]


def _table(rows: SheetRows, recognise: Recognise) -> FileReader:
    table = recognise(rows)
    if not rows.has_rows():
        raise refused(rows.path, NO_ROWS)
    return table


def _opened(path: Path) -> calamine.CalamineWorkbook:
    with opening(path), path.open("rb") as file:  # given a name, calamine would believe its ending
        return calamine.CalamineWorkbook.from_filelike(file)


def _sheets(path: Path, book: calamine.CalamineWorkbook) -> tuple[list[calamine.CalamineSheet], list[Problem]]:
    """The sheets that show something, and what is to be said of hidden ones. Empty ones are nothing."""
    visible: list[calamine.CalamineSheet] = []
    aside: list[Problem] = []
    for sheet in book.sheets_metadata:
        if sheet.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        if sheet.visible != calamine.SheetVisibleEnum.Visible:
            aside.append(_left(path, sheet.name, said(N_("is hidden"))))
        elif (loaded := _loaded(path, book, sheet.name)).start is not None:
            visible.append(loaded)
    return visible, aside


def _loaded(path: Path, book: calamine.CalamineWorkbook, name: str) -> calamine.CalamineSheet:
    with opening(path):
        return book.get_sheet_by_name(name)


def _left(path: Path, sheet: str, why: Said) -> Problem:
    return Problem(f"{path.name}, {sheet}", said(_UNREAD, why=why), bad=False)


def _none(aside: Sequence[Problem]) -> Said:
    if not aside:
        return said(N_("is empty: none of its sheets has anything in it"))
    whys = [one.reason.values["why"] for one in aside]
    if isinstance(whys[0], Said) and all(why == whys[0] for why in whys) and whys[0] in other_lists.EVERY:
        return whys[0]
    told = several(said(N_("{sheet}: {why}"), sheet=_sheet_of(one), **one.reason.values) for one in aside)
    return said(_NONE, told=told)


def _sheet_of(aside: Problem) -> str:
    return aside.place.rpartition(", ")[2]

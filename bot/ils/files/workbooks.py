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
from bot.ils.files.left import Left
from bot.ils.files.reader import FileReader
from bot.ils.files.rows import Rows
from bot.ils.files.sheets import SheetRows
from bot.ils.files.words import EMPTY, NO_ROWS, in_short, refused
from bot.ils.port import Layout
from bot.ils.records import Item, NotACatalogue, Record
from bot.ils.said import Said, said, several

_NONE = N_(
    "has no sheet that is a catalogue. {told}. Name the columns in a row above the titles, such as title, authors, "
    "publisher, year"
)

_SHELF = re.compile(r"(?:rak|lemari|almari|ruang|lantai|lt|gudang|pojok)\b", re.IGNORECASE)

_Unread = tuple[str, Said]
"""A sheet's name, and why it is not read."""
Recognise = Callable[[Rows], FileReader]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that is a catalogue."""

    table: FileReader
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
        """Every row."""
        for item in self.table.items():
            nowhere = isinstance(item, Record) and item.location is None
            yield replace(item, location=self.shelf) if self.shelf and nowhere else item  # type: ignore[arg-type]


def readers(path: Path, kind: Said, recognise: Recognise) -> list[FileReader]:
    """A reader for each sheet that is a catalogue, and what tells of each other. Raises NotACatalogue for none.

    `kind` is the workbook's format; `recognise` tells what table some rows are.
    """
    far_cells.check(path)
    book = _opened(path)
    visible, unread = _sheets(path, book)
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
                unread.append((sheet.name, error.why))
    if not tables:
        raise refused(path, _none(unread))
    return [*tables, *(Left(tables[0].kind, f"{path.name}, {name}", why) for name, why in unread)]


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


def _sheets(path: Path, book: calamine.CalamineWorkbook) -> tuple[list[calamine.CalamineSheet], list[_Unread]]:
    """The sheets that show something, and the hidden and empty ones by name, with why they are not read."""
    visible: list[calamine.CalamineSheet] = []
    unread: list[_Unread] = []
    for sheet in book.sheets_metadata:
        if sheet.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        if sheet.visible != calamine.SheetVisibleEnum.Visible:
            unread.append((sheet.name, said(N_("is hidden"))))
        elif (loaded := _loaded(path, book, sheet.name)).start is not None:
            visible.append(loaded)
        else:
            unread.append((sheet.name, EMPTY))
    return visible, unread


def _loaded(path: Path, book: calamine.CalamineWorkbook, name: str) -> calamine.CalamineSheet:
    with opening(path):
        return book.get_sheet_by_name(name)


def _none(unread: Sequence[_Unread]) -> Said:
    full = [(name, in_short(why)) for name, why in unread if why != EMPTY]
    if not full:
        return said(N_("is empty: none of its sheets has anything in it"))
    whys = [why for _, why in full]
    if all(why == whys[0] for why in whys) and whys[0] in other_lists.EVERY:
        return whys[0]
    return said(_NONE, told=several(said(N_("{sheet}: {why}"), sheet=name, why=why) for name, why in full))

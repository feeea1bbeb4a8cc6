"""Lists as an Excel workbook, such as that of participants."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from bot.areas.events.documents.types import Cell, Sheet

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
_LONGEST = 32_767  # characters that Excel keeps in a cell
_MOST_ROWS = 1_048_575  # besides the headings
_LONGEST_HEADER = 250  # characters that Excel keeps above a page
_FIRST_YEAR = 1900  # Excel knows no day before it
_FORMULA_LEADS = ("=", "+", "-", "@", "\t", "\r")
_DATE = "[$-421]d mmmm yyyy"  # 421: month names in Indonesian
_MOMENT = "[$-421]d mmmm yyyy hh.mm"
_WIDTHS: dict[type, int] = {date: 18, datetime: 24}  # characters
_NARROWEST, _WIDEST, _SIGNATURE = 6, 48, 26
_ROOM = 24  # points of height that a signature needs


@dataclass(frozen=True, slots=True)
class _Styles:
    """The workbook's formats."""

    heading: Any
    text: Any
    guarded: Any
    date: Any
    moment: Any
    title: Any
    line: Any
    signed: Any


def sheet_file(sheet: Sheet, zone: tzinfo, made_at: datetime) -> bytes:
    """The workbook of one sheet; see `workbook`."""
    return workbook([sheet], zone, made_at)


def workbook(sheets: Sequence[Sheet], zone: tzinfo, made_at: datetime) -> bytes:
    """The workbook, .xlsx: headings stay in view, dates are dates, and text is text whatever it begins with.

    Aware moments are shown in the library's zone. Raises ValueError for rows that are not as wide as the headings,
    or more of them than a sheet holds.
    """
    from xlsxwriter import Workbook

    for sheet in sheets:
        _check(sheet)
    buffer = io.BytesIO()
    book = Workbook(buffer, _OPTIONS)
    book.set_properties({"title": _text(sheets[0].title), "created": made_at.astimezone(zone).replace(tzinfo=None)})
    styles = _styles(book)
    for sheet in sheets:
        _fill(book, sheet, zone, styles)
    book.close()
    return buffer.getvalue()


def _fill(book: Any, sheet: Sheet, zone: tzinfo, styles: _Styles) -> None:
    page = book.add_worksheet(_tab(sheet.name))
    for number, line in enumerate(sheet.above):
        page.write_string(number, 0, _text(line), styles.line if number else styles.title)
    first = _first_row(sheet)
    for column, heading in enumerate(sheet.headings):
        page.write_string(first, column, _text(heading), styles.heading)
    for number, row in enumerate(sheet.rows, first + 1):
        for column, cell in enumerate(row):
            _write(page, number, column, _local(cell, zone), styles)
            if column in sheet.signed:
                page.write_blank(number, column, None, styles.signed)
    _lay_out(page, sheet, first)


def _first_row(sheet: Sheet) -> int:
    """The row of the headings, from 0: below what stands over them and an empty one."""
    return len(sheet.above) + 1 if sheet.above else 0


def _check(sheet: Sheet) -> None:
    wide = len(sheet.headings)
    if not wide:
        raise ValueError("a sheet needs at least one heading")
    if len(sheet.rows) > _MOST_ROWS:
        raise ValueError(f"a sheet holds {_MOST_ROWS:,} rows, not {len(sheet.rows):,}")
    for number, row in enumerate(sheet.rows, 1):
        if len(row) != wide:
            raise ValueError(f"row {number} has {len(row)} cells; there are {wide} headings")


def _styles(book: Any) -> _Styles:
    top = {"valign": "top"}
    heading = {"bold": True, "bg_color": "#E8E2D6", "bottom": 1, "valign": "vcenter", "text_wrap": True}
    return _Styles(
        heading=book.add_format(heading),
        text=book.add_format({**top, "text_wrap": True, "num_format": "@"}),
        guarded=book.add_format({**top, "text_wrap": True, "num_format": "@", "quote_prefix": True}),
        date=book.add_format({**top, "num_format": _DATE, "align": "left"}),
        moment=book.add_format({**top, "num_format": _MOMENT, "align": "left"}),
        title=book.add_format({"bold": True, "font_size": 16}),
        line=book.add_format({"font_size": 11}),
        signed=book.add_format({"bottom": 1, "left": 1, "right": 1}),
    )


def _write(page: Any, row: int, column: int, cell: Cell, styles: _Styles) -> None:
    """A cell by its kind. Text that would be a formula, were it typed in anew, is marked as text."""
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        page.write_boolean(row, column, cell)
    elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
        page.write_datetime(row, column, cell, styles.moment if isinstance(cell, datetime) else styles.date)
    elif isinstance(cell, (int, float)):
        page.write_number(row, column, cell)
    else:
        text = _text(cell if isinstance(cell, str) else cell.isoformat())
        page.write_string(row, column, text, styles.guarded if text.startswith(_FORMULA_LEADS) else styles.text)


def _local(cell: Cell, zone: tzinfo) -> Cell:
    """An aware moment on the library's clock; spreadsheets know no zones."""
    if isinstance(cell, datetime) and cell.tzinfo:
        return cell.astimezone(zone).replace(tzinfo=None)
    return cell


def _text(text: str) -> str:
    """What Excel keeps: whole characters, and not more than it takes."""
    return text[:_LONGEST].encode("utf-8", "replace").decode()


def _tab(name: str) -> str:
    """A name that Excel takes for a tab: at most 31 characters, none of []:*?/\\ and no quote at its ends."""
    plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]+", " ", _text(name))
    return " ".join(plain.split())[:31].strip("' ") or "1"


def _lay_out(page: Any, sheet: Sheet, first: int) -> None:
    """Headings in view and on each page, columns as wide as their longest cell, A4 lying."""
    last = len(sheet.headings) - 1
    page.freeze_panes(first + 1, 0)
    page.autofilter(first, 0, first + max(1, len(sheet.rows)), last)
    page.repeat_rows(first)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_header(("&L&B" + _text(sheet.title).replace("&", "&&"))[:_LONGEST_HEADER])
    page.set_footer("&R&P/&N")
    for column, heading in enumerate(sheet.headings):
        width = _width(heading, (row[column] for row in sheet.rows))
        page.set_column(column, column, max(width, _SIGNATURE) if column in sheet.signed else width)
    if sheet.signed:
        page.set_default_row(_ROOM)


def _width(heading: str, cells: Iterable[Cell]) -> int:
    lengths = (_WIDTHS.get(type(cell)) or len(str(cell if cell is not None else "")) for cell in cells)
    return min(_WIDEST, max(_NARROWEST, len(heading) + 3, *lengths, 0) + 2)

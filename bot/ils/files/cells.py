"""What a spreadsheet's cell says, as text: a number's dress, a date in a column of years, a column's letters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

Cell = int | float | str | bool | time | date | datetime | timedelta
"""What calamine gives; a cell in error (#N/A, #REF!) comes as "", a formula as the value it last had."""

_DAY_ZERO = date(1899, 12, 30)
_YEARS_AS_DAYS = range(1800, 2200)
_EXACT = 2**53  # from here on a spreadsheet's number has lost digits


def text(cell: Cell) -> str:
    """The cell as somebody would have written it by hand: 2018.0 is 2018, a day is 2018-01-31."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        return _number(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat(" ") if isinstance(cell, datetime) else str(cell)


def year(cell: Cell) -> str:
    """The year of a cell in a column of years. One that is formatted as a date lies in 1905: 2018 days after zero."""
    if not isinstance(cell, date):
        return text(cell)
    day = cell.date() if isinstance(cell, datetime) else cell
    days = (day - _DAY_ZERO).days
    return str(days if days in _YEARS_AS_DAYS else day.year)


def letters(column: int) -> str:
    """A column's name, counted from 0: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def blank(row: Sequence[Cell]) -> bool:
    """Whether nothing stands in a row."""
    return not any(not isinstance(cell, str) or cell.strip() for cell in row)


def _number(value: float) -> str:
    whole = isinstance(value, int) or (value.is_integer() and abs(value) < _EXACT)
    return str(int(value)) if whole else repr(value)

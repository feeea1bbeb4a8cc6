"""What can be saved of a row that is not as it should be: lines that a stray quote has swallowed, split entities."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from bot.base.i18n import N_, nplural
from bot.ils.files.asides import aside
from bot.ils.files.entities import rejoined
from bot.ils.files.rows import Row
from bot.ils.files.separators import Form
from bot.ils.records import Problem
from bot.ils.said import said

_WIDTH = nplural(
    "it has {n} cell where the header has {wanted}",
    "it has {n} cells where the header has {wanted}",
)
_QUOTES = nplural(
    "it has {n} cell where the header has {wanted}; is a quote missing, or one too many?",
    "it has {n} cells where the header has {wanted}; is a quote missing, or one too many?",
)
_INNER_QUOTE = re.compile(r'[^\s",;|\t]\s*"\s*[^\s",;|\t]|\\"')


@dataclass(frozen=True, slots=True)
class RawRow(Row):
    """A row with its line as it was, or with its lines, where it has `several`."""

    raw: str = ""
    several: bool = False


def checked(row: RawRow, form: Form) -> Iterator[Row | Problem]:
    """A row of the width that rows have, or what there is in its lines, or what is wrong with it."""
    read = form.unwrapped(list(row.cells)) if form.width > 1 else row.cells
    cells = rejoined(read, form.delimiter, form.width)
    if "\0" in "".join(cells):
        damaged = said(N_("it holds zero bytes, as binary data do: it is damaged"))
        yield Problem(str(row.line), damaged, source_id=_first(cells))
    elif row.several and not _whole(row.raw, form):
        yield from _apart(row, form)
    elif not row.several and (meant := _with_quotes(row.raw, form)):
        yield Row(row.line, meant)
    elif fits(cells, form.width) or form.width < len(cells) == form.room:
        yield Row(row.line, cells)
    elif len(cells) < form.width and (form.ragged or aside(cells)):
        yield Row(row.line, [*cells, *[""] * (form.width - len(cells))])
    else:
        yield _wrong_width(row.line, cells, form.width, _WIDTH)


def fits(cells: Sequence[str], wanted: int) -> bool:
    """Whether a row has as many cells as wanted, and nothing but blank ones besides."""
    return len(cells) == wanted or (len(cells) > wanted and not any(map(str.strip, cells[wanted:])))


def _whole(raw: str, form: Form) -> bool:
    """Whether the lines of a row are quoted as they should be: then it is one row, whatever its lines look like."""
    try:
        read = list(csv.reader(_lines(raw), delimiter=form.delimiter, skipinitialspace=form.spaced, strict=True))
    except csv.Error:
        return False
    return len(read) == 1


def _with_quotes(line: str, form: Form) -> list[str]:
    """The cells of a line with quotes in quoted cells that are not doubled (a "b" c); none where nothing is amiss."""
    if (
        '"' not in line
        or form.quote != '"'
        or not _INNER_QUOTE.search(line)
        or line.count('"') % 2
        or _whole(line, form)
    ):
        return []
    mark = re.escape(form.delimiter)
    quoted = rf'"(?P<in>(?:(?!(?<!\\)"\s*(?:{mark}|$)).)*)"\s*'
    found = re.finditer(rf"(?:^|{mark})(?:{quoted}(?={mark}|$)|(?P<bare>[^{mark}]*))", line.rstrip("\r\n"))
    cells = [one["bare"] if one["in"] is None else one["in"].replace('""', '"').replace('\\"', '"') for one in found]
    return cells if len(cells) == form.width else []


def _lines(raw: str) -> StringIO:
    """The lines of a row: only line ends part them, and no other sign that Python takes for one."""
    return StringIO(raw, newline="")


def _apart(row: RawRow, form: Form) -> Iterator[Row | Problem]:
    """Those lines of a row that stand on their own, where a stray quote has swallowed them."""
    for place, line in enumerate(_lines(row.raw), row.line):
        cells = rejoined(next(form.reader(iter([line])), []), form.delimiter, form.width)
        if fits(cells, form.width) and not (place == row.line and line.count('"') % 2):
            yield Row(place, cells[: form.width])
        elif any(map(str.strip, cells)):
            yield _wrong_width(place, cells, form.width, _QUOTES)


def _wrong_width(line: int, cells: Sequence[str], wanted: int, text: tuple[str, str]) -> Problem:
    return Problem(str(line), said(text, n=len(cells), wanted=wanted), source_id=_first(cells))


def _first(cells: Sequence[str]) -> str:
    return cells[0].strip() if cells else ""

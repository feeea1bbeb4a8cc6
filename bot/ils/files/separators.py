"""How the cells of a text file are parted, and in which row its header stands: by what makes sense of it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from statistics import mode

from bot.base.i18n import N_
from bot.ils.files import header_rows, headers
from bot.ils.files.entities import rejoined
from bot.ils.files.lines import Lines
from bot.ils.files.rows import Row, filled, usual_width
from bot.ils.said import Said, said

_LINES = 100
"""How many lines are looked at."""
_USUAL = (",", ";", "\t", "|")
_WORDS = {
    ",": said(N_("a comma")), ";": said(N_("a semicolon")), "\t": said(N_("a tab")), "|": said(N_("a bar")),
}  # fmt: skip
_SELDOM_FITS = 0.5
"""An unusual separator is none where fewer of the rows than this part fit its header."""
_NEVER = frozenset("\"'()[]._-/&\\`\ufeff\ufffd\0\r\n")
_TOLD = re.compile(r"\"?sep=(.)\"?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """How a text file is written. `header`: the line its header begins on; `width`: how many cells a row has."""

    delimiter: str
    header: int = 0
    width: int = 0
    spaced: bool = False
    """Whether a blank stands between a separator and a quote."""
    room: int = 0
    """How many cells the header has, with those that name nothing."""
    ragged: bool = False
    """Whether blank cells at the end of a row are left out."""
    quote: str = '"'
    """What stands around cells: some databases write '…'."""

    @property
    def words(self) -> Said:
        """For whoever looks before importing."""
        if self.width == 1:
            return said(N_("CSV of one column"))
        return said(N_("CSV, separated by {mark}"), mark=_WORDS.get(self.delimiter, self.delimiter))

    def reader(self, lines: Iterator[str]) -> Iterator[list[str]]:
        """Cells of lines."""
        return csv.reader(lines, delimiter=self.delimiter, quotechar=self.quote, skipinitialspace=self.spaced)

    def unwrapped(self, cells: list[str]) -> list[str]:
        """The cells of a line that became one quoted cell when a program saved what it had not parted."""
        whole = cells[0].strip() if cells and not any(cells[1:]) else ""
        return next(self.reader(iter([whole])), []) if self.delimiter in whole and "\n" not in whole else cells


def told(line: str) -> str:
    """The separator that the first line of a spreadsheet's export names ("sep=;")."""
    match = _TOLD.fullmatch(line.strip("\r\n"))
    return match[1] if match else ""


def recognise(path: Path) -> Form:
    """The form of a file, from its beginning."""
    lines = Lines(path)
    sample = list(islice(lines, _LINES))
    given = told(sample[0]) if sample else ""
    candidates = (given,) if given else _candidates(sample)
    judged = [_judged(one, sample, bool(given), lines.finished) for one in candidates]
    return max(judged, key=lambda one: one[0])[1]


def _quote(delimiter: str, sample: Sequence[str]) -> str:
    """What stands around the cells of nearly all rows: an apostrophe that only begins a cell is Excel's."""
    lines = [line.strip() for line in sample if line.strip()]
    joint = re.compile(rf"'\s*{re.escape(delimiter)}\s*'")
    single = sum(line[0] == line[-1] == "'" and joint.search(line) is not None for line in lines)
    return "'" if single and 4 * single >= 3 * (len(lines) - 1) else '"'


def _candidates(sample: Sequence[str]) -> tuple[str, ...]:
    """The usual separators, and what else stands in the first lines that is no letter, digit or blank."""
    seen = {letter for line in sample[: headers.FURTHEST] for letter in line if not letter.isalnum()}
    return (*_USUAL, *sorted(letter for letter in seen - _NEVER - set(_USUAL) if not letter.isspace()))


def _judged(
    delimiter: str, sample: Sequence[str], given: bool, whole: bool
) -> tuple[tuple[float, float, bool, int], Form]:
    """How much sense a separator makes: the columns that are known, the rows that fit them, its being usual.

    A comma may stand in the only column of a list, what else parts cells evenly hardly does.
    """
    quote = _quote(delimiter, sample)
    form = Form(delimiter, spaced=any(f"{delimiter} {quote}" in line for line in sample), quote=quote)
    rows = _rows(form, sample, given)
    if not whole and len(rows) > 1:
        rows.pop()
    place = header_rows.find(rows[: headers.FURTHEST])
    usual = -_USUAL.index(delimiter) if delimiter in _USUAL else -len(_USUAL)
    if place is None:
        return (0.0, _evenness(rows), False, usual), form
    header = rows[place]
    below_it = rows[place + 1].cells if place + 1 < len(rows) else ()
    named = filled(header_rows.over(header.cells, below_it) or header.cells)
    below = [Row(row.line, rejoined(row.cells, delimiter, named)) for row in rows[place + 1 :]]
    width = max(named, usual_width(below))
    fitting = sum(filled(row.cells) <= width <= len(row.cells) for row in below) / len(below) if below else 1.0
    if delimiter not in _USUAL and not given and fitting < _SELDOM_FITS:
        return (0.0, fitting, False, usual), form  # "Judul:;Pengarang:" is no list with colons
    found = replace(form, header=header.line, width=width, room=len(header.cells), ragged=_ragged(below, width))
    return (headers.known(header.cells), fitting, _USUAL[0] != delimiter and width > 1, usual), found


def _ragged(rows: Sequence[Row], width: int) -> bool:
    """Whether many rows are short at their end, and most of these are no pieces of rows that a line end has broken."""
    short = [row for row in rows if 1 < len(row.cells) < width]
    pieces = begun = joints = line = 0
    for row in (row for row in rows if len(row.cells) < width):
        if row.line != line + 1 or joints >= width - 1:
            begun = joints = 0
        begun, joints, line = begun + (len(row.cells) > 1), joints + len(row.cells) - 1, row.line
        pieces += begun if joints == width - 1 else 0
    alike = len({len(row.cells) for row in rows}) == 1
    return len(short) > 1 and 10 * len(short) > len(rows) and (alike or 2 * pieces < len(short))


def _evenness(rows: Sequence[Row]) -> float:
    """How alike the widths of rows are, where nothing in them is known."""
    widths = [len(row.cells) for row in rows] or [1]
    usual = mode(widths)
    return widths.count(usual) / len(widths) if usual > 1 else 0.0


def _rows(form: Form, sample: Sequence[str], given: bool) -> list[Row]:
    """The rows of the first lines, with the lines they begin on."""
    number = 0

    def feed() -> Iterator[str]:
        nonlocal number
        for line in sample:
            number += 1
            if number > 1 or not given:
                yield line

    rows: list[Row] = []
    reader = form.reader(feed())
    while True:
        start = max(number + 1, 2 if given else 1)
        try:
            cells = next(reader)
        except (StopIteration, csv.Error):
            return rows
        if any(cell.strip() for cell in cells):
            rows.append(Row(start, form.unwrapped(cells)))

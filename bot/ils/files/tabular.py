"""Tables: where their header stands, which kind of list one is by it, and the records of its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.base.i18n import N_
from bot.base.reading.dressed import code
from bot.ils.files import class_numbers, evidence, headers, plain, side_by_side, slims
from bot.ils.files.asides import HEADER
from bot.ils.files.columns import Columns
from bot.ils.files.differences import Differences
from bot.ils.files.judging import Judge
from bot.ils.files.kinds import Kind
from bot.ils.files.numbering import AHEAD
from bot.ils.files.placeholders import Placeholders
from bot.ils.files.rows import Row, Rows, filled, usual_width, with_those_ahead
from bot.ils.files.side_by_side import SideBySide
from bot.ils.files.words import LOANS, NO_ROWS, PEOPLE, refused
from bot.ils.port import Column, Layout
from bot.ils.records import Item, Problem
from bot.ils.said import Said, said

_Cells = Callable[[Sequence[str]], Mapping[str, str]]
_ReadRow = Callable[[str, Mapping[str, str]], Iterator[Item]]
_READERS: Mapping[Kind, _ReadRow] = {
    Kind.PLAIN: plain.read,
    Kind.SLIMS_TITLES: slims.read_title,
    Kind.SLIMS_ITEMS: slims.read_item,
}
_OF_LOANS = re.compile(
    r"(?:nama_)?(?:peminjam|anggota|borrower|member)|(?:tgl|tanggal)_(?:pinjam|kembali|peminjaman|pengembalian)|"
    r"jatuh_tempo|(?:no|nomor|kode|id)_anggota|loan_date|due_date|return_date"
)
_OF_BOOKS = frozenset({"authors", "publisher", "isbn", "call_number"})
_LONGEST_QUOTED = 60
_LONGEST_HEADER = 120
_NO_BOOK = N_("no book but {what}, not imported: {text}")
_BLANK = N_("the row is blank: skipped")
_TWO_BLANKS = N_("the row is blank, as is one more: skipped")
_BLANKS = N_("the row is blank, as are {n} more: skipped")
_UNTITLED = N_("is no catalogue: no column 'title' or 'judul' is named (the first row has: {found})")
_NAME_COLUMNS = N_(
    "{why}. If it is a list of titles without a header, put a row above it that names the columns, such as title, "
    "authors, publisher, year"
)


@dataclass(frozen=True, slots=True)
class Table:
    """A list of one of the known kinds. `fields` names what each column is read as; '' is not read."""

    rows: Rows
    kind: Kind
    headers: tuple[str, ...]
    fields: tuple[str, ...]
    line: int
    """The line of the header."""
    second: int = 0
    """The line of the header's lower row, where it has two."""

    @property
    def layout(self) -> Layout:
        """What is read as what."""
        columns = tuple(
            Column(" ".join(header.split()), field) for header, field in zip(self.headers, self.fields, strict=True)
        )
        return Layout(self.rows.path.name, self.rows.format, columns)

    def items(self) -> Iterator[Item]:
        """Every row, or what is wrong with it. Raises NotACatalogue when the file breaks off."""
        reading = _Reading(self)
        for row, ahead in with_those_ahead(self.rows, AHEAD):
            yield from reading.problem(row) if isinstance(row, Problem) else reading.row(row, ahead)
        if not reading.count:
            raise refused(self.rows.path, NO_ROWS)
        yield from reading.blanks()
        yield from reading.placeholders.problems()
        yield from reading.differing()
        yield from self.rows.afterwards()


class _Reading:
    """One pass over a table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._name = table.rows.path.name
        self._read = _READERS[table.kind]
        self._evidence = evidence.Evidence()
        self.placeholders = Placeholders(self._name)
        self.count = 0
        self._differences: list[Differences] = []
        self._begin(table.headers)
        self._blank: list[int] = []
        self._book_above: Sequence[str] = ()

    def _begin(self, names: Sequence[str]) -> None:
        """Read by a header from here on."""
        self._names, self._width = names, len(names)
        self._book_above = ()
        self._columns = Columns(names) if self._table.kind is Kind.PLAIN else None
        if self._columns and not self.count:
            line = max(self._table.line, self._table.second)
            self._evidence = evidence.gathered(self._table.rows, line, self._columns)
        if self._columns and self._evidence.two_lines and not self._columns.has("authors"):
            self._columns.authors_below_titles()
        self._judge = Judge(self._columns, self._evidence) if self._columns else None
        if self._columns:
            self._differences.append(Differences(self._columns, self._name))
        slims_names = headers.names_of(names)
        self._cells: _Cells = (
            self._columns.cells if self._columns else lambda cells: dict(zip(slims_names, cells, strict=True))
        )

    def problem(self, problem: Problem) -> Iterator[Problem]:
        self.count += 1
        named = self._table.kind is Kind.PLAIN and self._table.fields[0] == "id"
        yield Problem(
            f"{self._name}:{problem.place}", problem.reason, problem.bad, code(problem.source_id) if named else ""
        )

    def row(self, row: Row, ahead: Sequence[Row | Problem]) -> Iterator[Item]:
        """`ahead`: the few rows that follow."""
        place = f"{self._name}:{row.line}"
        if row.line in (self._table.line, self._table.second):
            return
        if not any(map(str.strip, row.cells)):
            self._blank.append(row.line)
        elif row.line < self._table.line:
            yield Problem(
                place, said(N_("above the header, not read: {text}"), text=_quoted(row.cells)), bad=False, aside=True
            )
        else:
            self.count += 1
            yield from self._below(place, row, [one.cells for one in ahead if isinstance(one, Row)])

    def _below(self, place: str, row: Row, ahead: Sequence[Sequence[str]]) -> Iterator[Item]:
        cells = [*row.cells[: self._width], *[""] * (self._width - len(row.cells))]
        if any(map(str.strip, row.cells[self._width :])):
            wider = N_("it has more cells than the {n} of the header: those were not read")
            yield Problem(place, said(wider, n=self._width), bad=False)
        verdict = self._judge.verdict(cells, ahead) if self._judge else None
        if verdict is None and self._columns is None and headers.is_header(cells):
            verdict = HEADER
        if verdict is None:
            yield from self._book(place, cells)
            return
        yield Problem(place, said(_NO_BOOK, what=verdict, text=_quoted(cells)), bad=False, aside=True)
        if verdict == HEADER and self._columns and _differs(cells, self._columns):
            self._begin(cells)
            yield Problem(place, said(N_("the rows from here on are read by this header")), bad=False, aside=True)

    def _book(self, place: str, cells: Sequence[str]) -> Iterator[Item]:
        if self._columns and self._book_above and self._columns.names_a_copy(cells):
            cells = self._columns.below(self._book_above, cells)
        self._book_above = cells
        if self._judge and (doubt := self._judge.doubt(cells)):
            yield Problem(place, doubt, bad=False)
        fields = self._columns.columns if self._columns else self._table.fields
        cells = self.placeholders.emptied(int(place.rpartition(":")[2]), self._names, fields, cells)
        if self._columns:
            yield from self._differences[-1].of(place, cells)
        said_of = dict(self._cells(cells))
        if self._columns and said_of.get("classification"):
            mark, why = class_numbers.read(said_of["classification"], zeros_lost=self._evidence.zeros_lost)
            said_of["classification"] = mark
            if why:
                yield Problem(place, why, bad=False)
        yield from self._read(place, said_of)

    def differing(self) -> Iterator[Problem]:
        """What is to be said of columns that do not say the same."""
        for one in self._differences:
            yield from one.problems()

    def blanks(self) -> Iterator[Problem]:
        """What is to be said of rows without a word."""
        if self._blank:
            first, more = self._blank[0], len(self._blank) - 1
            text = _BLANKS if more > 1 else _TWO_BLANKS if more else _BLANK
            yield Problem(f"{self._name}:{first}", said(text, n=more), bad=False, aside=True)


def _differs(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a header is that of another list, and no lesser part of the one before."""
    fresh = headers.columns(cells)
    return fresh != columns.columns and 2 * len(set(fresh)) > len(set(columns.columns))


def _quoted(cells: Sequence[str]) -> str:
    text = " ".join(" ".join(cells).split())
    return f"“{text[:_LONGEST_QUOTED]}…”" if len(text) > _LONGEST_QUOTED else f"“{text}”"


def recognise(rows: Rows) -> Table:
    """The table of some rows. Raises NotACatalogue, naming what the header has and what it should have."""
    first = [
        row for row in islice(iter(rows), headers.FURTHEST) if isinstance(row, Row) and any(map(str.strip, row.cells))
    ]
    place = headers.find(first)
    names = headers.names_of(first[place or 0].cells if first else ())
    _refuse_people(rows.path, names)
    if place is None and (unnamed := slims.headless([row.cells for row in first])):
        return Table(rows, Kind.SLIMS_TITLES, unnamed, _fields(unnamed, slims.TITLE_FIELDS), 0)
    if place is None:
        raise refused(rows.path, _no_title(first[0].cells if first else ()))
    header, below = first[place], first[place + 1 :]
    both = headers.over(header.cells, below[0].cells) if below else ()
    if not both and place and first[place - 1].line == header.line - 1:
        completed = headers.under(first[place - 1].cells, header.cells)
        if completed:
            return _table(rows, Row(header.line, _widened(completed, below)), names, header.line - 1)
    cells = _widened(both or header.cells, below[1:] if both else below)
    if lists := () if both else side_by_side.parts(cells):
        return _table(SideBySide(rows, header.line, lists), Row(header.line, cells[lists[0]]), names, 0)
    return _table(rows, Row(header.line, cells), names, below[0].line if both else 0)


def _widened(cells: Sequence[str], below: Sequence[Row]) -> tuple[str, ...]:
    """A header without the empty cells at its end; with names for columns that have none and are filled."""
    named = tuple(cells[: filled(cells)])
    return named + tuple(f"(column {n + 1})" for n in range(len(named), usual_width(below)))


def _table(rows: Rows, header: Row, names: tuple[str, ...], second: int) -> Table:
    cells, width = tuple(header.cells), len(header.cells)
    raw = {cell.strip() for cell in cells}
    if raw >= slims.ITEM_MARKS and "isbn_issn" not in raw:
        return Table(rows, Kind.SLIMS_ITEMS, cells, _fields(names[:width], slims.ITEM_FIELDS), header.line)
    if "title" in raw and "id" not in names and slims.TITLE_MARKS & raw:
        return Table(rows, Kind.SLIMS_TITLES, cells, _fields(names[:width], slims.TITLE_FIELDS), header.line)
    return Table(rows, Kind.PLAIN, cells, Columns(cells).fields, header.line, second)


def _fields(names: Sequence[str], known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(known.get(name, "") for name in names)


def _refuse_people(path: Path, names: tuple[str, ...]) -> None:
    if {"member_id", "pin"} & set(names):
        raise refused(path, PEOPLE)
    if sum(bool(_OF_LOANS.match(name)) for name in names) > 1 and not _OF_BOOKS & set(headers.columns(names)):
        raise refused(path, LOANS)


def _no_title(cells: Sequence[str]) -> Said:
    found = ", ".join(" ".join(cell.split()) for cell in cells if cell.strip())[:_LONGEST_HEADER] or "-"
    known = f"known are {', '.join(plain.COLUMNS)} and their Indonesian names"
    return said(_NAME_COLUMNS, why=said(_UNTITLED, found=found), detail=known)

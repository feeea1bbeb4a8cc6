"""One pass over a table: its rows in their order, as records, or what they are instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.base.i18n import N_
from bot.base.reading.dressed import code
from bot.ils.files import (
    availability,
    class_numbers,
    copies_worded,
    days,
    headers,
    plain,
    school_levels,
    single_names,
    slims,
)
from bot.ils.files.asides import HEADER, HEADING, NUMBER_ALONE, REMARK
from bot.ils.files.columns import Columns
from bot.ils.files.differences import Differences
from bot.ils.files.ditto import Dittos
from bot.ils.files.evidence import gathered
from bot.ils.files.groups import Groups
from bot.ils.files.judging import Judge
from bot.ils.files.kinds import Kind
from bot.ils.files.lists import BETWEEN
from bot.ils.files.placeholders import Placeholders
from bot.ils.files.rows import Row, filled
from bot.ils.files.shelf_headings import ShelfHeadings
from bot.ils.files.shown import NOTHING
from bot.ils.files.volumes import Volumes
from bot.ils.records import Item, Problem
from bot.ils.said import Said, said
from bot.ils.tallies import Tally

if TYPE_CHECKING:
    from bot.ils.files.tabular import Table

_Cells = Callable[[Sequence[str]], Mapping[str, str]]
_ReadRow = Callable[[str, Mapping[str, str]], Iterator[Item]]
_READERS: Mapping[Kind, _ReadRow] = {
    Kind.PLAIN: plain.read,
    Kind.SLIMS_TITLES: slims.read_title,
    Kind.SLIMS_ITEMS: slims.read_item,
}
_LONGEST_QUOTED = 60
_NO_BOOK = N_("no book but {what}, not imported: {text}")
_ABOVE = N_("above the header, not read: {text}")
_SHELF = N_("a heading, read as the room or shelf of the books below it: {text}")
_UNPARTED = N_("it could not be told which part is the author: the whole cell was taken as the title")
_ANEW = N_("the rows from here on are read by this header")
_ANEW_WITHOUT = N_("the rows from here on are read by this header; not read: {columns}")
_TWO = N_("“{text}” is read as two people, since commas stand between people in other rows")
_MOST_LISTS = 30
"""Lists below one another that are looked into ahead: each is read once more for it."""
_LEVEL = N_("“{text}” is a level of school, and no class number: read as whom it is for")
_JOINTS = re.compile(r"[,;:/|(–—]|\s-\s")
_BLANK = N_("the row is blank: skipped")
_TWO_BLANKS = N_("the row is blank, as is one more: skipped")
_BLANKS = N_("the row is blank, as are {n} more: skipped")


class Reading:
    """One pass over a table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._name = table.rows.path.name
        self._read = _READERS[table.kind]
        self._evidence = table.evidence
        self.placeholders = Placeholders(self._name)
        self.count = 0
        self._differences: list[Differences] = []
        self._groups: list[Groups] = []
        self._dittos, self._volumes = Dittos(), Volumes()
        self._begin(table.headers)
        self._blank: list[int] = []
        self._shelves = ShelfHeadings()
        self._book_above: Sequence[str] = ()
        self._worded, self._paired = Tally(), Tally()
        self._how: Said | None = None
        self._two: Said | None = None

    def _begin(self, names: Sequence[str]) -> None:
        """Read by a header from here on."""
        self._names, self._width = names, len(names)
        self._book_above = ()
        self._volumes.forget()
        self._columns = Columns(names) if self._table.kind is Kind.PLAIN else None
        if self._columns:
            self._columns.learn(self._evidence)
        self._judge = Judge(self._columns, self._evidence) if self._columns else None
        if self._columns:
            self._groups.append(Groups(self._columns, self._evidence.of_groups))
            self._differences.append(Differences(self._columns, self._name))
        slims_names = headers.names_of(names)
        self._cells: _Cells = (
            self._columns.cells if self._columns else lambda cells: dict(zip(slims_names, cells, strict=True))
        )

    def problem(self, problem: Problem) -> Iterator[Problem]:
        self.count += 1
        named = self._table.kind is Kind.PLAIN and self._table.fields[0] == "id"
        source_id = code(problem.source_id) if named else ""
        yield replace(problem, place=f"{self._name}:{problem.place}", source_id=source_id)

    def row(self, row: Row, ahead: Sequence[Row | Problem]) -> Iterator[Item]:
        """`ahead`: the few rows that follow."""
        place = f"{self._name}:{row.line}"
        if not self._table.unnamed and row.line in (self._table.line, self._table.second):
            return
        if not any(map(str.strip, row.cells)):
            self._blank.append(row.line)
        elif row.line < self._table.line:
            text = _SHELF if self._shelves.above(row.cells) else _ABOVE
            yield Problem(place, said(text, text=_quoted(row.cells)), bad=False, aside=True)
        else:
            self.count += 1
            yield from self._below(place, row, [one.cells for one in ahead if isinstance(one, Row)])

    def _below(self, place: str, row: Row, ahead: Sequence[Sequence[str]]) -> Iterator[Item]:
        cells = [*row.cells[: self._width], *[""] * (self._width - len(row.cells))]
        if filled(row.cells) > self._width and self._columns and headers.is_header(row.cells):
            yield from self._anew(place, row.line, row.cells[: filled(row.cells)])
            return
        if any(map(str.strip, row.cells[self._width :])):
            wider = N_("it has more cells than the {n} of the header: those were not read")
            yield Problem(place, said(wider, n=self._width), bad=False)
        verdict = self._judge.verdict(cells, ahead) if self._judge else None
        if verdict is None and self._columns is None and headers.is_header(cells):
            verdict = HEADER
        if verdict is None:
            yield from self._book(place, cells)
            return
        if verdict == NUMBER_ALONE:
            self._blank.append(int(place.rpartition(":")[2]))
            return
        if verdict == HEADER and self._columns and _differs(cells, self._columns):
            yield from self._anew(place, row.line, cells)
            return
        shelf = verdict in (HEADING, REMARK) and self._shelves.heading(cells)
        told = said(_SHELF, text=_quoted(cells)) if shelf else said(_NO_BOOK, what=verdict, text=_quoted(cells))
        yield Problem(place, told, bad=False, aside=True)

    def _anew(self, place: str, line: int, names: Sequence[str]) -> Iterator[Problem]:
        """Another list begins below this one, under a header of its own."""
        columns = Columns(names)
        self._evidence = gathered(self._table.rows, line, columns) if len(self._differences) < _MOST_LISTS else NOTHING
        self._begin(names)
        read = self._columns.fields if self._columns else ()
        left = [" ".join(name.split()) for name, field in zip(names, read, strict=True) if name and not field]
        yield Problem(place, said(_NO_BOOK, what=HEADER, text=_quoted(names)), bad=False, aside=True)
        told = said(_ANEW_WITHOUT, columns=", ".join(left)) if left else said(_ANEW)
        yield Problem(place, told, bad=False, aside=True)

    def _book(self, place: str, cells: Sequence[str]) -> Iterator[Item]:
        if self._columns:
            cells, odd = self._dittos.filled(place, self._columns, cells, self._book_above)
            yield from (Problem(place, why, bad=False) for why in odd)
            cells = self._volumes.whole(place, self._columns, cells)
        if self._columns and self._book_above and self._columns.names_a_copy(cells):
            cells = self._columns.below(self._book_above, cells)
        self._book_above = cells
        self._shelves.book()
        if self._judge and (doubt := self._judge.doubt(cells)):
            yield Problem(place, doubt, bad=False)
        fields = self._columns.columns if self._columns else self._table.fields
        cells = self.placeholders.emptied(int(place.rpartition(":")[2]), self._names, fields, cells)
        if self._columns:
            yield from self._differences[-1].of(place, cells)
            yield from (Problem(place, odd, bad=False) for odd in self._columns.odd(cells))
        said_of = dict(self._cells(cells))
        if self._columns:
            yield from (Problem(place, why, bad=False) for why in self._settled(place, self._columns, said_of))
        yield from self._read(place, said_of)

    def _settled(self, place: str, columns: Columns, said_of: dict[str, str]) -> Iterator[Said]:
        """Settle what several cells tell together, or the other rows; what is to be said of that."""
        yield from days.left_out(said_of)
        if columns.may_be_school and school_levels.is_level(level := said_of.get("classification", "")):
            said_of["classification"], said_of["audience"] = "", said_of.get("audience") or school_levels.named(level)
            yield said(_LEVEL, text=level[:40])
        if said_of.get("classification"):
            said_of["classification"], why = class_numbers.read(
                said_of["classification"], zeros_lost=self._evidence.zeros_lost
            )
            yield from filter(None, [why])
        if self._evidence.spoken_names and said_of.get("authors"):
            said_of["authors"] = single_names.apart(said_of["authors"])
        if self._evidence.listed_names and (two := single_names.pair(said_of.get("authors", ""))):
            self._two = self._two or said(_TWO, text=said_of["authors"][:40])
            self._paired.note(place, self._two)
            said_of["authors"] = BETWEEN.join(two)
        if worded := copies_worded.read(said_of.get("copies") or ""):
            said_of["copies"], how = worded
            self._how = self._how or how
            self._worded.note(place, self._how)
        yield from availability.settle(said_of)
        if self._groups:
            self._groups[-1].fill(said_of)
        if self._shelves.here and not said_of.get("location"):
            said_of["location"] = self._shelves.here
        if self._unparted(columns, said_of):
            yield said(_UNPARTED)

    def _unparted(self, columns: Columns, said_of: Mapping[str, str]) -> bool:
        """Whether a cell that should name a title and its author has what may part them, and could not be parted."""
        both = columns.has(headers.TITLE_AND_AUTHOR) and not self._evidence.two_lines
        return both and not said_of.get("authors") and bool(_JOINTS.search(said_of.get("title", "")))

    def differing(self) -> Iterator[Problem]:
        """What is to be said of columns that do not say the same, and of one that speaks for rows below."""
        for one in self._differences:
            yield from one.problems()
        yield from self._worded.problems()
        yield from self._paired.problems()
        yield from self._dittos.tally.problems()
        yield from self._volumes.tally.problems()
        for groups in self._groups:
            yield from groups.problems(self._name)

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

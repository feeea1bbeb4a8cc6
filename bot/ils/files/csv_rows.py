"""Rows of a text file with their line numbers: what is wrong with one costs that one only."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files import broken_lines, headers, separators, unescaped
from bot.ils.files.lines import Lines, broken_off
from bot.ils.files.repairs import RawRow, checked, fits
from bot.ils.files.rows import Row, filled
from bot.ils.files.separators import Form
from bot.ils.files.words import refused
from bot.ils.records import NotACatalogue, Problem
from bot.ils.said import said

LONGEST_CELL = 131_072
csv.field_size_limit(LONGEST_CELL)
IN_ROW = said(N_("within a row"))


class CsvRows:
    """`Rows` of a text file with separators.

    `quoted_badly`: every cell is quoted, but quotes within cells are not doubled (SLiMS's list of items).
    """

    def __init__(self, path: Path, form: Form, quoted_badly: bool = False) -> None:
        self.path = path
        self.format = form.words
        self._form = form
        self._quoted_badly = quoted_badly
        self._lines = Lines(path)

    def __iter__(self) -> Iterator[Row | Problem]:
        self._lines = Lines(self.path)
        table = unescaped.rows(self._lines) if self._quoted_badly else _Csv(self._lines, self._form).rows()
        return self._rows(table)

    def _rows(self, table: Iterator[RawRow]) -> Iterator[Row | Problem]:
        """Every row that is none of blank lines only. Raises NotACatalogue when the file breaks off."""
        short: Problem | None = None
        form = self._form
        for row in broken_lines.mended(table, self._form):
            short = None
            if isinstance(row, Problem):
                yield row
            elif not any(row.cells):
                if len(row.cells) > 1:
                    yield Row(row.line, row.cells)
            elif row.line <= self._form.header or not self._form.width:
                yield self._above(row)
            else:
                if not fits(row.cells, form.width) and headers.is_header(row.cells):  # another list begins
                    form = replace(form, width=filled(row.cells), room=len(row.cells))
                for part in checked(row, form):
                    short = part if isinstance(part, Problem) else None
                    yield part
        if short is not None and self._lines.ended_open:
            raise broken_off(self.path, self._lines.number, IN_ROW)

    def _above(self, row: RawRow) -> Row:
        """What stands above the header, as it is; the header in the width that rows have."""
        if row.line < self._form.header or not self._form.width:
            return Row(row.line, row.cells)
        named = self._form.unwrapped(list(row.cells))[: self._form.width]
        return Row(row.line, named + [f"(column {n + 1})" for n in range(len(named), self._form.width)])

    def afterwards(self) -> Iterator[Problem]:
        """What is to be said of lines in another encoding."""
        yield from self._lines.problems()


def recognise(path: Path) -> CsvRows:
    """The rows of a text file, by the separator that makes most sense of its beginning."""
    first = next((line for line in Lines(path) if line.strip()), "")
    if first.startswith(unescaped.FIRST):
        return CsvRows(path, Form(",", 1, _width(first)), quoted_badly=True)
    return CsvRows(path, separators.recognise(path))


def _width(first: str) -> int:
    cells = next(csv.reader([first.strip().rstrip(",")]), [])
    return len(cells)


class _Csv:
    """Python's reader over lines that are remembered until their row is complete."""

    def __init__(self, lines: Lines, form: Form) -> None:
        self._lines = lines
        self._form = form
        self._pending: list[str] = []
        self._reader = form.reader(self._feed())

    def rows(self) -> Iterator[RawRow]:
        while True:
            start = self._lines.number + 1
            self._pending.clear()
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                if not self._swallowed():
                    raise _never_closed(self._lines, start, error) from error
                cells, self._reader = [self._pending[0]], self._form.reader(self._feed())
            if self._lines.finished and not self._swallowed():
                raise broken_off(
                    self._lines.path, self._lines.number, said(N_("in quotes opened in line {line}"), line=start)
                )
            yield RawRow(start, cells, "".join(self._pending), len(self._pending) > 1)

    def _swallowed(self) -> bool:
        """Whether the lines behind a quote that nothing closes are mostly rows of their own."""
        behind = self._pending[1:]
        rows = sum(fits(next(self._form.reader(iter([line])), []), self._form.width) for line in behind)
        return self._form.width > 1 < rows and 2 * rows > len(behind)

    def _feed(self) -> Iterator[str]:
        for line in self._lines:
            self._pending.append(line)
            yield "\n" if self._lines.number == 1 and separators.told(line) else line


def _never_closed(lines: Lines, start: int, error: csv.Error) -> NotACatalogue:
    why = said(
        N_("has a row, begun in line {line}, that never ends: a quote is not closed. Close it, or export again"),
        line=start,
        detail=error,
    )
    return refused(lines.path, why)

"""Rows of a CSV file with their line numbers: what is wrong with one costs that one only."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.ils.files.headers import known, names_of
from bot.ils.files.lines import Lines, broken_off
from bot.ils.files.rows import Row
from bot.ils.records import NotACatalogue, Problem

LONGEST_CELL = 131_072
csv.field_size_limit(LONGEST_CELL)


DELIMITERS = (",", ";", "\t")
_WORDS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}


class CsvRows:
    """`Rows` of a text file with separators.

    `quoted_badly`: every cell is quoted, but quotes within cells are not doubled (SLiMS's list of items).
    """

    def __init__(self, path: Path, delimiter: str, quoted_badly: bool) -> None:
        self.path = path
        self.format = f"CSV, separated by {_WORDS[delimiter]}"
        self._delimiter = delimiter
        self._quoted_badly = quoted_badly
        self._lines = Lines(path)

    def __iter__(self) -> Iterator[Row | Problem]:
        self._lines = Lines(self.path)
        return rows(self._lines, self._delimiter, self._quoted_badly)

    def afterwards(self) -> Iterator[Problem]:
        """What is to be said of lines in another encoding."""
        if (foreign := self._lines.problem()) is not None:
            yield foreign


def recognise(path: Path) -> CsvRows:
    """The rows of a text file, by the separator that makes most sense of its first line."""
    first = next((line for line in Lines(path) if line.strip()), "")
    delimiter = max(DELIMITERS, key=lambda mark: _sense(first, mark))
    return CsvRows(path, delimiter, first.startswith('"item_code","'))


def _sense(first: str, delimiter: str) -> int:
    """How many columns are known when a line is split at a separator."""
    try:
        cells = _split(first, delimiter)
    except csv.Error:
        return 0
    return known(names_of(cells))


def rows(lines: Lines, delimiter: str, quoted_badly: bool = False) -> Iterator[Row | Problem]:
    """The header first, then every row or what is wrong with it. Raises NotACatalogue when the file breaks off.

    `quoted_badly`: every cell is quoted, but quotes within cells are not doubled (SLiMS's list of items).
    """
    table = _unescaped(lines) if quoted_badly else _Csv(lines, delimiter).rows()
    header: Row | None = None
    short: Problem | None = None
    for row in table:
        short = None
        if not any(cell.strip() for cell in row.cells):
            continue
        if header is None:
            header = Row(row.line, _stripped(row.cells))
            yield header
            continue
        for part in _checked(row, len(header.cells), delimiter):
            short = part if isinstance(part, Problem) else None
            yield part
    if short is not None and lines.ended_open:
        raise broken_off(lines.path, lines.number, "within a row")


def _checked(row: _RawRow, wanted: int, delimiter: str) -> Iterator[Row | Problem]:
    fits = len(row.cells) == wanted or (len(row.cells) > wanted and not any(map(str.strip, row.cells[wanted:])))
    if fits and not _swallowed(row, wanted, delimiter):
        yield Row(row.line, row.cells[:wanted])
    else:
        yield from _apart(row, wanted, delimiter)


def _swallowed(row: _RawRow, wanted: int, delimiter: str) -> bool:
    """Whether a stray quote made one row of several: a later line is a whole row by itself."""
    later = row.raw.splitlines()[1:] if wanted > 2 else []
    return any(line.count('"') % 2 == 0 and len(_split(line, delimiter)) == wanted for line in later)


def _stripped(cells: Sequence[str]) -> Sequence[str]:
    """The header without empty cells at its end (a trailing comma)."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _apart(row: _RawRow, wanted: int, delimiter: str) -> Iterator[Row | Problem]:
    """A row of a wrong width; when a stray quote has swallowed lines, those that stand on their own."""
    inner = row.raw.splitlines()
    if not inner:
        yield _wrong_width(row.line, row.cells, wanted, "")
    for place, line in enumerate(inner, row.line):
        cells = _split(line, delimiter)
        if len(cells) == wanted:
            yield Row(place, cells)
        else:
            yield _wrong_width(place, cells, wanted, "; is a quote missing?")


def _wrong_width(line: int, cells: Sequence[str], wanted: int, guess: str) -> Problem:
    first = cells[0].strip() if cells else ""
    return Problem(str(line), f"it has {len(cells)} cells where the header has {wanted}{guess}", source_id=first)


def _split(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


@dataclass(frozen=True, slots=True)
class _RawRow(Row):
    """A row with its lines as they were, where there are several."""

    raw: str = ""


class _Csv:
    """Python's reader over lines that are remembered until their row is complete."""

    def __init__(self, lines: Lines, delimiter: str) -> None:
        self._lines = lines
        self._pending: list[str] = []
        self._reader = csv.reader(self._feed(), delimiter=delimiter)

    def rows(self) -> Iterator[_RawRow]:
        while True:
            start = self._lines.number + 1
            self._pending.clear()
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise _never_closed(self._lines, start, error) from error
            if self._lines.finished:
                raise broken_off(self._lines.path, self._lines.number, f"in quotes opened in line {start}")
            raw = "".join(self._pending) if len(self._pending) > 1 else ""
            yield _RawRow(start, cells, raw)

    def _feed(self) -> Iterator[str]:
        for line in self._lines:
            self._pending.append(line)
            yield line


def _never_closed(lines: Lines, start: int, error: csv.Error) -> NotACatalogue:
    return NotACatalogue(
        f"{lines.path}: the row that begins in line {start} never ends ({error}): a quote is opened there and not "
        "closed. Close it, or export the file again. Nothing was changed."
    )


def _unescaped(lines: Lines) -> Iterator[_RawRow]:
    """Rows of a file that quotes every cell and doubles no quote: split at `","`, one row a line."""
    start, held = 0, ""
    for line in lines:
        start = start if held else lines.number
        held += line
        text = held.rstrip("\r\n")
        if text and not text.rstrip(",").endswith('"') and len(held) < LONGEST_CELL:
            continue
        held = ""
        yield _RawRow(start, _cells(text))
    if held:
        raise broken_off(lines.path, lines.number, f"in the row that begins in line {start}")


def _cells(text: str) -> list[str]:
    bare = text.strip().rstrip(",")
    if not bare.startswith('"'):
        return next(csv.reader([text]), [])
    cells = bare[1:-1].split('","')
    return [cell.replace('""', '"') for cell in cells]

"""Lists that stand side by side on one sheet, each under the same header again: they are read one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.ils.files.headers import column, names_of
from bot.ils.files.rows import Row, Rows
from bot.ils.records import Problem
from bot.ils.said import Said


def parts(header: Sequence[str]) -> list[slice]:
    """Where each of several lists stands in a header that names their columns over again; [] where there is one."""
    names = names_of(header)
    first = next((place for place, name in enumerate(names) if name), 0)
    begins = [place for place, name in enumerate(names) if name and name == names[first]]
    if len(begins) < 2:
        return []
    found = [slice(begin, end) for begin, end in zip(begins, [*begins[1:], len(names)], strict=True)]
    named = [[name for name in names[one] if name] for one in found]
    titled = all(any(column(header[place]) == "title" for place in range(one.start, one.stop)) for one in found)
    return found if titled and all(one == named[0] for one in named) else []


class SideBySide:
    """`Rows` of such a sheet. `header`: the line of its header."""

    def __init__(self, rows: Rows, header: int, lists: Sequence[slice]) -> None:
        self._rows = rows
        self._header = header
        self._lists = lists

    @property
    def path(self) -> Path:
        """The file."""
        return self._rows.path

    @property
    def format(self) -> Said:
        """What it is."""
        return self._rows.format

    def __iter__(self) -> Iterator[Row | Problem]:
        for row in self._rows:
            if isinstance(row, Problem) or row.line < self._header:
                yield row
            elif row.line == self._header:
                yield Row(row.line, row.cells[self._lists[0]])
            else:
                told = [row.cells[one] for one in self._lists]
                filled = [cells for cells in told if any(map(str.strip, cells))]
                yield from (Row(row.line, cells) for cells in filled or told[:1])

    def afterwards(self) -> Iterator[Problem]:
        """What only the end of the file shows."""
        yield from self._rows.afterwards()

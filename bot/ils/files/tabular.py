"""Tables: which kind of list one is, by its header, and the records of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.ils.files import plain, slims
from bot.ils.files.headers import names_of
from bot.ils.files.kinds import Kind
from bot.ils.files.rows import Row, Rows
from bot.ils.port import Column, Layout
from bot.ils.records import Item, NotACatalogue, Problem

_ReadRow = Callable[[str, Mapping[str, str]], Iterator[Item]]
_READERS: Mapping[Kind, _ReadRow] = {
    Kind.PLAIN: plain.read,
    Kind.SLIMS_TITLES: slims.read_title,
    Kind.SLIMS_ITEMS: slims.read_item,
}


@dataclass(frozen=True, slots=True)
class Table:
    """A list of one of the known kinds. `fields` names what each column is read as; '' is not read."""

    rows: Rows
    kind: Kind
    headers: tuple[str, ...]
    fields: tuple[str, ...]

    @property
    def layout(self) -> Layout:
        """What is read as what."""
        columns = tuple(Column(header, field) for header, field in zip(self.headers, self.fields, strict=True))
        return Layout(self.rows.path.name, self.rows.format, columns)

    def items(self) -> Iterator[Item]:
        """Every row, or what is wrong with it. Raises NotACatalogue when the file breaks off."""
        table = iter(self.rows)
        next(table, None)
        count = 0
        for row in table:
            count += 1
            yield from self._problem(row) if isinstance(row, Problem) else self._items(row)
        if not count:
            raise NotACatalogue(f"{self.rows.path} has a header and no rows.")
        yield from self.rows.afterwards()

    def _problem(self, problem: Problem) -> Iterator[Problem]:
        named = problem.source_id if self.kind is Kind.PLAIN and self.fields[0] == "id" else ""
        yield Problem(f"{self.rows.path.name}:{problem.place}", problem.reason, source_id=named)

    def _items(self, row: Row) -> Iterator[Item]:
        cells = dict(zip(self.fields, row.cells, strict=True))
        yield from _READERS[self.kind](f"{self.rows.path.name}:{row.line}", cells)


def recognise(rows: Rows) -> Table:
    """The table of some rows. Raises NotACatalogue, naming what the header has and what it should have."""
    header = next(iter(rows), None)
    headers = tuple(header.cells) if isinstance(header, Row) else ()
    names = names_of(headers)
    _refuse_people(rows.path, names)
    if slims.ITEM_MARKS.issubset(names) and "isbn_issn" not in names:
        return Table(rows, Kind.SLIMS_ITEMS, headers, names)
    if "title" in names and slims.TITLE_MARKS & set(names):
        return Table(rows, Kind.SLIMS_TITLES, headers, names)
    columns = tuple(plain.column(name) for name in names)
    if "title" not in columns:
        raise NotACatalogue(_no_title(rows.path, names))
    return Table(rows, Kind.PLAIN, headers, columns)


def _refuse_people(path: Path, names: tuple[str, ...]) -> None:
    if {"member_id", "pin"} & set(names):
        raise NotACatalogue(f"{path} is a list of members. People are never imported; a catalogue is wanted.")


def _no_title(path: Path, names: tuple[str, ...]) -> str:
    found = ", ".join(name for name in names if name)[:120] or "nothing"
    return (
        f"{path} is no catalogue: its first line names no column 'title' (it names {found}). "
        f"Wanted: {', '.join(plain.COLUMNS)}; or an export of titles or items by SLiMS."
    )

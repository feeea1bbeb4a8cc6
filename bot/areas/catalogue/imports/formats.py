"""Which of the known kinds a file is, from its first line: a plain list, SLiMS's titles, SLiMS's items."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.areas.catalogue.imports import plain, slims
from bot.areas.catalogue.imports.lines import Lines
from bot.areas.catalogue.imports.records import CopyRecord, NotACatalogue, Problem, Record
from bot.areas.catalogue.imports.table import Row, rows
from bot.areas.catalogue.text import fold

DELIMITERS = (",", ";", "\t")


class Kind(StrEnum):
    """The formats, in the order in which they are merged: copies need their titles."""

    PLAIN = "csv"
    SLIMS_TITLES = "slims"
    SLIMS_ITEMS = "slims-items"


@dataclass(frozen=True, slots=True)
class Format:
    """How a file is read: its kind, what separates its cells, its columns by their known names."""

    kind: Kind
    delimiter: str
    columns: tuple[str, ...]
    quoted_badly: bool = False

    @property
    def source(self) -> str:
        """What titles of this kind of file are filed under, unless the importer says otherwise."""
        return "csv" if self.kind is Kind.PLAIN else "slims"


def detect(path: Path) -> Format:
    """The format of a file. Raises NotACatalogue, naming what the first line has and what it should have."""
    try:
        first = next((line for line in Lines(path) if line.strip()), "")
    except OSError as error:
        raise NotACatalogue(f"{path} cannot be read: {error.strerror or error}.") from error
    delimiter = max(DELIMITERS, key=lambda mark: len(_known(_names(first, mark))))
    names = _names(first, delimiter)
    while names and not names[-1]:
        names.pop()
    _refuse_people(path, names)
    if slims.ITEM_MARKS.issubset(names) and "isbn_issn" not in names:
        return Format(Kind.SLIMS_ITEMS, delimiter, tuple(names), first.startswith('"item_code","'))
    if "title" in names and slims.TITLE_MARKS & set(names):
        return Format(Kind.SLIMS_TITLES, delimiter, tuple(names))
    columns = tuple(plain.column(name) for name in names)
    if "title" not in columns:
        raise NotACatalogue(_no_title(path, names))
    return Format(Kind.PLAIN, delimiter, columns)


def read(path: Path, form: Format) -> Iterator[Record | CopyRecord | Problem]:
    """Every row of a file, or what is wrong with it. Raises NotACatalogue when the file breaks off."""
    lines = Lines(path)
    table = rows(lines, form.delimiter, form.quoted_badly)
    next(table, None)
    count = 0
    for row in table:
        count += 1
        if isinstance(row, Problem):
            named = row.source_id if form.kind is Kind.PLAIN and form.columns[0] == "id" else ""
            yield Problem(f"{path.name}:{row.place}", row.reason, source_id=named)
        else:
            yield from _record(path, form, row)
    if not count:
        raise NotACatalogue(f"{path} has a header and no rows.")
    if (foreign := lines.problem()) is not None:
        yield foreign


def _record(path: Path, form: Format, row: Row) -> Iterator[Record | CopyRecord | Problem]:
    place = f"{path.name}:{row.line}"
    cells = dict(zip(form.columns, row.cells, strict=True))
    if form.kind is Kind.PLAIN:
        yield from plain.read(place, cells)
    elif form.kind is Kind.SLIMS_TITLES:
        yield from slims.read_title(place, cells)
    else:
        yield from slims.read_item(place, cells)


def _names(first: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error:
        cells = []
    return [fold(cell).replace(" ", "_") for cell in cells]


def _known(names: list[str]) -> set[str]:
    return {plain.column(name) for name in names} - {""} | set(names) & (slims.TITLE_MARKS | slims.ITEM_MARKS)


def _refuse_people(path: Path, names: list[str]) -> None:
    if {"member_id", "pin"} & set(names):
        raise NotACatalogue(f"{path} is a list of members. People are never imported; a catalogue is wanted.")


def _no_title(path: Path, names: list[str]) -> str:
    found = ", ".join(name for name in names if name)[:120] or "nothing"
    return (
        f"{path} is no catalogue: its first line names no column 'title' (it names {found}). "
        f"Wanted: {', '.join(plain.COLUMNS)}; or an export of titles or items by SLiMS."
    )

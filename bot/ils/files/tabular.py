"""Tables: where their header stands, which kind of list one is by it, and the records of its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.base.i18n import N_
from bot.ils.files.kinds import Kind
from bot.ils.files.numbering import AHEAD
from bot.ils.files.reading import Reading
from bot.ils.files.rows import Rows, with_those_ahead
from bot.ils.files.shown import NOTHING, Evidence
from bot.ils.files.words import NO_ROWS, refused
from bot.ils.port import Column, Layout
from bot.ils.records import Item, Problem
from bot.ils.said import said

_UNNAMED = N_(
    "no row names the columns: they were read by what stands in them. If that is wrong, put a row above that names "
    "them, and import it again"
)


@dataclass(frozen=True, slots=True)
class Table:
    """A list of one of the known kinds. `fields` names what each column is read as; '' is not read."""

    rows: Rows
    kind: Kind
    headers: tuple[str, ...]
    fields: tuple[str, ...]
    line: int
    """The line of the header; of a list without one, its first."""
    second: int = 0
    """The line of the header's lower row, where it has two."""
    evidence: Evidence = NOTHING
    """What its first rows show."""
    unnamed: bool = False
    """Whether no row names the columns."""

    @property
    def layout(self) -> Layout:
        """What is read as what."""
        columns = tuple(
            Column(" ".join(header.split()), field) for header, field in zip(self.headers, self.fields, strict=True)
        )
        return Layout(self.rows.path.name, self.rows.format, columns)

    def items(self) -> Iterator[Item]:
        """Every row, or what is wrong with it. Raises NotACatalogue when the file breaks off."""
        reading = Reading(self)
        if self.unnamed:
            yield Problem(self.rows.path.name, said(_UNNAMED), bad=False, note=True)
        for row, ahead in with_those_ahead(self.rows, AHEAD):
            yield from reading.problem(row) if isinstance(row, Problem) else reading.row(row, ahead)
        if not reading.count:
            raise refused(self.rows.path, NO_ROWS)
        yield from reading.blanks()
        yield from reading.placeholders.problems()
        yield from reading.differing()
        yield from self.rows.afterwards()

"""What the catalogue asks of a library system, however it answers: from files, or live from the system itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.ils.records import Item
from bot.ils.said import Said


@dataclass(frozen=True, slots=True)
class Column:
    """A column or tag as the source names it, and the field of a record it is read as; "" is not read.

    `meaning`: a msgid that says what is in it, where its name does not ("260 $a").
    """

    header: str
    field: str
    meaning: str = ""

    @property
    def called(self) -> str:
        """What it is called for the command line."""
        return f"{self.meaning} ({self.header})" if self.meaning else self.header


@dataclass(frozen=True, slots=True)
class Layout:
    """What one part of a source is and what is read as what in it, for whoever looks before importing.

    `records`: places in it count records, not rows. `left`: it is not read, and `format` says why. `again`: all that
    is in it stands in other parts of the source, too.
    """

    name: str
    format: Said
    columns: tuple[Column, ...]
    records: bool = False
    left: bool = False
    again: bool = False

    @property
    def unread_columns(self) -> tuple[Column, ...]:
        """The columns nothing is made of."""
        return tuple(column for column in self.columns if column.header and not column.field)

    @property
    def unread(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(column.header for column in self.unread_columns)


class Source(Protocol):
    """Titles, their copies, and whether these were in. Loans and holds will join when a rung has them.

    Reading blocks: it belongs in a thread or between short pauses.
    """

    @property
    def name(self) -> str:
        """What its titles and ids are filed under; two sources' ids never mean one another's titles."""
        ...

    @property
    def written_ms(self) -> int:
        """The moment its statuses were so, in milliseconds."""
        ...

    @property
    def has_titles(self) -> bool:
        """Whether it tells of titles: a list of copies alone is never a whole catalogue."""
        ...

    def layouts(self) -> Sequence[Layout]:
        """What is read as what, part by part."""
        ...

    def items(self) -> Iterator[Item]:
        """Titles, then copies, and what is wrong or doubtful. Raises NotACatalogue when it breaks off."""
        ...

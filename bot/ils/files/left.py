"""A sheet of a workbook, or a file in an archive, that is not read: it is named and why, beside what is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.base.i18n import N_
from bot.ils.files.kinds import Kind
from bot.ils.files.words import EMPTY, NO_ROWS, in_short
from bot.ils.port import Layout
from bot.ils.records import Item
from bot.ils.said import Said, said

_UNREAD = N_("this sheet was not read: it {why}")
_UNREAD_FILE = N_("this file was not read: it {why}")
_SHORT = {
    EMPTY.text: said(N_("has nothing in it")),
    NO_ROWS.text: said(N_("has a header and no titles below it")),
}


@dataclass(frozen=True, slots=True)
class Left:
    """`kind` is that of what is read beside it; `name`: how reports name it; `why` continues "it …"."""

    kind: Kind
    name: str
    why: Said
    file: bool = False

    @property
    def _in_short(self) -> Said:
        """Why, as one says it of a part: what to do about it is the whole file's."""
        return _SHORT.get(self.why.text, in_short(self.why))

    @property
    def layout(self) -> Layout:
        """That nothing in it is read."""
        return Layout(self.name, said(_UNREAD_FILE if self.file else _UNREAD, why=self._in_short), (), left=True)

    def items(self) -> Iterator[Item]:
        """Nothing."""
        yield from ()

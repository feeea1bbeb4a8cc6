"""What every recognised file answers to, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from bot.ils.files.kinds import Kind
from bot.ils.port import Layout
from bot.ils.records import Item


class FileReader(Protocol):
    """One file, or one sheet of a workbook, recognised; nothing but its beginning has been read."""

    @property
    def kind(self) -> Kind:
        """What kind of list it is."""
        ...

    @property
    def layout(self) -> Layout:
        """What is read as what."""
        ...

    def items(self) -> Iterator[Item]:
        """Every title or copy in it, or what is wrong with it. Raises NotACatalogue when the file breaks off."""
        ...

"""Which of the known formats a file is, by its content, and the reader for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from bot.ils.files import csv_rows, tabular
from bot.ils.files.kinds import Kind
from bot.ils.port import Layout
from bot.ils.records import Item, NotACatalogue


class FileReader(Protocol):
    """One file, recognised; nothing but its beginning has been read."""

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


def detect(path: Path) -> FileReader:
    """The reader of a file. Raises NotACatalogue, saying what the file is instead."""
    try:
        return tabular.recognise(csv_rows.recognise(path))
    except OSError as error:
        raise NotACatalogue(f"{path} cannot be read: {error.strerror or error}.") from error

"""Files as a source: all are looked at before any is read, titles before their copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files.kinds import Kind
from bot.ils.files.reader import FileReader
from bot.ils.files.words import unreadable
from bot.ils.port import Layout
from bot.ils.records import Item, NotACatalogue
from bot.ils.said import said


class Files:
    """A `Source` of one or several files. Raises NotACatalogue for files that are none, or of two catalogues."""

    def __init__(self, paths: Sequence[Path], name: str = "") -> None:
        from bot.ils.files import formats  # spreadsheets, MARC and XML: heavy, and seldom wanted

        found = [reader for path in paths for reader in formats.readers(path)]
        self._readers: list[FileReader] = sorted(found, key=lambda one: list(Kind).index(one.kind))
        self._paths = paths
        if len({one.kind.source for one in self._readers}) > 1:
            why = said(N_("holds two catalogues, such as a plain list and an export of SLiMS: import each by itself"))
            raise NotACatalogue(why, " + ".join(path.name for path in paths))
        self.name = name or self._readers[0].kind.source

    @property
    def written_ms(self) -> int:
        """When the oldest of the files was written."""
        return min(map(_written_ms, self._paths))

    @property
    def has_titles(self) -> bool:
        """Whether any of them tells of titles."""
        return any(one.kind is not Kind.SLIMS_ITEMS for one in self._readers)

    def layouts(self) -> Sequence[Layout]:
        """One a file, and one for each sheet of a workbook: those that are not read come last."""
        return sorted((one.layout for one in self._readers), key=lambda one: one.left)

    def items(self) -> Iterator[Item]:
        """What the files hold, file by file."""
        for one in self._readers:
            yield from one.items()


def _written_ms(path: Path) -> int:
    try:
        return int(path.stat().st_mtime * 1000)
    except OSError as error:
        raise unreadable(path, error) from error

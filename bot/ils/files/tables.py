"""The tables of a file as rows, whatever they are about: a text file's one, or those of a workbook's sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files import archives, csv_rows, ole, workbooks
from bot.ils.files.rows import Rows
from bot.ils.files.words import unreadable
from bot.ils.said import said

_HEAD = 8


def tables(path: Path) -> Sequence[Rows]:
    """Every table of a file. Raises NotACatalogue where it has none that can be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise unreadable(path, error) from error
    if head.startswith(b"PK") and (kind := archives.workbook(path)):
        return workbooks.tables(path, kind)
    if head.startswith(ole.SIGNATURE):
        return workbooks.tables(path, said(N_("XLS")))
    return [csv_rows.recognise(path)]

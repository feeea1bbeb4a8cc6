"""Files for the tests of what is read from them, and what came out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.ils.files.formats import detect
from bot.ils.records import CopyRecord, NotACatalogue, Problem, Record


def made(folder: Path, content: str | bytes, name: str = "list.csv") -> Path:
    """A file of this content; text is written as UTF-8."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def everything(path: Path) -> list[Record | CopyRecord | Problem]:
    """All that a file gives, in order."""
    return list(detect(path).items())


def titles(path: Path) -> list[Record]:
    """The titles of a file."""
    return [one for one in everything(path) if isinstance(one, Record)]


def one_title(path: Path) -> Record:
    """The only title of a file."""
    (record,) = titles(path)
    return record


def said(path: Path) -> list[tuple[str, str]]:
    """What is said of a file: the line, and the words."""
    return [(one.place.rpartition(":")[2], str(one.reason)) for one in everything(path) if isinstance(one, Problem)]


def lost(path: Path) -> list[str]:
    """The lines of rows that were left out as bad."""
    return [one.place.rpartition(":")[2] for one in everything(path) if isinstance(one, Problem) and one.bad]


def read_as(path: Path) -> dict[str, str]:
    """Header -> field of the record it is read as, "" for none."""
    return {column.header: column.field for column in detect(path).layout.columns}


def unread(path: Path) -> Sequence[str]:
    """The columns that nothing is made of."""
    return detect(path).layout.unread


def refusal(path: Path) -> str:
    """Why a file is refused whole."""
    with pytest.raises(NotACatalogue) as caught:
        everything(path)
    return str(caught.value)

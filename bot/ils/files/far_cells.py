"""Workbooks that would not fit into memory: a stray cell at the sheet's far corner, or far too much in a small file."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import IO

from bot.base.i18n import N_
from bot.ils.files.damage import unpacking
from bot.ils.files.words import refused, too_large
from bot.ils.said import said

MOST_CELLS = 40_000_000
MOST_BYTES = 4_000_000_000
_FAR_CELLS = N_(
    "has a sheet that reaches to column {width} and row {length}, though hardly all of that is filled. "
    "Delete what stands far to the right or far below, or save it as CSV"
)
_PIECE = 1 << 20
_OVERLAP = 256
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_FAR = re.compile(rb'<c [^>]*?r="([A-Z]{2,3})\d+"[^>]*[^/]>')
_ROW = re.compile(rb'<row [^>]*?r="(\d+)"')


def check(path: Path) -> None:
    """Raise NotACatalogue for an XLSX or ODS whose sheets would fill the memory; others are small by nature.

    A sheet is held as a block: as wide as its farthest cell, as long as its last row.
    """
    if not zipfile.is_zipfile(path):
        return
    with unpacking(path), zipfile.ZipFile(path) as archive:
        if sum(member.file_size for member in archive.infolist()) > MOST_BYTES:
            raise refused(path, too_large(MOST_BYTES // 10**9))
        for name in filter(_SHEET.fullmatch, archive.namelist()):
            with archive.open(name) as sheet:
                width, length = _extent(sheet)
            if width * length > MOST_CELLS:
                raise refused(path, said(_FAR_CELLS, width=width, length=length))


def _extent(sheet: IO[bytes]) -> tuple[int, int]:
    """The farthest column with a value (26 stands for all up to Z), and the last row."""
    width, length, before = 26, 0, b""
    while piece := sheet.read(_PIECE):
        text = before + piece
        width = max(width, *map(_number, set(_FAR.findall(text))), width)
        rows = _ROW.findall(text)
        length = max(length, int(rows[-1])) if rows else length
        before = text[-_OVERLAP:]
    return width, length


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number

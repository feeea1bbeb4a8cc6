"""A list of members as libraries have it: number, date of birth, last day, type; nothing else of it is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from bot.areas.patrons.rules import LONGEST_NUMBER, Member, NotAMemberList, Read, tidy
from bot.base.reading.dates.born import read_birth_date
from bot.base.reading.dressed import code
from bot.ils.files.headers import names_of
from bot.ils.files.rows import Row, Rows
from bot.ils.files.tables import tables
from bot.ils.records import NotACatalogue

_LOOKED_AT = 20  # rows in which a header is looked for
_NAMES = {
    "number": r"(?:(?:no|nomor|nomer|id|kode)_?)?(?:induk_)?(?:anggota|member|kartu)(?:_?(?:id|no|number|code))?",
    "born": r"(?:(?:tgl|tanggal)_?)?lahir|birth_?date|date_?of_?birth|dob",
    "expires": r"(?:(?:tgl|tanggal)_?)?(?:masa_)?(?:akhir_)?(?:berlaku|berakhir|kada?luwarsa|kedaluwarsa|akhir)"
    r"(?:_?(?:sampai|hingga|s_d|kartu|anggota))*|expir\w*(?:_?date)?|end_?date|valid_?(?:until|to)",
    "type": r"(?:jenis|tipe|kategori|golongan)_?(?:anggota|keanggotaan|member)?|member_?type(?:_?(?:id|name))?",
}
_COLUMNS = {field: re.compile(pattern) for field, pattern in _NAMES.items()}


@dataclass(frozen=True)
class _Header:
    columns: dict[str, int]

    def cell(self, row: Sequence[str], field: str) -> str:
        at = self.columns.get(field, -1)
        return row[at].strip() if 0 <= at < len(row) else ""


def read_members(path: Path, today: date) -> Read:
    """Every member of a file, of all its sheets. Raises NotAMemberList."""
    found: dict[tuple[str, date], Member] = {}
    seen: tuple[str, ...] = ()
    unusable, headed, expiry = 0, False, False
    for rows in _tables(path):
        header, seen = _header(rows, seen)
        if header is None:
            continue
        headed, expiry = True, expiry or "expires" in header.columns
        for cells in _below(rows):
            if member := _member(header, cells, today):
                found[tidy(member.number), member.born] = member
            elif any(cell.strip() for cell in cells):
                unusable += 1
    if not headed or not found:
        raise NotAMemberList(seen)
    return Read(tuple(found.values()), unusable, expiry)


def _tables(path: Path) -> Sequence[Rows]:
    try:
        return tables(path)
    except NotACatalogue as error:
        raise NotAMemberList from error


def _header(rows: Rows, seen: tuple[str, ...]) -> tuple[_Header | None, tuple[str, ...]]:
    """Where number and birth date stand; else the columns that are there, for whoever has to name them."""
    for row in islice(_rows(rows), _LOOKED_AT):
        if columns := _columns(row.cells):
            return _Header(columns), seen
        named = tuple(cell.strip() for cell in row.cells if cell.strip())
        seen = seen or (named if len(named) > 1 else ())
    return None, seen


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """The first column of each field; none where it is no header of members."""
    names = names_of(cells)
    found: dict[str, int] = {}
    for at, name in enumerate(names):
        for field, pattern in _COLUMNS.items():
            if pattern.fullmatch(name):
                found.setdefault(field, at)
    if "member_type_name" in names:  # SLiMS has its number as well
        found["type"] = names.index("member_type_name")
    return found if {"number", "born"} <= found.keys() else {}


def _below(rows: Rows) -> Iterator[Sequence[str]]:
    """What stands below the header."""
    below = False
    for row in _rows(rows):
        if below:
            yield row.cells
        else:
            below = bool(_columns(row.cells))


def _rows(rows: Rows) -> Iterator[Row]:
    """A file that breaks off is no list: half of the members would be gone."""
    try:
        yield from (row for row in rows if isinstance(row, Row))
    except NotACatalogue as error:
        raise NotAMemberList from error


def _member(header: _Header, cells: Sequence[str], today: date) -> Member | None:
    number = code(header.cell(cells, "number"))
    born = read_birth_date(header.cell(cells, "born"), today)
    if born is None or not tidy(number) or len(number) > LONGEST_NUMBER:
        return None
    return Member(number, born, _last_day(header.cell(cells, "expires")), " ".join(header.cell(cells, "type").split()))


def _last_day(text: str) -> date | None:
    """A day of this century, past or to come; a card without one holds for ever."""
    return read_birth_date(text, date(2100, 1, 1))

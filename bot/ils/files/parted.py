"""Columns of which one cell says several things in the order of their header: "Pengarang/Penerbit/Tahun"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.base.i18n import N_
from bot.base.reading.text import clean, decoded
from bot.ils.files import headers
from bot.ils.said import Said, said

_MARKS = ("/", "|", ";", "\n", " - ")
_FIELDS = frozenset(
    "authors publisher year edition isbn call_number classification subjects language series copies location "
    "volume".split()
)
_ODD = N_("“{text}” has not the parts that the column “{column}” names: not read")


class Parted:
    """The columns of a header that are so, by their places."""

    def __init__(self, names: Sequence[str], columns: Sequence[str]) -> None:
        self._headers = names
        found = ((place, _parts(name)) for place, name in enumerate(names) if not columns[place])
        self._of = {place: parts for place, parts in found if parts}

    def fields(self, place: int) -> tuple[str, ...]:
        """What a column tells of; () for one that is not so."""
        return self._of[place][1] if place in self._of else ()

    def said(self, row: Sequence[str]) -> Iterator[Mapping[str, str]]:
        """What the cells of a row say of their fields."""
        for place, (mark, fields) in self._of.items():
            texts = _texts(row[place], mark)
            if len(texts) == len(fields):
                yield dict(zip(fields, texts, strict=True))

    def odd(self, row: Sequence[str]) -> Iterator[Said]:
        """What is to be said of cells that have other parts."""
        for place, (mark, fields) in self._of.items():
            if row[place].strip() and len(_texts(row[place], mark)) != len(fields):
                yield said(_ODD, text=clean(row[place])[:40], column=" ".join(self._headers[place].split()))


def _parts(header: str) -> tuple[str, tuple[str, ...]] | None:
    """The mark between the names of a header, and the fields that they name, each another."""
    for mark in _MARKS:
        names = [part.strip() for part in decoded(header).split(mark)]
        fields = [headers.column(name) for name in names if name]
        if len(names) > 1 and len(set(fields)) == len(names) and _FIELDS.issuperset(fields):
            return mark, tuple(fields)
    return None


def _texts(cell: str, mark: str) -> list[str]:
    return [clean(part) for part in decoded(cell).strip().split(mark.strip() or mark)] if cell.strip() else []

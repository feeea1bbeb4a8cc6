"""Columns of which one cell says several things, as their header does: "Pengarang/Penerbit", "Kota & Penerbit"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.base.i18n import N_
from bot.base.reading.text import clean, decoded, fold
from bot.ils.files import headers
from bot.ils.files.cell_parts import PLACE, apart
from bot.ils.files.composite import KNOWN_PLACES
from bot.ils.said import Said, said

BETWEEN = re.compile(r"\s*(?:[/|;\n:,&+]|\s[-–—]\s|\s(?:dan|and|serta)\s)\s*", re.IGNORECASE)
_FIELDS = frozenset(
    "authors publisher year edition isbn call_number classification subjects language series copies location "
    "volume place available on_loan".split()
)
_COUNTS = re.compile(
    r"(?P<copies>(?:total|jumlah|jml)\b[\w\s.]*?)\s*[/|]\s*(?:(?P<available>(?:tersedia|ada|sisa)\b.*)|(?P<on_loan>dipinjam\b.*))",
    re.IGNORECASE,
)
_ODD = N_("“{text}” has not the parts that the column “{column}” names: kept as a note")


@dataclass(frozen=True, slots=True)
class _Several:
    """What the header of a column names, in its order, and what stands between the first two."""

    header: str
    fields: tuple[str, ...]
    mark: str

    @property
    def kept(self) -> tuple[str, ...]:
        return tuple(one for one in self.fields if one != PLACE)

    def told(self, cell: str) -> Mapping[str, str]:
        """What a cell says of the fields; of a publisher and a place also where only one of them stands there."""
        text = decoded(cell).strip()
        if found := apart(text, self.fields, self.mark):
            return found
        if "copies" in self.fields and text.isdecimal():
            return {"copies": text}
        alone = self.kept == ("publisher",) and not BETWEEN.search(text)
        return {"publisher": "" if fold(text) in KNOWN_PLACES else clean(text)} if alone else {}


class Parted:
    """The columns of a header that are so, by their places."""

    def __init__(self, names: Sequence[str], columns: Sequence[str]) -> None:
        found = ((place, _several(name)) for place, name in enumerate(names) if not columns[place])
        self._of = {place: several for place, several in found if several}

    def fields(self, place: int) -> tuple[str, ...]:
        """What a column tells of; () for one that is not so."""
        return self._of[place].kept if place in self._of else ()

    def said(self, row: Sequence[str]) -> Iterator[Mapping[str, str]]:
        """What the cells of a row say of their fields; what cannot be told apart is a note."""
        for place, several in self._of.items():
            if row[place].strip():
                yield several.told(row[place]) or {"notes": f"{several.header}: {clean(decoded(row[place]))}"}

    def odd(self, row: Sequence[str]) -> Iterator[Said]:
        """What is to be said of cells that have other parts."""
        for place, several in self._of.items():
            if row[place].strip() and not several.told(row[place]):
                yield said(_ODD, text=clean(row[place])[:40], column=several.header)


def counts_twice(header: str) -> tuple[str, ...]:
    """The columns that "Total/Tersedia" names, all copies before those that are in; () of any other header."""
    found = _COUNTS.fullmatch(decoded(header).strip())
    return tuple(name for name, text in found.groupdict().items() if text) if found else ()


def _several(header: str) -> _Several | None:
    """What a header names that names several things, each another and none of them a title."""
    text = decoded(header).strip()
    if counts := counts_twice(header):
        return _Several(" ".join(text.split()), counts, "/")
    names = [name for name in BETWEEN.split(text) if name.strip()]
    fields = tuple(PLACE if headers.is_place(name) else headers.column(name) for name in names)
    if len(names) < 2 or len(set(fields)) < len(names) or not _FIELDS.issuperset(fields) or set(fields) == {PLACE}:
        return None
    mark = BETWEEN.search(text)
    return _Several(" ".join(text.split()), fields, mark[0].strip() or "\n" if mark else "")

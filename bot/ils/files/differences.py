"""Columns that tell of one thing and do not say the same: which of them is taken, and in which rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.base.i18n import N_, nplural
from bot.base.reading import isbn
from bot.base.reading.dressed import code
from bot.base.reading.text import clean, decoded, fold
from bot.ils.files import class_numbers, copy_counts, years
from bot.ils.files.columns import Columns
from bot.ils.files.placeholders import is_blank
from bot.ils.records import Problem
from bot.ils.said import Said, said

_ROWS = 10
"""So many rows are named one by one for each group of columns."""
_LONGEST = 40
_OF_ONE_VALUE = (
    "id", "title", "publisher", "year", "isbn", "call_number", "classification", "copies", "series", "kind", "volume",
    "ebook", "cover",
)  # fmt: skip
_MAIN_AUTHORS = frozenset(
    {"pengarang", "nama pengarang", "penulis", "nama penulis", "author", "authors", "pengarang utama"}
)
"""Headers that each name the author of a book: others beside them name further ones."""
_TWO_IN_FULL = ("isbn", "authors")
_TAKEN = N_("{columns} do not say the same ({texts}): “{text}” is taken")
_BOTH = N_("{columns} do not say the same ({texts}): both are kept")
_FURTHER = nplural(
    "{columns} do not say the same in {n} more row: {column} is taken",
    "{columns} do not say the same in {n} more rows: {column} is taken",
)
_FURTHER_BOTH = nplural(
    "{columns} do not say the same in {n} more row: both are kept",
    "{columns} do not say the same in {n} more rows: both are kept",
)
_CODES = N_("{columns} both number the copies: {column} is kept, and the others where it is blank")


@dataclass(frozen=True, slots=True)
class _Group:
    """Columns that differ in a row: their places and texts, the one that is taken first."""

    field: str
    places: tuple[int, ...]
    texts: tuple[str, ...]


class Differences:
    """Looks for them in the rows of one part of a file, read by a header."""

    def __init__(self, columns: Columns, part: str) -> None:
        self._columns = columns
        self._part = part
        self._fields = [name for name in (*_OF_ONE_VALUE, "authors") if len(self._places(name)) > 1]
        self._seen: Counter[tuple[str, tuple[int, ...]]] = Counter()
        self._codes: dict[tuple[int, ...], None] = {}

    def _places(self, name: str) -> Sequence[int]:
        """The columns that should say the same."""
        places = self._columns.places(name)
        if name != "authors":
            return places
        main = {fold(self._columns.headers[place]): place for place in reversed(places)}
        return sorted(place for header, place in main.items() if header in _MAIN_AUTHORS)

    def of(self, place: str, cells: Sequence[str]) -> Iterator[Problem]:
        """What is to be said of a row."""
        for group in filter(None, (self._group(name, cells) for name in self._fields)):
            key = (group.field, group.places)
            self._seen[key] += 1
            if self._seen[key] <= _ROWS:
                yield Problem(place, self._said(group), bad=False)
        if places := self._columns.numbering(cells):
            self._codes.setdefault(places)

    def problems(self) -> Iterator[Problem]:
        """What is to be said of the rows that were not named, and of columns."""
        for (field, places), count in self._seen.items():
            if count > _ROWS:
                text = _FURTHER_BOTH if field in _TWO_IN_FULL else _FURTHER
                yield self._note(said(text, n=count - _ROWS, **self._names(places)))
        for places in self._codes:
            yield self._note(said(_CODES, **self._names(places)))

    def _note(self, reason: Said) -> Problem:
        return Problem(self._part, reason, bad=False, note=True)

    def _names(self, places: Sequence[int]) -> dict[str, str]:
        names = [" ".join(self._columns.headers[place].split()) for place in places]
        return {"columns": ", ".join(f"“{name}”" for name in names), "column": f"“{names[0]}”"}

    def _group(self, name: str, cells: Sequence[str]) -> _Group | None:
        told = [
            (place, text)
            for place in self._places(name)
            if (text := decoded(cells[place]).strip()) and not is_blank(name, text)
        ]
        if name == "classification":
            finer = class_numbers.finer([text for _, text in told])
            told = [one for one in told if one[1] in finer]
        if name == "copies" and (taken := copy_counts.taken_of([text for _, text in told])):
            told.sort(key=lambda one: one[1] != taken)
        if len({_value(name, text) for _, text in told}) < 2:
            return None
        return _Group(name, tuple(place for place, _ in told), tuple(clean(text)[:_LONGEST] for _, text in told))

    def _said(self, group: _Group) -> Said:
        texts = ", ".join(f"“{text}”" for text in group.texts)
        names = self._names(group.places)["columns"]
        return said(_BOTH if group.field in _TWO_IN_FULL else _TAKEN, columns=names, texts=texts, text=group.texts[0])


def _value(name: str, text: str) -> object:
    """What a text comes to: two of one value do not differ."""
    match name:
        case "year":
            return years.read(text)[0]
        case "isbn":
            return frozenset(one.text for one in isbn.isbns(text))
        case "copies":
            return copy_counts.counted(text) or fold(text)
        case "call_number" | "classification":
            return fold(text).replace(" ", "")
    return fold(code(text))

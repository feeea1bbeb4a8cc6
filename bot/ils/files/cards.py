"""Columns of which one cell says a title and more, as their header does: "Judul / Pengarang / Penerbit"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.base.i18n import N_
from bot.base.reading.text import clean, decoded
from bot.ils.files import composite, headers
from bot.ils.files.cell_parts import PLACE, apart
from bot.ils.files.parted import BETWEEN
from bot.ils.said import Said, said

_BRACKETS = re.compile(r"\s*[(\[]\s*")
_PART_OF_A_TITLE = re.compile(r"\d|\b(?:jilid|jil|vol|volume|buku|seri|bagian|bag|edisi|ed|cet|cetakan|juz)\b", re.I)
_JOINTS = re.compile(r"\S\s*[,;:/|(\n–—]|\s-\s|\d{4}")
"""What may stand between parts: a cell without it is a title alone."""
_BARE_YEAR = re.compile(r"\w\s+\d{4}\W*$")
_WHOLE = N_(
    "“{text}” has not the parts that the column “{column}” names: the whole cell was taken as the title; give each "
    "a column of its own"
)


@dataclass(frozen=True, slots=True)
class _Card:
    header: str
    fields: tuple[str, ...]
    mark: str

    def told(self, cell: str) -> Mapping[str, str]:
        """What a cell says of each field; {} where that is not sure."""
        text = decoded(cell).strip()
        if composite.is_card(text):
            return composite.card(text)
        if "(" in self.header and (found := _in_brackets(text, self.fields)):
            return found
        found = apart(text, self.fields, self.mark)
        return {} if len(self.fields) == 2 and _may_be_all_title(text, found) else found


def _in_brackets(text: str, fields: Sequence[str]) -> Mapping[str, str]:
    """ "Hujan (Tere Liye, Gramedia)" under "Judul (Pengarang, Penerbit)"; {} for what has not as many parts."""
    before, _, within = text.rstrip(") ").rpartition("(")
    parts = [before, *re.split(r"[,;/]", within)] if text.endswith(")") else []
    return {} if len(parts) != len(fields) or len(parts) == 2 else dict(zip(fields, map(clean, parts), strict=True))


def _may_be_all_title(text: str, found: Mapping[str, str]) -> bool:
    """Whether what was taken for another part may be the title's end: "Indonesia 1998", "Kimia (Jilid 2)"."""
    if "year" in found:
        return _BARE_YEAR.search(text) is not None
    return "(" in text and text.endswith(")") and _PART_OF_A_TITLE.search(text.rpartition("(")[2]) is not None


class Cards:
    """The columns of a header that are so, by their places."""

    def __init__(self, names: Sequence[str], columns: Sequence[str]) -> None:
        found = ((place, _card(name)) for place, name in enumerate(names) if columns[place] == headers.CARD)
        self._of = {place: card for place, card in found if card}

    def fields(self, place: int) -> tuple[str, ...]:
        """What a column tells of; () for one whose header does not say it."""
        return tuple(one for one in self._of[place].fields if one != PLACE) if place in self._of else ()

    def divide(self, row: Sequence[str], told: dict[str, str]) -> None:
        """What such cells of a row say, where no column of its own does; one that cannot be told apart is a title."""
        for place, card in self._of.items():
            if row[place].strip():
                told.pop(headers.CARD, None)
                composite.take(told, **_kept(card.told(row[place]) or {"title": clean(decoded(row[place]))}))
                told.setdefault("title", "")

    def odd(self, row: Sequence[str]) -> Iterator[Said]:
        """What is to be said of cells that have other parts, or one only."""
        for place, card in self._of.items():
            if _JOINTS.search(row[place]) and not card.told(row[place]):
                yield said(_WHOLE, text=clean(decoded(row[place]))[:40], column=card.header)


def _kept(told: Mapping[str, str]) -> Mapping[str, str]:
    return {name: text for name, text in told.items() if name != PLACE}


def _card(header: str) -> _Card | None:
    text = _BRACKETS.sub(" / ", decoded(header)).strip(" )]")
    names = [name for name in BETWEEN.split(text) if name.strip()]
    fields = tuple(PLACE if headers.is_place(name) else headers.column(name) for name in names)
    if len(names) < 2 or len(set(fields)) < len(names) or "title" not in fields:
        return None
    mark = BETWEEN.search(text)
    return _Card(" ".join(header.split()), fields, mark[0].strip() or "\n" if mark else "")

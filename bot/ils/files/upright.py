"""Cards in a table: a label a row and what it says beside it, book below book ("Judul | Hujan", "Tahun | 2016")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.base.i18n import N_
from bot.base.reading.text import fold
from bot.ils.files.headers import FURTHEST, column
from bot.ils.files.lists import BETWEEN
from bot.ils.files.rows import Row, Rows, filled
from bot.ils.records import Problem
from bot.ils.said import Said, said

_WIDEST = 3
"""Cells of a row: a label, perhaps a colon, and what it says."""


def cards(rows: Rows) -> Rows | None:
    """The cards as rows of a list with their labels for its header; None where the table is none of cards."""
    first = [row for row in islice(iter(rows), FURTHEST) if isinstance(row, Row) and any(map(str.strip, row.cells))]
    labels = [_label(row.cells) for row in first]
    titles = [label for label in labels if label and column(label) == "title"]
    known = sum(bool(label) and bool(column(label)) for label in labels)
    alike = len({fold(title) for title in titles}) == 1
    narrow = all(filled(row.cells) <= _WIDEST for row in first)
    return Cards(rows) if narrow and alike and len(titles) > 1 and 4 * known >= 3 * len(first) > 4 else None


@dataclass(frozen=True, slots=True)
class Cards:
    """`Rows` of such a table; a book's place is the row that its card begins on."""

    rows: Rows

    @property
    def path(self) -> Path:
        """The file."""
        return self.rows.path

    @property
    def format(self) -> Said:
        """What it is."""
        return said(N_("{format}, a card a book"), format=self.rows.format)

    def __iter__(self) -> Iterator[Row | Problem]:
        labels = list(dict.fromkeys(label for _, card in self._cards() for label in card))
        yield Row(0, labels)
        for line, card in self._cards():
            yield Row(line, [BETWEEN.join(card.get(label, ())) for label in labels])

    def afterwards(self) -> Iterator[Problem]:
        """What only the end of the file shows."""
        yield from self.rows.afterwards()

    def _cards(self) -> Iterator[tuple[int, dict[str, list[str]]]]:
        """Each card with the row that it begins on: its first label again begins the next."""
        card: dict[str, list[str]] = {}
        begin = 0
        for row in self.rows:
            if isinstance(row, Problem) or not (label := _label(row.cells)):
                continue
            if not card or label == next(iter(card)):
                if card:
                    yield begin, card
                card, begin = {}, row.line
            card.setdefault(label, []).append(_said(row.cells))
        if card:
            yield begin, card


def _label(cells: Sequence[str]) -> str:
    return next((cell.strip(" :\t") for cell in cells if cell.strip()), "")


def _said(cells: Sequence[str]) -> str:
    told = [cell.strip() for cell in cells if cell.strip(" :\t")]
    return told[1].lstrip(": ") if len(told) > 1 else ""

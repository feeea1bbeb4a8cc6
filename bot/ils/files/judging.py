"""Which rows under a header are no books, and what they are instead."""

from __future__ import annotations

from collections.abc import Sequence

from bot.base.i18n import N_
from bot.base.reading.text import clean, decoded
from bot.ils.files import headers
from bot.ils.files.asides import (
    BILL,
    HEADER,
    HEADING,
    NUMBER_ALONE,
    NUMBERS,
    PRINTED,
    REMARK,
    SIGNATURE,
    TOTAL,
    aside,
    heading,
    is_amount,
    is_bill,
    is_count,
    is_footnote,
    is_ruled,
    is_subtotal,
    names_one_shelf,
    shelf_in_two,
    sounds_like_heading,
)
from bot.ils.files.columns import Columns
from bot.ils.files.numbering import Numbering
from bot.ils.files.shown import Evidence
from bot.ils.files.sums import Sums
from bot.ils.said import Said, said

_OF_BOOKS = (
    "id", "authors", "publisher", "isbn", "year", "call_number", "classification", "subjects", "language", "edition",
    "series", "notes", "number", "translators", "editors", "subtitle",
)  # fmt: skip
"""Columns that are blank beside a total's name: "Total" by an author is a book."""
_OF_ONE_BOOK = (
    "id", "isbn", "call_number", "classification", "copies", "item_codes", "accession", "inventory", "book_code",
)  # fmt: skip
"""Columns with what a heading does not have."""
_OF_ONE_TITLE = ("id", "isbn", "call_number", "number", "item_codes", "accession", "inventory", "book_code")
_TOTALS = frozenset({"tot", "jum", "jml", "jlh", "sub", "gra", "pin", "dip"})
"""How totals begin."""
_ALONE = N_("it has nothing but a title, as few rows here: is “{title}” a heading? Imported as a book")
_LONGEST = 60


class Judge:
    """Tells a table's books from its other rows; remembers whether it has come to the signatures."""

    def __init__(self, columns: Columns, evidence: Evidence) -> None:
        self._columns = columns
        self._evidence = evidence
        self._names = list(map(str.strip, columns.headers))
        self._signed = False
        self._summed = False
        self._numbering = Numbering(columns)
        self._sums = Sums(columns)

    def verdict(self, cells: Sequence[str], ahead: Sequence[Sequence[str]] = ()) -> Said | None:
        """What a row is that is no book; None for a book, or for one that a book's reader is to complain of.

        `ahead`: some rows that follow. To be asked of every row, in order.
        """
        found = self._found(cells, ahead)
        self._summed = found in (TOTAL, BILL)
        if found is None:
            self._sums.book(cells)
        elif found == TOTAL:
            self._sums.total()
        return found

    def _found(self, cells: Sequence[str], ahead: Sequence[Sequence[str]]) -> Said | None:
        counted = self._numbering.counts(cells, ahead) and not self._says_heading(cells)
        if self._is_of_a_bill(cells, ahead):
            return BILL
        filled = [cell for cell in cells if cell and not cell.isspace()]
        if len(filled) > 2:
            self._signed = False
            return self._full(cells, filled)
        filled = [text for text in map(clean, filled) if text]
        title = clean(decoded(self._columns.titled(cells)))
        found = self._named(cells, filled, title, last=not ahead) or (
            None if counted else self._beside(cells, filled, title)
        )
        self._signed = self._signed or found == SIGNATURE
        return found

    def _says_heading(self, cells: Sequence[str]) -> bool:
        title = clean(decoded(self._columns.titled(cells)))
        return sounds_like_heading(title) or heading(title, (), wide=True)

    def doubt(self, cells: Sequence[str]) -> Said | None:
        """What is to be said of a book that may be a heading all the same: its title stands alone, as few do."""
        filled = [cell for cell in cells if cell and not cell.isspace()]
        if len(filled) != 1 or not self._evidence.alone:
            return None
        title = clean(decoded(self._columns.titled(cells)))
        odd = self._evidence.alone_is_rare or sounds_like_heading(title)
        return said(_ALONE, title=title[:_LONGEST]) if title and odd else None

    def _full(self, cells: Sequence[str], filled: Sequence[str]) -> Said | None:
        """What a row is that fills several cells: the header again, figures."""
        if self._is_this_header(cells, filled):
            return HEADER
        if is_count(cells):
            return NUMBERS
        if is_ruled(filled):
            return PRINTED
        if is_subtotal(cells) and (not self._columns.titled(cells) or self._sums.fit(cells)):
            return TOTAL
        return self._total(cells) if any(text.strip()[:3].casefold() in _TOTALS for text in filled[:3]) else None

    def _is_this_header(self, cells: Sequence[str], filled: Sequence[str]) -> bool:
        """Whether a row names columns, or says what the header says."""
        same = cells[0].strip() == self._names[0] and list(map(str.strip, cells)) == self._names
        return same or headers.is_header(filled)

    def _total(self, cells: Sequence[str]) -> Said | None:
        """ "Total" by an author is a book; what only repeats it, as cells that were merged do, is nobody."""
        found = aside(cells)
        title = self._columns.titled(cells)
        told = (cell.strip() == title or _is_count_of(cell) or aside([cell]) == TOTAL for cell in cells)
        others = ["" if of_a_sum else cell for of_a_sum, cell in zip(told, cells, strict=True)]
        return (
            None if found == TOTAL and any(map(str.isalpha, title)) and self._columns.told(others, _OF_BOOKS) else found
        )

    def _named(self, cells: Sequence[str], filled: Sequence[str], title: str, *, last: bool) -> Said | None:
        """What the words of a row say that it is. In a narrow list a total's figure must be one, or nothing follow."""
        if self._is_this_header(cells, filled):
            return HEADER
        if title and len(filled) > 1 and is_subtotal(cells) and self._sums.fit(cells):
            return TOTAL
        if not self._columns.wide and title and (len(filled) == 1 or not last):
            return aside(cells) if any(map(str.isdigit, title)) and ":" in title else None
        return self._total(cells)

    def _is_of_a_bill(self, cells: Sequence[str], ahead: Sequence[Sequence[str]]) -> bool:
        """Whether a row is one of those around a bill's total: what a tax or the post adds to it, or its words."""
        if not is_bill(cells) or self._columns.told(cells, _OF_ONE_TITLE):
            return False
        return self._summed or any(aside(one) == TOTAL for one in ahead)

    def _beside(self, cells: Sequence[str], filled: Sequence[str], title: str) -> Said | None:
        """What a row's place says that it is: under a signature, or alone between books.

        A title with a number of its own is a book's. In a list that numbers its books, one without a number and
        without anything else is a heading's, unless the numbers around it leave one for it.
        """
        if self._signed and len(filled) < 3 and self._columns.wide:
            return SIGNATURE
        if _is_shelf(filled, title):
            return HEADING
        if title:
            return self._beside_title(cells, filled, title)
        if is_subtotal(filled):
            return TOTAL
        numbers = [clean(cells[place]) for place in self._columns.places("number")]
        if filled == list(filter(None, numbers)) and all(text.strip(" .)").isdecimal() for text in filled):
            return NUMBER_ALONE
        if len(filled) == 1 and sounds_like_heading(filled[0]):
            return HEADING
        if len(filled) > 1 or not self._columns.wide:
            return None
        return REMARK if " " in filled[0] or filled[0].endswith(":") else None

    def _beside_title(self, cells: Sequence[str], filled: Sequence[str], title: str) -> Said | None:
        others = [text for text in filled if text != title]
        if self._columns.told(cells, _OF_ONE_BOOK) and not sounds_like_heading(title):
            return None
        if not others and self._columns.wide and is_footnote(title):
            return REMARK
        unnumbered = not others and self._columns.wide and self._evidence.numbered
        if unnumbered or heading(title, others, wide=self._columns.wide):
            return HEADING
        bare = not others and self._evidence.alone_is_odd
        return HEADING if bare and sounds_like_heading(title) else None


def _is_count_of(cell: str) -> bool:
    """Whether a cell counts things: "2 judul" is no year."""
    return any(map(str.isdigit, cell)) and any(map(str.isalpha, cell)) and is_amount(clean(cell))


def _is_shelf(filled: Sequence[str], title: str) -> bool:
    """Whether a row is the mark of one shelf, perhaps with how many books stand there."""
    amounts = all(is_amount(text) for text in filled if text != title)
    return (names_one_shelf(title) and amounts) or (len(filled) == 2 and bool(shelf_in_two(filled)))

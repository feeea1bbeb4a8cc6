"""The columns of a table: what each is read as, and one row's cells by field, where several columns tell of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from bot.base.reading.dressed import code
from bot.base.reading.text import decoded, fold
from bot.ils.files import class_numbers, composite, headers, school_levels
from bot.ils.files.cards import Cards
from bot.ils.files.column_labels import LABELS
from bot.ils.files.header_words import MEANS
from bot.ils.files.lists import BETWEEN, parts
from bot.ils.files.parted import Parted, counts_twice
from bot.ils.files.shown import Evidence
from bot.ils.files.telling import is_filled, tells
from bot.ils.said import Said

_CODES = ("item_codes", "accession", "inventory", "book_code")
"""Numbers of one copy: the first that a row has names it."""
_OF_COPIES = frozenset(_CODES) - {"book_code"}
"""Those that are a copy's for sure: a book's code may be its number in the list."""
_ROLES = {"translators": "penerjemah", "editors": "editor", "illustrators": "ilustrator"}
_LISTS = ("authors", "subjects", "isbn", "copies", *_CODES, *_ROLES)
_WORDS_OF_SEVERAL = ("language", "audience")
"""Fields whose reader knows several words in one text."""
_ANY_CLASS = frozenset("kelas kls golongan kelas_buku golongan_buku kelas_koleksi golongan_koleksi class".split())
"""Headers that may also mean a school's class or a group: what others call a class number counts before them."""
_TOTALS = frozenset("total jumlah_total total_jumlah semua seluruh jumlah_semua jumlah_seluruh".split())
_PRICES = frozenset("harga harga_satuan harga_buku price nilai total_harga jumlah_harga harga_total biaya".split())
"""Beside one of these a total is one of money."""
_UNITS = frozenset({"satuan", "harga_satuan", "unit"})
_SCHOOL_CLASS = frozenset({"kelas", "kls", "class", "kelas_buku"})
_NO_NAMES = ("title", headers.TITLE_AND_AUTHOR, headers.CARD)


class Columns:
    """What each column of a table is read as. Raises ValueError for a header without a title."""

    def __init__(self, names: Sequence[str]) -> None:
        self.headers = tuple(names)
        self.columns = tuple("" if counts_twice(name) else headers.column(name) for name in names)
        self._places: dict[str, list[int]] = {}
        self._grades: list[int] = []
        self._slashed = False
        self._parted = Parted(names, self.columns)
        self._cards = Cards(names, self.columns)
        for place, column in enumerate(self.columns):
            self._places.setdefault(column, []).append(place)
        self._places.pop("", None)
        self._places.get("copies", []).sort(key=self._vague)
        self._places.get("classification", []).sort(key=self._any_class)
        if _UNITS.intersection(headers.names_of(names)) and not self.has("copies"):
            self._volume_counts()
        if not self.has("copies"):
            self._total_counts()
        if not self.has("copies") and (not self.has("available") or self.has(*_OF_COPIES)):
            self._drop("available", "on_loan")  # of one copy, or of nothing that is counted
        if self.has("copies", "available") and not self.has("id"):
            self._code_of_a_title()
        if not self._places.keys() & set(_NO_NAMES):
            raise ValueError("no title")

    @property
    def fields(self) -> tuple[str, ...]:
        """The field of a record that each column becomes a part of; "" for none."""
        several = (self._parted.fields(place) or self._cards.fields(place) for place in range(len(self.columns)))
        return tuple(", ".join(more) or MEANS.get(one, one) for more, one in zip(several, self.columns, strict=True))

    @property
    def wide(self) -> bool:
        """Whether a book would fill more than its title's column."""
        return len(self._places.keys() - {"number"}) >= 3

    def titled(self, cells: Sequence[str]) -> str:
        """The title in a row, as it stands there."""
        return next(
            (
                cells[place].strip()
                for name in _NO_NAMES
                for place in self._places.get(name, ())
                if cells[place].strip()
            ),
            "",
        )

    def has(self, *names: str) -> bool:
        """Whether there is any of some columns."""
        return any(name in self._places for name in names)

    def places(self, name: str) -> Sequence[int]:
        """Where a column is, or the several that tell of one thing."""
        return self._places.get(name, ())

    def told(self, cells: Sequence[str], names: Sequence[str]) -> bool:
        """Whether any of some columns is filled in a row, by more than a figure where words belong."""
        return any(tells(name, cells[place]) for name in names for place in self._places.get(name, ()))

    def learn(self, evidence: Evidence) -> None:
        """Read columns as what stands in them shows that they are."""
        if evidence.two_lines and not self.has("authors"):
            self._authors_below_titles()
        self._slashed = evidence.slashed and not self.has("authors")
        if evidence.initials:
            self._drop("id")
        if evidence.loans_counted:
            self._drop("on_loan")
        if self.has("status"):
            self._settle_status(evidence)
        if evidence.grades and self.may_be_school:
            self._grades_for_classes()

    @cached_property
    def may_be_school(self) -> bool:
        """Whether the only columns of classes are called as those of a school are, too."""
        called = {"_".join(fold(self.headers[place]).split()) for place in self.places("classification")}
        return bool(called) and called <= _SCHOOL_CLASS

    def _settle_status(self, evidence: Evidence) -> None:
        """A status is one copy's beside its number; else it says whether the title is in."""
        if evidence.statuses and not self.has("available", *_CODES):
            self.columns = tuple("available" if one == "status" else one for one in self.columns)
            self._places["available"] = self._places.pop("status")
        elif not evidence.statuses or not self.has(*_CODES):
            self._drop("status")

    def _drop(self, *names: str) -> None:
        for name in names:
            self._places.pop(name, None)
        self.columns = tuple("" if one in names else one for one in self.columns)

    def _grades_for_classes(self) -> None:
        """A school's class says for whom a book is."""
        self.columns = tuple("audience" if one == "classification" else one for one in self.columns)
        self._grades = self._places.pop("classification")
        self._places.setdefault("audience", []).extend(self._grades)

    def _authors_below_titles(self) -> None:
        """The second line of a title's cell says who wrote it."""
        self.columns = tuple(headers.TITLE_AND_AUTHOR if one == "title" else one for one in self.columns)
        self._places[headers.TITLE_AND_AUTHOR] = self._places.pop("title")

    def names_a_copy(self, cells: Sequence[str]) -> bool:
        """Whether a row has nothing but the number of a copy and where that is: the title stands above."""
        filled = {self.columns[place] for place, cell in enumerate(cells) if cell.strip()}
        return bool(filled & _OF_COPIES) and filled <= {*_OF_COPIES, "location", ""}

    def numbering(self, cells: Sequence[str]) -> tuple[int, ...]:
        """The columns that give the copies of a row different numbers, the one that is kept first; () for one."""
        told = [(place, code(cells[place])) for name in _CODES for place in self.places(name) if cells[place].strip()]
        differ = len({self.columns[place] for place, _ in told}) > 1 and len({text for _, text in told}) > 1
        return tuple(place for place, _ in told) if differ else ()

    def below(self, above: Sequence[str], cells: Sequence[str]) -> list[str]:
        """A row that names a copy, with the title of the row above it."""
        return [
            cell if cell.strip() or self.columns[place] in (*_CODES, "copies") else above[place]
            for place, cell in enumerate(cells)
        ]

    def cells(self, row: Sequence[str]) -> Mapping[str, str]:
        """What a row says of each field, entities decoded; lists are parted by `lists.BETWEEN`."""
        said = {
            name: self._said(name, [self._cell(row, place) for place in places])
            if len(places) > 1
            else self._said_alone(name, self._cell(row, places[0]))
            for name, places in self._places.items()
        }
        self._named_codes(said)
        self._with_roles(said)
        self._cards.divide(row, said)
        composite.divide(said, slashed=self._slashed)
        for told in self._parted.said(row):
            composite.take(said, **told)
        return said

    def odd(self, row: Sequence[str]) -> Iterator[Said]:
        """What is to be said of cells that have not the parts which their header names."""
        yield from self._parted.odd(row)
        yield from self._cards.odd(row)

    def _cell(self, row: Sequence[str], place: int) -> str:
        text = decoded(row[place]) if "&" in row[place] else row[place]
        return school_levels.named(code(text)) if place in self._grades and text.strip() else text

    def _said_alone(self, name: str, text: str) -> str:
        return text if text and is_filled(name, text) else ""

    def _said(self, name: str, texts: list[str]) -> str:
        filled = list(dict.fromkeys(text for text in texts if is_filled(name, text)))
        if name in _LISTS:
            return BETWEEN.join(filled)
        if name in _WORDS_OF_SEVERAL:
            return " / ".join(filled)
        if len(filled) < 2:
            return filled[0] if filled else ""
        return self._joined(name, texts, filled)

    def _joined(self, name: str, texts: list[str], filled: list[str]) -> str:
        """What several columns say of a field that a record has once."""
        if label := LABELS.get(name):
            both = zip(texts, self._places[name], strict=True)
            return ", ".join(
                label(code(text), fold(self.headers[place])) for text, place in both if is_filled(name, text)
            )
        if name == "classification":
            return class_numbers.finer(filled)[0]
        return "\n".join(filled) if name == "notes" else filled[0]

    def _named_codes(self, said: dict[str, str]) -> None:
        codes = [said.pop(name) for name in _CODES if name in said]
        if codes:
            said["item_codes"] = next(filter(None, codes), "")

    def _with_roles(self, said: dict[str, str]) -> None:
        for name, role in _ROLES.items():
            helpers = [f"{one} ({role})" if "(" not in one else one for one in parts(said.pop(name, ""))]
            if helpers:
                said["authors"] = BETWEEN.join(filter(None, [said.get("authors", ""), *helpers]))

    def _volume_counts(self) -> None:
        """Beside a unit "volume" is how many, as in plans of what is to be bought."""
        if places := self._places.pop("volume", []):
            self._places["copies"] = places
            self.columns = tuple("copies" if one == "volume" else one for one in self.columns)

    def _total_counts(self) -> None:
        """Where no other column counts copies, a total does, but for one of money."""
        names = headers.names_of(self.headers)
        place = next((at for at, name in enumerate(names) if name in _TOTALS and not self.columns[at]), None)
        if place is not None and not _PRICES.intersection(names):
            self._places["copies"] = [place]
            self.columns = (*self.columns[:place], "copies", *self.columns[place + 1 :])

    def _code_of_a_title(self) -> None:
        """Beside a number of copies a book's code is the title's: it names no copy."""
        for place in self._places.pop("book_code", ()):
            self._places.setdefault("id", []).append(place)
        self.columns = tuple("id" if one == "book_code" else one for one in self.columns)

    def _any_class(self, place: int) -> bool:
        return "_".join(fold(self.headers[place]).split()) in _ANY_CLASS

    def _vague(self, place: int) -> bool:
        """Whether a header says "how many" without saying of what."""
        words = fold(self.headers[place])
        return not ("eks" in words or "cop" in words or "exp" in words or "exemplar" in words)

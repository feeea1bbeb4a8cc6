"""What readers make of a file's rows. A field that is None was not in the file: what is known of it stays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from operator import attrgetter
from typing import Any

from bot.ils.said import Said


class NotACatalogue(Exception):
    """A file nothing can be imported from; `why` continues its name, and says what would be right.

    Nothing was changed.
    """

    def __init__(self, why: Said, file: str) -> None:
        stop = "" if str(why).endswith(("?", ".")) else "."
        super().__init__(f"{file} {why}{stop} Nothing was changed.")
        self.why = why
        self.file = file


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a row, for the report. `bad`: the row was left out; `source_id`: the id it names, if any.

    `aside`: nothing is wrong; the row is no book, such as a title above the header, a total, a blank one.
    `note`: it is said once of a column and of no row; the place is the file, or its sheet.
    """

    place: str
    reason: Said
    bad: bool = True
    source_id: str = ""
    aside: bool = False
    note: bool = False

    def to_json(self) -> list[Any]:
        """As it is kept until it is reported."""
        return [self.place, self.reason.to_json(), self.bad, self.aside, self.note]

    @classmethod
    def from_json(cls, kept: list[Any]) -> Problem:
        """Back from `to_json`, for a report."""
        place, reason, bad, aside, note = kept
        return cls(place, Said.from_json(reason), bad, aside=aside, note=note)


@dataclass(frozen=True, slots=True)
class Record:
    """A title as a file gives it. Authors are texts as in the file, one each."""

    place: str
    title: str
    source_id: str = ""
    authors: tuple[str, ...] | None = None
    publisher: str | None = None
    year: str | None = None
    edition: str | None = None
    isbns: tuple[str, ...] | None = None
    call_number: str | None = None
    classification: str | None = None
    subjects: tuple[str, ...] | None = None
    language: str | None = None
    audience: str | None = None
    medium: str | None = None
    series: str | None = None
    notes: str | None = None
    ebook: str | None = None
    cover: str | None = None
    serial: bool = False
    items: tuple[str, ...] | None = None
    items_complete: bool = True
    copies: tuple[int, ...] | None = None
    """(free, total); () where the cell is blank."""
    location: str | None = None

    @property
    def only_shelved(self) -> bool:
        """Whether the row says where the title stands, and neither how many copies there are nor which."""
        return bool(self.location) and not self.items and not self.copies

    def to_json(self) -> str:
        """The fields the file has, as they are staged."""
        return _json(_RECORD_FIELDS, _ALL_OF_IT(self))

    def told(self) -> str:
        """What the file says of the title itself, without its copies: what its fingerprint is of."""
        return _json(_TOLD_FIELDS, _TOLD(self))

    @classmethod
    def from_json(cls, place: str, text: str) -> Record:
        """Back from `to_json`."""
        values: dict[str, Any] = json.loads(text)
        for name in ("authors", "isbns", "subjects", "items", "copies"):
            if name in values:
                values[name] = tuple(values[name])
        return cls(place, **values)


_RECORD_FIELDS = tuple(one.name for one in fields(Record) if one.name != "place")
_OF_COPIES = ("items", "items_complete", "copies", "location")
_TOLD_FIELDS = tuple(name for name in _RECORD_FIELDS if name not in _OF_COPIES)
_ALL_OF_IT, _TOLD = attrgetter(*_RECORD_FIELDS), attrgetter(*_TOLD_FIELDS)
_ENCODED = json.JSONEncoder(ensure_ascii=False).encode


def _json(names: Sequence[str], values: Sequence[Any]) -> str:
    """What is said; twice for every row of a file."""
    return _ENCODED({name: value for name, value in zip(names, values, strict=True) if value is not None})


@dataclass(frozen=True, slots=True)
class CopyRecord:
    """A copy as a list of items gives it; `title` helps where nobody knows its item code yet."""

    place: str
    item_code: str
    location: str
    call_number: str
    status: str
    title: str

    def to_json(self) -> str:
        """As it is staged."""
        return json.dumps({k: v for k, v in asdict(self).items() if k != "place"}, ensure_ascii=False)

    @classmethod
    def from_json(cls, place: str, text: str) -> CopyRecord:
        """Back from `to_json`."""
        return cls(place, **json.loads(text))


Item = Record | CopyRecord | Problem
"""What a source yields: titles before the copies that belong to them."""

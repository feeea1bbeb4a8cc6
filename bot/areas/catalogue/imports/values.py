"""From a record to a title's row: what the file says over what is known, and all that follows from it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

from bot.areas.catalogue import rules, shelf
from bot.areas.catalogue.audiences import GENERAL
from bot.areas.catalogue.languages import language_code
from bot.areas.catalogue.names import Author, authors
from bot.base.reading.text import fold, hash64
from bot.ils.records import Record

TEXTS = (
    "title", "publisher", "year", "edition", "call_number", "classification", "language", "series", "notes", "ebook",
    "cover",
)  # fmt: skip
MAY_ERASE = (
    *(name for name in TEXTS if name != "title"), "authors", "isbns", "subjects", "audience", "medium", "items",
    "copies",
)  # fmt: skip
"""The fields of a record that may be blank; what a blank of them does, the importer says."""
COLUMNS = (*TEXTS, "year_number", "area", "audience", "kind", "identity", "work")


@dataclass(frozen=True, slots=True)
class Known:
    """A title as the catalogue has it."""

    id: int
    source: str
    fingerprint: bytes
    withdrawn: bool
    row: Mapping[str, str | int | None]
    isbns: tuple[str, ...]
    authors: tuple[Author, ...]
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A title as it should be. `row` has the COLUMNS."""

    row: Mapping[str, str | int | None]
    isbns: tuple[str, ...]
    authors: tuple[Author, ...]
    subjects: tuple[str, ...]

    def same_as(self, known: Known) -> bool:
        """Whether the catalogue has it so already."""
        people = [(one.key, one.role) for one in self.authors] == [(one.key, one.role) for one in known.authors]
        topics = list(map(fold, self.subjects)) == list(map(fold, known.subjects))
        return people and topics and self.isbns == known.isbns and dict(self.row) == dict(known.row)


def fingerprint(record: Record) -> bytes:
    """Changes when what the file says of the title itself changes; its copies are compared one by one."""
    return blake2b(f"{rules.RULES}{record.told()}".encode(), digest_size=16).digest()


def record_identity(record: Record) -> int:
    """The key of the title a record by itself describes (see `rules.identity`)."""
    people = authors("\x1f".join(record.authors or ()), "\x1f")
    author = people[0].key if people else ""
    return rules.identity(record.title, author, record.edition or "", record.year or "", record.publisher or "")


def twin(record: Record) -> int:
    """The key that two rows without ids share when they are one title."""
    return hash64(str(record_identity(record)), *sorted(record.isbns or ()))


def spoken(record: Record, erasing: Collection[str]) -> Record:
    """The record without its blanks: they say nothing, but in the columns of which the file is said to be the truth."""
    blank: dict[str, Any] = {
        name: None for name in MAY_ERASE if name not in erasing and getattr(record, name) in ("", ())
    }
    return replace(record, **blank) if blank else record


def wanted(record: Record, known: Known | None, newest_year: int) -> Wanted:
    """The title as it should be: what the record says (see `spoken`) over what is known."""
    before: Mapping[str, str | int | None] = known.row if known else {}
    row: dict[str, str | int | None] = {name: str(before.get(name) or "") for name in TEXTS}
    for name in TEXTS:
        said = getattr(record, name)
        if said is not None:
            row[name] = language_code(said) if name == "language" else said
    isbns = _over(record.isbns, known.isbns if known else ())
    people = _people(record, known)
    subjects = _over(_subjects(record.subjects), known.subjects if known else ())
    row.update(_derived(row, record, known, people, subjects, newest_year))
    return Wanted(row, isbns, people, subjects)


def _over(said: tuple[str, ...] | None, known: tuple[str, ...]) -> tuple[str, ...]:
    return known if said is None else said


def _people(record: Record, known: Known | None) -> tuple[Author, ...]:
    if record.authors is None:
        return known.authors if known else ()
    return authors("\x1f".join(record.authors), "\x1f")


def _subjects(said: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Each once; web names of categories ("buku-masakan-1") as words."""
    if said is None:
        return None
    named: dict[str, str] = {}
    for subject in said:
        if "-" in subject and subject == subject.lower() and " " not in subject:
            subject = subject.rstrip("0123456789").rstrip("-").replace("-", " ").capitalize()
        named.setdefault(fold(subject), subject)
    named.pop("", None)
    return tuple(named.values())


def _derived(
    row: Mapping[str, str | int | None],
    record: Record,
    known: Known | None,
    people: Sequence[Author],
    subjects: Sequence[str],
    newest_year: int,
) -> dict[str, str | int | None]:
    text = {name: str(row[name]) for name in TEXTS}
    keys = [one.key for one in people]
    medium = record.medium or ""
    kind = rules.kind(medium, text["call_number"], "9770000000000" if record.serial else "")
    audience = rules.audience(record.audience or "", text["call_number"], medium, subjects)
    if known is not None and record.medium is None and kind == rules.BOOK:
        kind = str(known.row["kind"])
    if known is not None and record.audience is None and audience == GENERAL:
        audience = str(known.row["audience"])
    return {
        "year_number": rules.year_number(text["year"], newest_year),
        "area": shelf.area(shelf.class_number(text["call_number"], text["classification"])),
        "audience": audience,
        "kind": kind,
        "identity": rules.identity(
            text["title"], keys[0] if keys else "", text["edition"], text["year"], text["publisher"]
        ),
        "work": rules.work(text["title"], keys, text["publisher"]),
    }

"""The copies of a MARC record, as Koha, INLISLite and the standard's own fields list them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.base.reading.text import clean
from bot.ils.files import slims
from bot.ils.files.marc_fields import Field, Marc
from bot.ils.records import CopyRecord


@dataclass(frozen=True, slots=True)
class _Codes:
    """In which subfields a field of copies has what."""

    code: str
    location: str
    call_number: str


_KOHA = "952"
_FIELDS: Mapping[str, _Codes] = {
    _KOHA: _Codes("p", "cba", "o"),
    "949": _Codes("ipb", "lm", "ac"),
    "876": _Codes("pa", "lc", "h"),
    "990": _Codes("a", "", ""),
    "852": _Codes("p", "cba", "khim"),
}
TAGS = tuple(_FIELDS)


def letters(tag: str) -> str:
    """The subfields that are read of a field of copies."""
    codes = _FIELDS[tag]
    return f"{codes.code}{codes.location}{codes.call_number}jzq"


@dataclass(frozen=True, slots=True)
class Listed:
    """What a record says of its copies: codes, whether these are all, and their count where they have no codes."""

    codes: tuple[str, ...] | None = None
    complete: bool = True
    counted: tuple[int, ...] | None = None


def copies(record: Marc) -> Listed:
    """The copies of the first kind of field that lists any."""
    fields = _listing(record)
    codes = tuple(dict.fromkeys(code for field in fields if (code := _code(field))))
    if codes:
        return Listed(codes, complete=all(map(_code, fields)))
    there = [field for field in fields if field.tag == _KOHA]
    if not there:
        return Listed()
    free = sum(_status(field) in ("free", "unknown") for field in there)
    return Listed(counted=(free, len(there)))


def each(place: str, title: str, record: Marc) -> Iterator[CopyRecord]:
    """The copies one by one."""
    seen: set[str] = set()
    for field in _listing(record):
        code = _code(field)
        if code and code not in seen:
            seen.add(code)
            yield CopyRecord(place, code, _location(field), _call_number(field), _status(field), title)


def call_numbers(record: Marc) -> list[str]:
    """The call numbers that copies have."""
    return [text for tag in (_KOHA, "852", "949") for field in record.of(tag) if (text := _call_number(field))]


def _listing(record: Marc) -> list[Field]:
    for tag in TAGS:
        fields = record.of(tag)
        if (tag == _KOHA and fields) or any(map(_code, fields)):
            return fields
    return []


def _code(field: Field) -> str:
    return next((clean(text) for code in _FIELDS[field.tag].code for text in field.all(code)), "")


def _location(field: Field) -> str:
    return next((clean(text) for code in _FIELDS[field.tag].location for text in field.all(code)), "")


def _call_number(field: Field) -> str:
    return clean(" ".join(field.all(_FIELDS[field.tag].call_number)))


def _status(field: Field) -> str:
    """Koha's marks: withdrawn (0) or lost (1), not for loan (7) or damaged (4), on loan until (q)."""
    if field.tag != _KOHA:
        return slims.status(" ".join(field.all("jz"))) if field.tag in ("876", "852") else "unknown"
    if any(_set(field, code) for code in "01"):
        return "missing"
    if any(_set(field, code) for code in "74"):
        return "not_for_loan"
    return "loaned" if field.first("q") else "free"


def _set(field: Field, code: str) -> bool:
    return field.first(code).strip() not in ("", "0")

"""MARC 21 in ISO 2709 (`.mrc`), read by its marks and not by its counts: programs that count letters as bytes exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pymarc.marc8 import marc8_to_unicode

from bot.ils.files.marc_fields import Field, Marc, field
from bot.ils.files.words import ENDLESS_RECORD, FOREIGN_LETTERS, breaks_off, damaged_record, in_record, refused
from bot.ils.records import Problem
from bot.ils.said import Said

_RECORD_END, _FIELD_END, _PART = b"\x1d", b"\x1e", b"\x1f"
_ESCAPE = b"\x1b"
_LEADER = 24
_ENTRY = 12
_PIECE = 1 << 20
LONGEST = 8 << 20
_BEGIN = re.compile(rb"\s*(\d[\d ]{4}[ -~]{7}[\d ]{5}[ -~]{7})[0-9A-Za-z]{3}\d{9}")
_PADDING = b" \t\r\n\0\x1a"


def looks_like(head: bytes) -> bool:
    """Whether a file begins as a record does: a leader and the first entry of a directory."""
    return bool(_BEGIN.match(head.removeprefix(b"\xef\xbb\xbf"))) and _FIELD_END in head


def read(path: Path) -> Iterator[Marc | Problem]:
    """Every record; one that cannot be read is a Problem. Raises NotACatalogue when the file breaks off."""
    for number, raw in enumerate(_raw(path), 1):
        try:
            yield _record(number, raw)
        except (ValueError, IndexError) as error:
            yield Problem(str(number), damaged_record(error))


def _raw(path: Path) -> Iterator[bytes]:
    """The records' bytes, without the mark at their end."""
    held, count = b"", 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            *whole, held = (held + piece).split(_RECORD_END)
            for raw in whole:
                count += 1
                yield raw.lstrip(_PADDING)
            if len(held) > LONGEST:
                raise refused(path, ENDLESS_RECORD)
    if held.strip(_PADDING):
        raise breaks_off(path, in_record(count + 1))


def _record(number: int, raw: bytes) -> Marc:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    head, *bodies = raw.rstrip(b"\r\n").split(_FIELD_END)
    if bodies and not bodies[-1].strip():
        bodies.pop()
    entries = _directory(head[_LEADER:])
    if len(entries) != len(bodies):
        raise ValueError(f"its directory names {len(entries)} fields, and there are {len(bodies)}")
    leader = head[:_LEADER].decode("latin-1")
    decoder = _Decoder(raw, leader)
    fields = [decoder.field(tag, body) for tag, body in zip(entries, bodies, strict=True)]
    return Marc(number, leader, fields, decoder.mended)


def _directory(text: bytes) -> list[str]:
    """The tags, in the order in which their fields stand in the record."""
    if not text or len(text) % _ENTRY:
        raise ValueError("its directory is not whole")
    entries = [text[at : at + _ENTRY].decode("latin-1") for at in range(0, len(text), _ENTRY)]
    return [entry[:3] for entry in sorted(entries, key=lambda entry: int(entry[7:]))]


class _Decoder:
    """Letters of one record: UTF-8 whatever the leader says, if they are; else MARC-8, or Windows-1252 with a word."""

    def __init__(self, raw: bytes, leader: str) -> None:
        self.mended: Said | None = None
        self._marc8 = False
        self._utf8 = True
        self._ascii = raw.isascii() and _ESCAPE not in raw
        if self._ascii:
            return
        if _ESCAPE in raw and leader[9:10] != "a":
            self._marc8 = True
            return
        try:
            raw.decode()
        except UnicodeDecodeError:
            self._marc8 = leader[9:10] != "a"
            self._utf8 = False

    def field(self, tag: str, body: bytes) -> Field:
        first, *parts = body.split(_PART)
        if not parts and tag < "010":
            return field(tag, "", [("", self._text(first))])
        indicators = first.decode("latin-1")
        return field(tag, indicators, [(chr(part[0]), self._text(part[1:])) for part in parts if part])

    def _text(self, raw: bytes) -> str:
        if self._ascii or (raw.isascii() and _ESCAPE not in raw):
            return raw.decode("ascii")
        if self._marc8:
            return str(marc8_to_unicode(raw, hide_utf8_warnings=True))
        if self._utf8:
            return raw.decode()
        try:
            return raw.decode()
        except UnicodeDecodeError:
            self.mended = FOREIGN_LETTERS
            return raw.decode("cp1252", errors="replace")

"""MARC-in-JSON: a list of records, a single one, or one a line; never all in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.ils.files.marc_fields import Field, Marc, field
from bot.ils.files.words import breaks_off, damaged_record, in_record
from bot.ils.records import Problem

_PIECE = 1 << 18
LONGEST = 8 << 20
_BETWEEN = re.compile(r"[\s,\[\]]*")
_NEXT = re.compile(r'\{\s*"(?:leader|fields)"')
_MARC = re.compile(r'^[\s\[]*\{[^{]*?"(?:leader"\s*:\s*"|fields"\s*:\s*\[)')


def looks_like(head: str) -> bool:
    """Whether some JSON begins as a record does."""
    return bool(_MARC.match(head))


def read(path: Path) -> Iterator[Marc | Problem]:
    """Every record; one that cannot be read is a Problem. Raises NotACatalogue when the file breaks off."""
    for number, found in enumerate(_objects(path), 1):
        try:
            yield found if isinstance(found, Problem) else _record(number, found)
        except (AttributeError, TypeError, ValueError, KeyError) as error:
            yield Problem(str(number), damaged_record(error))


def _record(number: int, found: Any) -> Marc:
    fields = [_field(tag, value) for one in found["fields"] for tag, value in one.items()]
    return Marc(number, str(found.get("leader", "")), fields)


def _field(tag: str, value: str | dict[str, Any]) -> Field:
    if not isinstance(value, dict):
        return field(tag, "", [("", str(value))])
    parts = [(code, str(text)) for one in value["subfields"] for code, text in one.items() if text is not None]
    return field(tag, f"{value.get('ind1') or ' '}{value.get('ind2') or ' '}", parts)


class _Text:
    """A file's text, read piece by piece; what has been used is dropped with the next piece."""

    def __init__(self, path: Path) -> None:
        self._file = path.open(encoding="utf-8-sig", errors="replace")
        self.held = ""
        self.at = 0

    def more(self) -> bool:
        """Whether there was more to read."""
        piece = "" if self._file.closed else self._file.read(_PIECE)
        self.held = self.held[self.at :] + piece
        self.at = 0
        if not piece:
            self._file.close()
        return bool(piece)

    def skip(self) -> str:
        """Go over what stands between records; its last mark, else ""."""
        found = _BETWEEN.match(self.held, self.at)
        self.at = found.end() if found else self.at
        return found[0].strip()[-1:] if found else ""


def _objects(path: Path) -> Iterator[Any]:
    """What the list holds; for what is no JSON a Problem, and on with the next record."""
    text, decoder, count, last = _Text(path), json.JSONDecoder(), 1, ""
    listed = text.more() and text.held.lstrip().startswith("[")
    while True:
        last = text.skip() or last
        if text.at == len(text.held):
            if text.more():
                continue
            break
        try:
            found, text.at = decoder.raw_decode(text.held, text.at)
        except json.JSONDecodeError as error:
            if len(text.held) < LONGEST and text.more():
                continue
            following = _NEXT.search(text.held, text.at + 1)
            if following is None:
                raise breaks_off(path, in_record(count)) from error
            found, text.at = Problem(str(count), damaged_record(error.msg)), following.start()
        count += 1
        last = ""
        yield found
    if listed and last != "]":
        raise breaks_off(path, in_record(count))

"""JSON as apps and databases give a table: a list of objects, one a line, or within an object that tells of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from bot.base.i18n import N_
from bot.ils.files import headers
from bot.ils.files.rows import Row
from bot.ils.files.words import refused
from bot.ils.records import Problem
from bot.ils.said import said

LARGEST = 64 << 20
_FIRST = 20
_NAMES = ("nama", "name", "label", "text", "value", "nilai", "isi")
"""What an object within an object calls what it is of."""
_NONE = said(N_("is JSON with no list of objects in it"))


class JsonRows:
    """`Rows` of a file; the names in its objects are the header, and places count its objects. All in memory."""

    format = said(N_("JSON"))

    def __init__(self, path: Path) -> None:
        self.path = path

    def __iter__(self) -> Iterator[Row | Problem]:
        objects = list(map(_flat, self._objects))
        names = list(dict.fromkeys(name for one in objects for name in one))
        yield Row(0, names)
        for number, one in enumerate(objects, 1):
            yield Row(number, [_text(one.get(name)) for name in names])

    def afterwards(self) -> Iterator[Problem]:
        """Nothing."""
        yield from ()

    @cached_property
    def _objects(self) -> list[dict[str, Any]]:
        if self.path.stat().st_size > LARGEST:
            raise refused(self.path, said(N_("is larger than {n} MB: save it as CSV"), n=LARGEST >> 20))
        text = self.path.read_text(encoding="utf-8-sig", errors="replace")
        if found := _table(_parsed(text)):
            return found
        raise refused(self.path, _NONE)


def _parsed(text: str) -> Any:
    """The whole, or the objects of a file that has one on each line; None for what is no JSON."""
    try:
        return json.loads(text)
    except ValueError:
        pass
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except ValueError:
        return None


def _table(found: Any) -> list[dict[str, Any]]:
    """The longest list of objects in it that has no such list within; one of books may have, as of their authors."""
    if isinstance(found, dict):
        return max((_table(one) for one in found.values()), key=len, default=[])
    if not isinstance(found, list):
        return []
    own = [one for one in found if isinstance(one, dict)]
    if headers.known([name for one in own[:_FIRST] for name in one]) > 1:
        return own
    within = max((_table(one) for one in found if isinstance(one, dict)), key=len, default=[])
    return within or own


def _flat(one: dict[str, Any]) -> dict[str, Any]:
    """An object without objects within: what one of these tells beside its name is a column of its own."""
    flat = {name: _named(value) for name, value in one.items()}
    for name, value in one.items():
        for inner, text in value.items() if isinstance(value, dict) and flat[name] is None else ():
            flat[f"{name} {inner}" if inner in flat else inner] = text
    return {name: value for name, value in flat.items() if value is not None or not isinstance(one.get(name), dict)}


def _named(value: Any) -> Any:
    """What an object is called, where it has a name: an author's, a publisher's; None of any other object."""
    if not isinstance(value, dict):
        return value
    return next((value[name] for name in _NAMES if isinstance(value.get(name), str)), None)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    value = _named(value)
    return "" if value is None else str(value)

"""Records of lines with a label each, "Judul : Laskar Pelangi": cards that a program printed, or RIS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files.headers import column
from bot.ils.files.lines import Lines
from bot.ils.files.lists import BETWEEN
from bot.ils.files.rows import Row
from bot.ils.records import Problem
from bot.ils.said import said

_LINE = re.compile(r"\s{0,8}([^\W\d_][\w ./()'-]{0,30}?)\s*(?::|=|\s-)\s*(.*?)\s*")
_ENOUGH = 2
_RIS = {
    "TI": "title", "T1": "title", "AU": "authors", "A1": "authors", "A2": "authors", "PY": "year", "Y1": "year",
    "PB": "publisher", "SN": "isbn", "KW": "subjects", "ET": "edition", "CN": "call number", "T2": "series",
    "AB": "notes", "N2": "notes", "LA": "language", "CY": "place", "VL": "volume",
}  # fmt: skip
_ENDS = "ER"


def looks_like(text: str) -> bool:
    """Whether the beginning of a text is such records: most lines have a label, and those of a title come again."""
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    labels = [found[1].strip() for line in lines if (found := _LINE.fullmatch(line))]
    titles = [label for label in labels if _name(label) == "title" or column(label) == "title"]
    repeated = len(titles) >= _ENOUGH and len(set(titles)) == 1
    return repeated and len(labels) > 2 * len(titles) and 4 * len(labels) >= 3 * len(lines)


class LabelledRows:
    """`Rows` of such a file: the labels are the header, and a record's place is the line that it begins on."""

    format = said(N_("records of lines with labels"))

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lines = Lines(path)

    def __iter__(self) -> Iterator[Row | Problem]:
        labels = list(dict.fromkeys(label for _, record in self._records() for label in record))
        yield Row(0, labels)
        for line, record in self._records():
            yield Row(line, [BETWEEN.join(record.get(label, ())) for label in labels])

    def afterwards(self) -> Iterator[Problem]:
        """What is to be said of lines in another encoding."""
        yield from self._lines.problems()

    def _records(self) -> Iterator[tuple[int, dict[str, list[str]]]]:
        """Each record with the line that it begins on: a blank line, its first label again or RIS's mark ends one."""
        self._lines = Lines(self.path)
        record: dict[str, list[str]] = {}
        begin, last = 1, ""
        for text in self._lines:
            found = _LINE.fullmatch(text.rstrip("\r\n"))
            label = _name(found[1].strip()) if found else ""
            ends = not text.strip() or label == _ENDS or (bool(record) and label == next(iter(record)) != "authors")
            if ends and record:
                yield begin, record
                record = {}
            if found and label != _ENDS:
                begin = begin if record else self._lines.number
                record.setdefault(label, []).append(found[2])
                last = label
            elif record and text.strip() and label != _ENDS:
                record[last][-1] += f" {text.strip()}"
        if record:
            yield begin, record


def _name(label: str) -> str:
    return _RIS.get(label, label)

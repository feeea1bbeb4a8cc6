"""Lists as somebody types them into a message: "1. Hujan - Tere Liye (2016)", a line a book."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files.lines import Lines
from bot.ils.files.rows import Row
from bot.ils.records import Problem
from bot.ils.said import said

_LINE = re.compile(r"\s*(?:(?P<number>\d{1,4})\s*[.)]|[-•*–▪·])\s*(?P<text>\S.*?)\s*")
_SENDER = re.compile(
    r"\[?\d{1,2}[:.]\d{2}[^\]:]{0,30}\]?[^:]{0,60}:\s+"
    r"|\[?\d{1,2}/\d{1,2}/\d{2,4}[^:]{0,8}:\d{2}.{0,60}?:\s+"
)
"""What a messenger puts before a text that is copied out of it."""
_MARKS = (" – ", " — ", " - ", " karya ", " oleh ", " by ", " / ", " | ", "; ", ", ")
_YEAR = re.compile(r"\s*[(,]\s*((?:1[5-9]|20)\d\d)\s*\)?\s*$")
_FEWEST = 3
_SEEN = 200


def looks_like(text: str) -> bool:
    """Whether most lines of a text are numbered one after another, or begin with the same sign."""
    lines = [line for line in text.splitlines()[:_SEEN] if line.strip()]
    found = [match for line in lines if (match := _matched(line))]
    numbers = [int(match["number"]) for match in found if match["number"]]
    in_order = sum(after == before + 1 for before, after in pairwise(numbers))
    runs = not numbers or 4 * in_order >= 3 * (len(numbers) - 1)
    return len(found) >= _FEWEST and 3 * len(found) >= 2 * len(lines) and runs


class TypedRows:
    """`Rows` of such a list: number, title, author and year."""

    format = said(N_("a list with a line a book"))

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lines = Lines(path)

    def __iter__(self) -> Iterator[Row | Problem]:
        mark = self._mark()
        yield Row(0, ["No", "Judul", "Pengarang", "Tahun"])
        self._lines = Lines(self.path)
        for text in self._lines:
            if not text.strip():
                continue
            found = _matched(text)
            yield Row(self._lines.number, _cells(found, mark) if found else ["", text.strip(), "", ""])

    def afterwards(self) -> Iterator[Problem]:
        """What is to be said of lines in another encoding."""
        yield from self._lines.problems()

    def _mark(self) -> str:
        """What stands between title and author in most lines; "" where nothing does."""
        texts = [found["text"] for line in Lines(self.path) if (found := _matched(line))]
        counts = Counter(mark for text in texts for mark in _MARKS if mark in text)
        return next((mark for mark in _MARKS if 2 * counts[mark] > len(texts)), "")


def _matched(line: str) -> re.Match[str] | None:
    bare = line.rstrip("\r\n")
    return _LINE.fullmatch(bare) or _LINE.fullmatch(_SENDER.sub("", bare, count=1))


def _cells(found: re.Match[str], mark: str) -> Sequence[str]:
    text = found["text"]
    year = _YEAR.search(text)
    bare = text[: year.start()] if year else text
    title, parted, author = bare.rpartition(mark) if mark else (bare, "", "")
    return [found["number"] or "", title if parted else bare, author if parted else "", year[1] if year else ""]

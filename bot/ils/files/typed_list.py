"""Lists as somebody types them into a message: "1. Hujan - Tere Liye (2016)", a line a book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files.asides import names_one_shelf, sounds_like_heading
from bot.ils.files.lines import Lines
from bot.ils.files.rows import Row
from bot.ils.files.typed_line import Lister
from bot.ils.records import Problem
from bot.ils.said import said

_LINE = re.compile(r"\s*(?:(?P<number>\d{1,4})\s*[.)]|[-•*–▪·])\s*(?P<text>\S.*?)\s*")
_SENDER = re.compile(
    r"\[?\d{1,2}[:.]\d{2}[^\]:]{0,30}\]?[^:]{0,60}:\s+"
    r"|\[?\d{1,2}/\d{1,2}/\d{2,4}[^:]{0,8}?[:.]\d{2}.{0,60}?:\s+"
)
"""What a messenger puts before a text that is copied out of it."""
_SECTION = re.compile(r"[^a-z]{3,60}")
"""A heading in capitals, also "A. FIKSI"."""
_BOLD = re.compile(r"\*([^*]+)\*:?")
"""A line between stars is one in bold type, and none that a star begins."""
_COURTESY = re.compile(
    r"\W*(?:ass?ala\w*|salam|hal[oi]|selamat (?:pagi|siang|sore|malam)|terima ?kasih|trims?|makasih|mohon|berikut|ini"
    r"|demikian|catatan|wassal\w*|bapak|ibu|kak|admin|yth)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_NO_BOOK = N_("no book but a word around the list, not imported: “{text}”")
_UNSURE = N_("it could not be told which part is the author: the whole line was taken as the title")
_MORE = {"publisher": "Penerbit", "copies": "Eksemplar"}
_FEWEST = 3
_SEEN = 200


def looks_like(text: str) -> bool:
    """Whether most lines of a text are numbered one after another, or begin with the same sign."""
    lines = [line for line in text.splitlines()[:_SEEN] if line.strip()]
    found = [match for line in lines if (match := _matched(line))]
    others = [
        line for line in lines if not _matched(line) and not _around_a_list(_SENDER.sub("", line, count=1).strip())
    ]
    numbers = [int(match["number"]) for match in found if match["number"]]
    in_order = sum(after in (before + 1, 1) for before, after in pairwise(numbers))
    runs = not numbers or 4 * in_order >= 3 * (len(numbers) - 1)
    return len(found) >= _FEWEST and len(found) >= 2 * len(others) and runs


def _around_a_list(line: str) -> bool:
    """Whether a line is plainly no prose: a heading, or a greeting."""
    return any(one.fullmatch(line) for one in (_SECTION, _BOLD, _COURTESY))


class TypedRows:
    """`Rows` of such a list: number, title, author, year, and what else its lines say."""

    format = said(N_("a list with a line a book"))

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lines = Lines(path)

    def __iter__(self) -> Iterator[Row | Problem]:
        texts = [found["text"] for line in Lines(self.path) if (found := _matched(line))]
        lister = Lister(texts)
        read = [lister.line(text) for text in texts]
        more = [name for name in _MORE if any(getattr(one, name) for one in read)]
        yield Row(0, ["No", "Judul", "Pengarang", "Tahun", *(_MORE[name] for name in more)])
        self._lines = Lines(self.path)
        begun = False
        for text in self._lines:
            if not text.strip():
                continue
            if not (found := _matched(text)):
                yield self._around(text, 2 + len(more)) if begun or _is_heading(text) else self._word(text)
                continue
            begun = True
            one = lister.line(found["text"])
            if one.unsure:
                yield Problem(str(self._lines.number), said(_UNSURE), bad=False)
            told = [found["number"] or "", one.title, one.author, one.year, *(getattr(one, name) for name in more)]
            yield Row(self._lines.number, told)

    def _around(self, text: str, blanks: int) -> Row | Problem:
        """A line without a number or sign: what is said around a list, or perhaps a book or the name of a part."""
        if _COURTESY.fullmatch(_SENDER.sub("", text, count=1).strip()):
            return self._word(text)
        bare = _SENDER.sub("", text, count=1).strip()
        heading = bold[1] if (bold := _BOLD.fullmatch(bare)) else bare
        return Row(self._lines.number, ["", heading, *[""] * blanks])

    def _word(self, text: str) -> Problem:
        return Problem(str(self._lines.number), said(_NO_BOOK, text=text.strip()[:60]), bad=False, aside=True)

    def afterwards(self) -> Iterator[Problem]:
        """What is to be said of lines in another encoding."""
        yield from self._lines.problems()


def _is_heading(line: str) -> bool:
    """Whether a line above the first book is a heading of books, and no word around the list."""
    bare = _SENDER.sub("", line, count=1).strip()
    told = bold[1] if (bold := _BOLD.fullmatch(bare)) else bare
    return names_one_shelf(told) or sounds_like_heading(told)


def _matched(line: str) -> re.Match[str] | None:
    bare = line.rstrip("\r\n")
    told = _SENDER.sub("", bare, count=1)
    if _BOLD.fullmatch(told.strip()):
        return None
    return _LINE.fullmatch(bare) or _LINE.fullmatch(told)

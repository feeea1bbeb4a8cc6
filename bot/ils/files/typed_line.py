"""A line of a typed list, taken apart: title, author, publisher, year, copies; what cannot be told stays the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.base.reading.text import fold

_STARRED = re.compile(r"(?<![\w*])([*_~])(?=\S)([^*_~]+?)(?<=\S)\1(?![\w*])")
_YEAR = re.compile(r"\s*[(\[,;]?\s*\b((?:1[5-9]|20)\d\d)\s*[)\]]?\s*$")
_IMPRINT = re.compile(r"\s*\((?P<publisher>[^()\d]{2,}),\s*(?P<year>(?:1[5-9]|20)\d\d)\)$")
_BEFORE_YEAR = re.compile(r"[(\[,;]\s*(?:1[5-9]|20)\d\d\s*[)\]]?\s*$")
_COPIES = re.compile(
    r"[\s,;(\[–—=:-]+(\d{1,3}\s*(?:eks|exp|exs|buah|buku|bh|cop|kopi|pcs)[a-z]*\.?)\s*[)\]]?\s*$", re.IGNORECASE
)
_TIMES = re.compile(r"[\s(]+(?:x\s*(\d{1,2})|(\d{1,2})\s*x)\W*$", re.IGNORECASE)
"""How many there are, as one writes it to oneself: "Hujan x2"."""
_CITED = re.compile(
    r"(?P<author>\D{3,80}?)[.,]?\s+\(?(?P<year>(?:1[5-9]|20)\d\d)\)?[.,:]\s+(?P<title>.+?)\.\s+"
    r"(?:[^.:]{2,40}:\s*)?(?P<publisher>[^.:]{2,60})\.?"
)
"""A line of a bibliography: "Contoh, Ani. 2005. Satu. Solok: Misal."."""
_MARKS = {
    "-": re.compile(r"\s+[-–—]\s+"),
    "by": re.compile(r"\s+(?:karya|oleh|by|karangan|tulisan)\s+", re.IGNORECASE),
    "/": re.compile(r"\s+/\s+"),
    "|": re.compile(r"\s+\|\s+"),
    ";": re.compile(r";\s+"),
}
_COMMA = re.compile(r",\s+")
_BRACKETED = re.compile(r"(?P<title>.*\S)\s*\((?P<author>[^()\d]{3,})\)")
_NO_NAME = frozenset(
    "edisi jilid jil cetakan cet novel komik seri buku bahasa terjemahan kumpulan revisi baru bagian".split()
)
_HOUSES = frozenset(
    "pustaka press penerbit gramedia media books publishing publisher mizan bentang kpg grasindo erlangga elex "
    "republika kompas balai noura gagasmedia yudhistira deepublish prenada kencana rajawali".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says. `unsure`: it could not be told what in it is the author."""

    title: str
    author: str = ""
    publisher: str = ""
    year: str = ""
    copies: str = ""
    unsure: bool = False


class Lister:
    """How the lines of one list part title and author: by what most of them have."""

    def __init__(self, texts: Sequence[str]) -> None:
        bare = [_ends(_IMPRINT.sub("", text))[0] for text in texts]
        self._cited = 2 * sum(_CITED.fullmatch(text.strip()) is not None for text in texts) > len(texts)
        self._commas = 2 * sum(", " in text for text in bare) > len(bare)
        marks = Counter(name for text in bare for name, mark in _MARKS.items() if mark.search(text))
        signed = sum(any(mark.search(text) for mark in _MARKS.values()) or bool(_named_behind(text)) for text in bare)
        self._main = next(iter(marks.most_common(1)), ("", 0))[0]
        self._signed = 2 * signed >= max(len(bare), 3)
        self._parts = 0 if self._signed else _usual(len(_COMMA.split(text)) for text in bare)
        self._dashes = _usual(len(_MARKS[self._main].split(text)) for text in bare) if self._main else 0

    def line(self, text: str) -> Line:
        """What one line says."""
        if self._cited and (cited := _CITED.fullmatch(text.strip())):
            told = cited.groupdict()
            return Line(told["title"], told["author"].strip(), told["publisher"].strip(), told["year"])
        bare, year, copies = _ends(text)
        printed = _IMPRINT.search(text.strip())
        if printed:
            bare, year = _ends(text.strip()[: printed.start()])[0], printed["year"]
        parts = self._divided(bare)
        if not parts:
            return Line(bare, "", printed["publisher"] if printed else "", year, copies, self._signed or self._commas)
        title, author, *house = parts
        names, publisher = (author, printed["publisher"]) if printed else _without_house(author)
        return Line(title, names, house[0] if house else publisher, year, copies)

    def _divided(self, bare: str) -> Sequence[str]:
        """Title, author and perhaps publisher; () where that is not clear."""
        if not self._signed:
            parts = _COMMA.split(bare)
            return parts if len(parts) == self._parts in (2, 3) else ()
        main = _MARKS[self._main].split(bare) if self._main else []
        if len(main) > 1:
            return main if len(main) == 2 or len(main) == self._dashes == 3 else ()
        found = [parts for mark in _MARKS.values() if len(parts := mark.split(bare)) > 1]
        if len(found) == 1 and len(found[0]) == 2:
            return found[0]
        return () if found else _named_behind(bare)


def _usual(counts: Iterable[int]) -> int:
    """How many parts more than half of the lines have; 0 where they differ."""
    seen = Counter(counts)
    usual, often = next(iter(seen.most_common(1)), (0, 0))
    return usual if 2 * often > sum(seen.values()) else 0


def _ends(text: str) -> tuple[str, str, str]:
    """A line without stars, and without the year and the copies at its end; these."""
    bare, year, copies = _STARRED.sub(r"\2", text).strip(), "", ""
    for _ in range(2):
        if not copies and (found := _COPIES.search(bare)):
            bare, copies = bare[: found.start()].rstrip(), found[1]
        if not copies and (found := _TIMES.search(bare)):
            bare, copies = bare[: found.start()].rstrip(), found[1] or found[2]
        if not year and _BEFORE_YEAR.search(bare) and (found := _YEAR.search(bare)):
            bare, year = bare[: found.start()].rstrip(), found[1]
    return bare, year, copies


def _named_behind(text: str) -> Sequence[str]:
    """Title and author of "Amba (Ani Contoh)"; () where the bracket says something else."""
    found = _BRACKETED.fullmatch(text)
    words = found["author"].split() if found else []
    person = (
        1 < len(words) < 6 and all(word[:1].isupper() for word in words) and not _NO_NAME & set(map(str.lower, words))
    )
    return (found["title"], found["author"]) if found and person else ()


def _without_house(author: str) -> tuple[str, str]:
    """The names, and the publisher that stands behind them after a comma, where it plainly is one."""
    names, comma, last = author.rpartition(", ")
    acronym = last.isupper() and last.isalpha() and 2 < len(last) < 6
    return (names, last) if comma and (acronym or _HOUSES & set(fold(last).split())) else (author, "")

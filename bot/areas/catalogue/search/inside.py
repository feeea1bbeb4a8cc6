"""A title inside a sentence: “pengen baca laut bercerita”, “antri buku filosofi teras dong”.

What stands around it may ask for it, or tell what shall be done with it and when; that is no part of it. A title that
stands there word for word is found by its key, so that words of talk in it do no harm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.areas.catalogue.search.asked import is_light
from bot.areas.catalogue.search.facets import ASIDE
from bot.areas.catalogue.search.matching import Shelf
from bot.areas.catalogue.search.normalise import words
from bot.areas.catalogue.search.question import MOST_WORDS, reading_of
from bot.areas.catalogue.search.score import Row
from bot.areas.catalogue.search.stages import Search
from bot.areas.catalogue.search.types import Answer, Confidence
from bot.areas.catalogue.search.verdict import answer

_LONGEST, _MOST = 12, 60
_FEW, _SEVERAL = 2, 3
_BOOK = frozenset("buku bukunya novel novelnya judul judulnya berjudul komik book novels titled called".split())
_DEED = re.compile(
    r"(?:di|me|mem|meng|ng)?(?:pes[ae]n|booking|hold|reserv|antr[ie]|titip|simp[ae]n|catat|keep|ambil|pinj|minj|balik|kembali"
    r"|perpanjang|borrow|sewa|suruh)|(?:baca|nyuruh)$"
)
_OF_A_SUBJECT = frozenset(
    "cara caro mudah belajar panduan persiapan dasar kisah tips membuat mambuek membahas tentang soal ttg seputar"
    " mengenai pemula how about".split()
)
"""Before these stands what a book is to be about, and hardly a title."""


class _Span(NamedTuple):
    start: int
    end: int
    row: Row

    @property
    def size(self) -> int:
        return self.end - self.start


def title_inside(question: str, shelf: Shelf, search: Search, limit: int) -> Answer | None:
    """The answer to the title that stands within a question; None where none does.

    Sure where nothing else is said, or what else is said names its author; else it is only the first of what may fit.
    """
    texts = words(question)[:MOST_WORDS]
    span = _longest(texts, shelf)
    inner, around = _parts(texts, span)
    if not inner:
        return None
    by_them = span is not None and set(around) <= set(span.row.authors)
    reading = reading_of([*inner, *around] if by_them else inner)
    search.as_meant(reading)
    found = answer(question, reading, search.best.values(), limit)
    sure = found.confidence is Confidence.SURE
    if span is None:
        return replace(found, heard=" ".join(inner), about=True) if sure else None
    sure = by_them and (sure or span.size < _FEW)  # what is called a book, and is one
    confidence = Confidence.SURE if sure else Confidence.MAYBE
    return replace(found, heard=" ".join(inner), confidence=confidence, about=True)


def _parts(texts: Sequence[str], span: _Span | None) -> tuple[Sequence[str], Sequence[str]]:
    """The title that is meant, and what else is said that may be a part of it."""
    if span is not None:
        around = (*texts[: span.start], *texts[span.end :])
        return texts[span.start : span.end], [text for text in around if not _is_aside(text)]
    start, end = _core(texts)
    return (texts[start:end], ()) if end - start >= _FEW else ((), ())


def _is_aside(text: str) -> bool:
    return is_light(text) or text in ASIDE


def _core(texts: Sequence[str]) -> tuple[int, int]:
    """What is left without the words that only ask at both ends; nothing where no word of them only tells a deed."""
    telling = [n for n, text in enumerate(texts) if not _is_aside(text)]
    if not telling or not any(map(_DEED.match, (*texts[: telling[0]], *texts[telling[-1] + 1 :]))):
        return 0, 0
    return telling[0], telling[-1] + 1


def _longest(texts: Sequence[str], shelf: Shelf) -> _Span | None:
    """The longest title that stands there word for word and says something."""
    ends = [(i, j) for i in range(len(texts)) for j in range(i + 1, min(i + _LONGEST, len(texts)) + 1)]
    ends = [(i, j) for i, j in ends if j - i < len(texts) and not all(map(is_light, texts[i:j]))]
    if not ends:
        return None
    joined = {"".join(texts[i:j]): (i, j) for i, j in ends}
    spans = [_Span(*joined[name], row) for row in shelf.titled(joined, _MOST) for name in _names(row) & joined.keys()]
    spans = [span for span in spans if _tells(texts, span)]
    return max(spans, key=lambda span: (span.size, -span.start), default=None)


def _names(row: Row) -> set[str]:
    return {"".join(row.title), "".join(row.title[: row.main]), *("".join(name) for name in row.names)}


def _tells(texts: Sequence[str], span: _Span) -> bool:
    """Two words that say something, or three of which one does; fewer may be anything, unless talk alone is around.

    A single word has to be called a book, or its author has to be named.
    """
    telling = sum(not _is_aside(text) for text in texts[span.start : span.end])
    said = (*texts[: span.start], *texts[span.end :])
    if span.size <= _SEVERAL and not _OF_A_SUBJECT.isdisjoint(said):
        return False
    around = {text for text in said if not _is_aside(text)}
    if span.size < _FEW:
        called = span.start > 0 and texts[span.start - 1] in _BOOK
        return (called and not around) or (bool(around) and around <= set(span.row.authors))
    return not around or telling >= _FEW or span.size >= _SEVERAL

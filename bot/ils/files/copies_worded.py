"""Cells that say in words how many copies there are and how many are in: "Total 4, Tersedia 2", "4 (2 dipinjam)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.base.i18n import N_
from bot.base.reading.text import clean
from bot.ils.files.lists import BETWEEN
from bot.ils.said import Said, said

_MEANS = {
    "all": r"total|jumlah|jml|semua(?:nya)?|seluruh(?:nya)?|punya",
    "free": r"tersedia|ada|sisa|di\s?rak|available|bisa dipinjam",
    "out": r"(?:sedang |di)?pinjam(?:an|kan)?|terpinjam|keluar|belum kembali|di luar|on loan|loaned|out",
}
_WORDS = "|".join(f"(?P<{name}>{words})" for name, words in _MEANS.items())
_UNIT = r"(?:eks\w*|exp\w*|buah|bh|buku|copy|copies|kopi|judul)\.?"
_NUMBER = r"(?P<n>\d{1,4})"
_BEFORE = re.compile(rf"(?:\b(?:{_WORDS})\b\.?\s*[:=]?\s*)?(?<!\d){_NUMBER}(?!\d)\s*(?:{_UNIT}(?!\w))?", re.IGNORECASE)
_BEHIND = re.compile(rf"(?<!\d){_NUMBER}(?!\d)\s*(?:{_UNIT}(?!\w))?\s*(?:\b(?:{_WORDS})\b)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:[\s,;/()\[\].|+:–-]|\b(?:dari|dan|of|and|yang)\b)*", re.IGNORECASE)
_READ = N_("a cell tells how many copies there are and how many are in: “{text}” is read as {free} of {total}")


def read(cell: str) -> tuple[str, Said] | None:
    """("2/4", how it was read) of such a cell; None of any other."""
    if cell.isdecimal() or BETWEEN in cell or not any(map(str.isalpha, cell)):
        return None
    text = clean(cell)
    for count in filter(None, (_count(text, _BEFORE), _count(text, _BEHIND))):
        free, total = count
        return f"{free}/{total}", said(_READ, text=text[:40], free=free, total=total)
    return None


def _count(text: str, shape: re.Pattern[str]) -> tuple[int, int] | None:
    """(free, total) where all of a text is numbers with such words, one of them at least about in or out."""
    if not _BETWEEN.fullmatch(shape.sub(" ", text)):
        return None
    told: dict[str, int] = {}
    for name, number in _said(text, shape):
        if name in told:
            return None
        told[name] = number
    free, out, total = told.get("free"), told.get("out"), told.get("all")
    if len(told) < 2 or (free is None and out is None):
        return None
    total = (free or 0) + (out or 0) if total is None else total
    free = total - (out or 0) if free is None else free
    return (free, total) if free >= 0 and free + (out or 0) <= total else None


def _said(text: str, shape: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """What each number counts; one without a word counts all."""
    for found in shape.finditer(text):
        name = next((name for name in _MEANS if found[name]), "all")
        yield name, int(found["n"])

"""How far somebody has read, as they say it: “hal 120”, “bab 7 dari 20”, “setengah”, “75%”, “menit 90”, “tamat”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

MOST = 100_000
"""No book has so many pages, chapters or minutes."""


class Measure(StrEnum):
    """In what an edition is measured; `share`: in hundredths of the whole."""

    PAGES = "pages"
    CHAPTERS = "chapters"
    MINUTES = "minutes"
    SHARE = "share"


@dataclass(frozen=True)
class Told:
    """A place that was told; `total`: of the whole, where that was said as well."""

    measure: Measure
    at: int
    total: int | None = None

    @property
    def fraction(self) -> Fraction | None:
        """How much of the whole that is."""
        return Fraction(self.at, self.total) if self.total else None


_OF = r"(?:\s*(?:/|dari|of|out of)\s*(\d{1,6}))?"
_MINUTE = r"(?:menit|mnt|minutes?|mins?)"
_UNITS = (
    (Measure.PAGES, r"(?:hlm|hlmn|hal|halaman|laman|pages?|pg|p\.?)"),
    (Measure.CHAPTERS, r"(?:bab|babak|chapters?|chap|ch|bagian)"),
    (Measure.MINUTES, _MINUTE),
)
_SAID = [
    (measure, re.compile(pattern, re.IGNORECASE))
    for measure, unit in _UNITS
    for pattern in (rf"\b{unit}\s*\.?\s*(?:ke-?\s*)?(\d{{1,6}}){_OF}", rf"\b(\d{{1,6}}){_OF}\s*{unit}\b")
]
_HOURS = re.compile(rf"\b(\d{{1,3}})\s*(?:jam|hours?|h)\b(?:\s*(?:lewat|dan|and)?\s*(\d{{1,2}})\s*{_MINUTE})?", re.I)
_PERCENT = re.compile(r"\b(\d{1,3})\s*(?:%|persen|percent)", re.IGNORECASE)
_PARTS = (
    (re.compile(r"\b(?:tiga\s+perempat|3/4|three\s+quarters?)\b", re.I), 75),
    (re.compile(r"\b(?:dua\s+pertiga|2/3|two\s+thirds?)\b", re.I), 66),
    (re.compile(r"\b(?:setengah|separuh|separo|sparo|tengah\s+buku|1/2|half(?:way)?)\b", re.I), 50),
    (re.compile(r"\b(?:sepertiga|1/3|(?:a|one)\s+third)\b", re.I), 33),
    (re.compile(r"\b(?:seperempat|1/4|(?:a|one)\s+quarter)\b", re.I), 25),
)
_DONE = re.compile(
    r"\b(?:tamat|tamaik|khatam|kelar|finished|(?:sudah|udah|udh|dah|lah|alah)\s+(?:selesai|salasai|habis|abis|abih))\b"
    r"|^\s*(?:selesai|salasai|habis)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:belum|blm|alun|not|haven'?t)\b", re.IGNORECASE)
_NOT_BEGUN = re.compile(
    r"\b(?:belum|blm|alun)\s+(?:mulai|baca|mambaco|membaca)\b|\bnot\s+(?:started|begun)\b", re.IGNORECASE
)


_FILLERS = frozenset(
    "saya aku gue gw ambo awak den i im am m udah udh sudah dah lah alah baru baca bacanya membaca mambaco bacaan"
    " sampai sampe smp nyampe sampainyo ke di itu ini nih ya kak min pak bu bang da uni kini sekarang skrg skg hari"
    " jalan bukunya buku dibaca read reading reached at on the of now up to book just got tadi malam"
    " kemarin akhirnya alhamdulillah yeay hore finally done have ve s".split()
)
_MOST_FILLERS = 7


def read_progress(text: str) -> Told | None:
    """The place that words tell of; None where they tell of none."""
    if found := _HOURS.search(text):
        return _made(Measure.MINUTES, int(found[1]) * 60 + int(found[2] or 0), None)
    for measure, said in _SAID:
        if found := said.search(text):
            return _made(measure, int(found[1]), int(found[2]) if found[2] else None)
    return _share(text)


def only_place(text: str) -> Told | None:
    """The place, where a message tells of nothing else: “udh hal 120 kak”, but not “hal 120 bagus banget”."""
    told = read_progress(text)
    if told is None:
        return None
    left = text
    for pattern in (_HOURS, *(said for _, said in _SAID), _PERCENT, *(said for said, _ in _PARTS), _NOT_BEGUN, _DONE):
        left = pattern.sub(" ", left, count=1)
    words = re.findall(r"[^\W\d_]+|\d+", left.casefold())
    return told if len(words) <= _MOST_FILLERS and _FILLERS.issuperset(words) else None


def _share(text: str) -> Told | None:
    if _NOT_BEGUN.search(text):
        return Told(Measure.SHARE, 0, 100)
    if (found := _PERCENT.search(text)) and int(found[1]) <= 100:
        return Told(Measure.SHARE, int(found[1]), 100)
    for said, share in _PARTS:
        if said.search(text):
            return Told(Measure.SHARE, share, 100)
    return Told(Measure.SHARE, 100, 100) if _DONE.search(text) and not _NOT.search(text) else None


def _made(measure: Measure, at: int, total: int | None) -> Told | None:
    if at > MOST or (total is not None and not at <= total <= MOST):
        return None
    return Told(measure, at, total or None)

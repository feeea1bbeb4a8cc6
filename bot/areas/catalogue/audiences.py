"""Whom a title is for, out of what lists say: "7-12 th", "SD kelas 5", "remaja", "semua umur", "B2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.base.reading.text import fold

CHILD, TEEN, GENERAL = "child", "teen", "general"
_WORDS = {
    CHILD: (
        "child children childrens anak anak2 anak-anak anakanak kanak-kanak balita batita bayi paud kb tk ra sd mi sdn "
        "min juvenile kids kid toddler todler usia-dini pembaca-dini pembaca-awal pembaca-semenjana kelas-rendah "
        "kelas-tinggi fase-a fase-b fase-c"
    ),
    TEEN: (
        "teen teens teenager teenagers remaja smp mts sma smk ma man mtsn smpn sman smkn slta sltp young-adult ya muda "
        "pembaca-madya fase-d fase-e fase-f"
    ),
    GENERAL: (
        "general adult adults umum dewasa all semua semua-umur semua-usia keluarga mahasiswa kuliah guru dosen "
        "orang-tua pembaca-mahir masyarakat perguruan-tinggi pt lansia publik"
    ),
}
_MEANS = {word: audience for audience, words in _WORDS.items() for word in words.split()}
_LEVELS = {"a": CHILD, "b": CHILD, "b1": CHILD, "b2": CHILD, "b3": CHILD, "c": CHILD, "d": TEEN, "e": GENERAL}
"""The readers' levels that Indonesia's ministry prints on books."""
_LEVEL = re.compile(r"(?:jenjang|level|tingkat)?\W*([a-e]\d?)(?:\W+(?:pembaca|\().*)?", re.IGNORECASE)
_YEARS = r"(?:tahun|thn|thun|th|taun|years?|yrs?|yo|y)"
_AGES = re.compile(
    rf"(?:usia|umur|ages?|di atas|diatas|mulai|dari|>=?|≥|\+)?\s*(?<!\d)(\d{{1,2}})\s*{_YEARS}?\.?\s*"
    r"(?:(?:-|–|—|s/d|s\.d\.?|sd|sampai|hingga|to|/)\s*(\d{1,2})(?!\d)|(?P<open>\+|ke[\s-]?atas|up\b|and up))?",
    re.IGNORECASE,
)
_GRADES = re.compile(r"\b(?:kelas|kls|klas|grade|tingkat)\W*(\d{1,2}|[ivx]{1,4})\b", re.IGNORECASE)
_ROMAN = dict(zip("i ii iii iv v vi vii viii ix x xi xii".split(), range(1, 13), strict=True))
_LAST_OF_PRIMARY, _LAST_OF_SCHOOL = 6, 12
_OLDEST_CHILD, _OLDEST_TEEN = 12, 18


@lru_cache(maxsize=1_000)
def audiences(text: str) -> tuple[str, ...]:
    """All that a text says, each once, in its order; () where nothing of it is known."""
    return tuple(dict.fromkeys(_said(text)))


def _said(text: str) -> Iterator[str]:
    words = fold(text).split()
    joined = "-".join(words)
    if joined in _MEANS:
        yield _MEANS[joined]
        return
    if level := _LEVEL.fullmatch(text.strip()):
        yield from filter(None, [_LEVELS.get(level[1].lower(), "")])
        return
    yield from _of_grades(text)
    known = [_MEANS[word] for word in _phrases(words) if word in _MEANS]
    yield from known
    if not known:
        yield from _of_ages(text)


def _phrases(words: list[str]) -> Iterator[str]:
    """The words, and each two of them in a row."""
    for place, word in enumerate(words):
        both = f"{word}-{words[place + 1]}" if place + 1 < len(words) else ""
        yield both if both in _MEANS else word


def _of_grades(text: str) -> Iterator[str]:
    """School years: "Kelas 5", "kelas VII"."""
    for found in _GRADES.finditer(text):
        year = _ROMAN.get(found[1].lower()) or (int(found[1]) if found[1].isdecimal() else 0)
        if 0 < year <= _LAST_OF_SCHOOL:
            yield CHILD if year <= _LAST_OF_PRIMARY else TEEN


def _of_ages(text: str) -> Iterator[str]:
    """Years of age: "7-12 th", "13+", "3 tahun ke atas", "dewasa 18+"."""
    if "kelas" in text.lower():
        return
    for found in _AGES.finditer(text):
        low, high = int(found[1]), int(found[2] or found[1])
        if high > _OLDEST_TEEN and not found["open"]:
            yield GENERAL if low > _OLDEST_CHILD or high > 2 * _OLDEST_TEEN else TEEN
        elif found["open"] or high == low:
            yield CHILD if low <= _OLDEST_CHILD else TEEN if low < _OLDEST_TEEN - 1 else GENERAL
        else:
            yield CHILD if (low + high) / 2 <= _OLDEST_CHILD else TEEN

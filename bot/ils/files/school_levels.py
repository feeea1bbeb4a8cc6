"""Levels of school as lists write them under "Kelas": "VII", "1-3", "SD", "X IPA", "Kelas rendah", "Fase B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.base.reading.text import fold

_YEAR = re.compile(r"(?:1[0-2]|[1-9]|x(?:ii?)?|ix|iv|vi{0,3}|v|i{1,3})[a-h]?")
_STAGES = frozenset(
    "paud kb tk ra sd smp sma smk mi mts ma slb mak sdn smpn sman smkn min mtsn man sltp slta tka tkb".split()
)
_READERS = frozenset("umum guru dewasa remaja anak balita siswa mahasiswa semua rendah tinggi".split())
_BESIDE = frozenset("kelas kls klas tingkat fase semester ipa ips bahasa dan s d sampai umur usia jenjang".split())
_LETTERS = frozenset("abcdefgh")


def is_grade(text: str) -> bool:
    """Whether a text may be years or stages of school: "5" may, "VII A" and "SD/MI" are."""
    words = fold(text).split()
    told = [word for word in words if _YEAR.fullmatch(word) or word in _STAGES or word in _READERS]
    return bool(told or _is_phase(words)) and all(word in told or word in _BESIDE or word in _LETTERS for word in words)


@lru_cache(maxsize=1_000)
def is_level(text: str) -> bool:
    """Whether it is that for sure, and never a class number: a stage, a word, "Kelas 5", a Roman number of two."""
    words = fold(text).split()
    sure = any(word in _STAGES or word in _READERS or word in ("kelas", "kls", "klas") for word in words)
    roman = any(len(word) > 1 and word.isalpha() and _YEAR.fullmatch(word) for word in words)
    return is_grade(text) and (sure or roman or _is_phase(words))


def named(text: str) -> str:
    """A level as it is read wherever it stands: "VII" is "Kelas VII"."""
    return text if fold(text)[:1] in tuple("ksmf") else f"Kelas {text}"


def _is_phase(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[0] == "fase"

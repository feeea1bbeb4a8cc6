"""Days and times of day among the words of a message, as `bot.base.reading.dates.single.read_date` reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.chat.language.tokenizer import Word

_WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_MONTHS = (
    "januari februari maret april mei juni juli agustus september oktober november desember"
    " jan feb mar apr jun jul agu agt sep sept okt nov des pebruari nopember"
).split()
_NEAR = ("besok", "lusa")
_PARTS = frozenset({"pagi", "siang", "sore", "malam", "petang", "subuh"})
_LATER = frozenset({"pagi", "siang", "sore", "malam", "petang", "ini", "besok", "nanti", "depan", "datang"})
_WRITTEN = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[.:]([0-5]\d))?")

_AROUND = ("tanggal", "hari", "ini", "iko", "ko", "nanti", "today")
DAY_WORDS = frozenset((*_WEEKDAYS, *_NEAR, *_MONTHS, *_AROUND)) | _LATER | _PARTS
"""The words, besides numbers, that days are made of."""
TIME_WORDS = _PARTS
"""The words, besides numbers, that times of day are made of."""


def day_at(words: Sequence[Word], at: int) -> list[tuple[int, str]]:
    """The ends and names of the days that begin at a word, the longest first: [(2, "hari ini")]."""
    if at + 1 < len(words) and _says(words[at], ("hari",)):
        if words[at + 1].plain in ("ini", "iko", "ko"):
            return [(at + 2, "hari ini")]
        return day_at(words, at + 1)
    if at + 1 < len(words) and _today(words[at], words[at + 1]):
        return [(at + 2, "hari ini")]
    if words[at].plain == "today":
        return [(at + 1, "hari ini")]
    if _WRITTEN.fullmatch(words[at].plain):
        return [(at + 1, words[at].plain)]
    if name := _says(words[at], _NEAR) or _says(words[at], _WEEKDAYS):
        return _with_more(words, at, name)
    return _dated(words, at)


def _today(word: Word, following: Word) -> bool:
    """“nanti malam”, “sore ini”."""
    late, part = word.reads, following.reads
    return bool(("nanti" in late and part & _PARTS) or (late & _PARTS and "ini" in part))


def _with_more(words: Sequence[Word], at: int, name: str) -> list[tuple[int, str]]:
    """“besok pagi”, “sabtu depan”: only “minggu depan” and “minggu ini” are another day, or none."""
    more = at + 1 < len(words) and words[at + 1].reads & _LATER
    if not more:
        return [(at + 1, name)]
    if name == "minggu" and more & {"depan", "datang", "ini"}:
        return [(at + 2, "minggu depan" if "ini" not in more else "minggu ini")]
    return [(at + 2, name), (at + 1, name)]


def _dated(words: Sequence[Word], at: int) -> list[tuple[int, str]]:
    """“25 desember”, “tgl 25 des 2026”, “tanggal 25”."""
    led = _says(words[at], ("tanggal",)) is not None
    start = at + 1 if led else at
    if start >= len(words):
        return []
    if led and _WRITTEN.fullmatch(words[start].plain):
        return [(start + 1, words[start].plain)]
    if not re.fullmatch(r"[0-3]?\d", words[start].plain):
        return []
    day = str(int(words[start].plain))
    month = _month(words[start + 1]) if start + 1 < len(words) else None
    if month is None:
        return [(start + 1, f"tanggal {day}")] if led else []
    year = words[start + 2].plain if start + 2 < len(words) else ""
    if re.fullmatch(r"20\d\d", year):
        return [(start + 3, f"{day} {month} {year}")]
    return [(start + 2, f"{day} {month}")]


def _month(word: Word) -> str | None:
    month = word.plain if word.plain in _MONTHS else _says(word, tuple(m for m in _MONTHS if len(m) > 4))
    return {"pebruari": "februari", "nopember": "november"}.get(month, month) if month else None


def time_at(words: Sequence[Word], at: int) -> list[tuple[int, str]]:
    """The end of a time of day that begins at a word, and it as HH:MM: “9”, “09.30”, “3 sore”.

    Without a part of the day 1 to 6 are in the afternoon: nobody asks whether a library is open at 3 at night.
    """
    found = _CLOCK.fullmatch(words[at].plain)
    if not found:
        return []
    hour, minute = int(found[1]) % 24, found[2] or "00"
    part = next(iter(words[at + 1].reads & _PARTS), "") if at + 1 < len(words) else ""
    late = part in ("sore", "malam", "petang") or (part in ("siang", "") and 0 < hour < 7)
    if hour < 12 and late and len(found[1]) < 2 + (part != ""):
        hour += 12
    return [(at + (2 if part else 1), f"{hour:02}:{minute}")]


def _says(word: Word, names: Sequence[str]) -> str | None:
    """The first of the names that a word says, or nearly says."""
    return next((name for name in names if name in word.reads), None) or next(
        (name for name in names if name in word.near), None
    )

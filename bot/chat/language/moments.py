"""Days and times of day among the words of a message, read by `bot.base.reading.dates` as everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from bot.base.reading.dates import DAY_NAMES, read_clock, read_period
from bot.base.reading.slang import NUMBERS, READ_AS
from bot.chat.language.tokenizer import Word

_PARTS = frozenset("pagi siang sore malam petang subuh".split())
_NEAR = frozenset("besok lusa tulat today weekend seminggu sepekan sebulan".split())
_AROUND = frozenset(
    "tanggal hari ini iko ko nanti depan datang akan yang lagi ke kedepan mendatang sampai minggu pekan bulan tahun"
    " akhir awal pertengahan pertama kedua ketiga keempat terakhir next this week month".split()
)
_SHORT = frozenset("jan feb mar apr jun jul agu agt aug sep sept okt oct nov des dec".split())
DAY_WORDS = DAY_NAMES | _PARTS | _NEAR | _AROUND | _SHORT
"""The words, besides numbers, that days are made of."""
TIME_WORDS = _PARTS | {"setengah"}
"""The words, besides numbers, that times of day are made of."""

_BEGIN = DAY_WORDS - {
    "sampai",
    "ini",
    "iko",
    "ko",
    "depan",
    "datang",
    "akan",
    "yang",
    "lagi",
    "ke",
    "kedepan",
    "mendatang",
    "pertama",
    "kedua",
    "ketiga",
    "keempat",
    "terakhir",
}
_NO_END = frozenset({"sampai", "ke", "yang", "akan", "hari", "tanggal"})
_LONGEST = 6  # words: “12 sampai 14 desember tahun depan”
_LONGEST_TIME = 3
_ANY_DAY = date(2024, 1, 1)  # whether words name a day does not hang on today


def day_at(words: Sequence[Word], at: int) -> list[tuple[int, str]]:
    """The ends of the days that begin at a word, the longest first, and what `read_period` reads: [(2, "hari ini")]."""
    spelt = _spelt(words, at)
    ends = (end for end in range(len(spelt), 0, -1) if _names_day(tuple(spelt[:end])))
    return [(at + end, " ".join(spelt[:end])) for end in ends]


def time_at(words: Sequence[Word], at: int) -> list[tuple[int, str]]:
    """The end of a time of day that begins at a word, and it as HH:MM: “9”, “09.30”, “3 sore”, “setengah 10”.

    Without a part of the day 1 to 6 are in the afternoon: nobody asks whether a library is open at 3 at night.
    """
    if not (words[at].counts or "setengah" in words[at].reads):
        return []
    for end in range(min(at + _LONGEST_TIME, len(words)), at, -1):
        said = " ".join(_as(word, TIME_WORDS) or word.plain for word in words[at:end])
        if clock := _clock(said):
            return [(end, clock)]
    return []


def _spelt(words: Sequence[Word], at: int) -> list[str]:
    """The words from one on that days are made of, as the reader knows them; a sign between two as a comma."""
    found: list[str] = []
    for n in range(at, min(at + _LONGEST, len(words))):
        said = _as(words[n], _BEGIN if n == at else DAY_WORDS)
        if said is None:
            break
        parted = n > at and words[n].start - words[n - 1].end > 1
        found.append(f", {said}" if parted else said)
    return found


def _as(word: Word, names: frozenset[str]) -> str | None:
    """The name that a word says, or nearly says; a number as it stands."""
    if word.counts or word.plain in NUMBERS or word.plain in names:
        return word.plain
    if names.isdisjoint(word.sounds):
        return None  # asked of every word by every pattern: quickly
    found = sorted(names & word.reads) or sorted(names & word.near)
    return READ_AS.get(found[0], found[0]) if found else None


@lru_cache(maxsize=4096)
def _names_day(said: tuple[str, ...]) -> bool:
    last = said[-1].removeprefix(", ")
    return last not in _NO_END and said[0] not in _SHORT and read_period(" ".join(said), _ANY_DAY) is not None


@lru_cache(maxsize=1024)
def _clock(said: str) -> str | None:
    found = read_clock(said)
    return f"{found:%H:%M}" if found else None

"""How many, as people say it: “sekitar 35 orang termasuk 2 guru”, “30 anak sama 3 guru”, “dua belas aja deh”.

A number in digits may stand in a sentence; one that is spelt is many a thing (“satu lagi pertanyaan”), so that nothing
else of weight may stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.base.reading.exclamations import is_exclamation
from bot.base.reading.slang import CHATTER, FILLERS, NUMBERS

_UNITS = {**NUMBERS, "nol": 0, "kosong": 0, "lapan": 8} | dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True)
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_WHOLE = {"sepuluh": 10, "sapuluah": 10, "sebelas": 11, "sabaleh": 11, "seratus": 100, "saratuih": 100}
_TIMES = {"puluh": 10, "puluah": 10, "ratus": 100, "ratuih": 100}
_TEENS = frozenset({"belas", "baleh"})
_MANY = frozenset(
    """orang urang org anak murid siswa siswi peserta guru pendamping dewasa ortu tua pengurus panitia buku kursi bangku
    bab bagian halaman minggu pekan bulan hari tahun people children kids pupils students teachers adults books
    seats""".split()
)
"""What is counted."""
_AROUND = (
    FILLERS
    | CHATTER
    | _MANY
    | frozenset(
        """sekitar sekitaran kira kira2 kurang lebih kurleb krg lbh mungkin kayaknya paling hampir cuma cuman hanya ada
        kami kita semua semuanya totalnya total jumlahnya jumlah jadi cukup isi target targetnya untuk buat saja sajo
        aja se an about around roughly maybe perhaps only just make it altogether in all hampia kiro urangnyo banyaknya
        sebanyak tulis pilih kelas rombel dulu pasti belum""".split()
    )
)
_INCLUDED = re.compile(r"\b(?:sudah\s+|udah\s+)?(?:termasuk|termasuak|trmasuk|including|incl)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:bukan|bkn|not)\s+\d+\b", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|sampai|smpe|s/d|atau|ato|to|or)\s*(\d{1,3})\b", re.IGNORECASE)
_SOME = re.compile(r"(?<=\d)an\b", re.IGNORECASE)
"""“60an”."""
_WORD = re.compile(r"\d+(?:\.\d{3})*|[^\W\d_]+2?")
_MOST_WORDS = 10


@dataclass(frozen=True)
class _Number:
    value: int
    spelt: bool
    counted: str  # the word behind it, where that is one that is counted


def told_count(text: str, *, adds: bool = False) -> int | None:
    """The one number that a text tells; `adds`: “30 anak sama 3 guru” are 33, of “30-35” the greater counts."""
    text = _SOME.sub("", _NOT.sub(" ", _INCLUDED.split(text)[0]))
    if adds:
        text = _RANGE.sub(lambda found: str(max(int(found[1]), int(found[2]))), text)
    words = [found[0].casefold() for found in _WORD.finditer(text)]
    numbers, rest = list[_Number](), list[str]()
    for one in _read(words):
        (numbers if isinstance(one, _Number) else rest).append(one)  # type: ignore[arg-type]
    if not numbers or len(words) > _MOST_WORDS or (any(one.spelt for one in numbers) and not _is_light(rest)):
        return None
    if len(numbers) == 1:
        return numbers[0].value
    told = [one.counted for one in numbers]
    if adds and sum(map(bool, told)) == 1:
        return next(one.value for one in numbers if one.counted)
    return sum(one.value for one in numbers) if adds and all(told) and len({*told}) == len(told) else None


def _is_light(words: Sequence[str]) -> bool:
    return all(word in _AROUND or word in _JOINS or is_exclamation(word) for word in words)


_JOINS = frozenset("dan sama plus ditambah tambah dengan and jo serta".split())


def _read(words: Sequence[str]) -> Iterator[_Number | str]:
    at = 0
    while at < len(words):
        length, value = _number_at(words, at)
        if value is None:
            yield words[at]
            at += 1
            continue
        after = words[at + length] if at + length < len(words) else ""
        yield _Number(value, not words[at].replace(".", "").isdecimal(), after if after in _MANY else "")
        at += length


def _number_at(words: Sequence[str], at: int) -> tuple[int, int | None]:
    """How many words are a number here, and which; None where none is."""
    word = words[at]
    if word.replace(".", "").isdecimal():
        return 1, int(word.replace(".", "")[:9])
    total, length = 0, 0
    while at + length < len(words):
        step, value = _part_at(words, at + length)
        if value is None or (length and not _goes_below(value, total)):
            break
        total, length = total + value, length + step
    return length, total if length else None


def _goes_below(value: int, total: int) -> bool:
    """“seratus | dua puluh”, “dua puluh | lima”: each part is of a lower order than the one before."""
    return (total % 100 == 0 and value < 100) or (total % 10 == 0 and total > 10 and value < 10)


def _part_at(words: Sequence[str], at: int) -> tuple[int, int | None]:
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    unit = _UNITS.get(word)
    if unit is not None and after in _TEENS:
        return 2, 10 + unit
    if unit is not None and after in _TIMES:
        return 2, unit * _TIMES[after]
    value = _WHOLE.get(word, _TENS.get(word, unit))
    return 1, value

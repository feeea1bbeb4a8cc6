"""How many people somebody tells of: “12 anak 5 dewasa” is seventeen, “pengunjung hari ini 87” eighty-seven.

Numbers of a day, an hour or a floor are none of people. A total that is said counts alone.
"""

from __future__ import annotations

import re

from bot.base.reading.invisible import plain
from bot.base.reading.slang import NUMBERS

_N = rf"(?P<n>\d{{1,4}}|{'|'.join(sorted((*NUMBERS, 'sepasang'), key=len, reverse=True))})"
_OTHER = re.compile(
    r"\b(?:jam|jm|pukul|pkl|tanggal|tgl|lantai|lt|nomor|no|kelas|kls|usia|umur|sesi|ruang|tahun)\s*\d[\d.:/-]*"
    r"|\b\d{1,2}[.:/-]\d{1,4}\S*|\b(?:19|20)\d\d\b|\b\d+\s*(?:menit|jam|hari|minggu|bulan|tahun|thn|th|lantai)\b"
    r"|\b\d{1,2}\s+(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nov|des)[a-z]*\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(rf"\b(?:total(?:nya)?|jumlah(?:nya)?|semua(?:nya)?|altogether)\W*{_N}\b", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w.,]){_N}(?=\D|$)(?![.,]\d)", re.IGNORECASE)
_PAIR = 2


def read_heads(text: str) -> int | None:
    """All people that are told of in a message; None where no number of them is."""
    typed = _OTHER.sub(" ", plain(text[:300]))
    if total := _TOTAL.search(typed):
        return _value(total["n"])
    numbers = [_value(found["n"]) for found in _NUMBER.finditer(typed)]
    return sum(numbers) or None


def _value(said: str) -> int:
    word = said.casefold()
    return int(word) if word.isdecimal() else _PAIR if word == "sepasang" else NUMBERS[word]

"""A name in words that are dictated, without a sign and all small: “nama anak saya dina ayu tolong dicatat ya”.

Only where a word leads to it: any other word of a sentence may be one that nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.base.reading.late import late

_LED = late(
    r"\b(?:(?:atas\s+)?(?:nama|namo|nma|nm|name)(?:\s?(?:ku|nya|nyo|ny))?|bernama|banamo|called|name\s+is)\b"
    r"(?:\s+(?:anak(?:nya|ku)?|cucu|lengkap(?:nya|ku)?|panggilan|saya|sy|aku|ambo|den|kami|dia|is|adalah|itu|yaitu|memang|"
    r"emang|panjang|cuma|nenek|kakek|bapak|ibu|opa|oma|titik\s+dua|si))*\s+(?=[^\W\d])",
    re.IGNORECASE,
)
_STOPS = frozenset(
    """orang urang anak cucu ibunya ayahnya ibu ayah pensiunan guru rumah huruf koma titik spasi tolong pakai pake dari
    di yang nan sering biasa tapi gelar gelarnya umur kelas iya beneran semua dan jo sama terus kakak adik adiknya
    adiaknyo kak nak pak bu min ya aja saja deh bukan tanpa cukup eh udah sudah lah itu baitu here please and with
    """.split()
)
_MOST = 4


def spoken(text: str, is_none: Callable[[str], bool]) -> Iterator[str]:
    """The names that may be told in words all small, the likeliest first; `is_none`: whether nobody is called so."""
    if any(char.isupper() for char in text) or len(text.split()) < 2:
        return
    for led in _LED.finditer(text):
        if run := _run(text[led.end() :].split(), is_none):
            yield run


def _run(words: list[str], is_none: Callable[[str], bool]) -> str:
    """The words up to the first one that is none of a name."""
    taken: list[str] = []
    for word in words[:_MOST]:
        bare = word.strip(".,!")
        if bare in _STOPS or not bare.replace("'", "").isalpha() or is_none(bare):
            break
        taken.append(bare)
    return " ".join(taken)

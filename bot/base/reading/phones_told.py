"""A telephone number in an answer to the question for one: “ini kak 0812-…”, “nol delapan satu …”, “gak punya hp”."""

from __future__ import annotations

import re

from bot.base.reading.person_names import sounds_asked
from bot.base.reading.phones import MOBILE, read_phone

_DIGITS = {
    word: str(digit)
    for digit, words in enumerate(
        (
            "nol kosong zero oh", "satu ciek one", "dua duo two", "tiga tigo three", "empat ampek four",
            "lima limo five", "enam anam six", "tujuh tujuah seven", "delapan lapan salapan eight", "sembilan nine",
        )
    )
    for word in words.split()
}  # fmt: skip
_PLUS = frozenset({"plus", "tambah"})
_AGAIN = frozenset({"dobel", "double", "ganda"})
_WORD = re.compile(r"\d+|[^\W\d_]+")
_FEWEST = 9
_NONE = re.compile(
    r"\b(?:ga|gak|g|nggak|ngga|enggak|tidak|tdk|ndak|indak|ndk|belum|blm|no|not|dont|don['’]t)\s+"
    r"(?:ada\s+|ado\s+)?(?:punya|pnya|puny[ao]|ada|ado|pakai|pake|megang|pegang|have)\b|\bi\s+have\s+no\b",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\b(?:nomor|nomer|no|nmr|hp|wa|kontak|number)(?:nya|ku)?\s+(?:saya\s+|aku\s+|my\s+)?(?:yang|yg|nan)?\s*"
    r"(?:ini|iko|sini|tele(?:gram)?|sama|this)\b|\b(?:yang|yg|nan)\s+(?:ini|iko|saya\s+pakai|dipakai)\b"
    r"|\bthis\s+(?:one|number|phone)\b|\bmy\s+telegram\b|\b(?:sama|samo)\s+(?:dengan|dgn|kayak|jo)\b.*\btele",
    re.IGNORECASE,
)


def phone_in(text: str) -> str | None:
    """The one number (+62…) of an answer, in digits or spoken one by one; None where there is none, or are two."""
    if whole := read_phone(text):
        return whole
    if sounds_asked(text):
        return None
    found = {phone for one in MOBILE.finditer(text) if (phone := read_phone(one[0]))}
    if found:
        return found.pop() if len(found) == 1 else None
    return read_phone(_spoken(text))


def has_no_phone(text: str) -> bool:
    """“gak punya hp”."""
    return _NONE.search(text) is not None


def means_this_phone(text: str) -> bool:
    """“pakai nomor yang ini aja”."""
    return _THIS.search(text) is not None


def _spoken(text: str) -> str:
    """The digits of the longest row of number words: “nol delapan satu dua …” is 0812…; '' of a short one."""
    rows, times = [""], 1
    for word in _WORD.findall(text.casefold()):
        if word in _AGAIN:
            times = 2
            continue
        digits = _DIGITS.get(word, word if word.isdecimal() else "")
        rows[-1] += digits * times
        times = 1
        if not digits:
            rows.append("+" if word in _PLUS else "")
    longest = max(rows, key=len)
    return longest if len(longest) >= _FEWEST else ""

"""Ages as people say them, made plain: “5 tahun 3 bulan”, “delapan jalan sembilan”, “he's five”, “12/5/19” as 2019.

What is left is read word by word: ages as “6 tahun”, dates as their years, no count of how many children there are.
"""

from __future__ import annotations

import re

from bot.base.reading.late import late
from bot.base.reading.slang import NUMBERS

_YEARS = r"(?:th|thn|tahun|tahunan|taun|taon|thun|years?|yrs?|yo|y\.o)"
_ENGLISH = dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True))
_WORDS = {**_ENGLISH, **NUMBERS, "dua belas": 12}
_SPELT = "|".join(sorted(_WORDS, key=len, reverse=True))
_N = rf"(?:\d{{1,2}}|{_SPELT})"
_NEARING = r"(?:hampir|menjelang|jelang|jalan|otw|almost|nearly|going on|mau|masuk)"
_SOON = (
    r"(?:(?:bulan|minggu|tahun)\s+depan|bln\s+dpn|thn\s+dpn|besok|bsk|lusa|next\s+(?:month|week|year)|in\s+[A-Z][a-z]+"
    r"|soon|(?:se)?bentar\s+lagi)"
)
_TURNS = r"(?:genap|masuk|jadi|jd|turns?|turning|umur(?:nya)?|usia(?:nya)?|ulang\s+tahun(?:\s+ke)?|baru|berumur)"

_ASIDES = late(
    r"\b(?:putr[ai]|cucu|ponakan|keponakan|adik|adek|kakak)\s+(?:saya|sy|kami|aku|ambo|awak)\b|\byan?g\s+gede\b"
    r"|\b(?:(?:eh|ups|oops|maaf|sorry)\W+)?(?:salah|ralat|koreksi|typo|keliru)\b"
    rf"|\bbukan\s+\w+(?:\s+{_YEARS})?\s*(?:,|tapi|tp|melainkan)\s*"
    r"|\batas\s?nam[ao]\b|\ba\.?\s?n\.(?=\s)|\b(?:its|it's)\s+for\b",
    re.IGNORECASE,
)
_TEENS = late(
    r"\b(dua|duo|tiga|tigo|empat|ampek|lima|limo|enam|anam|tujuh|tujuah|delapan|salapan|sembilan)\s*b[ae]?l[ae][sh]+\b",
    re.IGNORECASE,
)
_NOT = late(r"\bnot\s+\w+\s*,\s*(?:it['’]?s|but|actually|rather)\s+", re.IGNORECASE)
"""“not Tirto, it's Tirta”."""
_LISTED = late(r"(?:^|(?<=[\s,;]))[1-9][.)]\s*(?=[^\W\d_])")
_DATE = late(r"\b\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ](\d{4})\b", re.IGNORECASE)
_MONTH = late(r"\b(?:lahir|lhr|kelahiran|born|bulan)\s+[a-z]{3,9}\s+(?=\d{4}\b)", re.IGNORECASE)
_YEAR_MONTH = late(r"\b((?:19|20)\d\d)\s*,?\s*(?:bulan|bln|bl)\s*(?:ke\s*)?(?:\d{1,2}|[a-z]{3,9})\b", re.IGNORECASE)
_SHORT_DATE = late(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(\d\d)(?!\d)")
_SPELT_AGE = late(
    rf"\b({_SPELT})(?=[\s-]*(?:{_YEARS}|and|s[ea]?t[ae]ngah|{_NEARING}\s+{_N})\b)"
    rf"|(?<=\b(?:is|'s|’s)\s)({'|'.join(_ENGLISH)})\b",
    re.IGNORECASE,
)
_SPELT_AFTER = late(
    rf"\b((?:umur|usia|jalan|hampir|menjelang|genap|masih|baru|turns?|turned|turning|{_SOON})(?:nya)?)\s+({_SPELT})\b(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_AND_MONTHS = late(
    rf"\b(\d+)\s*{_YEARS}\s*(?:,|dan|lebih|lewat|and)?\s*{_N}\s*(?:bulan|bln|bl|months?)\b", re.IGNORECASE
)
_FRACTION = late(
    rf"(\d+)(?:[.,]\d+(?=\s*{_YEARS}\b)|\s*(?:½|1/2|s[ea]?t[ae]ngah\b|and\s+a\s+half\b)|\s*{_YEARS}\s+s[ea]?t[ae]ngah\b)|(?<!\S)(\d)[.,]5(?=\W*$)",
    re.IGNORECASE,
)
_LESS = late(
    rf"\b(\d{{1,2}})\s*{_YEARS}\s*(?:kurang|less)\s*(?:s?e?dikit|{_N}\s*(?:bulan|bln|bl|minggu|hari))\b", re.IGNORECASE
)
_COUNTED = late(rf"\b(ultah|ulang\s+tahun|yang|yg|birthday)(\s+yang)?\s+ke[\s-]*({_N})(?:nya)?\b", re.IGNORECASE)
_BETWEEN = late(rf"\b(\d{{1,2}})\s*{_YEARS}?\s*,?\s*{_NEARING}\s+(?:ke\s+)?{_N}\b(?:\s*{_YEARS}\b)?", re.IGNORECASE)
_FUTURE = late(
    rf"\b(?:{_SOON}\s+(?:{_TURNS}\s+)*(\d{{1,2}})|(?:(?:{_TURNS}|mau|be)\s+)?(\d{{1,2}})\s*(?:{_YEARS}\s*)?(?:pas\s+|di\s+)?{_SOON})\b(?:\s*{_YEARS}\b)?"
    r"(?:\s*,?\s*(?:tapi|tp|but)\b)?",
    re.IGNORECASE,
)
_LATER = late(rf"\b(?:pas\s+|di\s+)?{_SOON}\b", re.IGNORECASE)
_NEARLY = late(
    rf"\b(?:hampir|menjelang|jelang|jalan|almost|nearly|going on|mau(?=\s+(?:umur\s+)?\d{{1,2}}\s*{_YEARS}\b))"
    r"\s+(?:umur\s+)?(\d{1,2})\b",
    re.IGNORECASE,
)
_COUNT = late(
    r"\b(?:\d|dua|tiga|empat|duo|tigo|two|three|four)\s*(?:orang|urang|anak|kids|children)\b(?!\s*agung)"
    r"|\b(?:satu|1|ciek|one)\s+(?:aja|saja|sajo|se|only)\b"
    r"|\b(?:\d{1,3}|se|satu|dua|tiga|empat|lima|duo|tigo|three|two)\s*(?:kali|x|times|menit|jam|hari|minggu)\b"
    r"|\b(?:nomor|no|ke)[\s-]*(?:\d|dua|tiga)\b(?=\s*(?:,|saya|sy|itu))|(?<=anak\s)\d(?=\s*(?:,|$|umur|usia))|\b(?:ada|punya)\s+(?:\d|dua|tiga|empat|duo|tigo)(?=\s*[,:;(])",
    re.IGNORECASE,
)
_ALONE = late(rf"\W*({'|'.join(_ENGLISH)}|dua belas)\W*", re.IGNORECASE)
_MONTHS = late(r"\b(\d{1,3})\s*(?:bulan|bln|bl)\b", re.IGNORECASE)
_AGE = late(r"\b\d{1,2}\b")


def plainly(text: str) -> str:
    """Dates as their years, ages as whole years, without how many children there are."""
    if alone := _ALONE.fullmatch(text):
        return _number(alone[1])
    text = _ASIDES.sub(" anak ", _NOT.sub(" ", _listed(text)))
    text = _TEENS.sub(lambda found: str(10 + NUMBERS[found[1].casefold()]), text)
    text = _YEAR_MONTH.sub(r"\1", _MONTH.sub(" ", _DATE.sub(r" \1 ", text)))
    text = _SHORT_DATE.sub(lambda found: f" 20{found[2]} ", text)
    text = _COUNTED.sub(lambda found: f"{found[1]} {_digits(found[3])}", text)
    text = _SPELT_AFTER.sub(lambda found: f"{found[1]} {_number(found[2])}", text)
    text = _SPELT_AGE.sub(lambda found: _number(found[1] or found[2]), text)
    text = _LESS.sub(lambda found: f"{_before(found[1])} tahun", text)
    text = _AND_MONTHS.sub(r"\1 tahun", _BETWEEN.sub(r"\1 tahun", text))
    text = _FRACTION.sub(lambda found: found[1] or found[2], text)
    text = _MONTHS.sub(lambda found: f"{int(found[1]) // 12} tahun", _COUNT.sub(" ", _now(text)))
    return _NEARLY.sub(lambda found: _before(found[1]), text)  # whoever is almost six is five


def _listed(text: str) -> str:
    """“1. Rafi 6 th 2. Sari 4 th”: a line each."""
    return _LISTED.sub("\n", text) if re.match(r"\s*1[.)]", text) else text


def _now(text: str) -> str:
    """“bulan depan genap 7” is six now; beside the age of today it says nothing."""
    found = _FUTURE.search(text)
    if found is None:
        return text
    rest = _FUTURE.sub(" ", text, count=1)
    return _LATER.sub(" ", rest) if _AGE.search(rest) else f"{rest} {_before(found[1] or found[2])} tahun"


def _number(word: str) -> str:
    return str(_WORDS[word.casefold()])


def _digits(number: str) -> str:
    return number if number.isdecimal() else _number(number)


def _before(number: str) -> str:
    return str(max(int(number) - 1, 0))

"""Text to plain words: the one spelling that titles are stored in and questions are asked in."""

from __future__ import annotations

import re
import unicodedata

from bot.base.reading.invisible import seen

LONGEST_TEXT = 600
"""Characters looked at; a title is shorter, and a longer question says nothing more."""

_APOSTROPHES = re.compile("['’‘`´ʼʻʹ′\\\\\x00-\x08]")
_NAMED_SIGNS = (("c++", "cpp"), ("c#", "csharp"), (".net", " dotnet"), ("&", " dan "))
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_WORD = re.compile(r"[^\W_]+")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_ROMAN = re.compile(r"(?=[ivxl])(x{0,3}|xl|l)(ix|iv|v?i{0,3})")
_AGAIN = re.compile(r"([^\W\d_]{2,})2(nya|an|ku|mu)?")

_SPOKEN = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas".split()
_TENS = ("", "x", "xx", "xxx")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
ROMAN = {_TENS[n // 10] + _ONES[n % 10]: str(n) for n in range(1, 40)}


def words(text: str) -> list[str]:
    """The words of a title or a question, in order: lower case, no marks, no punctuation, no leading zeros."""
    text = text[:LONGEST_TEXT].lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", seen(text)).translate(_LETTERS)
        text = "".join(c for c in text if not unicodedata.combining(c))
    text = _APOSTROPHES.sub("", text)
    for sign, name in _NAMED_SIGNS:
        if sign in text:
            text = text.replace(sign, name)
    found: list[str] = _WORD.findall(text)
    if "0" in text:
        found = [word.lstrip("0") or "0" if word[0] == "0" and word.isdigit() else word for word in found]
    if _DRAWN_OUT.search(text):
        found = [word if _ROMAN.fullmatch(word) else _DRAWN_OUT.sub(r"\1", word) for word in found]
    return found


def doubled(word: str) -> str | None:
    """The word that chat's "2" repeats: anak2 is anak-anak, kisah2nya is kisah-kisahnya; None for others."""
    found = _AGAIN.fullmatch(word)
    return found and found[1] + (found[2] or "")


def numerals(word: str) -> tuple[str, ...]:
    """The other ways to write a number: 7, vii, tujuh and ketujuh are one."""
    return tuple(form for form in _FORMS.get(word, ()) if form != word)


def _forms() -> dict[str, tuple[str, ...]]:
    table = {}
    for roman, number in ROMAN.items():
        spoken = _SPOKEN[int(number) - 1 : int(number)]
        forms = (number, roman, *spoken, *("ke" + word for word in spoken), *(["pertama"] if number == "1" else []))
        table.update(dict.fromkeys(forms, forms))
    return table


_FORMS = _forms()

"""Which letters can be drawn: Latin, Greek, Cyrillic and Arabic ones. Others are written otherwise, or named."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from bot.base.i18n import N_

_RANGES = Path(__file__).parent / "fonts" / "letters.txt"
APOSTROPHES = str.maketrans({"\u02bc": "’", "\u02bb": "‘", "\u2032": "’"})
_LONGEST = 22  # letters of a word that any line holds
_UNSEEN = ("C", "S", "M")  # controls, pictures, and marks that no letter took up
SCRIPTS = {
    "CJK": N_("Chinese letters"), "HIRAGANA": N_("Japanese letters"), "KATAKANA": N_("Japanese letters"),
    "HANGUL": N_("Korean letters"), "THAI": N_("Thai letters"), "DEVANAGARI": N_("Indian letters"),
    "TAMIL": N_("Tamil letters"), "HEBREW": N_("Hebrew letters"), "JAVANESE": N_("Javanese letters"),
    "BALINESE": N_("Balinese letters"), "SUNDANESE": N_("Sundanese letters"), "BUGINESE": N_("Bugis letters"),
    "BATAK": N_("Batak letters"), "REJANG": N_("Rejang letters"),
}  # fmt: skip
OTHER = N_("other letters")


def drawable(text: str, named: Callable[[str], str]) -> str:
    """The text in one line of letters that the fonts have: pictures left out, marks dropped where no font has them.

    Of a script that no font here has its name stands instead: `named(msgid)` says it in the reader's language.
    """
    plain = unicodedata.normalize("NFC", " ".join(text.split())).translate(APOSTROPHES)
    said = []
    for script, letters in groupby(plain, key=_script):
        if script == "":
            said.append("".join(map(nearest, letters)))
        else:
            said.append(f"[{named(script)}]")
    return " ".join(_breakable(word) for word in "".join(said).split())


def _breakable(word: str) -> str:
    """A word that is longer than a line may be broken."""
    if len(word) <= _LONGEST:
        return word
    return "\u200b".join(word[at : at + _LONGEST // 2] for at in range(0, len(word), _LONGEST // 2))


def _script(letter: str) -> str:
    """The msgid of the script's name; '' for what can be drawn or left out."""
    near = nearest(letter)
    if all(part in known() for part in near):
        return ""
    return SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0], OTHER)


def nearest(letter: str) -> str:
    """The letter, or it without its marks, nothing for what is no letter; itself where there is no way."""
    if letter in known():
        return letter
    digit = unicodedata.digit(letter, None)
    if digit is not None and unicodedata.category(letter) == "Nd":
        return str(digit)
    simple = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
    if simple and all(part in known() for part in simple):
        return simple
    return "" if unicodedata.category(letter).startswith(_UNSEEN) else letter


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """Every letter that the fonts have between them."""
    ranges = (line.partition("-") for line in _RANGES.read_text(encoding="ascii").split())
    return frozenset(
        chr(code) for first, _, last in ranges for code in range(int(first, 16), int(last or first, 16) + 1)
    )

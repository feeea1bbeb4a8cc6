"""Numbers and codes in the dress that spreadsheets and typists give them: 1.0, 2.018, ="007", '978…, 9.7E+12.

What was lost on the way (9.78979E+12 has six of its thirteen digits) is never guessed.
"""

from __future__ import annotations

import re

from bot.base.reading.invisible import plain

_FORMULA = re.compile(r"=\s*(?:T\()?\"([^\"]*)\"\)?|=\s*(\d+)")
_QUOTED = re.compile(r"['’‘´`]+(?=[\dA-Za-z])")
_FLOAT = re.compile(r"([+-]?\d+)[.,]0{1,2}")  # 1.000 is a thousand here, or a code: it stays as it is
_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})")
_LOST = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d{1,2}")
_GROUPED_YEAR = re.compile(r"([12])[.,](\d{3})(?:[.,]0+)?")
_DATED = re.compile(r"([12]\d{3})-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")


def undressed(cell: str) -> str:
    """What stands in a cell, without a formula's or an apostrophe's dress and characters nobody sees."""
    bare = plain(cell).strip()
    if bare.startswith("=") and (formula := _FORMULA.fullmatch(bare)):
        return (formula[1] or formula[2] or "").strip()
    return _QUOTED.sub("", bare, count=1) if bare and _QUOTED.match(bare) else bare


def code(cell: str) -> str:
    """A code or key: a whole number is its digits (7.0 is 7, 007 stays), all else stays as it is."""
    bare = undressed(cell)
    if bare.isdecimal():
        return bare
    if found := _FLOAT.fullmatch(bare):
        return found[1]
    return _spelt_out(bare) or bare


def is_lost(cell: str) -> bool:
    """Whether a spreadsheet has left only the first digits of a number: 9.78979E+12."""
    if "+" not in cell:
        return False
    bare = undressed(cell)
    return _LOST.fullmatch(bare) is not None and not _spelt_out(bare)


def year(cell: str) -> str:
    """A year of publication: 2018.0, 2.018, 2018,0 and a date's year are 2018; "[1980?]" stays as printed."""
    bare = code(cell)
    if found := _GROUPED_YEAR.fullmatch(bare):
        return found[1] + found[2]
    found = _DATED.fullmatch(bare)
    return found[1] if found else bare


def spelt_out(text: str) -> str:
    """A text whose only word is a number in scientific dress as its digits, where all are there; else as it was."""
    return _spelt_out(text.strip()) or text


def _spelt_out(bare: str) -> str:
    found = _SCIENTIFIC.fullmatch(bare) if "e" in bare or "E" in bare else None
    decimals = (found[2] or "") if found else ""
    places = int(found[3]) if found else 0
    whole = decimals[:places] + decimals[places:].rstrip("0")
    return found[1] + whole if found and decimals and len(whole) == places else ""

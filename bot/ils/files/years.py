"""Years of publication as tables have them: in any number's dress, with letters among the figures, or none at all."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.base.i18n import N_
from bot.base.reading.dressed import is_lost, year
from bot.base.reading.text import clean
from bot.ils.said import Said, said

_LETTERS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "i": "1", "|": "1", "S": "5", "s": "5", "B": "8"})
_MIXED = re.compile(r"(?<![^\W_cp])[\dOolIi|SsB]{4}(?![^\W_])")
_PLAUSIBLE = re.compile(r"(?<!\d)(?:1[0-9]\d\d|20\d\d)(?!\d)")
_NONE = re.compile(
    r"[\W_]*(?:t\.?\s?t(?:h|hn)?|t\.?\s?thn?|tanpa t(?:ahun|hn)(?: terbit)?|tidak (?:ada|diketahui)|s\.?\s?a|n\.?\s?d|"
    r"no date|sine anno|0+)?[\W_]*",
    re.IGNORECASE,
)
_NEVER = re.compile(r"0[01]01-01-01(?!\d).*")
"""The first day of all, as Calibre and spreadsheets' programs write that they know none."""
_TIME = re.compile(r"(?<=\d)[ T]+\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*$")
_DATED = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]((?:1[5-9]|20)\d\d)")
_DAY_ZERO = date(1899, 12, 30)
_DAYS = range(30_000, 55_000)
_DAY = N_("the year {text} is a day as a spreadsheet counts it: read as {year}")
_READ_AS = N_("the year {text} has letters among its figures: read as {year}")
_UNSURE = N_("the year “{text}” is not a whole one: kept as it is, and not used for sorting")


def is_none(cell: str) -> bool:
    """Whether a cell says that there is no year: "t.t.", "0000"."""
    return _NONE.fullmatch(_in_our_figures(clean(year(cell)))) is not None


def read(cell: str | None) -> tuple[str | None, Said | None]:
    """A year as printed, and what is to be said of it; None says nothing, "" that there is none."""
    if cell is None or is_lost(cell):
        return None, None
    text = _in_our_figures(clean(year(_TIME.sub("", cell)))).rstrip("/ ")
    if _NONE.fullmatch(text) or _NEVER.fullmatch(text):
        return "", None
    if dated := _DATED.fullmatch(text):
        return dated[1], None
    if day := _of_a_day(text):
        return day, said(_DAY, text=text, year=day)
    meant = _MIXED.sub(_figures, text)
    if meant != text:
        return meant, said(_READ_AS, text=text[:40], year=meant[:40])
    return text, None if _PLAUSIBLE.search(text) else said(_UNSURE, text=text[:40])


def _of_a_day(text: str) -> str:
    """The year of a day that a spreadsheet has counted: 37987 is in 2004; "" for others, as a slip like 20003."""
    days = int(text) if text.isdecimal() and len(text) == 5 else 0
    return str((_DAY_ZERO + timedelta(days)).year) if days in _DAYS else ""


def _figures(found: re.Match[str]) -> str:
    """Figures for the letters of what has more figures than letters and makes a year: "20O3", "l998"."""
    figures = found[0].translate(_LETTERS)
    likely = sum(map(str.isdecimal, found[0])) > 1 and _PLAUSIBLE.fullmatch(figures)
    return figures if likely else found[0]


def _in_our_figures(text: str) -> str:
    """The same with figures of other scripts as ours: "٢٠٠٣"."""
    if text.isascii():
        return text
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in text)

"""Which letters a PDF can show, in which font, and how large a line may be to fit."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.areas.events.documents.transliteration import in_latin
from bot.areas.events.documents.types import Unprintable

PLAIN, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"
_WIDER = {PLAIN: ("Vera", "Vera.ttf"), BOLD: ("VeraBd", "VeraBd.ttf"), ITALIC: ("VeraIt", "VeraIt.ttf")}
"""For lines that need letters beyond Western Europe's: fonts that come with reportlab and are put into the file."""
_APOSTROPHES = str.maketrans({"ʼ": "’", "ʻ": "‘", "′": "’", "ʿ": "‘", "ʾ": "’"})
_EMPTIED = re.compile(r"\(\s*\)|\[\s*\]|“\s*”|‘\s*’|\"\s*\"")
_DANGLING = re.compile(r"^[\s:;,&/–—-]+|[\s:;,&/–—-]+$")
_UNSEEN = ("C", "So", "Sk", "Mn", "Me")  # controls, pictures, and marks that no letter took up


def printable(text: str) -> str:
    """The text in one line, in letters that the fonts have: without pictures, accents dropped where no font has them.

    Raises Unprintable where letters of another script, or none at all, would be left.
    """
    known = _known()
    plain = unicodedata.normalize("NFC", " ".join(text.split())).translate(_APOSTROPHES)
    found = "".join(letter if letter in known else _nearest(letter, known) for letter in plain)
    lost = sorted({letter for letter in found if letter not in known})
    if lost or not found.strip():
        raise Unprintable(text, "".join(lost))
    return " ".join(found.split())


@dataclass(frozen=True, slots=True)
class Legible:
    """A text as the paper shows it, perhaps nothing. `changed`: whether letters were written otherwise or left out.

    `lost`: the letters that are left out.
    """

    shown: str
    changed: bool = False
    lost: str = ""


def legible(text: str) -> Legible:
    """Any text, in letters that the fonts have: Arabic in Latin letters, what no font here has left out."""
    known, latin = _known(), in_latin(unicodedata.normalize("NFC", text))
    plain = " ".join(latin.split()).translate(_APOSTROPHES)
    letters = [letter if letter in known else _nearest(letter, known) for letter in plain]
    lost = "".join(sorted({letter for letter in letters if letter and not known.issuperset(letter)}))
    shown = "".join(letter for letter in letters if known.issuperset(letter))
    return Legible(_tidied(shown, plain), bool(lost) or latin != unicodedata.normalize("NFC", text), lost)


def _tidied(shown: str, before: str) -> str:
    """Without what letters that are gone have left behind: empty brackets and quotes, marks that join nothing."""
    tidy = " ".join(shown.split())
    if tidy == before:
        return tidy
    return _DANGLING.sub("", " ".join(_EMPTIED.sub("", tidy).split()))


def _nearest(letter: str, known: frozenset[str]) -> str:
    """The letter without its marks, nothing for what is no letter, itself where there is no way."""
    digit = unicodedata.digit(letter, None)
    if digit is not None and unicodedata.category(letter) == "Nd":
        return str(digit)
    simple = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
    if simple and all(part in known for part in simple):
        return simple
    return "" if unicodedata.category(letter).startswith(_UNSEEN) else letter


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """What the fonts have between them: Windows' Western letters, and those of Vera."""
    western = (bytes([code]).decode("cp1252", "ignore") for code in range(256))
    return frozenset(letter for letter in (*western, *map(chr, _vera(PLAIN).charToGlyph)) if letter.isprintable())


@lru_cache(maxsize=3)
def _vera(style: str) -> Any:
    """The wider font of a style, made known to reportlab."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name, file = _WIDER[style]
    pdfmetrics.registerFont(TTFont(name, file))
    return pdfmetrics.getFont(name).face


def font_for(text: str, style: str) -> str:
    """The font of a style that has every letter of a printable text."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        _vera(style)
        return _WIDER[style][0]
    return style


def width_of(text: str, font: str, size: float) -> float:
    """In points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, font, size))


def fitted(text: str, style: str, widest: float, largest: float, smallest: float) -> tuple[list[str], str, float]:
    """One line as large as fits between the sizes, or two at the smallest: the lines, the font and its size.

    What does not even fit on two lines is shrunk further rather than cut: a name is never cut.
    """
    font = font_for(text, style)
    size = min(largest, widest / max(width_of(text, font, 1), 1e-6))
    if size >= smallest:
        return [text], font, size
    lines = _halved(text, font)
    needed = max(width_of(line, font, 1) for line in lines)
    return lines, font, min(smallest, widest / needed)


def _halved(text: str, font: str) -> list[str]:
    """The two lines, broken at a space, whose longer one is shortest; one where there is no space."""
    words = text.split()
    ways = [[" ".join(words[:n]), " ".join(words[n:])] for n in range(1, len(words))] or [[text]]
    return min(ways, key=lambda lines: max(width_of(line, font, 1) for line in lines))

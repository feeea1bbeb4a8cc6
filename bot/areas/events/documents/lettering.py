"""Names, titles and places on papers that say them once and for good: nothing stands for letters that no font has."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.areas.events.documents.types import Unprintable
from bot.drawing.letters import APOSTROPHES, known, nearest

_EMPTIED = re.compile(r"\(\s*\)|\[\s*\]|“\s*”|‘\s*’|\"\s*\"")
_DANGLING = re.compile(r"^[\s:;,&/–—-]+|[\s:;,&/–—-]+$")


def printable(text: str) -> str:
    """The text in one line, in letters that the fonts have: without pictures, accents dropped where no font has them.

    Raises Unprintable where letters of another script, or none at all, would be left.
    """
    plain = unicodedata.normalize("NFC", " ".join(text.split())).translate(APOSTROPHES)
    found = "".join(map(nearest, plain))
    lost = sorted({letter for letter in found if letter not in known()})
    if lost or not found.strip():
        raise Unprintable(text, "".join(lost))
    return " ".join(found.split())


@dataclass(frozen=True, slots=True)
class Legible:
    """A text as the paper shows it, perhaps nothing. `lost`: letters that are left out; `changed`: whether any are."""

    shown: str
    changed: bool = False
    lost: str = ""


def legible(text: str) -> Legible:
    """Any text, in letters that the fonts have; what no font here has is left out."""
    plain = " ".join(unicodedata.normalize("NFC", text).split()).translate(APOSTROPHES)
    letters = [nearest(letter) for letter in plain]
    lost = "".join(sorted({letter for letter in letters if not known().issuperset(letter)}))
    shown = "".join(letter for letter in letters if known().issuperset(letter))
    return Legible(_tidied(shown, plain), bool(lost), lost)


def _tidied(shown: str, before: str) -> str:
    """Without what letters that are gone have left behind: empty brackets and quotes, marks that join nothing."""
    tidy = " ".join(shown.split())
    if tidy == before:
        return tidy
    return _DANGLING.sub("", " ".join(_EMPTIED.sub("", tidy).split()))

"""How names are written: capitals, particles, scripts, and the key that one person has however they are written."""

from __future__ import annotations

import re
import unicodedata

from bot.areas.catalogue.names import degrees
from bot.base.reading.text import fold

SUFFIXES = {"jr": "Jr.", "jr.": "Jr.", "sr": "Sr.", "sr.": "Sr.", "ii": "II", "iii": "III", "iv": "IV"}
PARTICLES = {"van", "von", "der", "den", "de", "da", "du", "la", "bin", "binti", "ibn", "ter", "ten"}
_SORTED_WITH = PARTICLES - {"bin", "binti", "ibn"}
_ARTICLES = {"al", "el", "ad", "an", "ar", "as", "asy", "at", "ath", "az"}
_JOINING = {"dan", "and", "serta", "dengan", "with", "&", "/"}
_KIN = {"ibn", "ibnu", "abu", "umm", "ummu", "bin", "bint"}
_IDEOGRAM = "\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_PART = re.compile(r"[^\W\d_]+(?:(?<=[^\W\d_]{2})'[^\W\d_]+)*")
"""What begins with a capital: "O'Brien" twice, "Sa'di" once."""
_VOWEL = re.compile("[aeiouy]")
_IN_EAST_ASIA = re.compile(rf"[{_IDEOGRAM}\s·・,-]+")
_GAP_IN_EAST_ASIA = re.compile(rf"(?<=[{_IDEOGRAM}])[\s·・,]+(?=[{_IDEOGRAM}])")
_SAME_LETTERS = str.maketrans({"ς": "σ", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": "", "ı": "i", "ß": "ss"})
_COMPOUND = ("ابن ", "ابو ", "أبو ", "عبد ", "ال")


def east_asian(name: str) -> bool:
    """Whether a name is in Chinese, Japanese or Korean letters: the family's name stands first and stays there."""
    return bool(_IN_EAST_ASIA.fullmatch(name))


def key(shown: str) -> str:
    """The same for one person with titles and without, in any capitals and order; '' where there is no letter."""
    words = _without_titles(shown.split())
    text = _GAP_IN_EAST_ASIA.sub("", unicodedata.normalize("NFC", " ".join(words)))
    folded = fold(text).translate(_SAME_LETTERS) or shown.casefold().strip()
    return " ".join(sorted(_joined(folded.split())))


def _without_titles(words: list[str]) -> list[str]:
    """Titles in front go as long as a name is left; "H." only before two words, since it may be an initial."""
    while len(words) > 1 and (degrees.title(words[0]) or degrees.honorary(words[0])):
        rest = words[1:]
        if all(map(degrees.initial, rest)) or (degrees.hajj(words[0]) and not before_a_name(rest)):
            break
        words = rest
    return words


def before_a_name(rest: list[str]) -> bool:
    """Whether "H." before these words may be left out: a name of two words follows, and no initial."""
    return len(rest) > 1 and not degrees.initial(rest[0])


def _joined(words: list[str]) -> list[str]:
    """Initials in a row are one word: "A. A. Navis" is "AA Navis"."""
    joined: list[str] = []
    run = False
    for word in words:
        if len(word) == 1 and run:
            joined[-1] += word
        else:
            joined.append(word)
        run = len(word) == 1
    return joined


def cased(name: str) -> str:
    """Capitals only and small letters only are written as names are; mixed writing is left alone."""
    words = name.split()
    mixed = any(not (word.isupper() or word.islower()) for word in words if word.isalpha())
    return " ".join(
        word if (place and word in _JOINING) or (mixed and _is_initials(word)) else _cased_word(word)
        for place, word in enumerate(words)
    )


def _is_initials(word: str) -> bool:
    """ "AA" beside "Navis": where the rest is written as names are, two capitals are two initials."""
    return len(word) == 2 and word.isupper() and word.isascii() and word.lower() not in _ARTICLES | PARTICLES


def opened(shown: str) -> str:
    """A name that begins with a particle begins with a capital: "Ibn Katsir", "Van Gogh"."""
    first, blank, rest = shown.partition(" ")
    return f"{first.capitalize()}{blank}{rest}" if first in PARTICLES else shown


def lower_particle(family: str) -> str:
    """A particle before a family name that now stands behind: "Van Gogh" is "van Gogh"."""
    first, _, rest = family.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in PARTICLES else family


def sorted_by_last(shown: str) -> str:
    """ "Hirata, Andrea" of "Andrea Hirata"; names that do not turn (one word, East Asian, "ابن …") as they are."""
    words = shown.split()
    suffix = words.pop() if len(words) > 2 and words[-1].lower() in SUFFIXES else ""
    last = len(words) - 1
    if _JOINING.intersection(words) or (last == 1 and words[0].lower() in _KIN):
        return shown
    if last < 1 or east_asian(shown) or shown.startswith(_COMPOUND) or not words[last].rstrip(".").isalpha():
        return shown
    while last > 1 and words[last - 1] in _SORTED_WITH:
        last -= 1
    return ", ".join(filter(None, (" ".join(words[last:]), " ".join(words[:last]), suffix)))


def _cased_word(word: str) -> str:
    letters = [letter for letter in word if letter.isalpha()]
    if word.lower() in SUFFIXES and word.isupper():
        return word
    if degrees.title(word) and not degrees.hajj(word):
        return word if not (word.isupper() or word.islower()) else word.capitalize()
    if len(letters) < 2 or "/" in word or "." in word[:-1] or not (word.isupper() or word.islower()):
        return word
    if word.isupper() and len(word) < 4 and not _VOWEL.search(fold(word)) and word.isascii():
        return word  # "JK", "HB": initials without their stops
    if word.lower() in PARTICLES or word in _ARTICLES:
        return word.lower()
    return _PART.sub(lambda match: match[0].capitalize(), word.replace("’", "'"))

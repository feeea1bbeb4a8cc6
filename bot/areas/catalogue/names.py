"""Authors' names: out of catalogues ("HIRATA, Andrea"), onto screens ("Andrea Hirata"), and back to one person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.base.reading.text import clean, fold

_ROLES = {
    "editor": "editor", "ed": "editor", "eds": "editor", "editors": "editor", "penyunting": "editor",
    "penerjemah": "translator", "translator": "translator", "terj": "translator", "alih bahasa": "translator",
    "ilustrator": "illustrator", "illustrator": "illustrator", "ilustrasi": "illustrator",
    "penyusun": "compiler", "compiler": "compiler", "penulis": "", "author": "", "pengarang": "",
}  # fmt: skip
_ROLE = re.compile(r"\s*[\[(]\s*([^\])]{2,20}?)\.?\s*[\])]\s*$")
_DEGREES_LISTED = (
    "se sh spd skom st ssi sip sos ssos mm msi msc mpd mkom mt mh mba ma mag med mhum mkes mph phd cpa ca cpia ak "
    "bsc ba sag spdi mpdi lc bmedsc mec drs dra ir amd spog spa spdkes shi mhi stp sp skm ses apt bba llm llb dvm "
    "bsi sthi dea dess spdmpd ssn msn sked drg"
)
_DEGREES = frozenset(_DEGREES_LISTED.split())
_DEGREE_SHAPE = re.compile(r"[SMA]\.\s?[A-Z][A-Za-z]{1,5}(?:\.\s?[A-Z][A-Za-z]{0,3})?\.?|[SM][A-Z][a-z]{2,7}\.?")
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,3}")
_DATES = re.compile(r"[\s,]*\(?\b\d{4}\??\s*[-–]\s*(?:\d{4}\??)?\)?\.?\s*$")
_OTHERS = re.compile(r"[\s,]*\(?\[?\b(?:dkk|et\.?\s?al|and others)\.?\]?\)?\s*$", re.IGNORECASE)
_SUFFIXES = {"jr": "Jr.", "jr.": "Jr.", "sr": "Sr.", "sr.": "Sr.", "ii": "II", "iii": "III", "iv": "IV"}
_PARTICLES = {"van", "von", "der", "den", "de", "da", "du", "la", "bin", "binti", "ibn", "ter", "ten"}
_ARTICLES = {"al", "el", "ad", "an", "ar", "as", "asy", "at", "ath", "az"}
_CORPORATE_LISTED = (
    "dinas kementerian departemen badan direktorat universitas institut sekolah tim yayasan lembaga perpustakaan "
    "pusat balai majelis republik komisi panitia redaksi penerbit ikatan himpunan asosiasi persatuan perhimpunan "
    "dewan kantor pemerintah provinsi kabupaten kota society commission agency university institute committee "
    "association department ministry organization organisation council bank press publishing inc ltd pt cv media "
    "studio team staff books editors enterprise group community komunitas akademi forum international national"
)
_CORPORATE = frozenset(_CORPORATE_LISTED.split())


@dataclass(frozen=True, slots=True)
class Author:
    """A name as it is shown, as it is sorted, the key that one person has however it is written, and the role."""

    name: str
    sort_name: str
    key: str
    role: str = ""


def authors(text: str, separator: str = ";") -> tuple[Author, ...]:
    """The authors named in a cell, in order and each once; titles of study and "et al." are left out."""
    found: dict[str, Author] = {}
    for part in text.split(separator):
        for name in _apart(clean(part)):
            one = author(name)
            if one is not None:
                found.setdefault(one.key, one)
    return tuple(found.values())


@lru_cache(maxsize=10_000)
def author(text: str) -> Author | None:
    """One author; None for what is no name (a degree, "et al.", punctuation)."""
    name, role = _without_role(clean(text))
    name = _OTHERS.sub("", _DATES.sub("", name)).strip(" ,;&")
    name = re.sub(r"^(?:dan|and|oleh|by)\s+", "", name, flags=re.IGNORECASE)
    if corporate(name):
        shown = sort_name = name
    else:
        shown, sort_name = _person(name)
    key = " ".join(sorted(fold(shown).split()))
    return Author(shown, sort_name, key, role) if key and not _is_degree(shown) else None


def corporate(name: str) -> bool:
    """Whether a name is an office, a team or a firm: its words stay in their order."""
    words = fold(name).split()
    return bool(words) and (words[0] in _CORPORATE or bool(_CORPORATE.intersection(words) and len(words) > 2))


def _apart(name: str) -> list[str]:
    """ "A Bc & D Ef" is two people; "Rekan & Co" and offices are not taken apart."""
    if corporate(name):
        return [name]
    parts = [part.strip(" ,") for part in re.split(r"\s*,?\s&\s", name)]
    if len(parts) > 1 and all(len(fold(_without_role(part)[0]).split()) > 1 for part in parts):
        return parts
    parts = [part.strip() for part in name.split(",")]
    return parts if len(parts) == 2 and all(map(_whole_name, parts)) else [name]


def _whole_name(part: str) -> bool:
    """Whether one side of a comma is a person of its own: "Anastasia Diana,Lilis Setiawati"."""
    words = _without_role(part)[0].split()
    written = all(len(word) > 2 and word[0].isupper() and not word.isupper() for word in words)
    if len(words) < 2 or not written or words[0].lower() in _PARTICLES:
        return False
    return not any(map(_is_degree, words))


def _without_role(name: str) -> tuple[str, str]:
    match = _ROLE.search(name)
    if not match or fold(match[1]) not in _ROLES:
        return name, ""
    return name[: match.start()], _ROLES[fold(match[1])]


def _person(name: str) -> tuple[str, str]:
    parts = [part.strip() for part in name.split(",") if part.strip()]
    suffix = next((_SUFFIXES[part.lower()] for part in parts[1:] if part.lower() in _SUFFIXES), "")
    turned = bool(parts) and parts[0].isupper()
    parts = [part for i, part in enumerate(parts) if not i or not _after_name(part, turned)]
    if len(parts) == 2 and len(parts[0].split()) <= 4:
        family, given = _cased(parts[0]), _cased(parts[1])
        shown = " ".join(filter(None, (given, _lower_particle(family), suffix)))
        return shown, ", ".join(filter(None, (family, given, suffix)))
    shown = " ".join(filter(None, (_cased(", ".join(parts)), suffix)))
    return shown, _sorted_by_last(shown)


def _after_name(part: str, turned: bool) -> bool:
    """What follows a name and is none; after a family name in capitals, initials are a given name."""
    return part.lower() in _SUFFIXES or (_is_degree(part) and not (turned and _INITIALS.fullmatch(part)))


def _sorted_by_last(shown: str) -> str:
    words = shown.split()
    return f"{words[-1]}, {' '.join(words[:-1])}" if len(words) > 1 and words[-1].rstrip(".").isalpha() else shown


def _cased(name: str) -> str:
    """Capitals only and small letters only are written as names are; mixed writing is left alone."""
    return " ".join(_cased_word(word) for word in name.split())


def _cased_word(word: str) -> str:
    letters = [letter for letter in word if letter.isalpha()]
    if word.lower() in _SUFFIXES and word.isupper():
        return word
    if len(letters) < 2 or "." in word[:-1] or not (word.isupper() or word.islower()):
        return word
    if word.lower() in _PARTICLES or word in _ARTICLES:
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), word.replace("’", "'"))


def _lower_particle(family: str) -> str:
    first, _, rest = family.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in _PARTICLES else family


def _is_degree(part: str) -> bool:
    bare = re.sub(r"[^a-z]", "", part.lower())
    words = [re.sub(r"[^a-z]", "", word) for word in part.lower().split()]
    shaped = bool(_DEGREE_SHAPE.fullmatch(part.strip()))
    return not bare or bare in _DEGREES or shaped or all(word in _DEGREES for word in words if word)

"""A cell of a catalogue, and the authors in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.areas.catalogue.names import degrees, letters, roles, several
from bot.areas.catalogue.names.corporate import corporate, turned
from bot.areas.catalogue.names.people import person
from bot.areas.catalogue.names.plain import plain
from bot.areas.catalogue.names.stretches import stretches, titled_within
from bot.base.reading.text import clean

_ALWAYS_APART = re.compile(r"[;|\n\r\t\v\f；؛、•\u2028\u2029]")
_NUMBER = re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s*(?=[^\W\d_])")
_INVERTED = re.compile(r"[^,.]+,[^,.]+")
_TYPE = re.compile(
    r"\s+[-–]\s+(?:personal name|organi[sz]ational body|conference|nama orang|nama badan)$", re.IGNORECASE
)
"""What SLiMS prints behind a name: what kind of heading it is."""
_SEVERAL_TIMES = 4
_COMMAS_OF_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Author:
    """A name as it is shown, as it is sorted, the key that one person has however it is written, and the role."""

    name: str
    sort_name: str
    key: str
    role: str = ""


@lru_cache(maxsize=2_000)
def authors(text: str, separator: str = ";") -> tuple[Author, ...]:
    """The authors named in a cell, in order and each once: at least one where there is a letter.

    Degrees, "et al." and the like are left out beside a name, never instead of one. What `separator` parts stays
    parted; so does what stands in lines of its own or between ";" and "|".
    """
    parts = _parts(text, separator)
    inverted = _family_first(parts)
    named: dict[str, Author] = {}
    for place, part in enumerate(parts, 1):
        if not _left_out(part, bool(named)):
            bare = several.without_and(part, last_of_many=place == len(parts) > 2) if named else part
            for one in _people(bare, inverted):
                named.setdefault(one.key, one)
    if named or not parts:
        return tuple(named.values())
    together = " ".join(parts)
    if len(parts) > 1 and len(together) < len(text):
        return authors(together)
    alone = _as_it_is(together)
    return (alone,) if alone else ()


@lru_cache(maxsize=2_000)
def doubtful(text: str) -> tuple[bool, bool]:
    """What a cell leaves open: whether it says that others are not named, and whether a title parts two names."""
    parts = [part for part in _parts(text, ";") if not plain(part)]
    others = any(roles.without_others(part) != part.strip(" ,;&") for part in parts)
    return others, any(titled_within(part) for part in parts if not corporate(part))


def unclear(text: str) -> str:
    """A name read out of a cell that may as well be several: "Andi, Budi, Cici"; "" where there is none."""
    if text.count(",") < _COMMAS_OF_SEVERAL or corporate(text):
        return ""
    return next((one.name for one in authors(text) if one.name.count(",") >= _COMMAS_OF_SEVERAL), "")


@lru_cache(maxsize=10_000)
def author(text: str) -> Author | None:
    """The one author a text is about; None where it has no letter."""
    text = _composed(text)
    name, role = roles.apart(text)
    if corporate(name):
        shown = sort_name = turned(name)
    else:
        found = stretches(name)
        shown, sort_name = person(found) if found and not _only_beside(name) else (text, text)
    key = letters.key(shown)
    return Author(shown, sort_name, key, role) if _lettered(key) else _as_it_is(text)


@lru_cache(maxsize=10_000)
def _people(part: str, inverted: bool) -> tuple[Author, ...]:
    """The people of a part, read until reading them again says the same."""
    if at_once := plain(part):
        return (Author(*at_once, letters.key(at_once[0])),)
    told = found = _once(part, inverted=inverted)
    for _ in range(_SEVERAL_TIMES):
        again = [replace(other, role=other.role or one.role) for one in found for other in _again(one.name)]
        if [one.key for one in again] != [one.key for one in told]:
            told = again
        if [one.name for one in again] == [one.name for one in found]:
            break
        found = again
    return tuple(told)


def _again(name: str) -> list[Author]:
    """A name read as a cell of its own; where a bracket was cut, what stood in it comes apart."""
    parts = _parts(name, ";") if ";" in name else [name]
    return [one for part in parts for one in _once(part, inverted=False)]


def _once(part: str, *, inverted: bool) -> list[Author]:
    """ "Editor: Ani, Budi": what is said in front is said of all who follow."""
    people, role = roles.in_front(part)
    read = (author(name) for name in several.apart(people, inverted=inverted))
    return [replace(one, role=one.role or role) for one in read if one]


def _parts(text: str, separator: str) -> list[str]:
    """What always stands apart; only a bracket that one part opens and the next one closes is kept together."""
    parts: list[str] = []
    for part in (part for one in text.split(separator) for part in _ALWAYS_APART.split(one)):
        if parts and _opened(parts[-1]) > 0 > _opened(part):
            parts[-1] = _composed(f"{parts[-1]}; {part.strip()}")
        elif composed := _composed(part):
            parts.append(composed)
    return [one for part in parts for one in _apart(part)]


def _apart(part: str) -> list[str]:
    """People that are numbered, or that a role stands between: nothing else parts them."""
    numbers = [int(found[1]) for found in _NUMBER.finditer(part)] if "1" in part else []
    if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
        return [composed for one in _NUMBER.split(part)[::2] if (composed := _composed(one))]
    return roles.divided(part) if ":" in part or ")" in part or "]" in part else [part]


def _opened(part: str) -> int:
    return part.count("(") - part.count(")")


def _composed(text: str) -> str:
    return _TYPE.sub("", clean(unicodedata.normalize("NFC", text)).strip(" ,;"))


def _left_out(part: str, after_a_name: bool) -> bool:
    """Whether a part says nothing by itself. Before any name a word that may be one stays: "Se", "Apt"."""
    if plain(part):
        return False
    if not _lettered(part) or not roles.apart(part)[0] or roles.fits(part.strip("()[]. ")):
        return True
    part = roles.apart(part)[0]
    if not _only_beside(part):
        return False
    return after_a_name or not degrees.doubtful(part) or degrees.title(part)


def _only_beside(name: str) -> bool:
    """Whether there is nothing but titles and degrees."""
    pieces = [piece for piece in re.split(r"[,&]", name) if piece.strip(" .")]
    return bool(pieces) and all(
        degrees.degree(piece) or all(degrees.title(word) and not degrees.hajj(word) for word in piece.split())
        for piece in pieces
    )


def _family_first(parts: list[str]) -> bool:
    """Whether every name of the cell stands as "Hirata, Andrea"; then "Agung Saputra, Yulius Eka" does, too."""
    return (
        len(parts) > 1
        and all(_INVERTED.fullmatch(part) for part in parts)
        and any(len(part.split(",")[0].split()) == 1 for part in parts)
    )


def _as_it_is(text: str) -> Author | None:
    return Author(text, text, letters.key(text)) if _lettered(text) else None


def _lettered(text: str) -> bool:
    return any(map(str.isalpha, text))

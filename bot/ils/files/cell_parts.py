"""A cell that says several things, told apart: "Andrea Hirata / Bentang, 2005", "Jakarta: Gramedia", "Gramedia (2005)".

Only where that is sure: a mark that stands as often as it must, a year at an end, a place that is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.base.reading.text import clean, fold
from bot.ils.files.composite import KNOWN_PLACES, imprint

PLACE = "place"
"""What is said, and kept by nobody: where something was published."""
MARKS = (" / ", "/", "|", ";", "\n", " - ", " – ", " — ", ":", ",")
_JOINTS = (" / ", "/", " - ", " – ", " — ")
"""Marks that stand within titles, too: where two of them part one differently, nobody knows which is meant."""
_YEAR = r"(?:th(?:n|un)?\b\.?|tahun|c|©)?\s*((?:1[5-9]|20)\d\d)"
_YEAR_LAST = re.compile(rf"[\s,;:/|(\[–—-]*(?<!\d){_YEAR}\s*[)\]]*\.?\s*$", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"\s*[(\[]*{_YEAR}\s*[)\]]*[\s,;:/|–—-]+", re.IGNORECASE)
_BRACKETED = re.compile(r"(?P<before>[^()]*\S)\s*\((?P<within>[^()]+)\)")
_HOUSES = frozenset("press penerbit publisher publisher's publishing pustaka university".split())
"""What a town's name is a part of: "Padang Press"."""


def apart(cell: str, fields: Sequence[str], mark: str) -> Mapping[str, str]:
    """What a cell says of each of some fields, in their order; {} where it cannot be told for sure.

    `mark`: what stands between the names in the header. A year at the end is told, asked for or not.
    """
    rest, wanted, told = cell.strip(), list(fields), {}
    if (found := _YEAR_LAST.search(rest)) and found.start() and (wanted[-1] == "year" or "year" not in wanted):
        rest, told["year"] = _closed(rest[: found.start()].rstrip()), found[1]
    elif (found := _YEAR_FIRST.match(rest)) and wanted[0] == "year":
        rest, told["year"] = rest[found.end() :], found[1]
    if "year" in wanted and ("year" in told or len(wanted) == 2):
        wanted.remove("year")  # a text without a year is the other of two
    parts = _parts(rest, wanted, mark)
    if not parts:
        return {}
    told |= dict(zip(_ordered(wanted, parts), parts, strict=True))
    if told.get("publisher") and PLACE not in wanted:
        told["publisher"] = imprint(told["publisher"])["publisher"]
    return {name: clean(text) for name, text in told.items() if name != PLACE}


def _closed(text: str) -> str:
    """ "Ani Contoh (Misal" as it was before the year within its bracket was taken off."""
    return f"{text})" if text.count("(") > text.count(")") else text


def _parts(text: str, fields: Sequence[str], mark: str) -> Sequence[str]:
    """The text of each field; () where no mark stands between them as often as it must."""
    if len(fields) == 1:
        return [text] if text.strip() else ()
    found = []
    for one in dict.fromkeys((" / " if mark == "/" else mark, mark, *MARKS)):
        parts = [part.strip() for part in text.split(one)] if _may_part(one, mark, fields) else []
        if len(parts) == len(fields) and all(parts) and _fit(one, parts, fields):
            found.append((one, parts))
    if found and "title" in fields and any(parts != found[0][1] for one, parts in found if one in {mark, *_JOINTS}):
        return ()  # "Matematika 1/2 - Erlangga"
    if found:
        return found[0][1]
    if bracketed := _BRACKETED.fullmatch(text) if len(fields) == 2 else None:
        return [bracketed["before"], bracketed["within"]]
    return _behind_a_place(text) if set(fields) == {PLACE, "publisher"} else ()


def _may_part(one: str, mark: str, fields: Sequence[str]) -> bool:
    """Words part names, and no cells; commas stand within names, unless the header says that they part."""
    return one in MARKS and not (one == "," and "authors" in fields and mark != ",")


def _fit(mark: str, parts: Sequence[str], fields: Sequence[str]) -> bool:
    """Whether a comma may part these: an author of one word before it is a family's name."""
    return not (mark == "," and "authors" in fields and " " not in parts[list(fields).index("authors")])


def _ordered(fields: Sequence[str], parts: Sequence[str]) -> Sequence[str]:
    """The fields in the order of the cell: a place that is known is the place, wherever it stands."""
    if set(fields) != {PLACE, "publisher"}:
        return fields
    towns = [fold(part) in KNOWN_PLACES for part in parts]
    return fields if sum(towns) != 1 else [PLACE if town else "publisher" for town in towns]


def _behind_a_place(text: str) -> Sequence[str]:
    """ "Jakarta Gramedia": a town that is known, and a name that does not begin with it."""
    words = text.split()
    for count in (2, 1):
        town, house = words[:count], words[count:]
        if house and fold(" ".join(town)) in KNOWN_PLACES and fold(house[0]) not in _HOUSES:
            return [" ".join(town), " ".join(house)]
    return ()

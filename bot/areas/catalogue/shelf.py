"""From a call number to a place on the shelves: Dewey's classes, with the Indonesian class 2X for Islam."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.areas.catalogue.classes import AREAS, SECTIONS
from bot.areas.catalogue.types import Shelf

ISLAM = "2X"
_NUMBER = re.compile(r"^(2[xX]\d?|\d{3})((?:\s?[.,]\s?\d[\d\s]*)?)(?![\d-]{3})")
_PREFIX = re.compile(r"^(?:[A-Za-z]{1,6}\.?(?:[\s.\-/]+|(?=\d{3}[.\s])))?")
_ISLAM_DEWEY = "297"


def class_number(call_number: str, classification: str = "") -> str:
    """The class without prefix and author marks: "R 899.221 3 HIR l" is "899.2213"; '' where there is none."""
    for text in (call_number, classification):
        match = _NUMBER.match(_PREFIX.sub("", text.strip(), count=1))
        if match:
            digits = re.sub(r"\D", "", match[2])
            return match[1].upper() + (f".{digits}" if digits else "")
    return ""


def area(number: str) -> str:
    """The hundred a class number belongs to: "800", or "2X" for Islam (2X… and 297)."""
    if not number:
        return ""
    if number.startswith((ISLAM, _ISLAM_DEWEY)):
        return ISLAM
    return f"{number[0]}00"


def area_name(key: str) -> str:
    """The msgid of an area's name; '' for none."""
    return AREAS.get(key, "")


def section_name(number: str) -> str:
    """The msgid of the narrowest named section of a class number; '' where only its area has a name."""
    for length in range(len(number), 1, -1):
        name = SECTIONS.get(number[:length].rstrip("."))
        if name:
            return name
    return ""


def shelf(call_number: str, classification: str = "", rooms: Iterable[str] = ()) -> Shelf:
    """Where a title stands; the same room is named once."""
    number = class_number(call_number, classification)
    key = area(number)
    named = tuple(dict.fromkeys(room for room in rooms if room))
    return Shelf(call_number, number, key, area_name(key), section_name(number), named)

"""A point on the map out of what people copy: “-0,7893 100,6547”, a map's link, degrees and minutes, a geo: URI.

In a link the pin goes before the centre of the screen, which is wherever somebody last looked.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from bot.base.reading.invisible import plain
from bot.base.reading.late import late

_NUMBER = r"([+-]?\d{1,3}(?:\.\d+)?)"
_PAIR = rf"{_NUMBER},\s*{_NUMBER}"
_IN_LINKS = (
    late(rf"!3d{_NUMBER}!4d{_NUMBER}"),
    late(rf"[?&#](?:q|query|destination|daddr)=\s*(?:loc:)?\s*{_PAIR}", re.IGNORECASE),
    late(rf"[?&#]mlat={_NUMBER}&mlon={_NUMBER}"),
    late(rf"/(?:place|search)/{_PAIR}"),
    late(rf"/dir/.*/{_PAIR}(?=/|$|\?)"),
    late(rf"^geo:{_PAIR}", re.IGNORECASE),
    late(rf"[?&#]ll=\s*(?:loc:)?\s*{_PAIR}", re.IGNORECASE),
    late(rf"@{_PAIR}"),
    late(rf"#map=\d+(?:\.\d+)?/{_NUMBER}/{_NUMBER}"),
    late(rf"[?&#](?:center|sll|cp)=\s*{_PAIR}", re.IGNORECASE),
)
_LINK = late(r"(?:https?://|geo:|www\.)\S+", re.IGNORECASE)
_SIDES = r"(?:(?<=[\d°'\"\s])(LS|LU|S|N|BT|BB|E|T|W|B)\b)?"
_BOTH = r"(?<![\d.,]){0}{1}\s*[,;/|]?\s*{0}{1}(?!\d)"
_TYPED = late(_BOTH.format(r"([+-]?\d{1,3}[.,]\d+)\s*°?\s*", _SIDES), re.IGNORECASE)
_EXACT = late(_BOTH.format(r"([+-]?\d{1,3}[.,]\d{3,})\s*°?\s*", _SIDES), re.IGNORECASE)  # no hours, no sums
_MINUTES = r"(\d{1,3})\s*°\s*(\d{1,2})\s*['’′]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:\"|”|″|''|’’)\s*(LS|LU|S|N|BT|BB|E|T|W|B)\b"
_SPELT = late(rf"{_MINUTES}[\s,;]*{_MINUTES}", re.IGNORECASE)
_NEGATIVE = frozenset({"S", "LS", "W", "B", "BB"})

Point = tuple[float, float]


def read_point(text: str) -> Point | None:
    """Latitude and longitude in degrees; None where no point is named that is on the globe."""
    typed = plain(text)
    for link in _LINK.findall(typed):
        if point := _linked(unquote(link).replace("+", " ")):
            return point
    rest = _LINK.sub(" ", typed)
    if found := _SPELT.search(rest):
        return _on_earth(_seconds(*found.groups()[:4]), _seconds(*found.groups()[4:]))
    if found := _TYPED.fullmatch(rest.strip(" ()")) or _EXACT.search(rest):
        return _on_earth(_degrees(found[1], found[2]), _degrees(found[3], found[4]))
    return None


def _linked(link: str) -> Point | None:
    for form in _IN_LINKS:
        found = form.search(link)
        point = _on_earth(float(found[1]), float(found[2])) if found else None
        if point and point != (0, 0):  # geo:0,0?q=… names its point behind
            return point
    return None


def _degrees(number: str, side: str | None) -> float:
    degrees = float(number.replace(",", "."))
    return -abs(degrees) if (side or "").upper() in _NEGATIVE else degrees


def _seconds(degrees: str, minutes: str, seconds: str, side: str) -> float:
    whole = int(degrees) + int(minutes) / 60 + float(seconds.replace(",", ".")) / 3600
    return round(-whole if side.upper() in _NEGATIVE else whole, 6)


def _on_earth(latitude: float, longitude: float) -> Point | None:
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None

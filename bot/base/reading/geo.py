"""A point on the map out of what people copy: “-0.7885, 100.6531”, or a link of a map."""

from __future__ import annotations

import re

_PAIR = re.compile(r"(-?\d{1,2}(?:[.,]\d+))\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+))")


def read_point(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees; None where no point is named that is on the globe."""
    match = _PAIR.search(text.replace("%2C", ","))
    if match is None:
        return None
    latitude, longitude = (float(part.replace(",", ".")) for part in match.groups())
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None

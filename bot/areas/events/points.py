"""A point on the map out of what staff copy from a map: “-0.7893, 100.6547”, or the address of a map's page."""

from __future__ import annotations

import re

_NUMBER = r"(-?\d{1,3}(?:[.]\d+)?)"
_FORMS = (
    re.compile(rf"!3d{_NUMBER}!4d{_NUMBER}"),
    re.compile(rf"@{_NUMBER},{_NUMBER}"),
    re.compile(rf"[?&](?:q|query|ll|center|destination)=(?:loc:)?{_NUMBER}(?:,|%2C)\+?{_NUMBER}", re.IGNORECASE),
    re.compile(rf"[?&#]mlat={_NUMBER}&mlon={_NUMBER}"),
    re.compile(rf"#map=\d+/{_NUMBER}/{_NUMBER}"),
    re.compile(rf"\s*{_NUMBER}\s*[,;]\s*{_NUMBER}\s*"),
)


def read_point(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees; None where there are none, or none on Earth."""
    for form in _FORMS:
        found = form.fullmatch(text) if form is _FORMS[-1] else form.search(text)
        if found:
            latitude, longitude = float(found[1]), float(found[2])
            return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None
    return None

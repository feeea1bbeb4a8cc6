"""A question for a point on the map: sent from the phone, copied from a map, or typed."""

from __future__ import annotations

from bot.base.reading.geo import Point, read_point
from bot.chat.core.inputs import Given, Located, Words


def given_point(given: Given) -> Point | None:
    """Latitude and longitude in degrees; None where what was given names no point."""
    if isinstance(given, Located):
        return given.latitude, given.longitude
    return read_point(given.text) if isinstance(given, Words) else None

"""How long something took, as people say it: “15 menit”, “setengah jam”, “1 jam 15 menit”, “sajam”, “half an hour”."""

from __future__ import annotations

import re

_WORDS = {
    **dict.fromkeys(("satu", "ciek", "se", "sa", "one", "an", "a"), 1.0),
    **dict.fromkeys(("dua", "duo", "two"), 2.0),
    **dict.fromkeys(("tiga", "tigo", "three"), 3.0),
    **dict.fromkeys(("lima", "limo", "five"), 5.0),
    **dict.fromkeys(("sepuluh", "sapuluah", "ten"), 10.0),
    **dict.fromkeys(("lima belas", "limo baleh", "fifteen"), 15.0),
    **dict.fromkeys(("dua puluh", "duo puluah", "twenty"), 20.0),
    **dict.fromkeys(("tiga puluh", "tigo puluah", "thirty"), 30.0),
    **dict.fromkeys(("empat puluh lima", "ampek puluah limo", "forty five"), 45.0),
    **dict.fromkeys(("setengah", "satangah", "stgh", "half", "half an"), 0.5),
}
_MANY = "|".join(sorted((re.escape(word) for word in _WORDS), key=len, reverse=True))
_PART = re.compile(
    rf"(?<![\w.,])(?:(?P<many>\d{{1,3}}(?:[.,]\d)?|{_MANY})\s*)"
    r"(?:(?P<hours>jam|hours?|hrs?)|(?P<minutes>menit|mnt|menet|minit|minutes?|mins?))(?!\w)",
    re.IGNORECASE,
)
_MOST = 24 * 60


def read_minutes(text: str) -> int | None:
    """The minutes that are said anywhere in a text, hours and minutes together; None where none are, or too many."""
    total = 0.0
    for found in _PART.finditer(text):
        said = found["many"].casefold()
        many = _WORDS.get(said) or float(said.replace(",", "."))
        total += many * 60 if found["hours"] else many
    return round(total) if 0 < total <= _MOST else None

"""The names of days and months, in full, shortened, and with a slip of the finger."""

from __future__ import annotations

from functools import lru_cache

from bot.base.reading.slang import READ_AS
from bot.base.reading.slips import one_edit_apart

_MONTHS = tuple(
    tuple(names.split())
    for names in (
        "januari january", "februari february pebruari", "maret march", "april", "mei may", "juni june", "juli july",
        "agustus august agt", "september", "oktober october", "november nopember", "desember december",
    )
)  # fmt: skip
_WEEK = (
    ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"),
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_WEEKDAYS = {name: n for names in _WEEK for n, name in enumerate(names, 1)}
_WEEKDAYS |= {name[:3]: n for name, n in _WEEKDAYS.items() if name != "minggu"}  # “min” is how admins are called
_WEEKDAYS |= {"ahad": 7, "jum'at": 5}
_SHORTEST_GUESS = 5
_NO_SLIPS = frozenset({"selama", "kamus"})  # near “selasa” and “kamis”, and mean themselves

NAMES = frozenset((*_WEEK[0], *(name for names in _MONTHS for name in names)))
"""The names in full, of days in Indonesian and of months in both languages."""


def weekday_named(word: str) -> int | None:
    """1 for Monday to 7 for Sunday, where the word is the name of a day, its shorthand or a slip: “sbtu”."""
    return _WEEKDAYS.get(READ_AS.get(word, word)) or _slip(word, tuple(_WEEKDAYS.items()))


@lru_cache(maxsize=512)
def month_named(word: str) -> int | None:
    """1 to 12, where the word is the name of a month, its beginning or a slip: “Des”, “agt”, “desmber”."""
    begun = len(word) >= 3
    for month, names in enumerate(_MONTHS, 1):
        if any(name == word or (begun and name.startswith(word)) for name in names):
            return month
    return _slip(word, tuple((name, month) for month, names in enumerate(_MONTHS, 1) for name in names))


@lru_cache(maxsize=512)
def _slip(word: str, names: tuple[tuple[str, int], ...]) -> int | None:
    if len(word) < _SHORTEST_GUESS or word in READ_AS or word in _NO_SLIPS:
        return None
    return next((n for name, n in names if len(name) >= _SHORTEST_GUESS and one_edit_apart(word, name)), None)

"""Whole numbers, as keys, links and people give them: never one that a column of the database cannot hold."""

from __future__ import annotations

import re

from bot.base.refusals import Unknown

_WHOLE = re.compile(r"-?[0-9]{1,18}")


def read_int(text: str) -> int:
    """A whole number of up to 18 digits, with or without a minus. Raises ValueError."""
    if not _WHOLE.fullmatch(text):
        raise ValueError(f"{text[:40]!r} is no whole number of up to 18 digits")
    return int(text)


def read_id(text: str, what: str) -> int:
    """The id of something, as links carry it. Raises Unknown(what): no row can have another."""
    try:
        return read_int(text)
    except ValueError:
        raise Unknown(what) from None


def count_in(text: str, most: int) -> int | None:
    """A number from 0 to `most`, written in plain digits; None for anything else."""
    if not (text.isascii() and text.isdecimal()) or len(text) > 18:
        return None
    number = int(text)
    return number if number <= most else None

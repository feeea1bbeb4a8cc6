"""Codes that are printed on papers, as people type, paste and dictate them."""

from __future__ import annotations

import re

from bot.base.reading.invisible import plain

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of what codes are made: nothing that is taken for another sign."""
_BETWEEN = re.compile(r"[\s.,_\-·•:]+")
_MARKED = re.compile(r"\w[.\-·•]\w")


def bare_code(typed: str) -> str:
    """The letters and digits of a code, large: “md‑4k 7q.” is MD4K7Q."""
    return _BETWEEN.sub("", plain(typed)).upper()


def is_parted(typed: str) -> bool:
    """Whether there is a dash or a stop within it, as there is on papers and in no word."""
    return _MARKED.search(plain(typed)) is not None

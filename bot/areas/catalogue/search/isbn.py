"""ISBNs as one number: thirteen digits, whatever way they were written."""

from __future__ import annotations

import re

_SEPARATORS = re.compile(r"[\s.\-‐-―−_/]+")
_LABEL = re.compile(r"^\W*(?:e-?)?isbn(?:[\s\-]*1[03](?=\D))?\W*", re.IGNORECASE)
_LOOKS = re.compile(r"\d{9,13}|\d{9}[xX]")


def looks_like_isbn(question: str) -> str | None:
    """The bare digits of a question that is nothing but an ISBN (whole or broken off), else None."""
    if len(question) > 60:
        return None
    digits = _SEPARATORS.sub("", _LABEL.sub("", question.strip()))
    return digits.upper() if _LOOKS.fullmatch(digits) and digits.isascii() else None


def isbn13(text: str) -> int | None:
    """Thirteen digits as a number, their last recomputed for an ISBN-10 and kept for an ISBN-13; else None."""
    digits = _SEPARATORS.sub("", _LABEL.sub("", text.strip()[:60])).upper()
    if not digits.isascii():
        return None
    if re.fullmatch(r"\d{13}", digits):
        return int(digits)
    if re.fullmatch(r"\d{9}[\dX]", digits):
        stem = "978" + digits[:9]
        return int(stem) * 10 + check_digit(stem)
    return None


def check_digit(stem: str) -> int:
    """The thirteenth digit of an ISBN whose first twelve are given (ISO 2108)."""
    return -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem)) % 10

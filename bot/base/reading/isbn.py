"""ISBNs as files, staff and residents write them: with hyphens, with remarks, several in a cell, broken off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.base.reading.invisible import plain

_JOINTS = re.compile(r"[\s.\-_\ufffd]+")
_REMARK = re.compile(r"\([^)]*\)|\b(?:e-?)?isbn(?:[\s\-]*1[03](?=\D))?|[a-wyz:=]+(?=\s|$)", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:e-?)?isbn(?:[\s\-]*1[03](?=\D))?\W*", re.IGNORECASE)
_LOOKS = re.compile(r"\d{9,13}|\d{9}X", re.ASCII)
_LONGEST = 60  # characters of a question that may still be an ISBN
_NOTHING = {"", "0", "X", "NA", "N/A", "TIDAKADA", "NULL", "NONE"}


@dataclass(frozen=True, slots=True)
class Isbn:
    """Thirteen digits when `valid`; else what was written, bare. Serials' numbers (ISSN, 977…) are not among them."""

    text: str
    valid: bool

    @property
    def usable(self) -> bool:
        """Whether it is a number at all that somebody may have typed from the book's back."""
        return bool(re.fullmatch(r"\d{9,13}|\d{9}X", self.text))


def isbns(cell: str) -> tuple[Isbn, ...]:
    """The ISBNs of a cell in order, each once."""
    found: dict[str, Isbn] = {}
    cell = plain(cell)
    for part in re.split(r"[;,/|<>]+", cell if cell.strip().upper() != "N/A" else ""):
        bare = _bare(part)
        if bare not in _NOTHING and not is_issn(bare):
            one = read_isbn(bare)
            found.setdefault(one.text, one)
    return tuple(found.values())


def read_isbn(bare: str) -> Isbn:
    """One ISBN without hyphens: a right ISBN-10 becomes an ISBN-13."""
    if re.fullmatch(r"97[789]\d{10}", bare):
        return Isbn(bare, check_digit(bare[:12]) == bare[12])
    if re.fullmatch(r"\d{9}[\dX]", bare) and _right_ten(bare):
        stem = f"978{bare[:9]}"
        return Isbn(stem + check_digit(stem), True)
    return Isbn(bare, False)


def check_digit(stem: str) -> str:
    """The thirteenth digit for twelve (ISO 2108)."""
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem)) % 10)


def is_issn(bare: str) -> bool:
    """Whether a bare number is that of a serial: an ISSN, or the 977 of its barcode."""
    return bool(re.fullmatch(r"\d{7}[\dXx]|977\d{10}", bare))


def has_issn(cell: str) -> bool:
    """Whether a cell holds a serial's number."""
    return any(is_issn(_bare(part)) for part in re.split(r"[;,/|]+", plain(cell)))


def looks_like_isbn(question: str) -> str | None:
    """The bare digits of a question that is nothing but an ISBN (whole or broken off), else None."""
    digits = _typed(question) if len(question) <= _LONGEST else ""
    return digits if _LOOKS.fullmatch(digits) else None


def isbn13(text: str) -> int | None:
    """Thirteen digits as a number, their last recomputed for an ISBN-10 and kept for an ISBN-13; else None."""
    digits = _typed(text.strip()[:_LONGEST])
    if re.fullmatch(r"\d{13}", digits, re.ASCII):
        return int(digits)
    if re.fullmatch(r"\d{9}[\dX]", digits, re.ASCII):
        stem = "978" + digits[:9]
        return int(stem + check_digit(stem))
    return None


def _bare(part: str) -> str:
    return _JOINTS.sub("", _REMARK.sub("", part)).upper()


def _typed(question: str) -> str:
    return _JOINTS.sub("", _LABEL.sub("", plain(question).strip()).replace("/", "")).upper()


def _right_ten(bare: str) -> bool:
    values = [10 if digit == "X" else int(digit) for digit in bare]
    return sum(value * weight for value, weight in zip(values, range(10, 0, -1), strict=True)) % 11 == 0

"""ISBNs as catalogues write them: several in a cell, with hyphens, with remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass

_JOINTS = re.compile(r"[\s.\-‐-―−_\ufffd]+")
_REMARK = re.compile(r"\([^)]*\)|\b(?:e-?)?isbn(?:[\s\-]*1[03](?=\D))?|[a-wyz:=]+(?=\s|$)", re.IGNORECASE)
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
    for part in re.split(r"[;,/|<>]+", cell if cell.strip().upper() != "N/A" else ""):
        bare = _JOINTS.sub("", _REMARK.sub("", part)).upper()
        if bare not in _NOTHING and not is_issn(bare):
            one = read(bare)
            found.setdefault(one.text, one)
    return tuple(found.values())


def read(bare: str) -> Isbn:
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
    return any(is_issn(_JOINTS.sub("", _REMARK.sub("", part))) for part in re.split(r"[;,/|]+", cell))


def _right_ten(bare: str) -> bool:
    values = [10 if digit == "X" else int(digit) for digit in bare]
    return sum(value * weight for value, weight in zip(values, range(10, 0, -1), strict=True)) % 11 == 0

"""ISBNs as files, staff and residents write them: with hyphens, with remarks, several in a cell, broken off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.base.reading.dressed import is_lost, spelt_out, undressed
from bot.base.reading.invisible import plain

_JOINTS = re.compile(r"[\s.\-_\ufffd]+")
_REMARK = re.compile(r"\([^)]*\)|\b(?:e-?)?isbn(?:[\s\-]*1[03](?=\D))?|[a-wyz:=]+(?=\s|$)", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:e-?)?isbn(?:[\s\-]*1[03](?=\D))?\W*", re.IGNORECASE)
_LOOKS = re.compile(r"\d{9,13}|\d{9}X", re.ASCII)
_FORMULAS = re.compile(r"=\s*\"([^\"]*)\"")
_FLOATED = re.compile(r"(?<![\d.,\-])(\d{8,13})[.,]0+(?!\d)")
_GROUPED = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3}){4}(?![\d,])")
_BETWEEN = re.compile(r"[;,/|<>\n\r\v]+|\s+(?:dan|and|&)\s+")
_SHAPES = tuple(
    re.compile(rf"(?<![\dXx])(?:97[789](?:{joint}?\d){{10}}|\d(?:{joint}?\d){{8}}{joint}?[\dXx])(?![\dXx])")
    for joint in (r"[\-.]", r"[\s\-.]{1,3}")
)
_THIRTEEN = re.compile(r"97[89]\d{10}", re.ASCII)
"""As most are written: nothing is to be taken off or apart."""
_LONGEST = 60  # characters of a question that may still be an ISBN
_NOTHING = {"", "0", "X", "NA", "N/A", "TIDAKADA", "NULL", "NONE", "NAN", "BELUMADA", "TANPA", "TANPAISBN"}


@dataclass(frozen=True, slots=True)
class Isbn:
    """Thirteen digits when `valid`; else what was written, bare. Serials' numbers (ISSN, 977…) are not among them."""

    text: str
    valid: bool
    lost: bool = False
    """Whether a spreadsheet has left only its first digits."""
    zero_lost: bool = False
    """Whether it was nine digits, which are ten with the zero that stood before them."""

    @property
    def usable(self) -> bool:
        """Whether it is a number at all that somebody may have typed from the book's back."""
        return bool(re.fullmatch(r"\d{9,13}|\d{9}X", self.text))


def isbns(cell: str) -> tuple[Isbn, ...]:
    """The ISBNs of a cell in order, each once."""
    found: dict[str, Isbn] = {}
    if not cell:
        return ()
    if _THIRTEEN.fullmatch(cell):
        return (read_isbn(cell),)
    for part in _parts(cell):
        for one in _numbers(part):
            found.setdefault(one.text, one)
    if not found and _is_remark(cell):
        return (Isbn(cell.strip(), False),)
    return tuple(found.values())


def is_nothing(cell: str) -> bool:
    """Whether a cell says that there is no number: "0", "tidak ada", "-"."""
    return re.sub(r"[\W_]+", "", plain(cell)).upper() in _NOTHING


def _is_remark(cell: str) -> bool:
    """Whether a cell says something else than a number, or that there is none."""
    words = re.sub(r"[\W_]+", "", plain(cell)).upper()
    return words not in _NOTHING and not words.startswith("ISBN") and not has_issn(cell)


def _parts(cell: str) -> Iterator[str]:
    """The numbers of a cell, each still in its remarks."""
    whole = undressed(_FORMULAS.sub(r"\1", plain(cell)))
    if whole.upper() == "N/A":
        return
    if is_lost(whole):
        yield whole
        return
    digits = _GROUPED.sub(lambda number: number[0].replace(",", ""), spelt_out(whole))
    yield from _BETWEEN.split(_FLOATED.sub(r"\1", digits))


def _numbers(part: str) -> Iterator[Isbn]:
    if is_lost(part):
        yield Isbn(part.strip(), False, lost=True)
        return
    part = spelt_out(undressed(part))
    bare = _bare(part)
    if bare in _NOTHING or is_issn(bare):
        return
    whole = read_isbn(bare)
    if not whole.valid and (shaped := _shaped(part)):
        yield from shaped
    else:
        yield whole


def _shaped(part: str) -> list[Isbn]:
    """Those right ISBNs that stand in a part among remarks, or behind one another."""
    for shape in _SHAPES:
        read = [read_isbn(_bare(found[0])) for found in shape.finditer(part)]
        if right := [one for one in read if one.valid and not is_issn(one.text)]:
            return right
    return []


def read_isbn(bare: str) -> Isbn:
    """One ISBN without hyphens: a right ISBN-10 becomes an ISBN-13."""
    if re.fullmatch(r"97[789]\d{10}", bare):
        return Isbn(bare, check_digit(bare[:12]) == bare[12])
    if re.fullmatch(r"\d{9}[\dX]", bare) and _right_ten(bare):
        stem = f"978{bare[:9]}"
        return Isbn(stem + check_digit(stem), True)
    if re.fullmatch(r"\d{8}[\dX]", bare) and _right_ten(f"0{bare}"):  # a spreadsheet took the zero for nothing
        stem = f"9780{bare[:8]}"
        return Isbn(stem + check_digit(stem), True, zero_lost=True)
    return Isbn(bare, False)


def check_digit(stem: str) -> str:
    """The thirteenth digit for twelve (ISO 2108)."""
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem)) % 10)


def is_issn(bare: str) -> bool:
    """Whether a bare number is that of a serial: an ISSN, or the 977 of its barcode."""
    return bool(re.fullmatch(r"\d{7}[\dXx]|977\d{10}", bare))


def has_issn(cell: str) -> bool:
    """Whether a cell holds a serial's number."""
    if not cell or _THIRTEEN.fullmatch(cell):
        return False
    return any(is_issn(_bare(part)) for part in _parts(cell))


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

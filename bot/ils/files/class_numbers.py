"""Class numbers as a spreadsheet leaves them: 297.0 is 297, and 5 was 005 where the others have their three digits."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.base.i18n import N_
from bot.base.reading.dressed import undressed
from bot.base.reading.text import clean
from bot.ils.said import Said, said

_WHOLE = re.compile(r"(\d{3})(?:[.,]0{0,2})?")
_SHORT = re.compile(r"(\d{1,2})(?:[.,](\d*))?")
_THREE = re.compile(r"\d{3}(?!\d)|2[xX]\d")
_GRADE = re.compile(
    r"(?:(?:sd|smp|sma|smk|mi|mts|ma)\W{0,2})?(?:kelas|kls|klas)?\W{0,2}(?:1[0-2]|[1-9]|x(?:ii?)?|i?x|vi{0,3}|i?v|i{1,3})"
    r"(?:\W{0,3}(?:1[0-2]|[1-9]|x(?:ii?)?|i?x|vi{0,3}|i?v|i{1,3}|[a-h]|ipa|ips|sd|smp|sma|smk|mi|mts|ma)){0,2}",
    re.IGNORECASE,
)
_READ_AS = N_("the class {number} has lost the zeros before it in a spreadsheet: read as {meant}")
_TOO_SHORT = N_("{number} is no whole class number, which has three digits like {meant}: kept as it is")


def read(cell: str, *, zeros_lost: bool) -> tuple[str, Said | None]:
    """A class number, and what is to be said of it. `zeros_lost`: see there."""
    bare = clean(undressed(cell))
    if whole := _WHOLE.fullmatch(bare):
        return whole[1], None
    short = _SHORT.fullmatch(bare)
    if not short:
        return bare, None
    more = (short[2] or "").rstrip("0")
    meant = short[1].zfill(3) + (f".{more}" if more else "")
    if more or zeros_lost:  # only a class of three digits has parts
        return meant, said(_READ_AS, number=bare, meant=meant)
    return short[1], said(_TOO_SHORT, number=short[1], meant=meant)


def are_grades(cells: Iterable[str]) -> bool:
    """Whether some class numbers are years of school: nearly all of them from 1 to 12, and none of three digits."""
    texts = [clean(undressed(cell)) for cell in cells if cell.strip(" -")]
    grades = sum(_GRADE.fullmatch(text) is not None for text in texts)
    main_classes = "0" in texts  # "8", "2", "0" are Dewey's hundreds
    return bool(texts) and 5 * grades >= 4 * len(texts) and not main_classes and not any(map(_THREE.match, texts))


def zeros_lost(cells: Iterable[str]) -> bool:
    """Whether the short ones among some class numbers had three digits: at least as many others have them."""
    texts = [undressed(cell) for cell in cells]
    whole = [text for text in texts if _THREE.match(text)]
    short = [text for text in texts if _SHORT.fullmatch(text)]
    return bool(short) and len(whole) >= len(short)

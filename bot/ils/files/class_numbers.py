"""Class numbers as a spreadsheet leaves them: 297.0 is 297, and 5 was 005 where the others have their three digits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.base.i18n import N_
from bot.base.reading.dressed import undressed
from bot.base.reading.text import clean
from bot.ils.files import school_levels
from bot.ils.said import Said, said

_WHOLE = re.compile(r"(\d{3})(?:[.,]0{0,2})?")
_SHORT = re.compile(r"(\d{1,2})(?:[.,](\d*))?")
_THREE = re.compile(r"\d{3}(?!\d)|2[xX]\d")
_MAIN = re.compile(r"(\d)(?:00)?(?:[.,]0)?")
_CLASS = re.compile(r"(?:2[xX]\d?|\d{3})(?:[.,]\d+)?")
_BETWEEN = re.compile(r"\s*(?:[/;|&\r\n\v]|,\s|\b(?:dan|atau|and|or)\b)\s*", re.IGNORECASE)
_SEVERAL = N_("“{text}” names several classes: all are kept, filed under the first, {first}")
_READ_AS = N_("the class {number} has lost the zeros before it in a spreadsheet: read as {meant}")
_TOO_SHORT = N_("{number} is no whole class number, which has three digits like {meant}: kept as it is")


def read(cell: str, *, zeros_lost: bool) -> tuple[str, Said | None]:
    """A class number, and what is to be said of it. `zeros_lost`: see there."""
    if len(classes := _several(cell)) > 1:
        return " / ".join(classes), said(_SEVERAL, text=" / ".join(classes)[:40], first=classes[0])
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


def _several(cell: str) -> tuple[str, ...]:
    """The classes of "813 / 899.221", each once; () where anything else stands there."""
    parts = [clean(part) for part in _BETWEEN.split(undressed(cell)) if part.strip()]
    return tuple(dict.fromkeys(parts)) if all(map(_CLASS.fullmatch, parts)) else ()


def finer(texts: Sequence[str]) -> Sequence[str]:
    """Class numbers without main classes that another of them belongs to: "800" beside "899.221"."""
    bare = [undressed(text).strip() for text in texts]
    return [text for text, mine in zip(texts, bare, strict=True) if not any(_within(one, mine) for one in bare)]


def _within(number: str, main: str) -> bool:
    found = _MAIN.fullmatch(main)
    return found is not None and number != main and number.startswith(found[1]) and bool(_THREE.match(number))


def are_grades(cells: Iterable[str]) -> bool:
    """Whether some class numbers are years or stages of school: nearly all of them, and none has three digits."""
    texts = [clean(undressed(cell)) for cell in cells if cell.strip(" -")]
    grades = sum(map(school_levels.is_grade, texts))
    main_classes = "0" in texts  # "8", "2", "0" are Dewey's hundreds
    return bool(texts) and 5 * grades >= 4 * len(texts) and not main_classes and not any(map(_THREE.match, texts))


def zeros_lost(cells: Iterable[str]) -> bool:
    """Whether the short ones among some class numbers had three digits: at least as many others have them."""
    texts = [undressed(cell) for cell in cells]
    whole = [text for text in texts if _THREE.match(text)]
    short = [text for text in texts if _SHORT.fullmatch(text)]
    return bool(short) and len(whole) >= len(short)

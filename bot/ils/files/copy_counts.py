"""How many copies a cell says there are: "3", "2/3", "3 eks", "dua"; and what is doubtful about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.i18n import N_
from bot.base.reading.dressed import code
from bot.base.reading.text import fold
from bot.ils.files.lists import BETWEEN
from bot.ils.said import Said, said

MOST = 500
Count = tuple[int, ...]
_COUNT = re.compile(
    r"(?:(\d{1,4})\s*(?:/|dari)\s*)?(\d{1,4})\s*"
    r"(?:(?:eks|exp|exs|ex)[a-z]*|examplar|cop(?:y|ies)|kopi|buah|bh|buku|bk|pcs?|items?|unit|set|rangkap|jilid|jld"
    r"|jil|bundel)?[.,]?",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"\d{1,4}[.,]")
_BEHIND = re.compile(r"(?P<count>.*\S)\s*[(\[](?P<more>[^()\[\]]*)[)\]]\s*(?P<unit>[a-z]*\.?)", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:±|~|\+/-|(?:kira[\s-]?kira|sekitar|kurang lebih|k\.?l\.?|lebih kurang|about|ca\.?)\b)\s*", re.IGNORECASE
)
_UNIT = re.compile(r"\s+(?:eks\w*|exp\w*|buah|bh|buku|copy|kopi|unit)\.?$")
_SPELT = dict(
    zip(
        "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(),
        range(12),
        strict=True,
    )
) | {"sebuah": 1, "se": 1, "dua belas": 12, "lima belas": 15, "dua puluh": 20, "one": 1, "two": 2, "three": 3}
_GONE = frozenset({"habis", "hilang semua", "out of stock"})
_THERE = frozenset({"ada", "tersedia", "available", "ya", "yes", "v", "ok", "ready"})
_TICKS = frozenset("✓✔√☑")
_CUT = N_("the number of copies ends in a stop, “{text}”: read as {n}")
_MORE = N_("the number of copies is “{text}”: read as {n}")
_TICKED = N_("“{text}” does not say how many copies there are: counted as one")
_WANTED = N_(
    "the number of copies, “{text}”, was not understood, so none is counted: "
    "write a number up to {most}, or free/all like 2/3"
)


def read(cell: str | None) -> tuple[Count | None, Said | None]:
    """(free, total) of "3" or "2/3", () of a blank, and what is to be said where no column has a plain number."""
    if cell is None:
        return None, None
    texts = [text for text in cell.split(BETWEEN) if text.strip()]
    if not texts:
        return (), None
    if taken := taken_of(texts):
        return counted(taken), _cut(taken)
    return next(filter(None, map(_guessed, texts)), (None, _refused(texts[0])))


def taken_of(texts: Sequence[str]) -> str:
    """Of the cells of several columns, the first with a number of copies; "" where none has one."""
    return next((text for text in texts if counted(text)), "")


def counted(text: str) -> tuple[int, int] | None:
    """(free, total) of a plain number, also one in words."""
    bare = code(text)
    if bare.isalpha() or " " in bare:
        words = _UNIT.sub("", fold(bare))
        if words in _SPELT:
            return _SPELT[words], _SPELT[words]
    match = _COUNT.fullmatch(bare)
    total = int(match[2]) if match else 0
    free = int(match[1]) if match and match[1] is not None else total
    return None if not match or total > MOST or free > total else (free, total)


def _cut(text: str) -> Said | None:
    bare = code(text)
    return said(_CUT, text=bare, n=bare[:-1]) if _CUT_OFF.fullmatch(bare) else None


def _guessed(text: str) -> tuple[Count, Said | None] | None:
    """What is as good as a number: "2 (dua)", "5 eks (1 rusak)", "ada", "habis"."""
    bare = fold(text)
    if bare in _GONE:
        return (0, 0), None
    if bare in _THERE or text.strip() in _TICKS:
        return (1, 1), said(_TICKED, text=text.strip())
    if (about := _ABOUT.match(text.strip())) and (found := counted(text.strip()[about.end() :])):
        return found, said(_MORE, text=text.strip()[:40], n=found[1])
    behind = _BEHIND.fullmatch(code(text))
    found = counted(f"{behind['count']} {behind['unit']}".strip()) if behind else None
    if not behind or not found:
        return None
    again = counted(behind["more"])
    return found, None if again == found else said(_MORE, text=text.strip()[:40], n=found[1])


def _refused(text: str) -> Said:
    return said(_WANTED, most=MOST, text=text.strip()[:20])

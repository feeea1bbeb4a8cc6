"""The punctuation that cataloguers put between the parts of a record (ISBD), taken off them again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.base.reading.text import clean

_CONTROLS = re.compile(r"[\x80-\x9f]")  # MARC marks words that do not sort with these
_BETWEEN = " \t/:;,="
_NOT_SAID = re.compile(
    r"\W*(?:s\W*[ln]\W*(?:s\W*n)?|sine nomine|sine loco|belum ditentukan|"
    r"(?:tanpa|tidak ada|belum ada) (?:nama )?penerbit|"
    r"t\.\s?p\.?|n\.\s?n\.?|penerbit tidak (?:diketahui|ada|jelas|disebutkan)|"
    r"publisher not identified|unknown|tidak (?:diketahui|ada|jelas|disebutkan|tercantum)|tak diketahui)?\W*",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"(?:^|[\s(\[\-/])([^\s.()\[\]\-/]{3,}|\d+)\.$")
_SHORTENED = frozenset(
    "dkk dll dsb dst etc inc ltd corp jil cet vol hlm bag prof drs dra moh muh mhd abd ach kab kec kel jun sen terj "
    "peny rev".split()
)


@lru_cache(maxsize=10_000)
def bare(text: str) -> str:
    """A part without what joined it to the next: "Jakarta :" is Jakarta, "Grafika," is Grafika."""
    return clean(text if text.isascii() else _CONTROLS.sub("", text)).strip(_BETWEEN)


def ended(text: str) -> str:
    """A part without the full stop that ends a field; one that belongs to an abbreviation or to dots stays."""
    text = bare(text)
    last = _LAST_WORD.search(text)
    return text[:-1].rstrip(_BETWEEN) if last and last[1].lower() not in _SHORTENED else text


def said(text: str) -> str:
    """A publisher, or nothing for "[s.n.]" and its like."""
    text = bare(text)
    return "" if _NOT_SAID.fullmatch(text) else text


def title(parts: Iterable[tuple[str, str]]) -> str:
    """A title of its parts in their order: (what the part is, its text); kinds as in MARC 245: a, b, n, p."""
    whole, mark = "", ""
    for kind, part in parts:
        text = bare(part)
        if not text:
            continue
        joint = _joint(kind, mark, clean(part)) if whole else ""
        whole = (whole.rstrip(".") if joint.startswith(".") else whole) + joint + text
        mark = clean(part)[-1:]
    return ended(whole)


def _joint(kind: str, before: str, part: str) -> str:
    """What stands between two parts: a parallel title keeps its =, another work its ;, a volume its full stop."""
    mark = before if before in ":=;" and before else part[:1]
    if kind == "b":
        return f" {mark} " if mark in ("=", ";") else " : "
    return ", " if kind == "p" and before == "," else ". "

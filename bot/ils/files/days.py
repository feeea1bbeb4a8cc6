"""Shelves and call numbers of which a spreadsheet has made days: "2-1" became 2024-01-02, and who can tell it back?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.base.i18n import N_
from bot.base.reading.text import clean
from bot.ils.said import Said, said

_TIME = r"(?:[ T]\d{1,2}[:.]\d\d(?:[:.]\d\d)?)?"
_MONTH = r"(?:jan|feb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*"
_DAY = re.compile(
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d){_TIME}|\d{{1,2}}[- ]{_MONTH}(?:[- ]\d{{2,4}})?",
    re.IGNORECASE,
)
_FIELDS = ("location", "call_number", "classification", "volume")
_MADE = N_("“{text}” is a day that a spreadsheet made of a shelf or a number: left out; make the column text")


def left_out(told: dict[str, str]) -> Iterator[Said]:
    """Empty such cells, and say so."""
    for name in _FIELDS:
        text = clean(told.get(name, ""))
        if text and text[0].isdigit() and _DAY.fullmatch(text):
            told[name] = ""
            yield said(_MADE, text=text)

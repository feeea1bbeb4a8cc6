"""Codes as they stand in a sentence: whole, so that no line ends at their hyphen."""

from __future__ import annotations

import re

from bot.base.html import Html
from bot.base.reading.codes import ALPHABET

_CODE = re.compile(
    rf"(?<![\w/=-])(?=[\d-]*[A-Z])((?:[A-Z]{{2}}|[{ALPHABET}]{{4}}))-([{ALPHABET}]{{4}})(?![\w-])",
)
"""Of tickets and certificates; not within a link, and no number of a telephone."""


def unbroken(text: Html) -> Html:
    """The same with a hyphen in codes at which nothing breaks; whoever copies one is understood (`bare_code`)."""
    return Html(_CODE.sub("\\1\u2011\\2", text))

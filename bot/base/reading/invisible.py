"""Characters that nobody sees, and those that look like others: what phones and word processors put into a copy.

`seen` is for words that are shown again, in every script; `plain` is for codes, numbers and keys.
"""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_JOINERS = "\u200c\u200d"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_TAGS = "\U000e0000-\U000e007f"
_NEVER_SEEN = re.compile(
    rf"[{_HIDDEN}]"
    rf"|(?<![\U0001f3f4{_TAGS}])[{_TAGS}]+"  # they spell the flags of England, Scotland and Wales
    rf"|(?<=[\x00-\u058f])[{_SELECTORS}]+(?!\u20e3)|^[{_SELECTORS}]+"
)
_JOINER = re.compile(rf"[{_JOINERS}]+")
_ALL = re.compile(f"[{_HIDDEN}{_JOINERS}{_SELECTORS}{_TAGS}]")
_FIRST_JOINED_SCRIPT = "\u0590"  # before it stand Latin, Greek, Cyrillic and Armenian, whose letters nothing joins

_LOOK_ALIKES = (
    dict.fromkeys((*range(0x2010, 0x2016), 0x2043, 0x2212, 0xFE58, 0xFE63), "-")
    | dict.fromkeys((0x00A0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
    | {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
    | {first + digit: str(digit) for first in (0x0660, 0x06F0) for digit in range(10)}
)


def seen(text: str) -> str:
    """The text without what nobody sees. Joiners stay where a script or a picture needs them."""
    before = ""
    while text != before and not text.isascii():  # what hid behind one may now stand behind another
        before, text = text, _JOINER.sub(_needed, _NEVER_SEEN.sub("", text))
    return text


def plain(text: str) -> str:
    """A key as it was meant: nothing hidden, every dash “-”, every blank “ ”, wide and Arabic digits as 0 to 9."""
    return text if text.isascii() else _ALL.sub("", text).translate(_LOOK_ALIKES)


def _needed(joiners: re.Match[str]) -> str:
    """The joiners behind a letter of Arabic, Devanagari … or a picture; nothing behind others."""
    before = joiners.string[joiners.start() - 1 : joiners.start()]
    joins = before >= _FIRST_JOINED_SCRIPT and unicodedata.category(before)[0] in "LMS"
    return joiners[0] if joins else ""

"""Words as the catalogue compares them, and texts as it keeps them."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

from bot.base.reading.invisible import seen

_APOSTROPHES = re.compile(r"['’`‘´ʼ]")
_NOT_WORD = re.compile(r"[\W_]+")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")
_MANGLED = re.compile(r"Ã|â€|Â")


def fold(text: str) -> str:
    """Lower case, no marks, no punctuation, single spaces; letters of every script stay."""
    plain = _APOSTROPHES.sub("", seen(text))
    if not plain.isascii():
        plain = "".join(x for x in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(x))
    return _NOT_WORD.sub(" ", plain.lower()).strip()


def clean(text: str) -> str:
    r"""One line without controls and what nobody sees; `\'` and `\"` of careless exports lose their backslash."""
    if "\\" in text:
        text = text.replace("\\'", "'").replace('\\"', '"').replace("\\n", " ").replace("\\r", " ")
    return _BLANK.sub(" ", seen(unmangle(text))).strip()


def unmangle(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 once or twice ("Ã¢â‚¬â„¢" is an apostrophe)."""
    for _ in range(2):
        if not _MANGLED.search(text):
            break
        try:
            text = text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            break
    return text


def hash64(*parts: str) -> int:
    """A signed 64-bit number for some texts, the same on every machine."""
    digest = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)

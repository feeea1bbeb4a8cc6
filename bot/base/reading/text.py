"""Words as the catalogue compares them, and texts as it keeps them."""

from __future__ import annotations

import html
import re
import unicodedata
from hashlib import blake2b

from bot.base.reading.invisible import seen

_APOSTROPHES = re.compile(r"['’`‘´ʼ]")
_NOT_WORD = re.compile(r"[\W_]+")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")
_MANGLED = re.compile(r"[ÃÂâÄÅØÙÐÑã][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MOST_ENCODINGS = 3


def fold(text: str) -> str:
    """Lower case, no marks, no punctuation, single spaces; letters of every script stay."""
    plain = _APOSTROPHES.sub("", seen(text))
    if not plain.isascii():
        plain = "".join(x for x in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(x))
    return _NOT_WORD.sub(" ", plain.lower()).strip()


def clean(text: str) -> str:
    r"""One line without controls and what nobody sees, marks on their letters.

    `\'` and `\"` of careless exports lose their backslash.
    """
    if "\\" in text:
        text = text.replace("\\'", "'").replace('\\"', '"').replace("\\n", " ").replace("\\r", " ")
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return _BLANK.sub(" ", unicodedata.normalize("NFC", seen(unmangle(text)))).strip()


def decoded(text: str) -> str:
    """HTML's entities as the letters they stand for, also those encoded twice ("&amp;#039;").

    Only what ends with a semicolon is one: "R&D" and "Fotografi&copy" were typed so.
    """
    for _ in range(_MOST_ENCODINGS):
        if "&" not in text:
            break
        before, text = text, _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
        if text == before:
            break
    return text


def unmangle(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 once or twice ("Ã¢â‚¬â„¢" is an apostrophe).

    Each run of such letters is judged by itself: what stands elsewhere in the text does not keep it spoiled.
    """
    for _ in range(2):
        if text.isascii() or not _MANGLED.search(text):
            break
        text = _FOREIGN.sub(_unmangled, text)
    return text


def _unmangled(run: re.Match[str]) -> str:
    try:
        return b"".join(map(_byte, run[0])).decode("utf-8")
    except UnicodeError:
        return run[0]


def _byte(letter: str) -> bytes:
    """The byte a letter was read from; five bytes mean nothing in Windows-1252 and are kept as controls."""
    return letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else "cp1252")


def hash64(*parts: str) -> int:
    """A signed 64-bit number for some texts, the same on every machine."""
    digest = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)

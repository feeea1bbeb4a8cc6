"""In which encoding a text file is written, and its letters where single bytes of it are wrong."""

from __future__ import annotations

import codecs

UTF_8_MARK = codecs.BOM_UTF8
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_FEW = 0.02
_MANY = 0.3


DAMAGED = "\uffff"
"""Stands for what is no letter of UTF-16, in a text decoded with the errors "damaged"."""
codecs.register_error("damaged", lambda error: (DAMAGED, getattr(error, "end", 0)))


def utf_16(head: bytes) -> str:
    """The codec of UTF-16 text, by its mark or by the zeros in every other byte; "" for what is none."""
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return codec
    even, odd = _zeros(head[::2]), _zeros(head[1::2])
    if odd > _MANY and even < _FEW:
        return "utf-16-le"
    return "utf-16-be" if even > _MANY and odd < _FEW else ""


def is_binary(head: bytes) -> bool:
    """Whether so many bytes are no letters that a file is no text: a damaged row alone makes none so."""
    strange = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return strange > len(head) * 0.1


def ends_with_returns(head: bytes) -> bool:
    """Whether lines end with a lone carriage return: then a line feed stands within a cell."""
    if b"\r\n" in head or b"\r\0\n" in head:
        return False
    before = head.partition(b"\n")[0].count(b"\r")
    return before > 1 or (before == 1 and head.count(b"\r") >= head.count(b"\n"))


def mended(raw: bytes) -> str:
    """A line whose bytes are not all UTF-8: what is UTF-8 stays, each other byte is a letter of Windows-1252.

    What is left of a longer letter becomes U+FFFD.
    """
    text = []
    while raw:
        try:
            text.append(raw.decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            text.append(raw[: error.start].decode("utf-8"))
            text.append(_single(raw[error.start : error.end]))
            raw = raw[error.end :]
    return "".join(text)


def is_cut(raw: bytes, seen: bool) -> bool:
    """Whether a last line ends within a letter of UTF-8. `seen`: whether the file has whole ones.

    A Windows-1252 "é" at the end begins such a letter, too; a capital "Ã" hardly ends a word.
    """
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        left = raw[error.start :]
        return error.reason == "unexpected end of data" and (seen or len(left) > 1 or left[0] < 0xE0)
    return False


def _single(part: bytes) -> str:
    return part.decode("cp1252", errors="replace") if len(part) == 1 else "\ufffd"


def _zeros(part: bytes) -> float:
    return part.count(0) / len(part) if part else 0.0

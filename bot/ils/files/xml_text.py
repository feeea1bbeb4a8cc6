"""The text of an XML file made fit for a parser: its letters, its stray & and controls; nothing it declares counts."""

from __future__ import annotations

import codecs
import html.entities
import re
from collections.abc import Iterator
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files.words import refused
from bot.ils.said import said

MENDED = "\ufdd0"
"""Stands before a letter that was in another encoding than the file says."""

_PIECE = 1 << 18
_HELD = 40  # the longest entity or declaration's beginning that a piece may end within
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_AMPERSAND = re.compile(r"&(#x?[0-9A-Fa-f]{1,7};|[A-Za-z][A-Za-z0-9]{1,30};|)")
_DECLARATION = re.compile(r"<\?xml\b[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PLAIN = frozenset({"amp", "lt", "gt", "quot", "apos"})


class XmlText:
    """The file's text piece by piece, without what it declares. `tail` is the end of what has been read.

    Raises NotACatalogue for a file with entities of its own.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held = ""
        self._first = True
        self.tail = ""

    def __iter__(self) -> Iterator[str]:
        with self._path.open("rb") as file:
            bom, encoding = _encoding(file.read(4096))
            file.seek(bom)
            decoder = codecs.getincrementaldecoder(encoding)("pemustaka_windows")
            while raw := file.read(_PIECE):
                yield self._piece(decoder.decode(raw), ended=False)
            yield self._piece(decoder.decode(b"", final=True), ended=True)

    def _piece(self, more: str, ended: bool) -> str:
        text = self._held + more
        cut = len(text) if ended else _safe_end(text)
        text, self._held = text[:cut], text[cut:]
        text = _DECLARATION.sub("", text)
        if self._first:
            text, self._first = self._without_doctype(text), False
        self.tail = (self.tail + text)[-400:]
        return _mend(text)

    def _without_doctype(self, text: str) -> str:
        found = _DOCTYPE.search(text)
        if found and "<!ENTITY" in found[0].upper():
            raise refused(self._path, said(N_("declares entities of its own, as no catalogue does: it is not read")))
        return _DOCTYPE.sub("", text, count=1)


def _encoding(head: bytes) -> tuple[int, str]:
    """How many bytes the mark at the beginning has, and the encoding, as the mark or the declaration says."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            return len(mark), name
    if head[:2] in (b"<\0", b"\0<"):
        return 0, "utf-16-le" if head[:1] == b"<" else "utf-16-be"
    declared = _ENCODING.search(head)
    name = declared[1].decode() if declared else "utf-8"
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return 0, "utf-8"
    return 0, "utf-8" if known.startswith("utf-16") else known


def _safe_end(text: str) -> int:
    """Where a piece may be cut: not within an entity, nor within a declaration."""
    last = max(text.rfind("&", len(text) - _HELD), text.rfind("<?", max(0, len(text) - 4 * _HELD)))
    return last if last > 0 else len(text)


def _mend(text: str) -> str:
    text = _ILLEGAL.sub(" ", text)
    return _AMPERSAND.sub(_entity, text) if "&" in text else text


def _entity(found: re.Match[str]) -> str:
    """A reference that XML knows as it is; HTML's as its letter; a bare & as one that is meant."""
    name = found[1][:-1]
    if name.startswith("#"):
        return found[0] if _legal(name[1:]) else " "
    if name in _PLAIN:
        return found[0]
    letter = html.entities.html5.get(name + ";") if name else None
    return letter or f"&amp;{found[1]}"


def _legal(number: str) -> bool:
    """Whether the letter of a number may stand in XML; markup written as a number stays a number."""
    try:
        code = int(number[1:], 16) if number[:1] in "xX" else int(number)
    except ValueError:
        return False
    return code < 0x110000 and not _ILLEGAL.match(chr(code))


def _windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return MENDED + error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("pemustaka_windows", _windows)

"""What a file plainly is, by its first bytes, when that is no catalogue; the words for whoever sent it."""

from __future__ import annotations

import re

_BYTES = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"RIFF", "a picture, a sound or a film"),
    (b"Rar!", "a RAR archive: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive: unpack it first"),
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
    (b"BZh", "a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ\0", "an xz archive: unpack it first"),
    (b"{\\rtf", "a text of a word processor (RTF): save its table as CSV"),
    (b"SQLite format 3", "a database, not an export"),
    (b"\0\x01\0\0Standard Jet DB", "a database of Access: export its table of titles as CSV or XLSX"),
    (b"\0\x01\0\0Standard ACE DB", "a database of Access: export its table of titles as CSV or XLSX"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"\x09\x08", "a very old Excel file: save it as XLSX"),
    (b"\x09\x04", "a very old Excel file: save it as XLSX"),
    (b"\x09\x02", "a very old Excel file: save it as XLSX"),
)
_TEXT_MAY_BEGIN_SO = (b"BM", b"MZ", b"ID3", b"BZh", b"GIF8", b"RIFF", b"OggS", b"Rar!")
_SQL = re.compile(
    r"\s*--.{0,40}(?:dump|phpMyAdmin|PostgreSQL|MariaDB|MySQL|HeidiSQL)"
    r"|(?:\s+|--[^\n]*\n|#[^\n]*\n|/\*[^*]*\*/;?)*(?:/\*!\d{5}|(?:CREATE|DROP|ALTER) (?:TABLE|DATABASE|SCHEMA)\b"
    r"|INSERT INTO\b|SET (?:SQL_MODE|NAMES|FOREIGN_KEY|statement_timeout|@)|LOCK TABLES\b|PRAGMA \w"
    r"|(?:BEGIN|START) TRANSACTION\b|USE `)",
    re.IGNORECASE,
)
"""What a dump begins with; a book's title further down may be "Create table"."""
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|script|style|meta|title|div|span|table|p|br|b|h[1-6]|pre|font|form|center|a|ul"
    r"|\?php)\b",
    re.IGNORECASE,
)
_FIRST_TAG = re.compile(r"\A(?:\s|<!--.*?-->|<\?xml.*?\?>)*", re.DOTALL)
_LOGIN = re.compile(r"type\s*=\s*[\"']?password|login|masuk|sign in", re.IGNORECASE)
_TEXT_DUMP = re.compile(r"^(?:=?LDR\b|=?00[158]\s)", re.MULTILINE)


def refusal(head: bytes) -> str:
    """What a file is that no reader is for: "a PDF"; "" when nothing plain speaks against it."""
    for signature, what in _BYTES:
        if head.startswith(signature) and (signature not in _TEXT_MAY_BEGIN_SO or _binary(head)):
            return what
    if head[4:8] == b"ftyp":
        return "a picture (HEIC) or a film"
    return ""


def refused_text(text: str) -> str:
    """The same for text that is no markup, whatever its encoding."""
    beginning = text[:20_000]
    if _SQL.match(beginning) and not beginning.startswith("<"):
        return "an SQL dump of a database: export the titles from the library system, as CSV, MARC or Excel"
    if len(_TEXT_DUMP.findall(beginning)) >= 2:
        return "a text dump of MARC: export it as .mrc or MARCXML (MarcEdit's MarcMaker does that)"
    return ""


def page(text: str) -> str:
    """What to say of a web page that holds no catalogue."""
    asks = "it asks for a login" if _LOGIN.search(text) else "did the export fail, or ask for a login?"
    return f"a web page, not an export; {asks}"


def is_page(text: str) -> bool:
    """Whether some markup is HTML, a page or a piece of one."""
    begins = _FIRST_TAG.match(text)
    return bool(begins and _HTML.match(text, begins.end()))


def _binary(head: bytes) -> bool:
    return any(byte < 9 for byte in head[:512])

"""What a file plainly is, by its first bytes, when that is no catalogue; the words for whoever sent it."""

from __future__ import annotations

import re

from bot.base.i18n import N_
from bot.ils.files.words import COPY_TABLE, EXPORT, LOGIN, PAGE, SAVE_ANEW, SEND_LIST, SEND_SHEET, UNPACK, is_rather
from bot.ils.said import Said, said

_MARC_DUMP = said(N_("a text dump of MARC"))
_AS_MARC = said(N_("export it as .mrc or MARCXML (MarcEdit's MarcMaker does that)"))
_AS_CSV = said(N_("export it as CSV or RIS"))
_DATABASE = said(N_("a database"))
_ACCESS = said(N_("a database of Access"))
_SOUND, _PROGRAM = said(N_("a sound")), said(N_("a program"))
_DBASE, _FILEMAKER = said(N_("a database of dBase or FoxPro")), said(N_("a database of FileMaker"))
_RTF = said(N_("a text of a word processor"))
_VERY_OLD = said(N_("a very old Excel file"))


def _picture(format_: str) -> Said:
    return is_rather(said(N_("a picture ({format})"), format=format_), SEND_SHEET)


def _packed(format_: str) -> Said:
    return is_rather(said(N_("a packed file ({format})"), format=format_), UNPACK)


OTHER_XML = is_rather(said(N_("XML of another kind")), SEND_LIST)
_BYTES = (
    (b"%PDF", is_rather(said(N_("a PDF")), SEND_SHEET)),
    (b"\x89PNG", _picture("PNG")),
    (b"\xff\xd8\xff", _picture("JPEG")),
    (b"GIF8", _picture("GIF")),
    (b"BM", _picture("BMP")),
    (b"II*\0", _picture("TIFF")),
    (b"MM\0*", _picture("TIFF")),
    (b"RIFF", is_rather(said(N_("a picture, a sound or a film")), SEND_SHEET)),
    (b"Rar!", _packed("RAR")),
    (b"7z\xbc\xaf\x27\x1c", _packed("7-Zip")),
    (b"\x1f\x8b", _packed("gzip")),
    (b"BZh", _packed("bzip2")),
    (b"\xfd7zXZ\0", _packed("xz")),
    (b"{\\rtf", is_rather(_RTF, COPY_TABLE)),
    (b"SQLite format 3", is_rather(_DATABASE, EXPORT)),
    (b"\0\x01\0\0Standard Jet DB", is_rather(_ACCESS, EXPORT)),
    (b"\0\x01\0\0Standard ACE DB", is_rather(_ACCESS, EXPORT)),
    (b"\0\x01\0\0\0\x02\0\x01\0\x05\0\x02\0\x02\xc0HBAM", is_rather(_FILEMAKER, EXPORT)),
    (b"MZ", is_rather(_PROGRAM, SEND_LIST)),
    (b"\x7fELF", is_rather(_PROGRAM, SEND_LIST)),
    (b"ID3", is_rather(_SOUND, SEND_LIST)),
    (b"OggS", is_rather(_SOUND, SEND_LIST)),
    (b"\x09\x08", is_rather(_VERY_OLD, SAVE_ANEW)),
    (b"\x09\x04", is_rather(_VERY_OLD, SAVE_ANEW)),
    (b"\x09\x02", is_rather(_VERY_OLD, SAVE_ANEW)),
)
_DBASE_KINDS = (0x02, 0x03, 0x30, 0x31, 0x83, 0x8B, 0xF5, 0xFB)
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
_BIBTEX = re.compile(
    r"^\s*@(?:book|article|misc|inbook|phdthesis|mastersthesis|techreport)\s*\{", re.IGNORECASE | re.MULTILINE
)
_ENDNOTE = re.compile(r"\s*%[0A-Z@] \S")
_ENDNOTE_TITLE = re.compile(r"^%T \S", re.MULTILINE)
_RULED_LINE = re.compile(r"^ *[-=]{3,}(?: +[-=]{3,})+ *$", re.MULTILINE)
"""What programs draw under a header whose columns only blanks part."""
_TEXT_DUMP = re.compile(r"^(?:=?LDR\b|=00[158]\s|\d{5}[acdnp][a-z]{2}[ \d])", re.MULTILINE)  # "005" may be a class


def refusal(head: bytes) -> Said | None:
    """Why a file is refused that no reader is for, as "is a PDF"; None when nothing plain speaks against it."""
    for signature, why in _BYTES:
        if head.startswith(signature) and (signature not in _TEXT_MAY_BEGIN_SO or _binary(head)):
            return why
    if head[4:8] == b"ftyp":
        return is_rather(said(N_("a picture (HEIC) or a film")), SEND_SHEET)
    return is_rather(_DBASE, EXPORT) if _dbase(head) else None


def _dbase(head: bytes) -> bool:
    """A table of dBase: its kind, the day of its last change, and how long its header is."""
    if len(head) < 32 or head[0] not in _DBASE_KINDS or not (head[2] <= 12 and head[3] <= 31):
        return False
    header = int.from_bytes(head[8:10], "little")
    return header % 32 in (1, 8, 9, 23) and header > 32 and _binary(head)


def refused_text(text: str) -> Said | None:
    """The same for text that is no markup, whatever its encoding."""
    beginning = text[:20_000]
    if _SQL.match(beginning) and not beginning.startswith("<"):
        return is_rather(said(N_("an SQL dump of a database")), EXPORT)
    if _BIBTEX.search(beginning):
        return is_rather(said(N_("a list of references (BibTeX)")), _AS_CSV)
    if _ENDNOTE.match(beginning) and len(_ENDNOTE_TITLE.findall(beginning)) > 0:
        return is_rather(said(N_("a list of references (EndNote)")), _AS_CSV)
    if _RULED_LINE.search(beginning[:2_000]):
        return is_rather(said(N_("a table printed as text, its columns held apart by blanks")), EXPORT)
    if len(_TEXT_DUMP.findall(beginning)) >= 2:
        return is_rather(_MARC_DUMP, _AS_MARC)
    return None


def page(text: str) -> Said:
    """What to say of a web page that holds no catalogue."""
    return LOGIN if _LOGIN.search(text) else PAGE


def is_page(text: str) -> bool:
    """Whether some markup is HTML, a page or a piece of one."""
    begins = _FIRST_TAG.match(text)
    return bool(begins and _HTML.match(text, begins.end()))


def _binary(head: bytes) -> bool:
    return any(byte < 9 for byte in head[:512])

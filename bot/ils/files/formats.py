"""Which of the known formats a file is, by its content and never by its name, and the reader for it."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files import (
    archives,
    csv_rows,
    document_tables,
    excel_xml,
    inlislite,
    labelled,
    marc,
    marc_iso,
    marc_json,
    marc_xml,
    mods,
    ole,
    other_lists,
    recognition,
    signatures,
    turned,
    typed_list,
    upright,
    workbooks,
    xml_records,
)
from bot.ils.files.document_tables import DocumentRows
from bot.ils.files.html_rows import HtmlRows
from bot.ils.files.json_rows import JsonRows
from bot.ils.files.kinds import Kind
from bot.ils.files.labelled import LabelledRows
from bot.ils.files.reader import FileReader
from bot.ils.files.rows import Rows
from bot.ils.files.typed_list import TypedRows
from bot.ils.files.words import (
    COPY_TABLE,
    DOWNLOAD,
    EMPTY,
    EXPORT,
    NO_RECORDS,
    PROTECTED,
    SAVE_ANEW,
    SEND_LIST,
    SLIDES,
    WORD,
    is_rather,
    refused,
    unreadable,
)
from bot.ils.port import Layout
from bot.ils.records import Item, NotACatalogue
from bot.ils.said import said

__all__ = ["FileReader", "detect", "readers"]

_HEAD = 1 << 16
_ZIP = b"PK\x03\x04"
_EMPTY_ROOTS = frozenset({"modsCollection", "collection"})
_SHORTCUT = 1_000
_LARGEST_OLD = 256 << 20
_EMPTY_ZIP = b"PK\x05\x06"


@dataclass(frozen=True, slots=True)
class _Together:
    """The catalogues of one file, titles before their copies."""

    parts: list[FileReader]

    @property
    def kind(self) -> Kind:
        return self.parts[0].kind

    @property
    def layout(self) -> Layout:
        return self.parts[0].layout

    def items(self) -> Iterator[Item]:
        for part in self.parts:
            yield from part.items()


def detect(path: Path) -> FileReader:
    """The reader of a file, of all its sheets together. Raises NotACatalogue, saying what the file is instead."""
    found = sorted((one for one in readers(path) if not one.layout.left), key=lambda one: list(Kind).index(one.kind))
    return found[0] if len(found) == 1 else _Together(found)


def readers(path: Path) -> list[FileReader]:
    """A reader for each catalogue in a file: a workbook may have several. Raises NotACatalogue."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
        return _of_bytes(path, head)
    except OSError as error:
        raise unreadable(path, error) from error


def _of_bytes(path: Path, head: bytes) -> list[FileReader]:
    if not head.removeprefix(codecs.BOM_UTF8).strip(b" \t\r\n\0"):
        raise refused(path, EMPTY)
    if head.startswith((_ZIP, _EMPTY_ZIP)):
        if document := document_tables.of(path):
            return [_of_document(path, document)]
        kind = archives.workbook(path)
        return workbooks.readers(path, kind, _table) if kind else archives.readers(path, _unpacked)
    if head.startswith(ole.SIGNATURE):
        return _of_ole(path)
    if why := signatures.refusal(head):
        raise refused(path, why)
    if marc_iso.looks_like(head):
        return [marc.recognise(path, said(N_("MARC 21 (ISO 2709)")), marc_iso.read)]
    text = _text(head)
    if "urn:schemas-microsoft-com:office:spreadsheet" in text and text.lstrip().startswith("<"):
        return excel_xml.readers(path, _table)
    return [_of_text(path, text)]


def _unpacked(path: Path) -> list[FileReader]:
    """What an archive's member is; archives within archives are not opened."""
    with path.open("rb") as file:
        if file.read(4) == _ZIP and not document_tables.of(path) and not archives.workbook(path):
            return []
    return readers(path)


def _of_document(path: Path, rows: DocumentRows) -> FileReader:
    """The tables in a text of a word processor: a letter has none, or one of a row or two."""
    try:
        return _table(rows)
    except NotACatalogue as error:
        if error.why in other_lists.EVERY or rows.has_table():
            raise
        raise refused(path, is_rather(rows.document, COPY_TABLE)) from error


def _of_ole(path: Path) -> list[FileReader]:
    """An old Excel file, or one of the other things that are packed like it."""
    with path.open("rb") as file:
        content = file.read(_LARGEST_OLD)
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise refused(path, PROTECTED)
    if "WordDocument".encode("utf-16-le") in content:
        raise refused(path, is_rather(WORD, COPY_TABLE))
    if "PowerPoint Document".encode("utf-16-le") in content:
        raise refused(path, is_rather(SLIDES, SEND_LIST))
    if len(content) == _LARGEST_OLD or not ole.sound(content):
        raise refused(path, is_rather(said(N_("a damaged old Excel file")), SAVE_ANEW))
    return workbooks.readers(path, said(N_("XLS")), _table)


def _of_text(path: Path, text: str) -> FileReader:
    bare = text.lstrip("\ufeff \t\r\n")
    if why := signatures.refused_text(bare):
        raise refused(path, why)
    if signatures.is_page(bare):
        return _of_page(path, bare)
    if bare.startswith("<"):
        return _of_xml(path)
    if bare.startswith(("{", "[{", "[ {", "[\n", "[\r")) or bare.rstrip() == "[]":
        return _of_json(path, bare)
    if labelled.looks_like(text):
        return _table(LabelledRows(path))
    try:
        return _table(csv_rows.recognise(path))
    except NotACatalogue as error:
        if error.why not in other_lists.EVERY and typed_list.looks_like(text):
            return _table(TypedRows(path))
        raise


def _of_page(path: Path, text: str) -> FileReader:
    """The table in a page: many a program calls that an Excel file."""
    try:
        return _table(HtmlRows(path))
    except NotACatalogue as error:
        if error.why in other_lists.EVERY:
            raise
        raise refused(path, signatures.page(text)) from error


def _of_xml(path: Path) -> FileReader:
    dress = xml_records.dress(path)
    if dress.kind == "marc":
        return marc.recognise(path, said(N_("MARCXML")), marc_xml.read)
    if dress.kind == "mods":
        return mods.recognise(path, dress)
    if dress.root in _EMPTY_ROOTS:
        raise refused(path, NO_RECORDS)
    if not dress.root:
        raise refused(path, said(N_("is XML with nothing in it; did the export fail?")))
    within = f", whose records are <{dress.inside}>" if dress.inside else ""
    raise refused(path, replace(signatures.OTHER_XML, detail=f"its root is <{dress.root}>{within}"))


def _of_json(path: Path, text: str) -> FileReader:
    if "docs.google.com" in text[:_SHORTCUT] and "doc_id" in text[:_SHORTCUT]:
        raise refused(path, is_rather(said(N_("a link to a table of Google and not the table")), DOWNLOAD))
    if not marc_json.looks_like(text):
        return _of_objects(path)
    return marc.recognise(path, said(N_("MARC-in-JSON")), marc_json.read)


def _of_objects(path: Path) -> FileReader:
    try:
        return _table(JsonRows(path))
    except NotACatalogue as error:
        if error.why in other_lists.EVERY:
            raise
        raise refused(path, is_rather(said(N_("JSON, and no list of titles")), EXPORT)) from error


def _table(rows: Rows) -> FileReader:
    """INLISLite's lists by their own headers, every other by what its header says."""
    return inlislite.recognise(rows) or recognition.recognise(upright.cards(rows) or turned.upright(rows) or rows)


def _text(head: bytes) -> str:
    """The beginning as text, whatever its encoding, to tell what it is."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(mark):
            return head[len(mark) :].decode(name, errors="replace")
    if head[:2] in (b"<\0", b"{\0", b"[\0"):
        return head.decode("utf-16-le", errors="replace")
    return head.decode("utf-8", errors="replace")

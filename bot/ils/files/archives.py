"""ZIP files: a workbook, a document of another kind, or an archive with one catalogue in it, or its two parts."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.base.i18n import N_
from bot.ils.files.damage import unpacking
from bot.ils.files.kinds import Kind
from bot.ils.files.left import Left
from bot.ils.files.reader import FileReader
from bot.ils.files.words import (
    COPY_TABLE,
    LIBREOFFICE,
    PROTECTED,
    SAVE_TABLE,
    SEND_LIST,
    SLIDES,
    UNPACK,
    WORD,
    is_rather,
    refused,
    too_large,
)
from bot.ils.port import Layout
from bot.ils.records import Item, NotACatalogue
from bot.ils.said import Said, said

MOST_MEMBERS = 20
MOST_BYTES = 4_000_000_000
_BOOKS = (("xl/workbook.xml", said(N_("XLSX"))), ("xl/workbook.bin", said(N_("XLSB"))))
_ODS = said(N_("ODS"))
_DOCUMENTS = (
    ("word/document.xml", is_rather(WORD, COPY_TABLE)),
    ("ppt/presentation.xml", is_rather(SLIDES, SEND_LIST)),
    ("META-INF/container.xml", is_rather(said(N_("an e-book (EPUB)")), SEND_LIST)),
    ("Index/Document.iwa", is_rather(said(N_("a file of Pages, Numbers or Keynote")), SAVE_TABLE)),
    ("AndroidManifest.xml", is_rather(said(N_("an app")), SEND_LIST)),
)
_NONE = said(
    N_("is a ZIP archive, and in it is none that is a catalogue. Unpack it first, and send the catalogue by itself")
)

_PACKED = said(N_("is a ZIP archive within another"))
_IN_TWO_PARTS = (Kind.SLIMS_TITLES, Kind.SLIMS_ITEMS)
Readers = Callable[[Path], list[FileReader]]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A reader of something unpacked: the unpacked file stays for as long as this does."""

    inner: FileReader
    folder: tempfile.TemporaryDirectory[str]

    @property
    def kind(self) -> Kind:
        """What kind of list it is."""
        return self.inner.kind

    @property
    def layout(self) -> Layout:
        """What is read as what."""
        return self.inner.layout

    def items(self) -> Iterator[Item]:
        """What the unpacked file holds."""
        yield from self.inner.items()


def workbook(path: Path) -> Said | None:
    """The format of a ZIP that is a workbook, None for another. Raises NotACatalogue for other documents and damage."""
    with unpacking(path), zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        mimetype = archive.read("mimetype")[:100].decode("latin-1") if "mimetype" in names else ""
    found = next((kind for name, kind in _BOOKS if name in names), None)
    document = next((why for name, why in _DOCUMENTS if name in names), None)
    if document or ("opendocument" in mimetype and "spreadsheet" not in mimetype):
        raise refused(path, document or is_rather(LIBREOFFICE, COPY_TABLE))
    return found or (_ODS if "opendocument.spreadsheet" in mimetype else None)


def readers(path: Path, open_: Readers) -> list[FileReader]:
    """The readers of the one catalogue that is packed in an archive. Raises NotACatalogue for none or several.

    SLiMS's lists of titles and of their copies are one catalogue.
    """
    with unpacking(path), zipfile.ZipFile(path) as archive:
        members = [one for one in archive.infolist() if _counts(one)]
        if not members:
            raise refused(path, said(N_("is an empty ZIP archive")))
        if len(members) > MOST_MEMBERS:
            raise refused(path, is_rather(said(N_("a ZIP archive of {n} files"), n=len(members)), UNPACK))
        if any(one.flag_bits & 1 for one in members):
            raise refused(path, PROTECTED)
        if sum(one.file_size for one in members) > MOST_BYTES:
            raise refused(path, too_large(MOST_BYTES // 10**9))
        opened = [(one.filename, _inside(archive, one, open_)) for one in members]
    found = [(name, inside) for name, inside in opened if isinstance(inside, list)]
    unread = [(name, inside) for name, inside in opened if not isinstance(inside, list)]
    parts = [one for _, inside in found for one in inside]
    left = [Left(parts[0].kind, PurePosixPath(name).name, why, file=True) for name, why in unread] if parts else []
    if sorted(one.kind for one in parts if not one.layout.left) == sorted(_IN_TWO_PARTS):
        return [*parts, *left]
    if len(found) != 1:
        many = N_("is a ZIP archive of several catalogues ({names}). Unpack it first, and send each by itself")
        raise refused(path, said(many, names=", ".join(name for name, _ in found)) if found else _NONE)
    return [*parts, *left]


def _counts(member: zipfile.ZipInfo) -> bool:
    """Not what computers pack by themselves."""
    name = PurePosixPath(member.filename)
    return bool(name.name) and not member.is_dir() and "__MACOSX" not in name.parts and not name.name.startswith(".")


def _inside(archive: zipfile.ZipFile, member: zipfile.ZipInfo, open_: Readers) -> list[FileReader] | Said:
    """The readers of one member, or why it is not read where it is no catalogue."""
    folder = tempfile.TemporaryDirectory(prefix="pemustaka-")
    target = Path(folder.name) / (PurePosixPath(member.filename).name or "file")
    try:
        with archive.open(member) as packed, target.open("wb") as out:
            shutil.copyfileobj(packed, out)
        return [Unpacked(inner, folder) for inner in open_(target)] or _PACKED
    except NotACatalogue as error:
        return error.why

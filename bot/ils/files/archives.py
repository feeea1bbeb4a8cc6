"""ZIP files: a workbook, a document of another kind, or an archive with one catalogue in it."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.ils.files.damage import unpacking
from bot.ils.files.kinds import Kind
from bot.ils.files.reader import FileReader
from bot.ils.port import Layout
from bot.ils.records import Item, NotACatalogue

MOST_MEMBERS = 20
MOST_BYTES = 4_000_000_000
_BOOKS = (("xl/workbook.xml", "XLSX"), ("xl/workbook.bin", "XLSB"))
_DOCUMENTS = (
    ("word/document.xml", "a text of Word: save its table as CSV or XLSX"),
    ("ppt/presentation.xml", "a presentation"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
    ("Index/Document.iwa", "a file of Pages, Numbers or Keynote: export it as XLSX or CSV"),
    ("AndroidManifest.xml", "an app"),
)

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


def workbook(path: Path) -> str:
    """The format of a ZIP that is a workbook, "" for another. Raises NotACatalogue for other documents and damage."""
    with unpacking(path), zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        mimetype = archive.read("mimetype")[:100].decode("latin-1") if "mimetype" in names else ""
    found = next((kind for name, kind in _BOOKS if name in names), "")
    document = next((what for name, what in _DOCUMENTS if name in names), "")
    if document or ("opendocument" in mimetype and "spreadsheet" not in mimetype):
        raise NotACatalogue(
            f"{path} is {document or 'a text or a drawing of LibreOffice: save its table as ODS or CSV'}."
        )
    return found or ("ODS" if "opendocument.spreadsheet" in mimetype else "")


def readers(path: Path, open_: Readers) -> list[FileReader]:
    """The readers of the one catalogue that is packed in an archive. Raises NotACatalogue for none or several."""
    with unpacking(path), zipfile.ZipFile(path) as archive:
        members = [one for one in archive.infolist() if _counts(one)]
        if not members or len(members) > MOST_MEMBERS:
            raise NotACatalogue(f"{path} is a ZIP archive of {len(members)} files: unpack it first.")
        if any(one.flag_bits & 1 for one in members):
            raise NotACatalogue(f"{path} is a ZIP archive that is protected by a password: unpack it first.")
        if sum(one.file_size for one in members) > MOST_BYTES:
            raise NotACatalogue(f"{path} unpacks to more than {MOST_BYTES // 10**9} GB: unpack it first, and split it.")
        found = [(one.filename, inside) for one in members if (inside := _inside(archive, one, open_))]
    if len(found) != 1:
        what = f"in it are several catalogues ({', '.join(name for name, _ in found)})" if found else "it is none"
        raise NotACatalogue(f"{path} is a ZIP archive: {what}. Unpack it first, and send the catalogue by itself.")
    return found[0][1]


def _counts(member: zipfile.ZipInfo) -> bool:
    """Not what computers pack by themselves."""
    name = PurePosixPath(member.filename)
    return bool(name.name) and not member.is_dir() and "__MACOSX" not in name.parts and not name.name.startswith(".")


def _inside(archive: zipfile.ZipFile, member: zipfile.ZipInfo, open_: Readers) -> list[FileReader]:
    """The readers of one member, none where it is no catalogue."""
    folder = tempfile.TemporaryDirectory(prefix="pemustaka-")
    target = Path(folder.name) / (PurePosixPath(member.filename).name or "file")
    try:
        with archive.open(member) as packed, target.open("wb") as out:
            shutil.copyfileobj(packed, out)
        return [Unpacked(inner, folder) for inner in open_(target)]
    except NotACatalogue:
        return []

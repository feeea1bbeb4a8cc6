"""Files for the tests of formats, made by other programs' libraries or by hand; and what is read from them."""

from __future__ import annotations

import base64
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pymarc
import pytest
import xlsxwriter

from bot.ils.files.formats import detect
from bot.ils.records import CopyRecord, Item, NotACatalogue, Problem, Record

Table = Sequence[Any]
"""Rows of cells: texts, numbers, dates; None is no cell."""

_OLD_EXCEL = (
    "eNrtWE1oE0EU/vYnbRLTNK2t0Ao1FKxacxEvXtrYoK0WG2IrKCLoxsQ2JGxlmz3Ug63WHgXBkyJIoRcvVS/+H/TmQazoQRCERo+eBAUPbdc3b3"
    "fTH3toQIvKfsu8nffmzTcz++Znd9/M1s1N3W8uYRU6oWDRCqBqmU2iFHCVCKjcskTWvfspWR7+KQT8FMgqH57WvKoWMRTxLkHGPfUFSeATpVM4"
    "j+Swno1uIBLcB00SfeggKeEWWcJo4l7VszzLcjPLu+z5jOV+tlxl2UG+c9JJzMaT7fucWXxCbuWyMATvQ67zgS170IiXYhaPXZNsXx+6jJxW+D"
    "sLWtQQpkFx68nqWUMrzKGBAjiN71YU+Oau1OdRz76xdglk/7HSXr2G/bqsAuOwzvAEn0QIraooUZEw8+Y8xhAkTaRNwAHtXFEzoqKEpmpy2Af0"
    "mhmzQDtyKqsPaoamD5LtmDZk6sRyeCCRDANHtJE81UplC1ScI8OhnKEVtVi0S88YWa0GGMgVi7lo0jTS2qgWAvrNkUIuFu0jwiHRtL1DRFbsED"
    "W8ckIkM6jlfB2vnwidAfN3vr7tS6fip9kyzqeCfXZsF8OFhUuiBlUOc4mvLNu5xm6Wl5l1K+ebWTaQD93bUo1OpnuCfa5waRu1s5fxLr5jWX4n"
    "5Se/HH3UMvk5vovyMz2lCw0z7+NTaKWzLEP1xTWBmBSTbt4QeBx375Kzz3xk2fTLnuOXI87YLOeArMUChwv0POB4yDy6lR4ye4hnYmvu87M1mT"
    "SlrCmkqWVNJc3nMCurmC/KQbbVcYyEv8LMS5pgFkG0PQVzehugUCQUZkbkdveT11MJwa6uwa4ye9DhU5ndX9YEe8BhV5m9l9gluYo0wd4p1+OB"
    "GCbt0EsIwoMHDx48ePDgwcPGQbyDilcyhT877Pdw8b5Y7fzXWaC06P0m+W/Rj2G6ivRhehA63Q2MVjR/tsAnuVzSOuu4/wsFjlPrBvJIcz/yFc"
    "9f+kKTlo9n3RUjv28JVdr+YiX9/MPt/wTt7e0C"
)


def everything(path: Path) -> list[Item]:
    return list(detect(path).items())


def records(path: Path) -> list[Record]:
    return [one for one in everything(path) if isinstance(one, Record)]


def copies(path: Path) -> list[CopyRecord]:
    return [one for one in everything(path) if isinstance(one, CopyRecord)]


def problems(path: Path) -> list[Problem]:
    return [one for one in everything(path) if isinstance(one, Problem)]


def only(path: Path) -> Record:
    """The one title of a file, of which nothing else is to be said."""
    (record,) = everything(path)
    assert isinstance(record, Record)
    return record


def refusal(path: Path) -> str:
    with pytest.raises(NotACatalogue) as caught:
        everything(path)
    return str(caught.value)


def made(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


class Excel:
    """A workbook being written; `sheet` adds rows from A1 on, dates as dates."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = xlsxwriter.Workbook(str(path))
        self.day = self.book.add_format({"num_format": "yyyy-mm-dd"})

    def sheet(self, name: str, rows: Table, row: int = 0, column: int = 0) -> Any:
        sheet = self.book.add_worksheet(name)
        for down, cells in enumerate(rows, row):
            for right, cell in enumerate(cells, column):
                if isinstance(cell, date):
                    sheet.write_datetime(down, right, cell, self.day)
                elif cell is not None:
                    sheet.write(down, right, cell)
        return sheet

    def saved(self) -> Path:
        self.book.close()
        return self.path


def xlsx(path: Path, rows: Table, **sheets: Table) -> Path:
    """A workbook of a first sheet and others by their names."""
    excel = Excel(path)
    excel.sheet("Buku", rows)
    for name, cells in sheets.items():
        excel.sheet(name, cells)
    return excel.saved()


def xls(path: Path) -> Path:
    """Excel 97: a title above, a blank row, the header, and two books with numbers as numbers."""
    return made(path, zlib.decompress(base64.b64decode("".join(_OLD_EXCEL))))


def ods(path: Path, rows: Table) -> Path:
    """LibreOffice's workbook of one sheet, as small as it may be."""
    body = "".join(f"<table:table-row>{''.join(map(_ods_cell, cells))}</table:table-row>" for cells in rows)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Buku">{body}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
    )
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": manifest,
            "content.xml": content,
        },
    )


def _ods_cell(cell: Any) -> str:
    if isinstance(cell, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
    if isinstance(cell, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
    if not cell:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'


def zipped(path: Path, members: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def marc(*fields: str, leader: str = "00000nam a2200000 a 4500") -> pymarc.Record:
    """A record of fields as cataloguers type them: "245 10 $aLaskar pelangi /$cAndrea Hirata." or "001 123"."""
    record = pymarc.Record(fields=[_field(text) for text in fields])
    record.leader = pymarc.Leader(leader)
    return record


def _field(text: str) -> pymarc.Field:
    tag, rest = text[:3], text[4:]
    if tag < "010":
        return pymarc.Field(tag, data=rest)
    parts = [pymarc.Subfield(part[0], part[1:]) for part in rest[2:].lstrip().split("$") if part]
    return pymarc.Field(tag, indicators=pymarc.Indicators(rest[0], rest[1]), subfields=parts)


def mrc(path: Path, *found: pymarc.Record) -> Path:
    return made(path, b"".join(record.as_marc() for record in found))


def marcxml(*found: pymarc.Record, prefix: str = "") -> str:
    """A collection, with or without a prefix before its elements' names."""
    name = f"{prefix}:" if prefix else ""
    declared = (
        f'xmlns:{prefix}="http://www.loc.gov/MARC21/slim"' if prefix else 'xmlns="http://www.loc.gov/MARC21/slim"'
    )
    body = "".join(_element(record, name) for record in found)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name}collection {declared}>{body}</{name}collection>\n'


def _element(record: pymarc.Record, name: str) -> str:
    parts = [f"<{name}leader>{record.leader}</{name}leader>"]
    for field in record.fields:
        if field.is_control_field():
            parts.append(f'<{name}controlfield tag="{field.tag}">{escape(field.data or "")}</{name}controlfield>')
            continue
        inside = "".join(
            f'<{name}subfield code="{part.code}">{escape(part.value)}</{name}subfield>' for part in field.subfields
        )
        one, two = field.indicators or (" ", " ")
        parts.append(f'<{name}datafield tag="{field.tag}" ind1="{one}" ind2="{two}">{inside}</{name}datafield>')
    return f"<{name}record>{''.join(parts)}</{name}record>"

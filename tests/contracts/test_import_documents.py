"""Tables in texts of word processors: read as lists; a letter is told what it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tests.contracts.import_files import made, problems, records, refusal, zipped

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
LIST = (
    ("No", "Judul", "Pengarang", "Tahun"),
    ("1", "Hujan", "Ani Contoh", "2016"),
    ("2", "Bumi", "Budi Contoh", "2014"),
)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table of Word; a cell "^" goes on from the one above, and "<" belongs to the one before it."""
    return f"<w:tbl>{''.join(f'<w:tr>{_cells(row)}</w:tr>' for row in rows)}</w:tbl>"


def _cells(row: Sequence[str]) -> str:
    found = []
    for place, text in enumerate(row):
        if text == "<":
            continue
        span = 1 + next((n for n, one in enumerate(row[place + 1 :]) if one != "<"), len(row) - place - 1)
        marks = f'<w:gridSpan w:val="{span}"/>' * (span > 1) + "<w:vMerge/>" * (text == "^")
        lines = "".join(map(paragraph, ("" if text == "^" else text).split("\n")))
        found.append(f"<w:tc><w:tcPr>{marks}</w:tcPr>{lines}</w:tc>")
    return "".join(found)


def word(path: Path, *parts: str) -> Path:
    return zipped(path, {"word/document.xml": f"<w:document {_W}><w:body>{''.join(parts)}</w:body></w:document>"})


def read(path: Path) -> list[tuple[str, tuple[str, ...] | None, str | None]]:
    return [(one.title, one.authors, one.year) for one in records(path)]


def test_a_table_in_a_text_of_word(tmp_path: Path) -> None:
    path = word(tmp_path / "daftar.docx", paragraph("DAFTAR BUKU PERPUSTAKAAN CONTOH"), table(*LIST))
    assert read(path) == [("Hujan", ("Ani Contoh",), "2016"), ("Bumi", ("Budi Contoh",), "2014")]
    assert problems(path) == []
    packed = made(tmp_path / "daftar.zip", zipped(tmp_path / "a.zip", {"daftar.docx": path.read_bytes()}).read_bytes())
    assert [title for title, _, _ in read(packed)] == ["Hujan", "Bumi"]


def test_several_tables_with_headings_between_them(tmp_path: Path) -> None:
    head, first, second = LIST
    path = word(tmp_path / "a.docx", paragraph("LEMARI 1"), table(head, first), paragraph("Rak B"), table(head, second))
    assert [(one.title, one.location) for one in records(path)] == [("Hujan", "LEMARI 1"), ("Bumi", "Rak B")]


def test_merged_cells_and_lines_within_them(tmp_path: Path) -> None:
    rows = (
        ("No", "Judul", "Pengarang", "<", "Tahun"),
        ("1", "Hujan", "Ani Contoh", "<", "2016"),
        ("2", "Bumi\nManusia", "^", "<", "2014"),
    )
    assert read(word(tmp_path / "a.docx", table(*rows))) == [
        ("Hujan", ("Ani Contoh",), "2016"), ("Bumi Manusia", ("Ani Contoh",), "2014"),
    ]  # fmt: skip


def test_a_table_in_a_text_of_libreoffice(tmp_path: Path) -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in LIST)
    body = f"<office:document-content {_ODT}><office:body><table:table>{rows}</table:table></office:body>"
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{body}</office:document-content>",
    }
    assert read(zipped(tmp_path / "a.odt", members))[0] == ("Hujan", ("Ani Contoh",), "2016")


def test_a_letter_and_a_list_of_members_are_told_what_they_are(tmp_path: Path) -> None:
    letter = word(tmp_path / "surat.docx", paragraph("Yth. Kepala Perpustakaan"), table(("Nomor", ": 12/2024")))
    assert "is a text of Word: copy its table into a spreadsheet" in refusal(letter)
    members = table(("No", "Nama", "Alamat", "No HP"), ("1", "Warga Contoh", "Solok", "0812"))
    assert "looks like a list of members" in refusal(word(tmp_path / "anggota.docx", members))
    unnamed = table(("1", "Hujan", "Ani Contoh"), ("2", "Bumi", "Budi Contoh"), ("3", "Bulan", "Ani Contoh"))
    assert "no column 'title'" in refusal(word(tmp_path / "tanpa.docx", unnamed))


def test_one_that_breaks_off_is_damaged(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.docx", {"word/document.xml": f"<w:document {_W}><w:body><w:tbl><w:tr>"})
    assert "a text of Word" in refusal(path) or "damaged" in refusal(path)

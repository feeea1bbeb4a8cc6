"""Workbooks: the value of a cell whatever its dress, the sheets that are catalogues, and those that are not."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from bot.ils.files.formats import detect, readers
from bot.ils.files.kinds import Kind
from bot.ils.files.source import Files
from bot.ils.port import Layout
from bot.ils.records import Problem, Record
from tests.contracts.import_files import Excel, everything, ods, only, problems, records, refusal, xls, xlsx, zipped

HEADER = ["judul", "pengarang", "tahun", "isbn"]
SITTI = ["Sitti Nurbaya", "Rusli, Marah", 2018, 9789793062792]


def test_numbers_are_their_values(tmp_path: Path) -> None:
    record = only(xlsx(tmp_path / "a.xlsx", [HEADER, SITTI]))
    assert (record.title, record.authors) == ("Sitti Nurbaya", ("Rusli, Marah",))
    assert (record.year, record.isbns) == ("2018", ("9789793062792",))
    assert record.place == "a.xlsx:2"


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        (2018, "2018"),
        ("2018", "2018"),
        (date(2018, 1, 1), "2018"),
        (date(1905, 7, 10), "2018"),  # 2018 in a cell that is formatted as a date
        ("[1980?]", "[1980?]"),
        (None, ""),
    ],
)
def test_a_year_in_any_dress(tmp_path: Path, cell: object, year: str) -> None:
    assert only(xlsx(tmp_path / "a.xlsx", [["judul", "tahun terbit"], ["Sitti Nurbaya", cell]])).year == year


def test_a_day_elsewhere_stays_a_day_and_half_a_number_half(tmp_path: Path) -> None:
    record = only(xlsx(tmp_path / "a.xlsx", [["judul", "catatan", "edisi"], [1984, date(2018, 3, 1), 1.5]]))
    assert (record.title, record.notes, record.edition) == ("1984", "2018-03-01", "1.5")


def test_errors_are_blank_and_formulas_are_what_they_last_gave(tmp_path: Path) -> None:
    excel = Excel(tmp_path / "a.xlsx")
    sheet = excel.sheet("Buku", [["judul", "penerbit", "tahun", "edisi"]])
    sheet.write_formula("A2", '="Sitti "&"Nurbaya"', None, "Sitti Nurbaya")
    sheet.write_formula("B2", "=VLOOKUP(1,X1:Y2,2)", None, "#N/A")
    sheet.write_formula("C2", "=2000+18", None, 2018)
    sheet.write_formula("D2", "=1/0", None, "#DIV/0!")
    record = only(excel.saved())
    assert (record.title, record.publisher, record.year, record.edition) == ("Sitti Nurbaya", "", "2018", "")


def not_read(path: Path) -> list[Layout]:
    """The sheets that are not read."""
    return [one for one in Files([path]).layouts() if one.left]


def test_rows_are_numbered_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    excel = Excel(tmp_path / "a.xlsx")
    excel.sheet("Buku", [HEADER, SITTI, [], [], ["Salah Asuhan", "Moeis, Abdoel", 1928, ""]], row=4, column=2)
    assert [record.place for record in records(excel.saved())] == ["a.xlsx:6", "a.xlsx:9"]


def test_titles_stand_above_the_header(tmp_path: Path) -> None:
    rows = [["DAFTAR BUKU PERPUSTAKAAN"], ["Tahun 2026"], [], ["No", *HEADER], [1, *SITTI]]
    (record,) = records(xlsx(tmp_path / "a.xlsx", rows))
    assert (record.title, record.year, record.place) == ("Sitti Nurbaya", "2018", "a.xlsx:5")


def test_a_header_of_two_rows(tmp_path: Path) -> None:
    excel = Excel(tmp_path / "a.xlsx")
    sheet = excel.sheet("Buku", [[], ["", "", "lokasi", "tahun"], ["Sitti Nurbaya", "Rusli, Marah", "Rak 8", 2018]])
    sheet.merge_range("A1:A2", "judul")
    sheet.merge_range("B1:B2", "pengarang")
    sheet.merge_range("C1:D1", "Rincian")
    record = only(excel.saved())
    assert (record.authors, record.location, record.year) == (("Rusli, Marah",), "Rak 8", "2018")


def test_a_name_that_stands_twice_in_a_header_of_two_rows_is_told_apart(tmp_path: Path) -> None:
    excel = Excel(tmp_path / "a.xlsx")
    sheet = excel.sheet("Buku", [[], ["", "", "judul", "eksemplar"], ["Sitti Nurbaya", "Rusli, Marah", 1, 3]])
    sheet.merge_range("A1:A2", "judul")
    sheet.merge_range("B1:B2", "pengarang")
    sheet.merge_range("C1:D1", "Jumlah")
    path = excel.saved()
    assert [column.header for column in detect(path).layout.columns][2] == "Jumlah judul"
    assert (only(path).title, only(path).copies) == ("Sitti Nurbaya", (3, 3))


def test_a_title_that_is_merged_over_its_copies(tmp_path: Path) -> None:
    excel = Excel(tmp_path / "a.xlsx")
    sheet = excel.sheet("Buku", [["judul", "barcode"], ["", "A1"], ["", "A2"], ["Salah Asuhan", "B1"]])
    sheet.merge_range("A2:A3", "Sitti Nurbaya")
    found = [(record.title, record.items) for record in records(excel.saved())]
    assert found == [("Sitti Nurbaya", ("A1",)), ("Sitti Nurbaya", ("A2",)), ("Salah Asuhan", ("B1",))]


def test_every_sheet_that_is_a_catalogue_is_read(tmp_path: Path) -> None:
    novels = [HEADER, SITTI]
    children = [["judul", "penulis"], ["Si Kancil", "Tira Ikranegara"]]
    path = xlsx(tmp_path / "a.xlsx", novels, Anak=children, Kosong=[], Petunjuk=[["Isilah lembar Buku."]])
    layouts = Files([path]).layouts()
    assert [layout.name for layout in layouts] == [
        "a.xlsx, Buku", "a.xlsx, Anak", "a.xlsx, Kosong", "a.xlsx, Petunjuk",
    ]  # fmt: skip
    assert [column.field for column in layouts[1].columns] == ["title", "authors"]
    assert [(one.title, one.place) for one in records(path)] == [
        ("Sitti Nurbaya", "a.xlsx, Buku:2"),
        ("Si Kancil", "a.xlsx, Anak:2"),
    ]
    assert problems(path) == []
    blank, notes = not_read(path)
    assert str(blank.format) == "this sheet was not read: it has nothing in it"
    assert "no column 'title'" in str(notes.format)


def test_a_hidden_sheet_is_named_and_not_read(tmp_path: Path) -> None:
    excel = Excel(tmp_path / "a.xlsx")
    excel.sheet("Buku", [HEADER, SITTI])
    excel.sheet("Lama", [HEADER, SITTI]).hide()
    path = excel.saved()
    assert [record.place for record in records(path)] == ["a.xlsx:2"]
    assert [(one.name, str(one.format)) for one in not_read(path)] == [
        ("a.xlsx, Lama", "this sheet was not read: it is hidden")
    ]


def test_titles_come_before_the_copies_of_another_sheet(tmp_path: Path) -> None:
    items = [["item_code", "location_name", "item_status_name", "title"], ["A1", "Umum", "", "Kaba"]]
    titles = [["title", "gmd_name", "isbn_issn", "authors", "item_code"], ["Kaba", "Text", "", "<Hamka>", "<A1>"]]
    path = xlsx(tmp_path / "a.xlsx", items, Judul=titles)
    assert {reader.kind for reader in readers(path)} == {Kind.SLIMS_TITLES, Kind.SLIMS_ITEMS}
    assert isinstance(everything(path)[0], Record)


def test_what_stands_below_no_header_is_named(tmp_path: Path) -> None:
    rows = [["judul", "", "tahun"], ["Sitti Nurbaya", "rusak", 2018, "pinjam"], ["Salah Asuhan", "", 1928]]
    told = [(one.place, str(one.reason)) for one in problems(xlsx(tmp_path / "a.xlsx", rows))]
    assert told == [
        ("a.xlsx", "column B has no header and was not read: only row 2 fills it"),
        ("a.xlsx", "column D has no header and was not read: only row 2 fills it"),
    ]


def test_old_excel(tmp_path: Path) -> None:
    path = xls(tmp_path / "lama.dat")
    assert str(detect(path).layout.format) == "XLS"
    first, second = records(path)
    assert (first.title, first.authors, first.year) == ("Laskar Pelangi", ("Hirata, Andrea",), "2008")
    assert (first.isbns, second.title, second.place) == (("9789793062792",), "Sitti Nurbaya", "lama.dat:5")


def test_libreoffice(tmp_path: Path) -> None:
    rows = [HEADER, ["Sitti Nurbaya", "Rusli, Marah", date(2018, 1, 1), 9789793062792.0]]
    path = ods(tmp_path / "buku.xlsx", rows)
    assert str(detect(path).layout.format) == "ODS"
    record = only(path)
    assert (record.title, record.year, record.isbns) == ("Sitti Nurbaya", "2018", ("9789793062792",))


def test_a_page_that_is_called_an_excel_file(tmp_path: Path) -> None:
    page = (
        "<html><head><meta charset='utf-8'></head><body><h1>Katalog</h1><table>"
        "<tr><th>Judul<th>Pengarang<th>Tahun</tr><tr><td>Les Mis&eacute;rables<td>Hugo, Victor<td>1862</tr>"
        "<tr><td>Sitti<br>Nurbaya</td><td>Rusli, Marah</td><td></td></tr></table></body></html>"
    )
    path = tmp_path / "katalog.xls"
    path.write_text(page, encoding="utf-8")
    first, second = records(path)
    assert (first.title, first.authors, first.year) == ("Les Misérables", ("Hugo, Victor",), "1862")
    assert second.authors == ("Rusli, Marah",)


def test_members_are_refused_in_a_workbook_too(tmp_path: Path) -> None:
    people = [["member_id", "member_name", "pin"], ["1", "Anggota Uji", "1234"]]
    assert "a list of members: that one goes in at the desk" in refusal(xlsx(tmp_path / "a.xlsx", people))
    (told,) = not_read(xlsx(tmp_path / "b.xlsx", [HEADER, SITTI], Anggota=people))
    assert "a list of members: that one goes in at the desk" in str(told.format)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [([], "is empty"), ([HEADER], "as an empty form has"), ([["nama", "alamat"], ["Warga", "Solok"]], "no catalogue")],
)
def test_workbooks_that_are_no_catalogue(tmp_path: Path, rows: list[list[object]], reason: str) -> None:
    assert reason in refusal(xlsx(tmp_path / "a.xlsx", rows))


def test_a_workbook_without_a_catalogue_names_what_its_sheets_are(tmp_path: Path) -> None:
    said = refusal(xlsx(tmp_path / "a.xlsx", [["nama"], ["Warga"]], Rapat=[["tanggal"], ["1 Januari"]]))
    assert "Buku: is no catalogue" in said
    assert "Rapat: is no catalogue" in said


def test_a_workbook_under_a_password(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 900
    )
    assert "protected by a password" in refusal(path)


def test_a_workbook_that_was_cut_short(tmp_path: Path) -> None:
    whole = xlsx(tmp_path / "a.xlsx", [HEADER, SITTI]).read_bytes()
    (tmp_path / "b.xlsx").write_bytes(whole[: len(whole) // 2])
    assert "damaged spreadsheet or archive" in refusal(tmp_path / "b.xlsx")


def test_a_stray_cell_at_the_far_corner_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    excel = Excel(tmp_path / "a.xlsx")
    excel.sheet("Buku", [HEADER, SITTI]).write("XFD1048576", " x")
    assert "column 16384 and row 1048576" in refusal(excel.saved())


def test_a_sheet_that_is_no_xml(tmp_path: Path) -> None:
    whole = io.BytesIO(xlsx(tmp_path / "a.xlsx", [HEADER, SITTI]).read_bytes())
    with zipfile.ZipFile(whole) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["xl/worksheets/sheet1.xml"] = members["xl/worksheets/sheet1.xml"][:200]
    assert "a.xlsx" in refusal(zipped(tmp_path / "a.xlsx", dict(members)))


def test_a_number_that_is_no_isbn_is_only_pointed_out(tmp_path: Path) -> None:
    warning, record = everything(xlsx(tmp_path / "a.xlsx", [HEADER, ["Sitti Nurbaya", "", "", 9786028635355]]))
    assert isinstance(warning, Problem)
    assert isinstance(record, Record)
    assert (warning.bad, record.isbns) == (False, ("9786028635355",))


def test_sheets_of_excel_2003_that_are_not_read_are_named(tmp_path: Path) -> None:
    sheet = '<Worksheet ss:Name="{}"><Table>{}</Table></Worksheet>'
    row = "<Row>{}</Row>".format
    cell = '<Cell><Data ss:Type="String">{}</Data></Cell>'.format
    books = row(cell("Judul") + cell("Pengarang")) + row(cell("Kaba") + cell("Ani Contoh"))
    inside = sheet.format("Buku", books) + sheet.format("Petunjuk", row(cell("Isilah lembar Buku")))
    path = tmp_path / "a.xls"
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        f'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">{inside}</Workbook>'
    )
    assert [one.title for one in records(path)] == ["Kaba"]
    assert [one.name for one in not_read(path)] == ["a.xls, Petunjuk"]

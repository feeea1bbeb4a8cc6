"""The formats that are read, and the files that are refused whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.ils.files.formats import detect
from bot.ils.files.kinds import Kind
from bot.ils.records import CopyRecord, Problem, Record
from tests.contracts.text_files import everything, made, refusal

PLAIN = "id,title,authors,publisher,year,isbn,call_number,subjects,language\n"
SLIMS = (
    '"title","gmd_name","edition","isbn_issn","publisher_name","publish_year","collation","series_title",'
    '"call_number","language_name","place_name","classification","notes","image","sor","authors","topics","item_code"\n'
)
ITEMS = (
    '"item_code","call_number","coll_type_name","inventory_code","received_date","supplier_name","order_no",'
    '"location_name","order_date","item_status_name","site","source","invoice","price","price_currency",'
    '"invoice_date","input_date","last_update","title",\n'
)


def item(code: str, location: str, status: str = "", title: str = "Salah asuhan") -> str:
    cells = [code, "899.221", "Reference", "", "", "", "", location, "", status, "", "0", *[""] * 6, title]
    return ",".join(f'"{cell}"' for cell in cells) + "\n"


def test_a_plain_list(tmp_path: Path) -> None:
    row = 'x-1,Sirkus Pohon,"HIRATA, Andrea; Susanto",Bentang,2018,978-602-291-409-9,813 HIR s,Fiksi; Novel,id\n'
    (record,) = everything(made(tmp_path, PLAIN + row))
    assert isinstance(record, Record)
    assert (record.source_id, record.title, record.authors) == ("x-1", "Sirkus Pohon", ("HIRATA, Andrea", "Susanto"))
    assert (record.isbns, record.subjects, record.place) == (("9786022914099",), ("Fiksi", "Novel"), "list.csv:2")
    assert record.copies is None, "a column the file lacks says nothing"


def test_the_wider_plain_list(tmp_path: Path) -> None:
    header = "title,audience,copies,location,ebook\n"
    rows = "Si Kancil,child,2/3,layanan anak,https://buku.example.org/1\nKosong,,,,sini\nTiada,,0,,\n"
    first, second, third = everything(made(tmp_path, header + rows))
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert isinstance(third, Record)
    assert (first.copies, first.location, first.ebook) == ((2, 3), "layanan anak", "https://buku.example.org/1")
    assert (second.copies, second.ebook) == ((), ""), "blank is not known, and no address is no link"
    assert third.copies == (0, 0)


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_separators_and_indonesian_headers(tmp_path: Path, mark: str) -> None:
    text = f"Judul{mark}Pengarang{mark}Tahun\nLaskar Pelangi{mark}HIRATA, Andrea{mark}2005\n"
    (record,) = everything(made(tmp_path, text))
    assert isinstance(record, Record)
    assert (record.title, record.authors, record.year) == ("Laskar Pelangi", ("HIRATA, Andrea",), "2005")


def test_a_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    (record,) = everything(made(tmp_path, b"\xef\xbb\xbftitle,year\r\nLaskar Pelangi,2005\r\n"))
    assert isinstance(record, Record)
    assert (record.title, record.year) == ("Laskar Pelangi", "2005")


def test_latin_1_is_read_and_pointed_out(tmp_path: Path) -> None:
    record, warning = everything(made(tmp_path, "title\nLes Misérables\n".encode("latin-1")))
    assert isinstance(record, Record)
    assert isinstance(warning, Problem)
    assert record.title == "Les Misérables"
    assert not warning.bad
    assert "not UTF-8" in str(warning.reason)


def test_slims_titles(tmp_path: Path) -> None:
    row = (
        '"Kaba — edisi “baru” & <istimewa>","Text","Cet. 1","979-3062-79-7; n/a","Kristal & Rekan","[1980?]","","Seri '
        '""Rakyat""","398.2 KAB","Minangkabau","","398.2","<div style=""x"">Satu.\\n\\nDua <b>tebal</b></div>","","",'
        '"<Hamka><Moeis, Abdoel>","<Cerita rakyat><Minang>","<SLK1><SLK2>"\n'
    )
    (record,) = everything(made(tmp_path, SLIMS + row))
    assert isinstance(record, Record)
    assert record.title == "Kaba — edisi “baru” & <istimewa>"
    assert (record.authors, record.subjects) == (("Hamka", "Moeis, Abdoel"), ("Cerita rakyat", "Minang"))
    assert (record.items, record.items_complete) == (("SLK1", "SLK2"), True)
    assert (record.series, record.notes) == ('Seri "Rakyat"', "Satu.\n\nDua tebal")
    assert (record.isbns, record.language) == (("9789793062792",), "Minangkabau")


@pytest.mark.parametrize(("notes", "kept"), [("13", ""), ("", ""), ("Jilid 13", "Jilid 13")])
def test_slims_notes_that_an_import_has_spoiled(tmp_path: Path, notes: str, kept: str) -> None:
    row = f'"Buku","Text","","","","","","","","","","","{notes}","","","","",""\n'
    (record,) = everything(made(tmp_path, SLIMS + row))
    assert isinstance(record, Record)
    assert record.notes == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Bumi Manusia : roman / Pramoedya Ananta Toer", "Bumi Manusia : roman"),
        ("Masukan / Keluaran", "Masukan / Keluaran"),
        (" / Pramoedya Ananta Toer", "/ Pramoedya Ananta Toer"),
    ],
)
def test_a_slims_title_that_repeats_its_author(tmp_path: Path, written: str, kept: str) -> None:
    author = '"<Toer, Pramoedya Ananta>"'
    row = f'"{written}","Text","","","","","","","","","","","","","",{author},"",""\n'
    (record,) = everything(made(tmp_path, SLIMS + row))
    assert isinstance(record, Record)
    assert record.title == kept


def test_a_list_of_item_codes_that_slims_cut_off(tmp_path: Path) -> None:
    row = '"Buku","Text","","","","","","","","","","","","","","","","<A1><A2><A"\n'
    (record,) = everything(made(tmp_path, SLIMS + row))
    assert isinstance(record, Record)
    assert (record.items, record.items_complete) == (("A1", "A2"), False)


def test_slims_items_with_quotes_that_are_not_doubled(tmp_path: Path) -> None:
    path = made(tmp_path, ITEMS + item("SLK6", 'Rak "Anak", bawah') + item("SLK7", "Umum", "No Loan"))
    first, second = everything(path)
    assert detect(path).kind is Kind.SLIMS_ITEMS
    assert isinstance(first, CopyRecord)
    assert isinstance(second, CopyRecord)
    assert (first.item_code, first.location, first.status) == ("SLK6", 'Rak "Anak", bawah', "unknown")
    assert (second.status, second.title) == ("not_for_loan", "Salah asuhan")


def test_slims_items_saved_anew_by_a_spreadsheet(tmp_path: Path) -> None:
    text = 'item_code,location_name,item_status_name,title\nSLK6,"Rak ""Anak""",Missing,Kaba\n'
    (copy,) = everything(made(tmp_path, text))
    assert isinstance(copy, CopyRecord)
    assert (copy.location, copy.status) == ('Rak "Anak"', "missing")


def test_a_bad_row_is_named_by_its_line_and_the_rest_is_read(tmp_path: Path) -> None:
    rows = "a,Satu,,,,,,,id\nb,-,,,,,,,id\nc,Tiga,,,,,id\nd,Empat,,,,,,,id\n"
    found = everything(made(tmp_path, PLAIN + rows))
    assert [one.title for one in found if isinstance(one, Record)] == ["Satu", "Empat"]
    bad = [(one.place, str(one.reason)) for one in found if isinstance(one, Problem)]
    assert bad == [("list.csv:3", "it has no title"), ("list.csv:4", "it has 7 cells where the header has 9")]


def test_a_stray_quote_costs_its_own_row_only(tmp_path: Path) -> None:
    rows = 'a,Satu,,,,,,,id\nb,"Dua,,,,,,,id\nc,Tiga,,,,,,,id\nd,"Empat",,,,,,,id\ne,Lima,,,,,,,id\n'
    found = everything(made(tmp_path, PLAIN + rows))
    assert [one.title for one in found if isinstance(one, Record)] == ["Satu", "Tiga", "Empat", "Lima"]
    assert [one.place for one in found if isinstance(one, Problem)] == ["list.csv:3"]


def test_a_cell_may_have_lines(tmp_path: Path) -> None:
    first, second = everything(made(tmp_path, 'title,notes,year\nSatu,"a\nb, c",2001\nDua,,2002\n'))
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.notes, first.year) == ("a b, c", "2001")
    assert (second.title, second.place) == ("Dua", "list.csv:4")


def test_an_impossible_isbn_is_only_a_warning(tmp_path: Path) -> None:
    warning, record = everything(made(tmp_path, "title,isbn\nBuku,9786028635355\n"))
    assert isinstance(warning, Problem)
    assert isinstance(record, Record)
    assert (warning.bad, record.isbns) == (False, ("9786028635355",))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n\n", "is empty"),
        (PLAIN.encode(), "a header and no titles"),
        (b"PK\x03\x04rest", "spreadsheet"),
        (bytes(range(256)) * 4, "no kind of file"),
        (b"\xff\xfen\0a\0m\0a\0", "no column 'title'"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x1f\x8b\x08\0\0", "unpack it first"),
        (b"<script>alert('failed')</script>\n", "web page"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html><body>Login</body></html>", "web page"),
        ("<html><table><tr><td>Judul</td></tr></table></html>".encode("utf-16"), "web page"),
        (b"<?xml version='1.0'?>\n<rows><row/></rows>\n", "XML"),
        (b"member_id,member_name,pin\n1,Anggota Uji,1234\n", "a list of members: that one goes in at the desk"),
        (b"nama,alamat\nWarga Contoh,Solok\n", "no column 'title'"),
        (b"just some prose, with a comma\nand more\n", "no column 'title'"),
    ],
)
def test_what_is_no_catalogue_is_refused_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    assert reason in refusal(made(tmp_path, content))


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (PLAIN + "a,Satu,,,,,,,id\nb,Dua,,,", "line 3"),
        (PLAIN + 'a,Satu,,,,,,,id\nb,"Dua', "line 3"),
        (PLAIN + 'a,Satu,,,,,,,id\nb,"Dua,,,,,,,id\nc,Tiga,,,,,,,id\n', "opened in line 3"),
        (ITEMS + item("A1", "Umum") + item("A2", "Umum")[:40], "line 3"),
        (SLIMS + '"Satu","Text","","","","","","","","","","","","","","","","<A"\n"Dua","Te', "line 3"),
        ("title\nLes Misérables".encode()[:-7], "within a letter"),
    ],
)
def test_a_file_that_breaks_off_is_refused_with_the_place(tmp_path: Path, content: str | bytes, where: str) -> None:
    said = refusal(made(tmp_path, content))
    assert "breaks off" in said
    assert where in said


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "nowhere.csv is not there" in refusal(tmp_path / "nowhere.csv")


def test_the_reference_files_are_read_whole(shared: Path) -> None:
    counts = {}
    for name in ("catalogue/catalogue.csv", "slims/export/e_biblio_export.csv", "slims/export/e_item_export.csv"):
        found = everything(shared / name)
        counts[name.rpartition("/")[2]] = sum(not isinstance(one, Problem) for one in found)
        assert not any(isinstance(one, Problem) and one.bad for one in found)
    assert counts == {"catalogue.csv": 28757, "e_biblio_export.csv": 1165, "e_item_export.csv": 1250}

"""Files that are no catalogue: each is told what it is, whatever it is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.import_files import made, marc, only, records, refusal, xlsx, zipped

PAGE = "<!DOCTYPE html>\n<html><body><form><input type='password' name='p'></form></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
DUMP = "-- phpMyAdmin SQL Dump\n-- version 5\n\nCREATE TABLE `biblio` (\n  `title` text\n);\n"


REFUSED: list[tuple[str | bytes, str]] = [
    (b"", "is empty"),
    (b"\xef\xbb\xbf\r\n  \n", "is empty"),
    (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture (PNG)"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture (JPEG)"),
    (b"RIFF\x24\0\0\0WEBPVP8 ", "a picture"),
    (b"\0\0\0\x18ftypheic\0\0", "a picture (HEIC)"),
    (b"Rar!\x1a\x07\x01\0rest", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c\0\4", "unpack it first"),
    (b"\x1f\x8b\x08\0\0\0", "unpack it first"),
    (b"{\\rtf1\\ansi Judul}", "word processor"),
    (b"SQLite format 3\0", "a database"),
    (b"\0\x01\0\0Standard Jet DB\0", "Access"),
    (b"\x03\x7a\x01\x1f\5\0\0\0\x41\0\x20\0" + b"\0" * 20 + b"JUDUL\0\0\0\0\0\0C" + b"\0" * 40, "a database of dBase"),
    (b"\0\x01\0\0\0\x02\0\x01\0\x05\0\x02\0\x02\xc0HBAM7", "a database of FileMaker"),
    (bytes(range(9)) * 20, "no kind of file that is known here"),
    (b"PK\x05\x06" + b"\0" * 18, "an empty ZIP archive"),
    ('{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}', "download it as XLSX"),
    (OLE + "WordDocument".encode("utf-16-le"), "Word"),
    (OLE + "PowerPoint Document".encode("utf-16-le"), "presentation"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    (DUMP, "an SQL dump"),
    ("\ufeff" + DUMP, "an SQL dump"),
    ("# HeidiSQL\n/*!40101 SET NAMES utf8 */;\n", "an SQL dump"),
    ("INSERT INTO `biblio` VALUES (1,'Kaba');\n", "an SQL dump"),
    (PAGE, "asks for a login"),
    ("<br />\n<b>Fatal error</b>: Uncaught Error in export.php", "a web page"),
    ("<script>alert('failed')</script>", "a web page"),
    ("<html><table><tr><td>Nama<td>Alamat<tr><td>Warga<td>Solok</table>", "a web page"),
    ('<?xml version="1.0"?><rss><channel/></rss>', "root is <rss>"),
    ('<?xml version="1.0"?>\n<!-- galat -->', "XML with nothing in it"),
    ('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "none of its sheets"),
    ("<OAI-PMH><record><metadata><oai_dc:dc><dc:title>Kaba</dc:title></oai_dc:dc></metadata></record></OAI-PMH>",
     "whose records are <dc>"),
    ("<OAI-PMH><error code='noRecordsMatch'/></OAI-PMH>", "root is <OAI-PMH>"),
    ('{"judul": "Kaba"}', "no list of titles"),
    ("[]", "no list of titles"),
    ("=LDR  00000nam\n=001  1\n=245  10$aKaba\n", "a text dump of MARC"),
    ("member_id,member_name,pin\n1,Anggota Uji,1234\n", "a list of members: that one goes in at the desk"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "reason"), REFUSED)
def test_each_is_told_what_it_is(tmp_path: Path, content: str | bytes, reason: str) -> None:
    for name in ("list.csv", "list.xlsx", "list"):
        assert reason in refusal(made(tmp_path / name, content))


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ("word/document.xml", "a text of Word"),
        ("ppt/presentation.xml", "a presentation"),
        ("META-INF/container.xml", "an e-book"),
    ],
)
def test_documents_that_are_archives(tmp_path: Path, member: str, reason: str) -> None:
    assert reason in refusal(zipped(tmp_path / "a.xlsx", {member: "<x/>"}))


def test_a_text_of_libreoffice(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
    assert "LibreOffice" in refusal(zipped(tmp_path / "a.ods", members))


def test_archives_of_nothing_of_several_and_of_one(tmp_path: Path) -> None:
    plain = "title\nSitti Nurbaya\n"
    assert "an empty ZIP archive" in refusal(zipped(tmp_path / "a.zip", {}))
    assert "it is none" in refusal(zipped(tmp_path / "a.zip", {"foto.png": b"\x89PNG\r\n"}))
    several = refusal(zipped(tmp_path / "a.zip", {"a.csv": plain, "b.csv": plain}))
    assert "several catalogues (a.csv, b.csv)" in several
    one = zipped(tmp_path / "a.zip", {"buku/daftar.csv": plain, "buku/sampul.png": b"\x89PNG\r\n"})
    assert only(one).place == "daftar.csv:2"
    book = xlsx(tmp_path / "b.xlsx", [["judul"], ["Kaba"]]).read_bytes()
    assert [record.title for record in records(zipped(tmp_path / "b.zip", {"b.xlsx": book}))] == ["Kaba"]


def test_an_archive_within_an_archive_is_not_opened(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "a.zip", {"a.csv": "title\nKaba\n"}).read_bytes()
    assert "it is none" in refusal(zipped(tmp_path / "b.zip", {"a.zip": inner}))


def test_a_damaged_archive(tmp_path: Path) -> None:
    assert "damaged spreadsheet or archive" in refusal(made(tmp_path / "a.csv", b"PK\x03\x04rest"))


def test_texts_that_begin_like_something_else_are_lists_all_the_same(tmp_path: Path) -> None:
    for title in ("BM: buku mewarnai", "MZ, sebuah novel", "ID3", "GIF89"):
        assert only(made(tmp_path / "a.csv", f'"{title}",judul\n,Kaba\n')).title == "Kaba"


def test_a_book_about_sql_is_a_book(tmp_path: Path) -> None:
    path = made(tmp_path / "a.csv", "judul,tahun\nCreate table: belajar SQL,2018\nInsert into love,2019\n")
    assert [record.title for record in records(path)] == ["Create table: belajar SQL", "Insert into love"]


def test_a_record_of_marc_under_any_name(tmp_path: Path) -> None:
    assert only(made(tmp_path / "buku.pdf", marc("245 10 $aKaba").as_marc())).title == "Kaba"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "nowhere.mrc is not there" in refusal(tmp_path / "nowhere.mrc")
    assert "cannot be read" in refusal(tmp_path)

"""INLISLite's lists: one row a copy, two rows of headers, punctuation of cataloguers in the cells."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from bot.ils.files.formats import detect
from bot.ils.files.kinds import Kind
from bot.ils.records import CopyRecord, Problem, Record
from tests.contracts.import_files import Excel, copies, everything, problems, records, xlsx

HEADER = [
    "NO", "TGL PENGADAAN", "NO. INDUK", "NO. BARCODE", "KODE LOKASI PERPUSTAKAAN", "KODE LOKASI RUANG", "AKSES",
    "KETERSEDIAAN", "NOMOR PANGGIL EKSEMPLAR", "JENIS BAHAN", "JUDUL UTAMA", "ANAK JUDUL", "PERNYATAAN TANGGUNGJAWAB",
    "TAJUK PENGARANG", "PENGARANG TAMBAHAN NAMA ORANG", "EDISI", "KOTA TERBIT", "PENERBIT", "TAHUN TERBIT", "ISBN",
    "ISSN", "NO DDC", "NOMOR PANGGIL KATALOG", "ABSTRAK", "BAHASA", "SUBJEK TOPIK",
]  # fmt: skip
SITTI = {
    "NO. INDUK": "00012/2016", "NO. BARCODE": "B12", "KODE LOKASI PERPUSTAKAAN": "Pusat", "KODE LOKASI RUANG": "0101",
    "AKSES": "Dapat dipinjam", "KETERSEDIAAN": "Tersedia", "NOMOR PANGGIL EKSEMPLAR": "813 RUS s C1",
    "JENIS BAHAN": "Monograf", "JUDUL UTAMA": "Sitti Nurbaya :", "ANAK JUDUL": "kasih tak sampai /",
    "TAJUK PENGARANG": "Rusli, Marah.", "PENGARANG TAMBAHAN NAMA ORANG": "Teeuw, A.", "EDISI": "Cet. 40",
    "KOTA TERBIT": "Jakarta :", "PENERBIT": "Balai Pustaka,", "TAHUN TERBIT": 2008, "ISBN": "979-3062-79-7",
    "NO DDC": 813, "NOMOR PANGGIL KATALOG": "813 RUS s", "BAHASA": "ind", "SUBJEK TOPIK": "Fiksi; Adat",
}  # fmt: skip


def row(**changes: Any) -> list[Any]:
    """A copy of Sitti Nurbaya; changes by header, its words joined by _."""
    told = {**SITTI, **{name.replace("_", " "): value for name, value in changes.items()}}
    return [told.get(name) or told.get(name.replace(".", ""), "") for name in HEADER]


def template(path: Path, *rows: list[Any]) -> Path:
    excel = Excel(path)
    sheet = excel.sheet("Sheet1", [[], HEADER, *rows])
    sheet.merge_range(0, 0, 0, 8, "DATA EKSEMPLAR")
    sheet.merge_range(0, 9, 0, len(HEADER) - 1, "DATA BIBLIOGRAFIS")
    excel.sheet("Sheet2", [])
    return excel.saved()


def copy(number: int, **changes: Any) -> list[Any]:
    cells = row(**changes)
    cells[HEADER.index("NO. BARCODE")] = f"B{number}"
    return cells


def test_a_title_and_its_copy(tmp_path: Path) -> None:
    path = template(tmp_path / "a.xlsx", row())
    assert detect(path).kind is Kind.INLISLITE
    record, one = everything(path)
    assert isinstance(record, Record)
    assert isinstance(one, CopyRecord)
    assert (record.title, record.place) == ("Sitti Nurbaya : kasih tak sampai", "a.xlsx:3")
    assert record.authors == ("Rusli, Marah", "Teeuw, A.")
    assert (record.publisher, record.year, record.edition) == ("Balai Pustaka", "2008", "Cet. 40")
    assert (record.isbns, record.classification, record.call_number) == (("9789793062792",), "813", "813 RUS s")
    assert (record.subjects, record.language, record.items) == (("Fiksi", "Adat"), "ind", ("B12",))
    assert (one.item_code, one.location, one.call_number) == ("B12", "Pusat, 0101", "813 RUS s C1")
    assert (one.status, one.title) == ("free", record.title)


def test_copies_of_one_title_belong_together_wherever_they_stand(tmp_path: Path) -> None:
    other = row(JUDUL_UTAMA="Salah asuhan", ANAK_JUDUL="")
    path = template(tmp_path / "a.xlsx", copy(1), other, copy(2), copy(2))
    assert [(one.title, one.items) for one in records(path)] == [
        ("Sitti Nurbaya : kasih tak sampai", ("B1", "B2")),
        ("Salah asuhan", ("B12",)),
    ]
    assert [one.item_code for one in copies(path)] == ["B1", "B12", "B2"]
    assert [(told.place, told.bad) for told in problems(path)] == [("a.xlsx:6", False)]


def test_two_editions_of_one_name_are_two_titles(tmp_path: Path) -> None:
    path = template(tmp_path / "a.xlsx", copy(1), copy(2, EDISI="Cet. 41", TAHUN_TERBIT=2010, ISBN=""))
    assert [one.items for one in records(path)] == [("B1",), ("B2",)]


@pytest.mark.parametrize(
    ("access", "availability", "status"),
    [
        ("Dapat dipinjam", "Tersedia", "free"),
        ("Dapat dipinjam", "Sedang dipinjam", "loaned"),
        ("Dapat dipinjam", "Sudah Dipesan Sampai 12-12-2026", "loaned"),
        ("Dapat dipinjam", "Tidak Tersedia", "not_for_loan"),
        ("Dapat dipinjam", "Rusak", "not_for_loan"),
        ("Dapat dipinjam", "Hilang", "missing"),
        ("Baca di tempat", "Tersedia", "not_for_loan"),
        ("Baca di tempat", "Hilang", "missing"),
        ("", "---Belum ditentukan---", "unknown"),
    ],
)
def test_what_a_copy_may_be_had_for(tmp_path: Path, access: str, availability: str, status: str) -> None:
    cells = row()
    cells[HEADER.index("AKSES")], cells[HEADER.index("KETERSEDIAAN")] = access, availability
    assert [one.status for one in copies(template(tmp_path / "a.xlsx", cells))] == [status]


def test_whoever_is_responsible_stands_in_for_a_heading(tmp_path: Path) -> None:
    cells = row(PERNYATAAN_TANGGUNGJAWAB="M. Natsir")
    for name in ("TAJUK PENGARANG", "PENGARANG TAMBAHAN NAMA ORANG"):
        cells[HEADER.index(name)] = ""
    assert records(template(tmp_path / "a.xlsx", cells))[0].authors == ("M. Natsir",)


def test_a_copy_without_a_barcode_goes_by_the_number_it_was_entered_under(tmp_path: Path) -> None:
    cells = row()
    cells[HEADER.index("NO. BARCODE")] = ""
    assert records(template(tmp_path / "a.xlsx", cells))[0].items == ("00012/2016",)


def test_a_row_without_a_title_is_named(tmp_path: Path) -> None:
    cells = row()
    cells[HEADER.index("JUDUL UTAMA")] = ""
    told, record, _ = everything(template(tmp_path / "a.xlsx", cells, row()))
    assert isinstance(told, Problem)
    assert isinstance(record, Record)
    assert (told.place, told.bad) == ("a.xlsx:3", True)


def test_the_same_list_saved_as_text(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADER, row()])
    record, one = everything(tmp_path / "a.csv")
    assert isinstance(record, Record)
    assert isinstance(one, CopyRecord)
    assert (record.title, one.place) == ("Sitti Nurbaya : kasih tak sampai", "a.csv:2")


def test_an_export_of_titles_alone_says_nothing_of_copies(tmp_path: Path) -> None:
    header = ["BIB-ID", "Judul", "Judul Sub", "Pengarang", "Penerbit", "Tahun Terbit", "Nomor Panggil", "Jenis Bahan"]
    rows = [
        header,
        ["0010-1", "Sitti Nurbaya :", "kasih tak sampai", "Rusli, Marah", "BP,", 2008, "813 RUS s", "Monograf"],
    ]
    path = xlsx(tmp_path / "a.xlsx", rows)
    (record,) = records(path)
    assert (record.source_id, record.title) == ("0010-1", "Sitti Nurbaya : kasih tak sampai")
    assert (record.items, copies(path)) == (None, [])


def test_a_plain_list_with_a_column_of_inventory_numbers_stays_one(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["Judul", "Pengarang", "No Induk"], ["Kaba", "Hamka", "12"]])
    assert detect(path).kind is Kind.PLAIN


def test_the_template_that_inlislite_hands_out(shared: Path) -> None:
    path = shared / "slims/inlislite/sample_data_koleksi_AACR.xlsx"
    assert [(one.title, one.authors, one.publisher) for one in records(path)] == [
        ("Mahligai Biru", ("Pradana, Mamik",), "Grafika"),
        ("Kancil dan Kerbau", ("Saman, Deni",), "Prabu"),
    ]
    assert [(one.item_code, one.status) for one in copies(path)] == [("X0022/2016", "free"), ("X0023/2016", "free")]

"""The headers that libraries write, and columns of which there are several for one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.ils.files.formats import detect
from bot.ils.files.headers import column
from bot.ils.files.kinds import Kind
from tests.contracts.text_files import made, one_title, read_as, said, titles, unread

KNOWN = {
    "title": "Judul|JUDUL BUKU|judul utama|Title|Judul/Title|Judul Buku (Title)|JudulBuku|*Judul|Judul Bahan Pustaka",
    "subtitle": "Anak Judul|Subjudul|Anak Judul/Subjudul|Sub Judul",
    "authors": "Tajuk Utama|Tajuk Entri Utama|Entri Utama|"
    "Pengarang|Nama Pengarang|NAMA  PENGARANG|Pengarang/Penulis|Penulis|Author(s)|Nama\nPengarang|Pengarang "
    "(Penulis)|Penulis 1|Pengarang II|Pengarang Utama|Pengarang Tambahan|Pengarang / Author|"
    "Additional Authors|Pengarng|Penulis_Buku",
    "publisher": "Penerbit|Nama Penerbit|PUBLISHER|Penerbitt|publisher_name",
    "year": "Tahun|Thn Terbit|Thn. Terbit|TAHUN TERBIT|Tahun Terbit (Year)|TahunTerbit|ThnTerbit|"
    "thnterbit|Publish Year|Th. Terbit",
    "edition": "Edisi|Cetakan|Edisi/Cetakan|Cet.|Edisi (Cetakan)",
    "isbn": "ISBN|I.S.B.N.|ISBN/ISSN|No. ISBN|ISSN|ISBN 13",
    "call_number": "Nomor Panggil Buku|Call No.|No. Label|Sandi Panggil|"
    "No. Panggil|Nomor Panggil|Call Number|NO PANGGIL BUKU|Nomor Panggil (Call Number)|"
    "No. Klasifikasi/No. Panggil",
    "classification": "Kelas|KELAS|Kls|Kls.|No Klas|No. Kls|Golongan|Kode Klas|Kode Kelas|Nomor Golongan|Klas Buku|"
    "No. Klasifikasi|Klasifikasi|DDC|No. Klas|Klasifikasi (DDC)|Nomor DDC",
    "subjects": "Subjek|Subyek|Tajuk Subjek|Subject(s)|Kategori|Kata Kunci|Topik|Genre",
    "language": "Bahasa|Language|BAHASA BUKU|Kode Bahasa",
    "copies": "Eksemplar|JmlEks|Jml. Eks|Jumlah|Jumlah (eks)|Jumlah\n(Eksemplar)|Jml Eks.|Jumlah Exp|Jlh. Eksemplar|"
    "Qty",
    "location": "Lokasi|Rak|Lokasi/Rak|No. Rak|Ruang",
    "item_codes": "Barcode|No. Barcode|Kode Eksemplar|No. Induk/Barcode",
    "accession": "No. Induk|NoInduk|No Induk Buku|Nomor Induk",
    "inventory": "No. Inventaris|Kode Inventaris",
    "book_code": "Kode Buku|Kode|KODE|Kode Koleksi|No. Buku|Kd. Buku|Nomor Kode",
    "kind": "Jenis Koleksi|Jenis Bahan Pustaka|GMD|Jenis/Kategori",
    "notes": "Sinopsis|Abstrak|Sinopsis/Abstrak|Keterangan|Ket.|Catatan",
    "series": "Seri|Judul Seri",
    "imprint": "Penerbit & Tahun|Tempat, Penerbit, Tahun|Penerbit/Tahun|Impresum|Kota : Penerbit, Tahun|Publication",
    "card": "Data Bibliografis|DATA BIBLIOGRAFI|Deskripsi Bibliografi",
    "number": "No|NO.|No. Urut|Nomor|#|Nomor Urut",
    "id": "id|ID Buku|Kode Judul|No. Katalog|Biblio ID",
    "": "Kode Pengarang|Kode Penerbit|Nama Kelas|Kolasi|"
    "Kota Terbit|Kota Terbit/Tempat Terbit|Deskripsi Fisik/Kolasi|Jumlah Halaman|Jumlah (halaman)|Tahun Pengadaan|"
    "Harga (Rp)|"
    "Penerbit/Kota|Kode Barang|Nama Barang|Jumlah Judul|Warna Sampul|Tanggal Masuk|"
    "Asal/Sumber|Judul Asli",
}


@pytest.mark.parametrize(
    ("field", "header"), [(field, one) for field, names in KNOWN.items() for one in names.split("|")]
)
def test_it_knows_what_libraries_call_their_columns(field: str, header: str) -> None:
    assert column(header) == field


def test_unknown_columns_are_named_and_running_numbers_are_understood(tmp_path: Path) -> None:
    path = made(tmp_path, "No;Judul;Kota Terbit;Warna;Harga (Rp)\n1;Satu;Solok;merah;1000\n")
    assert unread(path) == ("Kota Terbit", "Warna", "Harga (Rp)")
    assert read_as(path)["No"] == "number"
    assert one_title(path).source_id == "", "a running number is no id"


def test_an_empty_second_column_takes_nothing_away(tmp_path: Path) -> None:
    first, second = titles(made(tmp_path, "judul,pengarang,penulis\nSatu,Ahmad Contoh,\nDua,,Budi Contoh\n"))
    assert (first.authors, second.authors) == (("Ahmad Contoh",), ("Budi Contoh",))


def test_lists_of_several_columns_are_joined(tmp_path: Path) -> None:
    header = "Judul,Pengarang 1,Pengarang 2,Subjek,Kategori,Penerjemah"
    text = f"{header}\nSatu,A Contoh,B Contoh; A Contoh,Fikih,Agama,C Contoh\n"
    record = one_title(made(tmp_path, text))
    assert record.authors == ("A Contoh", "B Contoh", "C Contoh (penerjemah)")
    assert record.subjects == ("Fikih", "Agama")


@pytest.mark.parametrize(
    ("header", "row", "field", "value"),
    [
        ("Edisi,Cetakan", "2,3", "edition", "Ed. 2, Cet. 3"),
        ("Edisi,Cetakan", ",3", "edition", "3"),
        ("Edisi,Cetakan", "Ed. Revisi,Cet. 5", "edition", "Ed. Revisi, Cet. 5"),
        ("Lokasi,Rak", "Umum,4.0", "location", "Umum, Rak 4"),
        ("Tahun,Tahun Terbit", ",2005", "year", "2005"),
        ("Sinopsis,Keterangan", "Kisah.,Sumbangan", "notes", "Kisah. Sumbangan"),
        ("No. Induk,Barcode", "001,B1", "items", ("B1",)),
        ("No. Induk,Barcode", "001,", "items", ("001",)),
        ("No. Induk 1,No. Induk 2", "001,002", "items", ("001", "002")),
        ("ISBN,ISSN", "9786022914099,", "isbns", ("9786022914099",)),
    ],
)
def test_two_columns_for_one_thing(tmp_path: Path, header: str, row: str, field: str, value: object) -> None:
    record = one_title(made(tmp_path, f"Judul,{header}\nSatu,{row}\n"))
    assert getattr(record, field) == value


@pytest.mark.parametrize("header", ["Jumlah,Eksemplar", "Eksemplar,Jumlah"])
def test_pages_under_jumlah_are_no_copies(tmp_path: Path, header: str) -> None:
    row = {"Jumlah": "240 hlm", "Eksemplar": "3"}
    path = made(tmp_path, f"Judul,{header}\nSatu,{','.join(row[one] for one in header.split(','))}\n")
    assert one_title(path).copies == (3, 3)
    alone = made(tmp_path, "Judul,Jumlah\nSatu,240 hlm\n")
    assert one_title(alone).copies is None
    assert "240 hlm" in said(alone)[0][1]


def test_a_title_over_several_columns(tmp_path: Path) -> None:
    text = "Judul,Anak Judul,Jilid\nBumi,sebuah roman,\nEnsiklopedi,,2\nSejarah: asal usul,Asal Usul,Jilid 3\n"
    found = [one.title for one in titles(made(tmp_path, text))]
    assert found == ["Bumi: sebuah roman", "Ensiklopedi, Jilid 2", "Sejarah: asal usul, Jilid 3"]


def test_an_author_behind_a_slash_goes_where_the_author_is_known(tmp_path: Path) -> None:
    text = 'Judul,Pengarang\nSatu / Ahmad Contoh,"CONTOH, Ahmad"\nMasukan / Keluaran,Budi Contoh\n'
    found = [(one.title, one.authors) for one in titles(made(tmp_path, text))]
    assert found == [("Satu", ("CONTOH, Ahmad",)), ("Masukan / Keluaran", ("Budi Contoh",))]


def test_a_column_that_is_said_to_hold_both(tmp_path: Path) -> None:
    text = "Judul / Pengarang,Tahun\nSatu / Ahmad Contoh,2001\nDua,2002\nTiga/Budi Contoh,2003\n"
    found = [(one.title, one.authors) for one in titles(made(tmp_path, text))]
    assert found == [("Satu", ("Ahmad Contoh",)), ("Dua", ()), ("Tiga", ("Budi Contoh",))]


def test_a_header_over_two_lines_of_its_cells(tmp_path: Path) -> None:
    path = made(tmp_path, '"No","Judul\nBuku","Nama\r\nPengarang","Thn.\nTerbit"\n1,Satu,Ahmad Contoh,2001\n')
    record = one_title(path)
    assert (record.title, record.authors, record.year, record.place) == (
        "Satu",
        ("Ahmad Contoh",),
        "2001",
        "list.csv:5",
    )


@pytest.mark.parametrize("header", ["title,author,ISBN/ISSN", "id,title,authors,topics", "Title,Publisher Name,Topics"])
def test_an_english_list_is_not_taken_for_a_slims_export(tmp_path: Path, header: str) -> None:
    row = ",".join("ABCD"[: header.count(",") + 1])
    path = made(tmp_path, f"{header}\n{row}\n")
    assert detect(path).kind is Kind.PLAIN
    assert all(read_as(path).values())


def test_a_header_in_two_rows(tmp_path: Path) -> None:
    text = (
        "No;Judul Buku;Pengarang;Penerbitan;;;Jumlah;\n;;;Kota;Penerbit;Tahun;Judul;Eks.\n"
        "1;Satu;Ahmad Contoh;Solok;Contoh;2001;1;3\n"
    )
    path = made(tmp_path, text)
    found = [(one.title, one.authors, one.publisher, one.year, one.copies) for one in titles(path)]
    assert found == [
        ("Satu", ("Ahmad Contoh",), "Contoh", "2001", (3, 3)),
    ]
    assert unread(path) == ("Kota", "Jumlah Judul")
    assert said(path) == []


def test_a_single_column_under_a_title_of_its_own(tmp_path: Path) -> None:
    assert [one.title for one in titles(made(tmp_path, "DAFTAR BUKU\n\nJudul\nSatu\nDua\n"))] == ["Satu", "Dua"]


def test_a_code_beside_a_number_of_copies_is_the_titles(tmp_path: Path) -> None:
    path = made(tmp_path, "Kode,Judul,Pengarang,Jml\nB001,Satu,Ahmad Contoh,3\nB002,Dua,Budi Contoh,1\n")
    assert [(one.source_id, one.items, one.copies) for one in titles(path)] == [
        ("B001", None, (3, 3)), ("B002", None, (1, 1)),
    ]  # fmt: skip
    assert (said(path), read_as(path)["Kode"]) == ([], "id")


def test_a_code_in_a_list_of_copies_is_a_copys(tmp_path: Path) -> None:
    record = one_title(made(tmp_path, "Kode,Judul,Pengarang\nB001,Satu,Ahmad Contoh\n"))
    assert (record.source_id, record.items) == ("", ("B001",))


@pytest.mark.parametrize("header", ["Kelas,DDC", "DDC,Kelas", "Golongan,No. Klasifikasi"])
def test_a_class_number_counts_before_a_schools_class(tmp_path: Path, header: str) -> None:
    cells = {"Kelas": "VII", "Golongan": "Fiksi"}
    row = ",".join(cells.get(one, "813") for one in header.split(","))
    path = made(tmp_path, f"Judul,Pengarang,{header}\nSatu,Ahmad Contoh,{row}\n")
    assert one_title(path).classification == "813"

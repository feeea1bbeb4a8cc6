"""Rows that are no books: named, and not imported; and books that look as if they were none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.text_files import lost, made, said, titles

OFFICIAL = """\
DAFTAR BUKU PERPUSTAKAAN KOTA CONTOH;;;;;;
Keadaan 12 Mei 2025;;;;;;
;;;;;;
No;Judul Buku;Nama Pengarang;Penerbit;Tahun;ISBN;Jml. Eks
1;2;3;4;5;6;7
A. FIKSI;;;;;;
1;Satu;Ahmad Contoh;Contoh;2005;9789793062792;3 eks
;B. NON FIKSI;;;;;
2;Total;Budi Contoh;Contoh;2010;;1
II;KARYA UMUM;;;;;
No;Judul Buku;Nama Pengarang;Penerbit;Tahun;ISBN;Jml. Eks
3;Jumlah Besar;Cici Contoh;;2011;;2
4;Bumi;;;;;
Jumlah;;;;;;6
;TOTAL: 245 judul;;;;;
;;;;Solok, 12 Mei 2025;;
;;;;Kepala Perpustakaan;;
;;;;;;
;;;;Dra. Dewi Contoh, M.Pd.;;
;;;;NIP. 19700101 199003 2 001;;
"""


def test_a_list_as_an_office_prints_it(tmp_path: Path) -> None:
    path = made(tmp_path, OFFICIAL)
    assert [one.title for one in titles(path)] == ["Satu", "Total", "Jumlah Besar", "Bumi"]
    named = [line for line, _ in said(path)]
    assert sorted(named, key=int) == [str(n) for n in (1, 2, 3, 5, 6, 8, 10, 11, 14, 15, 16, 17, 19, 20)]
    assert lost(path) == []
    words = dict(said(path))
    assert "above the header" in words["1"]
    assert "DAFTAR BUKU" in words["1"]
    assert "a total" in words["15"]
    assert "a heading" in words["8"]
    assert "the header again" in words["11"]
    assert "signature" in words["20"]
    assert "1 more" not in words["3"]
    assert "one more" in words["3"], "blank rows are counted in one line"


@pytest.mark.parametrize(
    "row",
    [
        "Total;;;", ";Jumlah;;", ";Total;;12", ";Jumlah Total;;12 eks", "Jumlah Keseluruhan;;;1.245",
        "TOTAL: 245 judul",
        ";Grand Total : 12 judul, 30 eksemplar;;", ";Sub Total;;3", ";;;Padang, 3 Januari 2024", ";Mengetahui,;;",
        ";;Solok, ...... Mei 2025;", ";;;NIP. 197001011990031001", ";Kepala Dinas Perpustakaan dan Kearsipan;;",
        ";Halaman 1 dari 3;;", "Dicetak pada 12/05/2025;;;", ";(...........................);;", "I. KARYA UMUM;;;",
        ";C. Sastra;;", ";000 - Karya Umum;;", ";800 Kesusastraan;;", "ID;JUDUL;PENGARANG;JUMLAH", "1;2;3;4",
    ],
)  # fmt: skip
def test_what_is_no_book_is_named(tmp_path: Path, row: str) -> None:
    path = made(tmp_path, f"id;judul;pengarang;eks\na;Satu;Ahmad Contoh;1\n{row}\nb;Dua;Budi Contoh;2\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua"]
    assert [line for line, _ in said(path)] == ["3"]
    assert lost(path) == []


@pytest.mark.parametrize(
    "title",
    [
        "Total", "Jumlah", "Jumlah Besar", "Judul", "Kepala Perpustakaan", "Solok, 12 Mei 1949", "A. Hassan",
        "100 Tokoh Dunia", "Mengetahui Isi Bumi", "Header", "1984", "I. Ketut Contoh",
    ],
)  # fmt: skip
def test_a_book_is_a_book_whatever_it_is_called(tmp_path: Path, title: str) -> None:
    path = made(tmp_path, f'id;judul;pengarang;penerbit\na;"{title}";Ahmad Contoh;Contoh\n')
    assert [one.title for one in titles(path)] == [title]


@pytest.mark.parametrize("heading", ["FIKSI ANAK", "Agama", "Kategori: Agama"])
def test_a_title_alone_without_its_number_is_a_heading(tmp_path: Path, heading: str) -> None:
    header = "No;Judul Buku;Nama Pengarang;Penerbit;Tahun"
    rows = f"1;Bumi;A. Contoh;Penerbit;2001\n;{heading};;;\n2;Bulan;;;\n"
    path = made(tmp_path, f"{header}\n{rows}")
    assert [one.title for one in titles(path)] == ["Bumi", "Bulan"]
    assert [line for line, _ in said(path)] == ["3"]


_UNNUMBERED = "Judul;Pengarang;Tahun\nSatu;Ahmad Contoh;2001\n{row};;\nDua;Budi Contoh;2002\nTiga;Cici Contoh;2003\n"


@pytest.mark.parametrize(
    "heading",
    [
        "FIKSI", "Non Fiksi", "Kelas 5", "Kelas X", "Karya Umum", "Agama Islam", "Cerita Anak", "Buku Pelajaran SD",
        "Ilmu Sosial dan Bahasa", "Koleksi Referensi", "Kategori: Novel", "Sumbangan Tahun Lalu:",
    ],
)  # fmt: skip
def test_a_heading_in_a_list_without_numbers_is_left_out_and_named(tmp_path: Path, heading: str) -> None:
    path = made(tmp_path, _UNNUMBERED.format(row=heading))
    assert [one.title for one in titles(path)] == ["Satu", "Dua", "Tiga"]
    assert said(path) == [("3", f"no book but a heading, not imported: “{heading}”")]


@pytest.mark.parametrize("title", ["Bumi", "Sumbangan Pak Lurah", "Kelas Inspirasi", "Rak Buku Nenek", "Fiksi Lotus"])
def test_a_title_alone_that_may_be_a_book_goes_in_and_is_named(tmp_path: Path, title: str) -> None:
    path = made(tmp_path, _UNNUMBERED.format(row=title))
    assert [one.title for one in titles(path)] == ["Satu", title, "Dua", "Tiga"]
    assert [line for line, _ in said(path)] == ["3"]


def test_where_most_titles_stand_alone_none_is_named(tmp_path: Path) -> None:
    path = made(tmp_path, "Judul;Pengarang;Tahun\nSatu;;\nDua;;\nTiga;;\nEmpat;Ahmad Contoh;2001\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua", "Tiga", "Empat"]
    assert said(path) == []


def test_where_most_titles_stand_alone_a_heading_is_asked_about(tmp_path: Path) -> None:
    path = made(tmp_path, "Judul;Pengarang;Tahun\nFIKSI;;\nDua;;\nTiga;;\nEmpat;Ahmad Contoh;2001\n")
    assert [one.title for one in titles(path)] == ["FIKSI", "Dua", "Tiga", "Empat"]
    assert [line for line, _ in said(path)] == ["2"]


@pytest.mark.parametrize("row", [";Jumlah;4;;;", ";Total;4;12;;", "Jumlah;;245;3;;", ";Sub total;1.245;;;9"])
def test_a_sum_may_stand_under_any_column(tmp_path: Path, row: str) -> None:
    header = "No;Judul Buku;Nama Pengarang;Penerbit;Subjek;Eks"
    path = made(tmp_path, f"{header}\n1;Bumi;A. Contoh;Penerbit;Fiksi;2\n{row}\n")
    assert [one.title for one in titles(path)] == ["Bumi"]


@pytest.mark.parametrize(
    "title", ["100 Tokoh Dunia", "Kepala Sekolah Efektif", "Total Football", "Jumlah Kata", "Bumi"]
)
def test_a_title_alone_in_its_row_is_a_book(tmp_path: Path, title: str) -> None:
    path = made(tmp_path, f"id;judul;pengarang;penerbit\na;Satu;Ahmad Contoh;Contoh\n;{title};;\n")
    assert [one.title for one in titles(path)] == ["Satu", title]


def test_a_list_of_titles_only_keeps_its_numbered_ones(tmp_path: Path) -> None:
    path = made(tmp_path, "judul\n1. Satu\nA. Hassan\nTotal\nKepala Perpustakaan\nTOTAL: 4 judul\n")
    assert [one.title for one in titles(path)] == ["1. Satu", "A. Hassan", "Total", "Kepala Perpustakaan"]


def test_a_second_list_with_another_header_is_read_by_that(tmp_path: Path) -> None:
    text = "Judul,Pengarang,Tahun\nSatu,Ahmad Contoh,2001\nTahun,Judul,Pengarang\n2002,Dua,Budi Contoh\n"
    path = made(tmp_path, text)
    assert [(one.title, one.authors, one.year) for one in titles(path)] == [
        ("Satu", ("Ahmad Contoh",), "2001"),
        ("Dua", ("Budi Contoh",), "2002"),
    ]
    assert any("read by this header" in reason for _, reason in said(path))


def test_books_after_a_signature_are_books_again(tmp_path: Path) -> None:
    rows = ";;Solok, 12 Mei 2025;\n;;Dra. Dewi Contoh;\nb;Dua;Budi Contoh;2\n;Tiga;;\n"
    path = made(tmp_path, f"id;judul;pengarang;eks\na;Satu;Ahmad Contoh;1\n{rows}")
    assert [one.title for one in titles(path)] == ["Satu", "Dua", "Tiga"]


def test_a_header_is_looked_for_in_the_first_thirty_rows(tmp_path: Path) -> None:
    above = "".join(f"baris {n},,\n" for n in range(20))
    (record,) = titles(made(tmp_path, f"{above}Judul,Pengarang,Tahun\nSatu,Ahmad Contoh,2001\n"))
    assert (record.title, record.place) == ("Satu", "list.csv:22")


def test_empty_columns_behind_the_header_are_nothing(tmp_path: Path) -> None:
    path = made(tmp_path, "judul,pengarang,,,\nSatu,Ahmad Contoh,,,\nDua,Budi Contoh,,,\n,,,,\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua"]
    assert said(path) == [("4", "the row is blank: skipped")]

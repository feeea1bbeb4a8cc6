"""Lists of other things than titles: each is told what it looks like, and titles stay titles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.import_files import made, problems, records, refusal, xlsx

_MEMBERS = (
    "No;Nama;Kelas;Alamat;No HP\n1;Siswa Contoh;7A;Jl. Contoh;081200000000\n",
    "DATA ANGGOTA PERPUSTAKAAN CONTOH;;\nNo;Nama;Kelas\n1;Siswa Contoh;7A\n",
    "NIS,Nama Siswa,L/P\n101,Siswa Contoh,L\n",
    "No Anggota,Nama Anggota,Berlaku sampai\nA1,Warga Contoh,2027-01-01\n",
    "NIP,Nama,Jabatan\n1,Pegawai Contoh,Pustakawan\n",
    "Siswa Contoh,Jl. Contoh 1,081234567890\nSiswi Contoh,Jl. Contoh 2,0812-3456-7891\n",
    "1. Siswa Contoh - 0812 3456 7890\n2. Siswi Contoh - +62 813 4567 8901\n3. Warga Contoh - 081345678902\n",
    "Nama,Email\nWarga Contoh,warga@contoh.id\n",
)
_LOANS = (
    "No;Nama Peminjam;Kelas;Judul Buku;Tgl Pinjam;Tgl Kembali\n1;Siswa Contoh;7A;Hujan;2024-01-02;\n",
    "Nama,Kelas,Judul Buku,Tgl Pinjam\nSiswa Contoh,7A,Hujan,2024-01-02\n",
    "Nama Anggota,Judul,Jatuh Tempo,Denda\nWarga Contoh,Hujan,2024-01-02,500\n",
)
_VISITORS = (
    "BUKU TAMU;;;\nNo;Tanggal;Nama;Alamat\n1;2024-01-02;Warga Contoh;Solok\n",
    "No,Hari/Tanggal,Nama,Keperluan,Tanda Tangan\n1,2024-01-02,Warga Contoh,Membaca,\n",
    "Tanggal,Nama Pengunjung,Jam Masuk,Jam Keluar\n2024-01-02,Warga Contoh,09.00,10.00\n",
)
_EVENTS = (
    "No,Tanggal,Nama Kegiatan,Narasumber,Peserta\n1,2024-01-02,Dongeng,Warga Contoh,20\n",
    "Tanggal,Waktu,Kegiatan,Tempat\n2024-01-02,09.00,Dongeng,Aula\n",
    "JADWAL KEGIATAN BULAN INI,,\nHari,Jam,Acara\nSenin,09.00,Dongeng\n",
)
_FURNITURE = (
    "No,Nama Barang,Merk,Jumlah,Kondisi\n1,Meja baca,Contoh,5,Baik\n",
    "Kode Barang,Nama Barang,Tahun Perolehan,Harga\n1,Rak besi,2019,500000\n",
)
_EMPTY = (
    "No,Judul,Pengarang,Tahun\n",
    "No,Judul,Pengarang,Tahun\n1,,,\n2,,,\n3,,,\n",
    "No,Judul,Pengarang,Tahun\n1,2,3,4\n,,,\n",
)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        *((text, "looks like a list of members") for text in _MEMBERS),
        *((text, "looks like a list of loans") for text in _LOANS),
        *((text, "looks like a visitors' book") for text in _VISITORS),
        *((text, "looks like a list of events") for text in _EVENTS),
        *((text, "looks like an inventory of furniture") for text in _FURNITURE),
        ("No,Kode Eksemplar,Lokasi,Status\n1,B1,Ruang Baca,Tersedia\n", "a list of copies without their titles"),
    ],
)
def test_each_is_told_what_it_looks_like(tmp_path: Path, text: str, what: str) -> None:
    assert what in refusal(made(tmp_path / "daftar.csv", text))
    mark = ";" if ";" in text.splitlines()[0] else ","
    sheet = [line.split(mark) for line in text.splitlines()]
    if len(sheet[-1]) > 1:
        assert what in refusal(xlsx(tmp_path / "daftar.xlsx", sheet))


def test_a_workbook_of_nothing_else_is_told_once_what_it_looks_like(tmp_path: Path) -> None:
    month = [["BUKU PENGUNJUNG"], ["Tgl", "Nama", "Tujuan"], ["2/1", "Warga Contoh", "Membaca"]]
    said = refusal(xlsx(tmp_path / "a.xlsx", month, Februari=month))
    assert said.count("looks like a visitors' book") == 1
    assert "Februari" not in said


def test_numbers_of_a_form_that_nobody_filled_in_are_said_once(tmp_path: Path) -> None:
    rows = [["No", "Judul", "Pengarang"], [1, "Kaba Minangkabau", "Ani Contoh"], *([number] for number in range(2, 40))]
    path = xlsx(tmp_path / "a.xlsx", rows)
    assert [one.title for one in records(path)] == ["Kaba Minangkabau"]
    (told,) = problems(path)
    assert str(told.reason) == "the row is blank, as are 37 more: skipped"


@pytest.mark.parametrize(
    "text",
    [
        "Nama,NIM,Jurusan,Judul Skripsi,Tahun\nMahasiswa Contoh,101,Sastra,Kaba Minangkabau,2020\n",
        "No,Nama Barang,Judul,Pencipta,Jumlah,Kondisi\n1,Buku,Kaba Minangkabau,Ani Contoh,2,Baik\n",
        "Judul,Tempat,Tanggal Terbit\nKaba Minangkabau,Solok,2020\n",
        "Judul,Jatuh Tempo,Status\nKaba Minangkabau,,Tersedia\n",
        "Judul,Pengarang,No HP\nKaba Minangkabau,Ani Contoh,\n",
        "JADWAL PENGADAAN,\nJudul,Harga\nKaba Minangkabau,5000\n",
        "Timestamp,Email Address,Judul buku yang disumbangkan,Nama penulis\n"
        "2024/01/02 9:00,warga@contoh.id,Kaba Minangkabau,Ani Contoh\n",
        "INVENTARIS BUKU;\nJudul;Kondisi\nKaba Minangkabau;Baik\n",
        "Judul,Keterangan\nKaba Minangkabau,081234567890\n",
        "[02/01/24 09.00] +62 812-3456-7890: 1. Kaba Minangkabau - Ani Contoh\n"
        "[02/01/24 09.01] +62 812-3456-7890: 2. Kaba Contoh - Ani Contoh\n"
        "[02/01/24 09.02] +62 812-3456-7890: 3. Kaba Lain - Ani Contoh\n",
    ],
)
def test_titles_stay_titles(tmp_path: Path, text: str) -> None:
    assert records(made(tmp_path / "daftar.csv", text))[0].title == "Kaba Minangkabau"

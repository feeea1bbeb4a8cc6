"""Workbooks as schools, villages and mosques keep them: two rows of headers, a card a book, a sheet that goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.contracts.import_files import xlsx


def ticks_below_two_headers(path: Path) -> Path:
    return xlsx(path, [
        ["BUKU INDUK PERPUSTAKAAN"], ["SD NEGERI CONTOH"], [],
        ["No. Urut", "Tgl. Diterima", "No. Induk", "Pengarang", "Judul", "Impresum", None, None, "Asal", None, None,
         "Jml", "Ket"],
        [None, None, None, None, None, "Penerbit", "Tempat", "Thn", "Beli", "Hadiah", "BOS", None, None],
        [1, date(2019, 7, 1), "001/SDN", "Ani Contoh", "Satu", "Contoh", "Solok", 2018, "v", None, None, 1, None],
        [2, date(2019, 7, 1), "002/SDN", "Budi Contoh", "Dua", "Contoh", "Padang", 2017, None, "v", None, 1, "baik"],
        [3, None, "003/SDN", None, "Tiga", None, None, None, None, None, "v", 5, None],
        ["Jumlah", None, None, None, None, None, None, None, 1, 1, 1, 7, None],
    ])  # fmt: skip


def a_sum_below_its_sources(path: Path) -> Path:
    return xlsx(path, [
        ["No", "Judul", "Pengarang", "Jumlah Eksemplar", None, None], [None, None, None, "APBD", "Hibah", "Total"],
        [1, "Satu", "Ani Contoh", 2, 3, 5], [2, "Dua", "Budi Contoh", 1, 0, 1],
    ])  # fmt: skip


def pivot(path: Path) -> Path:
    return xlsx(path, [
        ["Kategori", "Judul", "Count of Eksemplar"], ["Fiksi", "Satu", 2], [None, "Dua", 1], ["Fiksi Total", None, 3],
        ["Agama", "Tiga", 1], ["Agama Total", None, 1], ["Grand Total", None, 4],
    ])  # fmt: skip


def a_card_a_book(path: Path) -> Path:
    return xlsx(path, [
        ["Judul", "Satu"], ["Pengarang", "Ani Contoh"], ["Tahun", 2001], [], ["Judul", "Dua"],
        ["Pengarang", "Budi Contoh"], ["Penerbit", "Contoh"],
    ])  # fmt: skip


def sheets_that_go_on(path: Path) -> Path:
    rows = [["No", "Judul", "Pengarang", "Tahun"], [1, "Satu", "Ani Contoh", 2001]]
    further = [[2, "Dua", "Budi Contoh", 2002], [3, "Tiga", "Cici Contoh", 2003]]
    people = [[1, "Warga Contoh", "Solok", 1990], [2, "Warga Misal", "Solok", 1991]]
    return xlsx(path, rows, Lanjutan=further, Orang=people)


def summary_before_the_list(path: Path) -> Path:
    recap = [["Rekap"], ["Kelas", "Judul", "Eksemplar"], ["000", 10, 20], ["100", 5, 6], ["Jumlah", 15, 26]]
    return xlsx(path, recap, Daftar=[["No", "Judul", "Pengarang", "Eksemplar"], [1, "Satu", "Ani Contoh", 2]])


def two_lists_on_one_sheet(path: Path) -> Path:
    return xlsx(path, [
        ["BUKU FIKSI"], ["No", "Judul", "Pengarang", "Tahun"], [1, "Satu", "Ani Contoh", 2001], [],
        ["BUKU REFERENSI"], ["No", "Judul", "Penerbit", "Jumlah"], [1, "Kamus Besar", "Contoh", 2],
        ["Keterangan:"], ["*) dibaca di tempat"],
    ])  # fmt: skip


def two_lists_of_other_headers(path: Path) -> Path:
    return xlsx(path, [
        ["PERPUSTAKAAN SD CONTOH"], [], ["A. BUKU FIKSI"], ["No", "Judul Buku", "Pengarang", "Th"],
        [1, "Si Contoh Pemberani", "Ani Contoh", 2011], [2, "Dongeng Contoh", "Budi Contoh", 2012],
        ["Jumlah Buku Fiksi : 2"], [], ["B. BUKU NON FIKSI"], ["No", "Judul Buku", "Penerbit", "Th", "Kls", "Harga"],
        [1, "Ayo Berhitung", "Misal", 2015, "3", 10000], [2, "IPA Contoh", "Misal", 2016, "V", 12000],
        ["Jumlah Buku Non Fiksi : 2"],
    ])  # fmt: skip


def textbooks(path: Path) -> Path:
    return xlsx(path, [
        ["No", "Judul Buku", "Kelas", "Mapel", "Kurikulum", "Tahun", "Jumlah", "Kondisi Baik"],
        [1, "Matematika", "VII", "Matematika", "K13", 2017, 120, 100], [2, "IPA", "VIII", "IPA", "Merdeka", 2022, 3, 3],
    ])  # fmt: skip


def plan_of_what_to_buy(path: Path) -> Path:
    return xlsx(path, [
        ["RENCANA PEMBELIAN BUKU"],
        ["No", "Judul Buku", "Penerbit", "Harga Satuan", "Volume", "Satuan", "Jumlah Harga"],
        [1, "Satu", "Contoh", 50000, 2, "Eks", 100000], [2, "Dua", "Contoh", 40000, 3, "Eks", 120000],
        ["Jumlah", None, None, None, None, None, 220000],
    ])  # fmt: skip


def days_for_years(path: Path) -> Path:
    return xlsx(path, [["No", "Judul", "Tahun Terbit"], [1, "Satu", date(2001, 1, 1)], [2, "Dua", 37987]])


LISTS: dict[str, Callable[[Path], Path]] = {
    "buku_induk_dua_kepala.xlsx": ticks_below_two_headers,
    "jumlah_menurut_sumber.xlsx": a_sum_below_its_sources,
    "tabel_pivot.xlsx": pivot,
    "satu_kartu_satu_buku.xlsx": a_card_a_book,
    "lembar_lanjutan.xlsx": sheets_that_go_on,
    "rekap_di_depan.xlsx": summary_before_the_list,
    "dua_daftar_bertumpuk.xlsx": two_lists_on_one_sheet,
    "dua_daftar_lain_kepala.xlsx": two_lists_of_other_headers,
    "buku_teks.xlsx": textbooks,
    "rencana_pembelian.xlsx": plan_of_what_to_buy,
    "hari_untuk_tahun.xlsx": days_for_years,
}

"""Totals beside a price, whatever they are called, told by what their figure comes to; books of such names stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.ils.files.sums import figure
from tests.contracts.text_files import lost, made, said, titles

_PRICED = """\
No;Judul Buku;Pengarang;Tahun;Eks;Satuan;Harga
1;Satu;Ani Contoh;2001;2;eks;Rp. 45.000,-
2;Dua;Budi Contoh;2002;1;eks;30000
"""


@pytest.mark.parametrize(
    "row",
    [
        ";TOTAL;;;;;Rp 75.000,-", ";TOTAL;;;3;eks;75.000,00", "TOTAL;TOTAL;TOTAL;TOTAL;3;;75000",
        ";Total Harga (Rp);;;;;75000", ";JUMLAH;;2 judul;3;;75000", ";Total Dana BOS;;;;;Rp75.000",
        ";Jumlah Belanja Buku Fiksi;;;3;;", ";Fiksi Total;;;3;;",
        ";;;;;Total Nilai;75.000", "Jumlah dipindahkan;;;;;;75.000",
    ],
)  # fmt: skip
def test_a_total_beside_a_price_is_no_book(tmp_path: Path, row: str) -> None:
    path = made(tmp_path, f"{_PRICED}{row}\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua"]
    assert [(line, words.partition(",")[0]) for line, words in said(path)] == [("4", "no book but a total")]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Judul;Harga\nSatu;45.000\nDua;30.000", "TOTAL;75.000"),
        ("Judul;Pengarang;Harga\nSatu;Ani Contoh;45.000\nDua;Budi Contoh;30.000", "Jumlah Seluruh Dana;;Rp 75.000,-"),
        ("Judul;Stok\nSatu;2\nDua;1", "Total stok;3"),
    ],
)
def test_so_is_one_in_a_list_of_few_columns(tmp_path: Path, head: str, row: str) -> None:
    path = made(tmp_path, f"{head}\n{row}\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua"]
    assert [line for line, _ in said(path)] == ["4"]


def test_each_total_sums_up_what_stands_since_the_last_one(tmp_path: Path) -> None:
    head = "Judul;Pengarang;Harga\nSatu;Ani Contoh;10\nDua;Ani Contoh;20\nTotal Rak Satu;;30\n"
    path = made(tmp_path, f"{head}Tiga;Budi Contoh;5\nEmpat;Budi Contoh;6\nTotal Rak Dua;;11\nTotal Semua Rak;;41\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua", "Tiga", "Empat"]
    assert [line for line, _ in said(path)] == ["4", "7", "8"]


def test_what_a_bill_has_below_its_books_is_none(tmp_path: Path) -> None:
    below = ";Subtotal;;;;;75.000\n;Diskon 10%;;;;;7.500\n;;;;;PPN 11%;7.425\n;Ongkos kirim;;;;;9.000\n"
    path = made(tmp_path, f"{_PRICED}{below};GRAND TOTAL;;;;;83.925\n;Terbilang: delapan puluh tiga ribu;;;;;\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua"]
    assert [line for line, _ in said(path)] == ["4", "5", "6", "7", "8", "9"]
    assert lost(path) == []


@pytest.mark.parametrize(
    "row",
    [
        "3;Total Football;;;1;;80.000", ";Total Football;;;;;80.000", "3;Pajak;;;1;;30.000", ";Sisa;;;;;30.000",
        ";Total;Cici Contoh;;;;75000", "3;Jumlah Kata;Cici Contoh;2003;1;;75.000",
        ";Jumlah Bintang di Langit;;2019;;;12.000",
    ],
)  # fmt: skip
def test_a_book_of_such_a_name_is_one(tmp_path: Path, row: str) -> None:
    path = made(tmp_path, f"{_PRICED}{row}\n4;Lima;Dewi Contoh;2005;1;eks;1.000\n")
    assert [one.title for one in titles(path)] == ["Satu", "Dua", row.split(";")[1], "Lima"]


def test_amounts_in_any_dress() -> None:
    dressed = ("3", "3 eks", "45.000", "Rp 45.000,-", "Rp. 45.000,00", "45,000.00", "", "x", "1-2", "Rp45000")
    assert [figure(one) for one in dressed] == [3, 3, 45_000, 45_000, 45_000, 45_000, 0, 0, 0, 45_000]

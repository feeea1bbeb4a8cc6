"""Cells that hold several fields of a title are taken apart, and what no column of its own says is taken from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.ils.files.composite import imprint
from tests.contracts.text_files import made, one_title, said, titles


@pytest.mark.parametrize(
    ("text", "publisher", "year"),
    [
        ("Jakarta : Balai Pustaka, 1928", "Balai Pustaka", "1928"),
        ("Jakarta: Gramedia Pustaka Utama, 2010.", "Gramedia Pustaka Utama", "2010"),
        ("Gramedia, Jakarta, 2010", "Gramedia", "2010"),
        ("Jakarta, Gramedia, 2010", "Gramedia", "2010"),
        ("Bandung : Mizan, c2003", "Mizan", "2003"),
        ("Jakarta : Balai Pustaka, [1980?]", "Balai Pustaka", "1980"),
        ("Yogyakarta : Kanisius", "Kanisius", ""),
        ("Erlangga 2011", "Erlangga", "2011"),
        ("Bentang Pustaka (2005), 529 halaman", "Bentang Pustaka", "2005"),
        ("Jakarta ; Gramedia ; 2003", "Gramedia", "2003"),
        ("[S.l.] : [s.n.], 2001", "", "2001"),
        ("2005", "", "2005"),
        ("Banda Aceh : Pusat Data 1999, 2002", "Pusat Data 1999", "2002"),
        ("PT. Contoh Jaya, Tbk., 2004", "PT. Contoh Jaya, Tbk", "2004"),
        ("", "", ""),
    ],
)
def test_place_publisher_and_year_in_one_cell(text: str, publisher: str, year: str) -> None:
    assert imprint(text) == {"publisher": publisher, "year": year}


def test_a_column_of_its_own_counts_before_what_stands_in_a_cell_of_several(tmp_path: Path) -> None:
    path = made(tmp_path, 'Judul;Impresum;Tahun\nSatu;"Jakarta : Contoh, 2001";2003\n')
    assert (one_title(path).publisher, one_title(path).year) == ("Contoh", "2003")


@pytest.mark.parametrize(
    ("card", "told"),
    [
        ("Satu / Ani Contoh. -- Solok : Misal, 2001", ("Satu", ("Ani Contoh",), "Misal", "2001")),
        ("Satu. - Ed. 2. -- Solok : Misal, 2001. -- 20 cm", ("Satu. - Ed. 2", None, "Misal", "2001")),
        ("Satu : dua / Ani Contoh — Solok : Misal, 2001", ("Satu : dua", ("Ani Contoh",), "Misal", "2001")),
        ("Satu", ("Satu", None, None, None)),
        ("24 Jam -- Solok : Misal, 2001", ("24 Jam", None, "Misal", "2001")),
    ],
)
def test_a_card_in_one_cell(tmp_path: Path, card: str, told: tuple[object, ...]) -> None:
    one = one_title(made(tmp_path, f'No;Data Bibliografis\n1;"{card}"\n'))
    assert (one.title, one.authors, one.publisher, one.year) == told


def test_authors_below_titles_are_told_only_where_nearly_all_titles_have_them(tmp_path: Path) -> None:
    two = 'Judul;Tahun\n"Satu\nAni Contoh";2001\n"Dua\nBudi Contoh";2002\n'
    found = titles(made(tmp_path, two))
    assert [(one.title, one.authors) for one in found] == [("Satu", ("Ani Contoh",)), ("Dua", ("Budi Contoh",))]
    assert (
        one_title(made(tmp_path, 'Judul;Tahun\n"Satu judul\nyang panjang";2001\n')).title == "Satu judul yang panjang"
    )
    wrapped = 'Judul;Tahun\n"Satu judul\nyang panjang";2001\n' + "".join(f"Buku {n};2002\n" for n in range(3))
    assert titles(made(tmp_path, wrapped))[0].title == "Satu judul yang panjang"


_CARDS = [
    ("Judul / Pengarang / Penerbit", "Hujan / Ani Contoh / Misal, 2016", ("Hujan", ("Ani Contoh",), "Misal", "2016")),
    ("Judul/Pengarang/Penerbit", "Suami/Istri / Ani Contoh / Misal", ("Suami/Istri", ("Ani Contoh",), "Misal", None)),
    ("Judul Buku - Pengarang - Penerbit", "Hujan - Ani Contoh - Misal", ("Hujan", ("Ani Contoh",), "Misal", None)),
    ("Pengarang / Judul", "Contoh, Ani / Hujan", ("Hujan", ("Contoh, Ani",), None, None)),
    ("Judul (Pengarang, Penerbit)", "Hujan (Ani Contoh, Misal)", ("Hujan", ("Ani Contoh",), "Misal", None)),
    ("Judul dan Tahun", "Hujan (2016)", ("Hujan", None, None, "2016")),
    ("Judul/Kota/Penerbit/Tahun", "Hujan/Solok/Misal/2016", ("Hujan", None, "Misal", "2016")),
    ("Judul", "Hujan / Ani Contoh. – Solok: Misal, 2016", ("Hujan", ("Ani Contoh",), "Misal", "2016")),
    ("Judul", "Hujan / Ani Contoh. - Solok : Misal, c2016. - 20 cm", ("Hujan", ("Ani Contoh",), "Misal", "2016")),
    ("Judul / Pengarang", "Hujan / Ani Contoh. -- Solok: Misal, 2016", ("Hujan", ("Ani Contoh",), "Misal", "2016")),
    ("Judul / Pengarang", "Hujan / Ani Contoh, Solok: Misal", ("Hujan", ("Ani Contoh",), "Misal", None)),
    ("Judul / Pengarang", "Hujan / Ani Contoh, 2016", ("Hujan", ("Ani Contoh",), None, "2016")),
]


@pytest.mark.parametrize(("header", "cell", "told"), _CARDS)
def test_all_in_one_column(tmp_path: Path, header: str, cell: str, told: tuple[object, ...]) -> None:
    path = made(tmp_path, f'No;{header}\n1;"{cell}"\n')
    one = one_title(path)
    assert (one.title, one.authors, one.publisher or None, one.year or None) == told
    assert said(path) == []


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Judul, Pengarang, Penerbit", "Hujan, Badai, dan Petir, Ani Contoh, Misal"),
        ("Judul / Pengarang / Penerbit", "Hujan / Misal"),
        ("Judul dan Tahun", "Indonesia 1998"),
        ("Judul & Penerbit", "Kimia (Jilid 2)"),
        ("Judul & Penerbit", "Matematika 1/2 - Misal"),
        ("Judul / Penerbit", "Suami/Istri - Misal"),
        ("Judul dan ISBN", "Hujan 9786020324784"),
    ],
)
def test_what_cannot_be_told_apart_stays_whole_and_is_named(tmp_path: Path, header: str, cell: str) -> None:
    path = made(tmp_path, f'No;{header}\n1;"{cell}"\n2;Bumi\n')
    assert [(one.title, one.authors) for one in titles(path)] == [(cell, None), ("Bumi", None)]
    assert [line for line, _ in said(path)] == ["2"]
    assert header in said(path)[0][1]


def test_where_nearly_all_titles_have_a_slash_it_parts_who_wrote_them(tmp_path: Path) -> None:
    rows = "".join(f"{n};Buku {n} / Ani Contoh\n" for n in range(1, 6))
    found = titles(made(tmp_path, f"No;Judul\n{rows}6;Suami/Istri\n"))
    assert [(one.title, one.authors) for one in found][4:] == [("Buku 5", ("Ani Contoh",)), ("Suami/Istri", None)]
    few = titles(made(tmp_path, "No;Judul\n1;Benar / Salah\n2;Hujan\n3;Bumi\n4;Bulan\n5;Matahari\n"))
    assert (few[0].title, few[0].authors) == ("Benar / Salah", None)

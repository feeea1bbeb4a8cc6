"""Lists that name no columns: read where what stands in them leaves no doubt, and refused where it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.import_files import xlsx
from tests.contracts.text_files import made, read_as, refusal, said, titles

BOOKS = (
    # the years follow one another, and are no numbers of rows
    ("Pengantar Ilmu Hukum", "Ani Contoh", "Misal Pustaka", "2001", "9789793062792"),
    ("Laskar Hujan", "Contoh, Budi", "Misal Pustaka", "2002", "9786020324784"),
    ("Belajar Menanam Cabai", "Cici Contoh & Dedi Misal", "Penerbit Contoh", "2003", ""),
    ("Matematika untuk SD Kelas 4", "Eka Contoh", "Contoh Press", "2004", "9789799731234"),
    ("Kisah Si Kancil", "Fajar Misal, S.Pd.", "Misal Pustaka", "2005", ""),
    ("Bumi Surau", "Gita Contoh", "Contoh Press", "2006", ""),
)


def written(*places: int, numbered: bool = False, mark: str = ";") -> str:
    """These columns of the books, in this order."""
    rows = ([book[place] for place in places] for book in BOOKS)
    return "".join(mark.join([*[str(at)] * numbered, *cells]) + "\n" for at, cells in enumerate(rows, 1))


@pytest.mark.parametrize("places", [(0, 1, 2, 3, 4), (0, 1, 3), (0, 1, 4), (4, 0, 1), (0, 1, 2), (3, 0, 1, 2)])
@pytest.mark.parametrize("numbered", [False, True])
def test_its_columns_are_told_by_what_stands_in_them(tmp_path: Path, places: tuple[int, ...], numbered: bool) -> None:
    text = written(*places, numbered=numbered)
    for path in (
        made(tmp_path, text),
        xlsx(tmp_path / "a.xlsx", [line.split(";") for line in text.splitlines()]),
    ):
        found = titles(path)
        assert [one.title for one in found] == [book[0] for book in BOOKS]
        assert [one.authors[0] if one.authors else "" for one in found][:2] == ["Ani Contoh", "Contoh, Budi"]
        assert [one.year or "" for one in found] == [book[3] if 3 in places else "" for book in BOOKS]
        assert [(one.isbns or ("",))[0] for one in found][:2] == [book[4] if 4 in places else "" for book in BOOKS][:2]
        assert any("no row names the columns" in words for _, words in said(path))


def test_its_total_and_signatures_are_none_of_its_books(tmp_path: Path) -> None:
    path = made(tmp_path, f"{written(0, 1, 3, numbered=True)}JUMLAH;;6;\n;Mengetahui,;;\n;Kepala Perpustakaan;;\n")
    assert [one.title for one in titles(path)] == [book[0] for book in BOOKS]
    assert [line for line, _ in said(path)][1:] == ["7", "8", "9"]


def test_what_it_cannot_tell_is_not_read_and_named(tmp_path: Path) -> None:
    text = "".join(
        f"{line};{price};Solok\n" for line, price in zip(written(0, 1, 3).splitlines(), range(6), strict=True)
    )
    assert read_as(made(tmp_path, text)) == {
        "Judul": "title", "Pengarang": "authors", "Tahun": "year", "(column 4)": "", "(column 5)": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        written(1, 0, 3),  # who wrote it before what: as well a list of whoever else
        written(0, 1),  # nothing that only books have
        "".join(written(0, 1, 3).splitlines(keepends=True)[:4]),  # too few rows to tell
        "".join(f"{word} Contoh;Ani Contoh;2001\n" for word in ("Hujan", "Bulan", "Bumi", "Awan", "Angin", "Surau")),
        "".join(f"Jl. Melati No. {n};Ani Contoh;2001\n" for n in range(6)),
        "".join(f"{n};Siswa Contoh {n};VII A;Budi Contoh;2010\n" for n in range(6)),
        "Dari kami, untuk Anda, sejak 2001\n" * 6,
    ],
)
def test_what_may_be_something_else_is_refused(tmp_path: Path, text: str) -> None:
    assert "a row above it that names the columns" in refusal(made(tmp_path, text)) or "looks like" in refusal(
        made(tmp_path, text)
    )


def test_a_book_called_as_a_column_is_no_header_of_those_around_it(tmp_path: Path) -> None:
    text = written(0, 1, 3).replace("Bumi Surau", "Judul")
    assert [one.title for one in titles(made(tmp_path, text))][-1] == "Judul"

"""Headings between rows that say where the books below them stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.import_files import made, problems, records, xlsx

_LIST = "Judul;Pengarang;Tahun\nSatu;Ahmad Contoh;2001\n{row}\nDua;Budi Contoh;2002\nTiga;Cici Contoh;2003\n"

_MORE = "".join(f"Buku {number};Ani Contoh;2004\n" for number in range(9))

_NUMBERED = "".join(f"{number};Buku {number};Ani Contoh;2004\n" for number in range(2, 9))


def places(path: Path) -> list[tuple[str, str]]:
    """Titles, and where they stand."""
    return [(one.title, one.location or "") for one in records(path)]


@pytest.mark.parametrize(
    ("row", "shelf"),
    [
        ("Rak A;;", "Rak A"), ("RAK 2B;;", "RAK 2B"), ("Lemari 3;;", "Lemari 3"), ("Lantai 2;;", "Lantai 2"),
        ("Rak : B2;;", "Rak B2"), ("RAK 1 (SASTRA);;", "RAK 1 (SASTRA)"), ("Lokasi: Ruang Baca;;", "Ruang Baca"),
        ("Rak Fiksi;;", "Rak Fiksi"), (";Rak C;", "Rak C"), ("Rak D;;12 eks", "Rak D"),
        ("No. Rak: 3;;", "Rak 3"), ("Nomor Rak 4;;", "Rak 4"), ("RAK VIII;;", "RAK VIII"), ("Lemari;2;", "Lemari 2"),
    ],
)  # fmt: skip
def test_a_shelf_is_where_the_books_below_it_stand(tmp_path: Path, row: str, shelf: str) -> None:
    path = made(tmp_path / "a.csv", _LIST.format(row=row))
    assert places(path) == [("Satu", ""), ("Dua", shelf), ("Tiga", shelf)]
    (told,) = problems(path)
    assert (told.place, told.aside) == ("a.csv:3", True)
    assert "read as the room or shelf of the books below it" in str(told.reason)


def test_in_a_list_of_numbers_and_above_its_header(tmp_path: Path) -> None:
    rows = [["Rak A"], ["No", "Judul", "Pengarang"], [1, "Satu", "Ahmad Contoh"], ["Rak B2"], [2, "Dua", "Budi Contoh"]]
    assert places(xlsx(tmp_path / "a.xlsx", rows)) == [("Satu", "Rak A"), ("Dua", "Rak B2")]


@pytest.mark.parametrize("word", ["Bahasa", "Kelas X", "A. FIKSI", "Agama"])
def test_a_heading_right_under_the_header_is_no_part_of_it(tmp_path: Path, word: str) -> None:
    path = made(tmp_path / "a.csv", f"No;Judul;Pengarang;Tahun\n{word};;;\n1;Satu;Ani Contoh;2001\n{_NUMBERED}")
    assert places(path)[0] == ("Satu", "")
    assert [(one.place, one.aside) for one in problems(path)] == [("a.csv:2", True)]


def test_a_heading_of_another_kind_ends_it(tmp_path: Path) -> None:
    text = f"Judul;Pengarang;Tahun\nRak A;;\nSatu;Ani Contoh;2001\nFiksi;;\nDua;Ani Contoh;2002\n{_MORE}"
    assert places(made(tmp_path / "a.csv", text))[:2] == [("Satu", "Rak A"), ("Dua", "")]


def test_headings_within_a_shelf_do_not_end_it(tmp_path: Path) -> None:
    text = (
        "Judul;Pengarang;Tahun\nRak A;;\nFiksi;;\nSatu;Ani Contoh;2001\nNon Fiksi;;\nDua;Ani Contoh;2002\n"
        f"Rak B;;\nFiksi;;\nTiga;Ani Contoh;2003\n{_MORE}"
    )
    assert places(made(tmp_path / "a.csv", text))[:3] == [("Satu", "Rak A"), ("Dua", "Rak A"), ("Tiga", "Rak B")]


def test_shelves_in_rooms(tmp_path: Path) -> None:
    text = (
        "Judul;Pengarang;Tahun\nLantai 1;;\nRak A;;\nSatu;Ani Contoh;2001\nRak B;;\nDua;Ani Contoh;2002\n"
        f"Lantai 2;;\nTiga;Ani Contoh;2003\n{_MORE}"
    )
    stand = [("Satu", "Lantai 1, Rak A"), ("Dua", "Lantai 1, Rak B"), ("Tiga", "Lantai 2")]
    assert places(made(tmp_path / "a.csv", text))[:3] == stand


def test_a_shelf_in_the_first_row_of_its_group_only(tmp_path: Path) -> None:
    text = "Rak;Judul;Penulis\nA;Satu;Ani Contoh\n;Dua;Ani Contoh\n;Tiga;Ani Contoh\nB;Empat;Budi Contoh\n"
    path = made(tmp_path / "a.csv", f"{text};Lima;Budi Contoh\n")
    assert [shelf for _, shelf in places(path)] == ["A", "A", "A", "B", "B"]
    (told,) = problems(path)
    assert (told.note, "first row of each group" in str(told.reason)) == (True, True)


@pytest.mark.parametrize("shelves", [("A", "", "A", "", "B"), ("", "A", "", "B", ""), ("A", "", "", "", "")])
def test_blank_shelves_elsewhere_stay_blank(tmp_path: Path, shelves: tuple[str, ...]) -> None:
    rows = "".join(f"{shelf};Buku {number};Ani Contoh\n" for number, shelf in enumerate(shelves))
    assert [shelf for _, shelf in places(made(tmp_path / "a.csv", f"Rak;Judul;Penulis\n{rows}"))] == list(shelves)


def test_what_a_row_says_of_itself_counts(tmp_path: Path) -> None:
    text = "Judul;Pengarang;Lokasi\nRak A;;\nSatu;Ani Contoh;Gudang\nDua;Ani Contoh;\n"
    assert places(made(tmp_path / "a.csv", text)) == [("Satu", "Gudang"), ("Dua", "Rak A")]


def test_in_a_message_and_in_bold_type(tmp_path: Path) -> None:
    text = (
        "Assalamualaikum, berikut daftar buku\n*RAK A*\n1. Hujan – Ani Contoh (2 eks)\n2. Bumi – Budi Contoh (1 eks)\n"
        "*RAK B (Anak)*\n3. Kancil – Ani Contoh (3 eks)\n4. Timun Mas – Budi Contoh (1 eks)\nTerima kasih\n"
    )
    path = made(tmp_path / "pesan.txt", text)
    assert places(path) == [
        ("Hujan", "RAK A"), ("Bumi", "RAK A"), ("Kancil", "RAK B (Anak)"), ("Timun Mas", "RAK B (Anak)"),
    ]  # fmt: skip

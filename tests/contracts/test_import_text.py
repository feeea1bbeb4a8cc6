"""Text files: how they are encoded, parted and quoted, and what a damaged place in one costs."""

from __future__ import annotations

import csv
import errno
from pathlib import Path
from typing import Any

import pytest

from bot.ils.files.formats import detect
from bot.ils.files.source import Files
from bot.ils.records import NotACatalogue
from tests.contracts.text_files import everything, lost, made, one_title, refusal, said, titles

TWO = "Judul;Pengarang;Tahun\nLaskar Pelangi;Andrea Hirata;2005\nPérégrination;José Contoh;1614\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end(tmp_path: Path, encoding: str, line_end: str) -> None:
    path = made(tmp_path, TWO.replace("\n", line_end).encode(encoding))
    assert [(one.title, one.authors, one.year) for one in titles(path)] == [
        ("Laskar Pelangi", ("Andrea Hirata",), "2005"),
        ("Pérégrination", ("José Contoh",), "1614"),
    ]
    assert [one.place for one in titles(path)] == ["list.csv:2", "list.csv:3"]


def test_big_endian_utf_16_with_its_mark(tmp_path: Path) -> None:
    path = made(tmp_path, b"\xfe\xff" + TWO.encode("utf-16-be"))
    assert [one.title for one in titles(path)] == ["Laskar Pelangi", "Pérégrination"]


@pytest.mark.parametrize("mark", list(",;\t|~^#:*!¦§"))
def test_whatever_stands_between_the_cells(tmp_path: Path, mark: str) -> None:
    text = f"No{mark}Judul{mark}Pengarang{mark}Tahun\n1{mark}Bumi{mark}Ahmad Contoh{mark}2001\n"
    record = one_title(made(tmp_path, text))
    assert (record.title, record.authors, record.year) == ("Bumi", ("Ahmad Contoh",), "2001")


@pytest.mark.parametrize("told", ["sep=;", '"sep=;"', "SEP=;", "sep=;\r"])
def test_a_first_line_that_names_the_separator(tmp_path: Path, told: str) -> None:
    record = one_title(made(tmp_path, f"{told}\nJudul;Pengarang\nSatu, dua, tiga;Ahmad Contoh\n"))
    assert (record.title, record.authors, record.place) == ("Satu, dua, tiga", ("Ahmad Contoh",), "list.csv:3")


def test_commas_in_every_cell_do_not_make_it_a_list_with_commas(tmp_path: Path) -> None:
    text = "Judul;Pengarang\nSatu, dua;CONTOH, A.\nTiga, empat;CONTOH, B.\n"
    assert [one.title for one in titles(made(tmp_path, text))] == ["Satu, dua", "Tiga, empat"]


def test_one_column_keeps_its_commas(tmp_path: Path) -> None:
    assert [one.title for one in titles(made(tmp_path, "title\nBumi, Manusia\nAnak; Semua\n"))] == [
        "Bumi, Manusia",
        "Anak; Semua",
    ]


def test_blanks_between_a_separator_and_a_quote(tmp_path: Path) -> None:
    record = one_title(made(tmp_path, '"Judul", "Pengarang"\n"Satu, dua", "Ahmad Contoh"\n'))
    assert (record.title, record.authors) == ("Satu, dua", ("Ahmad Contoh",))


def test_one_bad_byte_costs_its_letter_and_is_named(tmp_path: Path) -> None:
    rows = [
        b"id,title",
        "1,Café".encode(),
        b"2,Caf\xe9 \xe2\x80\x9cbaru\xe2\x80\x9d",
        b"3,Ban\xffyak",
        "4,Déjà".encode(),
    ]
    path = made(tmp_path, b"\n".join(rows) + b"\n")
    assert [one.title for one in titles(path)] == ["Café", "Café “baru”", "Banÿyak", "Déjà"]
    assert [line for line, reason in said(path) if "not UTF-8" in reason] == ["3", "4"]


def test_half_a_letter_is_not_guessed(tmp_path: Path) -> None:
    path = made(tmp_path, b"id,title\n1,Caf\xc3\xa9\n2,\xe2\x80 Satu\n")
    assert titles(path)[1].title == "\ufffd Satu"
    assert [line for line, _ in said(path)] == ["3"]


def test_a_file_in_windows_letters_is_said_once(tmp_path: Path) -> None:
    path = made(tmp_path, b"title\n" + b"".join(f"Café {n}\n".encode("cp1252") for n in range(40)))
    assert titles(path)[39].title == "Café 39"
    ((line, reason),) = said(path)
    assert (line, "40 lines are not UTF-8" in reason) == ("2", True)


def test_windows_letters_at_the_very_end_are_no_broken_file(tmp_path: Path) -> None:
    assert one_title(made(tmp_path, b"title\nAndr\xe9")).title == "André"


def test_zero_bytes_cost_their_row(tmp_path: Path) -> None:
    path = made(tmp_path, b"id,title,authors\n1,Satu,A\n2,Du\0a,B\n3,Tiga,C\n")
    assert [one.title for one in titles(path)] == ["Satu", "Tiga"]
    assert lost(path) == ["3"]
    assert "zero bytes" in said(path)[0][1]


def test_a_long_list_with_lone_returns(tmp_path: Path) -> None:
    """Longer than what is read at once, and with line feeds within cells."""
    rows = [f'{n},Judul nomor {n},"catatan\n{"x" * 90}"' for n in range(12_000)]
    path = made(tmp_path, "\r".join(["id,title,notes", *rows]) + "\r")
    found = titles(path)
    assert len(found) == 12_000
    assert (found[-1].title, found[-1].place) == ("Judul nomor 11999", "list.csv:12001")
    assert said(path) == []


def test_a_quoted_cell_is_left_whole_whatever_its_lines_look_like(tmp_path: Path) -> None:
    text = (
        'title,authors,notes\nSatu,Ahmad Contoh,"Isi:\nPendahuluan, Pembahasan, Penutup\nSumbangan"\nDua,Budi Contoh,\n'
    )
    first, second = titles(made(tmp_path, text))
    assert (first.title, first.notes) == ("Satu", "Isi: Pendahuluan, Pembahasan, Penutup Sumbangan")
    assert (second.title, second.place) == ("Dua", "list.csv:5")


def test_no_book_is_made_of_the_notes_of_a_row_that_is_too_wide(tmp_path: Path) -> None:
    text = 'title,authors,notes\nSatu,A,B,"Isi:\nx, y, z\nSumbangan"\nDua,Budi Contoh,ada\n'
    path = made(tmp_path, text)
    assert [one.title for one in titles(path)] == ["Dua"]
    assert said(path) == [("2", "it has 4 cells where the header has 3")]


def test_rows_that_a_stray_quote_has_swallowed_come_back(tmp_path: Path) -> None:
    text = 'id,title,authors\n1,"Satu,A\n2,"Dua",B\n3,Tiga,C\n4,"Empat, lima",D\n'
    path = made(tmp_path, text)
    assert [one.title for one in titles(path)] == ["Dua", "Tiga", "Empat, lima"]
    assert lost(path) == ["2"]


def test_line_separators_of_unicode_part_no_rows(tmp_path: Path) -> None:
    text = 'title,authors,notes\nSatu\u2028dua,A,"a\nb"\nTiga,B,c\x0bd\n'
    path = made(tmp_path, text)
    assert [(one.title, one.notes) for one in titles(path)] == [("Satu dua", "a b"), ("Tiga", "c d")]


def test_a_column_without_a_header_is_named_and_costs_no_row(tmp_path: Path) -> None:
    path = made(tmp_path, "title,authors\nSatu,A,x\nDua,B,y\nTiga,C,z\nEmpat,D,\n")
    assert len(titles(path)) == 4
    assert detect(path).layout.unread == ("(column 3)",)


def test_a_file_that_vanishes_while_it_is_read_is_a_message(tmp_path: Path) -> None:
    path = made(tmp_path, "title\nSatu\n")
    source = Files([path])
    path.unlink()
    with pytest.raises(NotACatalogue, match="is not there"):
        list(source.items())
    with pytest.raises(NotACatalogue, match="is not there"):
        print(source.written_ms)


def test_a_disk_that_fails_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path, "title\nSatu\n")

    def broken(*_: Any, **__: Any) -> Any:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "open", broken)
    assert "Input/output error" in refusal(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path)


def test_a_list_without_a_header_is_told_what_to_add(tmp_path: Path) -> None:
    said = refusal(made(tmp_path, "1,Laskar Pelangi,Andrea Hirata,2005\n2,Bumi,Ahmad Contoh,2006\n"))
    assert "put a row above it that names the columns" in said


@pytest.mark.parametrize("name", ["e_biblio_export.csv", "v0_biblio_export.csv"])
def test_an_export_that_a_spreadsheet_saved_anew_is_the_same(tmp_path: Path, shared: Path, name: str) -> None:
    original = shared / "slims" / "export" / name
    with original.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    again = tmp_path / name
    with again.open("w", encoding="utf-16", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    without_place = [[repr(one).partition(", ")[2] for one in everything(path)] for path in (original, again)]
    assert without_place[0] == without_place[1]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('"Kisah "Bumi" Kita"', 'Kisah "Bumi" Kita'),
        ('"Kisah \\"Bumi\\", kita"', 'Kisah "Bumi", kita'),
        ('""Bumi" kita"', '"Bumi" kita'),
        ('"Kisah ""Bumi"", kita"', 'Kisah "Bumi", kita'),
        ('Kisah "Bumi" Kita', 'Kisah "Bumi" Kita'),
        ('"Kisah "Bumi", kita"', 'Kisah "Bumi", kita'),
    ],
)
def test_quotes_that_were_not_doubled(tmp_path: Path, written: str, title: str) -> None:
    path = made(tmp_path, f'id,title,year\n1,{written},2001\n2,"Dua",2002\n')
    found = [(one.source_id, one.title, one.year) for one in titles(path)]
    if written == '"Kisah "Bumi", kita"':
        assert lost(path) == ["2"], "where a cell ends cannot be told"
        assert found == [("2", "Dua", "2002")]
    else:
        assert found == [("1", title, "2001"), ("2", "Dua", "2002")]

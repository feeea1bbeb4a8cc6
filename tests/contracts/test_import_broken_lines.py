"""Line ends within cells that nothing quotes: pieces that are one row together are joined, and nothing else is."""

from __future__ import annotations

from pathlib import Path

from tests.contracts.text_files import lost, made, said, titles

_HEADER = "No.\tJudul\tPengarang\tPenerbit\tTahun\n"


def test_a_row_of_three_pieces_is_one(tmp_path: Path) -> None:
    path = made(tmp_path, f"{_HEADER}1\tSatu\tAni Contoh,\nBudi Contoh,\nCici Contoh\tContoh\t2001\n")
    (one,) = titles(path)
    assert (one.title, one.authors) == ("Satu", ("Ani Contoh,", "Budi Contoh,", "Cici Contoh"))
    assert said(path) == [("2", "a line end has broken it into 3 lines: they were joined")]


def test_two_numbered_rows_that_are_short_are_no_pieces(tmp_path: Path) -> None:
    path = made(tmp_path, f"{_HEADER}1\tSatu\tAni\n2\tDua\tBudi\n3\tTiga\tCici\tContoh\t2003\n")
    assert "joined" not in str(said(path))
    assert "Tiga" in [one.title for one in titles(path)]


def test_a_piece_that_is_too_long_is_named_and_left_out(tmp_path: Path) -> None:
    path = made(tmp_path, f"{_HEADER}1\tSatu\tAni\ny\tx\tContoh\t2001\t\n2\tDua\tBudi\tContoh\t2002\n")
    assert lost(path) == ["2"]
    assert [one.title for one in titles(path)][-1] == "Dua"


def test_blanks_that_rows_leave_out_at_their_end_are_no_broken_rows(tmp_path: Path) -> None:
    rows = "".join(f"Buku {n}\tAni Contoh\n" for n in range(8))
    path = made(tmp_path, f"Judul\tPengarang\tPenerbit\n{rows}")
    assert len(titles(path)) == 8
    assert said(path) == []

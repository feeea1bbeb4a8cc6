"""Entities, spoiled letters and lists within cells: decoded first, parted afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.text_files import made, one_title, said, titles


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Do&#039;a", "Do'a"), ("Do&#x27;a", "Do'a"), ("N&uacute;&ntilde;ez", "Núñez"), ("A &amp; B", "A & B"),
        ("A &amp;amp; B", "A & B"), ("Syafi&amp;#039;i", "Syafi'i"), ("R&D", "R&D"), ("Foto&copy", "Foto&copy"),
        ("A&nbsp;B", "A B"), ("&quot;Satu&quot;", '"Satu"'), ("CafÃ© Contoh", "Café Contoh"),
        ("Caf&Atilde;&copy;", "Café"),
        ("CafÃ© 日本", "Café 日本"), ("Ã\x81lvarez", "Álvarez"), ("Kitabâ€™s", "Kitab’s"), ("Â© Contoh", "© Contoh"),
    ],
)  # fmt: skip
def test_every_text_is_as_it_was_meant(tmp_path: Path, written: str, meant: str) -> None:
    quoted = written.replace('"', '""')
    row = ",".join([f'"{quoted}"'] * 6)
    record = one_title(made(tmp_path, f"title,authors,publisher,subjects,notes,series\n{row}\n"))
    assert (record.title, record.authors, record.publisher) == (meant, (meant,), meant)
    assert (record.subjects, record.notes, record.series) == ((meant,), meant, meant)


def test_an_entity_parts_no_list(tmp_path: Path) -> None:
    path = made(tmp_path, 'title,authors\nSatu,"N&uacute;&ntilde;ez, Ana; Syafi&#039;i Contoh"\n')
    assert one_title(path).authors == ("Núñez, Ana", "Syafi'i Contoh")


def test_an_entity_parts_no_cell_of_a_list_with_semicolons(tmp_path: Path) -> None:
    text = "judul;pengarang;tahun\nDo&#039;a &amp;amp; Zikir;Syafi&#039;i;2001\nDua;Budi Contoh;2002\n"
    first, second = titles(made(tmp_path, text))
    assert (first.title, first.authors, first.year) == ("Do'a & Zikir", ("Syafi'i",), "2001")
    assert second.year == "2002"


def test_entities_in_a_slims_export(tmp_path: Path) -> None:
    text = (
        "title,gmd_name,isbn_issn,publisher_name,authors,topics,item_code\n"
        "Do&#039;a,Text,,A &amp; B,<Syafi&#039;i><N&uacute;&ntilde;ez>,<Do&#039;a>,<A1>\n"
    )
    record = one_title(made(tmp_path, text))
    assert (record.title, record.publisher, record.subjects) == ("Do'a", "A & B", ("Do'a",))
    assert record.authors == ("Syafi'i", "Núñez")


def test_entities_in_a_header(tmp_path: Path) -> None:
    assert one_title(made(tmp_path, "Judul&nbsp;Buku,Pengarang&amp;Penulis\nSatu,Ahmad Contoh\n")).title == "Satu"


@pytest.mark.parametrize(
    ("cell", "authors"),
    [
        ("A Contoh; B Contoh", ("A Contoh", "B Contoh")),
        ("A Contoh|B Contoh", ("A Contoh", "B Contoh")),
        ("<CONTOH, A.><CONTOH, B.>", ("CONTOH, A.", "CONTOH, B.")),
        ("A Contoh\nB Contoh", ("A Contoh", "B Contoh")),
        ("Ahmad\nContoh", ("Ahmad Contoh",)),
        ("A Contoh; A Contoh;", ("A Contoh",)),
        ("-", ()),
        ("NULL", ()),
    ],
)
def test_lists_in_a_cell(tmp_path: Path, cell: str, authors: tuple[str, ...]) -> None:
    path = made(tmp_path, f'title,authors,year\nSatu,"{cell}",2001\n')
    assert one_title(path).authors == authors
    assert [why for _, why in said(path)] == ([] if authors else [f"column authors: “{cell}” read as blank, in row 2"])

"""Any catalogue that a program writes as text, in whatever form, is read back as it was."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.base.reading.isbn import check_digit
from bot.base.reading.text import clean, decoded
from tests.contracts.text_files import everything, titles

HEADERS = (
    ("id", "title", "authors", "publisher", "year", "isbn", "subjects", "notes", "copies"),
    ("ID", "Judul Buku", "Nama Pengarang", "Penerbit", "Thn. Terbit", "ISBN/ISSN", "Subyek", "Keterangan", "Jml Eks."),
    ("Id", "JUDUL", "Pengarang/Penulis", "PENERBIT", "Tahun", "No. ISBN", "Tajuk Subjek", "Sinopsis", "Eksemplar"),
)
LATIN = "abcdeghijklmnoprstuwyzABDIKMPST áéíñöüçÄÉÖß 0123456789 ,.;:'\"()!?&+-/|~^#*"
FOREIGN = LATIN + "āūḥṣاللغةمؤلف日本語Ω"
IN_LISTS = frozenset(";|/<>\"'&,")


def same_when_clean(text: str) -> bool:
    return clean(decoded(text)) == text and " / " not in text


def words(letters: str) -> st.SearchStrategy[str]:
    """Texts that nothing is to be mended in."""
    shaped = st.text(letters, min_size=1, max_size=30).map(lambda text: clean(f"K{text}a"))
    return shaped.filter(same_when_clean)


def catalogue(letters: str) -> st.SearchStrategy[list[tuple[str, ...]]]:
    names = st.lists(words("".join(set(letters) - IN_LISTS)), min_size=1, max_size=3, unique=True).map("; ".join)
    stem = st.integers(0, 999_999_999).map(lambda number: f"978{number:09d}")
    row = st.tuples(
        words(letters), names, words(letters), st.integers(1800, 2026).map(str),
        stem.map(lambda digits: digits + check_digit(digits)), names, words(letters) | st.just("a b\nc, d; e"),
        st.integers(0, 500).map(str),
    )  # fmt: skip
    return st.lists(row, min_size=1, max_size=8).map(lambda rows: [(f"r{n}", *row) for n, row in enumerate(rows)])


forms = st.one_of(
    st.tuples(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), catalogue(FOREIGN)),
    st.tuples(st.sampled_from(["utf-16-le", "utf-16-be", "cp1252"]), catalogue(LATIN)),
)


@settings(max_examples=60)
@given(
    form=forms,
    header=st.sampled_from(HEADERS),
    delimiter=st.sampled_from(",;\t|~^#"),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    above=st.sampled_from([(), ("sep",), ("DAFTAR BUKU PERPUSTAKAAN", "", "Per 1 Mei 2025")]),
)
def test_what_went_in_comes_out(
    form: tuple[str, list[tuple[str, ...]]],
    header: tuple[str, ...],
    delimiter: str,
    quoting: Literal[0, 1, 2, 3],
    line_end: str,
    above: tuple[str, ...],
) -> None:
    encoding, rows = form
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=line_end)
    if above == ("sep",):
        text.write(f"sep={delimiter}{line_end}")
    else:
        writer.writerows([line, *[""] * (len(header) - 1)] for line in above)
    writer.writerows([header, *rows])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(text.getvalue().encode(encoding))
        found = titles(path)
        assert len(everything(path)) == len(rows) + _named(above, encoding, found)
    assert [_told(one) for one in found] == [_expected(row) for row in rows]


def _named(above: tuple[str, ...], encoding: str, found: object) -> int:
    """How many things are to be said: rows above the header, and that a file is not UTF-8."""
    named = 0 if "sep" in above else len(above)
    foreign = encoding == "cp1252" and not str(found).isascii()
    return named + foreign


def _told(record: object) -> tuple[object, ...]:
    names = ("source_id", "title", "authors", "publisher", "year", "isbns", "subjects", "notes", "copies")
    return tuple(getattr(record, name) for name in names)


def _expected(row: tuple[str, ...]) -> tuple[object, ...]:
    key, title, authors, publisher, year, isbn, subjects, notes, copies = row
    split = (tuple(authors.split("; ")), tuple(subjects.split("; ")))
    return key, title, split[0], publisher, year, (isbn,), split[1], clean(notes), (int(copies), int(copies))

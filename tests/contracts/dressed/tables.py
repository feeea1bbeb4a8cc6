"""A list as somebody keeps it: which columns, under which names, which rows between, and what was damaged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from tests.contracts.dressed import cells
from tests.contracts.dressed.books import Book

HEADERS = {
    "id": ("id", "ID Buku", "Biblio ID"),
    "title": ("title", "Judul", "Judul Buku", "Nama Buku", "JudulBuku"),
    "authors": ("authors", "Pengarang", "Penulis", "Nama Pengarang", "Pengarang/Penulis", "Author", "Tajuk Utama"),
    "publisher": ("publisher", "Penerbit", "Nama Penerbit", "Penerbit"),
    "year": ("year", "Tahun", "Tahun Terbit", "Thn. Terbit", "ThnTerbit", "Publish Year"),
    "isbn": ("isbn", "ISBN", "ISBN/ISSN", "No. ISBN", "Nomor ISBN", "I.S.B.N."),
    "call_number": ("call_number", "No. Panggil", "Nomor Panggil", "Call Number"),
    "subjects": ("subjects", "Subjek", "Subyek", "Tajuk Subjek", "Topik"),
    "copies": ("copies", "Eksemplar", "Jumlah Eksemplar", "Jml. Eks.", "Jml"),
    "available": ("Tersedia", "Jumlah Tersedia", "Eks. Tersedia", "Sisa", "Available"),
    "codes": ("item_code", "No. Induk", "No. Inventaris", "Kode Eksemplar", "Barcode", "Kode"),
    "classification": ("classification", "Kelas", "No. Klasifikasi", "DDC", "Kelas Buku"),
}
_MAY_BE_BLANK = ("authors", "publisher", "year", "isbn", "call_number", "classification", "subjects")
UNKNOWN = {"Kondisi": ("baik", "rusak"), "Harga": ("Rp 50.000", "75000"), "Tgl Masuk": ("2020-01-31", "1/2/2019"),
           "Warna Sampul": ("merah", "")}  # fmt: skip
ABOVE = ("DAFTAR BUKU PERPUSTAKAAN CONTOH", "Per 31 Desember 2024", "Dinas Perpustakaan dan Kearsipan")
HEADINGS = (
    "A. FIKSI", "B. Non Fiksi", "II. REFERENSI", "800 - Kesusastraan", "FIKSI", "Rak A", "Kelas 5", "Cerita Anak:",
    "Buku Pelajaran", "LEMARI 2",
)  # fmt: skip
SIGNED = ("Solok, 31 Desember 2024", "Kepala Perpustakaan,", "NIP. 19700101 199501 1 001")
TOTALS = ("Jumlah", "TOTAL", "Total keseluruhan", "Jumlah Buku")


@dataclass
class Dressed:
    """A table of texts, and what is to come of it.

    `named`: places (counted from 0) of rows that must be named; `may`: of such as may be, blank ones and repeated
    titles; `lost`: ids of the books whose ISBN nobody can have back.
    """

    rows: list[list[str]]
    header: int = 0
    named: set[int] = field(default_factory=set)
    may: set[int] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    damaged: set[int] = field(default_factory=set)
    """Places of rows that came to harm: they are named, whatever can be read of them."""
    blanked: set[str] = field(default_factory=set)
    """Headers of columns in which something stands for nothing."""
    unread: list[str] = field(default_factory=list)
    has: set[str] = field(default_factory=set)
    places: dict[int, Book] = field(default_factory=dict)
    lines: list[int] = field(default_factory=list)
    """The line of each row in the file, as it is written."""


def table(draw: Random, books: Sequence[Book], *, spreadsheet: bool, names: bool = True) -> Dressed:
    """Books in a dress of their own. `spreadsheet`: numbers are to be typed as such; `names` may be dressed, too."""
    dressing = _Dressing(draw, spreadsheet, names)
    dressed = Dressed([], unread=dressing.unknown, has=set(dressing.fields) - {"available"})
    for line in draw.sample(ABOVE, draw.choice((0, 0, 1, 2, 3))):
        dressed.named.add(len(dressed.rows))
        dressed.rows.append([line])
    dressed.header = len(dressed.rows)
    dressed.rows.append(dressing.header)
    _fill(dressed, dressing, books)
    if draw.random() < 0.4:
        _put(dressed, dressing, "total")
    if draw.random() < 0.2:
        for line in SIGNED:
            _put(dressed, dressing, line)
    return dressed


def _fill(dressed: Dressed, dressing: _Dressing, books: Sequence[Book]) -> None:
    for book in books:
        if dressing.draw.random() < 0.04:
            _put(dressed, dressing, dressing.draw.choice(("blank", "header", *HEADINGS)))
        for number, cells_ in enumerate(dressing.rows(book, dressed)):
            place = len(dressed.rows)
            dressed.rows.append(cells_)
            dressed.places[place] = book
            if number:
                dressed.may.add(place)


def _put(dressed: Dressed, dressing: _Dressing, what: str) -> None:
    """A row that is no book."""
    place, width = len(dressed.rows), len(dressing.header)
    if what == "blank":
        dressed.may.add(place)
        dressed.rows.append([""] * width)
        return
    dressed.named.add(place)
    if what == "header":
        dressed.rows.append(list(dressing.header))
        return
    row = [""] * width
    if what == "total":
        _sum(row, dressing)
    else:
        row[dressing.columns.index("title")] = what
    dressed.rows.append(row)


def _sum(row: list[str], dressing: _Dressing) -> None:
    """A total's word under the titles, or before them with a figure there."""
    draw, title = dressing.draw, dressing.columns.index("title")
    if "number" in dressing.columns and draw.random() < 0.5:
        row[dressing.columns.index("number")], row[title] = draw.choice(TOTALS), "25"
        return
    row[title] = draw.choice(TOTALS)
    if "copies" in dressing.columns:
        row[dressing.columns.index("copies")] = draw.choice(("120", "1.250", "75 eks"))


class _Dressing:
    """What one list looks like: drawn once, the same for all its rows."""

    def __init__(self, draw: Random, spreadsheet: bool, names: bool) -> None:
        self.draw = draw
        self.fields = ["title", "authors", "publisher", "year", "isbn", "call_number", "subjects"]
        self.fields += ["classification"] if draw.random() < 0.6 else []
        self.counted = draw.choice(("codes", "copies", "rows"))
        self.fields.append("copies" if self.counted == "copies" else "codes")
        self.fields += ["available"] if self.counted == "copies" and draw.random() < 0.4 else []
        self.fields += ["id"] if draw.random() < 0.5 and self.counted != "rows" else []
        self.unknown = draw.sample(sorted(UNKNOWN), draw.choice((0, 0, 1, 2)))
        self.doubled = draw.choice(("", "", "authors", "subjects", "isbn"))
        self.columns = [*self.fields, *self.unknown, *([f"{self.doubled}+"] if self.doubled else [])]
        draw.shuffle(self.columns)
        self.columns = (["number"] if draw.random() < 0.5 else []) + self.columns
        self.header = self._header()
        self.joint = draw.choice(cells.JOINTS if names else ("; ", ";", "<>"))
        self.inverted = names and draw.random() < 0.4
        self.titled = names and not self.inverted and draw.random() < 0.4
        self.texts = "plain" if spreadsheet else draw.choice(cells.TEXTS)
        self.numbers = {one: draw.choice(cells.NUMBERS) for one in ("id", "year", "copies")}
        self.isbns = draw.choice(cells.ISBNS)
        self.lossy = draw.random() < 0.2
        self.slips = draw.random() < 0.3 and self.counted != "rows"
        self.others = names and draw.random() < 0.2 and self.counted != "rows"
        self.zeros = draw.random() < 0.3 and self.counted != "rows"
        self.blank = draw.choice(("", "", *cells.BLANKS))
        self.nobody = draw.choice(("", "", *cells.NOBODIES))
        self.spelt = draw.random() < 0.2
        self.counts_books = draw.random() < 0.5

    def _header(self) -> list[str]:
        drawn = {one: self.draw.sample(HEADERS[one], 2) for one in self.fields}
        drawn["number"] = [self.draw.choice(("No", "No.", "NO", "Nomor Urut"))]
        names = [drawn[one.rstrip("+")][one.endswith("+")] if one not in UNKNOWN else one for one in self.columns]
        shape = self.draw.choice((str, str, str.upper, lambda name: f" {name}  ", lambda name: f"{name}:"))
        return [name if one in UNKNOWN else shape(name) for name, one in zip(names, self.columns, strict=True)]

    def rows(self, book: Book, dressed: Dressed) -> list[list[str]]:
        """The row of a book; a row for each of its copies where the list is one of copies."""
        if self.counted != "rows":
            return [self._row(book, book.codes, dressed, len(dressed.rows))]
        return [self._row(book, (code,), dressed, len(dressed.rows) + n) for n, code in enumerate(book.codes)]

    def _row(self, book: Book, codes: Sequence[str], dressed: Dressed, place: int) -> list[str]:
        number = len(dressed.places) + 1 if self.counts_books else place
        values = self._values(book, codes) | {"number": str(number)}
        if self.lossy and self.counted != "rows" and len(book.isbn) == 13 and self.draw.random() < 0.1:
            values["isbn"] = cells.lost_isbn(book.isbn)
            dressed.lost.add(book.id)
            dressed.named.add(place)
        self._slip(book, values, dressed, place)
        if self.doubled and self.draw.random() < 0.5:
            values[f"{self.doubled}+"], values[self.doubled] = values[self.doubled], ""
        row = [self.draw.choice(UNKNOWN[one]) if one in UNKNOWN else values.get(one, "") for one in self.columns]
        return self._blanked(row, dressed) if self.blank or self.nobody else row

    def _counted(self, count: int) -> str:
        return cells.in_words(str(count)) if self.spelt else cells.number(self.draw, str(count), self.numbers["copies"])

    def _slip(self, book: Book, values: dict[str, str], dressed: Dressed, place: int) -> None:
        """What is read all the same and named: others who are not, letters in years, stops, zeros that were lost."""
        slipped = dict(values)
        if self.others and book.authors and self.joint != "<>" and self.draw.random() < 0.2:
            slipped["authors"] = cells.with_others(self.draw, values["authors"])
        if self.slips and self.draw.random() < 0.2:
            slipped["year"] = cells.lettered(self.draw, book.year)
        if self.slips and self.draw.random() < 0.2:
            slipped["copies"] = cells.stopped(str(len(book.codes)))
        named = any(slipped[one] != values[one] for one in self.fields if one in ("authors", "year", "copies"))
        if self.zeros:
            slipped["classification"] = cells.zeros_lost(book.classification)
            named = named or ("classification" in self.fields and book.classification.startswith("0"))
        if named:
            dressed.named.add(place)
        values.update(slipped)

    def _blanked(self, row: list[str], dressed: Dressed) -> list[str]:
        """The row with a sign in some cells that are blank."""
        for place, one in enumerate(self.columns):
            sign = self.nobody or self.blank if one.rstrip("+") == "authors" else self.blank
            if not row[place] and sign and one.rstrip("+") in _MAY_BE_BLANK and self.draw.random() < 0.5:
                row[place] = sign
                dressed.blanked.add(" ".join(self.header[place].split()))
        return row

    def _values(self, book: Book, codes: Sequence[str]) -> dict[str, str]:
        draw = self.draw
        people = cells.names(draw, book.authors, self.joint, inverted=self.inverted, titled=self.titled)
        lists = self.joint == "<>"
        return {
            "id": cells.number(draw, book.id, self.numbers["id"]),
            "title": cells.text(draw, book.title, self.texts),
            "authors": people if lists else cells.text(draw, people, self.texts if self.texts != "blanks" else "plain"),
            "publisher": cells.text(draw, book.publisher, self.texts),
            "year": cells.number(draw, book.year, self.numbers["year"]),
            "isbn": cells.isbn(draw, book.isbn, self.isbns),
            "call_number": book.call_number,
            "classification": book.classification,
            "subjects": "; ".join(book.subjects),
            "copies": self._counted(len(book.codes)),
            "available": self._counted(draw.randrange(len(book.codes) + 1)),
            "codes": "; ".join(codes),
        }

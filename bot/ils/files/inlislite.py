"""INLISLite's Excel template and its exports: one row a copy, titles with ISBD's punctuation still in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.base.i18n import N_
from bot.base.reading.text import clean
from bot.ils.files import inlislite_titles
from bot.ils.files.headers import names_of
from bot.ils.files.inlislite_titles import Cells, Gathered
from bot.ils.files.kinds import Kind
from bot.ils.files.placeholders import Placeholders
from bot.ils.files.rows import Row, Rows
from bot.ils.files.words import NO_ROWS, NO_TITLE, refused
from bot.ils.port import Column, Layout
from bot.ils.records import CopyRecord, Item, Problem
from bot.ils.said import said

FIELDS: Mapping[str, str] = {
    "bib_id": "id", "bibid": "id", "id_katalog": "id", "control_number": "id",
    "judul": "title", "judul_utama": "title", "anak_judul": "subtitle", "judul_sub": "subtitle",
    "sub_judul": "subtitle", "subjudul": "subtitle",
    "pernyataan_tanggungjawab": "responsibility", "pernyataan_tanggung_jawab": "responsibility",
    "penanggung_jawab": "responsibility",
    "tajuk_pengarang": "authors", "tajuk_pengarang_badan_kooperasi": "authors",
    "tajuk_pengarang_badan_korporasi": "authors", "pengarang_tambahan_nama_orang": "authors",
    "pengarang_tambahan_nama_badan": "authors", "pengarang_utama": "authors", "pengarang_tambahan": "authors",
    "pengarang": "authors", "edisi": "edition", "penerbit": "publisher", "tahun_terbit": "year", "tahun": "year",
    "isbn": "isbn", "issn": "issn", "no_ddc": "classification", "nomor_ddc": "classification", "ddc": "classification",
    "no_klas": "classification", "no_klasifikasi": "classification", "nomor_klasifikasi": "classification",
    "nomor_panggil_katalog": "call_number", "no_panggil_katalog": "call_number", "nomor_panggil": "call_number",
    "no_panggil": "call_number", "abstrak": "notes", "catatan": "notes", "bahasa": "language",
    "subjek": "subjects", "subjek_topik": "subjects", "subjek_nama_orang": "subjects",
    "subjek_nama_badan": "subjects", "subjek_nama_geografis": "subjects", "jenis_bahan": "medium",
    "no_barcode": "barcode", "nomor_barcode": "barcode", "barcode": "barcode",
    "no_induk": "inventory", "nomor_induk": "inventory", "nomor_panggil_eksemplar": "item_call_number",
    "no_panggil_eksemplar": "item_call_number", "kode_lokasi_perpustakaan": "location", "kode_lokasi_ruang": "location",
    "lokasi_perpustakaan": "location", "lokasi_ruang": "location", "lokasi": "location",
    "akses": "access", "ketersediaan": "status",
}  # fmt: skip
_OWN = frozenset(
    "bib_id bibid judul_utama anak_judul judul_sub pernyataan_tanggungjawab pernyataan_tanggung_jawab tajuk_pengarang "
    "tajuk_pengarang_badan_kooperasi tajuk_pengarang_badan_korporasi pengarang_tambahan_nama_orang "
    "pengarang_tambahan_nama_badan no_barcode nomor_barcode no_rfid nomor_panggil_eksemplar nomor_panggil_katalog "
    "kode_lokasi_perpustakaan kode_lokasi_ruang akses ketersediaan no_ddc subjek_topik jenis_bahan bahan_sertaan "
    "tgl_pengadaan edisi_serial".split()
)
_ENOUGH = 3
_FURTHEST = 30
_COPY_FIELDS = frozenset({"barcode", "inventory"})


def known(names: Sequence[str]) -> int:
    """How many of some headers are INLISLite's, when enough of them are its own."""
    return sum(name in FIELDS or name in _OWN for name in names) if _marks(names) else 0


def recognise(rows: Rows) -> InlisliteTable | None:
    """The table of some rows, or None where the header is not INLISLite's."""
    for row in islice(iter(rows), _FURTHEST):
        names = names_of(row.cells) if isinstance(row, Row) else ()
        fields = tuple(FIELDS.get(name, "") for name in names)
        if isinstance(row, Row) and _marks(names) and "title" in fields:
            return InlisliteTable(rows, tuple(row.cells), fields, row.line)
    return None


def _marks(names: Sequence[str]) -> bool:
    return len(_OWN.intersection(names)) >= _ENOUGH


@dataclass(frozen=True, slots=True)
class InlisliteTable:
    """A list of copies with their titles. `fields` names what each column is read as; '' is not read."""

    rows: Rows
    headers: tuple[str, ...]
    fields: tuple[str, ...]
    line: int
    """The line of the header."""

    @property
    def kind(self) -> Kind:
        """INLISLite's."""
        return Kind.INLISLITE

    @property
    def layout(self) -> Layout:
        """What is read as what."""
        columns = tuple(Column(header, field) for header, field in zip(self.headers, self.fields, strict=True))
        return Layout(self.rows.path.name, said(N_("{format}, INLISLite"), format=self.rows.format), columns)

    def items(self) -> Iterator[Item]:
        """Titles, each once with the codes of all its copies, then the copies. The titles are held in memory."""
        titles: dict[tuple[str, ...], Gathered] = {}
        copies: list[CopyRecord] = []
        placeholders = Placeholders(self.rows.path.name)
        count = 0
        for count, row in enumerate(self._rows(), 1):  # noqa: B007
            yield from [row] if isinstance(row, Problem) else self._gather(row, titles, copies, placeholders)
        if not count:
            raise refused(self.rows.path, NO_ROWS)
        for gathered in titles.values():
            yield gathered.whole(listing=bool(_COPY_FIELDS.intersection(self.fields)))
        yield from copies
        yield from placeholders.problems()
        yield from self.rows.afterwards()

    def _rows(self) -> Iterator[Row | Problem]:
        for row in self.rows:
            if isinstance(row, Problem):
                yield Problem(f"{self.rows.path.name}:{row.place}", row.reason, row.bad)
            elif row.line > self.line and any(map(str.strip, row.cells)):
                yield row

    def _gather(
        self,
        row: Row,
        titles: dict[tuple[str, ...], Gathered],
        copies: list[CopyRecord],
        placeholders: Placeholders,
    ) -> Iterator[Problem]:
        said_of = placeholders.emptied(row.line, self.headers, self.fields, row.cells)
        place, cells = f"{self.rows.path.name}:{row.line}", self._cells(said_of)
        key = inlislite_titles.key(cells)
        if not key:
            yield Problem(place, NO_TITLE)
            return
        gathered = titles.get(key)
        if gathered is None:
            yield from inlislite_titles.doubts(place, cells)
            gathered = titles[key] = Gathered(inlislite_titles.record(place, cells))
        copy = inlislite_titles.copy(place, gathered.record.title, cells)
        if copy and copy.item_code in gathered.codes:
            yield Problem(place, said(N_("copy {code} stands in the list twice"), code=copy.item_code), bad=False)
        elif copy:
            gathered.codes.append(copy.item_code)
            copies.append(copy)

    def _cells(self, row: Sequence[str]) -> Cells:
        """Every field the file has, with the texts of its columns that say something."""
        found: dict[str, list[str]] = {field: [] for field in self.fields if field}
        for field, cell in zip(self.fields, row, strict=False):
            if field and (text := clean(cell)):
                found[field].append(text)
        return found

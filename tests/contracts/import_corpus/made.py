"""The files of the corpus that no editor shows: workbooks, MARC, archives. Each is made where it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from tests.contracts.import_corpus.made_lists import LISTS
from tests.contracts.import_files import Excel, Table, made, marc, marcxml, mrc, xls, xlsx, zipped

LASKAR = "9789793062792"
FIRST, SECOND = "9786029999914", "9786029999921"
PLAIN = [["Judul", "Pengarang", "Tahun"], ["Satu", "Ani Contoh", 2001], ["Dua", "Budi Contoh", 2002]]
_PLAIN_TEXT = "Judul,Pengarang,Tahun\nSatu,Ani Contoh,2001\nDua,Budi Contoh,2002\n"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_INLISLITE = [
    "NO", "TGL PENGADAAN", "NO. INDUK", "NO. BARCODE", "NO.  RFID", "JENIS SUMBER", "NAMA SUMBER", "MATA UANG",
    "HARGA", "KODE LOKASI PERPUSTAKAAN", "KODE LOKASI RUANG", "AKSES", "KATEGORI", "MEDIA", "KETERSEDIAAN",
    "NOMOR PANGGIL EKSEMPLAR", "JENIS BAHAN", "JUDUL UTAMA", "ANAK JUDUL", "PERNYATAAN TANGGUNGJAWAB",
    "TAJUK PENGARANG", "TAJUK PENGARANG BADAN KOOPERASI", "PENGARANG TAMBAHAN NAMA ORANG",
    "PENGARANG TAMBAHAN NAMA BADAN", "EDISI", "KOTA TERBIT", "PENERBIT", "TAHUN TERBIT", "JUMLAH HALAMAN", "DIMENSI",
    "ISBN", "ISSN", "ISMN", "NO DDC", "NOMOR PANGGIL KATALOG", "ABSTRAK", "BAHASA", "SUBJEK TOPIK",
]  # fmt: skip


def merged_cells(path: Path) -> Path:
    excel = Excel(path)
    sheet = excel.sheet("Inventaris", [
        ["DAFTAR INVENTARIS BUKU"], ["Perpustakaan Contoh"], [],
        ["No", "Judul", "Pengarang", "Tahun", "ISBN", "No. Panggil", "No. Induk"],
        [1, "Satu", "Ani Contoh", 2001, None, "813 CON s", "001"], [None] * 6 + ["002"], [None] * 6 + ["003"],
        [2, "Dua", "Budi Contoh", 2002, FIRST, "899 CON d", "004"],
        ["Jumlah", None, None, None, None, None, 4],
    ])  # fmt: skip
    sheet.merge_range(0, 0, 0, 6, "DAFTAR INVENTARIS BUKU")
    sheet.merge_range(1, 0, 1, 6, "Perpustakaan Contoh")
    for column, value in enumerate([1, "Satu", "Ani Contoh", 2001, None, "813 CON s"]):
        sheet.merge_range(4, column, 6, column, value)
    return excel.saved()


def two_sheets(path: Path) -> Path:
    excel = Excel(path)
    fiction = ["No", "Judul", "Pengarang", "Tahun", "ISBN", "Jumlah", "Harga"]
    excel.sheet("Fiksi", [fiction, [1, "Satu", "Ani Contoh", 2001, int(FIRST), 2, 50000],
                          [2, "Dua", "Budi Contoh", 2002, None, 1, None]])  # fmt: skip
    excel.sheet(
        "Non Fiksi", [["Judul Buku", "Penulis", "Tahun Terbit", "Subjek"], ["Tiga", "Cici Contoh", 2003, "Agama"]]
    )
    excel.sheet("Sheet3", [])
    return excel.saved()


def header_of_two_rows(path: Path) -> Path:
    excel = Excel(path)
    sheet = excel.sheet("Buku", [
        ["BUKU INDUK"],
        ["No", "Judul", "Pengarang", "Impresum", None, None, "ISBN", "No. Panggil"],
        [None, None, None, "Kota", "Penerbit", "Tahun", None, None],
        [1, "Satu", "Ani Contoh", "Solok", "Contoh", 2001, FIRST, "813 CON s"],
        [2, "Dua", "Budi Contoh", "Padang", "Contoh", 2002, SECOND, "899 CON d"],
    ])  # fmt: skip
    sheet.merge_range(1, 3, 1, 5, "Impresum")
    for column, header in ((0, "No"), (1, "Judul"), (2, "Pengarang"), (6, "ISBN"), (7, "No. Panggil")):
        sheet.merge_range(1, column, 2, column, header)
    return excel.saved()


def real_numbers(path: Path) -> Path:
    excel = Excel(path)
    sheet = excel.sheet("Buku", [
        ["No", "Judul", "Pengarang", "Tahun", "ISBN", "Eksemplar", "Harga"],
        [1, "Satu", "Ani Contoh", 2001, int(FIRST), 2, 50000.5],
        [2, 1984, "George Orwell", 1949, int(SECOND), 1, 60000],
        [3, "Tiga", "Cici Contoh", date(2003, 1, 1), None, None, None],
        [4, "Empat", "Dedi Contoh", 2004, None, None, None],
    ])  # fmt: skip
    sheet.write_formula(3, 5, "=F2+F3", None, 3)
    sheet.write_formula(4, 5, "=1/0", None, "#DIV/0!")
    return excel.saved()


def libreoffice(path: Path) -> Path:
    rows: list[Sequence[str | int]] = [
        ["DAFTAR BUKU"],
        ["Judul", "Pengarang", "Tahun", "ISBN", "Jumlah"],
        ["Satu", "Ani Contoh", 2001, int(FIRST), 2],
        ["Dua", "Budi Contoh", 2002, "", 1],
    ]
    body = "".join(f"<table:table-row>{_ods_cells(cells)}</table:table-row>" for cells in rows)
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    body += f'<table:table-row table:number-rows-repeated="1048572">{blank}</table:table-row>'
    spaces = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{spaces}:office:1.0" '
        f'xmlns:table="{spaces}:table:1.0" xmlns:text="{spaces}:text:1.0" office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="Lembar1">{body}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{spaces}:manifest:1.0" '
        f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        "</manifest:manifest>"
    )
    return zipped(path, {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def _ods_cells(cells: Sequence[str | int]) -> str:
    done = "".join(
        f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell}</text:p></table:table-cell>'
        if isinstance(cell, int)
        else f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
        for cell in cells
    )
    return f'{done}<table:table-cell table:number-columns-repeated="{16384 - len(cells)}"/>'


def inlislite(path: Path) -> Path:
    copies = [
        _copy("X0022/2016", "0101", "Tersedia", "Mahligai :", "sebuah kaba /", "Contoh, Ani.", 2015),
        _copy("X0023/2016", "0101", "Dipinjam", "Mahligai :", "sebuah kaba /", "Contoh, Ani.", 2015),
        _copy("X0024/2016", "0102", "Tersedia", "Kancil /", "", "Contoh, Cici", 2016, AKSES="Baca di tempat"),
    ]
    excel = Excel(path)
    sheet = excel.sheet("Sheet1", [[], _INLISLITE, *copies])
    sheet.merge_range(0, 0, 0, 15, "DATA EKSEMPLAR")
    sheet.merge_range(0, 16, 0, len(_INLISLITE) - 1, "DATA BIBLIOGRAFIS")
    excel.sheet("Sheet2", [])
    return excel.saved()


def _copy(code: str, room: str, state: str, title: str, rest: str, author: str, year: int, **more: str) -> Table:
    ours = title.startswith("Mahligai")
    told = {
        "NO. INDUK": code, "NO. BARCODE": code, "KODE LOKASI PERPUSTAKAAN": "Pusat", "KODE LOKASI RUANG": room,
        "AKSES": "Dapat dipinjam", "KETERSEDIAAN": state, "JENIS BAHAN": "Monograf", "JUDUL UTAMA": title,
        "ANAK JUDUL": rest, "TAJUK PENGARANG": author, "KOTA TERBIT": "Jakarta :", "PENERBIT": "Contoh,",
        "PENGARANG TAMBAHAN NAMA ORANG": "Contoh, Budi" if ours else "", "TAHUN TERBIT": year, "BAHASA": "ind",
        "ISBN": FIRST if ours else "", "NO DDC": 813 if ours else 398,
        "NOMOR PANGGIL KATALOG": "813 CON m" if ours else "398 CON k",
        "SUBJEK TOPIK": "Rumah Tangga" if ours else "Fiksi", **more,
    }  # fmt: skip
    return [told.get(header) for header in _INLISLITE]


def marc_file(path: Path) -> Path:
    utf8 = "00000nam a2200000 a 4500"
    novel = marc(
        "001 1", f"020    $a{LASKAR} (jil. 1)", "084    $a899.221 3 HIR l", "100 1  $aHirata, Andrea,$epengarang",
        "245 10 $aLaskar pelangi :$bsebuah novel /$cAndrea Hirata.", "260    $aYogyakarta :$bBentang,$c2005.",
        "650  4 $aFiksi.", "700 1  $aContoh, Budi", leader=utf8,
    )  # fmt: skip
    arabic = marc("001 2", "100 0  $aابن كثير", "245 10 $aتفسير", "260    $c1999", leader=utf8)
    return mrc(path, novel, arabic, marc("001 3", "245 00 $aKumpulan kisah /", "260    $c[1980?]", leader=utf8))


def damaged_in_the_middle(path: Path) -> Path:
    one, two, three = (
        marc(f"001 {n}", f"100 1  $aContoh, {author}", f"245 10 $a{title}", f"260    $c{2000 + n}").as_marc()
        for n, title, author in ((1, "Satu", "Ani"), (2, "Dua", "Budi"), (3, "Tiga", "Cici"))
    )
    return made(path, one + two[:30] + b"xxxxxxxxx" + two[39:] + three)


def with_a_prefix(path: Path) -> Path:
    one = marc("001 1", f"020    $a{FIRST}", "100 1  $aContoh, Ani", "245 10 $aSatu", "260    $c2001")
    return made(
        path, marcxml(one, marc("001 2", "100 1  $aContoh, Budi", "245 10 $aDua", "260    $c2002"), prefix="marc")
    )


def one_inside(path: Path) -> Path:
    return zipped(path, {"Perpustakaan/daftar.csv": _PLAIN_TEXT, "Perpustakaan/sampul.png": b"\x89PNG\r\n\x1a\n"})


def shelf_by_shelf(path: Path) -> Path:
    excel = Excel(path)
    header = ["No", "Judul Buku", "Pengarang", "Tahun", "Eks"]
    shelves = {"Rak 1": [[1, "Satu", "Ani Contoh", 2001, 2], [2, "Dua", "Budi Contoh", 2002, 1]],
               "Rak 2A": [[1, "Tiga", "Cici Contoh", 2003, 1]]}  # fmt: skip
    for name, books in shelves.items():
        excel.sheet(name, [[f"DAFTAR BUKU {name.upper()}"], header, *books]).merge_range(0, 0, 0, 4, f"BUKU {name}")
    excel.sheet("Rekap", [["Rak", "Jumlah"], ["Rak 1", 2], ["Rak 2A", 1]])
    return excel.saved()


def assets_of_the_government(path: Path) -> Path:
    excel = Excel(path)
    excel.sheet("KIB E", [
        ["KARTU INVENTARIS BARANG (KIB) E"], ["ASET TETAP LAINNYA"], ["SKPD : Dinas Contoh"], [],
        ["No.", "Nama Barang / Jenis Barang", "Nomor", None, "Buku / Perpustakaan", None, "Barang Bercorak Kesenian",
         None, None, "Jumlah", "Tahun Cetak / Pembelian", "Asal Usul", "Harga (Rp)", "Ket."],
        [None, None, "Kode Barang", "Register", "Judul / Pencipta", "Spesifikasi", "Asal Daerah", "Pencipta", "Bahan"],
        list(range(1, 15)),
        [1, "Buku Umum", "05.17.01.01.01", "000001", "Satu / Ani Contoh", "Contoh", None, None, None, 1, 2001, "Beli",
         50000],
        [2, "Buku Umum", "05.17.01.01.01", "000002-000004", "Dua / Budi Contoh", "Contoh", None, None, None, 3, 2002,
         "Hibah", 40000, "baik"],
        [3, "Buku Agama", "05.17.01.02.01", "000005", "Tiga", None, None, None, None, 1, 2003, "Beli", 60000],
        [None, "Jumlah", None, None, None, None, None, None, None, 5, None, None, 150000],
        [], [None] * 10 + ["Solok, 31 Desember 2023"], [None] * 10 + ["Pengurus Barang"],
    ])  # fmt: skip
    return excel.saved()


def accession_book(path: Path) -> Path:
    cards = (
        "Satu : sebuah novel / Ani Contoh. -- Yogyakarta : Contoh, 2001. -- 529 hlm. ; 20 cm. -- ISBN 979-3062-79-7",
        "Dua / Budi Contoh ; penerjemah, Cici Contoh. -- Cet. 5. -- Jakarta : Misal Jaya, 1982. -- (Seri Uji ; 2)",
    )
    header = ["No", "Tanggal Pengadaan", "Nomor Induk", "Data Bibliografis", "Jenis Sumber", "Harga", "Nomor Panggil"]
    rows = [[n, "12-01-2016", f"000{n}/2016", card, "Beli", 50000, f"813 CON {n}"] for n, card in enumerate(cards, 1)]
    return xlsx(path, [["BUKU INDUK"], ["PERPUSTAKAAN CONTOH"], header, *rows])


def schools_ministry(path: Path) -> Path:
    return xlsx(path, [
        ["Daftar Buku"], ["SD Negeri Contoh"], ["Tanggal Unduh: 2024-01-02 10:00:00", "", "", "Pengunduh: Contoh"], [],
        ["No", "Nama Buku / Alat", "Mata Pelajaran", "Tingkat", "Jumlah", "Status Kelayakan"],
        [1, "Buku Siswa Matematika", "Matematika", "Kelas 5", 30, "Laik"], [2, "Kamus", "", "", 2, "Tidak Laik"],
    ])  # fmt: skip


def side_by_side(path: Path) -> Path:
    header = ["No", "Judul", "Pengarang", "No Induk"]
    return xlsx(path, [
        ["FIKSI", None, None, None, None, "NON FIKSI"], [*header, None, *header],
        [1, "Satu", "Ani Contoh", "A1", None, 1, "Tiga", "Cici Contoh", "B1"],
        [2, "Dua", "Budi Contoh", "A2", None, 2, "Empat", "Dedi Contoh", "B2"],
        [3, "Lima", "Euis Contoh", "A3"],
    ])  # fmt: skip


MADE: dict[str, Callable[[Path], Path]] = {
    **LISTS,
    "gabungan.xlsx": merged_cells,
    "dua_lembar.xlsx": two_sheets,
    "kepala_dua_baris.xlsx": header_of_two_rows,
    "angka_asli.xlsx": real_numbers,
    "libreoffice.ods": libreoffice,
    "excel_97.xls": xls,
    "inlislite.xlsx": inlislite,
    "buku.mrc": marc_file,
    "rusak_di_tengah.mrc": damaged_in_the_middle,
    "berawalan.xml": with_a_prefix,
    "excel_bernama.csv": lambda path: made(path, xlsx(path.with_suffix(".xlsx"), PLAIN).read_bytes()),
    "surat.docx": lambda path: zipped(path, {"word/document.xml": "<x/>", "[Content_Types].xml": "<x/>"}),
    "terkunci.xlsx": lambda path: made(path, _OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")),
    "berdampingan.xlsx": side_by_side,
    "per_rak.xlsx": shelf_by_shelf,
    "kib_e.xlsx": assets_of_the_government,
    "inlis_induk.xlsx": accession_book,
    "dapodik.xlsx": schools_ministry,
    "satu_di_dalam.zip": one_inside,
    "dua_di_dalam.zip": lambda path: zipped(path, {"a.csv": _PLAIN_TEXT, "b.csv": _PLAIN_TEXT}),
}

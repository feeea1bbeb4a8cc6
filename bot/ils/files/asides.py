"""Rows that are no books: totals, headings between books, what is signed under a list, and what is printed there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.i18n import N_
from bot.base.reading.text import clean
from bot.ils.said import Said, said

TOTAL = said(N_("a total"))
SIGNATURE = said(N_("a signature's lines"))
PRINTED = said(N_("a printed line"))
HEADER = said(N_("the header again"))
NUMBERS = said(N_("the numbers of the columns"))
HEADING = said(N_("a heading"))
NUMBER_ALONE = said(N_("a number with nothing beside it"))
REMARK = said(N_("a heading or a remark"))

BILL = said(N_("a line of a bill"))

_UNITS = r"(?:judul|eks\w*|exp\w*|buku|koleksi|buah|copy|titles?|copies|items?|books?|bahan pustaka|bh)"
_MONEY = r"(?:harga|nilai|biaya|belanja|bayar|tagihan|pembelian|anggaran|\(?rp\.?\)?|rupiah)"
_TOTAL = re.compile(
    r"(?:(?:sub|grand)[\s\-]?)?(?:total|jumlah|jml|jlh)\.?"
    rf"(?:\s+(?:seluruh(?:nya)?|keseluruhan|semua(?:nya)?|akhir|total|jumlah|besar|{_UNITS}|{_MONEY}|seluruh|dan|/|rows?"
    r"|(?:per\s*)?(?:hal(?:aman)?|lembar)\.?(?:\s+(?:ini|lalu|sebelumnya|\d+))?|(?:di)?pindah(?:an|kan)|sebelumnya"
    r"|(?:s/d|sampai|dari|ke)))*"
    rf"\s*[:=]?\s*(?:[\d.,]+\s*{_UNITS}?[\s,;/&]*(?:dan\s+)?)*\.?",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"(?:di)?pindah(?:an|kan)(?:\s+(?:dari|ke))?(?:\s+hal(?:aman)?)?\.?(?:\s+(?:ini|lalu|sebelumnya|berikutnya|\d+))*",
    re.IGNORECASE,
)
_SUBTOTAL = re.compile(r"[^\W\d].{0,60}\s(?:sub\s?)?total|(?:total|jumlah|subtotal)\s.{1,60}", re.IGNORECASE)
_AMOUNT = re.compile(rf"(?!\d{{9}})[\d.,]+\s*(?:{_UNITS}|%|,?-)?\.?|rp\.?\s*[\d.,\-]+", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:judul|eks|exp|eksemplar|buku|buah|bh|set|unit|paket|titles?|copies|items?|books?|pcs)\.?", re.IGNORECASE
)
_BILL = re.compile(
    r"(?:ppn|pph|pajak|diskon|discount|potongan|rabat|ongkir|ongkos(?: kirim)?|biaya (?:kirim|admin\w*)|pembulatan"
    r"|uang muka|dp|dibayar|sisa|kembali\w*|(?:bea )?meterai|rata[\s-]?rata|average)"
    r"(?:\s+\w+)?\s*[(:]?\s*(?:\d+\s*%)?[):]?"
    r"|terbilang\b.*",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(
    r"(?:ket(?:erangan)?|catatan|cat|n\.?b|sumber(?: data)?|note|notes)\s*[.:]+\s*\S.*|\*+\)?\s*\S.{3,}",
    re.IGNORECASE | re.DOTALL,
)
_MONTHS = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|"
    "january|february|march|may|june|july|august|october|december"
)
_DATED = re.compile(
    rf"(?:[^\W\d][\w .'()]{{0,40}},)?\s*(?:tanggal\s*:?\s*)?(?:\d{{1,2}}|[.…_]+)?\s*(?:{_MONTHS})\s+"
    r"(?:\d{4}|[.…_]+|20[.…_]*)\.?"
    r"|[^\W\d][\w .'()]{0,40},\s*(?:\d{1,2}|[.…_]{2,})[\-/.…_ ]+(?:\d{1,2}|[.…_ ]+)[\-/.…_ ]+(?:\d{4}|[.…_]+)",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?:upt|uptd|dinas|perpustakaan|sekolah|madrasah|bidang|seksi|kantor|badan|kearsipan|arsip|dan|"
    r"(?:sd|smp|sma|smk|mi|mts|ma)n?|negeri|swasta|\d+)"
)
_SIGNS = re.compile(
    r"(?:mengetahui|menyetujui|diketahui oleh|disetujui oleh|dibuat oleh)\b.{0,60}|hormat kami\W*|"
    r"nip\b\.?\s*[:.]?\s*[\d .…_\-]*|nuptk\b.{0,40}|ttd\.?|[._…\-=\s()]{3,}|"
    rf"(?:a\.?n\.?\s+)?(?:plt\.?\s+)?kepala(?:\s+{_OFFICE})+,?|"
    r"(?:a\.?n\.?\s+)?(?:plt\.?\s+)?kepala\s+(?:(?:upt|dinas|badan|kantor)\s+)*perpustakaan\b[\w .]{0,40},?|"
    rf"(?:pustakawan|petugas|pengelola|koordinator)(?:\s+{_OFFICE})*,?",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:(?:dicetak|printed|diunduh|downloaded|exported|diekspor|generated)\b.*\d.*"
    r"|(?:hal(?:aman)?|page)\.?\s*:?\s*\d+(?:\s*(?:dari|of|/)\s*\d+)?|\(\d+ rows?(?: affected)?\)|\d+ rows?)",
    re.IGNORECASE,
)
_RULED = re.compile(r"[-=–—+:_|\s]{3,}")
_NUMBERED = re.compile(
    r"(?:[IVXL]+|[A-Ja-j]|\d{1,2})\s*[.)]\s*\S.*|\d{3}\s*[-–:]\s*(?:\d{3}\s*[-–:]?\s*)?[^\W\d].*|"
    r"\d00\s+(?:karya umum|umum|komputer|filsafat|psikologi|agama|ilmu|sosial|bahasa|sains|teknologi|terapan|seni|"
    r"kesenian|olahraga|sastra|kesusastraan|sejarah|geografi|fiksi)\b.*",
    re.IGNORECASE,
)
_SHELF = (
    r"(?:rak|lemari|almari|kelas|kls|klas|tingkat|lantai|lt|ruang(?:an)?|blok|baris|lorong|sudut|pojok|golongan|"
    r"kelompok|kategori|bagian|bidang|jenis|seksi|jenjang|fase|subjek|subyek|koleksi|lokasi|section|shelf|category)"
)
_TOPIC = (
    r"(?:(?:non|bukan)[\s\-]?)?(?:fiksi|fiction|ilmiah|teks)|karya umum|umum|referensi|rujukan|reference|tandon|"
    r"filsafat|psikologi|agama|islam|ilmu|sosial|pengetahuan|bahasa|sains|murni|terapan|teknologi|komputer|kesenian|seni|"
    r"olah\s?raga|hiburan|sastra|kesusast?e?raan|sejarah|geografi|biografi|komik|novel|cerpen|puisi|majalah|tabloid|"
    r"jurnal|kamus|ensiklopedi\w*|atlas|dongeng|cerita|rakyat|anak|remaja|dewasa|balita|pelajaran|paket|bacaan|"
    r"penunjang|pengayaan|pegangan|guru|siswa|kurikulum|hukum|ekonomi|pertanian|pendidikan|kesehatan|keterampilan|"
    r"muatan lokal|minangkabau|adat|budaya|indonesia|inggris|arab|asing|lain[\s-]?lain|lainnya|tk|paud|sd|smp|sma|smk|"
    r"mi|mts|ma|sederajat|skripsi|tesis|laporan|deposit|terbitan berkala|berkala|serial|hibah|sumbangan|bantuan|buku|"
    r"koleksi"
)
_OF_BOOKS = re.compile(
    rf"(?:{_SHELF}\b\s*[:.\-(]?\s*(?:\b(?:{_TOPIC}|dan|no|\d{{1,3}}[A-Z]?|(?-i:[IVXL]+|[A-Z]{{1,2}}\d{{0,2}}))\b[\s,&/\-().:]*)*"
    rf"|(?:\b(?:{_TOPIC})\b(?:[\s,&/\-]|\bdan\b)*)+)\s*[:.]?|.{{3,60}}:",
    re.IGNORECASE,
)
_ONE_SHELF = re.compile(
    r"(?:no(?:mor)?\b\.?\s*)?(?:rak|lemari|almari)\s*(?:buku\s*)?(?:no(?:mor)?\b\.?\s*)?[:.\-]?\s*"
    r"(?:[IVX]{1,5}|[A-Z]{1,2}\W?\d{0,3}|\d{1,3}\W?[A-Z]?)(?:\s*[(:–-].{1,40})?|(?:lokasi|letak)\s*[:=].{1,40}",
    re.IGNORECASE,
)
_ORDERED = re.compile(r"(?:[IVX]{1,4}|[A-Z]|\d{1,2})\s*[.)]\s*(?=[^\W\d_])")
"""What orders headings: "A. FIKSI", "II. Agama"."""
_ORDINAL = re.compile(r"(?:[IVXLC]+|[A-Z])[.)]?")


def aside(cells: Sequence[str]) -> Said | None:
    """What a row is that can be no book, whatever its columns are; None for one that may be.

    A row that fills more than a few cells is one: only totals may have many figures.
    """
    filled = [text for text in map(clean, cells) if text]
    if not filled:
        return None
    first = next((text for text in filled if not _AMOUNT.fullmatch(text)), filled[0])
    others = [text for text in filled if text != first]
    if (_TOTAL.fullmatch(first) or _CARRIED.fullmatch(first)) and all(map(_beside_a_sum, others)):
        return TOTAL
    if len(filled) > 2:
        return None
    if all(_DATED.fullmatch(text) or _SIGNS.fullmatch(text) for text in filled):
        return SIGNATURE
    return PRINTED if all(map(_PRINTED.fullmatch, filled)) else None


def is_footnote(title: str) -> bool:
    """Whether a text below a list explains it: "Keterangan: B = Baik", "* rusak"."""
    return _FOOTNOTE.fullmatch(title) is not None


def is_bill(cells: Sequence[str]) -> bool:
    """Whether a row's words are those of a bill's end, and all else in it figures: "PPN 11%", 8.250."""
    return _BILL.fullmatch(_only_words(cells)) is not None


def is_subtotal(cells: Sequence[str]) -> bool:
    """Whether a row that has no title sums up those above it, as pivot tables do: "Fiksi Total", 3."""
    return _SUBTOTAL.fullmatch(_only_words(cells)) is not None and sum(map(bool, map(clean, cells))) > 1


def _only_words(cells: Sequence[str]) -> str:
    """The one text that stands in a row besides figures and their units; "" where there are others, or none.

    Asked of every row: most have two at their beginning, and no more of them is looked at.
    """
    words = ""
    for text in map(clean, cells):
        if text and text != words and not _beside_a_sum(text):
            if words:
                return ""
            words = text
    return words


def _beside_a_sum(text: str) -> bool:
    return (_AMOUNT.fullmatch(text) or _UNIT.fullmatch(text)) is not None


def is_count(cells: Sequence[str]) -> bool:
    """Whether a row counts the columns: "1 2 3 4", "(1) (2) (3)", as forms have it under their header."""
    if cells[0].strip(" ().") != "1":
        return False
    bare = [cell.strip(" ().") for cell in cells]
    end = len(bare)
    while end and not bare[end - 1]:
        end -= 1
    return end > 2 and bare[:end] == [str(n) for n in range(1, end + 1)]


def is_ruled(cells: Sequence[str]) -> bool:
    """Whether a row is the line that some programs draw under their header: "-----", "=====" in every cell."""
    filled = [text for text in cells if text.strip()]
    return len(filled) > 1 and all(map(_RULED.fullmatch, filled))


def heading(title: str, others: Sequence[str], *, wide: bool) -> bool:
    """Whether a title is a heading between books ("A. FIKSI", "000 Karya Umum").

    `others`: what else its row fills; `wide`: whether the table has so many columns that a book would fill more.
    """
    if not wide or len(others) > 1:
        return False
    if others:
        return _ORDINAL.fullmatch(others[0]) is not None and not title.isdecimal()
    return _NUMBERED.fullmatch(title) is not None


def sounds_like_heading(title: str) -> bool:
    """Whether a title's words are those of a heading: "FIKSI", "Rak A", "Kelas 5", "Cerita Anak:"."""
    return _OF_BOOKS.fullmatch(_ORDERED.sub("", title)) is not None


def names_one_shelf(title: str) -> bool:
    """Whether a title is the mark of one shelf and can be nothing else: "Rak A", "RAK B-2", "Lemari no. 3"."""
    return _ONE_SHELF.fullmatch(title) is not None


def shelf_in_two(cells: Sequence[str]) -> str:
    """The mark of one shelf that stands in two cells, "Lemari" and "2"; "" where it does not."""
    together = " ".join(text for text in map(clean, cells) if text)
    return together if names_one_shelf(together) and not any(map(names_one_shelf, cells)) else ""


def is_amount(text: str) -> bool:
    """Whether a text says how many or how much, as beside a heading: "25", "12 eks"."""
    return _AMOUNT.fullmatch(text) is not None

"""One thing, one word: the words that the Indonesian texts and documents have for the library's things.

A translation that is right as a sentence may still call a thing by a second name, and a reader then looks for two
things. What is decided stands in `GLOSSARY`; where a word is right all the same, its rule says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

INDONESIAN = "id"


@dataclass(frozen=True)
class Word:
    """`wrong` (a pattern, whatever its case) is not said; `right` is. `fine`: a pattern of msgids where it is right."""

    wrong: str
    right: str
    fine: str = r"(?!)"


GLOSSARY = (
    Word(r"\bantre\w*", "daftar tunggu"),
    # a place in line is one in the waiting list; the last place in a list of calls is not
    Word(
        r"\burutan\b(?! ((berikutnya |Anda )?di |ke-\{\w+\} )?daftar tunggu)",
        "urutan … daftar tunggu",
        r"In the queue, number|end of the list|place of \{name\} in the queue",
    ),
    Word(r"\bpenawaran\b", "tawaran"),
    Word(r"\bkursi\w*\b[^.]*\bditahan\b", "disimpan"),
    Word(r"\babsen(si)?\b", "daftar hadir (the list), kehadiran (the fact), tanda hadir (the mark), petugas pintu"),
    Word(r"\brombongan\b", "kakak beradik, anak-anak or pendaftar", r"(?i)\bgroups?\b"),
    Word(r"\bacara di luar\b(?! \w)", "acara di tempat lain"),
    Word(r"\bsebabnya\b", "alasan", r"the log tells why"),
    Word(r"\b(orang kedua|persetujuan rekan)\b", "petugas lain"),
    Word(r"\brekan kerja\b", "rekan"),
    Word(r"\bringkasan mingguan\b", "agenda mingguan"),
    Word(r"\bkiriman (saya|anda)\b", "laporan saya"),
    Word(r"\bnotifikasi (saya|anda)\b", "kabar untuk Anda"),
    Word(r"\btidak tersampaikan\b", "tidak terkirim"),
    Word(r"^tarik: ", "Tarik izin: …"),
    Word(r"^kapan(: |$)", "Waktu"),
    Word(r"\bmenurut minat\b", "sesuai minat", r"By interest"),  # the name of a filter
    Word(r"\bkuota\w*", "jumlah kursi"),
    Word(r"\bpratinjau\w*", "tampilan"),
    Word(r"\bsaluran\b", "kanal"),
    Word(r"\bpeladen\b", "server"),
    Word(r"\b(nama|apa nama) acara(nya)?\b", "judul acara"),
    Word(r"\bdipisah\b", "dipisahkan"),
)  # fmt: skip
# What Telegram's English and other programs' would put on a screen, and what we say.
ENGLISH = {
    "bio": "keterangan", "username": "nama pengguna", "link": "tautan", "channel": "kanal", "broadcast": "pengumuman",
    "forward": "teruskan", "chat": "obrolan", "online": "daring", "offline": "luring", "upload": "kirim",
    "download": "unduh", "file": "berkas", "password": "kata sandi", "user": "pengguna", "login": "masuk",
    "event": "acara", "meeting": "pertemuan", "invite": "undang", "join": "bergabung", "caption": "keterangan",
    "settings": "pengaturan", "setting": "pengaturan", "profile": "profil", "photo": "foto", "inbox": "kotak masuk",
    "template": "contoh", "preview": "tampilan", "barcode": "kode batang", "scan": "pindai", "klik": "ketuk",
    "click": "ketuk", "order": "pesan", "list": "daftar", "button": "tombol", "message": "pesan", "error": "gangguan",
    "website": "situs web", "contact": "kontak", "feedback": "saran", "reply": "balasan", "share": "bagikan",
    "update": "kabar", "edit": "ubah", "workshop": "lokakarya", "copy": "salin", "submit": "kirim", "delete": "hapus",
    "deadline": "batas waktu", "group": "grup", "post": "kiriman", "reminder": "pengingat", "booking": "pesan",
    "check-in": "daftar hadir", "waiting list": "daftar tunggu", "not found": "tidak ada",
}  # fmt: skip
_ENGLISH = re.compile(rf"\b({'|'.join(map(re.escape, ENGLISH))})\b", re.IGNORECASE)
_NEGATED_TWICE = re.compile(r"^(tidak|jangan|belum|bukan)\b[^.,]*\b(batal|tidak|jangan|bukan|urung)\b", re.IGNORECASE)
_TIME = r"(\{\w+\}|\d\d\.\d\d)"
_TIME_SPLIT = re.compile(rf"WIB,? sampai|pukul {_TIME} sampai (pukul )?{_TIME}", re.IGNORECASE)
_NO_END = re.compile(
    r"^((\{n\}|\d+|satu) |se)(menit|jam|hari|minggu|bulan|tahun) (setelah|sesudah)\b[^.]*$",
    re.IGNORECASE,
)
_NO_COMMA = re.compile(r"(?<!,)(?!ya,)\b[\w-]+, [\w-]+ dan [\w-]+", re.IGNORECASE)
_MARKS = re.compile(r"</?\w+>|https?:\S+|/\w+")  # tags, addresses, commands
_HOLE = re.compile(r"\{\w+\}")


def wording_faults(msgid: str, string: str) -> Iterator[str]:
    """What an editor would mend in one Indonesian text, as the rest of a sentence that begins with its msgid."""
    text = _MARKS.sub("", string)
    for one in GLOSSARY:
        found = re.search(one.wrong, text, re.IGNORECASE)
        if found and not re.search(one.fine, msgid):
            yield f"says “{found[0]}”; the word is: {one.right}"
    for english in _ENGLISH.findall(_HOLE.sub(" ", text)):
        yield f"says “{english}” in English; the word is: {ENGLISH[english.lower()]}"
    if _NEGATED_TWICE.search(string):
        yield f"negates twice: “{string}”"
    if _TIME_SPLIT.search(string):
        yield "splits a span of time; it is written “pukul 09.00–11.00 WIB”"
    if _NO_END.search(string):
        yield "names an end without “sampai”"
    if found := _NO_COMMA.search(string):
        yield f"joins three or more without the comma before “dan”: “{found[0]}”"

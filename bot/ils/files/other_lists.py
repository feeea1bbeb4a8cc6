"""Lists that are of other things than titles, told by their columns: members, loans, visitors, events, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.base.i18n import N_
from bot.ils.files import headers
from bot.ils.files.rows import Row
from bot.ils.said import Said, said

PEOPLE = said(
    N_(
        "looks like a list of members: that one goes in at the desk, with 🪪 Members, and of each only a keyed mark is "
        "kept; a list of titles is wanted here"
    )
)
LOANS = said(
    N_(
        "looks like a list of loans and of who has them. People are never imported: loans stay in the library's own "
        "system, and a list of titles is wanted here"
    )
)
VISITORS = said(
    N_(
        "looks like a visitors' book. People are never imported: how many came is counted with 🚶 Visitors, and a list "
        "of titles is wanted here"
    )
)
EVENTS = said(
    N_("looks like a list of events: plan them at the desk, with 🗓 Manage events; a list of titles is wanted here")
)
FURNITURE = said(
    N_("looks like an inventory of furniture and equipment: it stays where it is, and a list of titles is wanted here")
)
EVERY = (PEOPLE, LOANS, VISITORS, EVENTS, FURNITURE)
_BOOKISH = frozenset({"authors", "publisher", "isbn", "call_number", "card"})
_ENOUGH = 3
_MANY_MARKS = 2
_SHORTEST = 2
"""Rows in which people are told by their numbers alone."""


@dataclass(frozen=True, slots=True)
class _Other:
    """`marks` say it for themselves, `more` beside a mark; `heard`: what stands above such a list."""

    why: Said
    marks: re.Pattern[str]
    more: re.Pattern[str]
    heard: re.Pattern[str]
    titled: bool = True
    """Whether such a list may have a column of titles."""
    persons: bool = False
    """Whether one mark is enough there beside a column of persons."""

    def weight(self, names: Sequence[str], above: str) -> int:
        """How much speaks for it; 0 where no mark does."""
        marks = sum(bool(self.marks.fullmatch(name)) for name in names) + bool(self.heard.search(above))
        return 2 * marks + sum(bool(self.more.fullmatch(name)) for name in names) if marks else 0

    def marked(self, names: Sequence[str]) -> bool:
        """Whether several columns say it, or one of them and one of persons."""
        marks = sum(bool(self.marks.fullmatch(name)) for name in names)
        return self.titled and (marks + (self.persons and any(map(_PERSON.fullmatch, names))) >= _MANY_MARKS)


def _words(text: str) -> re.Pattern[str]:
    """The patterns that stand between bars with blanks around them, or in lines of their own."""
    return re.compile("|".join(filter(None, re.split(r"\s*\n\s*|\s+\|\s+", text.strip()))), re.IGNORECASE)


_PERSON = _words("(?:(?:no|nomor|kode|id|nama) )?(?:anggota|member|siswa|siswi) | nama(?: lengkap)?")
_OTHERS = (
    _Other(
        LOANS,
        _words(r"""
            (?:nama )?(?:peminjam|borrower) | (?:tgl|tanggal) (?:(?:pe|di)?minj\w*|pinjam|harus kembali)
            (?:tgl|tanggal) (?:di|pengem|kem)\w*bali\w* | jatuh tempo | loan date | due date | return date
            lama (?:pinjam|peminjaman) | denda | keterlambatan
        """),
        _words(r"nama.* | (?:(?:no|nomor|kode|id) )?anggota | kelas | judul.* | tanggal | tgl | status"),
        _words("peminjaman | pengembalian | sirkulasi"),
        persons=True,
    ),
    _Other(
        VISITORS,
        _words(r"""
            (?:tujuan|maksud|keperluan)\b.* | (?:tgl|tanggal|jam|waktu|hari) (?:ber)?kunjung\w* | (?:nama )?pengunjung
            jam (?:masuk|datang|keluar|pulang) | tanda tangan | ttd | t t d | nama tamu | kesan.* | visitor.* | purpose
            asal (?:instansi|sekolah|lembaga)
        """),
        _words(
            r"nama.* | alamat | tanggal | tgl | hari.* | jam | waktu | pukul | kelas | instansi | pekerjaan | paraf"
        ),
        _words("buku (?:tamu|pengunjung) | daftar (?:hadir|pengunjung|tamu) | absensi | kunjungan"),
        persons=True,
    ),
    _Other(
        EVENTS,
        _words(r"""
            (?:(?:nama|jenis|judul|rincian) )?(?:kegiatan|acara|event|agenda) | narasumber | pemateri | pembicara
            moderator | (?:jumlah |target )?peserta | kuota.*
            (?:tempat|lokasi|tanggal|tgl|waktu) (?:kegiatan|acara|pelaksanaan)
        """),
        _words(r"tanggal | tgl | hari.* | waktu | pukul | jam.* | tempat | lokasi | biaya | anggaran | tema | bulan"),
        _words("jadwal | agenda | kalender | program kerja | daftar (?:kegiatan|acara)"),
    ),
    _Other(
        PEOPLE,
        _words(r"""
            (?:(?:no|nomor|kode|id|nama) )?(?:anggota|member)(?: id| name)? | nis | nisn | nik | nim | npm | nip | nuptk
            (?:no|nomor) ktp | (?:nis|nisn|nik|nip) .* | (?:tempat|tanggal|tgl|tmp)\b.*lahir | ttl | jenis kelamin | jk
            l p | gender | kelamin | (?:(?:no|nomor) )?(?:hp|telp|telepon|telpon|wa|whatsapp|handphone|ponsel|phone)
            (?:member |alamat )?e ?mail | masa berlaku | berlaku (?:sampai|hingga) | pin
            nama (?:orang tua|wali|ibu|ayah) | (?:tipe|status|jenis) keanggotaan
            (?:tgl|tanggal) (?:daftar|pendaftaran|registrasi) | jabatan | pangkat.*
            birth ?date | date of birth
        """),
        _words(r"""
            nama.* | name | full name | alamat.* | address | kelas | rombel | jurusan | pekerjaan | sekolah | instansi
            agama | status
        """),
        _words(r"""
            (?:daftar|data|buku induk|rekap)\s+(?:\w+\s+)?(?:anggota|siswa|peserta didik|santri|pegawai|guru|karyawan)
        """),
    ),
    _Other(
        FURNITURE,
        _words(r"""
            (?:nama|kode|jenis|spesifikasi) (?:barang|aset|alat|sarana) | mere?k\b.* | merk tipe | nup | satuan
            kondisi.* | keadaan.* | no(?:mor)? (?:pabrik|rangka|mesin|polisi|seri) | asal usul
        """),
        _words(r"""
            jumlah.* | qty | banyak\w* | harga.* | tahun.* | tanggal.* | lokasi | ruang\w* | ukuran | keterangan | bahan
            type | tipe | baik | rusak.*
        """),
        _words(r"inventaris | aset | sarana | prasarana | me?ube?l\w* | mebel\w* | peralatan"),
        titled=False,
    ),
)
_PHONE = re.compile(r"(?:\+?62|0)8\d{7,11}(?!\d|\s*:)")
"""A number that a colon follows is a sender's, where a message was copied."""
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)


def instead_of_titles(rows: Sequence[Row]) -> Said | None:
    """What a table without a column of titles is, by its first rows; None where nothing tells."""
    best, why, bookish = 0, None, False
    above = ""
    for row in rows:
        names = [name.replace("_", " ") for name in headers.names_of(row.cells)]
        if _BOOKISH.intersection(headers.columns(row.cells)):
            bookish = True
        else:
            for one in _OTHERS:
                if (weight := one.weight(names, above)) > best:
                    best, why = weight, one.why
        above = f"{above} {' '.join(names)}" if sum(map(bool, names)) < _MANY_MARKS else above
    if best >= _ENOUGH:
        return why
    return PEOPLE if not bookish and names_people([" ".join(row.cells) for row in rows]) else None


def despite_titles(cells: Sequence[str]) -> Said | None:
    """What a table is whose header names titles, and otherwise what no catalogue has; None for a catalogue."""
    if _BOOKISH.intersection(headers.columns(cells)):
        return None
    names = [name.replace("_", " ") for name in headers.names_of(cells)]
    return next((one.why for one in _OTHERS if one.marked(names)), None)


def names_people(lines: Sequence[str]) -> bool:
    """Whether most of some lines have somebody's telephone number or address of mail."""
    found = sum(bool(_PHONE.search(re.sub(r"(?<=\d)[ .\-](?=\d)", "", line)) or _MAIL.search(line)) for line in lines)
    return found >= _SHORTEST and 2 * found > len(lines)

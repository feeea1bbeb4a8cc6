"""How teachers ask to bring a class."""

from __future__ import annotations

from handlers.phrases import any_order

_PUPILS = "{count:number} (murid|siswa|anak|orang|santri|mahasiswa|siswi|peserta|pelajar)"
_VISIT = "(bawa|membawa|ajak|mengajak|datang|rombongan|kunjungan|berkunjung|studi wisata|study tour|studi tour)"
_CLASS = (
    "guru|kami|dari|sd|smp|sma|smk|tk|paud|mi|mts|ma|slb|sekolah|kelas|mau|rencana|ke|di|sini|perpustakaan|untuk|buat"
    "|rombongan|bisa|hari|{day}|cara|syarat|surat|izin|prosedur|ajukan|mengajukan|bagaimana|kunjungan|berkunjung"
)

VISIT = (
    *any_order(_CLASS, _VISIT, _PUPILS),
    *any_order(
        _CLASS,
        "(kunjungan|rombongan|studi wisata|study tour|studi tour)",
        "(sekolah|rombongan|kelas|tk|paud|sd|smp|sma|kelompok)",
    ),
    *any_order(
        _CLASS, "(cara|syarat|surat|izin|prosedur)", "(kunjungan|berkunjung|studi wisata|study tour|studi tour)"
    ),
    "(mau|rencana|ingin) (kunjungan|berkunjung|studi wisata|study tour|studi tour) [ke] [perpustakaan] [{day}]",
    "... guru ... (bawa|membawa|ajak|mengajak) {count:number} (murid|siswa|anak|orang|santri) ...",
)

"""What people say about certificates."""

from __future__ import annotations

_PAPER = "(sertifikat|piagam|esertifikat|e sertifikat)"

CERTIFICATES = (
    f"[mau|minta|lihat|mana|ambil|unduh|download|cetak|kirim] {_PAPER} [saya|aku|anak|anak saya] [acara|kegiatan|pelatihan|seminar|lomba] [kemarin|tadi|yang lalu] [mana]",
    f"(mau|minta|lihat|mana|ambil|unduh|download|cetak|kirim|dapat|ada) {_PAPER} [untuk|dari|acara|kegiatan|saya|yang|kemarin]*",
    f"{_PAPER} [saya] (mana|bagaimana|di mana|kapan|sudah ada|sudah jadi) [jadi|keluar|ambil|ya]",
)

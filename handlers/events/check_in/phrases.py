"""How staff ask for the list of who comes."""

from __future__ import annotations

ATTENDANCE = (
    "[buka|lihat] (absen|absensi|presensi|daftar hadir) [acara|kegiatan] [hari ini]",
    "[open] attendance [today]",
)

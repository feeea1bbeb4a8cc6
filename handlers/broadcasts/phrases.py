"""What staff say when they want to announce something."""

from __future__ import annotations

ANNOUNCE = ("(buat|tulis|bikin|kirim|mau) (pengumuman|siaran|broadcast)", "umumkan sesuatu")

LIST = ("[lihat|daftar|semua] pengumuman [saya|kami]",)

"""What staff say when the library has to close."""

from __future__ import annotations

CLOSE = ("tutup mendadak", "(perpustakaan|kita|kami) tutup mendadak", "tutup perpustakaan [sekarang|{day}]")

"""How people ask for the literary year."""

from __future__ import annotations

YEAR = (
    "[ada|lihat|apa] kalender (literasi|baca|membaca|perpustakaan) [apa] [tahun] [ini]",
    "kalender [tahun] [ini]",
    "(hari|tanggal) (literasi|besar literasi) [apa] [saja] [tahun] [ini]",
    "[the] (literary|literacy|reading) (calendar|year)",
)

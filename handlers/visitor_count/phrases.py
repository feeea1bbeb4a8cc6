"""How staff ask to count visitors and for figures."""

from __future__ import annotations

_WHO = "(pengunjung|tamu|visitors)"
_PAST = "ini|lalu|kemarin|hari|minggu|bulan|tahun|pekan|kita|di|sini|perpustakaan|pada|untuk|yang|dan|semua"

COUNT = (
    f"(catat|hitung|tambah|tambahkan|masukkan|input|isi|count|add) [jumlah] {_WHO} [hari ini] [{{heads:rest}}]",
    f"(catat|tambah|tambahkan|masukkan|input|add) {{heads:rest}} {_WHO} [lagi|baru|masuk|hari ini]",
)

FIGURES = (
    f"(berapa|jumlah|total) [banyak|jumlah|total|orang] (pengunjung|tamu|kunjungan|yang datang) [{_PAST}|{{day}}]*",
    f"(pengunjung|tamu|kunjungan) [{_PAST}|{{day}}]* berapa",
    f"[minta|lihat|mana|buka|kirim|buat|cetak] (rekap|laporan|statistik|grafik|angka|data) "
    f"[bulanan|harian|tahunan|pengunjung|kunjungan|tamu|pdf|excel|file|berkas|dalam|bentuk|format|{_PAST}|{{day}}]*",
    "how many visitors [did|we|have|had|were|there|do] [{when:rest}]",
    "[the|monthly|weekly|yearly] (report|figures|statistics) [for|of|please|pdf] [{when:rest}]",
)

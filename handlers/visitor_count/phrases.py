"""How staff ask to count visitors and for figures."""

from __future__ import annotations

_WHO = "(pengunjung|tamu|visitors)"
_COUNTED = "(peserta [acara|kegiatan|kelas]|acara|kegiatan|anggota [baru]|member [baru]|laporan|pengaduan|aduan|usulan|usul buku)"
_PAST = "ini|lalu|kemarin|hari|minggu|bulan|tahun|pekan|kita|di|sini|perpustakaan|pada|untuk|yang|dan|semua"

COUNT = (
    f"(catat|hitung|tambah|tambahkan|masukkan|input|isi|count|add) [jumlah] {_WHO} [hari ini] [{{heads:rest}}]",
    f"(catat|tambah|tambahkan|masukkan|input|add) {{heads:rest}} {_WHO} [lagi|baru|masuk|hari ini]",
)

FIGURES = (
    f"(berapa|jumlah|total) [banyak|jumlah|total|orang] (pengunjung|tamu|kunjungan|yang datang) [{_PAST}|{{day}}]*",
    f"(pengunjung|tamu|kunjungan) [{_PAST}|{{day}}]* berapa",
    f"(berapa|jumlah|total) [banyak|jumlah|total|orang] {_COUNTED} [{_COUNTED}|{_PAST}|baru|terlaksana|masuk|selesai|{{day}}]*"
    f" (ini|lalu|kemarin|tahun|bulan|minggu|pekan|baru|{{day}}) [{_PAST}|baru|dibanding|dibandingkan|dengan|{{day}}]*",
    f"{_COUNTED} [baru|{_PAST}|{{day}}]* berapa",
    f"[bandingkan|banding|perbandingan] (angka|pengunjung|peserta|kunjungan) [{_PAST}|dengan|dan|{{day}}]*",
    f"[minta|lihat|mana|buka|kirim|buat|cetak] (rekap|laporan|statistik|grafik|angka|data) "
    f"[bulanan|harian|tahunan|pengunjung|kunjungan|tamu|pdf|excel|file|berkas|dalam|bentuk|format|{_PAST}|{{day}}]*",
    "how many visitors [did|we|have|had|were|there|do] [{when:rest}]",
    "[the|monthly|weekly|yearly] (report|figures|statistics) [for|of|please|pdf] [{when:rest}]",
)

_THERE = "perpus|perpustakaan|sana|sini|situ|di|sekarang|kini|saat|hari|ini|ya|ruang|baca|anak|lagi|duduk"
CROWDED = (
    f"[apa|apakah|masih|ada]* (tempat|kursi|meja) (duduk|kosong|baca) [kosong|tidak|{_THERE}]*",
    f"(ramai|rame|penuh|sepi|padat|sesak) (tidak|kah|{_THERE}) [tidak|{_THERE}]*",
    f"(apakah|lagi|sedang|masih|kini|sekarang|perpus|perpustakaan) [lagi|sedang|masih|hari|ini]* "
    f"(ramai|rame|penuh|sepi|padat|sesak) [tidak|kah|{_THERE}]*",
    "(is it|are you) (crowded|full|busy|packed) [now|today|there]*",
)

TELL_FULLNESS = (
    "(isi|catat|ubah|atur|lapor) [seberapa] (penuh|ramai|kepenuhan|keramaian) [nya|ruang|baca|sekarang]*",
    "[seberapa] (penuh|ramai) (sekarang|isi)",
)

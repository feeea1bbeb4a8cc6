"""What people say of what the library sends them."""

from __future__ import annotations

_NEWS = "(pesan|info|pengumuman|notif|notifikasi|pemberitahuan|pengingat|chat|kabar|promosi)"

OFF = (
    f"jangan (kirim|chat|hubungi|ganggu|spam|wa|kabari|ingatkan|ngechat|ngirim) [kirim|saya|lagi|ke|{_NEWS}]*",
    f"(stop|berhenti|hentikan|matikan|matiin|nonaktifkan|off|unsubscribe|setop) [kirim|terima|semua|langganan|berlangganan|ke|lagi|{_NEWS}]*",
    f"{_NEWS} (off|matikan|stop|dimatikan|hentikan)",
    f"tidak (mau|ingin|usah) (dikirim|dikirimi|terima|kirim) [kirim|lagi|{_NEWS}]*",
    "(mengganggu|ganggu) [stop|jangan]",
)

SETTINGS = (
    "[atur|ubah|ganti|setel|lihat|pengaturan|setelan] (notif|notifikasi|pemberitahuan) [saya|lagi|apa|saja]*",
    f"(nyalakan|hidupkan|aktifkan|nyalain|hidupin|aktifin) [lagi|semua|kembali]* {_NEWS} [lagi|saya|semua]*",
    f"(boleh|mau|ingin) (dikirimi|dikirim|terima|dapat) {_NEWS} [lagi|baru]*",
)

INTERESTS = (
    "[atur|ubah|ganti|pilih|lihat] minat [saya]",
    "minat saya apa",
)

SAVE_DATA = (
    "[mode|pakai|nyalakan|aktifkan|mau|saya] (hemat|irit|ngirit) (data|kuota|paket|internet|pulsa) [saya|dong|aja|saja]*",
    "(kuota|paket) (internet|data|saya) (terbatas|sedikit|menipis)",
    "(jangan|tidak|tanpa|matikan|matiin|stop) [usah|perlu|kirim|kirimi|pakai] (gambar|foto|poster) [terus|lagi|saya]*",
)

SEND_PICTURES = (
    "[selalu] (kirim|kirimi|nyalakan|hidupkan|aktifkan|tampilkan) [saya] gambar [lagi|terus|semua]*",
    "(matikan|matiin|nonaktifkan|stop) [mode] hemat (data|kuota)",
)

QUIET = (
    "[atur|ubah|ganti|setel|lihat] jam tenang [saya]",
    f"jangan (kirim|kirimi|ganggu|chat) [saya|{_NEWS}]* malam [malam|hari]*",
)

FOR_YOU = (
    "[ada|apa|apa saja|yang]* (untuk|cocok untuk|pilihan untuk|cocok buat|pilihan buat) saya [apa|apa saja|ada]*",
    "[what is|anything]* (for me|suits me)",
)

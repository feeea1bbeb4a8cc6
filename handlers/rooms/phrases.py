"""How people ask for a room."""

from __future__ import annotations

_LEAD = "[saya|kami|mau|ingin|bisa|boleh|apakah|cara|bagaimana|gimana|minta|izin|mohon|tolong|dapat|kalau|how|to|can|i|we|could|want|a|the]*"
_USE = "(pinjam|meminjam|pakai|memakai|booking|pesan|memesan|sewa|menyewa|reservasi|gunakan|menggunakan|borrow|book|reserve|use|rent|hire)"
_ROOM = "[sebuah|salah satu|the|a]* (ruang|ruangan|aula|ruang rapat|ruang diskusi|ruang pertemuan|ruang belajar|room|hall|meeting room)"

REQUEST = (
    f"{_LEAD} {_USE} {_ROOM}",
    f"{_LEAD} {_USE} {_ROOM} {{rest}}",
    f"{_LEAD} (peminjaman|pemesanan|reservasi|sewa) {_ROOM} [{{rest}}]",
)
ROOMS = (
    "[lihat|daftar|ada|apa]* (ruang|ruangan) [apa|yang|saja|bisa|boleh|dapat]* (dipinjam|dipakai|disewa|dibooking|tersedia)",
    "(ruang|ruangan|aula) [apa|yang|mana]* (kosong|kosongnya|tersedia) [kapan|hari ini|{day}]*",
    "[which|what] rooms [are|can]* [i|we]* (free|available|book|borrow|use)",
)
MINE = (
    "[lihat|mana|cek]* (ruang|pesanan ruang|pinjaman ruang|booking ruang) saya",
    "[show|see] my (rooms|room bookings|room booking)",
)

COST = (
    "[itu|kalau|lalu|terus|untuk|sewa|pakai|pinjam|ruang|ruangan|aula]* "
    "(biaya|biayanya|tarif|tarifnya|sewanya|ongkosnya|bayar|bayarnya|gratis|harganya) [berapa|ada|tidak|kah|apa|ya|itu]*",
    "(how much|does it cost|is it free) [it|is|does|cost|anything]*",
)
FOR_SO_MANY = (
    "[untuk|buat|tanggal|hari|pada|jam|pukul]* {day} [jam|pukul|untuk|buat|sekitar|kira2|{number}]* (orang|peserta|anak)",
    "[untuk|buat|sekitar|kira2]* {number} (orang|peserta|anak) [saja|aja|kok]*",
)

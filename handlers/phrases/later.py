"""What people ask for that is not served in the chat yet. An area that comes takes its phrases from here."""

from __future__ import annotations

from handlers.phrases import any_order

# Borrowing

RENEW = (
    "[mau|bisa|boleh|cara] perpanjang [buku|pinjaman|peminjaman|waktu pinjam] [buku] [yang] [kemarin|tadi|itu|{day}]",
    "[mau|bisa|boleh] perpanjang [buku|pinjaman|peminjaman] [yang] {title:rest}",
)

HOLD = (
    "(mau|ingin|bisa|tolong|boleh|hendak) (pesan|memesan|booking|reservasi) [buku] {title:rest}",
    "booking|reservasi|pesankan|pesenin|bookingin [buku] {title:rest}",
    "pesan buku {title:rest}",
    "pesan ...",
    "(mau|ingin|cara) (pesan|booking|reservasi) [buku]",
    "titip|simpankan|simpenin buku {title:rest}",
)

_READ = "saya|baru|sudah|baca|bacaan|membaca|sampai|di|ke|buku|sekarang"

READING_PROGRESS = (
    f"[{_READ}]* halaman {{page:number}} [sekarang]",
    f"[{_READ}]* (baru|sudah|sampai) [{_READ}]* {{page:number}} halaman",
    "(sudah|baru) (baca|sampai) {page:number}",
    "sudah halaman {page:number} {title:rest}",
)

_LOAN = (
    "pinjam|peminjaman|dipinjam|buku|novel|berapa|lama|hari|minggu|banyak|maksimal|paling|boleh|bisa|di|sini|orang|satu|dua"
    "|eksemplar|telat|terlambat|keterlambatan|kembali|kembalikan|mengembalikan|balikin|pulangin|kena|ada|bayar|denda|per"
    "|sehari|perhari|cara|syarat|aturan|apa|gratis|ke|rumah|waktu|batas|saya|yang|sama|hilang|rusak"
)

RULES = (
    f"[{_LOAN}]* denda [{_LOAN}]*",
    *any_order(
        _LOAN, "(pinjam|peminjaman|dipinjam)", "(berapa|maksimal|bayar|gratis|syarat|cara|aturan|lama|ke rumah)"
    ),
    *any_order(_LOAN, "(telat|terlambat)", "(kembali|kembalikan|mengembalikan|balikin|pulangin)"),
    "(cara|dimana) (kembalikan|mengembalikan|balikin|pengembalian) buku",
    "buku [saya] (hilang|rusak|robek) [yang] (dipinjam|pinjam)",
    "buku (yang dipinjam|pinjaman) (hilang|rusak|robek)",
    "(boleh|bisa) (bawa pulang|dibawa pulang|baca di tempat|pinjam buku|pinjam)",
    "(aturan|peraturan|tata tertib|ketentuan) [pinjam|peminjaman|perpustakaan] [buku] [apa]",
)

_CARD = (
    "cara|bagaimana|syarat|persyaratan|mau|ingin|bikin|buat|membuat|urus|mengurus|daftar|jadi|menjadi|punya|dapat|kartu"
    "|anggota|member|keanggotaan|perpustakaan|baru|online|apa|dimana|bayar|gratis|berapa|biaya|ada|untuk|di|saya"
)

MEMBERSHIP = (
    *any_order(
        _CARD,
        "(anggota|member|keanggotaan|kartu)",
        "(cara|syarat|persyaratan|bikin|buat|membuat|urus|mengurus|daftar|jadi|menjadi|bayar|gratis|berapa|biaya)",
    ),
    "kartu (anggota|perpustakaan|member) [saya]",
    "kartu [anggota|perpustakaan|member] [saya] (hilang|rusak|ketinggalan|habis|mati)",
    "daftar (perpustakaan|di perpustakaan)",
)

# What is there

FACILITIES = (
    "(password|sandi|kata sandi|pw|nama) wifi [apa|berapa]",
    "[ada|apa] (wifi|parkir|parkiran|musala|mushola|kantin|colokan|loker|komputer|internet|ac|bioskop|aula|ruang baca|ruang anak) [ada] [di sini|gratis]",
    "(boleh|bisa) (bawa|membawa) (makanan|minuman|makan|minum|laptop|tas|anak|bayi) [ke dalam|masuk]",
    "(boleh|bisa) (makan|minum|foto|print|fotokopi|ngeprint|pinjam ruangan|pakai komputer|pinjam laptop) [di sini|di dalam]",
    "fasilitas [apa] [ada|di sini]",
    "ada fasilitas apa",
    "masuk (bayar|gratis)",
)

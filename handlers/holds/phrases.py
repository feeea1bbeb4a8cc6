"""How people ask for their reserved books, give them up, and want them after all."""

from __future__ import annotations

from handlers.phrases import any_order

_MINE = (
    "buku|bukuku|novel|novelku|saya|punya|yang|harus|kapan|pinjaman|peminjaman|dipinjam|pinjam|di|tanggal berapa|terakhir|lagi|sudah|ada"
    "|siap|belum|hari apa|sampai|batas|tenggat|deadline|masih|berapa hari|kembali"
)
_GIVE_BACK = "(kembali|kembalikan|dikembalikan|ngembaliin|balikin|dibalikin|pengembalian|balik)"
_RESERVED = "pesanan|pesan|booking|reservasi|antrian|antrean|hold|reservation"
_NEXT = "urutan|antrian|antrean|giliran|nomor"

MINE = (
    "[lihat|cek] (pesanan|pinjaman|antrian|antrean|booking) [saya] [mana|apa] [sudah] [ada|siap|sampai]",
    "buku [yang] saya (pesan|pinjam|dipesan|dipinjam) [apa|sudah|mana] [ada|siap]",
    f"[{_MINE}]* (jatuh tempo) [{_MINE}]*",
    *any_order(_MINE, _GIVE_BACK, "(kapan|tanggal berapa|batas|tenggat|deadline|terakhir|hari apa)"),
    "(buku saya|novel saya|pinjaman saya|bukuku|novelku|pinjamanku) [sudah|ada] (telat|terlambat) [belum|tidak|apa]",
    f"[saya] [di|nomor]* ({_NEXT}) [ke] (berapa|keberapa) [ke|tunggu|menunggu|nunggu|antri|buku]* [{{title:rest}}]",
    f"({_NEXT}) saya [untuk|buat|buku|di|nomor|ke|keberapa|sudah|sampai|masih|sekarang]* [berapa|mana|lama] [{{title:rest}}]",
    "[masih] berapa orang [lagi|yang|di|sebelum|depan]* [giliran|antri|antrian]* saya",
    "kapan [buku|pesanan]* [saya] (bisa|boleh) [saya] (ambil|diambil|jemput) [buku] [{title:rest}]",
    "[sudah] (bisa|boleh) (diambil|jemput|ambil) [pesanan|buku|booking] saya",
    f"[ada|mana|apa|cek|lihat|siapa]* [{_RESERVED}|buku] [yang|sudah|mana]* (siap|bisa|boleh) (diambil|dijemput) [apa|saja|hari ini|belum|sekarang]*",
    "how many [other] (people|readers|others) [are|is|waiting]* (ahead of|before|in front of) me [for|in|on|the|this|that|queue|line|list|book|title]*",
    "how long is the (queue|line|waiting list) [for|of] [{title:rest}]",
    "(pesanan|booking|reservasi) saya [sudah|bisa|boleh|kapan]* (siap|diambil|ambil|ada|datang) [belum|tidak|kapan]",
)

_TOGETHER = "bersama|bareng|barengan|sekeluarga|serumah|sekalian"
_WITH_WHOM = (
    "keluarga|suami|istri|kakak|adik|anak|ibu|ayah|mama|papa|orang tua|teman|saudara|serumah|sekeluarga|satu rumah"
)
TOGETHER = (
    f"[mau|bisa|boleh|cara|bagaimana|gimana|minta|kode]* (ambil|mengambil|jemput|diambil) [buku|bukunya|{_RESERVED}]*"
    f" ({_TOGETHER}) [{_WITH_WHOM}|satu|kode|saya|dengan|sama|saja]*",
    f"[mau|bisa|boleh|cara|bagaimana|gimana|minta]* (ambilkan|diambilkan|titip ambil) [buku|{_RESERVED}|saya]*"
    f" (sama|oleh|ke|lewat|dengan) ({_WITH_WHOM}) [saya]",
    "[minta|apa|berapa|lihat|cek]* kode (bersama|keluarga|sekeluarga|serumah|ambil bersama) [saya|berapa|apa]",
    f"(ambil|jemput) [buku|{_RESERVED}]* ({_TOGETHER})",
    "(pick up|collect) [our|my|the] [books] together",
)
"""One code for all of a household."""

KEEP_LONGER = (
    f"[mau|bisa|boleh|minta|tolong]* (perpanjang|perpanjangkan|extend|tambah|undur) [waktu|batas|masa]*"
    f" ({_RESERVED}) [saya|buku]* [{{title:rest}}]",
    f"({_RESERVED}) [saya] [bisa|boleh|mau]* (diperpanjang|perpanjang|diundur) [tidak]",
    "[bisa|boleh|tolong|minta]* (simpan|disimpan|simpankan) lebih lama [{title:rest}]",
)
"""A copy waits at the desk, and they cannot come in time."""

CANCEL = (
    f"(batal|batalkan|batalin|cancel|hapus|urungkan) [saja|aja]* ({_RESERVED}) [saya|buku|yang|untuk]* [{{title:rest}}]",
    "tidak jadi [saya] (ambil|mengambil|pesan|memesan|booking|antri|nunggu|reservasi|pinjam|minjam|minjem|meminjam) [buku|yang|saya]* [{title:rest}]",
    f"({_RESERVED}) [saya|buku]* {{title:rest}} [di] (batal|batalkan|dibatalkan|batalin|cancel) [saja|aja]",
    f"({_RESERVED}) [saya|buku] (batal|batalkan|dibatalkan|batalin|cancel) [saja|aja]",
    "(cancel|drop) my (hold|reservation|booking) [of|for|on] [{title:rest}]",
)

GIVE_UP = (
    "[eh] tidak jadi [pesan|ambil|booking|antri|reservasi|buku|itu|tadi|deh|saja]*",
    "[eh] (batal|batalkan|batalin|cancel) [pesan|pesanan|booking|buku|itu|tadi|deh|saja]*",
)
"""Below the reservation itself."""

TAKE_BACK = (
    "urungkan|urung [pembatalan|batal|lagi|saja|itu|nya]*",
    "(tidak|jangan) jadi (batal|dibatalkan|dibatalin|batalkan)",
    "jangan (dibatalkan|dibatalin|batal|batalkan|batalin) [dulu|deh]",
    "batalkan|batalin pembatalan [tadi|itu]",
    "(kembalikan|aktifkan|balikin) [lagi] (pesanan|booking|antrian|reservasi) [saya|itu|tadi]*",
    "[eh] (jadi|tetap) [pesan|ambil|booking|pinjam|saja|deh|lagi]*",
    "undo|restore [it]",
    "salah (pencet|tekan|klik)",
)
"""Just after a reservation was given up."""

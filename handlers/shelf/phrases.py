"""How people speak of what they read, of what they would like to read, and of how they found it."""

from __future__ import annotations

from handlers.phrases import any_order

_MINE = "(saya|aku|punya saya)"
_BOOK = "buku|novel|komik|bacaan|judul"

SHELF = (
    f"[lihat|buka|tampilkan|cek|mana] rak {_MINE} [mana|apa]",
    f"[lihat|buka|cek|mana] (daftar|list) [{_BOOK}] (bacaan|baca|membaca) {_MINE}",
    f"[lihat|buka|cek|mana] ({_BOOK}) [yang] [sudah|pernah|mau|ingin|sedang|lagi]* (saya|aku) (simpan|tandai)",
    f"[lihat|buka|cek|mana|apa] ({_BOOK}) [apa] yang (sudah|pernah|mau|ingin|sedang|lagi) (saya|aku) baca [apa]",
    f"{_MINE} (berhenti|stop) (baca|membaca) [{_BOOK}] [ini|itu|tadi]",
    "[show|open] my (shelf|reading list|books|wishlist|saved books)",
)
FAVOURITES = (
    f"[lihat|buka|cek|mana|daftar|apa] ({_BOOK}) (favorit|kesukaan) {_MINE} [apa]",
    "[show|open] my (favourites|favorites|favourite books|favorite books)",
)
SAVE = (
    f"(simpan|simpen) ({_BOOK}) (ini|itu)",
    "(simpan|simpen|save) {title:rest}",
    "(masukkan|masukin|tambah|tambahkan|tambahin|taruh) [buku] {title:rest} [ke] (rak|daftar bacaan|daftar baca|favorit|wishlist|rak saya)",
    "(jadikan|jadiin) [buku] {title:rest} favorit",
    "(save|add) {title:rest} to my (shelf|list|reading list|wishlist|favorites|favourites)",
)
READ = (
    "(sudah|akhirnya|barusan) (selesai|tamat|khatam|habis|kelar) [juga|juo] (baca|membaca) [buku|novel|komik] {title:rest}",
    "sudah (tamat|selesai|habis|khatam|kelar) [baca|dibaca|membaca] [buku] [ini|itu]",
    "(tandai|tandain|catat) [buku] [ini|itu] [sebagai] sudah (dibaca|selesai|baca)",
    "(tandai|tandain|catat) {title:rest} [sebagai] sudah (dibaca|selesai|baca)",
    "[i] [have|just|finally]* finished [reading] {title:rest}",
    "mark [this|it|the book]* as (read|finished)",
)
READING = (
    "(sedang|lagi|mulai) (baca|membaca) [buku|novel|komik] {title:rest}",
    "(tandai|tandain) [buku] [ini|itu] [sedang|lagi]* (sedang|lagi) dibaca",
    "[i am|im|currently]* reading {title:rest} [now]",
)
RATE = (
    "(kasih|beri|bagi|mau kasih|mau beri) (bintang|nilai|rating|ulasan|review|resensi) [{number}] [buat|untuk|ke]* {title:rest}",
    "[mau|ingin|cara] (tulis|menulis|nulis|buat|bikin|kasih|beri) (ulasan|review|resensi) [buku|novel]* [ini|itu]",
    "[mau|ingin|cara] (nilai|menilai|kasih nilai|kasih bintang|kasih rating) (buku|novel) [ini|itu]",
    "{number} (bintang|star|stars) [buat|untuk|for] {title:rest}",
    "[i] [want|would like]* [to] (rate|review) (this|that|the) book",
)
GOAL = (
    "[lihat|cek|atur|pasang|ubah|ganti|set|mau|bikin|buat|hapus]* target (baca|bacaan|membaca) [saya|aku|tahun ini]*",
    "[mau|ingin|pasang|bikin|set]* target [baca|bacaan|membaca]* {number} buku [tahun ini|setahun|tahun|{number}]*",
    "[mau|ingin|bisa] baca {number} buku (tahun ini|setahun|tahun|dalam setahun) [{number}]",
    "[set|show|change] my reading (goal|challenge) [to] [{number}] [books] [this year]",
)

# Below a book that was just shown.

_THIS = "(ini|itu|tadi|ko|iko|tu|this|that|it)"
_FILL = (
    "saya|aku|buku|novel|komik|bacaan|judul|sudah|baru|akhirnya|sampai|catat|tandai|tandain|sebagai|di|ke|dari|rak|daftar"
    "|list|my|the|to|on|in|as|i|have|just|finally|book|novel|want|read|reading|baca|dibaca|membaca|nanti|dulu|untuk|buat|for"
    "|mau|ingin|kasih|beri|tulis|menulis|jadi|jadikan|jadiin|shelf|later|dengan|sama|sekarang|now|of|a|give|leave|write|please"
)

SAVE_IT = (
    "(simpan|simpen|save) [buku] [ini|itu|it|dulu] [ke|di]* [rak] [saya]",
    *any_order(
        _FILL,
        "(simpan|simpen|masukkan|masukin|tambah|tambahkan|tambahin|taruh|taruah|latakkan|letakkan|save|add|keep|put|bookmark)",
        _THIS,
    ),
)
LIKE_IT = any_order(_FILL, "(favorit|favoritkan|favoritin|favorite|favourite|favorites|favourites|kesukaan)", _THIS)
READ_IT = (
    "[tandai|tandain|catat] [buku] [ini|itu] [saya] sudah [saya] (dibaca|selesai|baca|tamat|habis)",
    "[i] [have|already]* (read|finished) (it|this)",
    *any_order(_FILL, "(selesai|tamat|habis|khatam|kelar|menamatkan|finished|done)", _THIS),
)
READING_IT = (
    "[tandai|tandain] [ini|itu] [saya] (sedang|lagi) [saya] (baca|dibaca)",
    "[i am|im]* reading (it|this) [now]",
    *any_order(_FILL, "(sedang|sadang|lagi|mulai|masih|started|currently)", _THIS),
)
RATE_IT = (
    "[mau|ingin]* (kasih|beri) (bintang|nilai|rating|ulasan|review) [{number}]",
    "[mau|ingin]* (tulis|menulis|nulis) (ulasan|review|resensi)",
    "(rate|review) (it|this)",
    *any_order(
        f"{_FILL}|{{number}}|satu|dua|tiga|empat|lima|one|two|three|four|five",
        "(bintang|nilai|penilaian|rating|ulasan|review|resensi|star|stars|menilai|rate)",
        _THIS,
    ),
)

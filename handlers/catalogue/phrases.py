"""How people ask for books without naming one."""

from __future__ import annotations

SAME_AUTHOR = (
    "[ada] [buku|karya|judul|novel] [yang] lain [dari|oleh|karya|karangan] pengarang|penulis [ini|itu|sama|yang sama]",
    "[ada] (buku|karya|judul|novel) [yang] lain|lainnya [dari] (dia|beliau|penulisnya|pengarangnya)",
    "karya|karangan pengarang|penulis [ini|itu] yang lain",
    "[buku] [yang] (lain|lainnya) (dari|oleh|karya) (dia|beliau|inyo|pengarangnya|penulisnya|orang yang sama)",
    "(dia|inyo|penulisnya|pengarangnya) [ada] [menulis|nulis|punya] [buku|karya] [apa] (lain|lagi) [apa|tidak]",
    "[anything|books|more] [else] by (this|the same|him|her) [author|writer]",
)
"""Below the card of a book."""

SIMILAR = (
    "[ada] [buku|yang] mirip|sejenis|serupa|semacam [ini|itu|begini|begitu|gitu|apa|saja|aja]*",
    "[anything|books|something] similar|like this",
)

EASIEST_ALONE = ("[yang] paling (gampang|mudah|ringan) dibaca [yang] mana",)
EASIEST = (
    *EASIEST_ALONE,
    "[yang] [paling|lebih] (gampang|mudah|ringan|enteng|sederhana|lamak|cocok) [dibaca|dimengerti|dipahami|baca] [yang] [mana|apa] [buat|untuk] [pemula|saya|ibu|bapak]",
    "[yang] mana [yang] [paling|lebih] (gampang|mudah|ringan|enteng|sederhana|bagus) [dibaca|dimengerti|dipahami|baca]",
    "[yang] (cocok|bagus) [buat|untuk] pemula [yang] [mana|apa]",
    "which [one] [is] [the] (easiest|easier|simplest|best) [to read|for beginners]",
)
"""Below what was searched for."""

ANOTHER = (
    "[ada] [yang|buku] lain|lainnya|lagi [apa]",
    "jangan [yang] itu|ini|begini",
    "[yang|ini|itu]* (sudah|udah) [pernah|saya]* (baca|dibaca|punya) [semua|itu|ini|yang]*",
    "another one|book",
    "something else",
)
"""Below a suggestion."""

HOLD_IT = ("[mau|bisa|boleh] pesan|dipesan|booking|dibooking|reservasi|direservasi [ya|satu|itu|ini|saya]",)

BOOK_AGAIN = (
    "[di] [rak|tempat|letak|posisi] [di] mana|berapa|dimana [rak|tempat|letak]",
    "rak|raknya [berapa|mana]",
    "[masih] ada|tersedia [di rak] [sekarang] [tidak]",
    "[masih] (bisa|boleh) dipinjam|dibawa [pulang] [tidak|sekarang]",
    "[lagi|sedang] (dipinjam|di pinjam|d pinjam) [orang] [tidak]",
    "stok|eksemplar [ada] berapa",
    "[masih] [ada] stok|stoknya|eksemplar|eksemplarnya [tidak|berapa]",
    "(siapa|who) [yang] (pengarang|pengarangnya|penulis|penulisnya|mengarang|menulis|wrote|author) [it|ini|itu|buku]",
    "[buku] (tebal|tebalnya|berapa halaman|halamannya berapa|ada berapa halaman|terbit|terbitan) [tidak|tahun|berapa|kapan]*",
    "(how many pages|how long is it|who is the author|who wrote it|when was it published)",
    "is it [still|currently|right] (available|in|free|there) [right|now|today|currently]*",
    "is it [already|still] (checked|taken|borrowed|lent) [out] [now]",
    "(has|did) (somebody|someone|anybody|anyone) (take|taken|borrow|borrowed|got) it [out]",
    "(can|may) i (borrow|take|have|get) it [home|now|today]",
    "(bisa|boleh|dapat) [saya|kami|langsung] (pinjam|dipinjam|dibawa|dibaca) [pulang|sekarang|di tempat]",
    "(pengarang|penulis|penerbit) [buku] [ini|itu] siapa|apa",
    "[di|ada] [di] lantai (berapa|mana)",
    "where is it|shelf",
    "which|what shelf [is it on]",
)


FIND = (
    "(cari|mencari|nyari|mau cari|carikan|temukan) (buku|novel|komik|bacaan|judul)",
    "cari [buku] apa",
    "[mau|ingin] pinjam [buku|novel] [apa]",
    "(lihat|daftar|ada) (katalog|koleksi|buku apa|semua buku) [apa] [buku]",
    "ada buku apa [di sini]",
    "buku apa [yang] ada [di sini]",
    "katalog [buku|online]",
)

NEW_BOOKS = (
    "(ada) buku baru [apa] [tidak] [minggu ini|bulan ini]",
    "buku [yang] (baru|terbaru) [apa] [ada|datang|masuk] [apa] [tidak] [minggu ini|bulan ini]",
    "koleksi (baru|terbaru) [apa] [ada]",
    "(ada) koleksi (baru|terbaru) [apa] [tidak]",
    "(lihat|daftar|tampilkan) (buku|koleksi) (baru|terbaru)",
    "apa [yang|buku] (baru|terbaru)",
)

POPULAR = (
    "[buku] [apa] [yang] (populer|terpopuler|favorit|terfavorit|terlaris|trending|hits|viral|laris) [apa] [sekarang|minggu ini|bulan ini]",
    "(buku|novel|bacaan) [apa] [yang] [lagi|sedang] (rame|ramai) [apa|dibaca|dipinjam] [sekarang|minggu ini|bulan ini]",
    "[yang] (lagi|sedang) (rame|ramai) (buku|novel|dibaca|dipinjam) [apa] [sekarang|minggu ini|bulan ini]",
    "buku [apa] [yang] [lagi|paling|banyak|sering] (populer|favorit|laris|trending|hits|viral|dipinjam|dibaca|disukai) [orang|apa|sekarang] [sekarang|minggu ini|bulan ini]",
    "(apa) [buku] [yang] [lagi|paling] [banyak|sering] (populer|favorit|laris|trending|hits|viral|dipinjam|dibaca) [orang|sekarang]",
    "(paling|lagi) [banyak|sering] (populer|laris|hits|viral|dipinjam|dibaca) [apa]",
    "best seller [apa] [ada]",
)

_YOU = "(kamu|anda|kakak|bot|admin|robot|you)"
FAVOURITE = (
    f"{_YOU} [sendiri|paling|juga]* (suka|favorit|favoritnya|senang|hobi) [baca|membaca]* [buku|novel|bacaan|cerita] [apa|yang mana]",
    f"[apa] (buku|novel|bacaan) (favorit|kesukaan) {_YOU} [apa]",
    f"{_YOU} [sudah|pernah]* baca buku apa",
    "(what is|whats) your favorite|favourite book",
    "what (do|books do) you [like to] read",
)
"""Asked of the bot, which has none."""

WORD_MEANING = (
    "[kak|apa] (arti|artinya|maksudnya) (kata|istilah|peribahasa|ungkapan|pepatah|idiom) {word:rest}",
    "apa (arti|artinya) kata {word:rest}",
    "{word:rest} (artinya|maksudnya|maknanya) apa",
    "what does {word:rest} mean [in] [indonesian|english|minang]",
)
"""Of a word or an idiom."""

SURPRISE = (
    "rekomendasi [buku|bacaan|novel] [yang] [bagus|seru|menarik|keren] [apa]",
    "(rekomendasi|kejutan) [buku|bacaan|novel|cerita] [bagus|seru] (buat|untuk) {audience:rest}",
    "(minta|ada|kasih|beri|cari|bagi) (rekomendasi|saran|kejutan) [buku|bacaan|novel] [bagus|yang bagus|seru] [apa] [tidak]",
    "(minta|ada|kasih|beri|cari|carikan|bagi) (rekomendasi|saran|kejutan) [buku|bacaan|novel] [bagus|yang bagus|seru] (buat|untuk) {audience:rest}",
    "kejutan|surprise|acak|random [buku|bacaan|cerita] [anak]",
    "(kejutkan|kagetkan) saya",
    "(enak|bagus|cocok|enaknya|bagusnya) baca (apa|buku apa) [sekarang|hari ini]",
    "baca apa [yang] [bagus|enak|seru|hari ini]",
    "buku [apa] [yang] (bagus|seru|menarik|keren) [apa]",
    "bingung [mau] baca apa",
    "(buku|bacaan) (bagus|seru|menarik) (buat|untuk) {audience:rest}",
    "rekomendasi (buku|bacaan|novel|komik) {audience:rest}",
    "[can you] recommend|suggest me [a|some] [good] book|books",
    "[can you] recommend [a|some] [good] book|books",
    "surprise me",
)

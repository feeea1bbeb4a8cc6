"""How people ask what is on, join, and cannot come after all."""

from __future__ import annotations

from handlers.phrases import any_order

EVENT_COST = (
    "[apa|itu] bayar|gratis|biaya|berbayar [berapa|tidak]",
    "[ada] biaya|biayanya [tidak|berapa]",
    "is it free",
    "how much [is it]",
)
"""Below an event or a list of them."""

EVENT_AGAIN = (
    "[mulai|sampai|selesai] [jam|pukul] berapa",
    "[di] dimana|tempat|lokasi [mana|dimana|acara]",
    "(perlu|harus|bawa|membawa) [bawa] apa",
    "[masih] [ada] kursi|tempat [kosong] [tidak|berapa]",
    "umur|usia berapa",
    "[itu|ini] jam|jamnya [acaranya|kelasnya]",
    "[itu|ini|acaranya|acara|kelasnya]* (buat|untuk|khusus) [anak|yang|siapa]* [umur|usia] (berapa|siapa)",
    "(lama|lamanya|durasi|durasinya|berlangsung) berapa [jam|lama|menit]",
    "berapa (lama|jam|menit) [acaranya|kelasnya|berlangsung|lamanya]*",
    "[dapat|ada|dikasih] (sertifikat|snack|konsumsi|makan|doorprize|modul) [tidak]",
    "[boleh|bisa|harus|perlu] (bawa|membawa) (laptop|hp|ponsel|kamera|buku|alat|bekal|minum|makanan|teman|pasangan|adik|kakak) [sendiri|saya]*",
    "[tempat|tempatnya|lokasi|lokasinya|ruang|ruangnya] [di|ada]* (lantai|ruang) (berapa|mana)",
    "[ini|acaranya|kelasnya]* (khusus|untuk|buat) (perempuan|laki laki|cowok|cewek|ibu|bapak|lansia|pemula|umum|muslim) [saja|tidak]",
    "[kalau|apa]* (pemula|belum bisa|belum pernah) [boleh|bisa|ikut]*",
    "(kuota|kuotanya|sisa|kapasitas) [kursi|kursinya|tempat]* [berapa|ada|masih]*",
    "[bisa|boleh] (daftar|mendaftar) [langsung] (di tempat|di sana|disana|langsung|di lokasi)",
    "[kalau|apa] (langsung) (datang|daftar) [saja] [bisa|boleh]",
    "(orang tua|ortu|orangtua|ibu|mama|papa|ayah|wali) [anak] [boleh|bisa|harus|perlu|ikut]* "
    "(nunggu|menunggu|tunggu|masuk|ikut|dampingi|mendampingi|menemani|temani|di dalam)",
    "[anak] [harus|boleh|bisa|perlu|apa|atau]* (ditunggu|ditunggui|ditinggal|didampingi|ditemani) [atau|ditinggal|ditunggu]*",
    "[apa] [yang|perlu|harus|mau]* (dibawa|disiapkan|disediakan)",
    "(pemateri|narasumber|pengisi|pembicara) [acara] [siapa]",
    "siapa [yang] (pemateri|narasumber|pengisi|pembicara|ngisi|mengisi|bercerita|mengajar) [acara]",
    "[harus|mulai|boleh] (datang|hadir|kumpul|pulang|dijemput) [jam|pukul] berapa",
    "[boleh|bisa|kalau] (telat|terlambat|datang belakangan|pulang duluan) [bagaimana|boleh|bisa]",
    "[boleh|bisa|harus] (ditemani|didampingi|ditunggui|ditinggal) [ibu|orang tua|ortu|mama|saya]",
    "what time [is it|does it start]",
    "where is it",
)
"""Below the card of an event: it tells all that, or leads to a person."""

EVENT_ASKED = (
    *EVENT_AGAIN,
    "[apa|acaranya|ini|itu] bayar|gratis|biaya|berbayar [berapa|tidak]",
    "[ada] biaya|biayanya [tidak|berapa]",
    "(is it free|how much [is it])",
    "[ada] [minimal|maksimal|batas] umur|usia|batasan [minimal|maksimal] [berapa|umur]",
    "[boleh|bisa] (bawa|ajak|membawa|mengajak) (anak|adik|teman|pasangan|suami|istri|orang tua|balita|bayi|makanan|minum)",
    "[dapat|ada] (sertifikat|snack|konsumsi|makan|doorprize)",
    "[acara|kelas|dongeng|lomba|kegiatan|pelatihan] [ini|itu] (tentang|ngapain|isi|membahas) [apa]",
)
"""Asked while one signs up, it is of that event."""

FOR_CHILDREN = (
    "[ada] [yang] (buat|untuk|khusus) (anak|anaknya|balita|bocah|anak anak|adik|si kecil) [ada|apa|mana]*",
    "[ada] [yang] cocok [buat|untuk] (anak|balita) [ada|apa|mana]*",
    "[any|anything|what about|something] for (kids|children|my child|my son|my daughter|toddlers)",
)
OTHER_EVENTS = (
    "[ada] [yang] (hari|tanggal|waktu|jadwal|acara|kelas) (lain|lainnya) [ada|apa]*",
    "[ada|jadwal|acara|yang]* selain (itu|ini) [ada|apa]*",
    "(any|what) other (day|days|dates|events)",
)
"""Below an event or a list of them."""

JOIN = (
    "[mau|boleh] ikut|daftar|join [acara] [ini|itu|satu|saya]",
    "daftarkan|daftarin [saya|aku]",
    "[i want to] join|sign [up] [me up]",
)
JOIN_CHILDREN = (
    "[mau|ingin|saya|boleh|bisa]* (daftar|daftarkan|daftarin|ikut|ikutkan|ikutin) [{count:number}] (anak|anaknya|adik) [saya] [ya|dong|ini]*",
    "[anak|adik] [saya] [mau|boleh|bisa]* (ikut|daftar) [ini|yang ini|dong|juga]*",
    "sign up [my|the] (kids|children|child|son|daughter)",
)
"""Below the card of an event for children."""


EVENT = "(acara|kegiatan|agenda|lomba|kelas|kursus|lokakarya|workshop|pelatihan|seminar|pameran|bazar|festival|bedah buku|nonton bareng)"
STORY = "(dongeng|mendongeng|storytelling|lomba mewarnai|mewarnai)"
_CHILD = "(anak|balita|bocah|tk|paud|sd|murid)"
_WHEN = "(ada|apa|kapan|jadwal|jam berapa|hari apa|info|{day})"
_ABOUT = (
    "ada|apa|kapan|jadwal|jam|berapa|hari|mulai|sampai|info|lihat|yang|di|sini|disini|untuk|buat|umum|gratis|lagi"
    "|dekat|terdekat|terbaru|berikutnya|selanjutnya|ini|{day}|komputer|menulis|menari"
)

_TAUGHT = (
    "menggambar|gambar|melukis|lukis|mewarnai|menari|tari|menyanyi|vokal|memasak|masak|baking|menjahit|jahit|merajut"
    "|menyulam|robotik|robot|coding|koding|pemrograman|komputer|gitar|piano|biola|musik|drum|renang|silat|karate|teater"
    "|drama|puisi|menulis|cerpen|fotografi|foto|video|desain|canva|yoga|senam|mengaji|tahfiz|tahsin|kaligrafi|membatik"
    "|batik|origami|kerajinan|catur|sempoa|calistung|membaca|berhitung|pidato|barista|hidroponik|berkebun|excel"
    "|wirausaha|parenting|rias|sulap|public speaking|bahasa (inggris|arab|jepang|korea|mandarin|minang|isyarat)"
)
_CLASSES = "kelas|kursus|les|pelatihan|lokakarya|workshop|ekskul"
_FOR_THEM = (
    "buat|untuk|bagi|anak|saya|remaja|dewasa|ibu|bapak|lansia|balita|sd|smp|sma|tk|paud|ada|kapan|jadwal|jam berapa"
    "|hari apa|tidak|apa|di sini|disini|gratis|bayar|bulan ini|minggu ini|{day}|umur {age:number}|{age:number} tahun"
)
CLASSES = (f"[ada|apa|info|kapan|jadwal|cari|lihat]* ({_CLASSES}) ({_TAUGHT}) [{_FOR_THEM}]*",)
JOIN_CLASS = (
    f"[mau|ingin|bisa|boleh|saya|anak|adik]* (daftar|daftarkan|daftarin|ikut|ikutan|ikutkan|gabung|mau|ingin)"
    " [anak|saya|adik|ikut|daftar]*"
    f" ({_CLASSES}|lomba) ({_TAUGHT}) [{_FOR_THEM}]*",
)
"""Asked by what is taught there: “ada les gitar ga”."""

EVENTS = (
    *CLASSES,
    *any_order(_ABOUT, EVENT, _WHEN),
    "[{day}] ada apa (di sini|disini|di perpustakaan|besok|hari ini)",
    "{day} ada apa",
    "ada apa [saja] {day}",
    "[cari|lihat|info] (acara|kegiatan|agenda|pengumuman)",
    "{day} ada apaan [saja|aja]",
    "[besok|nanti|{day}] [jam|pukul] {time} ada (apa|apaan|acara|kegiatan) [apa|apaan|saja|aja]",
    "ada (apa|apaan|acara|kegiatan) [apa|apaan|saja|aja] {day} [jam|pukul] {time}",
    "{day} [jam|pukul] {time} ada (apa|apaan|acara|kegiatan) [apa|apaan|saja|aja]",
    "apa|apaan [yang] ada {day}",
    "what|whats [is|s] on|happening [{day}]",
    "[any|what|your|upcoming] events|activities|classes [are|is] [there|on] [{day}]",
)

CHILDREN_EVENTS = (
    *any_order(f"{_ABOUT}|anak|kegiatan|acara|sabtu", STORY, _WHEN),
    *any_order(_ABOUT, EVENT, _CHILD, _WHEN),
    "(acara|kegiatan) [buat|untuk] (anak|balita|tk|paud)",
    "(dongeng|mendongeng)",
)

_AGE = "(anak|umur|usia)"
_FITS = "(bisa|boleh|ikut|masuk|gabung|cocok|acara|kegiatan|kelas|dongeng|apa)"
_ABOUT_AGE = (
    "anak|saya|umur|usia|yang|tahun|bisa|boleh|dapat|ikut|masuk|gabung|cocok|acara|kegiatan|kelas|dongeng|apa|ada"
    "|untuk|buat|di|sini|lomba|batas|minimal|maksimal|mulai|berapa"
)

CHILD_AGE = (
    *any_order(_ABOUT_AGE, f"{_AGE} {{age:number}}", _FITS),
    *any_order(_ABOUT_AGE, "{age:number} tahun", _FITS),
    *any_order(_ABOUT_AGE, "(umur|usia)", "(berapa|minimal|maksimal|batas)", "(ikut|masuk|boleh|dongeng|acara|kelas)"),
    "anak [saya] (bisa|boleh) ikut [acara|dongeng|kelas]",
)

_AGES = "{age:number} [tahun] [dan|sama] [{age:number}] [tahun] [dan|sama] [{age:number}] [tahun]"
_SIGN_UP = (
    f"umur {_AGES}|usia {_AGES}"
    "|{age:number} tahun|dan|sama|umur {age:number} [dan|sama] [{age:number}] [dan|sama] [{age:number}]|usia {age:number} [dan|sama] [{age:number}]"
    "|anak {count:number}|{count:number} (anak|orang)|anak|saya|orang|tahun|mau|ingin|ikut|untuk|buat|di|ke|acara"
    "|kegiatan|kelas|online|cara|syarat|kemana|dimana|{day}"
)

SIGN_UP = (
    *JOIN_CLASS,
    *any_order(_SIGN_UP, "daftar", f"({EVENT}|{STORY})"),
    f"[{_SIGN_UP}]* daftar {{count:number}} [{_SIGN_UP}]*",
    f"[saya] (mau|ingin) (ikut|gabung) [{_SIGN_UP}]* ({EVENT}|{STORY}) [{_SIGN_UP}]*",
    f"[saya] (mau|ingin) (daftar|ikut) ({EVENT}|{STORY}) {{event:rest}}",
    "[mau|ingin|bisa|boleh] daftar [online]",
    "(bisa|boleh) (ikut|daftar) [acara|kelas|kegiatan|dongeng|lomba] [{day}]",
    "(cara|syarat) daftar",
    f"[daftar] anak [saya] [{{count:number}}] (umur|usia) {_AGES} (mau|ingin) (ikut|daftar)",
    f"daftar [{{count:number}}] anak [saya] [{{count:number}}] (umur|usia) {_AGES}",
    f"(anak|adik|keponakan) [saya] (mau|ingin) (ikut|gabung|daftar) [{_SIGN_UP}]* ({EVENT}|{STORY}) [{_SIGN_UP}]*",
    f"(ikutkan|ikutin|ikutsertakan) [{_SIGN_UP}]* ({EVENT}|{STORY}) [{_SIGN_UP}]*",
    f"daftar {{names:rest}} [ke|ikut|di|untuk] {STORY} [{{day}}]",
    "[i] [want|would] [like] [to] sign [me|us] up [my|for|child|children|kids|daughter|son] [{names:rest}]",
)

_CANCEL = "batal|batalkan|batalin|cancel"

CANCEL_SEAT = (
    f"{_CANCEL} [yang] [acara|kelas|dongeng|hari] {{day}} [{{reason:rest}}]",
    f"{_CANCEL} (ikut|datang|daftar|pendaftaran|kursi|acara|kelas|dongeng|tiket) [acara|kelas|dongeng] [yang] [{{day}}]",
    f"{_CANCEL} (ikut|datang) [acara|kelas|dongeng] [yang] [{{day}}] {{reason:rest}}",
    f"({_CANCEL}) {EVENT} {{reason:rest}}",
    "tidak jadi (datang|ikut|pergi|hadir) [acara|kelas|dongeng] [yang] [{day}] [{reason:rest}]",
    "tidak bisa (datang|ikut|hadir) {day} [{reason:rest}]",
    "tidak bisa (datang|hadir)",
    "anak [saya] (sakit|demam) [jadi] (batal|tidak jadi|tidak bisa) [ikut|datang] [{day}]",
    "anak [saya] (sakit|demam) tidak [bisa|jadi] (ikut|datang) [{day}]",
)

MINE = (
    "[lihat|cek|buka] (tiket|kegiatan|jadwal|kursi|kode|pendaftaran) saya [mana|apa|dimana]",
    "[lihat|cek] (acara|kelas) (saya|yang saya ikuti)",
    "[show|see] my (events|classes|seats|tickets|bookings)",
)

"""What people come to a library with, by area; holes are filled by `tests.long.sentences`. Every line asks or tells."""

from __future__ import annotations

MATTERS: dict[str, tuple[str, ...]] = {
    "books": (
        "ada buku {book} tidak?", "saya mencari novel {book}", "bagaimana cara meminjam buku {book}?",
        "apakah {book} masih dipinjam orang?", "tolong carikan buku tentang {subject}", "mau pinjam {book} untuk {who}",
        "buku {subject} untuk kelas {n} ada di rak mana?", "boleh titip {book} sampai {day}?",
    ),
    "hours": (
        "jam berapa perpustakaan buka {day}?", "apakah {day} buka?", "tutup jam berapa hari ini?",
        "kalau tanggal merah apakah tetap buka?", "istirahat siangnya jam berapa sampai jam berapa?",
    ),
    "place": (
        "di mana alamat perpustakaan?", "apakah ada tempat parkir mobil?", "naik angkot apa ke perpustakaan?",
        "musalanya di lantai berapa?", "ruang {room} di sebelah mana?", "wifi di ruang {room} tidak bisa tersambung",
    ),
    "events": (
        "ada acara apa {day}?", "kapan ada {event} lagi?", "acara {event} bayar atau gratis?",
        "apakah anak umur {n} boleh ikut {event}?", "masih ada kursi untuk {event} tidak?",
        "saya mau mendaftar {event} untuk {n} orang", "batalkan pendaftaran {event} saya karena {who} sakit",
        "tiket {event} saya hilang, harus bagaimana?", "saya di urutan berapa di daftar tunggu {event}?",
    ),
    "children": (
        "mau mendaftarkan {n} anak ke {event} {day}", "apakah ada kegiatan untuk balita?",
        "boleh meninggalkan anak sendiri di ruang {room}?", "anak saya umur {n} belum lancar membaca, ada kelasnya?",
    ),
    "members": (
        "bagaimana cara menjadi anggota?", "kartu anggota saya hilang di {room}", "berapa denda terlambat {n} hari?",
        "buku yang saya pinjam rusak kena hujan", "apakah bisa memperpanjang pinjaman lewat sini?",
        "syarat membuat kartu untuk {who} apa saja?",
    ),
    "complaints": (
        "ruang {room} panas sekali dan AC mati", "petugas di ruang {room} tidak ramah", "toiletnya kotor sekali {day}",
        "saya sudah menunggu {n} jam tidak ada jawaban", "tolong lampu di ruang {room} diperbaiki",
        "ribut sekali di ruang {room}, tidak bisa belajar",
    ),
    "visits": (
        "saya guru mau membawa {n} murid {day}", "bisakah mobil perpustakaan keliling datang ke sekolah kami?",
        "apakah bisa meminjam ruang {room} untuk rapat {day}?", "mau magang di perpustakaan, suratnya ke siapa?",
        "kami ingin menyumbangkan {n} buku, diantar ke mana?", "bisa wawancara untuk skripsi tentang {subject}?",
    ),
    "oneself": (
        "hapus semua data saya", "jangan kirim pesan lagi ke saya", "ganti nama saya menjadi yang benar",
        "data apa saja yang kalian simpan tentang saya?", "kenapa saya dikirimi pengumuman terus?",
        "bisakah bahasanya diganti ke bahasa Inggris?",
    ),
    "talk": (
        "terima kasih banyak atas bantuannya", "kamu ini robot atau orang?", "saya mau bicara dengan petugas",
        "maaf salah kirim tadi", "siapa yang membuat bot ini?", "hari ini hujan deras sekali ya",
        "saya lagi sedih, ada bacaan yang menghibur?", "kok jawabannya lama sekali sih",
        "wah ternyata perpustakaannya bagus sekali", "saya tidak mengerti harus menekan apa",
    ),
    "elsewhere": (
        "berapa harga cabai hari ini?", "cara mengurus KTP yang hilang bagaimana?", "siapa presiden pertama Indonesia?",
        "bisa buatkan PR matematika saya?", "ada lowongan kerja tidak?", "tolong pesankan ojek ke {room}",
    ),
    "english": (
        "do you have {book}?", "what time do you open {day}?", "can I register my child for {event}?",
        "how much is the fine for {n} days?", "I want to talk to a librarian", "where is the {room} room?",
    ),
}  # fmt: skip
HOLES = {
    "book": (
        "Laskar Pelangi", "bumi manusia", "Siti Nurbaya", "harry potter 3", "si kancil", "Azab dan Sengsara",
        "atomic habits", "ensiklopedia hewan", "buku yang sampulnya biru", "Tenggelamnya Kapal van der Wijck",
    ),
    "subject": ("akuntansi", "resep rendang", "sejarah Minangkabau", "ular", "kebakaran hutan", "ternak lele", "obat"),
    "day": ("besok", "hari Minggu", "lusa", "Sabtu depan", "tanggal 12 Desember", "malam ini", "pas libur lebaran"),
    "event": ("Dongeng Sore", "kelas komputer", "lomba mewarnai", "bedah buku", "belajar merajut", "nonton bareng"),
    "room": ("anak", "baca", "referensi", "bioskop", "aula", "komputer", "laktasi"),
    "who": ("anak saya", "nenek", "murid kelas 4", "suami", "adik yang SMP", "diri sendiri"),
    "n": ("2", "5", "sepuluh", "30", "satu", "1", "tujuh belas"),
}  # fmt: skip
CHANGES_OF_MIND = (
    "ga jadi", "gajadi deh", "gak jadi kak", "tidak jadi", "batal aja", "batalin dong", "ndak jadi do", "udah ah",
    "cancel", "ga usah deh", "nanti aja", "gak jadi ikut", "batal dulu ya kak", "tdk jadi mendaftar", "stop dulu",
)  # fmt: skip
SHORTER = {
    "bagaimana": "gmn", "tidak": "gak", "yang": "yg", "untuk": "utk", "dengan": "dgn", "berapa": "brp", "jam": "jm",
    "apakah": "apa", "saya": "sy", "sudah": "udh", "bisa": "bs", "besok": "bsk", "tolong": "tlg", "sekali": "bgt",
    "banyak": "bnyk", "dan": "&", "kalau": "klo", "di mana": "dmn", "karena": "krn", "tanggal": "tgl", "ada": "ad",
}  # fmt: skip
MINANG = {
    "bagaimana": "baa", "tidak": "indak", "yang": "nan", "untuk": "untuak", "berapa": "bara", "apa": "apo",
    "saya": "ambo", "sudah": "alah", "besok": "isuak", "kapan": "bilo", "di mana": "dima", "ke mana": "kama",
    "sekali": "bana", "ada": "ado", "buka": "bukak", "tutup": "tutuik", "mau": "nio", "orang": "urang",
    "hilang": "ilang", "siapa": "sia", "hari": "ari", "bisa": "bisa", "kenapa": "manga", "itu": "tu", "ini": "ko",
}  # fmt: skip
BEFORE = (
    "halo kak", "permisi", "assalamualaikum", "min", "selamat pagi bu", "maaf mau tanya", "woi", "kak,", "p\n", "hai!!",
)  # fmt: skip
AFTER = ("ya kak", "min", "dong", "makasih", "🙏", "tolong dibalas cepat", "😭😭", "hehe", "pak", "da", "!!", "...")
ODD = (
    "", "مرحبا بكم في المكتبة", "図書館はどこですか", "\u202eterbalik\u202c", "e\u0301" * 60, "👨‍👩‍👧‍👦" * 40, "\u200b",
    "ꦥꦸꦱ꧀ꦠꦏ",
    "<b>bukan & tag</b>", "' OR 1=1 --", "१२३ ½ İ ß ﷺ", "/", "/cari", "/tidakada", "?", "!!!", ".", "…", "0", "1",
    "99999999999999999999", "😀", "http://contoh.invalid/a?b=c&d", "@siapa", "#tagar", "a", "aaaaaaaaaaaaaaaaaaaaaaaa",
    "{name} {0} %s %(x)s", "\\n\\t\\", "`kode` *tebal* _miring_", "08123456789", "978-602-03-1234-5", "MD-4K7Q",
    "12/12/2026", "09.00", "A" * 300, "Ünïcödé ñame", "ini kalimat\ndalam\n\n\nbeberapa\nbaris", "\t", "null", "None",
)  # fmt: skip

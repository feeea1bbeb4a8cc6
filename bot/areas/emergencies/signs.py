"""Signs beside a word of danger: that it happens now and here, or that it is a book, a topic, past, a drill, a joke."""

from __future__ import annotations

HELP = """
tolong tolongin tolonglah bantu bantuan help cepat cepatan cepetan capek caper segera buruan lakas sekarang barusan awas
darurat emergency hurry gawat bahaya lari takut panik ambulans ambulance damkar pemadam polisi satpam evakuasi
urgent please quick quickly now cepetlah selamatkan keluarin butuh
"""
"""Who calls for help, or says that it is now."""

HERE = """
sini siko lantai toilet wc parkiran gudang kantin dapur aula musala mushola lobi lobby halaman teras tangga lift
perpustakaan gedung basement atap pojok lorong koridor colokan sirkulasi loker ruangan here floor stairs entrance
"""
"""Places in the house."""

HAPPENS = "ada terjadi muncul there's theres lagi sedang itu ini kena"
"""What is there, or going on."""

TO_STAFF = "kak min pak bu bang uda uni dek mas mbak sir please"
"""How staff are called."""

MINE = "saya anakku teman temanku adik adikku kami my me ibu ayah istri suami cucu"
"""Whose it is."""

TOPIC = """
tentang novel komik cerpen cerita judul judulnya pengarang karya penulis kisah dongeng film skripsi makalah jurnal artikel
referensi bahan materi tema topik sejarah pengertian penyebab dampak cara caranya mengatasi mencegah pencegahan penanganan
menangani menghadapi penanggulangan mitigasi manajemen ilmu teori analisis pelatihan simulasi latihan lomba seminar
workshop sosialisasi penyuluhan kursus puisi pantun cerpen berita permainan jadwal lagu drama naskah resensi gambar lukisan bawang kancil malin bedah rekomendasi ebook jilid seri volume edisi
isbn penerbit psikologi sosiologi pidana undang hukum ensiklopedia kamus pdf bacaan bacaannya majalah koran poster
pedoman panduan petunjuk buku2 bukunya kumpulan antologi trilogi sinopsis ringkasan tips fakta misteri legenda tugas
book books novel story about history drill training course author
tatalaksana keperawatan asuhan klinis diagnosis how happier prosedur sop denah jalur lokasi pinjaman denda
pr dijual cetakan terbitan teater sketsa mewarnai menggambar prakarya diet program kiat
"""
"""That it is spoken of, read of, learned or practised."""

ASKS_A_BOOK = r"\b(?:ada|punya|cari|carikan|nyari|mencari|pinjam|pinjem|stok|mau baca|pengen baca|butuh|yang ada)\b(?: \w+){0,2} (?:buku|novel|komik)\b|^(?:buku|novel|komik)\b|^(?:mau |pengen |bisa |boleh )?(?:pinjam|cari|carikan|nyari) (?!anak|adik|cucu|orang|telepon|tandu|kursi roda)|\b(?:buku|novel|komik) (?:tentang|soal|anak|yang|gempa|kebakaran|banjir|\w+ karya)\b"
"""A book is asked for; “lagi cari buku di rak” tells where somebody was."""

SUPPOSED = (
    r"(?<!tahu )(?<!tau )(?<!lapor )(?<!bilang )(?<!dengar )(?<!lihat )(?<!kabar )(?<!melapor )(?<!info )(?<!katanya )"
    r"\b(?:kalau|kalo|klo|jika|jikalau|apabila|bila|misal|misalnya|misalkan|seandainya|andai|andaikan|if)\b"
    r"(?! (?:bisa|boleh|tidak salah|tidak keliru|berkenan|sempat|memungkinkan|mungkin))"
    r"|\b(?:gara2|gara gara|karena|akibat) (?:banjir|gempa|kebakaran|longsor|hujan)\b"
    r"|\b(?:nomor|alamat|kontak|telepon) (?:[^ ]+ )?(?:pemadam|polisi|ambulans|damkar|puskesmas|rumah sakit|darurat)\b"
    r"|\b(?:kenapa|mengapa|why) (?:[^ ]+ ){0,3}(?:bisa|dapat|suka|sering|bahaya)\b|\bapa yang (?:harus |perlu )?dilakukan\b|^obat\b|\bobat (?:untuk|buat|digigit|luka|apa|alami|tradisional)\b|\bwhat is\b"
)
"""That it is only supposed, or asked in case of need."""

ELSEWHERE = (
    r"(?<!sejak )(?<!dari )(?<!mulai )\b(?:kemarin|semalam|yesterday)\b"
    r"|\b(?:dahulu|dulu(?= (?:pernah|waktu|perpustakaan|saya|sering|ada|di))|(?:hari|minggu|bulan|tahun|abad) (?:yang )?lalu|pernah|besok|lusa|mendatang|(?:19|20)\d\d"
    r"|last (?:week|year|month)|tomorrow|(?:minggu|bulan|tahun) depan|jaman|zaman|waktu (?:itu|kecil)|mimpi|bermimpi|mimpinya"
    r"|in my dream|dreamt|dreamed)\b"
    r"|\bsudah (?:(?!tidak|belum)[^ ]+ )?(?!berhenti (?:napas|bernapas|jantung|detak))(?:ditangkap|padam|dipadamkan|aman|selesai|ketemu|ditemukan|sembuh|sadar|berhenti|teratasi|reda|surut"
    r"|mendingan|baikan|lewat|diusir|dievakuasi|ditangani|diamankan)\b"
    r"|\b(?:tetap|masih|apakah|kapan) (?:perpustakaan )?(?:buka|tutup)\b"
    r"|\bhampir (?:jatuh|terjatuh|tersandung|terpeleset|tertabrak|kebakaran|terbakar)\b"
    r"|\b(?:tidak jadi|tidak bisa|batal|izin|tidak dapat|belum bisa) (?:[^ ]+ ){0,3}(?:datang|ikut|antar|hadir|mengantar)\b|\bbatal\b"
    r"|\b(?:umumkan|umumin|kabaan|update statusnya|tutup sekarang|tutup saja|tutup dulu)\b"
    r"|\b(?:nonton|menonton|nobar|di (?:film|game|drakor|sinetron|anime|novel)|level|stage|mabar|pubg|werewo[^ ]*|mobile legend|(?:main|lagi|di) (?:game|ml|ff|werewo[^ ]*)|di (?:bab|episode|jilid|chapter|halaman [0-9]+))\b"
    r"|^ ?(?:[^ ]+ )?(?:dulu|dahulu)\b(?! (?:ya|dong|kak|baru|sebelum))"
    r"|\b(?:ha){2,}h?\b|\bwk(?:wk)+\w*|\bhehe\w*|\bhihi\w*|\bxixi\w*|\blol\b|\bcanda\b|\bbercanda\b|\bngeprank\b"
    r"|\b(?:kayak|kaya|seperti|ibarat|bagai|bagaikan|laksana) (?:kebakaran|terbakar|gempa|banjir|neraka)\b"
)
"""That it was, is to come, is over, was dreamt, is laughed about, or is why somebody stays away."""

PLACED = (
    r"\b(?:ruang|ruangan|rak|meja|bagian|sudut|pojok|area|dekat|lemari|tumpukan|kamar)"
    r" (?:buku|bukunya|novel|komik|majalah|koran|referensi|cerita|dongeng|baca|bacaan|karya|materi|film|seminar|pelatihan|lomba)\b"
    r"|\b(?:di|saat|waktu|pas|ketika|habis) (?:kelas|acara|lomba) [^ ]+(?= (?:ada|yang|anak|ibu|bapak|orang|tiba)\b)"
    r"|\b(?:peserta|panitia|guru|penonton|pengunjung|ibu|bapak|saat|waktu|pas|ketika|sedang|lagi|di|dalam|habis|ruang)"
    r"(?: (?:acara|kelas|lomba|seminar|pelatihan|dongeng|workshop|kursus|latihan|bedah|nonton film))+\b"
    r"|\b(?:lagi|sedang|tadi|waktu|pas|saat) (?:saya )?(?:baca|cari|mencari|pinjam|pilih) (?:buku|novel|komik)\b"
    r"|\b(?:harus|mau|pengen|bisa|boleh|berani|tempat|teman|untuk|ingin) (?:ber)?cerita\b"
    r"|\b(?:kakak|adik|teman|ruang|wali|ketua) kelas\b"
)
"""Where something is, or who is there; no topic."""

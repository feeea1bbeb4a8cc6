"""What people ask for that is not served in the chat yet. An area that comes takes its phrases from here."""

from __future__ import annotations

EVENTS = (
    "[{day}] ada (acara|kegiatan|agenda|lomba|kelas|workshop|pelatihan|bazar|pameran|seminar|bedah buku) [apa] [tidak]",
    "[{day}] ada (acara|kegiatan|agenda|lomba|kelas|workshop|pelatihan|bedah buku) [apa] [tidak] {day}",
    "(acara|kegiatan|agenda|event) [apa] [yang] [ada|dekat|terdekat] [{day}] [apa] [ada] [tidak]",
    "(jadwal|daftar|info|lihat) (acara|kegiatan|agenda|kelas|lomba|workshop|event) [terdekat|terbaru|apa] [{day}]",
    "[{day}] ada apa [di sini|disini|di perpustakaan] [{day}]",
    "(bulan|pekan|minggu|akhir pekan) (ini|depan) ada (acara|kegiatan|agenda|lomba|kelas) [apa] [tidak]",
    "[ada] (acara|kegiatan|agenda|lomba|kelas) [apa] (bulan|pekan|minggu|akhir pekan) (ini|depan) [apa] [ada]",
    "kapan [ada] (acara|kegiatan|lomba|kelas|workshop|bedah buku) [lagi]",
    "kapan (dongeng|mendongeng|bioskop|nonton) [lagi|mulai|ada|berikutnya]",
)

CHILDREN_EVENTS = (
    "[{day}] ada (dongeng|mendongeng|storytelling) [anak] [tidak] [{day}]",
    "(dongeng|mendongeng|storytelling) [anak] [{day}] ada [tidak] [{day}]",
    "[{day}] ada (acara|kegiatan|kelas|lomba) [buat|untuk] anak [apa] [tidak] [{day}]",
    "(acara|kegiatan|kelas|lomba|jadwal dongeng|jadwal mendongeng) [buat|untuk] (anak|balita|tk|paud) [apa] [ada] [{day}]",
    "jadwal|kapan [acara|kegiatan] (dongeng|mendongeng|storytelling) [anak] [kapan] [{day}]",
    "[acara|kegiatan|jadwal] (dongeng|mendongeng|storytelling) [anak] kapan|berapa",
    "[acara|kegiatan] (dongeng|mendongeng|storytelling) [anak] (jam berapa|hari apa)",
    "ada (lomba mewarnai|mewarnai|lomba gambar) [anak] [tidak]",
)

CHILD_AGE = (
    "anak [saya] [umur|usia|yang] {age:number} tahun [bisa|boleh|dapat] (ikut|daftar|masuk|gabung) [acara|kelas|dongeng|apa] [tidak]",
    "(umur|usia) {age:number} [tahun] [bisa|boleh] (ikut|daftar|masuk|gabung) [apa|acara apa|kelas apa] [tidak]",
    "anak [saya] [umur|usia] {age:number} [tahun] (bisa|boleh|cocok) (ikut|apa) [acara|kegiatan|kelas] [apa]",
    "(ada|apa) (acara|kegiatan|kelas) [apa] [buat|untuk] [anak] [umur|usia] {age:number} [tahun] [apa] [tidak]",
    "(acara|kegiatan|kelas) [buat|untuk] (anak|umur|usia) [umur|usia] {age:number} [tahun] [apa] [ada] [tidak]",
    "[batas|minimal] (umur|usia) [berapa] [minimal] (berapa|boleh ikut|bisa ikut|ikut) [berapa] [dongeng|acara|kelas]",
    "anak [saya] bisa|boleh ikut [acara|dongeng|kelas] [tidak]",
)

SIGN_UP = (
    "daftar [ikut|acara|kelas] (dongeng|mendongeng|storytelling|lomba|kelas|acara|kegiatan) [anak] [{day}] [{count:number} anak|anak {count:number}] [{day}]",
    "daftar [ikut|acara] (dongeng|mendongeng|kelas|lomba|acara|kegiatan) [{day}] [buat|untuk] [anak] [{count:number}] [orang|anak] (umur|usia) {age:number} [tahun] [dan|sama] [{age:number}] [tahun] [dan|sama] [{age:number}] [tahun]",
    "daftar {count:number} (anak|orang) [ikut|buat|untuk|ke] [acara] [dongeng|mendongeng|kelas|lomba] [{day}]",
    "(cara|bagaimana|bagaimana cara|kemana|syarat) [cara] daftar [ikut|acara|kelas|kegiatan|lomba] (dongeng|mendongeng|acara|kelas|kegiatan|lomba|ikut) [bagaimana]",
    "(mau|ingin) (ikut|daftar|gabung) [acara|kelas|kegiatan] (dongeng|mendongeng|acara|kelas|kegiatan|lomba) [anak] [{day}]",
    "(mau|ingin) (daftar|ikut) (dongeng|mendongeng|kelas|lomba|acara|kegiatan) {event:rest}",
    "(mau|ingin) [bisa|boleh] daftar [tidak]",
    "daftar [online]",
    "daftar (anak|anak saya) [{count:number}] [orang] [dongeng|kelas]",
    "(bisa|boleh) (ikut|daftar) [acara|kelas|kegiatan|dongeng|lomba] [{day}] [tidak]",
)

GROUP_VISIT = (
    "[guru] [dari|sd|smp|sma|tk|paud] [mau] (bawa|membawa|ajak|datang|berkunjung) [rombongan] {count:number} (murid|siswa|anak|orang|santri|mahasiswa|siswi|peserta) [ke] [sini|{day}] [{day}]",
    "... guru ... (bawa|membawa|ajak) {count:number} (murid|siswa|anak|orang|santri) ...",
    "kunjungan (sekolah|rombongan|kelas|tk|paud|sd|smp|sma|kelompok|industri|studi) [{count:number}] [murid|siswa|anak|orang] [{day}] [bagaimana]",
    "(cara|syarat|surat|izin|prosedur|bagaimana) [cara|surat] [ajukan|mengajukan] (kunjungan|studi tour|study tour|berkunjung) [sekolah|rombongan|kelas|tk|sd|smp|sma] [bagaimana]",
    "(mau|rencana|ingin) (kunjungan|berkunjung) [rombongan|sekolah|{count:number}] [siswa|murid|orang|anak] [{day}]",
    "[mau] (datang|kunjungan|berkunjung) (rombongan|rame|ramai rame) [sekolah|{count:number}] [orang|siswa] [{day}]",
    "rombongan [sekolah] {count:number} (orang|siswa|murid|anak) [bisa] [tidak]",
)

CANCEL_SEAT = (
    "batal|batalkan|batalin|cancel [yang] [acara|kelas|dongeng] {day} {reason:rest}",
    "batal|batalkan|batalin|cancel [yang] [acara|kelas|dongeng|hari] {day} [tidak jadi]",
    "batal|batalkan|batalin|cancel (ikut|datang|daftar|pendaftaran|kursi|acara|kelas|dongeng|tiket|booking) [acara|kelas|dongeng] [{day}]",
    "batal|batalkan|batalin|cancel (ikut|datang) [acara|kelas|dongeng] [{day}] {reason:rest}",
    "tidak jadi (datang|ikut|pergi|hadir) [{day}] [{reason:rest}]",
    "tidak bisa (datang|ikut|hadir) {day} [{reason:rest}]",
    "tidak bisa (datang|hadir) [jadi]",
    "anak [saya] (sakit|demam) [jadi] (batal|tidak jadi|tidak bisa) [ikut|datang] [{day}]",
    "anak [saya] (sakit|demam) tidak [bisa|jadi] (ikut|datang) [{day}]",
)

HOLDS_MINE = (
    "[lihat|cek] (pesanan|pinjaman|antrian|antrean|booking) [saya] [mana|apa] [sudah] [ada|siap] [belum]",
    "buku [yang] [saya] (pesan|pinjam|dipesan|dipinjam) [apa|sudah] [ada|siap] [belum]",
    "(tiket|kegiatan|jadwal) saya [mana]",
    "kapan [buku] [saya] [harus] (kembali|kembalikan|dikembalikan|balikin|pengembalian|jatuh tempo) [buku] [saya]",
    "[buku] [saya] [harus] (kembali|kembalikan|dikembalikan|balikin|jatuh tempo) kapan",
    "jatuh tempo [saya] [kapan]",
)

RENEW = (
    "perpanjang [buku|pinjaman|peminjaman] [yang] [kemarin|tadi|itu|{day}]",
    "perpanjang [buku|pinjaman|peminjaman] [yang] {title:rest}",
    "(cara|bagaimana|bagaimana cara) perpanjang [buku|pinjaman|peminjaman] [buku] [bagaimana]",
    "(bisa|boleh|mau) perpanjang [buku|pinjaman] [tidak]",
)

HOLD = (
    "(mau|ingin|bisa|tolong|booking|reservasi|pesankan|pesenin|bookingin) pesan|booking|reservasi [buku] {title:rest}",
    "booking|reservasi|pesankan|pesenin|bookingin [buku] {title:rest}",
    "pesan ...",
    "(mau|ingin|cara|bagaimana|bagaimana cara) (pesan|booking|reservasi) [buku] [bagaimana]",
    "titip|simpankan|simpenin buku {title:rest}",
)

READING_PROGRESS = (
    "[saya] [baru|sudah] [baca|sampai] [di] halaman {page:number} [sekarang]",
    "(baru|sudah) [baca] [sampai] {page:number} halaman",
    "(sudah|baru) (baca|sampai) {page:number} [halaman]",
    "sudah (tamat|selesai|habis) [baca|dibaca] [bukunya|buku]",
    "sudah halaman {page:number} {title:rest}",
    "bacaan [saya] [sampai] halaman {page:number}",
)

FEEDBACK = (
    "[mau|ingin] (komplain|lapor|mengadu|ngadu|pengaduan|keluhan|complaint|protes|kritik|saran) [dan] [saran|kritik|masukan]",
    "[mau|ingin] [kasih|beri|sampaikan] (kritik|saran|masukan|keluhan|aduan) [dan|ke|untuk] [saran|kritik|masukan] [perpustakaan]",
    "(saya|mau) (lapor|komplain|mengadu|protes) {rest}",
    "(lapor|komplain|saran|keluhan|kritik) [kak|min] [nih|dong] (wc|toilet|ac|wifi|petugas|parkir|ruang|ruangan|kursi|meja|lampu) {rest}",
    "(wc|toilet|kamar mandi|musala|mushola|musholla|lantai|ruang|ruangan|meja|kursi|tempat|perpustakaan|buku|parkiran|taman) [baca|anak|wudhu|di|atas|bawah] [nya] (kotor|bau|jorok|rusak|panas|gelap|sempit|bocor|berdebu|kumuh|berisik|robek|mati|mampet|pesing)",
    "(wifi|internet|ac|lampu|kipas|komputer|listrik|air|kran|lift|printer|proyektor) [di] [ruang|sini] [anak|baca|umum] [nya] (mati|lambat|lemot|lelet|rusak|putus|error|panas|bocor|tidak (nyala|hidup|jalan|dingin|bisa|konek|ada))",
    "(petugas|pegawai|pustakawan|satpam|penjaga|staf) [nya] [di] (jutek|judes|galak|kasar|cuek|lambat|sombong|tidak ramah|tidak ada|marah)",
    "(berisik|ribut|bising|panas|kotor|gelap|jorok) [di] (ruang|perpustakaan|sini|dalam) [baca|anak]",
    "[kenapa] (wifi|internet|ac|lampu|toilet|wc|air|komputer) [nya] [kok] (mati|lambat|lemot|kotor|rusak|bau|tidak) [terus|bisa|nyala|jalan]",
    "... toilet|wc|wifi|ac|petugas|pegawai|satpam|parkiran ... kotor|bau|jorok|rusak|mati|lemot|lambat|jutek|judes|galak|kasar|panas|bocor ...",
    "(kecewa|mengecewakan|parah|payah) [pelayanan|layanan|perpustakaan] [pelayanan|layanan] [di] [sini]",
    "(pelayanan|layanan) [nya] (buruk|jelek|lambat|kurang|lama|parah|payah|mengecewakan) [baik|ramah]",
    "... (kecewa|komplain|mengecewakan) ... pelayanan|layanan|petugas|perpustakaan ...",
)

NOTICES_OFF = (
    "jangan (kirim|chat|hubungi|ganggu|spam|wa|kabari|ingatkan|ngechat|ngirim) [kirim] [saya] [pesan|info|pengumuman|notif|notifikasi|lagi] [lagi] [ke saya]",
    "(stop|berhenti|hentikan|matikan|matiin|nonaktifkan|off|unsubscribe) [kirim|terima|semua] [pesan|notif|notifikasi|pengumuman|pemberitahuan|pengingat|info] [lagi]",
    "(stop|berhenti) (kirim|langganan|berlangganan|subscribe) [pesan|notif|info]",
    "(notif|notifikasi|pengumuman|pemberitahuan|pengingat) [tolong] (off|matikan|stop|dimatikan|hentikan)",
    "tidak (mau|ingin|usah) (dikirim|dikirimi|terima|kirim) [kirim] [pesan|notif|info|pengumuman] [lagi]",
    "(mengganggu|ganggu) [banget] [stop|jangan]",
)

DELETE_DATA = (
    "(hapus|hapuskan|delete|hapusin|buang) [semua|seluruh] (data|akun|nama|info|informasi|profil|riwayat) [pribadi] [saya] [semua] [di|dari] [sini|bot]",
    "(data|akun) [pribadi] [saya] [tolong|minta|mau] (dihapus|hapus)",
    "data apa [yang] [disimpan|kamu simpan|tersimpan|dikumpulkan] [tentang] [saya]",
    "(privasi|kebijakan privasi|data pribadi)",
    "(lihat|minta|unduh) data [pribadi] saya",
)

MEMBERSHIP = (
    "(cara|bagaimana|bagaimana cara|syarat|mau|ingin|gimana|dimana|persyaratan|untuk|kalau mau) [cara|syarat|mau] (bikin|buat|membuat|urus|mengurus|daftar|jadi|menjadi|punya|dapat) [jadi|kartu] (anggota|member|kartu|keanggotaan) [anggota|perpustakaan|member] [baru] [bagaimana|syarat apa|apa syarat|dimana|apa]",
    "(bikin|buat|urus|daftar) [jadi|kartu] (anggota|member|kartu|keanggotaan) [anggota|perpustakaan] [baru] [bagaimana|dimana|bayar|gratis|syarat apa|apa syarat|berapa]",
    "daftar [jadi|menjadi] (anggota|member|perpustakaan|keanggotaan) [baru|online] [bagaimana]",
    "(syarat|persyaratan) [apa] [jadi|menjadi|buat|bikin|daftar] [kartu] (anggota|member|keanggotaan) [apa]",
    "(apa) (syarat|persyaratan) [jadi|menjadi|buat|bikin|daftar] [kartu] (anggota|member)",
    "kartu (anggota|perpustakaan|member) [saya]",
    "kartu [anggota|perpustakaan|member] [saya] (hilang|rusak|ketinggalan|habis|mati) [bagaimana]",
    "(anggota|kartu|daftar|member) [anggota] (gratis|bayar|berapa) [tidak|apa bayar|berapa]",
)

RULES = (
    "(pinjam|peminjaman|minjam) [buku] [di sini] [maksimal|paling] (berapa|lama) [lama|hari|buku|banyak|eksemplar] [lama]",
    "(berapa|maksimal|boleh|bisa) [berapa|lama] [lama|hari|buku|banyak] [boleh|bisa] (pinjam|peminjaman) [berapa] [buku|hari] [lama]",
    "(berapa|maksimal) [lama] [hari|buku] [boleh] [di] (dipinjam|pinjam)",
    "berapa (lama|hari|buku|banyak) [boleh|bisa] (pinjam|meminjam|dipinjam) [buku]",
    "denda [telat|terlambat|keterlambatan|buku|hilang] [kembali|kembalikan|balikin] [buku] [berapa|ada] [sehari|per hari] [tidak]",
    "(ada|berapa|kena|bayar) denda [tidak|berapa] [telat|terlambat] [kembalikan|balikin] [buku] [sehari] [tidak]",
    "(telat|terlambat) (kembali|kembalikan|balikin|mengembalikan|pulangin) [buku] [kena|ada|bayar] [denda|gimana|bagaimana] [berapa|tidak]",
    "(cara|bagaimana|bagaimana cara|syarat|aturan) [cara] (pinjam|peminjaman|meminjam) [buku] [di sini] [bagaimana|apa]",
    "(cara|bagaimana|bagaimana cara) (kembalikan|mengembalikan|balikin|pengembalian) buku [bagaimana]",
    "(buku) [nya] [saya] (hilang|rusak|robek) [yang] [dipinjam|pinjam] [bagaimana]",
    "(boleh|bisa) [tidak] (pinjam|bawa pulang|dibawa pulang|baca di tempat) [buku] [tidak] [ke rumah]",
    "(pinjam|masuk|baca) [buku] [di sini] (bayar|gratis) [tidak]",
    "(aturan|peraturan|tata tertib|ketentuan) [pinjam|peminjaman|perpustakaan] [buku] [apa]",
)

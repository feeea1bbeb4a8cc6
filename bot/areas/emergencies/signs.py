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

MINE = "saya anakku teman temanku adik adikku kami my me ibu ayah istri suami cucu"
"""Whose it is."""

TOPIC = """
tentang novel komik cerpen cerita judul judulnya pengarang karya penulis kisah dongeng film skripsi makalah jurnal artikel
referensi bahan materi tema topik sejarah pengertian penyebab dampak cara caranya mengatasi mencegah pencegahan penanganan
menangani menghadapi penanggulangan mitigasi manajemen ilmu teori analisis pelatihan simulasi latihan lomba seminar
workshop sosialisasi penyuluhan kursus puisi lagu drama naskah resensi bedah rekomendasi ebook jilid seri volume edisi
isbn penerbit psikologi sosiologi pidana undang hukum ensiklopedia kamus pdf bacaan bacaannya majalah koran poster
pedoman panduan petunjuk buku2 bukunya kumpulan antologi trilogi sinopsis ringkasan tips fakta misteri legenda tugas
book books novel story about history drill training course author
tatalaksana keperawatan asuhan klinis diagnosis pertolongan how happier p3k
dijual cetakan terbitan teater sketsa mewarnai menggambar prakarya
"""
"""That it is spoken of, read of, learned or practised."""

ASKS_A_BOOK = r"\b(?:ada|punya|cari|carikan|nyari|mencari|pinjam|pinjem|stok|mau baca|pengen baca|butuh|yang ada)\b(?: \w+){0,2} (?:buku|novel|komik)\b|^(?:buku|novel|komik)\b|^(?:mau |pengen |bisa |boleh )?(?:pinjam|cari|carikan|nyari) (?!anak|adik|cucu|orang)|\b(?:buku|novel|komik) (?:tentang|soal|anak|yang|gempa|kebakaran|banjir|\w+ karya)\b"
"""A book is asked for; “lagi cari buku di rak” tells where somebody was."""

PAST = r"\b(?:kemarin|dahulu|(?:hari|minggu|bulan|tahun|abad) (?:yang )?lalu|pernah|semalam|besok|lusa|mendatang|(?:19|20)\d\d|yesterday|last (?:week|year|month)|tomorrow|(?:minggu|bulan|tahun) depan|sudah padam|jaman|zaman|waktu itu)\b"
"""It was, or is to come."""

IDIOMS = r"""
(?:kereta|kembang|gunung) api|berapi|tahan (?:gempa|api|banjir)|(?:dompet|kartu|buku|hp|kunci|tas|jaket|payung|sandal|sepatu|helm|flashdisk|charger|laptop|ktp|stnk|botol|barang)(?:nya|ku)? (?:[^ ]+ ){0,2}(?:hilang|tertinggal)|hilang (?:kartu|buku|dompet|hp|tas|kunci|sandal|sepatu|helm|tumbler|botol)(?:nya)?|kebakaran jenggot|bintang jatuh|(?:kesetrum|terbakar|tersengat|tenggelam|hanyut) (?:cinta|asmara|rindu)|want to die but|(?:ingin|menjadi|jadi|truk|mobil) (?:[^ ]+ ){0,2}pemadam kebakaran|api dalam sekam|semangat ~ membara|membara|banjir (?:diskon|promo|air mata|pujian|job|order|tugas|hadiah|peserta|pengunjung|orderan|buku)
mati (?:gaya|lampu|listrik|kutu|rasa|kata|suri|penasaran|ketawa|kebosanan|gabut|kelaparan)|api (?:semangat|asmara|cinta|unggun|tauhid|sejarah|abadi|kecil)
gempar|terbakar (?:semangat|cemburu|emosi|api cemburu|amarah)|jantung(?:an)? hati|kena (?:mental|tipu|prank|tilang)|ular tangga|mainan ular|naga|jatuh (?:cinta|hati|tempo|sakit|bangun|miskin|cinta sama)
tenggelam dalam|tenggelamnya|hanyut dalam|pingsan (?:liat|lihat|baca|denger|ketawa|kalau) ~ (?:harga|tugas|gantengnya|cantiknya|nilai)|meledak(?:nya)? (?:tawa|penonton|jualan)|ledakan (?:penduduk|tawa)
lost in|fire sale|on fire tonight|bomb party|perang (?:diskon|harga)|kesasar (?:online|di maps)|berkelahi dengan (?:waktu|tugas)|darah (?:muda|tinggi|rendah|daging|biru|juang|garuda|mengucur)|luka batin|patah hati|patah semangat
mabuk (?:cinta|laut|darat|perjalanan|asmara)|dibully netizen|(?:donor|golongan|gula|tekanan|cek|tes) darah
"""
"""What sounds like danger and is none, a line of alternatives each."""

HYPERBOLE = r"""
ngerjain|mengerjakan tugas|pr|skripsi|soal|matematika|laporan
tugas|pr|skripsi|ujian|uts|uas|deadline|revisi|matematika|mtk
bosan|gabut|malu|ketawa|laper|lapar|kepanasan|panasnya|ngantuk
nungguin|antri|antre|nunggu
wkwk|haha|hehe|lol|xixi
"""
"""What turns “pengen mati rasanya” into a sigh: then it is met gently, and nobody is alarmed."""

"""Messages as residents type them, and what is to be heard in them.

A line is `what is typed | what is heard`; several clauses are parted by ` / `. `book` goes to the search,
`talk` is chatter.
"""

from __future__ import annotations

HEARD = """
p | greeting
P! | greeting
halo | greeting
hallo kak | greeting
hai min 👋 | greeting
haloooo | greeting
selamat pagi | greeting
slamat siang pak | greeting
pagi kak | greeting
mlm min | greeting
halo selamat sore | greeting
halo, selamat pagi kak | greeting
permisi | greeting
kak mau nanya dong | help
mau tanya | help
halo kak mau nanya | greeting
good morning | greeting
assalamualaikum | salam
assalamu'alaikum wr. wb. | salam
Assalamualaikum warahmatullahi wabarakatuh | salam
asslmkm min | salam
assalamualikum kak | salam
makasih | thanks
makasih ya kak | thanks
terima kasih banyak | thanks
trimakasih infonya kak | thanks
ok makasih min 🙏 | thanks
tarimo kasih da | thanks
thx | thanks
dadah | goodbye
sampai jumpa | goodbye
menu | help
bisa apa aja | help
kamu bisa apa aja sih? | help
bantuan | help
cara pakai bot ini gimana | help
ganti bahasa | language
pakai bahasa inggris dong | language
pakai bahasa indonesia aja | language
kamu robot ya? | small_talk
lagi apa kak | small_talk
siapa kamu | small_talk
wkwkwk | talk
wkwk lucu bgt | small_talk
haha | talk
ok | talk
oke siap kak | talk
hmm | talk
hmmmmm | talk
iya kak | talk
ga | talk
👍👍👍 | talk
😂 | talk
... | talk
??? | talk
kini lai buka? | open_now
buka ga skrg | open_now
msh buka? | open_now
udah tutup blm kak | open_now
min perpusnya buka gak ya? | open_now
sekarang buka atau tutup? | open_now
apakah perpustakaan masih buka sekarang? | open_now
jam 3 sore masih buka? | open_now
jam 09.30 sudah buka? | open_now
lai bukak pustaka kini da? | open_now
are you open now? | open_now
bukaaa? | open_now
jam bara bukak | hours
jam brp tutup | hours
jam bara tutuik kini | hours
bukanya jam brp kak | hours
jam buka | hours
jadwal buka perpustakaan | hours
jadwl bukanya | hours
jam operasional perpustakaan kota solok | hours
perpustakan buka jam brapa | hours
buka dari jam berapa sampai jam berapa ya | hours
perpus buka hari apa aja? | hours
hari apa perpus libur | hours
tanggal merah buka ga? | hours
kalau puasa buka sampai jam berapa | hours
kapan bukanya | hours
opening hours | hours
what time do you open? | hours
bsk buka jam brp | hours_of_day
minggu buka? | hours_of_day
hari ini buka sampai jam brp | hours_of_day
tgl 25 desember buka? | hours_of_day
25/12 buka ga | hours_of_day
sabtu minggu buka? | hours_of_day
sabtu dan minggu buka jam berapa kak | hours_of_day
hari sabtu tutup jam berapa | hours_of_day
jumaik bukak jam bara | hours_of_day
hari ko bukak? | hours_of_day
isuak bukak ndak | hours_of_day
besok libur? | hours_of_day
perpus buka hari minggu gak? | hours_of_day
lusa masih buka kak? | hours_of_day
jam buka hari jumat | hours_of_day
open tomorrow? | hours_of_day
nanti malam buka ga | hours_of_day
dima lokasinyo | place
lokasinya di mana | place
dimana ya alamatnya kak | place
alamat perpus | place
perpus dimana ya | place
minta maps nya kak | place
share lokasi dong | place
cara ke perpustakaan gimana | place
dima pustaka ko da | place
where is the library? | place
ngomong sm orang dong | ask_staff
nomor wa nya | ask_staff
no wa perpus berapa ya | ask_staff
cs | ask_staff
tanya petugas | ask_staff
bisa chat sama pustakawannya? | ask_staff
ada nomor yang bisa dihubungi? | ask_staff
mau bicara dgn admin | ask_staff
ada instagramnya? | ask_staff
bisa telepon petugas? | ask_staff
isuak ado acara apo | events
besok ada acara apa kak? | events
ada acara apa aja minggu ini | events
acara bulan ini apa aja | events
jadwal kegiatan perpustakaan | events
sabtu ada kegiatan apa | events
ada lomba ga? | events
ada dongeng? | children_events
sabtu ada dongeng anak ga kak | children_events
jadwal mendongeng | children_events
ada kegiatan untuk anak2 ga | children_events
dongengnya kapan ya? | children_events
anak den 5 taun bisa ikut? | child_age
anak saya umur 7 tahun boleh ikut? | child_age
umur 4 th bisa ikut ga kak | child_age
acara untuk anak 6 tahun apa aja | child_age
dftar dongeng anak 2, umur 4 sm 6 | sign_up
daftar dongeng sabtu | sign_up
mau ikut kelas menulis | sign_up
mau daftarin 2 anak ikut dongeng | sign_up
cara daftar lomba gimana | sign_up
daftar | sign_up
sy guru bawa 30 murid | group_visit
kunjungan sekolah gimana caranya? | group_visit
saya guru SD mau bawa 40 siswa | group_visit
saya guru TK, mau ajak 25 anak ke perpus hari kamis | group_visit
prosedur kunjungan rombongan | group_visit
batal yg sabtu anak demam | cancel_seat
batalin yg besok | cancel_seat
ga jadi datang kak | cancel_seat
ga bisa ikut sabtu anak sakit | cancel_seat
batal ikut dongeng | cancel_seat
pesan bumi manusia | hold
mau pesan buku bumi manusia dong | hold
booking laskar pelangi ya min | hold
perpanjang yg kmrn | renew
perpanjang | renew
mau perpanjang pinjaman buku | renew
cara perpanjang buku gimana | renew
kapan buku saya harus dikembalikan | holds_mine
pesanan saya mana | holds_mine
udh hal 120 | reading_progress
baru sampai halaman 45 | reading_progress
sudah baca 30 halaman | reading_progress
sudah tamat | reading_progress
toilet kotor bgt!! | feedback
wcnya bau | feedback
ac mati | feedback
wifi lemot parah | feedback
petugasnya jutek bgt | feedback
kenapa wifinya mati terus | feedback
mau komplain | feedback
saran dan kritik | feedback
ruang baca panas sekali | feedback
pelayanan lambat | feedback
kemarin saya ke toilet lantai dua dan kotor sekali tolong dibersihkan ya | feedback
jgn kirim2 lg | notices_off
stop kirim pesan | notices_off
jangan kirim pengumuman lagi | notices_off
berhenti langganan | notices_off
hapus data sy | delete_data
tolong hapus semua data saya | delete_data
data apa aja yg disimpan | delete_data
cara bikin kartu anggota | membership
syarat jadi anggota apa aja | membership
gimana cara daftar anggota perpus | membership
mau buat kartu perpustakaan | membership
kartu saya hilang | membership
denda telat berapa? | rules
pinjam buku berapa lama | rules
boleh pinjam berapa buku? | rules
cara pinjam buku | rules
kalau telat balikin buku kena denda brp | rules
rekomendasi dong | surprise
rekomendasi buku bagus dong kak | surprise
kejutan buat anak | surprise
baca apa ya enaknya | surprise
buku baru apa aja | new_books
ada buku baru? | new_books
koleksi terbaru | new_books
yg lagi populer | popular_books
buku terpopuler apa | popular_books
buku yang paling banyak dipinjam | popular_books
usul buku laut bercerita | propose
beliin buku laskar pelangi dong | propose
mau usul buku | propose
usulkan novel pulang leila chudori | propose
cari buku | find_book
katalog buku | find_book
"""

SEVERAL = r"""
assalamualaikum ado mtk kls 5? | salam / book
assalamualaikum, ada buku resep masakan padang? | salam / book
bsk buka jam brp trus ada dongeng? | hours_of_day / children_events
pesan bumi manusia skalian perpanjang yg kmrn | hold / renew
halo kak, jam buka brp ya? | greeting / hours
p jam buka brp | greeting / hours
halo ada laskar pelangi? | greeting / book
kak ada laskar pelangi? trus jam bukanya sampai jam brp | book / hours
laskar pelangi ada ga kak jam bukanya brp | book / hours
jam buka brp? alamatnya dimana? | hours / place
jam bukanya brp, alamatnya dima | hours / place
jam buka dan alamat | hours / place
dima lokasinyo jo jam bara bukak | place / hours
ada laskar pelangi? makasih kak | book / thanks
makasih kak, besok buka jam berapa? | thanks / hours_of_day
ada buku laskar pelangi ga kak? sama ada bumi manusia ga? | book / book
selamat pagi kak, saya mau tanya, apakah perpus buka hari ini? | greeting / hours_of_day
assalamualaikum wr wb, saya mau nanya nomor wa perpustakaan | salam / ask_staff
minggu buka? trus lokasinya dimana | hours_of_day / place
toilet kotor bgt, jam tutup brp sih | feedback / hours
halo kak laskar pelangi | greeting / book
selamat siang, laskar pelangi ada? | greeting / book
buka jam brp\nalamatnya dimana | hours / place
laskar pelangi\nbumi manusia | book / book
assalamualaikum\nmau cari buku laskar pelangi | salam / book
"""

BOOKS = """
ada laskar plangi ga kak
kak mau nanya buku inspirasi pendidikan masa kini ada?
min ada fight tiger win champion ga?
tenggelamnya kapal vanderwik
robohnya surau kami ado?
cara nanam lado
bumi dan manusia
bumi manusia
buku tentang pertanian ada?
kak ada novel tere liye?
saya mau cari buku sejarah minangkabau dong
Jam Dinding yang Berdetak
Buka Hatimu
Terima Kasih Ibu
Selamat Pagi Malam
Halo Anak-Anak
Toilet Training
Menu Sehat
Cara Daftar CPNS
Hujan
Pulang
Bahasa Inggris kelas 5
Batal Kawin
Assalamualaikum Beijing
Assalamualaikum, Beijing!
Hai, Miiko! 31
hai miiko 31
Selamat Tinggal
Terima Kasih, Guruku
Terima Kasih untuk Segalanya
Salam Terakhir untuk Ayah
Selamat Pagi, Indonesia
Selamat Malam, Cinta
Halo, Balita!
Halo Dunia Kecil
Acara Ulang Tahun Kancil
Menata Acara Keluarga
Buka Puasa Bersama
Membuka Pintu Langit
Pintu yang Tertutup
Tutup Botol Ajaib
Jam Tangan Ayah
Jam Malam
Jam Karet
Sebelum Jam Dua Belas
Pukul Setengah Lima
Hari Minggu di Rumah Nenek
Sabtu Bersama Bapak
Rabu Rasa Sabtu
Senin Harga Naik
Besok Masih Ada Matahari
Besok Pagi di Sawah
Tentang Kamu
Kamu Siapa Namanya
Pesan Terakhir dari Laut
Pesan Kakek
Batal Nikah
Sang Pembatal
Daftar Kata Sulit
Daftar Hitam
Anak 5 Tahun Belajar Membaca
Mengasuh Anak Usia 5 Tahun
Umur 40 dan Seterusnya
Guru Aini
Guru Bangsa
Guru dan 30 Muridnya
Laporan Kehilangan
Kotor Itu Baik
Hapus Jejakmu
Jangan Kirim Bunga Lagi
Jangan Lupa Bahagia
Ada Apa dengan Cinta
Ada Dongeng di Balik Bukit
Dongeng Sebelum Tidur
Kumpulan Dongeng Anak Nusantara
Kancil dan Buaya
Laut Bercerita
Cantik Itu Luka
Negeri 5 Menara
Dilan 1990
Filosofi Teras
Sebuah Seni untuk Bersikap Bodo Amat
Orang-Orang Biasa
Orang Asing
Ronggeng Dukuh Paruk
Nomor Telepon Surga
Kartu Pos dari Padang
Kartu Natal Terakhir
Perpustakaan Kelamin
Perpustakaan Tengah Malam
Alamat Palsu
Di Mana Bumi Dipijak
Di Mana Ada Cinta
Peta Buta Indonesia
Manajemen Pelayanan Prima
Denda dan Pidana
Rekomendasi Kebijakan Pangan
Populer dalam Semalam
Kejutan di Rumah Paman
Usul Fikih
Halaman Terakhir
Sudah Waktunya Bangun
Petugas Pos
Manusia dan Kebudayaan Indonesia
Menteri, Raja, dan Rakyat
Terus Melangkah, Jangan Menyerah
Lalu Tibalah Musim Semi
Mari Sekalian Berdoa
Siapa Bilang Tidak Bisa Kaya? Panduan Keuangan
Help! Aku Jatuh Cinta
Wow! Ensiklopedia Hewan
P. Ramlee
P.S. I Love You
Open Source untuk Pemula
Contact
978-602-8519-93-9
9789793062792
asdfghjkl
"""


def table(lines: str) -> list[tuple[str, list[str]]]:
    """The messages of a table with the names of what is heard in each of their clauses."""
    rows = [line.rpartition(" | ") for line in lines.strip().splitlines()]
    return [(typed.replace("\\n", "\n"), heard.split(" / ")) for typed, _, heard in rows]


def titles(lines: str) -> list[str]:
    """The lines of a list."""
    return lines.strip().splitlines()

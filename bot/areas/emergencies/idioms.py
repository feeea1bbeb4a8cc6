"""What sounds like danger and is none: taken out before it is listened to."""

from __future__ import annotations

_THING = (
    "dompet|kartu|buku|hp|kunci|tas|jaket|payung|sandal|sepatu|helm|flashdisk|charger|laptop|ktp|stnk|botol|barang|mainan|topi"
    "|pensil|boneka|tumbler|kacamata|telepon|earphone|uang|gelang|cincin|kalung|jam tangan|anting|bekal|syal|mukena|atm"
)
_PAPER = "tiket|karcis|sertifikat|kuitansi|struk|formulir|ijazah|bukti"
_GOES_OUT = "laptop|telepon|baterai|komputer|lampu|ac|listrik|wifi|kipas|tv|layar|ikan|kucing|tanaman|bunga"
_LOSES = "hilang|tertinggal|tidak ada|tidak ketemu|belum ketemu|terjatuh|digigit|dicoret|robek|sendirian|tercecer"
_HEART = "minat|semangat|fokus|motivasi|selera|nafsu|ingatan|percaya|kepercayaan|rasa|arah|harapan|akal|sabar|konsentrasi|mood"
_HOUR = "berapa|[0-9]+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|[a-z]+ (?:pagi|siang|sore|malam)"

IDIOMS = rf"""
(?:{_THING})(?:nya|ku)? (?:[^ ]+ ){{0,4}}(?:{_LOSES}|jatuh(?! (?:kena|menimpa|nimpa)))
(?<!antri )(?<!antre )(?<!loket )(?<!beli )(?<!ambil )(?:{_PAPER}) (?:(?!anak|adik|cucu)[^ ]+ ){{0,3}}(?:(?:anak|adik|cucu) saya )?(?:saya )?(?:hilang|tertinggal|tercecer|tidak ada)
hilang (?:[^ ]+ )?(?:{_HEART})
(?:kaki|tangan|kepala|punggung|leher) (?:meja|kursi|rak|lemari|boneka|robot|patung|lampu)|(?:kacamata|meja|kursi|pensil|penggaris|payung|gagang|sandal|bangku)(?: saya)? (?:patah|putus|robek|remuk)
(?:berdarah|menggenang|bocor|luka|lecet|tergores|panas|retak|asap) (?:dikit|sedikit)|pintu (?:mobil|motor|rumah|kos|loker)(?: saya)? terkunci (?:[^ ]+ ){{0,3}}kunci
(?:main|bermain|jangan main) api|(?:alarm|detektor|sensor) asap|hidran|hydrant|separuh napas|napas (?:lega|panjang|baru)
(?:proteksi|sertifikat|asuransi|sistem|pintu|keselamatan|risiko|penyuluhan|bahaya) kebakaran|sate (?:[^ ]+ ){{0,4}}asap|bom (?:waktu|yang)|the bomb (?:the|by)
gigi (?:[^ ]+ ){{0,3}}(?:copot|tanggal|goyang) (?:[^ ]+ ){{0,2}}(?:berdarah|darah)|mau (?:pingsan|mati|muntah|meledak) (?:rasa|ketawa|lihat|dengar|baca)[^ ]*
kebanjiran (?:order|orderan|tugas|job|pesanan|pujian|kerjaan)|ditodong (?:emak|ibu|mama|bapak|ortu|guru|teman) (?:suruh|buat|untuk|biar|agar|traktir)
(?:akun|telepon|password|sandi|aplikasi|kartu|loker|layar)(?:nya)? (?:saya )?(?:[^ ]+ )?(?:terkunci|terjebak|diblokir)
pukul (?:{_HOUR})
(?:{_GOES_OUT})(?:nya)? (?:[^ ]+ ){{0,2}}mati
(?:kereta|kembang|gunung) api|berapi|tahan (?:gempa|api|banjir)
hilang (?:kartu|buku|dompet|hp|tas|kunci|sandal|sepatu|helm|tumbler|botol)(?:nya)?|kebakaran jenggot|bintang jatuh
(?:kesetrum|terbakar|tersengat|tenggelam|hanyut) (?:cinta|asmara|rindu)|want to die but
(?:ingin|menjadi|jadi|truk|mobil) (?:[^ ]+ ){{0,2}}pemadam kebakaran|merokok (?:[^ ]+ ){{0,4}}asap|(?:rak|kursi|meja) (?:[^ ]+ ){{0,3}}goyang|bandang cinta|api dalam sekam|semangat ~ membara|membara
banjir (?:diskon|promo|air mata|pujian|job|order|tugas|hadiah|peserta|pengunjung|orderan|buku)
(?:bukan|bukannya|tidak ada|bebas) (?:kebakaran|gempa|api|banjir|ular|bom|tsunami|korban)
(?:asap|api|bau) (?:[^ ]+ )?(?:rokok|sate|bakaran|vape|knalpot|kendaraan|masakan|kopi|dupa|kretek)
(?:nilai|harga|saham|rupiah|ipk|rapor|ranking|mental|pilihan)(?:nya)? (?:saya |anak |dia )?(?:[^ ]+ )?jatuh
(?:otak|kepala|telinga|dada)(?:nya)? (?:saya )?(?:[^ ]+ )?meledak|meledak (?:ketawa|tertawa|marah)
(?:jalan|jalanan|lalu lintas|lalin) (?:[^ ]+ ){{0,3}}macet ~ (?:kecelakaan|tabrakan|banjir|longsor)
(?:berkelahi|berantem|ribut) (?:sama|dengan|rebutan) (?:pacar|adik|kakak|teman|suami|istri|mantan|buku)
adik berkelahi rebutan|meledakkan|hidup (?:itu |ini )(?:cuma|indah|sehat|hemat)|bunuh waktu|seperti anak sendiri
(?:habis|pasca|pernah|bekas|penderita|pasien|penyintas) stroke
(?:baru|habis|pasca|sesudah|cuti) (?:melahirkan|keguguran)|parkir(?:nya)? dipalak|(?:tenggelam|roboh)nya
(?<=pemadam )kebakaran|digigit (?:nyamuk|semut|kutu)|ambulans buku|(?:ter)?luka hati(?:nya)?
mati (?:gaya|lampu|listrik|kutu|rasa|kata|suri|penasaran|ketawa|kebosanan|gabut|kelaparan)
api (?:semangat|asmara|cinta|unggun|tauhid|sejarah|abadi)|terjebak (?:macet|nostalgia|hujan|masa lalu)|buaya darat|gempar
terbakar (?:semangat|cemburu|emosi|api cemburu|amarah)|jantung(?:an)? hati|kena (?:mental|tipu|prank|tilang)
pantaskan diri|sebelum mati|ular tangga|mainan ular|naga|jatuh (?:cinta|hati|tempo|sakit|bangun|miskin|cinta sama)
tenggelam dalam|tenggelamnya|hanyut dalam
pingsan (?:liat|lihat|baca|denger|ketawa|kalau) ~ (?:harga|tugas|gantengnya|cantiknya|nilai)
meledak(?:nya)? (?:tawa|penonton|jualan)|ledakan (?:penduduk|tawa)|lost in|fire sale|on fire tonight|bomb party
perang (?:diskon|harga)|kesasar (?:online|di maps)|berkelahi dengan (?:waktu|tugas)
darah (?:muda|tinggi|rendah|daging|biru|juang|garuda|mengucur)|luka batin|banjir (?:pipis|kencing)|toilet(?:nya)? banjir|berkelahi mulut|(?:berantem|ribut) mulut|patah hati|patah semangat
mabuk (?:cinta|laut|darat|perjalanan|asmara)|dibully netizen|(?:donor|golongan|gula|tekanan|cek|tes) darah
"""
"""A line of alternatives each."""

HYPERBOLE = r"""
ngerjain|mengerjakan tugas|pr|skripsi|soal|matematika|laporan
tugas|pr|skripsi|ujian|uts|uas|deadline|revisi|matematika|mtk
bosan|gabut|malu|ketawa|laper|lapar|kepanasan|panasnya|ngantuk
nungguin|antri|antre|nunggu
wkwk|haha|hehe|lol|xixi
"""
"""What turns “pengen mati rasanya” into a sigh: then it is met gently, and nobody is alarmed."""

"""What a title can be found by beside its words: form, genre, level, topic, and what people need.

A line each: name ; classes it holds ; words of titles and subjects that it holds ; wordings it is asked by. A class is the
beginning of a number. Words that belong together are joined: "patah_hati" stands so in a title; "lancar+baca" are words
of a question in any order; "=" stands for the words it holds. SOFT ones may be left out where nothing has them all.
"""

from __future__ import annotations

from typing import NamedTuple

FORMS = """
fiction; 80 81 82 83 84 86 89; novel fiksi fiction teenlit sastra literature metropop cerpen; novel novelnya novels fiksi fiction roman kisah+fiksi
comic; 741.5; komik manga comic comics manhwa webtoon educomics naruto doraemon; komik komiknya comic comics manga manhwa cergam webtoon
poetry; 811 821 899.2211; puisi sajak poem poems poetry pantun antologi_puisi; puisi sajak poem poems poetry pantun syair
drama; 812 822 899.2212; drama naskah_drama teater lakon; drama naskah sandiwara lakon teater
stories; ; cerpen cerita_pendek kumpulan_cerita short_stories; cerpen cerita+pendek short+stories short+story
dictionary; 413 423 030; kamus dictionary; kamus kamusnya dictionary kosakata
encyclopedia; 03; ensiklopedia ensiklopedi encyclopedia ensiklopedis; ensiklopedia ensiklopedi encyclopedia ensiklopedinya
biography; 92; biografi biography memoir memoar autobiografi otobiografi biografis; biografi biography biographies riwayat+hidup otobiografi autobiografi memoar tokoh tokoh+terkenal kisah+hidup
exercises; ; soal latihan ujian ulangan olimpiade osn utbk sbmptn snbt un usbn; soal latihan ujian ulangan ulangan+harian try+out olimpiade osn soal+soal bank+soal
braille; ; braille; braille braile tunanetra
audio; ; audio audiobook cd kaset; audio audiobook buku+audio
magazine; 05; majalah magazine tabloid zine; majalah magazine tabloid
"""

GENRES = """
horror; ; horor horror hantu setan kuntilanak pocong angker seram ghost misteri_gunung; horor hororhoror horror hantu seram menakutkan scary ghost setan pocong spooky mistis
detective; ; detektif detective sherlock crime mystery misteri pembunuhan thriller murder agatha; detektif detective detektifnya misteri mystery pembunuhan crime thriller kriminal
romance; ; cinta love romance romantis kekasih percintaan; cinta cintaan romantis romance romantic percintaan romansa love+story
fantasy; ; fantasi fantasy sci_fi sihir naga dragon magic dystopian penyihir vampire; fantasi fantasy sihir sci+fi scifi science+fiction dystopia petualangan+sihir
humor; 817 827; humor lucu kocak ngakak ketawa konyol lawak abu_nawas jokes funny anekdot; humor lucu kocak ngakak ketawa konyol lawak funny jokes menghibur galak+kelakar galak lucu+lucu bikin+ketawa
folk; 398; cerita_rakyat dongeng legenda hikayat fabel kancil folk_tales kaba; cerita+rakyat dongeng legenda folk+tales folktales folklore fabel cerita+zaman+dulu carito+rakyaik
history; 9; sejarah history historical; sejarah history historical sejarahnya kerajaan
self_help; 158; pengembangan_diri self_help motivasi self_discovery psikologi_populer; motivasi pengembangan+diri self+help self+improvement semangat+hidup inspiratif motivational
riddles; 793; teka_teki tebak tts puzzle asah_otak riddle; tebak+tebakan tebakan teka+teki tts puzzle riddles asah+otak
colouring; ; mewarnai coloring colouring; mewarnai coloring colouring mewarna
activity; ; aktivitas activity; aktivitas activity
"""

LEVELS = """
child; ; anak buku_anak nonfiksi_anak children childrens kids balita paud tk dongeng fabel cilik bocah junior cerita_anak princess; anak anaknya anak+anak kid kids child children toddler toddlers bocah cucu buah+hati son daughter anakku kanak little+ones
teen; ; teenlit remaja teen young_adult anak_remaja; remaja teen teens teenager teenagers teenlit abg young+adult anak+muda
preschool; ; paud tk balita prasekolah preschool toddler; paud tk balita prasekolah preschool toddler toddlers kindergarten batita
xsd; ; sd mi; sd mi sekolah+dasar esde elementary+school
xsmp; ; smp mts; smp mts esempe junior+high
xsma; ; sma ma smk slta smu; sma smk smu slta aliyah senior+high
college; ; mahasiswa perguruan_tinggi kuliah; kuliah mahasiswa kampus college university
"""

TOPICS = """
maths; 51; matematika math mathematics aljabar kalkulus berhitung perkalian; matematika math maths mtk berhitung
science; 50; sains science ipa; ipa sains science
social_studies; ; ips; ips
physics; 53; fisika physics; fisika physics
chemistry; 54; kimia chemistry; kimia chemistry
biology; 57; biologi biology; biologi biology
experiments; ; percobaan eksperimen experiment experiments; percobaan eksperimen experiment experiments praktikum
animals; 59; hewan binatang satwa animal animals fabel; hewan hewannya binatang satwa animal animals
cats; ; kucing cat; kucing kuciang cat cats
dinosaurs; 567.9; dinosaurus dinosaur dino; dinosaurus dinosaur dinosaurs dino
volcanoes; 551.2; gunung_api gunung_berapi volcano gunung_meletus; gunung+api gunung+berapi gunung+meletus gunung+meletus volcano volcanoes
disasters; 551.2; gempa tsunami bencana; gempa gempa+bumi tsunami bencana earthquake earthquakes
space; 52; planet antariksa luar_angkasa tata_surya astronomi angkasa bintang space; planet antariksa luar+angkasa tata+surya astronomi space planets astronomy ruang+angkasa
fish; 639; lele ikan nila gurame gurami patin budidaya_ikan bandeng udang; bataranak+ikan ternak+ikan pelihara+ikan budidaya+ikan mancing mamancing fish+farming lauak
catfish; 639.3; lele; lele
poultry; 636.5; ternak_ayam beternak_ayam ayam_kampung ayam_petelur ayam_pedaging ayam_broiler; ternak+ayam beternak+ayam ayam+kampung taranak+ayam bataranak+ayam
goats; 636.3; kambing domba; kambing kambiang domba goat goats
cattle; 636.2; sapi ternak_sapi; ternak+sapi beternak+sapi bataranak+jawi penggemukan+sapi
gardening; 63; tanaman berkebun bertanam bercocok budidaya_tanaman pertanian tanam pupuk hidroponik agribisnis kebun; berkebun bertanam menanam batanam tanam bercocok+tanam pertanian gardening tanaman bertani farming pekarangan
hydroponics; ; hidroponik; hidroponik hydroponics hydroponic
chilli; ; cabai cabe; cabai cabe lado chili
coffee; 633.7; kopi coffee barista; kopi coffee barista
cooking; 641; masakan masak resep kuliner buku_masakan cooking cookbook memasak recipe; masakan masak memasak resep resepnya kuliner cooking recipes cook recipe mamasak
cakes; ; kue cake bolu cookies kukis roti_manis brownies; kue cake cakes cookies kukis bolu baking
padang_food; ; masakan_padang khas_padang rendang masakan_minang khas_minang; masakan+padang rendang masakan+minang padang+food samba+padang
diet; 613.2; diet langsing diabetes gizi; diet langsing pelangsing menurunkan+berat weight+loss
healthy_food; ; makanan_sehat menu_sehat resep_sehat masakan_sehat jus diet sehat; masakan+sehat makanan+sehat resep+sehat menu+sehat healthy+food
herbs; 615; herbal jamu tanaman_obat obat_tradisional ramuan; herbal jamu obat+tradisional tanaman+obat obat+kampung herbs ubek+kampuang
hypertension; ; hipertensi darah_tinggi stroke kolesterol; hipertensi darah+tinggi darah+tinggi high+blood stroke
diabetes; ; diabetes kencing_manis gula_darah; diabetes kencing+manis sakit+gula gula+darah
medicine; 61; kedokteran medis kesehatan penyakit klinis anatomi; kedokteran medis kesehatan kedokteran medicine health
nursing; 610.73; keperawatan perawat kebidanan bidan nursing; keperawatan perawat kebidanan bidan nursing
sewing; 646; menjahit jahit busana pola_busana; menjahit jahit manjahik sewing tata+busana
knitting; ; merajut rajut crochet rajutan sulam; merajut rajut rajutan knitting crochet
crafts; 745; kerajinan keterampilan kreasi prakarya craft flanel; kerajinan prakarya keterampilan crafts handicraft
origami; ; origami melipat; origami melipat+kertas lipat+kertas seni+lipat
drawing; 741; menggambar gambar melukis sketsa drawing; menggambar melukis sketsa drawing gambar+gambar belajar+gambar
photography; 77; fotografi photography foto kamera; fotografi photography foto memotret
music; 78; musik lagu music gitar piano chord; musik music lagu
guitar; ; gitar guitar; gitar guitar
sports; 796; olahraga sepak_bola sepakbola basket voli renang senam yoga bulu_tangkis; olahraga sport sports
football; ; sepak_bola sepakbola futsal football soccer persepakbolaan; bola sepak+bola sepakbola futsal football soccer
yoga; ; yoga senam pilates; yoga senam
magic; 793.8; sulap; sulap magic+tricks
robots; 629.8; robot robotika robotik; robot robots robotika robotik
vehicles; ; mobil truk kendaraan kereta pesawat cars; mobil+mobilan kendaraan truk
motors; 629.2; motor mobil otomotif bengkel; otomotif bengkel motor montir
electronics; 621.3; elektronika elektronik arduino mikrokontroler rangkaian listrik; elektronika elektronik arduino mikrokontroler listrik
computers; 004 005 006; komputer computer windows internet komputer_teknologi; komputer computer computers laptop
networks; 004.6; jaringan_komputer jaringan network mikrotik cisco; jaringan+komputer jaringan+internet networking mikrotik
programming; 005; pemrograman programming coding koding php java python javascript; pemrograman programming coding koding ngoding programmer
english; 42; bahasa_inggris english grammar conversation toefl vocabulary inggris; bahasa+inggris inggris english english+grammar english+lessons learn+english grammar
toefl; ; toefl ielts toeic; toefl ielts
arabic; 492.7; bahasa_arab nahwu sharaf shorof; bahasa+arab nahwu sharaf arabic arab
japanese; 495.6; bahasa_jepang kanji hiragana jlpt; bahasa+jepang kanji hiragana japanese+language learn+japanese
korean; 495.7; bahasa_korea hangeul hangul; bahasa+korea hangeul hangul korean+language
japanese_literature; ; japanese_literature murakami; novel+jepang sastra+jepang japanese+novel novel+terjemahan+jepang
korean_literature; ; korean_literature; novel+korea sastra+korea korean+novel
minangkabau; 499.224 899.224; minangkabau minang kaba tambo adat_minang bundo; bahasa+minang bahasa+minangkabau minang minangkabau adat+minang adaik kaba tambo minangkabau+culture ranah+minang
islam; 2X 297; islam muslim agama_islam fikih; agama+islam islam muslim islami
prayer; 2X4.12; shalat sholat salat solat sembahyang; shalat sholat salat solat sembahyang sumbayang pray
supplication; ; doa zikir dzikir; doa doa+doa dzikir zikir
prophets; 2X9.1; nabi rasul; nabi nabi+nabi rasul prophets prophet
tafsir; 2X1.3; tafsir; tafsir
tajwid; 2X1.12; tajwid; tajwid mengaji mangaji ngaji
hadith; 2X2; hadis hadits hadist; hadis hadits hadist hadith
pilgrimage; 2X4.14; haji umrah umroh manasik; haji umrah umroh manasik naik+haji
fasting; 2X4.13; puasa ramadhan ramadan; puasa ramadhan ramadan
marriage; ; nikah pernikahan menikah jodoh rumah_tangga; nikah pernikahan menikah rumah+tangga
islam_history; 2X9; sejarah_islam sirah khalifah peradaban_islam sejarah_nabi; sejarah+islam peradaban+islam sirah
indonesian_history; 959.8; sejarah_indonesia majapahit proklamasi kemerdekaan nusantara revolusi; sejarah+indonesia history+indonesia majapahit kemerdekaan perjuangan+kemerdekaan proklamasi
heroes; ; pahlawan pejuang; pahlawan pahlawan+nasional pejuang heroes
politics; 32; politik pemilu demokrasi; politik politics
law; 34; hukum undang pidana perdata; hukum pidana perdata law undang+undang
economy; 33; ekonomi; ekonomi economics
business; 65; bisnis usaha wirausaha bisnis_ekonomi; bisnis business
accounting; 657; akuntansi pembukuan accounting; akuntansi accounting pembukuan
management; 658; manajemen management; manajemen management
marketing; 658.8; marketing pemasaran; marketing pemasaran
investing; 332; saham investasi reksa_dana trading bursa; saham investasi reksadana investing trading
money; 332; keuangan uang finansial; keuangan mengatur+keuangan mengatur+uang nabung money finansial
online_selling; ; toko_online bisnis_online online_shop instagram_marketing jualan_online e_commerce facebook; toko+online jualan+online bisnis+online olshop online+shop
psychology; 15; psikologi psychology; psikologi psychology
philosophy; 1; filsafat philosophy; filsafat philosophy falsafah
education; 37; pendidikan pembelajaran mengajar; pendidikan education mengajar
research; 001.4; penelitian skripsi tesis karya_ilmiah; metodologi+penelitian metode+penelitian penelitian riset skripsi tesis research+methods
library_science; 02; perpustakaan pustakawan kepustakawanan; ilmu+perpustakaan perpustakaan pustakawan
writing; 808; menulis penulisan mengarang; menulis mengarang penulisan
speaking; 808.5; public_speaking berbicara pidato presentasi retorika; berbicara public+speaking pidato berbicara+umum presentasi
leadership; ; kepemimpinan pemimpin leadership leader; kepemimpinan leadership pemimpin
environment; 363.7; lingkungan iklim sampah climate_change; lingkungan iklim perubahan+iklim sampah lingkungan+hidup climate environment
travel; 91; travel wisata backpacker traveling; travel wisata jalan+jalan backpacker traveling travelling
women_islam; ; wanita muslimah fikih_wanita; perempuan+islam wanita+islam muslimah
princesses; ; princess putri barbie frozen; princess putri barbie
baby_names; ; nama_bayi nama_anak; nama+bayi nama+anak baby+names
science_comic; ; komik_sains educomics why; komik+sains science+comic
civil_service; ; cpns pppk asn; cpns pppk p3k asn tes+pns
excel; ; excel spreadsheet; excel exel
graphics; 006.6; photoshop coreldraw canva desain_grafis illustrator; photoshop coreldraw canva desain+grafis
"""

NEEDS = """
tearful; ; air_mata tangis menangis mengharukan menyentuh_hati sedih luka perpisahan duka kehilangan; nangis menangis mewek sedih mengharukan air+mata cry tearjerker manangih baper haru terharu
heartbroken; ; patah_hati move_on putus_cinta mantan berdamai_dengan melupakan heartbreak; patah+hati putus+cinta diputusin galau move+on heartbreak broken+heart heartbroken patah+ati diputus+pacar ditinggal+pacar
expecting; 618.2; hamil kehamilan melahirkan persalinan bumil pregnancy pregnant; hamil ibu+hamil bumil kehamilan mengandung pregnant pregnancy expecting melahirkan bunting calon+ibu
newborn; ; bayi baby menyusui mpasi asi; bayi baby mpasi menyusui asi newborn merawat+bayi
learning_to_read; ; belajar_membaca calistung mengeja lancar_membaca cepat_membaca bisa_membaca mengenal_huruf belajar_baca alfabet abc; lancar+baca lancar+membaca lancar+mambaco belajar+baca belajar+membaca bisa+membaca bisa+baca mengeja calistung learn+read bisa+mambaco belum+baca belum+membaca mengenal+huruf learning+read
starting_business; ; wirausaha usaha_kecil umkm peluang_usaha bisnis_rumahan modal_kecil entrepreneur memulai_usaha ide_bisnis kewirausahaan wirausahawan memulai_bisnis peluang_bisnis; usaha usaha+kecil buka+usaha bukak+usaha wirausaha umkm bisnis+kecil small+business start+business start+a+business modal+kecil jualan dagang manggaleh buka+warung usaha+rumahan cari+uang+tambahan
bedtime; ; sebelum_tidur dongeng bedtime pengantar_tidur; sebelum+tidur bedtime pengantar+tidur mau+tidur lalok sabalun+lalok dongeng+tidur
gift_child; ; buku_anak dongeng cerita_anak nonfiksi_anak; kado hadiah ultah ulang+tahun gift present birthday
calm; ; cemas tenang depresi stres anxiety overthinking ketenangan healing bahagia khawatir kesehatan_mental self_love filosofi_teras; stres stress cemas anxiety anxious overthinking banyak+pikiran gelisah depresi tenang tanang menenangkan khawatir capek+hidup burnout panik hati+tenang hampa
grieving; ; kematian kehilangan sabar ikhlas musibah duka berduka; meninggal berduka kehilangan ditinggal+mati kematian duka grief grieving wafat died
confidence; ; percaya_diri minder insecure mencintai_diri self_love introver pede; insecure minder percaya+diri pede ga+pede self+confidence pemalu malu confidence rendah+diri
encouraged; 158; motivasi semangat bangkit inspiratif pengembangan_diri; semangat motivasi bangkit putus+asa malas males motivation inspirasi inspiratif menyerah terpuruk
parenting; 649; parenting mendidik_anak pola_asuh orang_tua orangtua mengasuh keluarga; parenting mendidik+anak pengasuhan pengasuhan+anak pola+asuh mengasuh susah+diatur anak+nakal anak+bandel tantrum kecanduan+hp anak+susah
special_needs; 371.9; autis adhd hiperaktif berkebutuhan_khusus disleksia abk autisme; autis autisme adhd berkebutuhan+khusus disleksia abk autism hiperaktif
fun; ; lucu kocak seru konyol komik humor; bosan bosen gabut boring bored suntuk
"""

CHAT = frozenset("""
    aku ak saya sy gue gw kami kita ane awak ambo den denai wak ibu bapak pak buk bu nak kak kakak kakaknya abang adek adik dek uni uda da min
    mimin mau mo pengen pgn pgin pingin ingin nio nak butuh perlu memerlukan membutuhkan cari carikan mencari nyari baca membaca bacaan bacaannya mambaco dibaca pinjam
    suka sukanya lagi lg lah nan nih ni dong donk deh ya yah kok sih lho lo itu ini tu yg yang aja saja se sajo apa apo aja apakah adakah ado ada lai
    tersedia punya miliki memiliki mempunyai koleksi literatur buku bukunya buku2 judul judulnya berjudul isinya tentang ttg mengenai membahas menceritakan bercerita soal seputar
    bagus rancak seru keren menarik cocok gampang mudah sederhana lengkap terbaru populer baik terbaik simpel dasar pemula awam nol untuk utk buat bagi untuak pakai pake
    cara caro gimana bagaimana panduan tips kira kalau kalo klo brp berapa mana dima disini sini dulu dululu lama sangat banget bgt gt gitu gini kayak
    tolong tlg mohon informasi info rekomendasi rekomendasikan sarankan saran kasih kasi beri minta bantu dibantu ditunjukkan tunjukkan orang terkenal karya karangan
    halo hai eee eh hmm assalamualaikum permisi selamat pagi siang sore malam kakk sedang habis baru sudah belum alun udah bini istri suami
    umur usia tahun belajar bljr bisa mampu ga gak nggak ngga tidak ndak indak enggak perpustakaan perpus sekolah tertarik dengan pada di ke dari dan atau
    banyak sekali hati kena penderita keinginan ambil bikin mambuek membuat buat gambar cerita carito carita kisah nio beberapa semua lain gt apalagi
    the a an any some do you have got there is are i im me my we need want looking look for about on of in to with please can could would like something anything
    good best read reading book books story stories tale tales beginners beginner how that this will make help year years old and or what which give show find new
    rekomendasinya kekecilan kecilan kecil ketek ciek manjadi nan gadang pr ciek collection collections dirumah kerja siswa pentas persiapan koleksinya penyair pensiun
""".split())  # fmt: skip
"""Words of a talk: beside a word with content they weigh nothing."""

SAID = {
    "kls": "kelas", "klas": "kelas", "bhs": "bahasa", "inggirih": "inggris", "bing": "inggris", "indo": "indonesia",
    "mtk": "matematika", "mat": "matematika", "bio": "biologi", "fis": "fisika", "kim": "kimia", "sej": "sejarah",
    "th": "tahun", "thn": "tahun", "taun": "tahun", "year": "tahun", "years": "tahun", "yo": "tahun", "grade": "kelas",
    "ank": "anak", "anak2": "anak", "anak2nya": "anak", "sblm": "sebelum", "pgn": "pengen", "ciliak": "kecil",
    "kecilan": "kecil", "kecil2an": "kecil", "ketek": "kecil", "bljr": "belajar", "crita": "cerita", "carito": "cerita",
    "alun": "belum", "blm": "belum", "mambaco": "membaca", "baco": "baca", "bukak": "buka", "dn": "dan", "gunuang": "gunung",
    "ayah": "ayah", "taranak": "ternak", "bataranak": "beternak", "caro": "cara", "ampek": "empat", "limo": "lima",
    "anam": "enam", "tigo": "tiga", "duo": "dua", "ciek": "satu", "rakyaik": "rakyat", "sumatra": "sumatera", "utk": "untuk",
    "horor2": "horor", "sains2": "sains", "bs": "bisa", "smaa": "sma", "sedikit": "sedikit",
}  # fmt: skip
"""How chat, school and Minang write the words above."""

SOFT = frozenset("child teen preschool xsd xsmp xsma college encyclopedia exercises activity self_help".split())


class Facet(NamedTuple):
    """One of them; `kind` is form, genre, level, topic or need."""

    name: str
    kind: str
    classes: tuple[str, ...]
    held: tuple[tuple[str, ...], ...]
    asked: tuple[frozenset[str], ...]


def _read(kind: str, table: str) -> list[Facet]:
    found = []
    for line in table.strip().splitlines():
        name, classes, held, asked = (part.strip() for part in line.split(";"))
        found.append(
            Facet(
                name, kind, tuple(classes.split()), tuple(tuple(words.split("_")) for words in held.split()),
                tuple(frozenset(words.split("+")) for words in asked.split()),
            )
        )  # fmt: skip
    return found


FACETS = {
    facet.name: facet
    for kind, table in (("form", FORMS), ("genre", GENRES), ("level", LEVELS), ("topic", TOPICS), ("need", NEEDS))
    for facet in _read(kind, table)
}

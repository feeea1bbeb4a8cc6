"""Words of danger that happens to somebody: with who, where, when or a call beside them, in any order, they say it all.

The language is that of `dangers`; `a & b` is both, in either order; `...` stands for up to eight words between, `$` is
the end of what is said. A line of one word needs a companion: who, where, or a call.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.emergencies.house_events import HOUSE_EVENTS

EVENTS: Mapping[str, str] = {
    "fire": """
    kebakaran|terbakar|berasap|meleleh|gosong|hangus
    kena|disambar|dimakan|dilalap api
    api api
    is|are|keeps smoking & can|bin|printer|laptop|car|engine|outlet|computer|machine|phone
    api & <device>|mesin|keluar|mengeluarkan|loteng|atap
    sparking|sparks & outlet|socket|wire|plug|is|here
    menyala|nyala & kardus|kertas|tirai|karpet|sampah|baju|kasur & korek|api|langsung|terus|main|petasan
    korek|petasan|mancis & terbakar|nyala|menyala|kena & kardus|kertas|baju|tirai|rumput
    api & dari|keluar & mesin|genset|kabel|colokan|tangga|atap|kompor|bawah
    meletup & listrik|kabel|trafo|lampu|colokan
    smell|smells & burning|burnt|smoke|gas
    <device> & terbakar|berasap|meleleh|meledak|gosong|hangus|kebakaran|percikan|ngebul|mengebul|mengepul|menyala_api
    api|asap & <spot>|<now>|nyamber|menyambar|banyak|tebal|hitam
    api|asap ~ besar|membesar|merambat|menjalar|mengepul|ngepul
    api & menyala & <spot>|<device>|tolong|langsung|kena
    membakar|bakar & sampah|koran|kertas|rak|gedung|tirai|plastik & <spot>|<device>|api|asap
    bau & terbakar|hangus|gosong|sangit|plastik_terbakar|karet_terbakar|kabel_terbakar
    fire|smoke|flames|burning & <spot>|here|see|caught
    """,
    "medical": """
    tangan|jari|rambut|kaki & masuk|kena|terjepit|tersangkut & kipas|mesin|gerinda|rantai|roda|pintu|lift
    <injures>
    <other>|saya & roboh|rubuh & tiba|sebelah|lantai|<spot>
    hamil & mulas|jatuh|kontraksi
    <body>|kulit ~ <injured> & kena|darah
    robek & kena|kaca|darah & <body>|<other>
    bayi|anak|balita & demam|panas & menggigil|kejang|kaku|membiru|lemas
    pusing & mau|sampai ~ jatuh|pingsan|tumbang
    <other> & kaku|terkulai|terlentang|tergeletak|telentang & <spot>|taman|tidak|dipanggil|lantai|jalan
    <other> ~ tidur|tertidur & lantai & mata|tidak
    <other>|nenek ~ tidur & tidak bangun
    dipanggil & tidak ~ jawab|menjawab|menyahut|nyaut|respon
    pertolongan|bantuan medis
    kepala|body ~ bocor
    kelapa & jatuh & kena|kepala|orang
    pain & chest|severe
    in labor|labour & lady|woman|wife|she
    slurred|numb & speech|arm|face
    throwing_up|vomiting & people|kids|blood|after|everyone
    jatuh dari tangga|kursi|atap|lantai|motor|ayunan|perosotan|pohon|meja|balkon|rak|sepeda
    kejatuhan|ketiban|tertimpa & kepala|saya|<child>|<other>|pusing|gelap
    pandangan gelap|kabur & saya|pusing|jatuh
    kena|tersiram minyak|air|kuah|kopi|teh panas & <other>|<child>|saya|tangan|kaki|melepuh|badan|sebadan|muka|kulit
    putih|pucat|ungu|biru|kuning & muka|wajah|bibir & keringat|kertas|lemas|bayi|dingin|napas|sesak
    bibir ungu|biru
    terkilir|keseleo|terpelintir|kepuntir & tidak_bisa
    tidak bisa & jalan|berdiri|berjalan & jatuh|kaki|kepuntir|terpeleset & <other>|<child>|saya
    gula & turun|drop|rendah & drastis|saya|ayah|ibu|pusing|bantuan|lemas
    jantung|asma|ayan|epilepsi & kumat|kambuh
    mulut ~ busa|berbusa|babuih
    slipped|fell & can't|cannot|bathroom|stairs
    can't|cannot & move|walk|stand|get_up|breathe & he|she|leg|my|lady|man|woman
    not waking|responding|breathing
    muntah & makanan|kantin|orang_orang|banyak_orang
    attack & asthma|heart & girl|boy|man|woman|she|he|someone|my|friend|having
    step & panas|kejang|tinggi
    stroke & <other>|kena|mulut|tangan
    terluka & parah|<spot>|tolong|petugas
    <body> ~ <injured>
    <injured> ~ <body>
    <symptom> ... <symptom> & <other>|saya|kami|tolong|<spot>
    tidak responsif|merespon|respon & <other>|<spot>
    patah & tulang|kaki|tangan|jatuh|terjatuh
    luka & bakar|parah|dalam|berdarah|robek
    ada|anak|orang|teman|adik|ibu|bapak ~ luka|terluka|berdarah
    kecelakaan|tabrakan
    korban & luka|<spot>|jatuh|tabrakan|tolong
    berdarah|darah & banyak|terus|jatuh|kepala|kaki|tangan|hidung|lantai|mulut|tidak_berhenti|mengucur
    <other> & tidak|belum ~ bergerak|gerak|bernapas|napas|sadar|sadarkan|menyahut|nyaut
    <other>|tertidur|tidur & tidak|belum ~ bangun & tadi|goyang|digoyang|panggil|dipanggil|dibangunkan|lama|jatuh|kursi|sofa
    jatuh|terjatuh & tidak_bangun|tidak_bergerak|tidak_sadar
    <other>|saya & jatuh|terjatuh & tidak_bisa
    <other> & pucat & lemas|duduk|dada|tidak|jatuh|pusing|dingin
    <other>|ada & ambruk|rebah|kolaps & <spot>|tiba|pingsan|tolong|lantai
    <other>|cucu|saya ~ jatuh & tangga|kursi|lantai|toilet|wc|kamar_mandi|kepala|berdarah|pusing|meja|balkon|atas|perosotan|ayunan|<injured>
    keringat_dingin|pusing|mual & dada|sesak|deg|gelap|pingsan
    muka|wajah|bibir|mulut|badan|tubuh & biru|membiru|bengkak|kebiruan|mencong|busa|berbusa|babuih
    sesak|susah|sulit & napas|bernapas
    dada|jantung & sakit|nyeri|sesak|ditekan|tertekan & saya|<other>|tolong
    ketuban|kontraksi|lahiran & pecah|saya|istri|ibu
    mau|akan|hendak melahirkan|lahiran
    hamil & sakit|darah|pendarahan|pecah|jatuh & perut|<spot>|tolong
    ibu|istri|saya & melahirkan & sini|<spot>|sekarang|tolong
    asma|epilepsi|alergi|ayan|jantung & kambuh|kumat|parah|inhaler|sesak
    penyakit & kambuh|kumat & <other>|mulut|busa|tolong|<spot>
    gula & drop|pingsan|lemas
    ayah|ibu|kakek|nenek|suami|istri|bapak & drop & dingin|gula|lemas|pucat
    muntah & darah|pingsan|tidak_berhenti
    mayat|meninggal & ada|kayaknya|sepertinya & <spot>
    ambulans & panggil|panggilkan|butuh|perlu|call|need|get|kirim|tolong|cepat
    p3k & luka|terluka|darah|berdarah|jatuh
    fainted|unconscious|collapsed|choking|seizure|bleeding|convulsing
    blood & lots|everywhere|floor|head|<other>
    hurt & got|badly|head|fell|blood
    fell & stairs|hurt|head|blood|bleeding|chair|ladder|up
    heart_attack|passed_out|overdose & someone|my|he|she|man|woman|person
    """,
    "lost_child": """
    <child> oma|opa|nenek|kakek|ibu|bapak|saya|kami kemana
    rombongan & kehilangan & satu|anak|murid
    <child>|cucu ~ belum ~ ketemu|kelihatan|kembali
    <child> ~ saya|kami & tidak_terlihat|tidak_bisa_dihubungi|belum_kembali & tadi|siang|pagi|perpustakaan|gedung|keluar|lagi
    pelupa|linglung|lupa_jalan|pikun|tidak_ingat & tidak_ada|pulang|alamat|rumah|hilang|jalan|tidak_di
    lupa jalan|pulang|rumah|nama & belum_ketemu|tidak_ketemu|keluar|sendirian
    <elder> ~ tidak ~ tempat|kursi ~ lagi|tadi|dicari
    nenek|kakek|ibu|bapak & tersesat|sesat & sendirian|pulang|jalan|gedung
    <kin> & nowhere|not_come_back|not_back|dementia & my|our|the|has
    ditinggal & ayah|ibu|mama|papa|bunda & saya
    anak ~ autis|tunarungu|berkebutuhan|tuna|downsyndrome & lari|keluar|hilang|terpisah|kabur
    <kin_id> & terpisah|hilang|tersesat & saya|kami|rombongan|kakak
    mana|kemana ya|sih|kah? <child> saya|kami
    lihat ~ anak & <clothes>|gaun|seragam|topi & saya
    si kecil & tidak_ada|hilang|tidak_ketemu|kemana
    kehilangan jejak & anak|adik|cucu
    kehilangan anak|adik|cucu|murid
    linglung|kebingungan & rumah|nenek|kakek|oma|opa|tersesat
    mama|ibu|papa|ayah ~ tidak|belum balik|kembali|jemput|menjemput|datang & saya|sendirian|malam|kak|takut
    mama|ibu|papa|ayah|bunda meninggalkan saya
    my|our ~ <kin> & ran|running & off|away
    <child> ~ saya|kami|kita & hilang|tersesat|terpisah|lenyap|lepas|menghilang|ngilang
    <child> & hilang|tersesat|terpisah & <clothes>
    <child> & tidak|belum ketemu|ditemukan|kelihatan|nampak|tampak
    <child> ... tidak|belum ketemu|ditemukan|kelihatan|nampak|tampak
    <child> ... tidak ada & kemana|cari|dicari|tadi|<clothes>
    <child> ~ saya|kami|kita & tidak ada $|tadi|sekarang|kemana
    <child> ~ saya|kami|kita ~ tidak ada di|sini|lagi|dari
    <child> & keluar|pergi|lari|kabur|menghilang & tidak_tahu|entah|kemana
    <child> ~ tidak|belum kembali|balik & toilet|wc|tadi|jam|<spot>|kantin
    <child> & tidak|belum pulang|sampai|balik|kembali & perpustakaan & sekarang|tadi|segini|pulang|telepon|belum
    <child> & tidak|belum sampai|pulang|balik & segini|tadi|perpustakaan
    <pupil> & hilang|tersesat|terpisah|kurang_satu|lepas & rombongan|satu|pak|bu|kami|saya|belum
    rombongan & hilang|terpisah|kurang|tertinggal & anak|siswa|murid|satu|belum_ketemu
    <elder> saya|kami & hilang|tersesat|lenyap|menghilang
    pikun|demensia|alzheimer & belum|hilang|pergi|keluar|tersesat|jalan|tidak|lenyap|kabur
    tidak ada & perpustakaan & padahal
    mama|ibu|papa|ayah|bunda|amak & mana|hilang|tidak_ada|kemana|pergi & takut|sendirian|menangis|belum_balik|meninggalkan
    saya & terpisah|hilang|tersesat & mama|ibu|papa|ayah|bunda|orang_tua|rombongan
    my|our ~ <kin> & missing|gone|disappeared|wandered|lost|vanished
    where is|are my|our ~ son|daughter|child|kid|boy|girl|toddler|baby|kids|children
    seen & my|a|our & boy|girl|son|daughter|child|kid
    our|my <kin> ~ not & where|here|there
    """,
    "found_child": """
    <child>|<young> & menangis & ditinggal
    <child>|<young> & sendirian|sendiri & jalan|jalan_raya
    menemukan|melihat|lihat|seorang ~ <child>|<young> ~ tanpa pendamping|orang_tua|pengawasan
    <young>|toddler & alone & road|street|by
    <child>|paja & sendirian & menangis|ibu|mama|orang_tua|tidak_ada|<spot>|jalan
    <young>|anak_kecil|anak_perempuan|anak_laki & bingung|kebingungan|tersesat & mencari|cari|sendirian|<spot>
    <child>|<young>|paja & menangis & mencari|sendirian|tidak_ada|tersesat & mama|ibu|bunda|ayah|orang_tua|sendirian|<spot>
    balita|bayi|bocah|anak_kecil & sendiri & <spot>|orang_tua|mama
    bayi|balita|anak_kecil & ditinggal|tertinggal|dibuang & <spot>|mobil|stroller|sendirian|tidak_ada
    anak siapa & menangis|sendirian|mencari|cari
    lost child|boy|girl|kid|toddler & <spot>|found|crying|alone|here
    <young> & crying|alone|lost & alone|mom|mother|parents|here|<spot>
    """,
    "violence": """
    mengancam & pakai|bawa|membawa|orang|dia
    mengurung|mengunci|menyekap & saya|istri|anak|dia & kamar|rumah|makan|keluar|telepon|luar
    dikurung|disekap|disandera & saya|kamar|rumah|makan|majikan|suami|istri|anak
    saya ~ bakar|bacok|bom|tembak|ledakkan|habisi & perpustakaan|kalian|kamu|semua|situ|malam_ini|nanti|besok
    bawa|membawa <weapon> & besok|nanti|situ|kalian|awas
    bahan peledak
    saya ~ tikam|bacok|bunuh|hajar|habisi|tembak ~ kamu|kalian|lo|lu|dia
    dipaksa menikah|nikah|kawin|ikut|melayani
    he|they|she ~ kill|burn|shoot|stab ~ me|us|you|everyone|place
    <harmed>
    kena pukul|tampar|tendang|jambret|begal|copet|rampok
    menahan|menghadang|mencegat ~ saya|aku & uang|toilet|jalan
    kasar & anak|orang & terhadap|bertindak|memukul
    dicuri|mencuri & motor|onda|mobil|kendaraan|sepeda|telepon & saya|parkir|parkiran|barusan|orang
    jambret|begal|rampok & <spot>|tolong|barusan|ada
    tas|benda|paket|koper & mencurigakan
    mirip bom
    exposed himself
    bullied|robbed|mugged & badly|yard|kids|just|i|was
    ditarik|dipaksa|diseret & paksa|cowok|laki|mobil|ikut|orang
    menarik|memaksa|menyeret ~ <child>|cewek|perempuan|orang & paksa|mobil|keluar|pergi
    menyuruh|nyuruh|memaksa|maksa|ajak|mengajak ~ saya|anak ~ ikut|masuk|pergi & <stranger>|rumah|mobil
    saya|kami|<child>|teman ~ diteror|dikunci|dikurung|dijewer|didorong & <spot>|orang|berdarah|satpam|kakak
    dorong & pukul|menonjok|tonjok|jatuh|berkelahi
    direbut|dicuri|mencuri|mancilok|curi & tas|telepon|laptop|motor|dompet|sepeda|onda & kabur|lari|orang|sekarang|barusan|parkir|parkiran
    stole|snatched my & ran|bag|phone|just
    take|taking|grab ~ kid|child|girl|boy & man|someone|trying
    keeps touching|following|grabbing
    banting|membanting & kursi|pintu|barang|meja & orang|ada|marah
    <harms> ~ <other>|saya|kami|cucu|<child>
    <other>|ada|dia ~ <harms> & <spot>|tolong|sini|orang
    berkelahi|tawuran|mengamuk|baku_hantam
    pukul pukulan|pukul
    adu mulut|jotos & pukul|orang|bapak|ibu|<spot>
    bunuh|membunuh saya|dia|kamu|kami|anak|orang|semua
    lempar|melempar & batu|botol|kursi|kaca & orang|jendela|kaca|anak|ada
    teriak|marah & bawa|membawa|pegang & <weapon>|kayu|batu|botol
    preman|mabuk|perampok|begal|maling|copet|jambret & <spot>|motor|onda|uang|paksa|saya|tolong|teriak|ada
    <child> & dibawa|diajak|dibujuk|ditarik|diseret|dipaksa & asing|tidak_dikenal|tidak_kenal|pergi|mobil|om
    <stranger> ~ ajak|mengajak|membawa|bawa|menarik|membujuk ~ <child>|saya & permen|mobil|keluar|lari|menangis|rumah|hotel|kos|pergi
    bom & katanya|dalam|tas|meledak|bawa
    motor|mobil & dicuri|dibawa_lari|dimaling
    motor|mobil saya hilang
    tas|telepon|dompet & dirampas|dijambret|dibawa_lari|dicopet & saya|orang|barusan
    knife|gun|machete & has|have|holding|man|guy
    fighting|robbed|attacked|stabbed|threatening|beating & <spot>|me|us|men|boys|here|kid|people|guys
    hitting|beating|choking|kicking|strangling & his|her|my|wife|kid|child|someone
    stranger|strange & talking|taking|holding|following & kid|child|daughter|son|me
    drunk|angry man|guy|person & throwing|shouting|screaming|hitting
    grabbed|hit|punched|slapped|pushed|kicked me|us|her|my & help|he|man|someone|they
    """,
    "harassment": """
    dipegang|disentuh|dipeluk|dicium & <stranger> & saya|<child>|teman
    cowok|pria|laki|om|bapak|lelaki & masuk & toilet|wc|kamar_mandi & cewek|perempuan|wanita
    meraba|menggrepe|mencabuli|melecehkan saya|aku|dia|<child>|<other>
    buka|lepas|membuka baju|celana|rok & minta|menyuruh|disuruh|suruh|paksa|dipaksa|foto|difoto|video|rahasia
    maniak|mesum|cabul|pedofil & <spot>|perempuan|anak
    memotret|memfoto|merekam ~ anak & diam|laki|orang|om
    taking pictures & skirts|skirt|girls|kids
    <stranger> & asing|tidak_kenal & memegang|mengikuti|mengajak|ajak|tangan
    ajak|mengajak ~ saya ~ pulang|pergi|ikut & tidak_kenal|kenal
    memberi|ngasih|kasih permen & ikut|suruh|om
    dilecehkan|diraba|digrepe|diintip|dikuntit|dibuntuti|dicabuli|diperkosa
    mengintip|intip|merekam|memotret|motret|foto & toilet|wc|rok|celana|kamar_mandi
    telanjang|bugil|kelamin|kemaluan|onani|mesum|cabul & orang|ada|<spot>|itu
    memegang|megang|pegang ~ saya|aku & <stranger>|terus|paha
    memegang|meraba|mencolek|menyentuh|pegang & <child>|paha|dada|rok|tubuh|badan|pantat
    memeluk|mencium|peluk & tidak_kenal|tidak_dikenal|paksa|om|takut
    menarik ~ tangan|baju saya|aku|anak|dia
    menarik ~ tangan & tidak|dia|orang|om
    mengikuti|membuntuti|menguntit|ikuti saya|aku|kami|anak|adik
    <stranger> & mengikuti|membuntuti|mengawasi|melihat_terus & saya|takut
    diikuti & orang|om|cowok|bapak|tadi & saya|kami|takut|tadi
    touched|groped|followed|following|stalking|filming me|us|her|my
    """,
    **HOUSE_EVENTS,
}

"""What danger sounds like, by kind, kept by hand; `recognition` weighs it.

A line is a pattern over plain words: `a|b` is either, `a?` may be missing, `~` stands for up to four words between,
`<person>` is a class of `CLASSES`. Under `strong` is what by itself says that it happens here and now; under `thing`
what may as well be a subject, and needs signs of now beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The patterns of one kind, a line each."""

    strong: str
    thing: str = ""


CLASSES: Mapping[str, str] = {
    "person": "orang|anak|anak2|bapak|pak|ibu|kakek|nenek|teman|temanku|temannya|adik|dedek|dede|pengunjung|petugas|mahasiswa|mahasiswi"
    "|siswa|siswi|cewek|cowok|laki|lelaki|pria|wanita|perempuan|pemuda|balita|bayi|kakak|ayah|papa|mama|mamak|istri|suami|seseorang"
    "|om|tante|murid|saya|seorang|lansia|cucu|amak|abak|guru|pustakawan|satpam|sepupu|keponakan|kawan|someone|somebody|man|woman"
    "|child|kid|boy|girl|friend|mother|father|mom|dad|he|she|person|putri|putra|kami|kita|dia|beliau",
    "child": "anak|adik|putri|putra|cucu|balita|bayi|keponakan|dedek|dede|son|daughter|child|kid|boy|girl|toddler|baby|murid|si kecil|anakku",
    "spot": "sini|lantai|lt|ruang|ruangan|toilet|wc|kamar mandi|parkiran|parkir|gudang|kantin|dapur|pantry|aula|musala|mushola|lobi|lobby"
    "|halaman|teras|tangga|lift|rak|meja|pintu|perpustakaan|gedung|basement|atap|taman|pojok|server|komputer|jendela|luar|dalam|depan"
    "|belakang|atas|bawah|loker|sirkulasi|balkon|koridor|lorong|bioskop|gerbang|plafon|colokan|stop kontak|ac|kolam|selokan|sebelah"
    "|samping|kamar|here|room|floor|building|library|stairs|door|kitchen|lot|hall|outside|inside|restroom|bathroom|entrance|shelf|shelves",
    "hurt": "berdarah|darah|luka|terluka|robek|keseleo",
    "grabs": "pegang|megang|memegang|raba|meraba|grepe|colek|nyolek|peluk|cium|sentuh|menyentuh|nyentuh|intip|ngintip|mengintip|rekam|merekam"
    "|ngerekam|foto|buntuti|membuntuti|buntutin|ikuti|mengikuti|ngikutin|ikutin|menguntit|nguntit|goda|godain",
    "weapon": "pisau|golok|parang|celurit|senjata|pistol|senapan|sajam|gear|kapak|keris|clurit|linggis|bom|airsoft|knife|gun|machete|weapon|bomb",
    "animal": "ular|kobra|cobra|piton|sanca|biawak|buaya|lebah|tawon|anjing gila|anjing liar|anjing galak|kalajengking|monyet|snake|bees|wasps",
}

DANGERS: Mapping[str, Words] = {
    "fire": Words(
        strong="""
        kebakaran|terbakar <spot>|di|ini|ni|itu|nih
        ada|terjadi|awas|tolong|sudah|lagi kebakaran
        kebakaran tolong|cepat|segera|kak|min|pak
        ada|lihat|nampak|muncul|keluar|mengeluarkan ~ asap|api|percikan
        asap|api ~ <spot>|tebal|hitam|banyak|besar|membesar|merambat|menyala|mengepul|masuk|keluar
        bau|tercium|mencium gosong|asap|hangus|terbakar
        ada|sedang|mulai|kayaknya|sepertinya ~ terbakar|kebakar|kebakaran
        <spot>|laptop|hp|charger|motor|mobil|gorden|karpet|kabel|kompor|sampah|gedungnya ~ terbakar|kebakar|berasap|keluar_asap|keluar_api
        fire fire|in|at|here|help|outside|upstairs|downstairs
        is|are|it's|its|caught on? fire
        is|are burning
        see|smell|there's|theres|is|coming ~ smoke
        smoke coming|everywhere|in|from
        """,
        thing="""
        kebakaran|terbakar|kebakar|kobaran|berasap|asap|api|gosong
        fire|smoke|burning
        """,
    ),
    "medical": Words(
        strong="""
        <person> ~ pingsan|pansan|semaput|kejang|kejang2|kolaps|sekarat|pendarahan|keguguran|tersedak|keselek|kesedak
        <person> ~ jatuh|terjatuh|terpeleset|kepeleset|jatoh|tajatuah|ketimpa|tertimpa|terjepit|kejepit|tertabrak|ketabrak|terluka|kesakitan
        <person> ~ tidak_sadar|sadarkan|bernapas|bernafas|bergerak|bangun|nafas|napas
        <person> ~ susah|sulit|sesak|sasak napas|nafas|angok|bernapas|bernafas
        <person> ~ serangan_jantung|stroke|asma|ayan|epilepsi|mau_melahirkan|muntah_darah|sekarat
        <person> ~ <hurt>
        pingsan|pansan|kejang|tersedak|pendarahan|keguguran tolong|cepat|di|nih|ini|min|kak|pak
        ada ~ pingsan|pansan|kejang|kejang2|kecelakaan|pendarahan|tersedak|korban|sekarat|terluka|luka_parah|tidak_sadar
        ada ~ jatuh|jatoh|terjatuh|terpeleset|tertimpa|ketimpa|terjepit|kejepit|ketabrak|tertabrak ~ <spot>|tangga|berdarah|luka
        darah|berdarah banyak|terus|parah|deras
        kepala|kaki|tangan|hidung|telinga|mata|jari|lutut|dahi ~ berdarah|bocor|patah|robek|mimisan banyak
        sakit|nyeri dada
        dada ~ sakit|nyeri|sesak
        sesak|sasak|susah|sulit napas|bernapas
        panggil|butuh|perlu|telepon|minta|kirim|panggilkan|hubungi ~ ambulans|ambulance|ambulan|dokter|medis
        serangan jantung
        tidak bisa napas|nafas|bernapas|bernafas
        tertabrak|ketabrak|tabrakan|kecelakaan ~ <spot>|depan|muka
        ada|terjadi tabrakan|kecelakaan
        collapsed|fainted|unconscious|seizure|choking|bleeding
        is|has|having|not|can't|cant|cannot ~ breathing|breathe|unconscious|fainted|seizure|bleeding|heart_attack|stroke|passed_out
        passed_out|heart_attack
        call|need an? ambulance|doctor
        hit by
        someone|somebody|he|she|child|person|man|woman ~ hurt|injured
        mulut|wajah|muka ~ mencong|miring|perot
        tidak bisa ngomong|bicara ~ tiba|tangan|mulut|tolong
        tolong ~ dokter|p3k|kotak p3k
        """,
        thing="""
        pingsan|kejang|kecelakaan|pendarahan|tabrakan|ambulans|sekarat|tersedak|korban luka
        ambulance|accident
        """,
    ),
    "lost_child": Words(
        strong="""
        <child> saya|kami|aku|gue|ku|nenek|kakek|ibu ~ hilang|ilang|ngilang|tersesat|kesasar|terpisah
        anakku|anaknya|adikku|cucuku|anak|cucu|adik hilang|ilang|ngilang|tidak ada|tidak ketemu|terpisah ~ tadi|baju|umur|pakai|tolong|di|ini|kemana|di_mana|dimana|nama
        <child> saya|kami|aku|ku|gue|nenek|kakek ~ tidak ada|ketemu|kelihatan|nampak|tampak|balik|kembali
        <child> ~ tidak ketemu|kelihatan|tampak|nampak
        <child> ~ saya|kami|kemana|entah ~ kemana|kama|pergi|painyo
        anak ilang|hilang ~ baju|umur|tolong|cari
        kehilangan|terpisah|terlepas|lepas|misah ~ <child> saya|kami|ku|aku|kecil|nya|perempuan|laki
        terpisah dari|dengan|sama <child>
        kehilangan anak
        cari|carikan|caroi|mencari|cariin ~ anak|adik|cucu saya|kami|ku
        saya|aku|adik hilang|tersesat|kesasar|nyasar|terpisah ~ mama|ibu|papa|ayah|bunda|umi|lantai|tolong|takut|kak
        saya ~ tidak ketemu|tau|tahu|liat|lihat ~ mama|ibu|papa|ayah|bunda|umi|orang_tua
        mama|ibu|papa|ayah|bunda|umi saya|aku hilang|kemana|dimana|tidak ada
        can't|cant|cannot|couldn't find|see my|our son|daughter|child|kid|boy|girl|toddler|baby|brother|sister
        lost my|our son|daughter|child|kid|boy|girl|toddler|baby
        my|our son|daughter|child|kid|boy|girl|toddler|baby|brother|sister ~ missing|lost|gone|disappeared
        lost|find my mom|mommy|mum|dad|parents|mother
        """,
        thing="""
        anak hilang|ilang
        anak tersesat|kesasar
        missing child
        """,
    ),
    "found_child": Words(
        strong="""
        anak|adik|balita|bayi|bocah ~ sendiri|sendirian|surang ~ <spot>|menangis|nangis|manangih|tidak|mama
        anak|adik|balita|bayi|bocah ~ menangis|nangis|manangih ~ sendiri|sendirian|surang|mama|ibu|amak
        anak|adik|balita|bayi|bocah ~ tidak ada|tau|tahu ~ mama|ibu|orang_tua|amak|ortu|yang_jaga
        ada anak|adik|balita|bayi|bocah ~ tersesat|kesasar|hilang|ditinggal|terlantar|kebingungan
        anak|bayi|balita|adik ~ ditinggal|ditinggalin|dibuang|terlantar|tersesat
        menemukan|nemu|ketemu|nemuin anak|bayi|balita|bocah
        child|girl|boy|kid|toddler|baby ~ crying|wandering|alone ~ alone|parents|herself|himself|here|mother|entrance
        """,
    ),
    "violence": Words(
        strong="""
        ada|lagi|sedang|pada|saling ~ berkelahi|berantem|kelahi|bacakak|tawuran|pukul|pukulan|tonjok|baku_hantam|berkelai|cakak|adu_jotos|gelut
        beradu|saling|adu|baku pukul|jotos|hantam|tonjok
        berkelahi|berantem|bacakak|tawuran|kelahi ~ <spot>|pakai|sampai|berdarah|tolong
        <person> ~ dipukul|dipukulin|dipukuli|ditonjok|ditendang|dikeroyok|diancam|ditodong|dibacok|ditusuk|ditikam|dicekik|digebukin|diculik|dirampok|dijambret|dijambak|disekap|dianiaya|dibully ~ <spot>|tolong|orang|sekarang|ini|kakak|anak
        <person> dipukul|dipukulin|dipukuli|dikeroyok|diancam|ditodong|dibacok|ditusuk|ditikam|dicekik|diculik|dirampok|dijambret|disekap|dianiaya
        ada|orang|pria|cowok|laki|bapak ~ <weapon>
        bawa|membawa|pakai|pake|mengacungkan|acungkan|keluarin|pegang <weapon>
        ada|orang|lagi ~ ngamuk|mengamuk|mabuk|mabok|amuk
        ada|terjadi|kena|korban|tolong|awas perampokan|rampok|perampok|maling|jambret|pencuri|copet|begal|penculikan|penculik|pembunuhan|tawuran|penusukan|penembakan|penyerangan
        <child> ~ ditarik|dipaksa|diseret|diajak|dibawa ~ orang tidak|masuk|mobil|lari|paksa|asing|pergi
        om|orang ~ tidak dikenal|kenal ~ ajak|ngajak|mengajak|ikut|maksa|paksa
        tas|koper|paket|benda|ransel mencurigakan
        ancaman bom
        suara tembakan|ledakan
        are|is|people|guys|men|someone|somebody|boys ~ fighting|beating|punching|attacking|threatening|stabbed|stabbing|shooting
        has|have|with|holding|carrying ~ knife|gun|machete|weapon|bomb
        being|got|was attacked|robbed|mugged|beaten|stabbed|kidnapped
        """,
        thing="""
        berkelahi|berantem|tawuran|perampokan|penculikan|penusukan|ngamuk|mengamuk
        fighting|fight
        """,
    ),
    "harassment": Words(
        strong="""
        <person> ~ dilecehkan|dilecehin|digrepe|diraba|dipegang|dipegang2|dicolek|diintip|dikuntit|dibuntuti|dibuntutin|diikuti|diikutin|dicium|dipeluk|diganggu ~ orang|cowok|pria|laki|om|bapak|<spot>|tolong|takut|dari tadi
        <person> dilecehkan|dilecehin|digrepe|diraba|diintip|dikuntit|dibuntuti|diikuti|diikutin|dicabuli|diperkosa
        <person> ~ di diikuti|diikutin|dilecehkan|dibuntuti
        om|bapak|pria|cowok|laki|lelaki|orang|dia|pemuda ~ <grabs> ~ saya|aku|rok|paha|anak|cewek|perempuan|tubuh|dada|badan|teman|pantat|adik
        ada|terjadi pelecehan|pencabulan|pemerkosaan|cabul|penguntit
        orang|om|cowok|pria|laki ~ pamer|buka|nunjukin|tunjukkan|memperlihatkan ~ kelamin|celana|alat|kemaluan|titit|burung
        saya|aku|teman|adik|kakak ~ digoda|digodain|dirayu|dipaksa|dikejar ~ om|orang|cowok|pria|bapak|laki
        saya|aku merasa|merasa terancam|diancam
        saya|aku ~ takut ~ orang|om|cowok|pria
        keeps?|is|are|man|guy|he following|touching|groping|harassing|stalking|filming|bothering me|her|us|my|girls
        following|touching|groping|harassing|stalking|filming me|her|us
        """,
        thing="""
        pelecehan|dilecehkan
        """,
    ),
    "animal": Words(
        strong="""
        ada|awas|lihat|masuk|muncul|tolong ~ <animal>
        <animal> ~ di|ke|dalam|masuk <spot>
        <animal> masuk|besar|gede|gadang|berbisa|hitam|tolong|banyak ~ <spot>|tolong|ke|di|banget
        <person> ~ digigit|disengat|dipatuk|dikejar|disangek|kena_sengat|diserang ~ <animal>|anjing|kucing|monyet|lebah|tawon|serangga|<spot>
        <person> digigit|disengat|dipatuk
        anjing|monyet|kucing|babi ~ gigit|menggigit|manggigik|mengamuk|ngamuk|serang|menyerang|ngejar|mengejar
        sarang tawon|lebah ~ jatuh|<spot>
        snake|bees|wasps ~ in|inside|here
        dog|snake|monkey bit|biting|attacking|loose|chasing
        there's|there|is|saw ~ snake|bees|wasps
        bitten|stung by
        """,
        thing="""
        <animal>
        """,
    ),
    "gas": Words(
        strong="""
        bau|tercium|cium|mencium|aroma ~ gas|elpiji|lpg|kimia|bensin
        gas|elpiji|lpg|kompor|tabung|kompornya ~ bocor|meledak|bocornya|mendesis|nyengat
        kebocoran gas
        ada ledakan
        meledak ~ <spot>|tolong|barusan
        takut|hampir meledak
        gas|tabung|kompor|elpiji|bau ~ meledak
        smell|smells|leak|smelling ~ gas
        gas leak|smell|leaking
        """,
        thing="""
        ledakan|meledak
        """,
    ),
    "electric": Words(
        strong="""
        <person> ~ kesetrum|tersengat|tersetrum|kesetrom|kasatrum|kena_setrum|kena_listrik|nyetrum|kestrum
        kesetrum|kesetrom|kestrum
        ada|terjadi|tolong|lagi ~ korsleting|korslet|konslet|konsleting|hubungan_pendek|korsleting2|arus_pendek
        korsleting|korslet|konslet|konsleting ~ <spot>|asap|api|listrik|di|tolong|nih
        colokan|stop_kontak|kabel|kabelnya|saklar|stopkontak|kontak|panel|lampu|ac|trafo|meteran|listrik ~ percikan|meledak|berasap|asap|api|nyetrum|kesetrum|gosong|terbakar|putus|nyala|cetar|terkelupas
        percikan api
        <person> ~ electrocuted|electric shock
        sparks from|coming
        """,
        thing="""
        korsleting|korslet|konslet|konsleting
        """,
    ),
    "flood": Words(
        strong="""
        air|aia ~ masuk|naik|setinggi|satinggi|semata|selutut|merendam|meluap|tinggi ~ <spot>|kaki|lutut|lutuik|pinggang|cepat|perpustakaan|dalam
        banjir ~ <spot>|masuk|setinggi|selutut|sudah|tolong|naik|sampai|parah
        ada|lagi|sudah|kena|terjebak|kebanjiran banjir
        terjebak|terkurung|terendam banjir|air
        water coming|rising|flooding|entering
        is|are flooding|flooded
        longsor ~ <spot>|tolong|tertimbun
        """,
        thing="""
        banjir|kebanjiran|longsor|galodo
        """,
    ),
    "quake": Words(
        strong="""
        gempa ~ barusan|tadi|tadinya|kencang|kuat|gadang|besar|terasa|masih|lagi|sekarang|keluar|lari|tidak|aman|tsunami
        ada|terasa|barusan|tadi|habis|sesudah|setelah|lagi|masih|rasa|kerasa|baru ~ gempa|guncangan|goyangan|goncangan
        gempa ya|yah|kah|nih|ini|kak|min|tolong
        goyang|bergoyang|bergetar|goyang2|berguncang ~ lampu|lantai|gedung|bumi|rak|kencang|kuat|bumi
        bumi|lampu|lantai|gedung|gedungnya|lampunya|rak|tanah ~ goyang|bergoyang|bergetar|berguncang|goyang2|bagoyang
        peringatan|potensi|ada|bahaya|bakal|akan|apakah|berpotensi ~ tsunami
        tsunami tidak|kah|gak|ya|min|kak|tolong
        was|is|feel|felt|another|an ~ earthquake|aftershock|shaking
        should|do ~ evacuate
        tsunami warning|alert|coming
        """,
        thing="""
        gempa|tsunami|guncangan
        earthquake
        """,
    ),
    "collapse": Words(
        strong="""
        plafon|atap|tembok|dinding|rak|tangga|gedung|bangunan|langit|pohon|tiang|balkon|lemari|raknya|plafonnya|atapnya|pagar|kaca|jembatan|panggung|tenda ~ roboh|rubuh|rubuah|ambruk|runtuh|ambrol|jatuh|tumbang|pecah|jebol ~ menimpa|nimpa|timpa|orang|korban|anak|mahasiswa|<spot>|tolong|kena
        plafon|atap|tembok|rak|tangga|gedung|bangunan|tiang|plafonnya|atapnya|panggung ~ roboh|rubuh|ambruk|runtuh|ambrol
        <person> ~ tertimbun|terkubur|tertimpa|ketimpa|ditimpa|keruntuhan
        roboh|jatuh|ambruk|tumbang|runtuh ~ menimpa|nimpa|timpa|kena|ngenain <person>
        menimpa|nimpa|nimpain <person>
        kejatuhan plafon|lampu|rak|genteng|ac
        ceiling|roof|wall|shelf|shelves|stairs|building ~ collapsed|fell|falling|collapsing
        """,
        thing="""
        runtuh|ambruk|tertimbun|roboh
        """,
    ),
    "lift": Words(
        strong="""
        terjebak|kejebak|terkurung|kekurung|terkunci|kekunci|tajabak|nyangkut|stuck|trapped ~ lift|lif|elevator|toilet|wc|gudang|dalam|ruang|ruangan|kamar_mandi|atap
        lift|liftnya|elevator|lif ~ macet|mati|berhenti|nyangkut|stuck|rusak ~ dalam|di|orang|kami|saya|keluarin|tolong
        dalam lift|lif ~ mati|macet|gelap|tidak bisa|terjebak|tolong
        tidak bisa keluar ~ lift|toilet|ruang|gedung|terkunci|dari
        pintu ~ tidak bisa|dapat dibuka|keluar ~ terkunci|dalam|lift|toilet
        stuck|trapped in|inside
        """,
        thing="""
        terjebak|terkurung
        """,
    ),
    "drowning": Words(
        strong="""
        <person> ~ tenggelam|kecemplung|tercebur|kecebur|hanyut|tercemplung|hanyuik ~ <spot>|kolam|sungai|sumur|got|tidak|batang
        <person> tenggelam|tercebur|kecebur|kecemplung|hanyut
        ada|tolong ~ tenggelam|hanyut|tercebur|kecebur|kecemplung ~ <spot>|kolam|sungai|sumur|tolong
        tolong ada yang tenggelam|hanyut
        is|are|child|kid|someone drowning|drowned
        fell into the pool|river|water|well
        """,
        thing="""
        tenggelam|hanyut
        """,
    ),
    "poison": Words(
        strong="""
        <person> ~ keracunan|kerajunan
        keracunan|muntah ~ <spot>|tolong|makanan|massal|muntah|minum|jamur|obat
        minum|nelen|menelan|makan|telan|terminum|tertelan|tatalan|termakan|kemakan|keminum|ketelan ~ racun|pembersih|pemutih|baterai|obat_tikus|bensin|sabun|manik|koin|kelereng|detergen|wipol|bayclin|cat|tinta|karbol
        muntah ~ muntah|semua|habis|terus|sesudah|setelah
        swallowed|drank|ate ~ poison|bleach|battery|coin|pills|cleaner
        poisoned|poisoning
        """,
        thing="""
        keracunan
        """,
    ),
    "alarm": Words(
        strong="""
        tolong tolong
        ini darurat|gawat|bahaya
        ada|keadaan darurat ~ tolong|cepat|di|sini
        darurat tolong|cepat|min|kak|pak
        panggil|panggilkan|telepon|hubungi|telpon ~ polisi|damkar|pemadam|satpam
        tolong ~ nyawa|selamatkan
        call the? police|firefighters|911
        this is an? emergency
        it's|its an? emergency
        """,
        thing="""
        darurat|tolong|sos|mayday
        emergency|help
        """,
    ),
    "self_harm": Words(
        strong="""
        saya|aku|dia|teman|adik|anak|kakak|ibu|mau|pengen|ingin|pingin|rasanya|mending|lebih_baik|niat|mikir|berpikir|kepikiran|coba|hendak|nak|nio|sudah ~ bunuh_diri|gantung_diri
        bunuh diri aja|saja|se|sekarang|ya
        saya|aku|gue|gw|kami|rasanya|mau|pengen|ingin|mending|lebih_baik|cape|capek|lelah ~ mati aja|saja|se|sekarang
        saya|aku|rasanya|gue|lah ~ mau|ingin|pengen|pingin|nio mati
        ingin|mau|pengen|berpikir|pingin|untuk|mending ~ mengakhiri|akhiri|mengakhirinya|ngakhirin ~ hidup|semua|semuanya|diri|saja|aja|nya
        mengakhiri|akhiri|mengakhirinya hidup|hidupku|diri|nyawa
        tidak|nggak mau|ingin|pengen|sanggup|kuat|bisa|pantas|guna ~ hidup
        tidak sanggup|kuat|tahan|ado lai|lagi ~ hidup|iduik
        tidak ada|guna ~ guna|gunanya|artinya|arti ~ hidup
        hidup|iduik ~ tidak ada|ado|lagi ~ guna|arti|artinya
        capek|lelah|cape|muak|bosan|penat|jaleh hidup|iduik
        mau|ingin|pengen|pingin|siap|rasanya ~ lompat|loncat|terjun ~ dari|aja|saja|gedung|atap
        di|atas atap ~ lompat|loncat|terjun
        menyilet|nyilet|silet|sayat|menyayat|nyayat|iris|mengiris|potong|lukai|melukai|ngelukain ~ tangan|nadi|diri|pergelangan|lengan|tangannya
        minum|menelan|telan ~ racun|obat_banyak|semua_obat|baygon
        lebih_baik|mending saya|aku|gue tidak ada|mati|hilang|pergi selamanya
        dunia ~ lebih baik tanpa saya|aku
        tidak ada ~ alasan ~ hidup
        kill|killing|hurt|harm|cut|cutting myself|himself|herself
        want|wanna|going|ready to? die
        don't|dont|not want to live
        end my|it life|all
        suicidal|no reason to live
        """,
        thing="""
        mati aja|saja|rasanya
        bunuh diri
        putus asa
        menyerah
        tidak kuat lagi
        suicide
        """,
    ),
}

SELF_HARM = "self_harm"

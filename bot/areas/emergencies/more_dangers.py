"""Dangers, the second part: those that come after the first by the order in which they are weighed."""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.emergencies.danger_classes import Words

MORE_DANGERS: Mapping[str, Words] = {
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
        colokan|stop_kontak|kabel|kabelnya|saklar|stopkontak|kontak|panel|lampu|ac|trafo|meteran|listrik ~ percikan|meledak|berasap|asap|api|nyetrum|kesetrum|gosong|terbakar|putus|cetar|terkelupas
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
        tidak kuat lagi $
        suicide
        """,
    ),
}

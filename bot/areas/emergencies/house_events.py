"""Events, the second part: animals, what befalls the house, and who is shut in, in the water, poisoned, or only calls."""

from __future__ import annotations

from collections.abc import Mapping

HOUSE_EVENTS: Mapping[str, str] = {
    "animal": """
    <animal> & <spot>|masuk|dekat|keluar|muncul|near|section|under|inside|by
    <animal> & besar|banyak|melilit|melingkar|berbisa|tolong
    <bitten> & <beast>|bengkak|berdarah|saya|<child>|<other>|sesuatu|taman
    dikejar|mengejar & anjing|monyet|tawon|lebah|ular|babi
    <beast> & <bites>|mengamuk|lepas|gila|galak|rabies & <spot>|<other>|<child>|masuk|ada|saya|<body>
    dog|snake|monkey|bees|wasp|cat & bit|bitten|biting|stung|attacked|attacking|chasing|everywhere & me|my|us|kid|people|here|entrance|<spot>
    """,
    "gas": """
    meledak & <spot>|<other>|asap|terbakar|suara|laptop|telepon|power|baterai|kompor|trafo
    gas & bocor|bau|menyengat|mendesis|bunyi
    elpiji|tabung & bau|mendesis|bocor|menusuk|mual
    smell|smells|smelling & gas|rotten_eggs
    """,
    "electric": """
    kesetrum|tersengat|korsleting|korslet
    listrik|kabel|colokan|kontak|panel & api|asap|meleleh|terbakar|gosong|hangus|mengepul|ngepul
    kabel & putus|jatuh & <spot>|listrik|genangan|air
    air|genangan|bocor & stop|kontak|colokan|kabel|listrik|panel
    """,
    "flood": """
    air|lumpur & masuk & tolong|semua|banyak|belakang|kak
    air & laut|besar|karuh|keruh|gadang & naik|datang|masuk
    tanggul|bendungan jebol
    banjir|galodo|longsor|kebanjiran
    banjir bandang
    air bah
    air & masuk|naik|meluap|selutut|sepinggang|sebetis|menggenang|merendam|tinggi & <spot>|terus|buku|cepat|perpustakaan
    air & lutut|pinggang|betis|mata_kaki & sampai|setinggi|sudah
    pipa|keran|kran|tangki & pecah|jebol & menyembur|nyembur|muncrat|rak|deras|air|lantai|tumpah
    pipa|keran|kran|tangki|plafon|atap & bocor & menyembur|nyembur|muncrat|deras|listrik|colokan|komputer
    sungai|kali|batang|got|selokan & meluap|naik|jebol
    longsor & tertimbun|motor|mobil|orang|rumah|jalan
    water & rising|flooding|entering|pouring|coming
    flooding|flooded|flood & <spot>|here|floor|ground
    """,
    "quake": """
    gempa susulan
    gempa & kami|harus|barusan|goyang|lari|keluar|masih|kencang|kuat|tolong|ini|retak|takut|berjatuhan|jatuh|<spot>
    goyang|bergoyang|berguncang|bergetar & gedung|lampu|bumi|lantai|tanah|tembok|dinding
    retak|retakan & tembok|dinding|gedung|plafon|tiang|pilar
    earthquake & stuck|trapped|upstairs|inside|help
    earthquake|shaking & we|now|here|what|should|just|floor|ground|building
    """,
    "collapse": """
    tree|ceiling|shelf|wall|roof|part & fell|came_down|collapsed & on|car|someone|us
    concrete|ceiling|plaster|bricks|glass|tiles|roof & falling|dropping|coming_down|crumbling
    beton|kaca|keramik|plafon|genteng|semen & rontok|copot|jatuh|berjatuhan|melengkung & orang|kepala|atas|anak|tangga|bawah
    wires|wire|cable & down|fallen & yard|here|street
    <structure> & roboh|runtuh|ambruk|tumbang|jatuh|jebol|terbang|beterbangan|pecah & <other>|<child>|kena|menimpa|luka|<spot>|mau|gempa
    <structure> & miring & mau|jatuh|roboh & <other>|<child>|anak
    <structure> & mau|hampir ~ roboh|ambruk|runtuh|jatuh
    puting beliung & <spot>|sekarang|tolong|atap|kak|datang
    angin & kencang|ribut|badai & atap|seng|pohon|tumbang|terbang|beterbangan|genteng
    """,
    "lift": """
    toilet|wc|kamar_mandi|kamar_kecil|dalam & diketuk|dipanggil|digedor & tidak ~ menjawab|jawab|menyahut|nyaut|merespon|respon
    dalam lift & tidak|mati|gelap|kami|saya|berhenti
    pintu & macet|terkunci|dikunci & dalam
    trapped|locked|stuck & we|we're|i|i'm|us & in|on|inside|room
    elevator|lift & stopped|stuck & inside|with_us
    tidak bisa keluar|dibuka & pintu|toilet|lift|wc|gudang|ruang & saya|kami|dalam|<child>|orang
    lift jatuh|macet|anjlok & orang|ada|dalam|kami
    <child>|<young>|anak_kecil & terkunci|terkurung|tertinggal & mobil|dalam
    terjebak|terkunci|terkurung|nyangkut|trapped|stuck & <spot>|dalam|perpustakaan|elevator & saya|kami|<other>|<child>|gelap|inside
    terkunci|terkurung|terjebak & dalam|toilet|lift|gudang|wc & saya|kami|tolong|anak|tidak_bisa|ada
    pintu & terkunci|tidak_bisa_dibuka & saya|kami|<child> & dalam|keluar
    lift & berhenti|macet|mati & dalam|saya|kami|orang
    """,
    "drowning": """
    perahu|kapal|sampan|rakit & bocor|terbalik|tenggelam|karam|oleng & kami|saya|ada|orang|tolong|danau|sungai
    fell & into & pond|pool|river|well|water
    tenggelam|tercebur|hanyut
    """,
    "poison": """
    keracunan
    kapur barus & makan|menelan|telan
    <child>|anak|kid ~ <swallows> & <swallowed>|kapur|logam
    <child>|saya|dia|ada ~ <swallows> & <swallowed>
    obat & banyak|semua|overdosis & minum|menelan
    """,
    "alarm": """
    gawat|darurat|bahaya & tolong|cepat|sini|segera|petugas|butuh
    gawat|darurat|bahaya kak|pak|bu|min|ini|nih
    tolong & gawat|darurat|polisi|cepat_sini|cepat_ke
    tolong & cepat|segera & ke|sini|datang|<spot>
    cepat & sini & tolong|kak|pak|bu
    butuh|perlu|minta pertolongan|bantuan_medis
    hubungi|hubungkan|telepon|panggil & sar|basarnas|damkar|ambulans
    panggil|panggilkan & polisi|damkar|pemadam|satpam|petugas & cepat|bahaya|gawat|darurat
    help me|us please|now|quick|$
    gunung & meledak|erupsi|abu & <now>|hujan|kami|tolong
    """,
}

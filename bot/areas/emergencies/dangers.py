"""What danger sounds like, by kind, kept by hand; `recognition` weighs it.

A line is a pattern over plain words: `a|b` is either, `a?` may be missing, `~` stands for up to four words between,
`<person>` is a class of `CLASSES`. Under `strong` is what by itself says that it happens here and now; under `thing`
what may as well be a subject, and needs signs of now beside it.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.emergencies.danger_classes import Words
from bot.areas.emergencies.more_dangers import MORE_DANGERS

LOST_CHILD = "lost_child"

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
        fire fire|here|help|outside|upstairs|downstairs
        fire in|at|on the? <spot>
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
        <person> ~ tidak_sadar|tidak_sadarkan|tidak_bernapas|tidak_bergerak
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
        tolong ~ dokter|p3k|kotak_p3k
        """,
        thing="""
        pingsan|kejang|kecelakaan|pendarahan|tabrakan|ambulans|sekarat|tersedak|korban_luka
        ambulance|accident
        """,
    ),
    LOST_CHILD: Words(
        strong="""
        <child> saya|kami|aku|gue|ku|nenek|kakek|ibu ~ hilang|ilang|ngilang|tersesat|kesasar|terpisah
        anakku|anaknya|adikku|cucuku|anak|cucu|adik hilang|ilang|ngilang|tidak ada|tidak ketemu|terpisah ~ tadi|baju|umur|pakai|tolong|di|ini|kemana|di_mana|dimana|nama
        <child> saya|kami|aku|ku|gue|nenek|kakek ~ tidak ketemu|kelihatan|nampak|tampak
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
        can't|cant|cannot|couldn't find|see my|our little? son|daughter|child|kid|boy|girl|toddler|baby|brother|sister
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
        anak|adik|balita|bayi|bocah ~ sendirian ~ <spot>|menangis|mama
        anak|adik|balita|bayi|bocah ~ sendiri ~ menangis
        anak|adik|balita|bayi|bocah ~ menangis|nangis|manangih ~ sendiri|sendirian|surang|mama|ibu|amak
        anak|adik|balita|bayi|bocah ~ tidak ada|tau|tahu ~ mama|ibu|orang_tua|amak|ortu|yang_jaga
        ada anak|adik|balita|bayi|bocah ~ tersesat|kesasar|hilang|ditinggal|terlantar|kebingungan
        bayi|balita ~ ditinggal|dibuang|terlantar|tersesat
        anak|adik ~ dibuang|terlantar|tersesat
        anak|adik ~ ditinggal ~ sendirian|menangis|mobil|begitu_saja
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
    **MORE_DANGERS,
}

"""Words that say little about a book, and words that chat, school and home write otherwise."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(text: str) -> dict[str, tuple[str, ...]]:
    """Lines of "meant: typed typed …"; several meanings of a typed word come in the order of the lines."""
    table: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        meant, _, typed = line.partition(":")
        for word in typed.split():
            table[word] = (*table.get(word, ()), meant.strip())
    return table


STOP = _set("""
    yang dan di ke dari untuk dengan dalam pada para oleh atau itu ini adalah sebagai tentang bagi antara serta agar
    akan telah the of a an in on and to for by with from at is it as or s si sang ala jilid edisi ed cet cetakan vol
    volume seri bagian tak nya lah e d
""")
"""Words that hold titles together: they need not match and weigh little."""

FILLERS = _set("""
    ada adakah ga gak ngga nggak enggak gk tidak tdk nda buku bukunya bukuny bku bk novel novelnya komik majalah judul
    judulnya berjudul karya karyanya karangan pengarang pengarangnya penulis penulisnya ditulis min admin mimin kak ka
    bang bg mas mbak mba bu pak om gan sis bro uni uda pinjam pinjem minjam minjem meminjam dipinjam cari cariin carikan
    da ni
    nyari mencari dicari carian punya stok stoknya stock tersedia ready masih dong donk deh sih kok ya yaa iya nih tuh
    kan mau mo pengen pingin ingin butuh perlu minta tolong tlg mohon bisa bs boleh blh nanya tanya bertanya lihat liat
    tampilkan tunjukkan halo hai hi hallo permisi maaf misi apakah apa yg versi terjemahan terj gimana perpus saya sy gw
    gue pls please plis makasih thanks thx assalamualaikum assalamu alaikum ass mikum lagi lg ttg soal jg dgn utk yth
    ado adoh ndak indak den denai ambo awak bara dima kini lai jo tu ko iko ciek buliah pulo mah
""")
"""Words that ask for a book rather than name it; when a title has them they still count for it."""

FILLER_PHRASES = tuple(tuple(phrase.split()) for phrase in (
    "selamat pagi", "selamat siang", "selamat sore", "selamat malam", "terima kasih", "assalamualaikum wr wb",
    "salam kenal", "di perpus", "di perpustakaan", "di sini", "warahmatullahi wabarakatuh",
    "do you have", "do you guys have", "have you got", "did you get", "is there", "are there", "can i borrow",
    "may i borrow", "could i borrow", "can i get", "can i read", "can i find", "could i get", "looking for",
    "searching for", "i want", "i need", "i would like", "want to read", "like to read", "like to borrow",
    "want to borrow", "a copy of", "any copies of", "the book called", "a book called", "book called", "the novel",
    "in your library", "in the library", "good morning", "good afternoon", "thank you",
))  # fmt: skip
"""The same of several words, anywhere in a question."""

LANGUAGE_ENDINGS = tuple(tuple(phrase.split()) for phrase in (
    "bahasa inggris", "bahasa indonesia", "bhs inggris", "bhs indonesia", "b inggris", "versi inggris",
    "versi indonesia", "edisi inggris", "edisi indonesia", "in english",
))  # fmt: skip
"""The last words of a question that name the language wanted."""

ALIASES = _table("""
    yang: yg yng
    dengan: dgn dg dngn
    untuk: utk untk u buat tuk bwt
    buat: bwt bt
    dalam: dlm
    dari: dr
    dokter: dr
    daripada: drpd
    pada: pd
    kepada: kpd
    terhadap: thd
    tidak: tdk gak ga nggak ngga enggak gk ndak indak tak ndk
    tak: tidak gak ga nggak tdk
    jangan: jgn jan
    juga: jg
    jadi: jd
    sudah: sdh udh dah udah
    belum: blm
    bisa: bs
    harus: hrs
    karena: krn karna
    kalau: kalo klo kl
    seperti: spt kayak
    sebagai: sbg
    sebelum: sblm
    setelah: stlh
    terus: trs trus
    tapi: tp tetapi
    tetapi: tp tapi
    dan: dn n and
    and: n dan
    sama: sm
    orang: org orng urang rang
    anak: ank
    bapak: bpk bp pak apak
    ibu: bu ibuk amak
    saya: sy sya
    aku: ak aq
    gue: gw
    kamu: km kmu
    kita: kt
    kata: kt
    kapan: kpn
    bagaimana: gmn gimana bgmn baa
    kenapa: knp
    mengapa: knp manga
    berapa: brp bara
    banyak: bnyk byk
    selalu: sll slalu
    sangat: sgt
    banget: bgt
    lebih: lbh
    hanya: hny
    cuma: cm
    masih: msh
    lagi: lg
    saja: sj aja
    sekarang: skrg
    besok: bsk
    hari: hr
    bulan: bln
    tahun: thn th
    tanggal: tgl
    minggu: mgg
    jalan: jln jl
    rumah: rmh
    sekolah: skl sklh
    keluarga: klg
    teman: tmn
    cewek: cwe
    cowok: cwo
    cara: cr
    tentang: ttg
    hidup: hdp
    pendidikan: pend
    bahasa: bhs b
    buku: bk bku
    matematika: mtk mtmtk mat matik mm
    fisika: fis
    kimia: kim
    biologi: bio
    sejarah: sej
    geografi: geo
    ekonomi: eko
    kewarganegaraan: pkn
    inggris: bing ing
    indonesia: bindo indo
    kelas: kls klas
    semester: smt sem
    jilid: jld jlid vol
    volume: vol
    edisi: ed
    cetakan: cet
    halaman: hal
    nomor: no
    terjemahan: terj
    terj: terjemahan terjemah
    muhammad: muh muhamad mohammad mohamad moh mhd
    mohammad: muhammad moh
    mohamad: muhammad
    muhamad: muhammad
    abdul: abd abdl
    quran: alquran
    alquran: quran
    shalat: sholat solat salat
    sholat: shalat solat salat
    solat: shalat sholat salat
    salat: shalat sholat solat
    cabai: cabe lado
    cabe: cabai lado
    falsafah: filsafat
    filsafat: falsafah
    risiko: resiko
    resiko: risiko
    praktik: praktek
    praktek: praktik
    analisis: analisa
    analisa: analisis
    metode: metoda
    metoda: metode
    nasihat: nasehat
    nasehat: nasihat
    zaman: jaman
    jaman: zaman
    excel: exel
    soekarno: sukarno
    sukarno: soekarno
    soeharto: suharto
    suharto: soeharto
    gajah: gadjah
    minangkabau: minang
    minang: minangkabau
    nagari: negeri
    indah: rancak
    kelapa: karambia
    kambing: kambiang
    sapi: jawi
    ternak: taranak
    ikan: lauak
    dagang: galeh manggaleh
    perempuan: padusi
    mengaji: mangaji
    memasak: mamasak
    air: aia
""")
"""Words that a typed word is another spelling of; the word itself stays a way to read it."""

NEIGHBOURS = _table("""
    kisah: cerita
    cerita: kisah cerpen
    kenapa: mengapa
    mengapa: kenapa
    resep: masak masakan
    masakan: resep
    memasak: masak
    negeri: nagari
    inggris: english
    english: inggris
    asn: cpns
    cpns: asn
    mts: smp
    smu: sma slta
    sma: smu slta
    dasar: sd
    ayah: bapak
    bapak: ayah
    photo: foto
    foto: photo
    ponsel: hp
    handphone: hp
    ujian: us un
    cabai: lombok
    salat: sembahyang
    shalat: sembahyang
    biografi: riwayat
    budidaya: tanam nanam menanam bertanam bercocok
    bertanam: tanam nanam menanam budidaya bercocok
    ternak: budidaya
""")
"""Words of nearly the same meaning: worth less than an alias."""

"""Words that say little about a book, and words that chat writes otherwise."""

from __future__ import annotations

STOP = frozenset(
    """yang dan di ke dari untuk dengan dalam pada para oleh atau itu ini adalah sebagai tentang bagi antara serta
    agar akan telah the of a an in on and to for by with from at is it as or s si sang ala jilid edisi ed cet cetakan
    vol volume seri bagian tak nya lah e d""".split()
)
"""Words titles are held together by: they need not match and weigh little."""

FILLERS = frozenset(
    """ada adakah ado ga gak ngga nggak enggak gk g tidak tdk ndak indak nda buku bukunya bukuny bku bk novel novelnya
    komik majalah judul judulnya berjudul karya karyanya karangan pengarang pengarangnya penulis penulisnya ditulis
    min admin mimin kak kakak ka bang bg mas mbak mba bu pak om gan sis bro uni uda da ni pinjam pinjem minjam minjem
    meminjam dipinjam cari cariin carikan nyari mencari carian dicari punya stok stoknya stock tersedia ready masih
    dong donk deh sih kok ya yaa iya nih tuh kan mau mo pengen pingin ingin butuh perlu minta tolong tlg mohon bisa
    bs boleh blh nanya tanya bertanya lihat liat tampilkan tunjukkan halo hai hi hallo permisi maaf misi apakah apa
    yg yang versi terjemahan terj gimana perpus perpustakaan saya sy aku ak gw gue den denai ambo awak kami kita kt
    bara dima kini lai jo nan tu ko iko ciek buliah pls please plis makasih terima kasih thanks thx assalamualaikum
    ass salam pagi siang sore malam selamat lagi lg dengan ttg tentang soal by oleh from the buah untuk""".split()
)
"""Words that ask for a book rather than name it; a title's own fillers still count for it when typed."""

LANGUAGE_ENDINGS = (
    ("bahasa", "inggris"), ("bahasa", "indonesia"), ("bhs", "inggris"), ("bhs", "indonesia"), ("versi", "inggris"),
    ("versi", "indonesia"), ("edisi", "inggris"), ("edisi", "indonesia"), ("in", "english"), ("b", "inggris"),
)  # fmt: skip
"""The last words of a question that name the language wanted."""

_ALIASES = """
yg: yang / yng: yang / dgn: dengan / dg: dengan / dngn: dengan / utk: untuk / untk: untuk / u: untuk / buat: untuk /
tuk: untuk / bwt: untuk, buat / dlm: dalam / dr: dari, dokter / drpd: daripada / pd: pada / kpd: kepada / thd: terhadap /
tdk: tidak / gak: tidak, tak / ga: tidak, tak / nggak: tidak, tak / gk: tidak, tak / ndak: tidak, tak / indak: tidak /
tak: tidak / tidak: tak / jgn: jangan / jg: juga / jd: jadi / sdh: sudah / udh: sudah / dah: sudah / udah: sudah /
blm: belum / bs: bisa / hrs: harus / krn: karena / karna: karena / kalo: kalau / klo: kalau / kl: kalau / spt: seperti /
sbg: sebagai / sblm: sebelum / stlh: setelah / trs: terus / trus: terus / tp: tapi, tetapi / tapi: tetapi / dn: dan /
n: dan, and / and: dan / dan: and / sm: sama / org: orang / orng: orang / ank: anak / bpk: bapak / bp: bapak / bu: ibu /
ibuk: ibu / sy: saya / sya: saya / ak: aku / aq: aku / gw: gue / km: kamu / kmu: kamu / kt: kita, kata / kpn: kapan /
gmn: bagaimana / gimana: bagaimana / bgmn: bagaimana / knp: kenapa / kenapa: mengapa / mengapa: kenapa / brp: berapa /
bnyk: banyak / byk: banyak / sll: selalu / slalu: selalu / sgt: sangat / bgt: banget / lbh: lebih / hny: hanya /
cm: cuma / msh: masih / lg: lagi / skrg: sekarang / bsk: besok / hr: hari / bln: bulan / thn: tahun / th: tahun /
tgl: tanggal / mgg: minggu / jln: jalan / jl: jalan / rmh: rumah / skl: sekolah / sklh: sekolah / klg: keluarga /
tmn: teman / cwe: cewek / cwo: cowok / cr: cara / ttg: tentang / krj: kerja / bhs: bahasa / b: bahasa / bk: buku /
bku: buku / mtk: matematika / mtmtk: matematika / mat: matematika / matik: matematika / mm: matematika / fis: fisika /
kim: kimia / bio: biologi / sej: sejarah / geo: geografi / eko: ekonomi / pkn: kewarganegaraan, ppkn / bing: inggris /
inggris: english / english: inggris / bindo: indonesia / indo: indonesia / ing: inggris / kls: kelas / klas: kelas / kl: kelas /
smt: semester / sem: semester / jld: jilid / jlid: jilid / vol: volume, jilid / ed: edisi / cet: cetakan / hal: halaman /
no: nomor / dll: lainnya / dsb: sebagainya / dkk: kawan / muh: muhammad / muhamad: muhammad / mohammad: muhammad /
mohamad: muhammad / muhammad: mohammad, muhamad, mohamad / moh: mohammad, muhammad / mhd: muhammad / abd: abdul / abdl: abdul /
nabi: rasul / al: el / quran: alquran, koran / alquran: quran / alkitab: bibel / sholat: shalat, salat / solat: shalat, salat, sholat /
shalat: salat, sholat / salat: shalat, sholat / puasa: shaum / cabe: cabai / cabai: cabe / lado: cabai, cabe / lombok: cabai /
bawang: brambang / ubi: singkong / singkong: ubi / karambia: kelapa / padi: padi / lauak: ikan / jawi: sapi / taranak: ternak /
kambiang: kambing / manggaleh: berdagang / galeh: dagang / rancak: indah / urang: orang / rang: orang / anak: bocah /
paja: anak / padusi: perempuan / induak: ibu / mandeh: ibu / ayah: bapak / bapak: ayah / nagari: negeri / negeri: nagari /
minang: minangkabau / minangkabau: minang / filsafat: falsafah / falsafah: filsafat / resiko: risiko / risiko: resiko /
praktek: praktik / praktik: praktek / analisa: analisis / analisis: analisa / metoda: metode / metode: metoda /
nasehat: nasihat / nasihat: nasehat / sistim: sistem / tehnik: teknik / teknik: tehnik / komputer: computer / foto: photo /
photo: foto / ijin: izin / jaman: zaman / zaman: jaman / exel: excel / hp: handphone, ponsel / ai: ai / soekarno: sukarno /
sukarno: soekarno / suharto: soeharto / soeharto: suharto / cpns: cpns, asn / asn: cpns / sd: dasar / smp: mts / sma: smu, slta /
smu: sma / pak: bapak / masak: memasak, resep / resep: masakan / masakan: resep / tentang: seputar / doa: do / cerita: kisah /
kisah: cerita / cerpen: cerita / biografi: biography / sejarah: tarikh / pengantar: introduksi / tanya: jawab / us: ujian / un: ujian
"""

_LOOSE = frozenset("nabi puasa ubi singkong bawang lombok anak ayah bapak cerita kisah cerpen biografi sejarah asn cpns sd "
                   "smp sma smu masak resep masakan tentang pengantar nagari negeri inggris english kenapa mengapa "
                   "alkitab al mm us un tanya foto photo komputer doa hp and dan".split())


def _parsed(table: str) -> dict[str, tuple[str, ...]]:
    pairs = (line.split(":") for line in " ".join(table.split()).split(" / "))
    return {word.strip(): tuple(part.strip() for part in meant.split(",")) for word, meant in pairs}


ALIASES = _parsed(_ALIASES)
"""What chat, school and home say for a word of a title; the word itself stays a way to read it."""

LOOSE = _LOOSE
"""Those of them that are neighbours in meaning rather than the same word: worth less."""

"""How people write in a chat here: shorthand, Minang particles, fillers, laughter.

It steers what is heard and never touches what is searched for: every reading stands beside the word as typed.
"""

from __future__ import annotations

_READ_AS = """
yang: yg nan; dengan: dgn dg jo; untuk: utk untuak buek; dari: dr; karena: krn karna
tidak: gak ga g ngga nggak enggak engga gk tdk ndak indak dak nda ndk kagak ngak kaga; belum: blm blum alun alum
berapa: brp bara brapa berapo barapo brpa piro; apa: apo ap; siapa: sia siapo sapa; kapan: kpn bilo pabilo kpan
bagaimana: gimana gmn gmna baa bagaimano; dimana: dima dmn dimano dmna dimn; mana: ma mano mn
kenapa: knp mangapo kenapo; ada: ado ad adakah; sudah: dh udh sdh udah dah alah uda; masih: msh masi; lagi: lg
mau: mo nio mw; sampai: smpe sampe smpai sampek
sekarang: skrg skrng skg kini skarang skrang; besok: bsk bsok besuk isuak isuk bisuak esok tomorrow
hari: hr hri ari
kemarin: kmrn kmren kemaren kamarin patang kapatang yesterday; nanti: ntar nti entar; pagi: pgi; malam: mlm; sore: sor
saya: sy den ambo aku ak gue gw gua denai; kamu: km lu elo lo kau; orang: org urang; anak: anaknya anakku
buka: bukak buko bka; tutup: tutuik; jam: jm; pukul: pkl pukua; tanggal: tgl; tahun: th thn taun tahunan; bulan: bln
depan: dpn dpan; weekend: wiken wikend wekend
bisa: bs bisakah; boleh: blh bole; ikut: ikt ikuik ikutan; jangan: jgn jgan jan; kirim: krim kirimi kirimin
sama: sm ama; banget: bgt bngt bangat bana bgtt; lokasi: loksi; alamat: almt almat
nomor: no nmr nomer num; telepon: telp tlp tlpn telpon hp hape; wa: wanya whatsapp whatsap watsap wasap
perpustakaan: perpus pustaka perpusda library perpusnya pusda perpust
senin: snin sinayan sinaian monday; selasa: slasa sls salasa tuesday; rabu: rbu rabaa raba wednesday
kamis: kms kamih thursday; jumat: jmt jumaik jumaaik jumahaik jumahat jumaat friday; sabtu: sbtu saptu saturday
minggu: mggu mgg ahad akaik ahaik akad sunday
daftar: dftar dftr daftarin daftarkan mendaftar ndaftar; pinjam: pinjem minjam minjem meminjam pinjami pnjm pnjem
dipinjam: dpnjm dipinjem dpinjam dpinjem dpnjem
perpanjang: perpanjangan memperpanjang perpanjangkan; pesan: psn pesen
jadi: jd jdi jadii; selesai: salasai slesai slsai; tentang: tantang ttg tntng
sedih: sadiah; saja: aj ajah; lain: laen lainn; buku: bku bukuu
penulis: pnulis penulisny pnulisny
halaman: hal hlm hlmn; tanya: nanya nanyo betanya; wc: wcnya; ac: acnya
baca: baco; rekomendasi: rekom rekomendasiin reko; acara: acaro event acr acrny acrnya
makasih: mksh mks tq thx thanks trims terimakasih tengkyu makasi tarimokasih trimakasih tks mksih thankyou
salam: assalamualaikum assalamualaykum asslmkm askum aslm aslmkm samlekum assalamu assalam asalamualaikum ass
alaikum: alaykum alaikumsalam; waalaikumsalam: waalaikumussalam wassalamualaikum
halo: hallo helo hello haloo alo hallow; hai: hi hay hei hey hy
"""
_NUMBERS = """
satu ciek seorang sorang; dua duo berdua; tiga tigo bertiga; empat ampek berempat; lima limo berlima
enam anam anem enem; tujuh tujuah; delapan lapan salapan; sembilan; sepuluh; sebelas; duabelas
"""
_PARTICLES = """
kak ka kk kakak min mimin admin gan sis bro bang bg bng abang mas mbak mba pak buk bu bpk nak uda da uni dek dik om cuy
guys ya yaa yah y
nya ny nyo dong donk dunk sih nih ni tuh tu deh dah kok lah lho loh kan kah pun do lai mah aja saja doang
tolong tlg mohon please pls plis permisi eh oh
"""
_FILLERS = """
saya mau ingin pengen pingin tanya nanya bertanya numpang bisa boleh apakah maaf mf punten perpustakaan
yang itu ini ko banget sekali sangat banyak info kira lagi kota solok sekarang kalau kalo klo
"""
_TAGS = "tidak belum bagaimana caranya"
_CHATTER = """
ok oke okay okey okelah okeh sip siap siip sipp iya iyo iyaa yo yoi yup yes no tidak enggak nggak gak ga ndak
apa hm hmm hem ooh oooh ohh ah aah ih wah waw wow wew duh aduh haduh yaelah btw anu ehm uh um
mantap mantul keren good nice great josh gas gaskeun cie ciee asik asyik asiik alhamdulillah aamiin amin lol lmao xixi
baik baiklah sama2 betul bener benar gitu begitu mungkin sudah tau tahu paham ngerti oalah test tes tess
canda bercanda becanda
"""
_NO_SLIPS = "layangan jodoh kakek peran kesan kabut saman batak botak karya kartun jalan parkit pelayan kursus salsa"
_TOLD = "yg nan tapi tp tetapi bukan bkn disuruh suruh tugas pr"
_QUESTIONS = "apakah berapa siapa kapan bagaimana dimana kemana kenapa mengapa what when where who why how which"
_ASKING = "ada punya cari carikan cariin mencari nyari mancari manyari pinjam tersedia stok buku novel komik"


def _entries(table: str) -> list[str]:
    return [entry for line in table.splitlines() for entry in line.split(";") if entry.strip()]


READ_AS = {
    typed: meant.strip()
    for entry in _entries(_READ_AS)
    for meant, _, typed_words in [entry.partition(":")]
    for typed in typed_words.split()
}
"""Word as typed -> the word that patterns know."""

NUMBERS = {name: number for number, names in enumerate(_entries(_NUMBERS), 1) for name in names.split()}
"""Number words, the Minang ones among them."""

PARTICLES = frozenset(_PARTICLES.split())
"""Words around a question that say nothing of it. A book's title seldom begins or ends with them."""

FILLERS = PARTICLES | frozenset(_FILLERS.split())
"""Words that may stand anywhere in a sure phrase."""

TAGS = frozenset(_TAGS.split())
"""Words that only ask, where they come after something: “buka ga?”, “ke sana gimana?”."""

CHATTER = PARTICLES | frozenset(_CHATTER.split())
"""Words that alone, or among themselves, are talk and no book."""

NO_SLIPS = frozenset(_NO_SLIPS.split())
"""Words that are near a known one and mean themselves."""

_TOLD_WITH = frozenset(_TOLD.split())
_QUESTION_WORDS = frozenset(_QUESTIONS.split())
ASKING = frozenset(_ASKING.split())
"""At the edge of a clause they show that a book is asked for."""


def asks(text: str) -> bool:
    """Whether words begin as a question does: “woi sia presiden pertama”; “apa” or “mana” may begin a title."""
    first = [word.strip(",.!?") for word in text.casefold().split()[:3]]
    return any(READ_AS.get(word, word) in _QUESTION_WORDS for word in first)


def tells(text: str) -> bool:
    """Whether words say what is wanted rather than what it is called: “yg tipis tapi seru”, “tugas resensi”."""
    return any(word.strip(",.!?") in _TOLD_WITH for word in text.casefold().split())

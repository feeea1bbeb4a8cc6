"""Words of titles in Indonesian and English: an English book asked for by its Indonesian name, and the other way."""

from __future__ import annotations

_PAIRS = """
abad century; ajaib magic; ajar learn teach; anak child children kids boy girl; angin wind; anjing dog; api
fire; ayah father dad; baca read reading; badan body; bahagia happy happiness; bahasa language; baik good;
bangsa nation; bangun build; baru new; batu stone rock; bayang shadow; bebas free freedom; benar truth true
right; berani brave; besar big great; biasa habit ordinary; binatang animal animals; bintang star stars; biru
blue; bisnis business; bohong lie lies; buat make; buku book; bulan moon month; bumi earth; bunga flower; bunuh
murder kill killer killing; burung bird birds; cahaya light; cantik beautiful; cari search finding; cerita story
stories tale tales; cermin mirror; cincin ring; cinta love; cuaca weather; curi thief steal stolen; damai peace;
dapur kitchen; darah blood; desa village; dinding wall walls; dingin cold winter; diri self; dokter doctor;
dunia world; emas gold golden; empat four; gadis girl girls; gaji salary; garis line; gelap dark darkness;
gunung mountain; guru teacher; hantu ghost; harap hope; hari day days; hati heart; hewan animal animals; hidup
life live living; hijau green; hilang lost missing gone; hitam black; hujan rain; hukum law laws; hutan forest
wood woods; iblis devil; ibu mother mom; ikan fish; ilmu science; indah beautiful; ingat remember memory; jalan
road way street; jam hour clock; jatuh fall falling; jiwa soul; kamar room chamber; kamus dictionary; kapal
ship; kasih love; kaya rich wealth; kecil small little; kehidupan life; kelinci rabbit; keluarga family; kepala
head; kerja work job; kertas paper; kisah story tale; kota city town; kuasa power; kuat strong power strength;
kucing cat; kuda horse; kue cake; kunci key; lagu song; lahir born birth; laki man men boy; langit sky; lari run
runner; laut sea ocean; lelaki man men; lembah valley; lima five; luka wound; lupa forget forgotten; makan eat
food; malaikat angel angels; malam night nights; manusia human man people; masa age time; masak cook cooking;
mata eye eyes; matahari sun; mati death dead die; mawar rose; menang win winner; merah red; mimpi dream dreams;
miskin poor; misteri mystery; muda young; mudah easy; musim season; musuh enemy; naga dragon; negeri country
land; neraka hell; nyata real; orang people person; orde order; otak brain; pahlawan hero; panas hot; panduan
guide; pangeran prince; pencuri thief; penyihir wizard witch; perak silver; perang war; perempuan woman women;
pertama first; petualang adventure adventures; piala cup goblet; pikir think thinking mind; pimpin leader
leadership; pintu door; pohon tree; pria man men; pulang home; pulau island; putih white; putri princess
daughter; rahasia secret secrets; raja king; ratu queen; roti bread; rumah house home; sahabat friend friends;
sains science; salju snow; samudra ocean; satu one; sayap wing wings; sedih sad sadness; sehat health healthy;
sejarah history; sekolah school; sembunyi hidden; sendiri alone; seni art; sepi silence lonely; seratus hundred;
seribu thousand; serigala wolf; setan devil; sihir magic; singa lion; siswa student; suami husband; sukses
success; sungai river; surat letter letters; surga heaven paradise; tahun year years; takut fear afraid; taman
garden park; tangan hand hands; tawanan prisoner; teman friend friends; tembok wall walls; terakhir last; tiga
three; tikus mouse mice; tua old; tubuh body; tuhan god; tujuh seven; tulang bone bones; uang money; ular snake;
waktu time; wanita woman women; warisan heritage legacy
"""


def _both_ways() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for pair in _PAIRS.split(";"):
        ours, *theirs = pair.split()
        table[ours] = (*table.get(ours, ()), *theirs)
        for word in theirs:
            table[word] = (*table.get(word, ()), ours)
    return table


TRANSLATIONS = _both_ways()
"""A word's translations, both ways; looked up by the roots of what was typed."""

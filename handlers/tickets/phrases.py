"""What people say when something is wrong, or could be better; and when there is danger."""

from __future__ import annotations

import re

from handlers.phrases import any_order

_THING = (
    "(wc|toilet|kamar mandi|musala|mushola|musholla|lantai|ruang|ruangan|ruang baca|ruang anak|ac|wifi|internet|lampu|kipas"
    "|komputer|listrik|air|kran|printer|proyektor|petugas|pegawai|pustakawan|satpam|penjaga|staf|pelayanan|layanan|parkir"
    "|parkiran|perpustakaan|meja|kursi|tempat duduk)"
)
_BAD = (
    "(kotor|bau|jorok|rusak|panas|gelap|sempit|bocor|berdebu|kumuh|berisik|ribut|bising|mati|mampet|pesing|lambat|lemot"
    "|lelet|putus|error|jutek|judes|galak|kasar|cuek|sombong|buruk|jelek|payah|mengecewakan|kecewa"
    "|(kurang|tidak) (ramah|bersih|dingin|nyaman|sopan|terang|lancar|bagus|membantu|nyala|hidup|jalan|konek|bisa konek|ada))"
)
_DETAIL = (
    "di|ke|dan|juga|kok|kenapa|terus|selalu|masih|sudah|parah|sering|kemarin|tadi|hari ini|sini|sana|lantai|atas|bawah|satu"
    "|dua|tiga|baca|anak|umum|depan|belakang|ruang|air|bau|kotor|rusak|pesing|minta|dibersihkan|diperbaiki|dicek|bisa"
)
_PROVIDED = (
    "(ada|diadakan|disediakan|sediakan|dibuat|dibuatkan|dibikin|bikin|ditambah|tambah|dipasang|pasang|dibuka|dikasih"
    "|diberi|diperbanyak|diperluas|diganti|dibangun)"
)

FEEDBACK = (
    *any_order(_DETAIL, _THING, _BAD),
    "[mau|ingin] (komplain|lapor|melapor|ngelapor|mengadu|ngadu|maadu|mangadu|pengaduan|keluhan|complaint|protes|kritik|saran) [dan] [saran|kritik|masukan]",
    "[mau|ingin] (kasih|beri|sampaikan|kirim) (kritik|saran|masukan|keluhan|aduan) [dan|ke|untuk] [saran|kritik|masukan]",
    "(saya|mau) (lapor|komplain|mengadu|protes) {rest}",
    f"(lapor|komplain|saran|keluhan|kritik) {_THING} {{rest}}",
    "[saya] [mau|ingin] (komplain|lapor|mengadu|ngadu|protes) [tapi|cuma|secara|dan]* (anonim|tanpa nama|jangan pakai nama"
    "|jangan sebut nama|tidak pakai nama|tidak usah pakai nama|rahasiakan nama) [saya|ya]",
    "(kecewa|parah|payah) [sama|dengan|di] [pelayanan|layanan|perpustakaan|petugas|sini]",
    "... toilet|wc|wifi|ac|petugas|pegawai|satpam|parkiran ... kotor|bau|jorok|rusak|mati|lemot|lambat|jutek|judes|galak|kasar|panas|bocor ...",
    f"bagaimana (kalau|kalo|klo|jika|bila) {_PROVIDED} {{rest}}",
    f"[saya|ada|punya|kalau boleh]* (usul|usulan|saran|masukan|ide) [saya|sih|nih|begini]* [bagaimana|sebaiknya]* (kalau|kalo|klo|jika|bila) {_PROVIDED} {{rest}}",
    f"(sebaiknya|bagusnya|alangkah (baiknya|bagusnya|enaknya)) [kalau|kalo|klo|jika|bila] {_PROVIDED} {{rest}}",
    "... (kecewa|komplain|mengecewakan) ... pelayanan|layanan|petugas|perpustakaan ...",
)

SAYS_NOTHING_YET = frozenset(
    "saya mau ingin tolong kasih beri sampaikan kirim bisa boleh ada minta komplain lapor mengadu ngadu pengaduan keluhan"
    " complaint protes kritik saran masukan aduan dan ke untuk kak min admin dong ya yang dengan perpustakaan sy pengen"
    " kritikan kotak tapi tp tetapi namun secara ini cuma hanya but ngasih memberi memberikan menyampaikan nyampaikan"
    " mengirim melapor ngelapor mengadukan maadu mangadu usul usulan kepada kemana mana siapa bagaimana cara caranya harus"
    " dapat di sini tempat i want would like to make leave give send have a an some suggestion suggestions feedback"
    " complain can may who do where how den ambo awak aku kami".split()
)
"""Words that announce a message, and are none."""

_NOT = r"(?:jangan|jangan2|jan|jgn|ga|gak|gk|nggak|ngga|tidak|tak|ndak|indak)"
_SHOW = r"(?:pakai|pake|pakek|sebut\w*|disebut\w*|(?:di)?sabuik|cantum\w*|dicantum\w*|tampil\w*|ditampil\w*|tunjuk\w*|ditunjuk\w*|kasih\w*|dikasih\w*|bawa|tulis|ditulis|sebar\w*|disebar\w*|bocor\w*|ketahuan|kelihatan|keliatan|tau|tahu)"
_NAME = r"(?:nama(?:ku)?|namo|identitas(?:ku)?|siapa\s+(?:saya|aku))"
WITHOUT_A_NAME = re.compile(
    rf"\b(?:anonim\w*|anonymous(?:ly)?|tanpa\s+{_NAME}|{_NOT}\s+(?:usah\s+|mau\s+|boleh\s+|sampai\s+|perlu\s+)?{_SHOW}\s+(?:\w+\s+){{0,2}}{_NAME}|"
    rf"(?:rahasia|sembunyi)\w*\s+(?:\w+\s+)?{_NAME}|{_NAME}\s+(?:\w+\s+){{0,3}}(?:di)?(?:rahasia|sembunyi)\w*|"
    rf"{_NAME}\s+(?:saya\s+|aku\s+|ambo\s+|den\s+)?{_NOT}\s+(?:usah\s+|mau\s+|boleh\s+|sampai\s+|perlu\s+)?{_SHOW}|"
    r"(?:without|leave\s+out|(?:don['’]?t|do\s+not)\s+(?:use|show|give|mention))\s+my\s+name|keep\s+(?:it|me|my\s+name)\s+(?:secret|private|anonymous|out))\b"
    r"(?:\s+(?:saya|aku|ku|ambo|den|ya|yaa|dong|aja|saja|deh|please))*",
    re.IGNORECASE,
)
"""What asks that nobody learns who wrote."""

MINE = (
    "[lihat|cek|mana|apa] (laporan|keluhan|pengaduan|aduan|komplain) saya [sudah] [dijawab|dibalas|diproses] [apa|mana|belum]",
    "(lihat|cek|mana|apa) saran saya [sudah] [dijawab|dibalas|diproses] [apa|mana|belum]",
    "saran saya [sudah] (dijawab|dibalas|diproses|mana) [apa|belum]",
    "(jawaban|balasan) (laporan|keluhan|pengaduan|aduan|saran|komplain) [saya]",
)

OPEN = (
    "[ada|berapa|lihat|cek|daftar] (laporan|keluhan|pengaduan|aduan|komplain|tiket|pertanyaan) [warga|pengunjung] [yang]"
    " belum (dijawab|dibalas|selesai|ditangani|ditanggapi|beres)",
    "(laporan|keluhan|pengaduan|aduan|komplain|tiket) (masuk|baru|menunggu) [apa|berapa|hari ini]",
)
"""Staff."""

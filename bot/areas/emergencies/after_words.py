"""What people say of a danger that they told of before: patterns over plain words, read by `aftermath`."""

from __future__ import annotations

from collections.abc import Mapping

_NOW = r"(?:sudah|telah|lah) (?:(?:pada|juga|langsung|agak|mulai|berhasil|bisa) )?"
_WHO = r"(?:petugas|satpam|pustakawan|orang|ambulans|damkar|pemadam|polisi|bantuan|pertolongan|tim)"
_KIN = r"(?:mama|ibu|papa|ayah|orang tua|nenek|kakek|keluarga)"
_COMES = r"(?:datang|dateng|dtg|tiba|ke ?sini|sini|tolong|tolongin|bantu|jawab|balas|respon|muncul|peduli|gerak|menuju|jalan)"

OVER_ANYWAY = (
    rf"\b{_NOW}(?:aman|selesai|beres|teratasi|terkendali|ditangani|tertolong|di tolong|ditolong|selamat|diurus|reda|tenang|gpp"
    r"|gapapa|tidak apa|oke|dievakuasi|baik baik|usai|lewat|berlalu)\b"
    r"|(?:^| )aman(?: (?:kok|kak|sekarang|terkendali|min|pak|bu|ya))*$|\btidak apa apa (?:kok|lagi|sekarang)"
    r"|\b(?:all|everything|everyone|everybody|we're|i'm|it's|is|are|they're) (?:all |is )?(?:ok|okay|oke|fine|safe|good|clear|over)\b"
)
"""Over, whatever it was."""
OVER: Mapping[str, str] = {
    "lost_child found_child": rf"\b{_NOW}(?:ketemu|ditemukan|pulang|balik|kembali|dijemput|(?:sama|dengan|di) (?:{_KIN}|saya|kami|rumah))\b"
    rf"|\b(?:ketemu|ditemukan) (?:di|kok|kak|sama|lagi)\b|\b{_KIN} (?:saya )?{_NOW}(?:datang|dateng|di sini|sini|jemput)\b"
    r"|\b(?:found|got) (?:him|her|them|it)\b|\b(?:is|are|she's|he's) (?:back|with (?:me|us|his|her))\b",
    "fire gas electric": rf"\b{_NOW}(?:padam|dipadamkan|mati|disiram|dimatikan|ditutup|hilang)\b|\b(?:is|it's) out\b",
    "medical poison drowning self_harm": rf"\b{_NOW}(?:sadar|siuman|bangun|mendingan|baikan|baik|membaik|pulih|bisa (?:napas|bernapas|duduk"
    r"|jalan|ketawa)|napas|bernapas|diangkat|(?:di ?bawa|dijemput|naik|masuk) (?:ke )?(?:ambulans|rumah sakit|puskesmas|igd))\b"
    r"|\b(?:he's|she's|he is|she is|is) (?:ok|okay|oke|fine|awake|better|alright)\b|\bwoke up\b"
    r"|\b(?:they|paramedics|ambulans|staff) (?:have|has|took|got) (?:him|her|them|it)\b",
    "flood quake collapse": rf"\b{_NOW}(?:surut|berhenti|dibersihkan|kering)\b|\b(?:has )?stopped\b",
    "animal": rf"\b{_NOW}(?:ditangkap|diusir|pergi|kabur|masuk kandang)\b|\b(?:caught|it's gone|is gone)\b",
    "lift": rf"\b{_NOW}(?:keluar|dibuka|kebuka|terbuka|jalan|bebas|di luar|lepas|bisa buka)\b|\bout (?:now|of)\b",
    "violence harassment": rf"\b{_NOW}(?:ditangkap|diamankan|dilerai|di ?lerai|dipisah|bubar|dibawa polisi)\b|\b(?:was|got) arrested\b",
}
"""Over, of these kinds: “sudah keluar” is good of a lift, and not of who took a child."""
MISTAKEN = (
    r"\bsalah (?:kirim|pencet|tekan|ketik|lihat|liat|caliak|paham|sangka|dengar|denger|baca|chat|nomor|alamat|kamar|grup|group|tulis)\b"
    r"|^(?:(?:maaf|eh|oh|kak|min|pak|bu|ya|oke|ok) )*(?:(?:tidak jadi|batal)(?= ?$|(?: [^ ]+){1,3}$)|tidak ada apa apa|bukan apa apa)(?: |$)"
    r"|\bfalse alarm\b|\bnever ?mind\b|\bwrong (?:chat|number|person|group)\b|\bbukan (?:darurat|bahaya|kejadian|terjadi|laporan)\b"
    r"|\bbukan apa apa\b|\b(?:cuma|cuman|hanya|ternyata|iseng) (?:saja )?(?:bercanda|becanda|canda|main|main main|tes|test|ngetes|coba|nyoba"
    r"|latihan|simulasi|tanya|iseng|ngeprank|prank|mimpi)\b|\b(?:bercanda|becanda|canda|iseng)(?: (?:kok|kak|min|doang|ya|pak))*$"
    r"|\b(?:itu|maksud saya|maksudnya|cuma|hanya) (?:[^ ]+ )?(?:judul|nama|lirik|dialog|isi|kutipan) (?:buku|novel|film|komik|lagu|cerita|drama)\b"
    r"|\b(?:maksud saya|(?:cuma|hanya) (?:mau )?)(?:cari|pinjam|tanya|nanya|nyari) (?:buku|novel|komik|film)|\bi mean(?:t)? (?:the|a) (?:book|novel|title|film|movie)\b"
    r"|\bsaya bohong\b|\b(?:hoax|hoaks|kabar bohong)\b|\b(?:abaikan|lupakan|lupa|hiraukan|hapus) (?:saja|pesan)\b|\bpesan tadi salah\b"
    r"|\b(?:kepencet|terpencet|typo|tidak sengaja|autocorrect|ketikan)\b|\b(?:buat|untuk|ke|harusnya) (?:grup|group)\b"
    r"|\b(?:was|just|only) (?:a )?(?:joke|joking|kidding|testing|test|drill)\b|\bi was wrong\b|\bmy mistake\b"
    r"|\bternyata (?:bukan|tidak ada|cuma|hanya)\b|\b(?:itu|tadi) bukan (?!di |dari |ke )[^ ]+ (?:[^ ]+ )?(?:cuma|hanya)\b"
    r"|\b(?:adik|anak|keponakan|cucu|teman)(?: saya)? (?:yang )?(?:ngetik|mengetik|pencet|kirim|mengirim|nulis|(?:main|mainan|mainin)(?: telepon)?)(?: (?:maaf|ya|kak))*$"
)
WAITS_FOR = (
    rf"\b{_WHO} (?:[^ ]+ )?(?:mana|kapan|belum|kok|lama|di mana|dimana|ke mana|kemana|tidak ada)\b"
    rf"|\b(?:mana|kapan|kok|manga)(?: [^ ]+)? {_WHO}\b"
)
"""Who is to come is named."""
WAITS = (
    rf"{WAITS_FOR}|\b(?:masih|tetap|dari tadi|lagi|lama) (?:menunggu|nunggu|tunggu|manunggu|nungguin|menanti|nanti|mananti)\b"
    rf"|\b(?:belum|tidak) (?:ada|satupun) (?:[^ ]+ )?(?:yang |satu ?pun )?{_COMES}\b|\blama (?:banget|sekali|amat|bana|nian|ya)\b"
    rf"|\b(?:kapan|bila) (?:[^ ]+ )?(?:sampai|di ?tolong|dibantu|{_COMES})\b|\b(?:kenapa|kok) (?:[^ ]+ )?(?:tidak|belum) (?:di ?)?(?:jawab|balas|bantu|tolong)"
    rf"|\b(?:siapa|ada) yang (?:mau |akan |sedang |lagi )?{_COMES}\b|\bsampai mana\b"
    r"|\b(?:di ?balas|dijawab|direspon|respon|balas|jawab)(?: (?:dong|kak|min|pak|cepat|tolong|ya))*$|^halo+(?: (?:kak|min|pak|bu))*$|^halo ada (?:orang|yang)\b"
    r"|\b(?:sudah|ada|apakah) (?:[^ ]+ )?(?:petugas|satpam|ambulans|damkar|polisi|bantuan|tim) yang\b|\bbantuan sudah\b"
    r"|\b(?:berapa lama|nunggu berapa|masih lama)\b|\bjadi (?:dipanggil|datang|ke sini)\b"
    r"|\b(?:is|are|will) (?:someone|anyone|anybody|somebody|help|you|they) (?:coming|come|on the way|there|arrive)\b"
    r"|\bwhere (?:is|are|the) (?:everyone|everybody|the )?(?:staff|help|you|security|guard|ambulans|they)?\b|\bstill waiting\b"
    r"|\b(?:nobody|no one|noone) (?:came|comes|is|has|here|coming)\b|\bhow (?:long|much longer)\b|^(?:any(?:one|body) (?:there|here|coming)|hello)\b|\bhurry up\b"
)
THANKS = r"\b(?:makasih|terima ?kasih|trimakasih|tarimo ?kasih|thanks?|thank you|thx|tq|trims|syukron|nuhun|matur nuwun|tengkyu)\b"
YES = frozenset(
    "ya iya yaa iyo iyaa yo yoi yup yes yeah betul benar bener beneran ada sangat darurat tolong cepat segera sekarang"
    " banget kak min pak bu bang help please urgent".split()
)
"""Said to the question whether somebody is in danger."""
A_THING = r"(?<!\brak )(?<!pojok )(?<!dekat )(?<!ruang )(?<!antara )\b(?:buku|novel|komik|majalah|kartu|dompet|kunci|charger|helm|payung|tas|book)(?: saya)?\b"
"""What else may be found, or be out."""
NOT_YET = (
    r"\b(?:belum|masih|lagi|tapi|namun|padahal|kecuali|sisa|tinggal|satunya|yang lain|still|not|but|yet|again|another|isn't|aren't)\b(?! kok\b)"
    r"|\btidak (?!apa|jadi|usah|perlu|ada apa|sengaja)|\b(?:luka|terluka|berdarah|darah|pingsan|kejang|sesak|muntah|patah|korban"
    r"|hilang|kabur|bawa|pisau|parang|injured|bleeding|hurt|unconscious)\b|\b(?:dia|mereka|orang) (?:bilang|kata)\b"
)
ASKED = r"\?\W*$"
WONDERS = r"^(?:apakah|apa|is|are)\b|\b(?:belum|tidak|kah)(?: (?:kak|min|pak|bu|ya|sih))*$"
HURRY = r"^(?:(?:tolong|pak|kak|bu|min|da|uni|bang|ayo|plis|pliss|please|hei) )*(?:cepat|lakas|hurry)\b"

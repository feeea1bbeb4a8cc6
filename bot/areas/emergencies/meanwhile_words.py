"""Words of what is written while a danger runs, and how dangers are spoken of that go on: read by `meanwhile`."""

from __future__ import annotations

import re

from bot.base.reading.late import late

WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
HIS = late(r"[^\W\d_]{3,}(?:nya|nyo)$")
THEY = frozenset("dia ia beliau mereka inyo anyo kami he she his her him they them we us it he's she's they're".split())
OF_THINGS = frozenset(
    "hanya punya tanya nanya nyonya biasanya katanya sebenarnya rasanya adanya caranya syaratnya alamatnya lokasinya"
    " tempatnya jamnya jadwalnya bukunya judulnya novelnya biayanya harganya tarifnya acaranya kegiatannya dendanya"
    " pendaftarannya kodenya tiketnya nomornya passwordnya aturannya alamatnyo lokasinyo caronyo bukunyo jamnyo"
    " syaraiknyo harago".split()
)
HELPERS = late(
    r"\b(?:petugas|satpam|security|guard|pustakawan|staff?|polisi|police|ambulans?|ambulance|damkar|pemadam|dokter|doctor|"
    r"perawat|p3k|tandu|cctv|announce|umumkan|umumin|11[0239])(?:nya|nyo)?\b",
    re.IGNORECASE,
)
DONE_TO = late(
    r"\b(?:boleh|perlu|harus|apa|bisa)\s+di(?:kasih|beri|bawa|angkat|pindah|gerak|tidur|minum|telepon|panggil|umum|siram|"
    r"buka|tinggal|sentuh|pegang)\w*",
    re.IGNORECASE,
)
"""What may be done with somebody who is not named."""
OF_NOW = late(
    r"\b(?:sekarang|kini|barusan|tadi|td|terakhir|masih|msh|belum|blm|alun|tolong|tlg|lantai|lt|umur\w*|tahun|thn|baju|"
    r"celana|jilbab|topi|tas|sepatu|sandal|rambut|kulit|tinggi|keluar|pintu|tangga|lift|dekat|dkt|mana|dima|dimana|where|exit|"
    r"sana|sini|siko|now|still|near|years?)\b",
    re.IGNORECASE,
)
"""What somebody looks like, where, and when: as likely of the danger as of what an ear takes it for."""
HOW_LONG = late(
    r"\W*(?:(?:sudah|sdh|dah|udah|lah|baru|kira|kurang|lebih|sekitar|ada|about|for|since)[\W_]+){0,3}"
    r"(?:\d{1,3}|se(?=jam)|setengah|satu|dua|tiga|lima|sepuluh|half an?|an?)\W*"
    r"(?:menit|mnt|minik|jam|hours?|minutes?|mins?)"
    r"(?:\W+(?:yang lalu|yg lalu|lalu|an|ago|already|kak|bu|pak|min))*\W*",
    re.IGNORECASE,
)
"""Nothing but how long it has lasted: of what happens, whatever else is counted in minutes."""
ASKS = late(
    r"\?|\b(?:apa\w*|berapa|brp|bara|bar[oa]|kapan|bilo|gimana|gmn|bagaimana|baa|boleh|bisa|bs|buliah|mau|mo|nio|ingin|"
    r"pengen|pgn|cara|syarat|cari\w*|pinjam|minjam|baca|pesan|daftar\w*|usul\w*|minta|hapus|ganti|matikan|stop|jangan|batal\w*|perpanjang|"
    r"ad[ao]\s+(?:ga|gak|ngga|nggak|ndak|tidak|tdk)|"
    r"rekomendasi|sewa|donasi|magang|how|what|which|when|do|can|could|may|i'd|want|any|delete|stop|renew|borrow)\b",
    re.IGNORECASE,
)
A_BOOK = late(
    r"\b(?:buku\w*|novel\w*|komik\w*|majalah|judul|kamus|ensiklopedi\w*|bacaan|baca|pinjam|minjam|books?|read|borrow)\b",
    re.IGNORECASE,
)
A_THING = late(r"\b(?:buku|novel|komik|majalah|kartu|dompet|kunci|pesanan|paket|tas|helm|book)\b")
_GONE = r"ketemu|ditemukan|kelihatan|pulang|balik|kembali|dijemput|hilang|dicari|mencari|cari|found|missing|back"
_BURNS = r"api|asap|menyala|nyala|berasap|padam|bau|panas|terbakar|fire|smoke|burning|gas|listrik"
_ILL = (
    "berdarah|darah|sadar|pingsan|sesak|sakit|kejang|muntah|bangun|napas|bernapas|bengkak|lemas|luka"
    "|bleeding|breathing|awake"
)
_STAYS = r"\b(?:belum|masih|tidak|makin|tambah|semakin|still|not|isn't|hasn't|yet)\b"
STILL = {
    kind: late(rf"{_STAYS}(?: [^ ]+){{0,3}} (?:{words})\b|\b(?:{words})\b(?: [^ ]+){{0,3}} {_STAYS}")
    for kinds, words in {
        "lost_child found_child": _GONE,
        "fire gas electric": _BURNS,
        "medical poison drowning": _ILL,
        "violence harassment": r"sana|sini|pergi|bawa|ribut|mengancam|berkelahi|mengikuti|there|here|following",
        "flood quake collapse": r"surut|naik|basah|bocor|retak|roboh|banjir|guncang|goyang|water",
        "animal": r"sana|sini|ditangkap|pergi|ular|anjing|there|here",
        "lift": r"terjebak|keluar|terkunci|dibuka|kebuka|dalam|stuck|inside",
        "self_harm at_home": r"takut|sedih|sakit|kuat|aman|sendirian|safe|alone|afraid",
        "alarm": rf"{_GONE}|{_BURNS}|{_ILL}|aman|bahaya",
    }.items()
    for kind in kinds.split()
}
"""That it goes on, in the words of such a danger."""

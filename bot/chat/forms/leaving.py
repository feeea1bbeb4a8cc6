"""Whether a message leaves a form: “gajadi deh”, “mohon maaf, saya urungkan”, “scrap that”, “ga usah, lupa judulnya”.

The whole of it has to say so, or a plain change of mind with its reason behind a comma: a title, a complaint or a name
may hold any of these words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.reading.slang import CHATTER, FILLERS
from bot.chat.language.phrase_grammar import Pattern
from bot.chat.language.tokenizer import Vocabulary, Word

_PLAINLY = (
    "batal|batalkan|batalin|dibatalkan|membatalkan|dibatalin|cancel|gajadi|gakjadi|gajadilah|nggajadi|urungkan|urung",
    "tidak jadi|jd|jadilah",
    "salah (pencet|tekan|klik|masuk|tempat|alamat|kamar|menu|buka|acara|tanggal|orang)",
    "(saya|aku|kami) (mundur|undur diri)",
    "(belum|tidak) (jadi|bisa) [datang|ikut|hadir]",
    "berubah pikiran",
    "(never mind|nevermind|nvm|scrap|abort)",
    "(changed|change) my mind",
    "(forget|leave|drop) (it|that|this|about)",
    "let me out",
    "(hapus|tutup|cabut|tarik) [lagi|saja|aja|kembali] (isian|formulir|form|laporan|usulan|pendaftaran|permintaan)",
    "lupakan|lupain|abaikan (saja|aja|itu|ini)",
)
"""A change of mind, whatever its reason."""
_NEARLY = (
    "stop|skip|berhenti|hentikan|dihentikan|sudahi|keluar|exit|quit|males|malas|malasnya|udahan|sudahan|sudahlah|udahlah",
    "gausah|gakusah|nggausah|gaperlu",
    "tidak (usah|perlu|dulu|lanjut|diteruskan|dilanjutkan|melanjutkan|meneruskan)",
    "tidak [mau|akan|ka] (ikut|daftar|mendaftar|lapor|usul)",
    "tidak (mau|ingin|berkenan|bersedia|berminat|niat|minat)",
    "sudah (ah|lah|cukup|malas|males)",
    "(dont|do not|not) (want|going|interested|now)",
    "(no|nope) (thanks|thank|longer|need)",
    "nope",
    "(jangan|gausah|tidak usah) (dilanjut|dilanjutkan|diteruskan|dikirim|jadi)",
    "rather not",
)
"""What may be a part of anything else: all around it has to be as empty."""
_AROUND = """
usul usulan usulin usulkan mengusulkan buku bukunya judul judulnya daftar pendaftaran mendaftar mendaftarkan ikut
lapor lapr lpr melapor laporan laporin komplain komplen pengaduan mengadu ngadu saran masukan kritik pesan kirim ngirim
isi ngisi mengisi formulir form nama namanya permintaan proses prosesnya semua semuanya ini itu yang tadi barusan
lanjut melanjutkan meneruskan lanjutkan teruskan diteruskan dilanjutkan
dulu dl dlu aj ja sj sja saja se sajo deh dh lah do doh sih kok jo beko nanti lain kali kapan2 besok kapankapan
maaf mohon terima kasih makasih izin lupa ribet percuma capek sibuk repot lama bingung ragu mending mendingan kayaknya
sepertinya rasanya sekarang hehe hihi nak bapak ibu pak bu kami kita jadinya jadi jd tidak sudah batal deeh ah aduh
kawan teman mau ingin yaudah bentar sebentar gapapa langsung ngedaftar nerusin sini dari niat ka ikuik hapus tutup
cabut tarik id i'd rather nah oh on second thought datang hadir ngisi ginian gituan begini begitu repot2 kakk kaak
i im id me my mind a the it that this of want to continue please thanks thank you sorry actually now anymore all
wait just dont do not no on going changed change forget about
"""
_ABOUT_ELSE = frozenset("yang acara kegiatan kelas dongeng kursi tiket kode pesanan booking reservasi".split())
_BECAUSE = re.compile(r"[,.;!\n]+|\b(?:karena|karna|krn|soalnya|sebab|because)\b", re.IGNORECASE)
_SPOKEN_TO = re.compile(r"\b(?:kak|kk|min|mimin|admin|bu|buk|pak|da|uni|bang|bg|nak)\b", re.IGNORECASE)
_MOST_WORDS, _LONGEST_REASON, _SHORT_REASON = 14, 8, 3
_PLAIN, _NEAR = ([Pattern(source) for source in each] for each in (_PLAINLY, _NEARLY))
_SAID = frozenset().union(*(one.words for one in (*_PLAIN, *_NEAR)))
_EMPTY = FILLERS | CHATTER | frozenset(_AROUND.split())
_VOCABULARY = Vocabulary(_SAID | frozenset(_AROUND.split()))


def leaves(text: str) -> bool:
    """Whether the whole message is a change of mind."""
    words = _VOCABULARY.words(text)
    if not words or len(words) > _MOST_WORDS:
        return False
    if _says(_PLAIN, words, text) and (_is_empty(words) or _with_a_reason(text)):
        return True
    return not _is_spelt_as_title(text) and _is_empty(words) and _says(_NEAR, words, text)


def leaves_rather(text: str) -> bool:
    """Whether words that are no answer in any case speak of a change of mind, whatever else they say."""
    words = _VOCABULARY.words(text)
    if not words or len(words) > _MOST_WORDS or "?" in text:
        return False
    names_else = any(not word.reads.isdisjoint(_ABOUT_ELSE) for word in words)
    return not names_else and (_says(_PLAIN, words, text) or _says(_NEAR, words, text))


def _is_empty(words: Sequence[Word]) -> bool:
    return all(word.filler or word.chatter or not word.sounds.isdisjoint(_EMPTY | _SAID) for word in words)


def _says(patterns: Sequence[Pattern], words: Sequence[Word], text: str) -> bool:
    """Whether one of them is said by some words in a row."""
    spans = ((start, end) for start in range(len(words)) for end in range(start + 1, min(start + 4, len(words)) + 1))
    return any(match.sure for a, b in spans for one in patterns if (match := one.match(words[a:b], text)))


def _with_a_reason(text: str) -> bool:
    """“ga jadi kak, anaknya demam”: the mind is changed before the comma, and nothing else is named behind it."""
    return any(
        _is_reason(text, divided, longest)
        for divided, longest in ((_BECAUSE, _LONGEST_REASON), (_SPOKEN_TO, _SHORT_REASON))
    )


def _is_reason(text: str, divided: re.Pattern[str], longest: int) -> bool:
    first, *rest = divided.split(text, maxsplit=1)
    said, reason = _VOCABULARY.words(first), _VOCABULARY.words("".join(rest))
    if not rest or len(reason) > longest or any(not word.reads.isdisjoint(_ABOUT_ELSE) for word in reason):
        return False
    return _is_empty(said) and _says(_PLAIN, said, first)


def _is_spelt_as_title(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and all(word[:1].isupper() and not word.isupper() for word in words)

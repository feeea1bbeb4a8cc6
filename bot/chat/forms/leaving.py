"""Whether a message leaves a form: “gajadi deh”, “mohon maaf, saya urungkan”, “scrap that”, “ga usah, lupa judulnya”.

The whole of it has to say so, or a plain change of mind with its reason behind a comma: a title, a complaint or a name
may hold any of these words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.reading.exclamations import is_exclamation
from bot.base.reading.slang import CHATTER, FILLERS
from bot.chat.language.phrase_grammar import Pattern
from bot.chat.language.tokenizer import Vocabulary, Word

_PLAINLY = (
    "batal|batalkan|batalin|dibatalkan|membatalkan|dibatalin|btl|btlin|btlkn|batl|btal|btalin|cancel|cncl|urungkan|urung",
    "gajadi|gakjadi|gajadilah|nggajadi|ngajadi|gjd|gjdi|gkjd|gkjdi|gajd|gakjd|gajadii|tajadi",
    "tidak jadi|jd|jadilah|jdai|jadii|jaid|juga",
    "(saya|aku|kami|ibu|bapak) (tarik|cabut) [lagi|kembali]",
    "(tarik|cabut) (lagi|kembali)",
    "salah (pencet|tekan|klik|masuk|tempat|alamat|kamar|menu|buka|acara|tanggal|orang)",
    "(saya|aku|kami) (mundur|undur diri)",
    "menarik|mencabut|mengurungkan [kembali|lagi]",
    "lupoan|lupokan|lupokanlah",
    "(belum|tidak) (jadi|bisa) [datang|ikut|hadir]",
    "(dont|do not|not) (register|sign|enroll) [me|her|him|us|them] [up]",
    "berubah pikiran",
    "(never mind|nevermind|nvm|scrap|scratch|abort)",
    "(changed|change) my mind",
    "[lets] (forget|leave|drop|skip) (it|that|this|about)",
    "let me out",
    "(hapus|tutup|cabut|tarik) [lagi|saja|aja|kembali] (isian|formulir|form|laporan|usulan|pendaftaran|permintaan)",
    "lupakan|lupain|abaikan (saja|aja|itu|ini)",
)
"""A change of mind, whatever its reason."""
_NEARLY = (
    "stop|skip|berhenti|baranti|hentikan|dihentikan|sudahi|keluar|exit|quit|males|malas|malasnya|udahan|sudahan",
    "sudahlah|udahlah|dahlah|biarlah|bialah|biarin|percuma",
    "bia|biar [saja|se|aja] (lah|saja|se|aja)",
    "sudah (beres|ketemu|basuo|dapat|teratasi|aman)",
    "sudah (keduluan|diwakilkan|terdaftar|didaftarkan|didaftarin)",
    "lain (kali|waktu)",
    "(besok|lusa) (lah|saja|aja|se)",
    "nanti (saja|aja|dulu|lagi)",
    "gausah|gakusah|nggausah|gaperlu",
    "tidak (usah|ush|sah|perlu|dulu|dlu|dl|lanjut|dilanjut|dlanjut|diteruskan|dilanjutkan|melanjutkan|meneruskan)",
    "tidak [mau|akan|ka] (ikut|daftar|mendaftar|lapor|usul)",
    "tidak (mau|ingin|berkenan|bersedia|berminat|niat|minat)",
    "sudah (ah|lah|cukup|malas|males)",
    "(ah|halah|hah|yah) sudah",
    "(dont|do not|not) (want|going|interested|now)",
    "(no|nope) (thanks|thank|longer|need)",
    "nope",
    "(jangan|gausah|tidak usah) (dilanjut|dilanjutkan|diteruskan|dikirim|jadi)",
    "rather not",
)
"""What may be a part of anything else: all around it has to be as empty."""
_WITH_MORE = ("lupakan|lupain|abaikan|biarkan|ignore", "dadah|daah|bye")
"""A change of mind beside something else that is said; alone a title, or a goodbye: what was begun waits."""
_AROUND = """
nenek kakek opa oma ananda penyampaian keluhan complaint that kata daftarnya
di ke one wrong mistake button ternyata ada sorry wait temen guru gurunya gurunyo daftarin
tersebut penting kasihan kasian cucu cucunya anaknya pressed wrong button mistake by entah ntah antah bisuak isuak
usul usulan usulin usulkan mengusulkan buku bukunya judul judulnya daftar pendaftaran mendaftar mendaftarkan ikut
lapor lapr lpr melapor laporan laporin komplain komplen pengaduan mengadu ngadu saran masukan kritik pesan kirim ngirim
isi ngisi mengisi formulir form nama namanya permintaan proses prosesnya semua semuanya ini itu yang tadi barusan
lanjut melanjutkan meneruskan lanjutkan teruskan diteruskan dilanjutkan
dulu dl dlu aj ja sj sja saja se sajo deh dh lah do doh sih kok jo beko nanti lain kali kapan2 besok kapankapan
maaf mohon terima kasih makasih izin lupa ribet percuma capek sibuk repot lama bingung ragu mending mendingan kayaknya
sepertinya rasanya sekarang hehe hihi nak bapak ibu pak bu kami kita jadinya jadi jd tidak sudah batal deeh ah aduh
lapoan malapor maadu mangadu mandaftar kandak juga pun itung tagantuang takah lai amat indak ndak usah berubah pikiran
kawan teman mau ingin yaudah bentar sebentar gapapa langsung ngedaftar nerusin sini dari niat ka ikuik hapus tutup
cabut tarik id i'd rather nah oh on second thought datang hadir ngisi ginian gituan begini begitu repot2 kakk kaak
i im id me my mind a the it that this of want to continue please thanks thank you sorry actually now anymore all
wait just dont do not no on going changed change forget about
"""
_ABOUT_ELSE = frozenset("yang acara kegiatan kelas dongeng kursi tiket kode pesanan booking reservasi".split())
_REASONS = frozenset(
    """anak anaknya adik kakak suami istri mama papa ibu ayah amak abak ortu sakit demam damam hujan rewel tidur sibuk
    lupa males malas ribet repot capek lama telat jauh salah bingung ragu takut malu percuma mahal batal beres selesai
    salasai ketemu dapat nanti besok lain daftar lapor usul saya aku ambo kami boleh bisa mau jadi another later found
    busy sick my i we come ternyata ada udah sudah dibeliin dibelikan bentrok pindah""".split()
)
"""What a reason speaks of."""
_OF_THE_HOUSE = frozenset(
    "mama papa ibu ayah bapak ortu suami istri nenek kakek amak abak anak boleh sakit demam damam hujan tidur".split()
)
_OVER = frozenset(
    "diberesin dibereskan diperbaiki dibenerin dibersihkan dibetulin urusan beres selesai salasai ketemu basuo dapat "
    "teratasi terselesaikan aman dibelikan beli punya kasihan solved found fixed".split()
)
_CLAUSES = re.compile(r"[,.;!\n]+|\b(?:karena|karna|krn|dek|soalnya|sebab|because|tapi|tp|but)\b", re.IGNORECASE)
_OF_THE_FORM = re.compile(r"usul|lap[ou]r|daftar|dftr|ikut|ikui|komplain|komplen|batal|isi(?:an|kan)?$")
"""What a form is for, in whatever shape."""
_SPOKEN_TO = re.compile(r"\b(?:kak|kk|min|mimin|admin|bu|buk|pak|da|uni|bang|bg|nak)\b", re.IGNORECASE)
_SPELT = re.compile(r"\bb+a*t+a*l+(?=(?:a?k?a?n|in|kn|lah|ah)?\b)", re.IGNORECASE)
"""“bttal”, “btal”, “baatal”."""
_HELD = re.compile(r"(?<=[a-z]{3})([a-z])\1+\b")
_RATHER = re.compile(r"^\W*(?:mau|pindah|ganti|pilih|ikut)\b", re.IGNORECASE)
_MOST_WORDS, _LONGEST_REASON, _SHORT_REASON, _TOLD_WHY = 16, 9, 3, 2
_PLAIN, _NEAR, _BESIDE = ([Pattern(source) for source in each] for each in (_PLAINLY, _NEARLY, _WITH_MORE))
_SAID = frozenset().union(*(one.words for one in (*_PLAIN, *_NEAR, *_BESIDE)))
_EMPTY = FILLERS | CHATTER | frozenset(_AROUND.split())
_VOCABULARY = Vocabulary(_SAID | frozenset(_AROUND.split()))


def leaves(text: str) -> bool:
    """Whether the whole message is a change of mind, or a part of it is and the rest its reason."""
    text = _spelt(text)
    words = _VOCABULARY.words(text)
    if not words or len(words) > _MOST_WORDS:
        return False
    if _is_empty(words) and _says(_PLAIN, words, text):
        return True
    if _is_spelt_as_title(text):
        return False
    return (_is_empty(words) and _says(_NEAR, words, text)) or _with_a_reason(text)


def leaves_rather(text: str) -> bool:
    """Whether words that are no answer in any case speak of a change of mind, whatever else they say."""
    text = _spelt(text)
    words = _VOCABULARY.words(text)
    if not words or len(words) > _MOST_WORDS or "?" in text:
        return False
    names_else = any(not word.reads.isdisjoint(_ABOUT_ELSE) for word in words)
    return not names_else and (_says(_PLAIN, words, text) or _says(_NEAR, words, text))


def _spelt(text: str) -> str:
    """Without the letter that somebody kept their finger on at a word's end: “ga usahh”."""
    return _HELD.sub(r"\1", _SPELT.sub("batal", text))


def _is_empty(words: Sequence[Word]) -> bool:
    return all(
        word.filler
        or word.chatter
        or not word.sounds.isdisjoint(_EMPTY | _SAID)
        or is_exclamation(word.plain)
        or _OF_THE_FORM.search(word.plain)
        for word in words
    )


def _says(patterns: Sequence[Pattern], words: Sequence[Word], text: str) -> bool:
    """Whether one of them is said by some words in a row."""
    spans = ((start, end) for start in range(len(words)) for end in range(start + 1, min(start + 4, len(words)) + 1))
    return any(match.sure for a, b in spans for one in patterns if (match := one.match(words[a:b], text)))


def _with_a_reason(text: str) -> bool:
    """“ga jadi kak, anaknya demam”, “kata mama ga boleh, ga jadi”: one part says it, and the others why."""
    parts = [part for part in _CLAUSES.split(text) if _VOCABULARY.words(part)]
    first, *rest = _SPOKEN_TO.split(text, maxsplit=1)
    if rest and _is_reason(rest[0], _SHORT_REASON) and _leaves_plainly(first):
        return True
    if rest and _is_reason(rest[0], _LONGEST_REASON, speaks=True) and (_leaves_plainly(first) or _leaves_nearly(first)):
        return True
    plain = [n for n, part in enumerate(parts) if _leaves_plainly(part)]
    near = [n for n, part in enumerate(parts) if _leaves_nearly(part, beside=len(parts) > 1)]
    said = plain or near
    others = [(n, part) for n, part in enumerate(parts) if n not in said[:1]]
    if not plain:
        return bool(near) and all(_says_why(part) for _, part in others)
    return all(
        _is_reason(part, _LONGEST_REASON, speaks=n < plain[0]) or (n > plain[0] and _is_another_wish(part))
        for n, part in others
    )


def _is_another_wish(part: str) -> bool:
    """“ga jadi, mau yang komputer aja”."""
    return bool(_RATHER.match(part)) and len(part.split()) <= _LONGEST_REASON and "?" not in part


def _says_why(part: str) -> bool:
    """“kata mama ga boleh, dadah”: what stands beside a word that may mean anything has to be as empty, or a reason."""
    words = _VOCABULARY.words(part)
    told = sum(not word.reads.isdisjoint(_OF_THE_HOUSE) for word in words)
    return _is_empty(words) or _is_over(words) or (told >= _TOLD_WHY and _is_reason(part, _LONGEST_REASON))


def _is_over(words: Sequence[Word]) -> bool:
    """“alah salasai urusannyo”: there is no need any more."""
    return len(words) <= _SHORT_REASON + 1 and any(not word.reads.isdisjoint(_OVER) for word in words)


def _leaves_plainly(part: str) -> bool:
    words = _VOCABULARY.words(part)
    return bool(words) and _is_empty(words) and _says(_PLAIN, words, part)


def _leaves_nearly(part: str, *, beside: bool = False) -> bool:
    words = _VOCABULARY.words(part)
    return bool(words) and _is_empty(words) and _says([*_NEAR, *(_BESIDE if beside else ())], words, part)


def _is_reason(part: str, longest: int, *, speaks: bool = False) -> bool:
    """Whether nothing else is named; `speaks`: it has to say what reasons say."""
    words = _VOCABULARY.words(part)
    if len(words) > longest or "?" in part or any(not word.reads.isdisjoint(_ABOUT_ELSE) for word in words):
        return False
    return not speaks or _is_empty(words) or any(not word.reads.isdisjoint(_REASONS) for word in words)


def _is_spelt_as_title(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and all(word[:1].isupper() and not word.isupper() for word in words)

"""Keys of a form that are typed: whole messages only, so that a title may hold any of these words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.forms.form_screens import Op
from bot.chat.forms.leaving import leaves
from bot.chat.language.phrase_grammar import Pattern
from bot.chat.language.tokenizer import Vocabulary, Word

_TYPED = {
    "kembali": Op.BACK,
    "balik": Op.BACK,
    "back": Op.BACK,
    "mundur": Op.BACK,
    "salah": Op.BACK,
    "eh salah": Op.BACK,
    "kembali ke ringkasan": Op.BACK,
    "back to the summary": Op.BACK,
    "lewati": Op.SKIP,
    "lewat": Op.SKIP,
    "skip": Op.SKIP,
    "lewati aja": Op.SKIP,
    "lewatin": Op.SKIP,
    "kosong": Op.SKIP,
    "kosongkan": Op.SKIP,
    "nihil": Op.SKIP,
    "none": Op.SKIP,
    "-": Op.SKIP,
    "selesai": Op.DONE,
    "done": Op.DONE,
    "ubah": Op.CHANGE,
    "change": Op.CHANGE,
    "kirim": Op.SEND,
    "ya": Op.SEND,
    "ok": Op.SEND,
    "send": Op.SEND,
    "yes": Op.SEND,
    "lanjutkan": Op.RESUME,
    "lanjut": Op.RESUME,
    "continue": Op.RESUME,
}
# Under a summary that asks for consent.
_TYPED_TO_CONSENT = {
    "setuju": Op.SEND,
    "saya setuju": Op.SEND,
    "agree": Op.SEND,
    "tidak": Op.CANCEL,
    "tidak setuju": Op.CANCEL,
    "no": Op.CANCEL,
}
_SAID = {
    Op.SEND: (
        "[sudah|iya|oke|ok|ya|sip|langsung] (kirim|kirimkan|kirimin|send|submit) [saja|aja|sekarang|it]",
        "[sudah|iya|oke|ok|ya|sip]* (benar|bener|betul|pas|sesuai|cocok|setuju|correct|right) "
        "[semua|semuanya|kirim|saja|daftarkan|lanjut|lanjutkan]*",
        "sudah (oke|ok|sip|lengkap|aman)",
        "(daftarkan|lanjut|lanjutkan) [saja|aja]",
        "(looks|all) (good|right|fine|correct)",
        "[iya|ya|oke|ok|sip|yes]* (lanjut|lanjutkan|teruskan|kirim|daftarkan|daftar|proses) [saja|aja|dong]",
        "(tidak ada) (salah|diubah|perubahan|ganti|diganti) [lagi]",
    ),
    Op.LESS: (
        "(hapus|hapuskan|buang|hilangkan|keluarkan|cabut|batalkan|remove|delete) [saja|aja] [yang|the] "
        "(terakhir|barusan|tadi|last) [itu|aja|saja|one]",
        "[yang] (terakhir|barusan) [itu|nya] (hapus|dihapus|buang|dibuang|cabut|batalkan) [saja|aja]",
    ),
    Op.LATER: (
        "nanti|later [dulu|dilanjut|lanjut]",
        "(maybe|perhaps) later",
        "(another|some other) time",
        "(tunda|ditunda|pending|dipending) [saja|aja|dulu]",
        "belum dulu",
        "(tidak|not|jangan) (sekarang|now)",
        "[cek|lihat|baca|pikir] [dulu] nanti [saya] (kirim|isi|lanjut|lanjutkan|daftar|jawab|kabari|teruskan) [lagi]",
        "(sebentar|bentar|tunggu|wait) (dulu|sebentar)",
        "[mau] (kembali|balik|back|ke) [saja|aja] [ke|to] (menu|beranda|awal|depan) [utama|saja|aja]",
        "(lain kali|kapan2|kapankapan) [saja|aja|dulu]",
        "(besok|lusa|minggu depan) (saja|aja|dulu) [daftar|ikut|lanjut|lapor|usul|isi]",
        "(pikir|pikirpikir|mikir|pikirkan|pertimbangkan) dulu",
        "[sebentar|bentar|tunggu] (tanya|nanya|diskusi|tanyo) [sama|ke|dengan|jo] "
        "(suami|istri|ibu|ayah|mama|papa|orang tua|ortu|anak|teman|bapak|anaknya|ayahnya|ibunya|amak) dulu",
    ),
    Op.SKIP: (
        "tidak ada|punya|usah|perlu [alasan|alasannya|foto|fotonya|gambar|gambarnya|sampul|sampulnya|khusus|apa apa]",
        "lewati|lewatin|lewat|skip [dulu|saja|aja|yang ini|ini|this|one|it]",
        "(alasan|foto|gambar|sampul|pengarang|penulis|jam|namanya) "
        "(tidak ada|tidak punya|tidak tahu|tidak perlu|lupa|menyusul)",
        "(tidak|belum|kurang) (tahu|tau|ingat|inget|hafal|hapal|yakin|paham) [juga|pasti] [siapa] [yang] "
        "[mengarang|ngarang|menulis|nulis|penulisnya|pengarangnya|namanya|bikin|buat|pengarang|penulis|soal itu]",
        "(lupa|lupo) [siapa] [yang] "
        "[mengarang|ngarang|menulis|nulis|penulisnya|pengarangnya|namanya|pengarang|penulis]",
        "(entah|ntah|antah) [lah|siapa]",
        "(dont know|no idea|not sure|forgot|cannot remember|dont remember)",
    ),
}
_PATTERNS = {op: [Pattern(source) for source in sources] for op, sources in _SAID.items()}
_VOCABULARY = Vocabulary(frozenset().union(*(one.words for patterns in _PATTERNS.values() for one in patterns)))


def meant_key(text: str, *, consent: bool = False, optional: bool = False, summed: bool = False) -> Op | None:
    """The key that the whole of a message stands for.

    `consent`: below a summary that asks for consent; `optional`: an answer may be left out, so “ga usah” means that;
    `summed`: below a summary, so that “udah, kirim aja” sends it.
    """
    typed = text.strip().casefold().rstrip(".!")
    op = (_TYPED_TO_CONSENT.get(typed) if consent else None) or _TYPED.get(typed)
    op = op or _said(text, (*((Op.SEND, Op.LESS) if summed else ()), *((Op.SKIP,) if optional else ()), Op.LATER))
    return op or (Op.CANCEL if leaves(text) else None)


def _said(text: str, ops: Sequence[Op]) -> Op | None:
    """“batal aja”, “gak jadi deh”, “nanti aja”: the first of these keys that it means."""
    words = _VOCABULARY.words(text)
    return next((op for op in ops if words and any(_is_sure(one, words, text) for one in _PATTERNS[op])), None)


def _is_sure(pattern: Pattern, words: Sequence[Word], text: str) -> bool:
    match = pattern.match(words, text)
    return match is not None and match.sure

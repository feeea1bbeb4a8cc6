"""Keys of a form that are typed: whole messages only, so that a title may hold any of these words."""

from __future__ import annotations

from bot.chat.forms.form_screens import Op
from bot.chat.language.phrase_grammar import Pattern
from bot.chat.language.tokenizer import Vocabulary

_TYPED = {
    "kembali": Op.BACK,
    "balik": Op.BACK,
    "back": Op.BACK,
    "kembali ke ringkasan": Op.BACK,
    "back to the summary": Op.BACK,
    "lewati": Op.SKIP,
    "lewat": Op.SKIP,
    "skip": Op.SKIP,
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
_CANCEL = [Pattern(source) for source in ("batal|batalkan|cancel", "tidak jadi")]
_VOCABULARY = Vocabulary(frozenset().union(*(pattern.words for pattern in _CANCEL)))


def meant_key(text: str, *, consent: bool = False) -> Op | None:
    """The key that the whole of a message stands for; `consent`: below a summary that asks for consent."""
    typed = text.strip().casefold().rstrip(".!")
    op = (_TYPED_TO_CONSENT.get(typed) if consent else None) or _TYPED.get(typed)
    return op or (Op.CANCEL if _cancels(text) else None)


def _cancels(text: str) -> bool:
    """“batal aja”, “gak jadi deh”."""
    words = _VOCABULARY.words(text)
    matches = (pattern.match(words, text) for pattern in _CANCEL)
    return bool(words) and any(match is not None and match.sure for match in matches)

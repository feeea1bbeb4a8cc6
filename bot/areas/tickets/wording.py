"""What the words of a ticket say: of which kind it is, and whether they tell of danger."""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.tickets.rules import Kind
from bot.base.reading.late import late

_DANGER = late(
    r"\b(?:kebakar\w*|terbakar|korsl[ei]t\w*|kecelakaan|pingsan|kesetrum|tersengat listrik|tertimpa|keracunan"
    r"|pendarahan|gas bocor|ledak\w*|meledak|penculik\w*|diculik|pelecehan|dilecehkan|berkelahi|senjata tajam"
    r"|kehilangan anak|(?:anak|adik|balita|bayi)(?:ku|nya)?(?: \w+){0,2} hilang|anak(?:ku|nya)? tersesat)\b"
)
_ASKS = late(
    r"\?|\b(?:ingin tahu|mau tahu|(?:mau|numpang|izin) tanya|mau nanya|bertanya|(?:bisa|boleh)kah|apakah|adakah)\b"
    r"|^(?:apa|kapan|bagaimana|gimana|gmn|berapa|brp|di ?mana|dima|bara|kenapa|mengapa|siapa)\b"
    r"|^(?:where|when|how|what|who|can|is|are|do)\b"
    r"|\b(?:kapan|bagaimana|gimana|gmn|berapa|brp|di ?mana|dima|bara|siapa|apa saja|ga|gak|ndak|ya kak|yo)$"
)
_SUGGESTS = late(
    r"\b(?:saran\w*|usul\w*|sebaiknya|alangkah|semoga|kalau bisa|klo bisa|lebih baik|bagaimana kalau|gimana kalau"
    r"|(?:mohon|tolong|minta|harap) (?:di)?(?:tambah|sedia|ada|perbanyak|buat)\w*|coba (?:di)?\w+kan|suggest\w*"
    r"|(?:rancak|bagus|enak|asyik|mantap|keren|senang) (?:kalau|klo|kalo|jika))\b"
)
_PRAISES = late(
    r"\b(?:terima kasih|makasih|trims|tarimo kasih|mantap|keren|bagus|rancak|salut|apresiasi|hebat|senang|puas|thank\w*"
    r"|great|sukses|semangat|nyaman|betah|ramah)\b"
)
_BUT = late(r"\b(?:tapi|tp|namun|sayang\w*|kotor|rusak|mati|bau|lambat|lama|kurang|tidak|gak|ga|nggak|belum|but|not)\b")
_WRONG = late(
    r"\b(?:terlalu|padahal|lambek|sempit|panas|dingin|gelap|berisik|ribut|goyang|bocor|jorok|patah|pecah|sobek|hilang"
    r"|macet|lemot|lelet|jutek|judes|kasar|marah\w*|kecewa|parah|payah|buruk|jelek|susah|rude|broken|dirty)\b"
)
_SOME, _SURE, _MATTER = 0.3, 0.7, 0.8
"""How much of what was heard must be of a ticket's kinds; how much of that of one; from when it is another matter."""


def is_urgent(words: str) -> bool:
    """Whether it speaks of danger: then nobody waits for the morning."""
    return _DANGER.search(_plain(words)) is not None


def asks(words: str) -> bool:
    """Whether they ask something, by their form."""
    return _ASKS.search(_plain(words)) is not None


def kind_of(words: str, heard: Mapping[Kind, float] | None = None, matter: float = 0.0) -> Kind:
    """What it is: as it was heard, by examples, where that is sure; else by its words.

    `heard`: how probable each kind is; `matter`: that it is about something people ask of. What is wrong, and whatever
    is not clear, counts as a complaint.
    """
    said = _plain(words)
    wrong = _BUT.search(said) or _WRONG.search(said)
    known = likeliest(heard or {}, _SURE)
    if known is Kind.PRAISE and (wrong or _ASKS.search(said) or _SUGGESTS.search(said)):
        known = None  # thanks go along with much
    if known:
        return known
    if _SUGGESTS.search(said):
        return Kind.SUGGESTION
    if _ASKS.search(said):
        return Kind.QUESTION
    if _PRAISES.search(said) and not _BUT.search(said):
        return Kind.PRAISE
    return Kind.QUESTION if matter >= _MATTER and not wrong else Kind.COMPLAINT


def likeliest(heard: Mapping[Kind, float], sure: float) -> Kind | None:
    """The kind that was heard, where it stands out so much among them."""
    total = sum(heard.values())
    best = max(heard, key=heard.__getitem__, default=None)
    return best if best and total >= _SOME and heard[best] >= sure * total else None


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())

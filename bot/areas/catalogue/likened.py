"""A book that is named because another like it is wanted: “kaya harry potter”, “habis bumi manusia baca apa lagi”."""

from __future__ import annotations

import re

_ASKING = (
    r"(?:(?:buku(?:nya)?|novel|komik|bacaan|cerita|karya|judul|yang|yg|nan|lagi|ada|ado|ga|gak|nggak|ndak|cari(?:in|kan)?|nyari|minta|mau|"
    r"pengen|pingin|ingin|pgn|kak|min|rekomendasi(?:in|kan)?|rekomen|saran|something|anything|any|a|some|books?|novels?|"
    r"stories|read|want|i|recommend|me)\s+)*"
)
_LIKE = r"(?:kayak?|kek|kyk|macam|macem|mcm|seperti|sprt|spt|persis|samo|takah|saroman|like)"
_ALIKE = (
    r"(?:mirip(?:[\s-]?mirip|2)?|se(?:jenis|macam|macem|tipe|rupa|nada|genre|bangsa|pola|roman|gaya)(?:nya)?|"
    r"similar|comparable|alike|satu\s+(?:genre|tipe|jenis)|genre(?:nya)?\s+sama)"
)
_WITH = r"(?:\s+(?:sama|dengan|dgn|dg|jo|dari|to|with|kayak?|kek|buku|novel|yang|yg)\b)*"
_TAIL = re.compile(
    r"[\s,.?!]*\b(?:gitu|gini|gt|itu|dong|donk|ya+|kak|min|nya|ada|ado|ga|gak|nggak|ngga|ndak|apa|apo|aja|saja|lagi|sih|"
    r"deh|nih|bisa|tolong|please|lah|mana|lain(?:nya)?|di\s+sini|punya)\W*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"^\W*{_ASKING}(?:{_LIKE}|(?:{_LIKE}\s+)?{_ALIKE}{_WITH})\s+(?P<title>\S.*)$", re.IGNORECASE)
_KNOWN = (
    r"\b(?:suka|senang|hobi|habis|abis|selesai|kelar|tamat|barusan|baru|udah|sudah|sdh|gemar|like[ds]?|love[ds]?|"
    r"finished|enjoyed)\s+(?:(?:baca|membaca|mambaco|banget|bgt|sama|buku|novel|reading|tamat)\s+)*"
)
_NEXT = (
    r"(?:enak|bagus|cocok|lanjut|selanjut|berikut|terus|trus)(?:nya|nyo)\s+(?:baca\s+)?(?:buku\s+)?ap[ao]|"
    r"baca\s+(?:buku\s+)?ap[ao]"
)
_AFTER = re.compile(
    rf"{_KNOWN}(?P<title>\S.*?)[\s,.;]+(?:(?:ada|ado|cari|minta|mau|pengen|any|buku|novel|yang|yg|nan|what|lain)\s+)*"
    rf"(?:{_ALIKE}|{_LIKE}\s+(?:gitu|itu|begitu|that)|{_NEXT}|should|next)\b",
    re.IGNORECASE,
)
_SAID = re.compile(rf"\b(?:{_LIKE}|{_ALIKE})\b", re.IGNORECASE)


def likened(question: str) -> str:
    """The title that another is to be like; '' where none is meant."""
    found = _AFTER.search(question) or _BEFORE.match(question)
    if found is None:
        return ""
    title = found["title"].strip(" ,.;?!")
    while (bare := _TAIL.sub("", title)) and bare != title:
        title = bare
    return title


def says_like(words: str) -> bool:
    """Whether likeness is among the words that count: a title may begin with it."""
    return _SAID.search(words) is not None

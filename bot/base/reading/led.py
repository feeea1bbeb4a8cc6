"""What leads to an answer and what follows it, taken off: “kayaknya ahmad tohari”, “judulnya Batik”, “di aula aja”.

Something is always left: an answer that is made of such words alone stays as it is.
"""

from __future__ import annotations

import re

_HEDGE = (
    r"(?:kayaknya|kyknya|kayanya|sepertinya|kaya?knyo|mungkin|rasanya|seingat\s+(?:saya|aku|sy)|se?ingatku|"
    r"kal(?:au|o)\s+(?:tidak|ga|gak|nggak|ndak)\s+salah|kls|kalo\s+ga\s+salah|i\s+think|maybe|perhaps|hmm+|hm|eh|oh|itu|"
    r"pokoknya|kalau|kalo|ya|iya|oke|ok)"
)
_TAIL = re.compile(
    r"(?:[\s,.!]+(?:kak|kk|kakak|min|mimin|admin|pak|bu|bang|uni|da|dong|deh|sih|ya|yaa|yah|aja|saja|sajo|se|lah|nih|gitu|"
    r"kayaknya|sepertinya|mungkin|kalau\s+(?:tidak|ga|gak)\s+salah|kalo\s+(?:ga|gak)\s+salah|i\s+think|please|makasih))+[\s.!]*$",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"(?:yang\s+|yg\s+|nan\s+)?(?:(?:pe)?(?:ngarang|nulis)(?:nya|nyo)?|penulis(?:nya|nyo)?|karya(?:nya)?|karangan(?:nya)?|"
    r"ditulis(?:\s+oleh)?|nulis|ngarang|author(?:nya)?|oleh|by|(?:it\s+is|it['’]s)\s+by|written\s+by)"
    r"(?:\s+(?:adalah|itu|si|ialah|namanya|is))?[\s:]+",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:judul(?:nya|nyo)?|nama(?:nya|nyo)?(?:\s+(?:acara|kegiatan|kelas)(?:nya)?)?|tema(?:nya)?|kasih\s+judul|beri\s+judul|"
    r"titled?|called|the\s+title\s+is)(?:\s+(?:acara(?:nya)?|adalah|itu|ialah|yaitu|aja|saja|is))*[\s:]+",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:(?:tempat|lokasi)(?:nya|nyo)?(?:\s+(?:di|itu|adalah))?|(?:bertempat|diadakan|taruh|taruah|bikin|buat|adakan)\s+(?:di|di\s+dalam)|"
    r"pakai|pake|di|in|at)[\s:]+(?:the\s+)?",
    re.IGNORECASE,
)


def read_author(text: str) -> str:
    """The name of who wrote a book; “bukan yang lokal, yang nulis J.K. Rowling” leads to it, too."""
    within = re.search(rf"[,;]\s*(?={_AUTHOR.pattern})", text, re.IGNORECASE)
    return _without(_AUTHOR, text[within.end() :] if within else text)


def read_event_title(text: str) -> str:
    """What an event is called."""
    return _without(_TITLE, text)


def read_place(text: str) -> str:
    """Where something is held."""
    return _without(_PLACE, text)


def _without(lead: re.Pattern[str], text: str) -> str:
    bare = _unhedged(text)
    led = lead.match(bare)
    bare = _unhedged(bare[led.end() :]) if led else bare
    return _TAIL.sub("", bare).strip(" ,:") or text


def _unhedged(text: str) -> str:
    return re.sub(rf"^\W*(?:{_HEDGE}\b[\s,.]*)*", "", text, count=1, flags=re.IGNORECASE) or text

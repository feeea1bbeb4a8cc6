"""Which book somebody means who says what they do with it: “udah selesai baca laskar pelangi”."""

from __future__ import annotations

import re

from bot.base.reading.slang import FILLERS, PARTICLES
from bot.base.reading.titles import read_title
from bot.chat.language.intents import Heard

_WORD = re.compile(r"\S+")
_TALK = (
    frozenset(
        """saya sy aku ku gue gw ambo awak den kami i ive im am have has just my me the a to of on in it this that
    udah udh sudah sdh dah lah alah baru barusan akhirnya finally lagi lg masih sedang mulai mulailah kini now already
    selesai tamat khatam habis abis kelar siap beres finish finished done completed reading read started starting start
    baca bacain membaca mambaco baco dibaca dibaco bacaan book buku bukunya novel novelnya komik ini itu iko tu yang yg
    nan tandai tandain tandoi catat cateten catet mark as simpan simpen simpankan simpanin save keep add put masukkan
    masukin masuakan tambah tambahkan tambahin tambahan taruh tarok ke di dari daftar list rak shelf wishlist favorit
    favorite favourite kesukaan mau ingin pengen pengin nio nak want wanna would like later nanti beko besok someday
    jadikan jadiin jadi sebagai dong donk ya yaa kak kakak min admin tolong tlg please pls deh nih aja saja bot beri
    kasih bagi agiah rate rating nilai bintang bintangnya star stars give review ulasan resensi komentar pendapat
    simpenin simpanlah dulu dlu ntar entar bahwa telah menyelesaikan menamatkan taro latakkan
    tentang untuk buat utk for bagus about with dengan judul judulnya novelku tulis tulih manulih menulis
    write leave nulis""".split()
    )
    | FILLERS
    | PARTICLES
)
_WHEN = frozenset("kemarin kmrn kemaren kmren patang tadi barusan terakhir bacaan bacaanku last yesterday".split())
"""Words that alone tell which book, and are no title."""
_PEOPLE = frozenset("bapak ibu nenek kakek ayah bunda mama papa pak bu nak opa oma om tante".split())
_READS = re.compile(
    r"\b(?:mem)?baca\b|\bmambaco\b|\bbaco\b|\bmenamatkan\b|\breading\b|\bfinished\b|\bstarted\b|\bnamatin\b",
    re.IGNORECASE,
)
"""What stands behind is what is read."""
_INTO = re.compile(
    r"(?<=\w)\s+(?:di|ke|ka|pada|dari|in|to|on|from)\s+(?:(?:my|the)\s+)?(?:rak|daftar|dafatr|list|wishlist|shelf|reading)\w*\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""Where it shall stand, and what comes after that: “… di rak bacaku, ntar aja”."""
_AROUND = " .,!?;:\"'“”()"
_STARS = re.compile(
    r"\b([1-5])\s*(?:bintang|stars?|dari\s*5|/\s*5|of\s*5|out\s+of\s+5)|\b(?:bintang|nilai|rating|rate)\w*\s*([1-5])\b",
    re.IGNORECASE,
)


_MINE = re.compile(
    r"(?:(?:kak|min|tolong|lihat|liat|buka|cek|caliak|mana)\s+)*rak(?:ku|\s+(?:saya|sy|aku|ku|gue|den|ambo|awak))"
    r"(?:\s+(?:dong|kak|min|ya|mana|apa aja|isinya apa))*\W*",
    re.IGNORECASE,
)


def is_own_shelf(text: str) -> bool:
    """“rak saya”, which below a book is not the shelf on which that stands."""
    return _MINE.fullmatch(text.strip()) is not None


def title_in(heard: Heard) -> str:
    """The title in what was said; '' where it names none."""
    said = _INTO.sub("", _STARS.sub(" ", heard.rest or heard.typed))
    if written := _as_title(said.split()):
        return read_title(written).title
    after = _READS.split(said)[-1] if not heard.rest else said
    words = _WORD.findall(after if any(not _is_talk(word) for word in after.split()) else said)
    start, end = 0, len(words)
    while start < end and _is_talk(words[start]):
        start += 1
    while end > start and _is_talk(words[end - 1]):
        end -= 1
    told = words[start:end]
    bare = "" if {word.strip(_AROUND).casefold() for word in told} <= _WHEN else " ".join(told).strip(_AROUND)
    return read_title(bare).title if bare else ""


def names_another(text: str) -> bool:
    """Whether a title is written as one: “akhirnya tamat baca Pulang” below another book."""
    return bool(_as_title(text.split()))


def _as_title(words: list[str]) -> str:
    """What is written as a title within a sentence: from its first large letter to its last; '' where there is none."""
    if all(word[:1].isupper() or not word[:1].isalpha() for word in words):
        return ""
    large = [n for n, word in enumerate(words) if _is_large(word) and (n or not _is_talk(word))]
    if not large or large == [0]:
        return ""
    first = large[1] if large[0] == 0 and len(large) > 1 and not _is_large(words[1]) else large[0]
    return " ".join(words[first : large[-1] + 1]).strip(_AROUND)


def _is_large(word: str) -> bool:
    bare = word.strip(_AROUND)
    return (
        bare[:1].isupper() and (len(bare) == 1 or not bare.isupper()) and bare.casefold() not in _PEOPLE | {"i", "i'm"}
    )


def is_liked(text: str) -> bool:
    """“jadikan favorit”."""
    return any(word.startswith(("favorit", "favourit", "kesuka")) for word in text.casefold().split())


def rating_in(heard: Heard) -> int | None:
    """The stars that were said: “bintang 5 buat laskar pelangi”."""
    found = _STARS.search(heard.typed.casefold())
    return int(found[1] or found[2]) if found else None


def _is_talk(word: str) -> bool:
    return word.strip(_AROUND).casefold() in _TALK or not any(map(str.isalnum, word))

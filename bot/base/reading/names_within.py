"""Where in a message somebody may be named: behind a word that leads to a name, or as the only words written as one.

Candidates only: whoever asks for a name judges each of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.base.reading.late import late
from bot.base.reading.slips import taken_back

_LED = late(
    r"""\b(?:(?:atas\s)?(?:nama|namo|nma|nm|name|namanya|namonyo|namax|namaku|namaq|nmku)
    |bernama|banamo|(?<!tolong\s)(?:di)?(?:panggil|pnggil|pggil|panggia|pgl)(?:an|annya)?
    |call(?:ed)?\s(?:me|him|her)?|i['’]?m|i\sam|it\sis|it['’]s|name['’]s
    |tulis|catat|isi|pakai|pake|masuk(?:kan|in)|daftar(?:kan|in))\b
    (?:[\s:,]+(?:saya|sya|sy|aku|gw|gue|den|ambo|dia|beliau|suami|istri|bapak|nenek|kakek|ibu\ssaya|ayah|sendiri|itu|tuh|tu|asli|lengkap|di\sktp|
    adalah|yaitu|is|aja|saja|se|nama|anak|panggilan|ya|kak))*[\s:,]+(?P<name>[^\W\d].*)$""",
    re.IGNORECASE | re.VERBOSE,
)
_THEN = late(
    r"^(?P<name>[^\W\d][^,:;?]*?)\s+(?:nama|namo|name|is)\s+(?:saya|sy|aku|ambo|den|my name|fine|ok)\b",
    re.IGNORECASE,
)
_BEHIND = late(
    r"[\s,(]+(?:umur|usia|lahir|kelas|kls|yang|yg|tapi|tp|salam kenal|nice to|pronounced|lulusan|kuliah|sekolah|"
    r"kerja|rumah|alamat|bisa|mau|ikut|here|nama panggilan|panggilan|\d|(?:\w[-\s.]){2,}\w$).*$",
    re.IGNORECASE,
)
_SPELT = late(
    r"\s*(?:pake|pakai|bukan|bkn|huruf|ejaan\w*|tanpa|satu|dua|dobel|double|spasi|not|with|without|spelt|spelled)\b",
    re.IGNORECASE,
)
"""“…, pake i bukan y” tells how it is written."""
_RIGHT = late(
    r"\b(?:(?:yang|yg|nan)\s+(?:benar|bener|betul|bana)(?:nya)?|harusnya|seharusnya|tapi|tp|melainkan|yaitu|yakni|ialah"
    r"|(?:di)?ganti\s+(?:saja\s+|aja\s+)?(?:jadi|menjadi|ke)"
    r"|(?<!ga )(?<!gak )(?<!nggak )(?<!tidak )(?<!ndak )(?<!indak )"
    r"(?<!cara )(?<!caranya )(?<!caronyo )(?<!caro )(?<!syarat )(?<!bisa )(?<!mau )(?<!ingin )(?<!untuk )(?<!kalau )"
    r"(?:jadi|menjadi))\b"
    r"[\s:,]*(?=\w)",
    re.IGNORECASE,
)
"""“bukan Rini tapi Rina”, “yang betul Rina”."""
_TAKES_BACK = late(
    r"\b(?:ga|gak|gk|nggak|ngga|tidak|tdk|ndak|indak|belum|alun|bisa|jadi|mau|ingin|batal|nanti|tolong|not|don['’]?t|can['’]?t|want)\b",
    re.IGNORECASE,
)
_OF_ITSELF = late(
    r"\b(?:nama|namo|lengkap|panjang|panggil\w*|cukup|doang|ktp|depan|belakang|pendek|full|gelar\w*)\b", re.IGNORECASE
)
_REFUSED = late(
    r",\s*(?:tidak|tdk|ga|gak|nggak|ndak|indak|jangan|jan|tanpa)\s+(?:usah|perlu|pakai|pake|pk|ditulis|lengkap)\b.*$",
    re.IGNORECASE,
)
"""“Mansur, tidak usah pakai haji”."""
_OF_A_NAME = late(r"\b(?:nama|namo|nma|nm|name|panggilan|siapa|lengkap)", re.IGNORECASE)
"""A question that a name may stand behind."""
_AROUND = frozenset(
    """yang daftar mendaftar buat untuk utk ibu suami istri ayah saya sy aku yaudah ya iya oke ok iko ini si siapa lagi
    lah people down call me you can is fine here just put please kemarin ee eh oh emang perlu nama sendiri kak min
    bu pak aja saja tolong dong deh ketik tulis my the of for it would be""".split()
)
_JOINS = frozenset("bin binti al el van ibn".split())


def within(typed: str, asks: Callable[[str], bool]) -> Iterator[str]:
    """Where a name may stand in a message that is none as a whole, the likeliest first; `asks`: whether words ask."""
    before, _, behind = typed.rpartition("?")
    told = behind.strip() if behind.strip() and _OF_A_NAME.search(before) else typed  # “nama ya? Rina”
    if told != typed:
        yield told
    if right := taken_back(told)[1]:
        yield right
        yield _written(right)
    *_, righted = _RIGHT.split(told)
    right = _BEHIND.sub("", righted) if righted != told else told
    yield from (one for one in (_REFUSED.sub("", told), right) if one != told)
    first, _, rest = told.partition(",")
    if "?" in rest or _SPELT.match(rest) or _is_told_of(first, rest):
        yield first  # “Dewi, cukup nama depan kan?”
    if not asks(told):  # a question without its end is none any more, and no name for that
        yield _BEHIND.sub("", told)
    if led := _last(told):
        yield _BEHIND.sub("", led)
    if not asks(told):
        yield from (part for part in map(str.strip, told.split(",")[1:]) if part and all(map(_is_large, part.split())))
    if then := _THEN.match(told):
        yield then["name"]
    if not told.isupper() and (written := _written(told)):  # where all is written large, nothing is
        yield written


def _is_told_of(first: str, rest: str) -> bool:
    """“tulis Hendri saja, orang sini tahu semua”: what follows tells of the name, and takes nothing back."""
    if _OF_ITSELF.search(rest):
        return True
    written = any(word[:1].isupper() for word in first.split()) and not first.isupper()
    return written and len(rest.split()) > 1 and not _TAKES_BACK.search(rest)


def _is_large(word: str) -> bool:
    return word[:1].isupper() or word in _JOINS


def _last(text: str) -> str:
    """What stands behind the last word that leads to a name."""
    found = ""
    while led := _LED.search(found or text):
        found = led["name"]
    return found


def _written(text: str) -> str:
    """The only words that are written as a name, where all around them says nothing."""
    words = [word.strip(",.!;:") for word in text.split()]
    named = [n for n, word in enumerate(words) if word[:1].isupper() and word.casefold() not in _AROUND]
    rest = [word for n, word in enumerate(words) if n not in named and word.casefold() not in _JOINS]
    if not named or named[-1] - named[0] >= len(named) + 1 or any(word.casefold() not in _AROUND for word in rest):
        return ""
    return " ".join(words[named[0] : named[-1] + 1])

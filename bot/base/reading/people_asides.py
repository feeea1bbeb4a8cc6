"""What is said beside the names of children, taken off: their whole name, which of them, what they are like.

“Naura, tapi dia pemalu” is Naura; “yang besar Adi yang kecil Budi” are two; “Adi/Budi”, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.reading.deeds import is_deed
from bot.base.reading.person_names import is_no_name
from bot.base.reading.slang import NUMBERS

_WHOLE_NAME = re.compile(r"[,(]\s*(?:nama\s+)?(?:lengkap|asli)(?:nya)?\b[^,;\n\d]*", re.IGNORECASE)
_CALL_NAME = re.compile(
    r"[^,;\n\d]*[^\W\d][^,;\n\d]*?[,(\s]\s*(?:tapi\s+|tp\s+)?(?:di\s+rumah\s+)?(?:biasa(?:nya)?\s+|sering\s+)?"
    r"(?:(?:nama|namo)\s+)?(?:(?:di|ma)?pang+i(?:l|a)(?:an)?(?:nya|nyo)?|manggil(?:nya)?|nickname(?:d)?|known\s+as)\b"
    r"(?:\s+(?:is|aja|saja|se|dia|inyo|adalah|itu))*",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?<=\w)[\s,(]+(?:(?:tapi|tp|kalau|kalo|klo)\s+)*(?:di\s?rumah|biasa(?:nya)?|sering|suka|kadang)\s+(?:biasa(?:nya)?\s+|sering\s+)?"
    r"(?:di)?pang+i(?:l|a)(?:an)?(?:nya|nyo)?\b[^,;\n]*",
    re.IGNORECASE,
)
"""“Syifa, di rumah dipanggia Upiak”: at the library she is Syifa; “panggilannya Ica” says how to call her."""
_LED_TO = re.compile(
    r"^(?P<before>(?:(?!\b(?:umu[ra]|usia|tahun|taun|thn|kelas|kls|sekolah)(?:nya|nyo)?\b)[^,;\n\d])*?)\b(?:(?:nama|namo)(?:ku|nya|nyo|\s+(?:saya|sy|aku|ambo|dia|anak(?:nya|ku)?))|bernama|banamo)"
    r"\b(?:\s+(?:adalah|itu|yaitu|saya|aku|ambo))*\s+(?=\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s+(?:di|dari|from|asal)\s+(?!(?:TK|KB|RA|SD|MI|SMP|MTs|SMA|SMK|MA|SLB|PAUD|Paud|Tk|Sd)\b)[A-Z]\w+(?:\s+[A-Z]\w+)*"
)
_SCHOOL = re.compile(r"\b(?:di|dari|at)\s+(TK|KB|RA|SD|MI|SMP|MTs|SMA|SMK|SLB|PAUD)\s+[A-Z]\w+(?:\s+[A-Z]\w+)*")
_THEN = re.compile(
    r"(?<=\w)\s+(?:terus|trus|lalu|kemudian|habis itu|abis itu|then)\s+(?:(?:yang|yg)\s+\w+\s+)?(?=\w)", re.IGNORECASE
)
_BECAUSE = re.compile(r"(?<=\w)\s+(?:karena|krn|karna|soalnya|sebab|because)\b[^,;\n]*", re.IGNORECASE)
_ORDER = re.compile(r"^\W*([^\W\d_]+)\s+(?=[A-Z])")
_WHICH = re.compile(
    r"\b(?:yang|yg|nan)\s+(?:besar|gede|gadang|kecil|ketek|sulung|bungsu|pertama|kedua|ketiga|tua|tuo|muda|mudo|satu|satunya)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?<=\w)[\s,(]+(?:ya\s+)?bukan\s+\w+\)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<=[^\W\d_]{2})\s*/\s*(?=[^\W\d_]{2})")
_LABELLED = re.compile(r"\n\s*(?=(?:umur|usia|sekolah|kelas|jenjang|tgl|tanggal|lahir|ttl)\b)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{4})[.!]+\s+(?=[^\W\d_])")
_TIMES = re.compile(r"\b\w+\s*(?:kali|x|times|menit|jam|hari|minggu)\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(kira|anak|ank|dua|laki|masing|sama|kurang)2(?=\b|nya)", re.IGNORECASE)
_OF_WHOM = re.compile(r"(?<=\w)\s*,\s*anak(?:nya)?\s+(?:si|pak|bu|ibu|bapak)\s+\w+.*$", re.IGNORECASE)
"""“Rahmi, anaknya si Yusuf itu”: whose child it is."""
_PARENTS = re.compile(r"^\W*anak(?:nya)?\s+(?:bu|pak|ibu|bapak|uni|uda)\s+\w+\s*,", re.IGNORECASE)
_SIBLINGS = re.compile(
    r"(?<=\w)\s+(?:(?:dan|sama|jo|serta)\s+)?(?:kakak|abang|adik|adek|adiak|dedek)(?:nya|nyo)?\s+(?=[A-Z]|kelas|kls)"
)
"""“kakaknya Faiz adiknya Fira”: each is one."""
_WRITTEN = re.compile(
    r"\s+(?:pake|pakai|pke|pk|dengan|dgn|tanpa)\s+(?:huruf\s+)?\w{1,2}\b|\s+huruf\s+(?:kecil|besar|kapital)\b(?:\s+semua(?:nya)?)?|\s*\(\s*cukup\b[^)]*\)|\s+(?:spasi|titik|koma)(?:\s+(?:di|ya|tengah|antara|semua|tolong|dong)\b.*)?$"
)
_LETTERS = re.compile(r"[\s,(]*\b(?:(?:[A-Za-z][-.]\s?){2,}[A-Za-z]|(?:[A-Z]\s){2,}[A-Z])\b\)?")
"""“Rayyan, R-A-Y-Y-A-N”: how it is written."""
_CONFIRMS = frozenset("cuma hanya memang emang beneran".split())
_ANOTHER = frozenset("satunya juga lagi dan sama jo and satu".split())
_INSISTS = frozenset("iya beneran bener betul benar memang emang yes ya sungguh tulis".split())
_JOINS_NAMES = frozenset("bin binti al el van ibn".split())
_SHORT = 4
_SCHOOLS = frozenset("sd mi tk ra paud kb smp mts sma smk slb kelas kls".split())
"""“…, masih tk b”: what school somebody is at is told of them."""
_TELLS = frozenset(
    "nama namanya anak anaknya anakku saya sy ambo yang yg itu ini ikut mau daftar daftarin umur".split()
)


def without_asides(text: str) -> str:
    """The message with the names and ages, and as little else as can be told by rule."""
    text = _SENTENCE.sub("\n", _LABELLED.sub(" ", text.rpartition("?")[2].strip() or text))
    text = _led_to(_BECAUSE.sub("", _PLACE.sub(" ", _SCHOOL.sub(r"\1", _ELSEWHERE.sub("", text))) or text))
    text = _LETTERS.sub("", text.strip('"“”')) or text
    text = _SIBLINGS.sub("\n", _WRITTEN.sub("", _PARENTS.sub("", text))) or text
    text = _NOT.sub("", _OF_WHOM.sub("", text))
    text = _NOT.sub("", _CALL_NAME.sub("", _WHOLE_NAME.sub("", text)))
    text = _BETWEEN.sub(", ", _WHICH.sub(", ", _THEN.sub(", ", _AGAIN.sub(r"\1", text))))
    parts = re.split(r"([,;\n])", text)
    kept = [n for n in range(0, len(parts), 2) if not _is_aside(parts[n])]
    return "".join("".join(parts[max(n - 1, 0) : n + 1]) for n in kept) if kept else text


def _led_to(text: str) -> str:
    """Without what is said before a name: “aku mau ikut sendiri kak namaku bintang”, “Tuliskan Siti …”."""
    if (led := _LED_TO.match(text)) and any(map(is_no_name, led["before"].split())):
        return text[led.end() :]
    order = _ORDER.match(text)
    return text[order.end() :] if order and is_deed(order[1]) else text


def once(names: Sequence[str], text: str) -> bool:
    """Whether one name that is told twice is one child's: “namanya Hujan kak, iya beneran Hujan”."""
    if len(names) != 2 or names[0].casefold() != names[1].casefold():
        return False
    between = re.search(rf"{re.escape(names[0])}\b(.*?)\b{re.escape(names[1])}", text, re.IGNORECASE | re.DOTALL)
    words = between[1].split() if between else []
    if any(word.casefold().strip(".,!") in _ANOTHER for word in words):
        return False
    if any(word.casefold() in _CONFIRMS for word in words):
        return True
    return len(words) > 1 and any(word.casefold().strip(".,!") in _INSISTS or is_no_name(word) for word in words)


def call_name(text: str) -> str:
    """What follows the word for a call name beside a whole one: “Aisyah Putri panggilannya Ica”; the text elsewhere."""
    led = _CALL_NAME.match(text)
    return text[led.end() :].strip(" :,.)") or text if led else text


def _is_aside(part: str) -> bool:
    """“tapi dia pemalu”: a part of a sentence, in which nobody is named and no number stands."""
    words = _TIMES.sub(" ", part).split()
    if len(words) < 2 or any(word[:1].isupper() or any(map(str.isdecimal, word)) or word in NUMBERS for word in words):
        return False
    if len(words) <= _SHORT and any(word.casefold() in _SCHOOLS for word in words):
        return False
    return any(is_no_name(word) and word.casefold() not in _TELLS and not _NAMES.match(word) for word in words)


_NAMES = re.compile(r"n?a?ma?n*a?ny?", re.IGNORECASE)
"""“namannya”, “nmny”."""


def proper(tokens: Sequence[str], is_word: Sequence[bool]) -> Sequence[bool]:
    """Which words may be of a name: where some are written as names within the message, those only."""
    firm = [word and n > 0 and token[:1].isupper() for n, (token, word) in enumerate(zip(tokens, is_word, strict=True))]
    if not any(firm):
        return is_word
    return [
        word and (token[:1].isupper() or token.casefold() in _JOINS_NAMES)
        for token, word in zip(tokens, is_word, strict=True)
    ]

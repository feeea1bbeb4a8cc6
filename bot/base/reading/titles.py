"""A title as the answer to “which book?”: without the words that lead to it, with the author where one is told.

Titles are made of any words: only what stands around them by rule is taken off, and something is always left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.base.reading.invisible import seen
from bot.base.reading.late import late
from bot.base.reading.person_names import is_no_name
from bot.base.reading.slang import FILLERS
from bot.base.reading.titles_within import title_amid

_POLITE = (
    r"(?:halo|hai|hi|um+|uh+|eh|oh|kak|min|mohon|maaf|tolong|tlg|coba|please|pls|kal(?:au|o)\s+(?:bisa|boleh)|izin|"
    r"permisi|itu\s+(?:lho|loh?)(?:\s+nak)?|how\s+about|i\s+think|kal(?:au|o)\s+(?:tidak|tak|ga|gak|nggak|ndak)\s+salah)"
)
_WISHES = r"""(?:
    (?:saya|sy|aku|ambo|kami)?\s*(?:mau|ingin|pengen|hendak)?\s*(?:(?:meng)?usul(?:kan|in)?
        (?:\s+pengadaan)?|request|rekues|minta|pesan|beli|(?:mau|pengen|ingin)\s+baca)
  | (?:minta\s+)?(?:tolong\s+)?(?:di)?(?:beli|ada|sedia|tambah)(?:kan|in)\b
  | (?:mau|pengen|ingin|kalau)\s+(?:banget\s+)?ada\b
  | (?:saya|sy|aku|ambo|kami)\s+(?:mau|pengen|pengin|ingin|nio)
        (?=\s+(?:buku|novel|komik|(?-i:[A-Z]))|\s.*\s(?:kak|min|dong|please|pls)\W*$)
  | (?:mau|pengen|pengin|ingin|nio)(?=\s+(?:buku|novel|komik|(?:yang|yg|nan)\s+(?-i:[A-Z])))
  | (?:saya|sy|aku|ambo|kami)?\s*(?:(?:me)?(?:ny|s)aran(?:kan|in)|(?:me)?rekomendasi(?:kan|in))
  | i(?:['’]d|\s+would)?\s+(?:suggest|recommend|propose)
  | i(?:'d|\s+would)?\s*(?:like|want|love)\s+(?:you\s+)?(?:to\s+)?(?:buy|get|order|have|suggest|propose|request)?
  | (?:can|could)\s+you\s+(?:please\s+)?(?:buy|get|order)
  | (?:please\s+)?(?:buy|get|order)
)"""
_BOOK = r"(?:buku(?:nya)?|novel(?:nya)?|komik(?:nya)?|the\s+book|the\s+novel|a\s+book)"
_CALLED = r"""(?:
    (?:yang\s+|yg\s+|nan\s+)?(?:(?:ber)?ju?du?l(?:nya|ny|nyo)?|nam[ao]\s+buku(?:nya|nyo))(?:\s+(?:buku|novel)(?:nya)?)?
    (?:\s+(?:yang|yg)\s+(?:saya|sy|aku|kami)\s+(?:maksud|cari|mau|usulkan|inginkan))?
    (?:\s*(?:adalah|ialah|yaitu|itu|tuh|kalo\s+(?:ga|gak|tidak)\s+salah|kalau\s+tidak\s+salah)\b)*\s*[:=]?
  | (?:it(?:'s|\s+is)\s+)?(?:called|titled|named)
  | (?:the\s+)?title\s*(?:is|:)
)"""
_LEADS = late(
    rf"^[\s,.:;-]*(?:{_POLITE}\b[\s,.!]*)*(?:{_WISHES}\s+)?(?:{_POLITE}\b[\s,.!]*)*(?:{_BOOK}\s+)?(?:{_CALLED}\s+)?",
    re.IGNORECASE | re.VERBOSE,
)
_POINTS = late(r"^(?:nan|yang|yg|itu|iko)\s+(?=[A-Z])")
"""“nan Tenggelamnya Kapal … tu”: what points to a title that is written as one."""
_KINDS = late(
    r"^buku\s+(?:saku|pintar|panduan|ajar|pelajaran|besar|harian|catatan|tulis|gambar|siswa|guru|induk|kerja|putih|"
    r"hitam|kuning|merah|biru|tentang|soal|resep|cerita|mewarnai|anak|ini|itu)\b",
    re.IGNORECASE,
)
"""“Buku Saku Kimia” and “buku resep kue”: the book is a part of what is wanted."""
_TAIL = late(
    r"(?:[\s,.]+(?:ya+h?|kak|kakak|kk|min|mn|mimin|admin|dong|donk|deh|aja|saja|please|pls|tolong|makasih|terima\s?kasih|thanks|"
    r"thank\s+you|(?:itu\s+)?lho|loh|ka?l(?:au|o)\s+(?:bisa|ada|lai\s+ado|boleh)|pak|bu|nih|yo|tu|da|uni))+[\s.!?]*$|,\s*[Nn]ak[\s.]*$"
)
_AUTHOR = late(
    r"[\s,(-]+(?:karya|karangan|(?:yang\s+)?ditulis(?:\s+oleh)?|(?:penulis|pengarang)(?:nya)?(?:\s+(?:adalah|itu|si|:))?|author)"
    r"[\s:]+(?P<author>[^\d,;()]{3,60})\)?$|[\s,(-]+(?:oleh|by)\s+(?P<by>(?!the\b|a\b|my\b)[^\W\d_]\S*(?:\s+[^\W\d_]\S*){1,4})\)?$",
    re.IGNORECASE,
)
_BESIDE = late(
    r"(?:,\s+|\s+[-–]\s+|\s*\()(?:([^\W\d_][\w.'’]*(?:\s+[^\W\d_][\w.'’]*){1,3})\)?|([^\W\d_]\.\s?[\w.'’ ]{3,40}))$"
)
_NO_AUTHOR = frozenset("dan atau di yang ke dari untuk the and or of to in edisi jilid volume seri buku bahasa".split())
_TELLS_OF_IT = late(
    r"""(?:,+|!+)\s+(?:(?:itu|tu|yo|ya|kak|min)\s+)?(?:
        (?:yang|yg|nan|seri(?:nya|al)?(?=\s+(?:ke|per|\S+nya\b))|te?me?n(?:ku|nya|2|-?teman)?|teman(?:ku|nya)|katanya|kato|biar|supaya
          |soalnya|karena|krn|karna|kalau|kalo|klo|ud[ah]h?|sudah|sdh|alah|belum|blm|tolong|tlg|mohon|bagus|seru|penting|masih|kayaknya|eh|lagi|lg|dulu|dlu
          |(?:bu?at|bwt|untuk|utk|untuak)(?=\s+(?:anak|tugas|sekolah|kuliah|skripsi|lomba|ulangan|belajar|adik|referensi))
          |(?:saya|sy|aku|ambo|kami|anak(?:ku|nya|\s+saya|\s+sy)?)(?=\s+(?:li[ah]at|baca|mau|pernah|punya|udah?h?|sudah|butuh|perlu|cari|suka))
          |(?:buku|novel|komik|cerita)(?=\s+(?:lama|lamo|baru|anak|itu|tu|jadul|terkenal|klasik|bagus|tentang|soal))
          |preferably|ideally|please|if\s+(?:possible|you)|for\s+my|i(?=\s+(?:need|want|read|saw|have|think|love))
          |it['’]?s(?=\s+(?:for|by|a|the|about))|the\s+(?:one|latest|new|english|indonesian)\s)\b
    )\s*(?P<rest>\S.*)$""",
    re.VERBOSE,
)
"""What is told of a book behind its title: “…, yg di perpus udah lecek”, “…, seri ketiganya”."""
_BY = late(
    r"[\s,(-]+(?:novel|buku|komik|karya|karangan|tulisan|kumpulan\s+puisi)(?:nya|nyo)\s+(?:si\s+)?(?P<by>[^\W\d_]\S*(?:\s+[^\W\d_]\S*){0,3})\)?$",
    re.IGNORECASE,
)
_FOR_WHOM = late(
    r"\s+(?:yang|yg|nan)\s+\w+\s+(?:itu|tu)\b.*$"
    r"|\s+(?:bu?at|bwt|untuk|utk|untuak)\s+(?:anak|adik|adek|cucu|ponakan|keponakan|murid|istri|suami|ibu|bapak|mama)(?:nya|ku|\s+(?:saya|sy|aku|ambo|kami))"
    r"(?:\s+(?:saya|sy|aku|ambo|kami|dong|ya|kak|di\s+rumah|di\s+sekolah))*$",
    re.IGNORECASE,
)
"""Behind a title that is written small: “… yang tebal itu”, “… buat anak saya”."""
_CHATTER_BEHIND = late(
    r"\s+(?:kak|min|dong|ya)\s+(?:kak\s+|min\s+)?(?:yang|yg|nan|aku|saya|udah|sudah|soalnya|biar|buat|kalau|kalo|makasih|seri|serial|"
    r"tolong|katanya|temenku|temanku)\b[^A-Z]*$"
    r"|\.\s+(?:novel|buku|komik|itu|yang|yg|bagus|ceritanya|katanya)\b[^A-Z]*$"
    r"|\s+(?:yang|yg|nan)\s+(?:baru|terbaru|lucu|seru|bagus|tebal|tipis|asli|lengkap|bergambar|berwarna|warna\s+\w+|bahasa\s+\w+|"
    r"edisi\s+\w+|banyak\s+gambar\w*)(?:\s+(?:itu|tu|ya|kak|dong))*[\s.!]*$"
)
"""Behind a title: “… kak aku suka banget”, “… yang baru”."""
_UP_TO_COLON = late(r"^[a-z][^:A-Z]{3,40}:\s+(?=[A-Z])")
_WITHIN = late(
    r"^(?P<before>\S.{0,60}?)\s+(?:(?:yang|yg|nan)\s+)?(?:ber)?ju?du?l(?:nya|ny|nyo)?(?:\s+(?:itu|adalah|ialah))?\s+(?P<title>\S.*)$",
    re.IGNORECASE,
)
"""“bukunya bu Contoh yang judulnya …”."""
_TALK = frozenset(
    """buku novel komik judul judulnya bukunya novelnya komiknya nak bapak ibu nenek kakek mungkin kayaknya rasanya rasa
    pastinya kalau kalo bisa boleh aja saja perlu kurang nan banamo namo itu yang si lho loh pengen usul usulkan request
    tambah adakan beli balian karya karangan buat untuk adek adekku anakku skripsi tugas the book maybe perhaps called
    a copy of by all means i think we need""".split()
)
_QUOTED = late(r"[\"“”„«](?P<title>[^\"“”„«»]{2,})[\"”“»](?P<rest>.*)$")
_MOST_BESIDE_QUOTES = 6


@dataclass(frozen=True)
class ToldBook:
    """A book as somebody tells of it."""

    title: str
    author: str = ""


def read_title(text: str) -> ToldBook:
    """The title in an answer, one line: “tolong beliin buku Hujan karya Tere Liye ya” is Hujan, by Tere Liye."""
    typed = " ".join(seen(text).split())
    if (quoted := _QUOTED.search(typed)) and _says_little(typed[: quoted.start()]):
        return ToldBook(quoted["title"].strip(), _author(f" {quoted['rest'].strip(' ,.')}"))
    if (within := _WITHIN.match(typed)) and within["title"][:1].isupper() and typed[:1].islower():
        typed = within["title"]
    typed = _UP_TO_COLON.sub("", typed)
    bare = _TAIL.sub("", _led(typed)).strip(" ,;") or typed
    if not bare.islower() and (talk := _CHATTER_BEHIND.search(bare)) and bare[: talk.start()].strip():
        bare = bare[: talk.start()]
    if bare.islower() and bare != typed:
        bare = _FOR_WHOM.sub("", bare) or bare
    if typed[:1].islower() and (amid := title_amid(bare, _says_nothing)):
        return ToldBook(amid)
    if (by := _BY.search(bare)) and bare[: by.start()].strip(" ,(-"):
        return ToldBook(bare[: by.start()].strip(" ,(-"), _named(by["by"]))
    bare = _without_asides(bare)
    told = _AUTHOR.search(bare) or _beside(bare)
    if told is None or not bare[: told.start()].strip(" ,(-") or _names_nobody(told[1] or told[2]):
        return ToldBook(bare)
    title = bare[: told.start()].strip(" ,(-")
    return ToldBook(_TAIL.sub("", title) or title, _named(told[1] or told[2]))


def _says_nothing(word: str) -> bool:
    """Whether a word around a title is talk: “mungkin Negeri 5 Menara”, “nan banamo Tambo Alam”."""
    word = word.casefold()
    return word in FILLERS or word in _TALK or is_no_name(word)


def _without_asides(bare: str) -> str:
    """The title alone, where what stands behind it is told of it and is no part of it."""
    told = _TELLS_OF_IT.search(bare)
    if told is None or not bare[: told.start()].strip():
        return bare
    return _TAIL.sub("", bare[: told.start()]).strip(" ,;!") or bare


def _led(typed: str) -> str:
    """Without what leads to the title, unless the book is a part of it."""
    typed = _POINTS.sub("", typed)
    led = _LEADS.match(typed)
    rest = typed[led.end() :] if led else typed
    before = typed[: led.end()] if led else ""
    book = re.search(rf"{_BOOK}\s+$", before, re.IGNORECASE)
    if _is_spelt_as_title(before) and rest[:1].isupper():
        return typed
    if book and _KINDS.match(before[book.start() :] + rest):
        rest = before[book.start() :] + rest
    return rest or typed


def _is_spelt_as_title(before: str) -> bool:
    """“Please Look After Mom”, “Beli Buku Ini”: what seems to lead to the title begins it."""
    words = before.split()
    leads = re.fullmatch(rf"(?:{_BOOK})?\s*(?:{_CALLED})?", before.strip(), re.IGNORECASE | re.VERBOSE)
    return bool(words) and leads is None and all(word[:1].isupper() for word in words)


def _beside(bare: str) -> re.Match[str] | None:
    """“Hujan, Tere Liye” and “Hujan (Tere Liye)”: two to four words behind a title that may be a name."""
    found = _BESIDE.search(bare)
    if found is None:
        return None
    words = (found[1] or found[2]).split()
    written = [word[:1].isupper() for word in words]
    alike = all(written) or not any(char.isupper() for char in bare)
    return found if alike and not any(is_no_name(word) or word.casefold() in _NO_AUTHOR for word in words) else None


def _names_nobody(author: str) -> bool:
    """“punya karya kakak”: who is spoken to wrote nothing."""
    return all(word.casefold() in FILLERS for word in author.split())


def _says_little(before: str) -> bool:
    return len(before.split()) <= _MOST_BESIDE_QUOTES


def _author(rest: str) -> str:
    """Who is named behind a quoted title."""
    told = _AUTHOR.search(rest)
    if told:
        return _named(told["author"] or told["by"])
    words = _TAIL.sub("", rest).split()
    return _named(" ".join(words)) if 1 < len(words) <= 4 and all(word[:1].isalpha() for word in words) else ""


def _named(author: str) -> str:
    name = _TAIL.sub("", author).strip(" .,()?!")
    return name if any(char.isupper() for char in name) else " ".join(word.capitalize() for word in name.split())

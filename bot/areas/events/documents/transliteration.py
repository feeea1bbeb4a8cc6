"""Arabic letters in Latin ones, as Indonesians write them: for papers whose fonts have no Arabic.

A table of our own, for libraries that do this for every script know neither Indonesian spelling (sy, kh, dz) nor the
vowels that Arabic leaves unwritten. Words that are common in titles are known whole; of others what is written is
spelt, and staff see the result before anybody else does.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[\u0620-\u065f\u066e-\u06d3\u06d5-\u06ed\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+")
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_DOUBLED = re.compile("([\u064b-\u0650]+)(\u0651)")  # Unicode's order has the doubling after the vowel
_WHOLE = {
    "الله": "Allah",
    "بسم": "Bismi",
    "محمد": "Muhammad",
    "احمد": "Ahmad",
    "سورة": "Surah",
    "اية": "Ayat",
    "قران": "Qur’an",
    "فاتحة": "Fatihah",
    "بقرة": "Baqarah",
    "عمران": "Imran",
    "كهف": "Kahfi",
    "مريم": "Maryam",
    "يس": "Yasin",
    "رحمن": "Rahman",
    "رحيم": "Rahim",
    "واقعة": "Waqi’ah",
    "ملك": "Mulk",
    "نبا": "Naba’",
    "اعلى": "A’la",
    "ضحى": "Dhuha",
    "اخلاص": "Ikhlas",
    "فلق": "Falaq",
    "ناس": "Nas",
    "تحسين": "Tahsin",
    "تحفيظ": "Tahfizh",
    "تجويد": "Tajwid",
    "تفسير": "Tafsir",
    "حديث": "Hadits",
    "فقه": "Fiqih",
    "سيرة": "Sirah",
    "نبي": "Nabi",
    "اسلام": "Islam",
    "رمضان": "Ramadhan",
    "مولد": "Maulid",
    "لغة": "Lughah",
    "عربية": "Arabiyah",
    "خط": "Khat",
}
_LETTERS = {
    "ب": "b", "ت": "t", "ث": "ts", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dz", "ر": "r", "ز": "z", "س": "s",
    "ش": "sy", "ص": "sh", "ض": "dh", "ط": "th", "ظ": "zh", "ع": "’", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ى": "a", "ء": "’", "ئ": "’",
    "ؤ": "’", "پ": "p", "ڤ": "p", "چ": "c", "ک": "k", "گ": "g", "ݢ": "g", "ڠ": "ng", "ڽ": "ny", "ۏ": "v", "ژ": "zh",
}  # fmt: skip
_VOWELS = {"\u064e": "a", "\u0650": "i", "\u064f": "u", "\u064b": "an", "\u064d": "in", "\u064c": "un", "\u0670": "a"}
_LONG = {"و": ("w", "u"), "ي": ("y", "i"), "ی": ("y", "i")}
_SHADDA, _TA_MARBUTA = "\u0651", "ة"
_OF_VOWELS = "aiu"


def in_latin(text: str) -> str:
    """The text with its Arabic words in Latin letters; all else as it is."""
    return _WORD.sub(lambda found: _word(unicodedata.normalize("NFKC", found[0])), text)


def _word(word: str) -> str:
    bare = _MARKS.sub("", word).translate(str.maketrans("أإآٱ", "اااا"))
    if bare in _WHOLE:
        return _WHOLE[bare]
    for article in ("ال", "لل"):
        if bare.startswith(article) and len(bare) > len(article) + 1:
            rest = bare.removeprefix(article)
            return "Al-" + (_WHOLE.get(rest) or _spelt(_after_article(word)).capitalize())
    return _spelt(word).capitalize()


def _after_article(word: str) -> str:
    """The word without its article, marks and all."""
    seen = 0
    for place, letter in enumerate(word):
        seen += not _MARKS.match(letter)
        if seen > 2:
            return word[place:]
    return ""


def _spelt(word: str) -> str:
    """Letter by letter: what is written, with the vowels that are written."""
    said: list[str] = []
    word = _DOUBLED.sub(r"\2\1", word)
    for place, letter in enumerate(word):
        following = word[place + 1 : place + 2]
        if letter == _SHADDA:
            said.append(said[-1] if said else "")
        elif letter == _TA_MARBUTA:
            said.append("h" if said and said[-1][-1:] in _OF_VOWELS else "ah")
        elif letter in _LONG:
            said.append(_long(letter, said, following))
        elif letter == "ا" and said and said[-1] == "a":
            continue
        else:
            said.append(_VOWELS.get(letter) or _LETTERS.get(letter, "" if _MARKS.match(letter) else letter))
    return "".join(said)


def _long(letter: str, said: list[str], following: str) -> str:
    """Waw and ya: a consonant at the beginning and before a vowel, else a vowel, once where it is marked besides."""
    consonant, vowel = _LONG[letter]
    if not said or following in {*_VOWELS, "ا", _TA_MARBUTA, _SHADDA} - {""}:
        return consonant
    if said[-1] == vowel:
        return ""
    return consonant if said[-1] == "a" else vowel

"""Languages as codes (ISO 639-1 where there is one, else 639-2), out of codes and names in files."""

from __future__ import annotations

import re
from functools import lru_cache

# Names in Indonesian and English, and three-letter codes of both kinds (terminological and bibliographic).
_KNOWN = {
    "id": "ind indo indonesia indonesian bahasa-indonesia in idn",
    "en": "eng english inggris ingg ing",
    "ms": "msa may malay malaysia melayu malaysian",
    "min": "minang minangkabau minangkabo",
    "jv": "jav jawa javanese jw jawa-kuno",
    "su": "sun sunda sundanese",
    "ban": "bali balinese",
    "btk": "batak",
    "ace": "aceh acehnese achinese",
    "bug": "bugis buginese",
    "mad": "madura madurese",
    "bjn": "banjar banjarese",
    "ar": "ara arab arabic",
    "nl": "nld dut dutch belanda nederlands",
    "fr": "fra fre french prancis perancis",
    "de": "deu ger german jerman deutsch",
    "es": "spa spanish spanyol",
    "pt": "por portuguese portugis",
    "it": "ita italian italia",
    "la": "lat latin",
    "ru": "rus russian rusia",
    "tr": "tur turkish turki",
    "fa": "fas per persian persia farsi",
    "ja": "jpn japanese jepang jp",
    "zh": "zho chi chinese mandarin cina tionghoa china",
    "ko": "kor korean korea kr",
    "hi": "hin hindi",
    "ta": "tam tamil",
    "sa": "san sanskrit sanskerta",
    "th": "tha thai",
    "vi": "vie vietnamese vietnam",
    "no": "nor norwegian norwegia",
    "sv": "swe swedish swedia",
    "tl": "tgl tagalog filipino",
}
_CODES = {name: code for code, names in _KNOWN.items() for name in (code, *names.split())}


_LEADS = re.compile(r"^(?:dalam\s+)?(?:bahasa|bhs|bhsa|b)\b[.\s-]*|\s+languages?$")
_BETWEEN = re.compile(
    r"[;,/&|+()\[\]\n\r]|\s[-–—]\s|\b(?:dan|and|serta|dengan)\b|(?<=[a-z]{3})[-–—](?=(?:bahasa|bhs|[a-z]{4}))"
)
_NONE = frozenset({"xx", "und", "mul", "zxx"})


@lru_cache(maxsize=1_000)
def languages(text: str) -> tuple[str, ...]:
    """The codes of all languages named, each once: "Inggris/Indonesia" is en and id."""
    whole = _code(text)
    parts = [whole] if whole else [_code(part) for part in _BETWEEN.split(text.lower())]
    return tuple(dict.fromkeys(filter(None, parts)))


def language_code(text: str) -> str:
    """The code of the first language named, e.g. "Bahasa Inggris" and "eng" are "en".

    A code that is not known here stays as it is; a name that is not known becomes ''.
    """
    return next(iter(languages(text)), "")


def _code(text: str) -> str:
    word = _LEADS.sub("", " ".join(text.lower().split()).strip(" .()[]")).strip(" .()[]")
    word = word.replace(" ", "-")
    main = word.split("-")[0].split("_")[0]
    if word in _CODES:
        return _CODES[word]
    if re.fullmatch(r"[a-z]{2,3}[-_][a-z]{2,4}", word) and main in _CODES:
        return _CODES[main]
    return word if re.fullmatch(r"[a-z]{2,3}", word) and word not in _NONE else ""

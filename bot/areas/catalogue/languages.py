"""Languages as codes (ISO 639-1 where there is one, else 639-2), out of codes and names in files."""

from __future__ import annotations

import re

# Names in Indonesian and English, and three-letter codes of both kinds (terminological and bibliographic).
_KNOWN = {
    "id": "ind indonesia indonesian bahasa-indonesia in",
    "en": "eng english inggris",
    "ms": "msa may malay malaysia melayu malaysian",
    "min": "minang minangkabau",
    "jv": "jav jawa javanese jw",
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


def language_code(text: str) -> str:
    """The code of the first language named, e.g. "Bahasa Inggris" and "eng" are "en".

    A code that is not known here stays as it is; a name that is not known becomes ''.
    """
    word = re.split(r"[;,/&|]", text.strip().lower())[0].strip(" .()[]")
    word = re.sub(r"^bahasa\s+|\s+language$", "", word)
    word = re.sub(r"\s+", "-", word)
    if word in _CODES:
        return _CODES[word]
    main = word.split("-")[0].split("_")[0]
    if main in _CODES:
        return _CODES[main]
    return main if re.fullmatch(r"[a-z]{2,3}", word) and word not in {"xx", "und", "mul", "zxx"} else ""

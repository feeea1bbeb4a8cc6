"""What is said beside a name: what somebody did for the book, when they lived, and that there were others."""

from __future__ import annotations

import re

from bot.areas.catalogue.names.letters import PARTICLES
from bot.base.reading.late import late

_MEANT = {
    "editor": "editor ed eds edt editors penyunting pnyt peny disunting edited suntingan",
    "translator": "penerjemah translator translators trans terj penerj pnrj trl diterjemahkan translated terjemahan "
    "alih_bahasa dialihbahasakan pengalih_bahasa",
    "illustrator": "ilustrator illustrator illustrators ill ilus illus ilustrasi illustrated diilustrasikan gambar "
    "digambar pelukis",
    "compiler": "penyusun compiler compilers comp disusun compiled penghimpun dihimpun",
    "": "penulis author authors aut pengarang ditulis written writer penggagas creator",
}
ROLES = {word.replace("_", " "): role for role, words in _MEANT.items() for word in words.split()}
_ANY = "|".join(sorted((re.escape(word) for word in ROLES), key=len, reverse=True))
_WORD = rf"(?:{_ANY})\b\.?"
_SOME = rf"{_WORD}(?:\s*(?:,|&|/|dan|and|\s)\s*{_WORD})*"
_IN_FRONT = late(
    rf"^(?:({_WORD})(?:\s+({_WORD}))?\s*(?::|\b(?:oleh|by)\b\s*:?)\s*|(?:oleh|by)\b\s*:?\s*|karya\s*:\s*)(?=\S)",
    re.IGNORECASE,
)
_WITHIN = late(rf"(?<=[\w.])\s+(?={_WORD}(?:\s+(?:oleh|by))?\s*:\s*\w)|(?<=[\])])\s+(?=[^\W\d_]{{2}})", re.IGNORECASE)
_BRACKETED_FIRST = late(rf"^[\[(]\s*({_SOME})\s*[\])]\s*(?=[^\W\d_])", re.IGNORECASE)
_ABBREVIATED = late(r"^((?:penerj|pnrj|terj|ill|ilus|illus|peny|pnyt)\.)\s*(?=[^\W\d_])", re.IGNORECASE)
_NAMED_FIRST = late(rf"^({_WORD})\s*,\s*(?=\S+\s+\S)", re.IGNORECASE)
_FULL_FIRST = late(
    r"^(penerjemah|penyunting|editor|ilustrator|alih bahasa|pengalih bahasa)\s+(?=\S+\s+\S)", re.IGNORECASE
)
_BEHIND = late(rf"\s*,?\s*[\[(]\s*({_SOME})\s*[\])]\s*\.?$|\s*,\s*({_SOME})\s*$|\s+((?-i:{_SOME}))$", re.IGNORECASE)
_DATES = late(
    r"\s*[,(]?\s*\(?\b(?:(?:b|d|fl|ca?|born|lahir|active|approximately)\.?\s*)?\d{3,4}\??\s*[-–]\s*(?:\d{3,4}\??)?\s*\)?\.?\s*$"
    r"|\s*[,(]\s*(?:b|d|fl|ca?|born|lahir|active)?\.?\s*\d{4}\s*\)?\.?\s*$",
    re.IGNORECASE,
)
_OTHERS = late(
    r"[\s,;&]*(?:\.{3}|…)?\s*[(\[]?"
    r"\b(?:dkk|d\.k\.k|dll|et\.?,?\s?al(?:ii|ia)?|and (?:others|friends)|c\.\s?s|(?:dan )?lain[\s-]?lain"
    r"|dan (?:(?:\d+|beberapa|para) )?(?:orang )?(?:lain(?:nya)?|rekan)|(?:dan |beserta )?kawan(?:[\s-]kawan|2))\b\.?"
    r"\s*[)\]]?\s*\.?$",
    re.IGNORECASE,
)
_NOTED = (
    r"(?:pseud|pseudonim|pseudonym|nama (?:pena|samaran|asli)|samaran|alm|almh|almarhum(?:ah)?|sic|i\.e|"
    r"pen\. name|pen name|koord|koordinator|ketua|pengarah|kontributor|pengantar|kata pengantar|penyadur|disadur|"
    r"narator|narasumber|fotografer|fotogr|foto|desain|penata letak|pewawancara|penelaah|reviewer|korektor|penyelia|"
    r"penanggung jawab|pemimpin redaksi|red|redaktur|cet|et\.? al|dkk|penulis naskah|penulis cerita|pencerita|"
    r"penggubah|pentahqiq|tahqiq|pensyarah|syarah)"
)
_NOTE = late(rf"\s*(?:\[\s*{_NOTED}\.?\s*\]|\(\s*{_NOTED}\.?\s*\))\s*\.?", re.IGNORECASE)
_SMALL_NOTE = late(r"\s*(?:\[[a-z]{2}[a-z.\s-]{0,40}\]|\([a-z]{2}[a-z.\s-]{0,40}\))\s*\.?")
_SUPPLIED = late(r"\[([^\[\]]+)\]")


def without_notes(name: str) -> str:
    """The name without what cataloguers note in brackets beside it: "[pseud.]", "(alm.)".

    Letters supplied in square brackets are its own: "A[hmad] Contoh". Other names stay: "Hamka (Abdul Malik)".
    """
    if name[-1:] not in "])." and "[" not in name and "(" not in name:
        return name
    bare = _NOTE.sub(" ", name)
    if re.search("[A-Z]", _SMALL_NOTE.sub("", bare)):
        bare = _SMALL_NOTE.sub(_unless_within_a_word, bare)
    bare = _SUPPLIED.sub(r"\1", bare)
    return " ".join(bare.split()) if any(map(str.isalpha, bare)) else name


def _unless_within_a_word(found: re.Match[str]) -> str:
    before = found.string[: found.start()]
    joined = bool(before) and not found[0][0].isspace()
    words = found[0].strip(" ()[].")
    return found[0] if joined or fits(words) or not PARTICLES.isdisjoint(words.split()) else " "


def without_dates(name: str) -> str:
    """The name without the years somebody lived, unless they are all there is."""
    return _DATES.sub("", name).strip(" ,;") or name


def without_others(name: str) -> str:
    """The name without "dkk.", "et al."; '' where nothing else is there."""
    return _OTHERS.sub("", name).strip(" ,;&")


def apart(name: str) -> tuple[str, str]:
    """A name, and what somebody did: ("Ani Contoh", "translator") of "diterjemahkan oleh: Ani Contoh, 1970-".

    ('', …) where the text names no person at all.
    """
    role, before = "", None
    while name != before:
        before = name
        name = without_dates(without_others(name)) if without_others(name) else ""
        name = without_notes(name)
        name, said = _behind(name)
        role = role or said
        name, said = in_front(name)
        role = role or said
    return name.strip(" ,;&:"), role


def without_brackets(part: str) -> str:
    """The part without "(editor)" or "[et al.]" at its end, unless they are all there is."""
    if part[-1:] not in ")]":
        return part
    return _behind(without_others(part) or part)[0] or part


def divided(text: str) -> list[str]:
    """The people of a text in which roles stand: "Ani Contoh Editor: Budi Misal", "Ani Contoh (editor) Budi Misal"."""
    parts, begin = [], 0
    for joint in _WITHIN.finditer(text):
        before = text[begin : joint.start()]
        if len(before.split()) > 1 and (before[-1] not in ")]" or _role_in_brackets(before)):
            parts.append(before)
            begin = joint.end()
    return [*parts, text[begin:]]


def _role_in_brackets(text: str) -> bool:
    """Whether what is in brackets at the end says what somebody did, and is no other name."""
    return fits(text[max(text.rfind("("), text.rfind("[")) :].strip("()[]. "))


def only_roles(text: str) -> bool:
    """Whether nobody is named: "editor", "(penerj.)", "dkk."."""
    return fits(text.strip(" .,:()[]")) or not apart(text)[0]


def fits(text: str) -> bool:
    """Whether a text is roles from end to end."""
    return bool(re.fullmatch(_SOME, text, re.IGNORECASE))


def stands_behind(part: str, name: str) -> bool:
    """Whether a part after a comma says what somebody did; "Husain, Ed" is a given name."""
    return fits(part) and not (part.istitle() and len(part) < 5 and len(name.split()) == 1)


def _behind(name: str) -> tuple[str, str]:
    match = _BEHIND.search(name)
    if not match or not match.start():
        return name, ""
    if match[2] and not stands_behind(match[2], name[: match.start()]):
        return name, ""
    return name[: match.start()], _meant(match[1] or match[2] or match[3])


def in_front(name: str) -> tuple[str, str]:
    """The text behind "oleh", "editor:", "(editor)", "ill.", and the role."""
    for pattern in (_IN_FRONT, _BRACKETED_FIRST, _ABBREVIATED, _NAMED_FIRST, _FULL_FIRST):
        match = pattern.match(name)
        if match and match.end() < len(name):
            return name[match.end() :], _meant(match[0])
    return name, ""


def _meant(said: str) -> str:
    """What several roles in a row mean: the first that is none of a writer's own."""
    found = re.findall(_ANY, said, re.IGNORECASE)
    return next((ROLES[word.lower()] for word in found if ROLES[word.lower()]), "")

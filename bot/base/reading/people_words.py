"""The words of a message about people as pieces: names, ages, years, stages of school, and what parts two people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.base.reading.ages import plainly
from bot.base.reading.invisible import seen
from bot.base.reading.people_asides import proper, without_asides
from bot.base.reading.slang import NUMBERS, PARTICLES
from bot.base.reading.slips import hurried, one_edit_apart, shortened

Piece = tuple[str, str | int]
_LONG = 6  # letters from which a slip is forgiven
_SHORT_NUMBERS = {short: n for name, n in NUMBERS.items() if len(short := shortened(name)) > 2 and short not in NUMBERS}
_SPELT_SCHOOLS = tuple(
    (re.compile(rf"\b{spelt}\b", re.IGNORECASE), school)
    for spelt, school in (
        (r"te\s?ka(?:\s+be)?", "tk"), (r"es\s?de", "sd"), (r"es\s?em\s?pe", "smp"), (r"es\s?em\s?(?:a|ka)", "sma"),
        (r"em\s?te\s?es", "mts"), (r"pa\s?ud", "paud"), (r"ka\s?be", "kb"),
    )
)  # fmt: skip
"""As they are dictated: “te ka be”, “kelas dua es de”."""
_TOKEN = re.compile(r"[^\W\d_][\w'’.-]*|\d+|[,;\n&+]")
_GLUED = re.compile(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", re.IGNORECASE)
_STAGES = {
    word: stage
    for stage, words in {
        "paud": "playgroup paud kb kober",
        "tk": "tk ra kindergarten",
        "sd": "sd mi sdn min sdit primary",
        "smp": "smp mts smpn mtsn smpit",
        "sma": "sma smk ma sman smkn man smu",
        "slb": "slb",
        "paket": "paket kejar",
    }.items()
    for word in words.split()
}
_FILLERS = frozenset(
    """
    anak anaknya anakku saya sy den ambo kami nama namanya bernama panggilan umur umurnya usia usianya um th thn
    tahun taun thun lahir lahirnya lhr kelahiran tgl tanggal sekolah sekolahnya di jenjang baru sudah udah masih si
    yang yg kakak kakaknya adik adiknya dik adek ank dgn dengan adalah itu ini juga ikut daftar daftarkan ya kak bu
    pak years year old born is in child my children kids son daughter for the storytelling daftarin dftar dftr
    mendaftar mendongeng dongeng lomba mewarnai kegiatan bisa boleh dong iya iyo betul benar oke ok okay siap baik
    cukup tidak nggak gak ga makasih halo hai hi hei hallo pagi siang sore malam gimana tolong mau ingin acara no
    nomor ke orang ank2 masuk duduk naik besar kecil sulung bungsu cucu cucunda ponakan keponakan laki-laki laki2
    pertama kedua ketiga cewek cowok perempuan laki he she are aged age of hes shes yo yrs yr kembar kambar samo twins
    saja aja ananda anaknda perkenankan izinkan jangan disingkat titik sepupuan beda ayah nol i have nak bapak ibu
    opa oma eyang atuk inyiak anduang etek grade
    umua ada his her name names dedek adiak abang abangnya masing2 masing dua2nya keduanya yaitu yakni namonyo
    umuanyo banamo duanya uda uni assalamualaikum asslmkm waalaikumsalam selamat permisi
    banamo paja tu nya nyo ny doang dek it's its name's he's she's he'll she'll be sekitar kira kira2
    kira-kira lbh lebih lewat kurang genap alhamdulillah turns turning about around just only panggil panggilannya
    dipanggil punya two three tahunan y.o eh oh ah hmm hm emm nah anu kok lah sih deh dah nih tuh jadi gini please
    dia cuma cuman kayaknya sepertinya mungkin kid called little that would put down lengkapnya pun lagi beda dikit
    sedikit kurleb an labiah gadang pas ultah ulang insyaallah sekarang skrg bun bunda kemarin kmrn week next soon
    already turned half gitu pokoknya balita taon nm nma namax namaq isi tulis catat masukkan masukin dicatat pakai
    pake adeknya sepupunya sepupu sya murid tetangga angkat almarhum almarhumah alm almh
    untuk utk untuak buek kamanakan his nenek kakek mama seperti lagi2
    """.split()
)
_SHORT_FILLERS = frozenset(short for word in _FILLERS if len(word) < 9 for short in hurried(word) if len(short) > 2)
_SWAPPED = frozenset("anka aank naam nmaa umru taun thaun saay kaka anaka".split())
"""Two letters of a short filler in the other's place."""
_LONG_FILLERS = frozenset(word for word in _FILLERS if len(word) > _LONG)
_POSSESSED = re.compile(r"(?<=..)(?:nya|nyo|ny|ku|mu|kah|lah)$")
_CLASS = frozenset("kelas kls kl tingkat grade".split())
_AND = frozenset("dan and sama samo sm jo serta n , ; & +".split())
THANKS = (("terima", "kasih"), ("tarimo", "kasih"), ("kasih", "tau"), ("kasih", "tahu"))
_AMONG_NAMES = frozenset({"anam", "ra", "mi", "ma", "man", "den", "dan"})
"""Schools, a number, “my” and “and”, which are names as well."""
_UNITS = frozenset("th thn tahun taun thun years year old bulan bln".split())
_AGES = frozenset("umur umurnya usia usianya um umua umuanyo".split())
_OLDEST_CHILD = 20
_LEAST_IN_SCHOOL = 6
"""Below, the number before “SD” is a class: “1 SD”."""


def pieces(text: str) -> Iterator[Piece]:
    """(what, value): words of a name, an age, a year, a stage; “line” and “and” part children."""
    for spelt, school in _SPELT_SCHOOLS:
        text = spelt.sub(school, text)
    tokens = _TOKEN.findall(_GLUED.sub(" ", plainly(without_asides(seen(text)))))
    may_name = proper(tokens, [_is_bare(token) for token in tokens])
    at, named, dated, kind = 0, False, False, ""  # of the child that is being told of
    while at < len(tokens):
        place = at
        taken, piece = _piece(tokens, at, named=named, dated=dated)
        at += taken
        if piece is None or (piece[0] == "word" and not may_name[place] and _is_bare(tokens[place])):
            continue
        if named and kind == "stage" and piece[0] == "word" and not _tells_age(tokens[at:]):
            continue  # “TK Pertiwi”: the school's name
        kind = piece[0]
        named, dated = (False, False) if kind in ("line", "and") else (named or kind == "word", dated or kind == "age")
        yield piece


def _tells_age(tokens: Sequence[str]) -> bool:
    """Whether an age follows before the next separator: the words before it are somebody's name."""
    end = next((n for n, token in enumerate(tokens) if token in _AND or token in (";", "\n")), len(tokens))
    return any(token.isdecimal() or token.casefold() in _CLASS | _STAGES.keys() for token in tokens[:end])


def _piece(tokens: Sequence[str], at: int, *, named: bool, dated: bool) -> tuple[int, Piece | None]:
    """How many tokens the next piece takes, and what it is; None for what says nothing."""
    word = _word(tokens, at)
    following = _word(tokens, at + 1)
    if word in (";", "\n"):
        return 1, ("line", "")
    if tokens[at] == "min" and not following and at:
        return 1, None  # an admin that is spoken to, and no school
    if (word, following) in THANKS:
        return 2, None
    if (word, following) == ("anak", "agung") or _is_name(tokens, at, named=named, dated=dated):
        return 1, ("word", tokens[at].strip(".-"))
    return _stage(word, following) or (1, _other(tokens[at]))


def _is_bare(token: str) -> bool:
    """Whether a word says nothing by itself, so that it may be of a name."""
    piece = _other(token)
    return piece is not None and piece[0] == "word" and token.casefold().strip(".-") not in _STAGES.keys() | _CLASS


def _other(token: str) -> Piece | None:
    word = token.casefold().strip(".-")
    if (number := _number(word)) is not None:
        return _dated(number)
    if word in _AND:
        return "and", ""
    if _is_filler(word, token[:1].isupper()) or not any(char.isalpha() for char in word):
        return None
    return "word", token.strip(".-")


@lru_cache(maxsize=1024)
def _is_filler(word: str, large: bool) -> bool:
    """Whether a word names nobody, however it is written: “umurku”, “bru”, “namannya”."""
    forms = {word, _POSSESSED.sub("", word)}
    if forms & (_FILLERS | _SHORT_FILLERS | _SWAPPED) or (word in PARTICLES and not large):  # “Raden Mas Contoh”
        return True
    return len(word) > _LONG and any(one_edit_apart(word, one) for one in _LONG_FILLERS)


def _stage(word: str, following: str) -> tuple[int, Piece] | None:
    if (grade := _number(word)) and grade < _LEAST_IN_SCHOOL and _STAGES.get(following) == "sd":
        return 2, ("stage", "sd")
    if word == "belum" and following.startswith("sekolah"):
        return 2, ("stage", "none")
    if word in _CLASS and (grade := _number(following)):
        return 2, ("stage", _stage_of_grade(grade))
    if (word, following) == ("junior", "high"):
        return 2, ("stage", "smp")
    return (1 + _class_letter(word, following), ("stage", _STAGES[word])) if word in _STAGES else None


def _word(tokens: Sequence[str], at: int) -> str:
    return tokens[at].casefold().strip(".-") if 0 <= at < len(tokens) else ""


def _is_name(tokens: Sequence[str], at: int, *, named: bool, dated: bool) -> bool:
    """Whether a word that means something else as well is a name here."""
    word, before, following = _word(tokens, at), _word(tokens, at - 1), _word(tokens, at + 1)
    titled = tokens[at][:1].isupper() and not tokens[at][1:2].isupper()
    if word in NUMBERS and word != "anam":
        goes_on = named or following[:1].isalpha()
        return titled and goes_on and following not in _UNITS and before not in _AGES and not dated
    if word not in _AMONG_NAMES:
        return False
    if word == "anam":
        return following not in _UNITS and before not in _AGES and (named or titled) and not dated
    if word == "dan":
        return (titled or following.isalpha()) and (at == 0 or tokens[at - 1] in (";", "\n"))
    if word == "den":
        others = (_word(tokens, n) for n in range(len(tokens)) if n != at)
        alone = all(one.isdecimal() or one in _STAGES or one in _UNITS for one in others)
        return alone or (titled and not named and before not in _FILLERS)
    return not dated and (not named or titled) and not (before in _CLASS or before in ("di", "sekolah"))


def _number(word: str) -> int | None:
    if word.isascii() and word.isdecimal():
        return int(word[:5])
    return NUMBERS.get(word) or _SHORT_NUMBERS.get(word) or _slipped(word)


@lru_cache(maxsize=1024)
def _slipped(word: str) -> int | None:
    """“sembiln” and “dlapan”, where a number is long enough to be known all the same."""
    if len(word) < _LONG:
        return None
    return next((n for name, n in NUMBERS.items() if len(name) >= _LONG and one_edit_apart(word, name)), None)


def _class_letter(stage: str, following: str) -> int:
    """1 for the “A” of “TK A”, or the “3” of “SD 3”, which is no name and no age."""
    grade = _number(following)
    return int(following in ("a", "b", "c") or (stage not in ("tk", "ra", "paud", "kb") and grade in range(1, 13)))


def _stage_of_grade(grade: int) -> str:
    return "sd" if grade <= 6 else "smp" if grade <= 9 else "sma"


def _dated(number: int) -> tuple[str, int] | None:
    if 1990 <= number <= 2100:
        return "year", number
    return ("age", number) if number <= _OLDEST_CHILD else None

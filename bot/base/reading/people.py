"""Names and ages as people type them: “Rafi 5 th TK”, “Sari, lahir 2018, SD”, “Dan Contoh 2019”. Tolerant, never sure.

What is read is shown again before it is kept: whatever was understood wrongly is typed anew. Many a name is a word as
well (Kasih, Anam, Junior, Mi, Den, Dan): where it stands decides which it is, and where a name is asked for it is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, cast

from bot.base.reading.invisible import plain, seen
from bot.base.reading.names_spoken import spoken
from bot.base.reading.people_asides import once, without_asides
from bot.base.reading.people_together import Told, together
from bot.base.reading.people_words import THANKS, pieces
from bot.base.reading.person_names import is_no_name, sounds_asked
from bot.base.reading.phones import without_phone
from bot.base.reading.slang import PARTICLES
from bot.base.reading.slips import one_edit_apart, taken_back

_INTRODUCES = frozenset(
    "nama namanya bernama panggilan panggilannya dipanggil panggil anak anaknya anakku saya sy ambo "
    "adalah si itu ini ya kak bu pak".split()
)
_SURELY_NAMED = 2  # words: what is left of fewer may be none
_SPOKEN = frozenset({"titik", "koma", "spasi"})  # signs that somebody dictates
_LONG_ONES = tuple(word for word in _INTRODUCES if len(word) > 6)
_CHATTER = frozenset(
    "iya iyo betul benar oke ok okay siap baik sudah cukup tidak nggak gak ga belum makasih halo hai hi hei hallo "
    "tolong gimana dongeng mendongeng lomba mewarnai kegiatan acara daftar daftarin daftarkan mendaftar sekolah umur "
    "usia tahun taun thn th orang sama ikut mau ingin".split()
)
_MOST_NAME_WORDS = 4
_LONGEST_NAME = 40
_OLDEST = 100
_DOCUMENT = re.compile(r"(?:\d[\s.-]?){4}")  # a number of one has no place in a name
_PERSON = re.compile(
    r"(?P<name>.*?[^\W\d_].*?)[\s,(]*(?:umur|usia|lahir|thn|tahun)?\s*(?P<number>\d{1,4})\s*(?:th|thn|tahun)?\)?"
)
_SEVERAL = re.compile(
    r"[,;\n&]|\b(?:dan|and|jo|sama|terus|serta|umur|usia|umua|kelas|kls|tahun|taun|thn|th|sd|tk|paud|kembar|kambar|twins|anak\s+\w+\s+anak|"
    r"dua|duo|tiga|tigo|two|lahir|born|he|she)\b|\b(?:yang|nan)\s+(?:besar|gadang|kecil|ketek|tuo|tua)\b",
    re.IGNORECASE,
)
_I_HAVE = re.compile(
    r"^\W*(?:(?:saya|aku|ambo|kami)\s+)?(?:anak(?:nya|ku|\s+(?:saya|kami|ambo))?\s+)?(?:ada|punya|ado)\s+"
    r"(?:dua|duo|tiga|tigo|empat|[2-6])(?:\s+(?:orang|urang|anak))?\b[\s,:]*(?=\D)"
    r"|^\W*(?:dua|duo|tiga|tigo|empat)\s+anak\s+(?:saya|kami|ambo)\s+"
    r"|^\W*anak(?:nya|ku|\s+saya)?\s+(?:dua|duo|tiga|tigo|empat|[2-6])(?:\s+(?:orang|urang))?\s*[,:(]\s*",
    re.IGNORECASE,
)
"""“anak saya ada dua, Nabila 6 tahun …”: how many, no age."""
_ONE_BY_ONE = re.compile(
    r"\b(?:anak|yang|nan)\s+(?:pertama|kedua|ketiga|keempat)(?:\s+(?:saya|kami))?\b(?=\s+[^\W\d])", re.IGNORECASE
)
_BESIDE = re.compile(r"(?<=\S)\s+(?:dan|&|\+)\s+", re.IGNORECASE)  # at the beginning “Dan” is a name


def read_children(text: str, *, asked_name: bool = False) -> list[Told]:
    """The children a message tells of; one without a name or an age is there, too. Nothing but fillers: none.

    `asked_name`: it answers the question for a name, so that words alone are one.
    """
    text = _ONE_BY_ONE.sub("\n", _I_HAVE.sub("", without_phone(text), count=1))
    before, again = taken_back(text)
    found = together(text, _told(before))
    if not _are_names(found) and (alone := _spoken(text)):
        return [_tidy(Told(alone))]
    if again and len(fix := _told(again)) == 1:
        found = [*found[:-1], _corrected(found[-1] if found else Told(), fix[0])]
    if once([one.name for one in found if not one.dated], text):
        found = found[:1]
    told = any(one.name and (one.dated or one.stage) for one in found) or any(char.isdecimal() for char in text)
    told = told or (len(text.split()) > 1 and all(one.stage and not one.name for one in found))
    if asked_name and not told:
        name = _answered(again if again and _answered(again) else before)
        if _is_written_within(before) and len(found) == 1 and found[0].name:
            return found
        joined = len(found) > 1 and all(one.name for one in found)
        return found if joined or not name else [_tidy(Told(name))]
    return found


def _are_names(found: Sequence[Told]) -> bool:
    names = [word for one in found for word in one.name.split()]
    return bool(names) and not any(map(is_no_name, names))


def _spoken(text: str) -> str:
    """The one name in words all small that lead to it; '' where several are told of, or an age."""
    if _SEVERAL.search(text) or any(char.isdecimal() for char in text):
        return ""
    return next(iter(spoken(text, is_no_name)), "")


def read_people(text: str, this_year: int) -> list[tuple[str, int]] | None:
    """Names with their years of birth, “Adik Contoh 2019, Dan Contoh 7 th”; None where one of them is not such."""
    parts = [one for part in re.split(r"[,;\n]", plain(text)) for one in _BESIDE.split(part) if one.strip()]
    found = [_person(part, this_year) for part in parts]
    people = [one for one in found if one]
    return people if len(people) == len(found) else None


def _person(text: str, this_year: int) -> tuple[str, int] | None:
    match = _PERSON.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    number, name = int(match["number"]), match["name"].strip(" (-")
    year = this_year - number if number <= _OLDEST else number
    return (name, year) if name and this_year - _OLDEST <= year <= this_year else None


def _answered(text: str) -> str:
    """The name in an answer to “what is the child called?”; nothing where it only chats."""
    words = [word.strip(".-,!") for word in without_asides(seen(text)).split()]
    start = next((n for n, word in enumerate(words) if not _introduces(word.casefold())), len(words))
    balinese = start > 0 and [word.casefold() for word in words[start - 1 : start + 1]] == ["anak", "agung"]
    said = words[start - balinese :]
    while len(said) > 1 and (said[-1] in PARTICLES or said[-1] in _SPOKEN):
        said.pop()
    thanks = any((a.casefold(), b.casefold()) in THANKS for a, b in pairwise(said))
    if thanks or not said or len(said) > _MOST_NAME_WORDS or any(w.casefold() in _CHATTER for w in said):
        return ""
    return " ".join(said) if all(any(char.isalpha() for char in word) for word in said) else ""


def _is_written_within(text: str) -> bool:
    """Whether a name is told from what stands around it by how it is written: “cucu nenek si Rahmi”."""
    large = [word[:1].isupper() for word in seen(text).split() if word[:1].isalpha()]
    return any(large[1:]) and not all(large)


def _introduces(word: str) -> bool:
    """Whether a name comes behind it, though a letter slipped: “namannya”."""
    return word in _INTRODUCES or any(one_edit_apart(word, one) for one in _LONG_ONES if abs(len(word) - len(one)) < 2)


def _corrected(said: Told, right: Told) -> Told:
    """What was said last of one, where they take back what they said before."""
    dated = right if right.dated else said
    return replace(said, name=right.name or said.name, age=dated.age, year=dated.year, stage=right.stage or said.stage)


def _told(text: str) -> list[Told]:
    found: list[Told] = []
    current, before = Told(), ""
    for kind, value in pieces(text):
        if _begins_another(current, kind, before):
            found, current = _closed(found, current), Told()
        if kind == "word":
            goes_on = before == "word" and current.name
            current = replace(current, name=f"{current.name} {value}" if goes_on else str(value))
        elif kind in ("age", "year", "stage"):
            current = replace(current, **cast(dict[str, Any], {kind: value}))
        before = kind
    return [_tidy(one) for one in _closed(found, current)]


def usual_stage(age: int) -> str:
    """The stage most children of an age are in; the guardian sees it and may say another."""
    limits = ((4, "none"), (5, "paud"), (7, "tk"), (13, "sd"), (16, "smp"))
    return next((stage for below, stage in limits if age < below), "sma")


def _begins_another(current: Told, kind: str, before: str) -> bool:
    """Whether a piece cannot be of the same child any more."""
    if kind == "word":
        return bool(current.name) and before != "word" and (current.dated or before == "and")
    said_before = {"age": current.age, "year": current.year}
    return kind == "line" or said_before.get(kind) is not None


def _closed(found: list[Told], current: Told) -> list[Told]:
    return [*found, current] if current != Told() else found


def _only_names(one: Told) -> list[str]:
    """The words of a name; where an age or a school stands beside them, without those that nobody is called."""
    words = one.name.split()
    while len(words) > _SURELY_NAMED and words[-1].islower() and is_no_name(words[-1]):
        words.pop()
    return (
        [word for word in words if not is_no_name(word) or word.casefold() == "anak"]
        if one.dated or one.stage
        else words
    )


def tells_of_children(text: str, told: Sequence[Told] = ()) -> bool:
    """Whether words without an age may be names of children: a question or a sentence is none. `told`: as read."""
    text = text.rpartition("?")[2].strip(" .!,") or text  # “perlu nama lengkap? Rafi Contoh”
    if "?" in text or sounds_asked(text):
        return False
    names = [word for one in told or read_children(text) for word in one.name.split()]
    return bool(names) and not any(is_no_name(word) for word in names if word != "Anak")


def _tidy(one: Told) -> Told:
    words = _only_names(one)[:_MOST_NAME_WORDS]
    name = " ".join(word if word[:1].isupper() else word.capitalize() for word in words)[:_LONGEST_NAME]
    return replace(one, name="" if _DOCUMENT.search(name) else name)

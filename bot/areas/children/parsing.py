"""Reading what a guardian types of a child: “Rafi 5 th TK”, “Sari, lahir 2018, SD”. Tolerant, and never sure.

What is read is shown again before it is kept: whatever was understood wrongly is typed anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from bot.areas.children.rules import GROWN_UP, LONGEST_NAME, fitting_name, fitting_years

_TOKEN = re.compile(r"[^\W\d_][\w'’.-]*|\d+|[,;\n&+]")
_DATE = re.compile(r"\b\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ](\d{4})\b", re.IGNORECASE)
_FRACTION = re.compile(r"(\d+)[.,]\d+(?=\s*(?:th|thn|tahun|taun)\b)", re.IGNORECASE)
_GLUED = re.compile(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", re.IGNORECASE)
_MONTHS = re.compile(r"\b\d{1,2}\s*(?:bulan|bln|bl)\b", re.IGNORECASE)
_NUMBERS = {
    word: number
    for number, words in enumerate(
        "satu ciek;dua duo;tiga tigo;empat ampek;lima limo;enam anam;tujuh tujuah;delapan lapan salapan;sembilan;"
        "sepuluh;sebelas;duabelas".split(";"),
        1,
    )
    for word in words.split()
}
_STAGES = {
    word: stage
    for stage, words in {
        "paud": "playgroup paud kb kober",
        "tk": "tk ra kindergarten",
        "sd": "sd mi sdn min sdit primary",
        "smp": "smp mts smpn mtsn smpit junior",
        "sma": "sma smk ma sman smkn man smu senior",
        "slb": "slb",
        "paket": "paket kejar",
    }.items()
    for word in words.split()
}
_FILLERS = frozenset(
    "anak anaknya anakku saya sy den ambo kami nama namanya bernama panggilan umur umurnya usia usianya um th thn "
    "tahun taun thun lahir lahirnya lhr kelahiran tgl tanggal sekolah sekolahnya di jenjang baru sudah udah masih si "
    "yang yg kakak kakaknya adik adiknya dik adek ank dgn dengan adalah itu ini juga ikut daftar daftarkan ya "
    "kak bu pak years year old born is in child my children kids son daughter for the storytelling "
    "daftarin dftar dftr mendaftar mendongeng dongeng lomba mewarnai kegiatan bisa boleh dong iya iyo betul benar oke "
    "ok okay siap baik sudah cukup tidak nggak gak ga makasih terima kasih halo hai hi hei hallo pagi siang sore malam "
    "gimana tolong mau ingin acara no nomor ke orang ank2".split()
)
_CLASS = frozenset("kelas kls kl tingkat".split())
_AND = frozenset("dan and sama sm serta , ; & +".split())
_MOST_NAME_WORDS = 4


@dataclass(frozen=True)
class Told:
    """A child as somebody typed it. `age` in whole years; `year`: of birth; `stage`: None where nothing was said."""

    name: str = ""
    age: int | None = None
    year: int | None = None
    stage: str | None = None

    @property
    def dated(self) -> bool:
        return self.age is not None or self.year is not None

    def years(self, today: date) -> tuple[int, ...]:
        """The years of birth it may mean, the likelier first; only such as a child may have."""
        if self.year is not None:
            found: tuple[int, ...] = (self.year,)
        elif self.age is not None:
            passed, ahead = today.year - self.age, today.year - self.age - 1
            found = (passed, ahead) if today.month > 6 else (ahead, passed)
        else:
            found = ()
        return tuple(year for year in found if year in fitting_years(today))


def read_children(text: str) -> list[Told]:
    """The children a message tells of; one without a name or an age is there, too. Nothing but fillers: none."""
    found: list[Told] = []
    current, before = Told(), ""
    for kind, value in _pieces(text):
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


def _tidy(one: Told) -> Told:
    words = one.name.split()[:_MOST_NAME_WORDS]
    name = " ".join(word if word[:1].isupper() else word.capitalize() for word in words)[:LONGEST_NAME]
    return replace(one, name=name if fitting_name(name) else "")


def _pieces(text: str) -> Iterator[tuple[str, str | int]]:
    """(what, value): words of a name, an age, a year, a stage; “line” and “and” part children."""
    plain = _FRACTION.sub(r"\1", _MONTHS.sub("0 tahun", _DATE.sub(r" \1 ", text)))
    tokens = _TOKEN.findall(_GLUED.sub(" ", plain))
    at = 0
    while at < len(tokens):
        taken, piece = _piece(tokens, at)
        at += taken
        if piece:
            yield piece


def _piece(tokens: Sequence[str], at: int) -> tuple[int, tuple[str, str | int] | None]:
    """How many tokens the next piece takes, and what it is; None for what says nothing."""
    word = tokens[at].casefold().strip(".-")
    following = tokens[at + 1].casefold() if at + 1 < len(tokens) else ""
    if word in (";", "\n"):
        return 1, ("line", "")
    if word == "belum" and following.startswith("sekolah"):
        return 2, ("stage", "none")
    if word in _CLASS and (grade := _number(following)):
        return 2, ("stage", _stage_of_grade(grade))
    if word in _STAGES:
        return 1 + _class_letter(word, following), ("stage", _STAGES[word])
    if (number := _number(word)) is not None:
        return 1, _dated(number)
    if word in _AND:
        return 1, ("and", "")
    if word in _FILLERS or not any(char.isalpha() for char in word):
        return 1, None
    return 1, ("word", tokens[at].strip(".-"))


def _number(word: str) -> int | None:
    return int(word[:5]) if word.isascii() and word.isdecimal() else _NUMBERS.get(word)


def _class_letter(stage: str, following: str) -> int:
    """1 for the “A” of “TK A”, or the “3” of “SD 3”, which is no name and no age."""
    grade = _number(following)
    return int(following in ("a", "b", "c") or (stage not in ("tk", "ra", "paud", "kb") and grade in range(1, 13)))


def _stage_of_grade(grade: int) -> str:
    return "sd" if grade <= 6 else "smp" if grade <= 9 else "sma"


def _dated(number: int) -> tuple[str, int] | None:
    if 1990 <= number <= 2100:
        return "year", number
    return ("age", number) if number <= GROWN_UP + 2 else None

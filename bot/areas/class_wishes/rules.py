"""What a wish for a class is, which wishes are the same, and which interest they belong to."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.base.refusals import Refusal

LONGEST, LONGEST_SAID = 60, 300
MOST_A_MONTH = 5
MONTH = timedelta(days=30)
_LED = re.compile(
    r"^(?:(?:kelas|kursus|pelatihan|workshop|les|belajar|latihan|diadakan|diadain|tentang|soal|a|class|course|on|in|untuk"
    r"|buat|dong|ya|kak|min)\s+)+|(?:\s+(?:dong|ya|kak|min|please|pls))+$",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\b(?:kelas|kls|kursus|pelatihan|palatihan|workshop|les)\s+(.+)$", re.IGNORECASE)
_FOR = re.compile(
    r"\s+(?:untuk|buat|bagi|utk|bt|di|pada|hari|setiap|tiap|supaya|agar|karena|gratis|biar)\b", re.IGNORECASE
)
_NOTHING = frozenset({"baru", "lain", "apa", "apa saja", "itu", "gratis"})
_AKIN: Mapping[str, str] = {
    "kerajinan": "rajut jahit bordir sulam anyam tenun keramik kerajinan crochet knitting",
    "memasak": "masak kue roti randang rendang kuliner cooking baking",
    "komputer": "komputer excel word coding program desain canva internet computer",
    "bahasa": "bahasa inggris arab jepang korea mandarin english",
    "menulis": "tulis puisi cerpen novel jurnal writing",
    "fotografi": "foto kamera photo",
    "film": "video film animasi",
    "pertanian": "tani tanam hidroponik kebun gardening",
    "wirausaha": "usaha jualan umkm bisnis dagang business",
    "seni": "lukis gambar tari musik kaligrafi painting",
    "kesehatan": "senam sehat gizi yoga",
    "budaya Minang": "minang randai silek silat kaba tambo saluang",
    "pengasuhan": "asuh parenting",
    "agama": "quran mengaji ngaji tahfiz",
}


class Outcome(StrEnum):
    """What the library says of a class."""

    CONSIDERED = "considered"
    PLANNED = "planned"
    NOT_NOW = "not_now"


@dataclass(frozen=True)
class Answer:
    """The library's word to all who wish for it. `event_id`: the event that came of it."""

    subject: str
    outcome: Outcome
    words: str
    event_id: int | None
    answered_at: datetime


@dataclass(frozen=True)
class ClassWish:
    """One person's wish, with what was said to it."""

    id: int
    person_id: int
    subject: str
    key: str
    interest: str
    asked_at: datetime
    answer: Answer | None = None


@dataclass(frozen=True)
class Wanted:
    """A class as the staff see it: how many wish for it; None where so few do that it would tell of single people."""

    key: str
    subject: str
    people: int | None
    answer: Answer | None = None

    @property
    def code(self) -> str:
        """A short word for keys."""
        return code_of(self.key)


def subject_in(said: str) -> str:
    """What a class is to be about, in a sentence that asks for one; '' where it does not plainly say so."""
    found = _CLASS.search(" ".join(said.split()))
    subject = tidied(_FOR.split(found[1])[0]) if found else ""
    return subject if 2 < len(subject) <= LONGEST and subject.casefold() not in _NOTHING else ""


def tidied(subject: str) -> str:
    """The subject alone: “kelas merajut dong” wishes for “merajut”."""
    said = " ".join(subject.split()).strip(" .,!?")
    return _LED.sub("", said).strip(" .,!?") or said


def key_of(subject: str) -> str:
    """The same for all who wish for the same."""
    return " ".join(re.findall(r"\w+", tidied(subject).casefold()))


def code_of(key: str) -> str:
    """A key as buttons carry it."""
    return f"{zlib.crc32(key.encode()):08x}"


def interest_of(subject: str, listed: Iterable[str]) -> str:
    """The interest of the library's list to which a subject belongs; '' for none."""
    key = key_of(subject)
    for interest in listed:
        stems = (*_AKIN.get(interest, "").split(), *interest.casefold().split()[:1])
        if any(stem in key for stem in stems):
            return interest
    return ""


@dataclass(eq=False)
class WishedAlready(Refusal):
    """They wish for it already; what was said to it."""

    wish: ClassWish


@dataclass(eq=False)
class TooManyWishes(Refusal):
    """More than the staff can use."""

    most: int

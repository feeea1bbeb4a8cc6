"""What follows from a catalogue record: years, audience, kind, and which records are the same book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from bot.areas.catalogue.audiences import CHILD, GENERAL, TEEN, audiences
from bot.base.reading.isbn import has_issn
from bot.base.reading.text import fold, hash64

BOOK, SERIAL, REFERENCE, OTHER = "book", "serial", "reference", "other"
RULES = 7
"""Part of every record's fingerprint: raise it when a rule of reading changes, and files are read anew."""

_HIJRI = re.compile(r"\b1[2-5]\d\d\s?(?:A?\.?\s?H\b\.?|Hijri(?:yah?|ah)?\b)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_CHILD_SUBJECT = re.compile(
    r"\b(?:(?:cerita|bacaan|buku|fiksi|nonfiksi|komik|novel|dongeng|sastra|majalah|ensiklopedi\w*|puisi)"
    r" (?:untuk )?anak"
    r"|juvenile|children s (?:books?|stories|literature|fiction)|childrens (?:books?|stories|literature|fiction)"
    r"|picture books?)\b"
)
_TEEN_SUBJECT = re.compile(
    r"\b(?:(?:cerita|bacaan|fiksi|novel|komik) remaja|nonfiksi remaja|teenlit|young adult\w*( fiction)?)\b"
)
_CHILD_PREFIX = re.compile(r"(?:J|JF|JN|E|AN|ANAK|CA|KA|PB)[\s.\-]+(?=\S)|J(?=\d{3})", re.IGNORECASE)
_TEEN_PREFIX = re.compile(r"(?:YA|REM|REMAJA)[\s.\-]+(?=\S)", re.IGNORECASE)
_REFERENCE_PREFIX = re.compile(r"(?:R|REF|RF)[\s.\-]+(?=\d|\S{3})", re.IGNORECASE)
_SERIAL_WORDS = {"journal", "magazine", "periodical", "koran", "surat kabar", "terbitan berkala"}
_BOOK_WORDS = {"", "text", "teks", "buku", "book", "monograf", "monograph", "novel", "komik", "buku anak", "fiksi"}
_MONTH_NAMES = "januari februari maret april mei juni juli agustus september oktober november desember"
_MONTHS = frozenset(_MONTH_NAMES.split())
_EDITION = re.compile(
    r"[(\[][^)\]]*\b(?:edisi|cetakan|cet|edition|ed)\b[^)\]]*[)\]]"
    r"|\b(?:edisi|cetakan|cet|ed)\.? (?:revisi|baru|ke)\b.*$",
    re.IGNORECASE,
)


def year_number(text: str, newest: int) -> int | None:
    """The year to sort by: "[1980?]" is 1980, "1426 H/2005" is 2005; None for none or one after `newest`."""
    found = _YEAR.search(_HIJRI.sub("", text))
    return int(found[1]) if found and int(found[1]) <= newest else None


def audience(said: str, call_number: str = "", medium: str = "", subjects: Iterable[str] = ()) -> str:
    """Whom a title is for: what the file says, else call number prefix, medium and subjects."""
    if told := audiences(said):
        return told[0]
    texts = [fold(text) for text in (medium, *subjects)]
    if _CHILD_PREFIX.match(call_number) or any(map(_CHILD_SUBJECT.search, texts)):
        return CHILD
    if _TEEN_PREFIX.match(call_number) or any(map(_TEEN_SUBJECT.search, texts)):
        return TEEN
    return GENERAL


def kind(medium: str, call_number: str, numbers: str = "") -> str:
    """What a title is: by its medium, else a serial's number (ISSN, 977…), else the prefix R of reference."""
    said = fold(medium)
    if said in _SERIAL_WORDS or any(word in said for word in ("majalah", "jurnal", "serial")):
        return SERIAL
    if said in {"referensi", "reference"} or _REFERENCE_PREFIX.match(call_number):
        return REFERENCE
    if said not in _BOOK_WORDS:
        return OTHER
    return SERIAL if has_issn(numbers) else BOOK


@lru_cache(maxsize=1_000)
def _folded(text: str) -> str:
    """What many titles of a list share: its years and publishers."""
    return fold(text)


def identity(title: str, author: str, edition: str, year: str, publisher: str) -> int:
    """The key two records of one title share where they have no number in common; `author` is a key."""
    return hash64(fold(title), author, _folded(edition), _folded(year), _folded(publisher))


def work(title: str, authors: Sequence[str], publisher: str = "") -> int:
    """What editions of one work share; a title without authors shares it within its publisher only."""
    return hash64(fold(_EDITION.sub("", title)) or fold(title), *(sorted(authors) or ("", fold(publisher))))


def same_edition(one: str, other: str) -> bool:
    """Whether two edition statements may speak of one edition; a missing one contradicts nothing."""
    return not one or not other or fold(one) == fold(other)


def same_book(title: str, authors: Iterable[str], other: str, others: Iterable[str]) -> bool:
    """Whether two records under one ISBN are one book: wrong ISBNs are common, corrected titles too."""
    mine, theirs = fold(title), fold(other)
    if mine == theirs:
        return True
    if _numbers_differ(mine, theirs):
        return False
    return likeness(mine, theirs) >= (0.4 if set(authors) & set(others) else 0.6)


def same_book_for_sure(title: str, authors: Iterable[str], other: str, others: Iterable[str]) -> bool:
    """The stricter question: one ISBN, the same numbers in both titles, hardly another letter, and an author."""
    mine, theirs = fold(title), fold(other)
    people, other_people = set(authors), set(others)
    acquainted = bool(people & other_people) or not (people or other_people)
    return acquainted and _numbers(mine) == _numbers(theirs) and likeness(mine, theirs) >= 0.8


def likeness(mine: str, theirs: str) -> float:
    """How alike two folded titles are, 0 to 1: by their letters, or by the words of the shorter one."""
    a, b = set(mine.split()), set(theirs.split())
    fewer = min(len(a), len(b))
    contained = len(a & b) / fewer if fewer > 1 else 0.0
    if fewer == 2 and contained < 1:
        contained = 0.0  # one word of two says little
    return max(contained, SequenceMatcher(None, mine, theirs, autojunk=False).ratio())


def _numbers_differ(mine: str, theirs: str) -> bool:
    """Volumes and issues: both name numbers (or months), and not the same ones."""
    a, b = _numbers(mine), _numbers(theirs)
    return bool(a and b and a != b)


def _numbers(title: str) -> set[str]:
    return {word for word in title.split() if word.isdecimal() or word in _MONTHS}


def next_chunk(rows: int, seconds: float, target: float = 0.015, most: int = 500) -> int:
    """How many rows the next transaction takes, so that it lasts about `target` seconds."""
    wanted = rows * target / max(seconds, 0.0005)
    return int(min(most, max(20, min(rows * 2, wanted))))

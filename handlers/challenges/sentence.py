"""One sentence about a challenge: “7 buku Minangkabau sampai 16 Desember untuk anak”. What was not said is asked."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from bot.areas.challenges.rules import LONGEST_NAME, LONGEST_SUBJECT, MOST_BOOKS, Audience, Scope
from bot.base.reading.dates import read_date
from bot.base.reading.numbers import count_in

_VERB = re.compile(
    r"^.*?\b(?:tantangan|challenge)\s*(?:mem)?(?:baca(?:an)?|reading)?(?:\s+(?:baru|bernama|namanya|called))*\s*[:,]?\s*",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:sampai|s/?d|hingga|sampe|until|till|by)\b(?:\s+dengan)?\s+(.+)$", re.IGNORECASE)
_BOOKS = re.compile(r"\b(\d{1,2}|[a-z]+)\s+(?:buah\s+)?(?:buku|books?|judul)\b", re.IGNORECASE)
_AUDIENCES = (
    (Audience.CHILD, r"anak(?:-anak|2)?|children|kids"),
    (Audience.TEEN, r"remaja|teens?|teenagers?"),
    (Audience.ADULT, r"dewasa|adults?"),
    (Audience.EVERYONE, r"umum|semua(?:\s+orang)?|everybody|everyone"),
)
_ANY = re.compile(r"\b(?:apa saja|bebas|any)\b", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:tentang|bertema|soal|about)\s+", re.IGNORECASE)


def read_sentence(text: str, today: date) -> dict[str, Any]:
    """The answers of the form that a sentence gives."""
    known: dict[str, Any] = {}
    left = _VERB.sub("", " ".join(text.split()), count=1)
    left = _audience(left, known)
    if found := _UNTIL.search(left):
        day = read_date(found[1].strip(" .,;"), today)
        if day is not None and day >= today:
            known["ends_on"], left = day.isoformat(), left[: found.start()]
    left = " ".join(left.strip(" .,;:").split())
    return _books(left, known)


def _audience(text: str, known: dict[str, Any]) -> str:
    for audience, said in _AUDIENCES:
        if found := re.search(rf"\s*,?\s*\b(?:untuk|buat|for)\s+(?:{said})\b", text, re.IGNORECASE):
            known["audience"] = audience.value
            return text[: found.start()] + text[found.end() :]
    return text


def _books(left: str, known: dict[str, Any]) -> dict[str, Any]:
    found = _BOOKS.search(left)
    number = count_in(found[1], MOST_BOOKS) if found else None
    if found is None or not number:
        return known | ({"name": left[:LONGEST_NAME]} if left else {})
    known |= {"books": number, "name": left[:LONGEST_NAME]}
    about = left[found.end() :].strip(" ,.;:")
    if _ANY.search(about):
        return known | {"scope": Scope.ANY.value}
    subject = _ABOUT.sub("", about)
    if subject and "," not in subject and len(subject) <= LONGEST_SUBJECT:
        known |= {"scope": Scope.SUBJECT.value, "subject": subject}
    return known

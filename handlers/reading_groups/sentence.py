"""One sentence about a group: “klub baca Kopi & Buku, dewasa, 12 orang, Sabtu di ruang baca”, in any order.

What is read is taken out piece by piece; the first of what is left is the name. What was not said is asked.
"""

from __future__ import annotations

import re
from typing import Any

from bot.areas.reading_groups.rules import LONGEST_NAME, LONGEST_WORDS, MOST_MEMBERS, Audience

_VERB = re.compile(
    r"^.*?\b(?:klub|club|kelompok|komunitas|grup|group|lingkar)\s*(?:buku|baca(?:an)?|membaca|reading|books?)?\b"
    r"(?:\s+(?:baru|bernama|namanya|nama|called|named))*\s*[:,]?",
    re.IGNORECASE,
)
_READING = re.compile(r"\b(?:book|reading)\s+(?:club|group|circle)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«]([^”\"»]{2,60})[”\"»]")
_SIZE = re.compile(
    r"\b(?:untuk|maks(?:imal)?|max|paling banyak|up to|kuota|isi)?\s*(\d{1,3})\s*"
    r"(?:orang|org|anggota|peserta|anak|kursi|tempat|people|persons|members|readers)\b",
    re.IGNORECASE,
)
_AUDIENCES = (
    (Audience.CHILD, r"anak(?:-anak|2)?|bocah|children|kids|sd"),
    (Audience.TEEN, r"remaja|abg|smp|sma|teens?|teenagers?"),
    (Audience.ADULT, r"dewasa|umum|mahasiswa|ibu-ibu|lansia|adults?|grown-?ups?"),
)
_BY_REQUEST = re.compile(
    r"\b(?:(?:dengan|lewat|pakai)\s+)?(?:persetujuan(?:\s+ketua)?|tertutup|by request|seleksi)\b", re.IGNORECASE
)
_OPEN = re.compile(r"\b(?:terbuka|bebas gabung|open)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:tentang|soal|bertema|tema|genre|about)\s+([^,;.]{3,80})", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:(?:tiap|setiap|saban|every)\s+\w+|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)days?|di\s+\w|at the\b|jam\s+\d|pukul\s+\d)",
    re.IGNORECASE,
)


def read_sentence(text: str) -> dict[str, Any]:
    """The answers of the form that a sentence gives."""
    known: dict[str, Any] = {}
    left = " ".join(text.split())
    if quoted := _QUOTED.search(left):
        known["name"], left = quoted[1].strip(), left.replace(quoted[0], " ", 1)
    left = _without_verb(left)
    left = _sizes(left, known)
    left = _audience(left, known)
    for pattern, value in ((_BY_REQUEST, "request"), (_OPEN, "open")):
        if "joining" not in known and (found := pattern.search(left)):
            known["joining"], left = value, _out(left, found)
    if found := _ABOUT.search(left):
        known["interests"], left = found[1].strip()[:LONGEST_WORDS], _out(left, found)
    return _rest(left, known)


def _without_verb(text: str) -> str:
    text = _READING.sub("klub baca", text, count=1)
    return _VERB.sub("", text, count=1).strip() if _VERB.match(text) else text


def _audience(text: str, known: dict[str, Any]) -> str:
    """For whom: said so (“untuk remaja”), or between commas; within a name or a place it is part of that."""
    for audience, said in _AUDIENCES:
        found = re.search(
            rf"\b(?:untuk|buat|for)\s+(?:{said})\b|(?:^|(?<=,))\s*(?:{said})\s*(?=,|$)", text, re.IGNORECASE
        )
        if found:
            known["audience"] = audience.value
            return _out(text, found)
    return text


def _sizes(text: str, known: dict[str, Any]) -> str:
    found = _SIZE.search(text)
    if found and 2 <= int(found[1]) <= MOST_MEMBERS:
        known["size"] = int(found[1])
        return _out(text, found)
    return text


def _out(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} , {text[found.end() :]}"


def _rest(left: str, known: dict[str, Any]) -> dict[str, Any]:
    """Parts between commas: the first that does not begin with a time or a place is its name, the others say when."""
    parts = [part for one in re.split(r"[,;]", left) if (part := one.strip(" .,:;-"))]
    if "name" not in known:
        parts = _named(parts, known)
    if times := [part for part in parts if _TIME.search(part)]:
        known["meets"] = ", ".join(times)[:LONGEST_WORDS]
    return known


def _named(parts: list[str], known: dict[str, Any]) -> list[str]:
    """The parts without the name; a time that follows it without a comma stays."""
    place = next((n for n, part in enumerate(parts) if not _TIME.match(part)), None)
    if place is None:
        return parts
    others = [part for n, part in enumerate(parts) if n != place and _TIME.search(part)]
    at = None if others else _TIME.search(parts[place])
    known["name"] = parts[place][: at.start() if at else None].strip()[:LONGEST_NAME]
    return [*parts[:place], *([parts[place][at.start() :]] if at else []), *parts[place + 1 :]]

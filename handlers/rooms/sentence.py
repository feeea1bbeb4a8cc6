"""“mau pinjam aula sabtu jam 9-11 untuk 30 orang rapat karang taruna”: what a sentence says of a request.

What is read is taken out piece by piece; what is left is the purpose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from bot.areas.rooms.rules import MOST_PEOPLE, Room
from bot.base.reading.counts import told_count
from bot.base.reading.dates import Snag, names_day, read_times
from bot.chat.forms.conversation import PARTIAL
from bot.chat.forms.time_steps import written
from bot.chat.screens.texts import Texts

_PEOPLE = re.compile(
    r"\b(?:(?:untuk|utk|buat|bagi|sekitar|kira-?kira|kurang lebih|kapasitas|for|about)\s+)*"
    r"(\d{1,3}|[a-z]+ ?puluh|seratus)\s*"
    r"(?:an\s+)?(?:orang|org|urang|peserta|anak|murid|siswa|jamaah|tamu|ibu-?ibu|pemuda|people|persons|kursi)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"^\W*(?:\b(?:selamat|assalamualaikum|pagi|siang|sore|malam|halo|kak|pak|bu|min|mohon|tolong|permisi|maaf|saya|kami|ambo|awak|"
    r"den|denai|aku|sy|mau|mw|mo|ingin|pengen|nak|nio|bisa|bs|boleh|apakah|apa|ka|dapat|bolehkah|bisakah|izin|ajukan|"
    r"mengajukan|minta|can|could|may|i|we|want|would|like|to|please)\b[\s,]*)*"
    r"(?:\b(?:di|me|mam|mem|men|meng)?(?:pinjam|pinjem|minjam|minjem|pnjm|salang|manyalang|menyalang|pakai|pake|pkai|makai|sewa|nyewa|booking|boking|book|buking|"
    r"pesan|memesan|reservasi|reserve|gunakan|guna|borrow|use|rent|hire)(?:kan)?\b[\s,]*)?",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"\b(?:the\s+|a\s+|salah satu\s+)?(?:ruang(?:an)?|rwang|ruwang|ruan|room|hall|aula|gedung|tempat)(?:nya)?\s*"
    r"(?:rapat|pertemuan|diskusi|belajar|serbaguna|meeting|kecil|besar|perpustakaan|perpus|pustaka)?\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\b(?:untuk|utk|buat|bt|bwt|acara|keperluan|dalam rangka|karena|for|rangka)\b", re.IGNORECASE)
_EDGES = frozenset(
    "untuk utk buat bt bwt di pada hari dan dengan dg sama acara keperluan ya dong kak pak bu min bisa boleh gak ga "
    "tidak ndak dalam rangka perpustakaan perpus pustaka ini itu nya mau yang yg ruang ruangan aula for "
    "at on the a , . ; : ? ! -".split()
)
_MOST_WORDS, _LONGEST_TIME = 40, 12


def read_request(t: Texts, text: str, rooms: Sequence[Room], now: datetime) -> dict[str, Any]:
    """The answers of the form that a sentence gives."""
    left = " ".join(text.split())[:400]
    found: dict[str, Any] = {}
    room, left = _room(left, rooms)
    if room:
        found["room"] = str(room.id)
    if people := _PEOPLE.search(left):
        many = told_count(people[1])
        if many and 0 < many <= MOST_PEOPLE:
            found["people"], left = many, f"{left[: people.start()]} | {left[people.end() :]}"
    when, left = _when(t, left, now)
    found |= when
    left = _VERB.sub("", left, count=1)
    purpose = _purpose(left)
    return {**found, **({"purpose": purpose} if purpose else {})}


def _room(text: str, rooms: Sequence[Room]) -> tuple[Room | None, str]:
    """The room that is named, the longest name first; one that is asked for in general is taken out as well."""
    for one in sorted(rooms, key=lambda room: -len(room.name)):
        named = re.compile(rf"\b{re.escape(one.name)}(?:nya)?\b", re.IGNORECASE)
        if named.search(text):
            return one, named.sub(" ", text, count=1)
    return None, _ROOM.sub(" ", text, count=1)


def _when(t: Texts, text: str, now: datetime) -> tuple[dict[str, Any], str]:
    """The longest words that are a time; else a day alone, kept until the time of day is asked."""
    words, today = text.split()[:_MOST_WORDS], now.astimezone(t.zone).date()

    def is_time(one: str) -> bool:
        return "|" not in one and names_day(one, today) and bool(read_times(one, now, t.zone).spans)

    def is_day(one: str) -> bool:
        reading = set(read_times(one, now, t.zone).snags)
        return "|" not in one and reading <= {Snag.TIME, Snag.COUNT} and names_day(one, today)

    if at := _window(words, is_time):
        spans = read_times(" ".join(words[at[0] : at[1]]), now, t.zone).spans
        return {"when": written(spans)}, " ".join([*words[: at[0]], "|", *words[at[1] :]])
    if at := _window(words, is_day):
        return {PARTIAL + "when": " ".join(words[at[0] : at[1]])}, " ".join([*words[: at[0]], "|", *words[at[1] :]])
    return {}, text


def _window(words: Sequence[str], fits: Callable[[str], bool]) -> tuple[int, int] | None:
    for length in range(min(len(words), _LONGEST_TIME), 0, -1):
        for at in range(len(words) - length + 1):
            if fits(" ".join(words[at : at + length])):
                return at, at + length
    return None


def _purpose(left: str) -> str:
    """What is said of what for: the longest piece between what was taken out."""
    pieces = [_trimmed(piece) for part in left.split("|") for piece in _WHY.split(part)]
    best = max(pieces, key=len, default="")
    return best if len(best) >= 3 else ""


def _trimmed(piece: str) -> str:
    words = piece.strip(" ,.;:?!-").split()
    while words and words[0].casefold().strip(",.;:?!") in _EDGES:
        words.pop(0)
    while words and words[-1].casefold().strip(",.;:?!") in _EDGES:
        words.pop()
    return " ".join(words).strip(" ,.;:?!-")[:120]

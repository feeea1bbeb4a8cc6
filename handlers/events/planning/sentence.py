"""Staff's one sentence about an event: “Lokakarya Batik Sabtu jam 9-11 di aula untuk umum 20 kursi”, in any order.

What is read is taken out piece by piece; what is left is the title. What was not said is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.base.reading.dates import Snag, names_day, read_named, read_times
from bot.chat.core.inputs import Words
from bot.chat.forms.conversation import ABOUT, PARTIAL
from bot.chat.forms.steps import Complaint, Step
from bot.chat.forms.time_steps import written
from bot.chat.screens.texts import Texts
from handlers.events.planning.finding import KINDS_SAID

_VERB = re.compile(
    r"\b(?:(?:tolong|mohon|mau|ingin|pak|bu|min|kak|dong|tlg)\s+)*(?:di)?(?:buat(?:kan|in)?|bikin(?:kan|in)?|tambah(?:kan|in)?"
    r"|susun|adakan|jadwalkan|make|create)\s+(?:an?\s+|new\s+)*(?:acara|kegiatan|agenda|event)(?:nya)?(?:\s+baru)?\b\s*[:,]?",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«]([^”\"»]{2,120})[”\"»]")
_FREE = re.compile(r"\b(?:gratis|free|tanpa\s+biaya|tidak\s+(?:di)?bayar|nggak\s+bayar)\b", re.IGNORECASE)
_COST = re.compile(
    r"\b(?:biaya(?:nya)?|htm|bayar|tiket(?:nya)?|rp\.?)\s*:?\s*(?:rp\.?\s*)?(\d[\d.]*)\s*(rb|ribu|k)?\b", re.IGNORECASE
)
_SEATS = (
    re.compile(
        r"\b(?:kuota|kapasitas|maks(?:imal)?|max|kursi|peserta|jumlah)(?:nya)?\s*:?\s*(?:kursi|peserta|orang)?\s*(\d{1,4})"
        r"(?:\s*(?:kursi|orang|peserta|anak|seats?))?\b(?!\s*(?:-|–|tahun|th|thn|kali))",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:untuk\s+|utk\s+)?(\d{1,4})\s*(?:kursi|peserta|seats?|orang|pax|siswa|murid)\b", re.IGNORECASE),
)
_UNTO = r"(?:(?:untuk|utk|buat|khusus|bagi|for)\s+)"
_AGES = re.compile(
    rf"\b(?:{_UNTO}?(?:anak(?:-anak)?\s+)?(?:usia|umur)\s+|{_UNTO}(?:anak(?:-anak)?\s+)?|anak(?:-anak)?\s+)?"
    r"(\d{1,2})\s*(?:-|–|sampai|sd|s/d)\s*(\d{1,2})\s*(?:tahun|thn|th)\b"
    rf"|\b(?:{_UNTO}?(?:anak(?:-anak)?\s+)?(?:usia|umur)\s+|anak(?:-anak)?\s+)(\d{{1,2}})\s*(?:-|–|sampai|sd)\s*(\d{{1,2}})\b"
    rf"|\b{_UNTO}?(?:usia|umur)?\s*(\d{{1,2}})\s*(?:tahun|thn|th)?\s*ke\s*atas\b",
    re.IGNORECASE,
)
_WHOM = re.compile(
    rf"\b{_UNTO}(?:anak\s+|pelajar\s+|siswa\s+)?(umum|semua(?:\s+umur|\s+usia)?|everybody|everyone|dewasa|adults|remaja|balita"
    r"|paud|tk|sd|smp|sma|smk)\b",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"\b(?:pemateri|narasumber|pembicara|fasilitator|instruktur|pengisi|pendongeng|oleh)(?:nya)?\s*:?\s+"
    r"((?:(?!(?:di|untuk|utk|jam|pukul|hari|setiap|tiap|tanggal|kuota|kapasitas|gratis|biaya|khusus|besok|lusa)\b)"
    r"[^\W\d_][\w.'’,-]*\s*){1,6})",
    re.IGNORECASE,
)
_STOP = (
    r"untuk|utk|buat|khusus|bagi|jam|pukul|pkl|hari|setiap|tiap|tanggal|tgl|kuota|kapasitas|maks|gratis|biaya|pemateri"
    r"|narasumber|pembicara|oleh|besok|bsk|lusa|nanti|mulai|senin|selasa|rabu|kamis|jumat|sabtu|minggu|pada|dengan|usia|umur"
)
_PLACE = re.compile(
    rf"(?:\b(?:bertempat\s+di|tempat(?:nya)?|lokasi(?:nya)?|lewat)\s*:?\s*(?:di\s+)?|\b(?:di|at|in)\s+|@\s*)"
    rf"((?:(?!(?:{_STOP})\b)[^\W\d_][\w'’.-]*\s*){{1,5}}\d?)",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://\S+")
_DATE = re.compile(r"\b(?:tgl|tanggal)?\s*\d{1,2}(?:\s+|[/.-])(?:[a-z]{3,}|\d{1,2})\b", re.IGNORECASE)
_EDGES = frozenset(
    "untuk utk di pada hari tanggal tgl dan dengan judul berjudul bertema tema jam pukul acara kegiatan ya dong tolong "
    "nama namanya bernama , . : ; -".split()
)
_MOST_WORDS = 40
_LONGEST_TIME = 12  # words


@dataclass
class _Said:
    """What is left of the sentence, and what was taken out of it."""

    left: str
    known: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first place where a pattern stands, taken out."""
        found = pattern.search(self.left)
        if found:
            self.left = f"{self.left[: found.start()]} {self.left[found.end() :]}"
        return found


def read_sentence(
    t: Texts, text: str, now: datetime, about: Mapping[str, Any], steps: Sequence[Step]
) -> dict[str, Any]:
    """The answers of the form that a sentence gives, ABOUT with what it says besides; `steps`: of the form."""
    said = _Said(_VERB.sub(" ", " ".join(text.split()), count=1))
    by_name = {step.name: step for step in steps}
    _title(said)
    for part in (_money, _seats, _whom, _host, _where):
        part(said, about)
    _when(t, said, now)
    _rest(said)
    answers = {ABOUT: {**about, "extra": said.extra}, **said.known}
    return _fitting(t, answers, by_name, now)


def _title(said: _Said) -> None:
    if quoted := said.take(_QUOTED):
        said.known["title"] = quoted[1].strip()


def _money(said: _Said, about: Mapping[str, Any]) -> None:
    if said.take(_FREE):
        said.extra["cost"] = 0
    elif found := said.take(_COST):
        said.extra["cost"] = int(found[1].replace(".", "") or 0) * (1000 if found[2] else 1)


def _seats(said: _Said, about: Mapping[str, Any]) -> None:
    if found := next((found for pattern in _SEATS if (found := said.take(pattern))), None):
        said.known["seats"] = found[1]


def _whom(said: _Said, about: Mapping[str, Any]) -> None:
    if found := said.take(_AGES):
        first, last = found[1] or found[3], found[2] or found[4]
        said.known["whom"] = f"{first}-{last}" if first else f"{found[5]} tahun ke atas"
    elif found := said.take(_WHOM):
        said.known["whom"] = found[1]


def _host(said: _Said, about: Mapping[str, Any]) -> None:
    if found := said.take(_HOST):
        said.extra["host"] = found[1].strip(" ,.")


def _where(said: _Said, about: Mapping[str, Any]) -> None:
    """A room that is known, by its name; else what stands behind “di”."""
    if link := said.take(_LINK):
        said.known["place"] = link[0]
        return
    for place in sorted(about.get("places", ()), key=len, reverse=True):
        if said.take(
            re.compile(
                rf"(?:\b(?:di|at)\s+|@\s*){re.escape(place)}(?=\s*(?:$|[,.;]|(?:{_STOP})\b|\d{{2}}))", re.IGNORECASE
            )
        ):
            said.known["place"] = place
            return
    if found := said.take(_PLACE):
        place = found[1].strip(" ,.")
        said.known["place"] = place[:1].upper() + place[1:]


def _when(t: Texts, said: _Said, now: datetime) -> None:
    """The longest words that are a time; else a day here and a time of day there; else a day alone, kept till asked."""
    if read_named(said.left).impossible:
        said.left = _DATE.sub(" ", said.left, count=1)
    words = said.left.split()[:_MOST_WORDS]
    today = now.astimezone(t.zone).date()

    def spans_of(one: str) -> bool:
        return names_day(one, today) and bool(read_times(one, now, t.zone).spans)

    def is_day(one: str) -> bool:
        return set(read_times(one, now, t.zone).snags) <= {Snag.TIME, Snag.COUNT} and names_day(one, today)

    def is_clock(one: str) -> bool:
        reading = read_times(one, now, t.zone)
        return bool(re.search(r"\d", one)) and not names_day(one, today) and Snag.WORDS not in reading.snags

    if whole := _window(words, spans_of):
        said.left = " ".join(words[: whole[0]] + words[whole[1] :])
        said.known["when"] = written(read_times(" ".join(words[whole[0] : whole[1]]), now, t.zone).spans)
        return
    day = _window(words, is_day)
    if day is None:
        return
    typed, rest = " ".join(words[day[0] : day[1]]), words[: day[0]] + words[day[1] :]
    clock = _window(rest, is_clock)
    both = f"{typed} {' '.join(rest[clock[0] : clock[1]])}" if clock else typed
    spans = read_times(both, now, t.zone).spans
    if clock and spans:
        said.known["when"], said.left = written(spans), " ".join(rest[: clock[0]] + rest[clock[1] :])
    else:
        said.known[PARTIAL + "when"], said.left = typed, " ".join(rest)


def _window(words: Sequence[str], fits: Callable[[str], bool]) -> tuple[int, int] | None:
    """Where the longest run of words stands that fits, without joining words at its edges."""
    for length in range(min(len(words), _LONGEST_TIME), 0, -1):
        for at in range(len(words) - length + 1):
            if fits(" ".join(words[at : at + length])):
                return at, at + length
    return None


def _rest(said: _Said) -> None:
    """What is left is the title; its kind is named in it."""
    words = said.left.split()
    while words and words[0].casefold().strip(".,:") in _EDGES | {""}:
        del words[0]
    while words and words[-1].casefold().strip(".,:") in _EDGES | {""}:
        del words[-1]
    title = said.known.get("title") or " ".join(words).strip(" ,.;:-")[:120]
    if title:
        said.known["title"] = title[:1].upper() + title[1:]
    kind = next(
        (kind for name, kind in KINDS_SAID if re.search(rf"\b{name}\b", f"{title} {said.left}", re.IGNORECASE)), ""
    )
    if kind:
        said.known["kind"] = kind


def _fitting(t: Texts, answers: dict[str, Any], steps: Mapping[str, Step], now: datetime) -> dict[str, Any]:
    """Each answer as its question reads it; what it does not take is asked."""
    for name in ("whom", "seats", "place", "title"):
        if isinstance(answers.get(name), str):
            try:
                answers[name] = steps[name].read_at(Words(answers[name]), t, answers, now)
            except Complaint:
                del answers[name]
    return answers

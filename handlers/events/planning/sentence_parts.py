"""The parts of staff's sentence about an event that are no time: cost, seats, for whom, with whom, where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.base.reading.late import late
from bot.base.reading.slang import NUMBERS

_FREE = late(r"\b(?:gratis|free|tanpa\s+biaya|tidak\s+(?:di)?bayar|nggak\s+bayar)\b", re.IGNORECASE)
_COST = late(
    r"\b(?:biaya(?:nya)?|htm|bayar|tiket(?:nya)?|rp\.?)\s*:?\s*(?:rp\.?\s*)?(\d[\d.]*)\s*(rb|ribu|k)?\b", re.IGNORECASE
)
_SEATS = (
    late(
        r"\b(?:kuota|kapasitas|maks(?:imal)?|max|kursi|peserta|jumlah)(?:nya)?\s*:?\s*(?:kursi|peserta|orang)?\s*(\d{1,4})"
        r"(?:\s*(?:kursi|orang|org|peserta|anak|seats?))?\b(?!\s*(?:-|–|tahun|th|thn|kali))",
        re.IGNORECASE,
    ),
    late(
        r"\b(?:untuk\s+|utk\s+)?(?<!kelas )(\d{1,4})\s*"
        r"(?:kursi|krsi|peserta|pst|psrt|seats?|orang|org|pax|siswa|murid|anak|people|kids|children)\b"
        r"(?!\s*(?:usia|umur|\d))",
        re.IGNORECASE,
    ),
)
_NO_LIMIT = late(r"\b(?:tanpa|tidak\s+ada|bebas)\s+(?:batas(?:an)?|kuota)(?:\s+peserta)?\b", re.IGNORECASE)
_TENS = {"belas": (1, 10), "puluh": (10, 0), "ratus": (100, 0)}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_SPELT = late(
    rf"\b((?:(?:{'|'.join((*NUMBERS, *_WHOLE, *_TENS))})\s+)+)(?=(?:kursi|peserta|orang|org|anak|siswa|murid)\b)",
    re.IGNORECASE,
)
_UNTO = r"(?:(?:untuk|utk|buat|khusus|bagi|for)\s+)"
_AGES = late(
    rf"\b(?:{_UNTO}?(?:anak(?:-anak)?\s+)?(?:usia|umur)\s+|{_UNTO}(?:anak(?:-anak)?\s+)?|anak(?:-anak)?\s+)?"
    r"(\d{1,2})\s*(?:-|–|sampai|sd|s/d)\s*(\d{1,2})\s*(?:tahun|thn|th)\b"
    rf"|\b(?:{_UNTO}?(?:anak(?:-anak)?\s+)?(?:usia|umur)\s+|anak(?:-anak)?\s+)(\d{{1,2}})\s*(?:-|–|sampai|sd)\s*(\d{{1,2}})\b"
    rf"|\b{_UNTO}?(?:usia|umur)?\s*(\d{{1,2}})\s*(?:tahun|thn|th)?\s*ke\s*atas\b",
    re.IGNORECASE,
)
_CLASSES = late(
    rf"\b(?:{_UNTO}?(?:anak\s+|siswa\s+)?(?:sd\s+)?|sd\s+)?(?:kelas|kls)\s+(\d{{1,2}})\s*(?:-|–|sampai|sd|s/d)\s*(\d{{1,2}})"
    r"(?:\s*(?:sd|smp|sma))?\b",
    re.IGNORECASE,
)
_WHOM = late(
    rf"\b(?:terbuka\s+)?{_UNTO}(?:anak\s+|pelajar\s+|siswa\s+)?"
    r"(umum|semua(?:\s+umur|\s+usia)?|everybody|everyone|dewasa|adults|remaja|teens|teenagers|balita|paud|tk|sd|smp|sma|smk)\b"
    r"|(?:^|,)\s*(?:terbuka\s+)?(umum|semua(?:\s+umur|\s+usia)?|dewasa|remaja|adults)\s*(?=,|$|\d|gratis|kuota)"
    r"|\b(umum|semua\s+(?:umur|usia))\b(?=\s*(?:$|,|\d|gratis|kuota|kursi|biaya|jam|pukul))",
    re.IGNORECASE,
)
_HOST = late(
    r"\b(?:pemateri|narasumber|pembicara|fasilitator|instruktur|pengisi|pendongeng|oleh)(?:nya)?\s*:?\s+"
    r"((?:(?!(?:di|untuk|utk|jam|pukul|hari|setiap|tiap|tanggal|kuota|kapasitas|gratis|biaya|khusus|besok|lusa)\b)"
    r"[^\W\d_][\w.'’,-]*\s*){1,6})",
    re.IGNORECASE,
)
_STOP = (
    r"untuk|utk|buat|khusus|bagi|jam|pukul|pkl|hari|setiap|tiap|tanggal|tgl|kuota|kapasitas|maks|gratis|biaya|pemateri"
    r"|narasumber|pembicara|oleh|besok|bsk|lusa|nanti|mulai|senin|selasa|rabu|kamis|jumat|sabtu|minggu|pada|dengan|usia|umur"
)
_PLACE = late(
    rf"(?:\b(?:bertempat\s+di|tempat(?:nya)?|lokasi(?:nya)?|lewat)\s*:?\s*(?:di\s+)?|\b(?:di|at|in)\s+|@\s*)"
    rf"((?:(?!(?:{_STOP})\b)[^\W\d_][\w'’.-]*\s*){{1,5}}\d?)",
    re.IGNORECASE,
)
_ROOM = late(
    rf"(?<=\s)((?:lab(?:oratorium)?|halaman|gedung|balai|teras|lobi|lobby|ruang(?:an)?|rg\.?|taman|aula|lapangan)\s+"
    rf"(?:(?!(?:{_STOP})\b)[^\W\d_][\w'’.-]*\s*){{1,2}})",
    re.IGNORECASE,
)
_BEFORE_SCHOOL = 5  # years: pupils of the first class are six
_LINK = late(r"(?:\b(?:lewat|via|link(?:nya)?|tautan)\s*:?\s*)?(https?://\S+)", re.IGNORECASE)


@dataclass
class Said:
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


def take_parts(said: Said, about: Mapping[str, Any]) -> None:
    """Take all of them out of the sentence."""
    for part in (_money, _seats, _whom, _host, _where, _whom_still):
        part(said, about)


def _money(said: Said, about: Mapping[str, Any]) -> None:
    if said.take(_FREE):
        said.extra["fee"] = 0
    elif found := said.take(_COST):
        said.extra["fee"] = int(found[1].replace(".", "") or 0) * (1000 if found[2] else 1)


def _seats(said: Said, about: Mapping[str, Any]) -> None:
    if said.take(_NO_LIMIT):
        said.known["seats"] = []
        return
    said.left = _SPELT.sub(_digits, said.left)
    if found := next((found for pattern in _SEATS if (found := said.take(pattern))), None):
        said.known["seats"] = found[1]


def _whom(said: Said, about: Mapping[str, Any]) -> None:
    if found := said.take(_AGES):
        first, last = found[1] or found[3], found[2] or found[4]
        said.known["whom"] = f"{first}-{last}" if first else f"{found[5]} tahun ke atas"
    elif found := said.take(_CLASSES):
        said.known["whom"] = f"{int(found[1]) + _BEFORE_SCHOOL}-{int(found[2]) + _BEFORE_SCHOOL + 1}"
    elif found := said.take(_WHOM):
        named = (found[1] or found[2] or found[3]).casefold()
        said.known["whom"] = "remaja" if named.startswith("teen") else named


def _whom_still(said: Said, about: Mapping[str, Any]) -> None:
    """“di aula umum” is a place, and for whom."""
    if "whom" not in said.known:
        _whom(said, about)


def _digits(found: re.Match[str]) -> str:
    """“dua puluh lima” as 25."""
    total = waiting = 0
    for word in found[1].casefold().split():
        if word in _TENS:
            times, more = _TENS[word]
            total, waiting = total + waiting * times + more, 0
        elif word in _WHOLE:
            total += _WHOLE[word]
        else:
            waiting = NUMBERS[word]
    return f"{total + waiting} "


def _spellings(places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """How a known room is written, the longest first: “Ruang Baca Umum”, “r. baca umum”, “ruang baca”."""
    whole = [(place.split(), place) for place in places]
    begun = [(words[:-1], place) for words, place in whole if len(words) > 2]
    single = [one for one in begun if sum(one[0] == words for words, _ in (*begun, *whole)) == 1]
    for words, place in sorted((*whole, *single), key=lambda one: -len(" ".join(one[0]))):
        spelt = (r"(?:ruang(?:an)?|rg\.?|r\.?)" if word.casefold() == "ruang" else re.escape(word) for word in words)
        yield r"\s*".join(spelt) if words[0].casefold() == "ruang" else r"\s+".join(spelt), place


def _host(said: Said, about: Mapping[str, Any]) -> None:
    if found := said.take(_HOST):
        said.extra["host"] = found[1].strip(" ,.")


def _where(said: Said, about: Mapping[str, Any]) -> None:
    """A room that is known, by its name; else what stands behind “di”."""
    if link := said.take(_LINK):
        said.known["place"] = link[1]
        return
    for spelt, place in _spellings(about.get("places", ())):
        if said.take(late(rf"(?:\b(?:di|at|in|tempat(?:nya)?|lokasi(?:nya)?)\s+|@\s*|\b){spelt}\b", re.IGNORECASE)):
            said.known["place"] = place
            return
    if found := said.take(_PLACE) or said.take(_ROOM):
        place = found[1].strip(" ,.")
        said.known["place"] = place[:1].upper() + place[1:]

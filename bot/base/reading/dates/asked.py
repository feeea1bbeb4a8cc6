"""What else a question may name instead of a day: a feast, a day that no calendar has, one that is over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.base.reading.dates.calendar import last_day
from bot.base.reading.dates.names import month_named
from bot.base.reading.invisible import plain
from bot.base.reading.late import late

_FEASTS: Mapping[str, str] = {
    "natal": r"natal|christmas|x-?mas|natalan",
    "idul fitri": (
        r"lebaran(?!\s+haji)|id[uh]?l\s?fitri|idulfitri|idhul\s?fitri|eid\s+al[ -]fitr|rayo"
        r"|hari\s+raya(?!\s+(?:natal|haji|nyepi|waisak|kurban|idul))"
    ),
    "idul adha": (
        r"id[uh]?l\s?adh?a|iduladha|idhul\s?adh?a|lebaran\s+haji|hari\s+raya\s+(?:haji|kurban)|kurban|qurban"
        r"|eid\s+al[ -]adha"
    ),
    "tahun baru masehi": r"tahun\s+baru(?!\s+(?:islam|imlek|hijriah))|taun\s+baru|malam\s+tahun\s+baru|new\s+year'?s?",
    "imlek": r"imlek|sincia|chinese\s+new\s+year",
    "nyepi": r"nyepi",
    "waisak": r"waisak|vesak",
    "tahun baru islam": r"tahun\s+baru\s+(?:islam|hijriah)|1\s+muharram|muharram",
    "maulid": r"maulid|mulud(?:an)?",
    "isra": r"isra'?\s*(?:mi'?ra[jd])?",
    "kemerdekaan": r"tujuh\s?belasan|17an|hari\s+kemerdekaan|hut\s+ri|agustusan",
    "buruh": r"hari\s+buruh|may\s?day",
    "pancasila": r"hari\s+(?:lahir\s+)?pancasila",
    "wafat": r"jumat\s+agung|good\s+friday|paskah|easter",
}
_FEAST = tuple((name, late(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _FEASTS.items())
_ANY = late(
    r"\b(?:tanggal\s+merah|tgl\s+merah|(?:hari\s+)?libur(?:an)?\s+nasional|hari[- ]hari\s+libur|hari\s+libur|"
    r"cuti\s+bersama|harpitnas|public\s+holidays?|national\s+holidays?)\b",
    re.IGNORECASE,
)
_FASTING = late(r"\b(?:puasa|ramad[hl]?an|romadhon|bulan\s+puaso|puaso|ramadhan)\b", re.IGNORECASE)
_YESTERDAY = late(r"\b(?:kemarin|kmrn|kmren|kemaren|kamarin|kapatang|patang|yesterday)\b", re.IGNORECASE)
_WRITTEN = late(r"(?<![\d/.-])(\d{1,2})(?:\s+|\s*[-/.]\s*)([^\W\d_]{3,}|\d{1,2}(?![\d:.]))(?:[\s/.-]+(20\d\d))?")
_LONGEST, _FEBRUARY = 300, 2


@dataclass(frozen=True, slots=True)
class NoDay:
    """A date that no calendar has, as typed where its month is none; `near`: (day, month) that may be meant."""

    day: int
    month: int
    typed: str
    near: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Named:
    """`feast`: a key that the name of its holiday holds; `impossible`: what no calendar has."""

    feast: str = ""
    holidays: bool = False
    fasting: bool = False
    yesterday: bool = False
    impossible: NoDay | None = None

    def __bool__(self) -> bool:
        return self != Named()


def read_named(text: str) -> Named:
    """What a question about days names besides days: “natal”, “tanggal merah”, “puasa”, “kemarin”, “30 Februari”."""
    typed = plain(text[:_LONGEST])
    if day := _impossible(typed):
        return Named(impossible=day)
    feast = next((name for name, words in _FEAST if words.search(typed)), "")
    return Named(feast, bool(_ANY.search(typed)), bool(_FASTING.search(typed)), bool(_YESTERDAY.search(typed)))


def _impossible(typed: str) -> NoDay | None:
    """The first date that is none: “30 Februari”, “31/11”, “32/13”; the last of its month may be meant, 5/13 turned."""
    for found in _WRITTEN.finditer(typed):
        day, month, year = found.groups()
        number = int(month) if month.isdecimal() else month_named(month.casefold()) or 0
        if 1 <= number <= 12:
            last = last_day(int(year) if year else 2024, number).day
            if last < int(day) and (int(day) <= 31 or "/" in found[0] or not month.isdecimal()):
                near = last if year or number != _FEBRUARY else last - 1
                return NoDay(int(day), number, found[0].strip(), (near, number))
        elif month.isdecimal() and "/" in found[0] and (int(day) > 12 or int(day) == 0 or number > 31 or number == 0):
            return NoDay(int(day), 0, found[0].strip(), None)
        elif month.isdecimal() and "/" in found[0]:
            return NoDay(int(day), 0, found[0].strip(), (number, int(day)))
    return None

"""Times of day among the tokens, and which hour of the twenty-four a spoken one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from bot.base.reading.dates.days import PARTS, number_at, word_at
from bot.base.reading.dates.tokens import AT, Kind, Token


@dataclass(frozen=True, slots=True)
class Habits:
    """How unsaid things are taken. All is what people here mean most often; a guess is reported as one.

    With `afternoon`, 1 to 6 without a part of the day are 13.00 to 18.00, unless written with a leading zero:
    nobody invites to a library at three at night. The other fields are the hour that a part of the day stands
    for when it is all that was said (“lusa pagi”).
    """

    afternoon: bool = True
    subuh: time = time(5)
    pagi: time = time(9)
    siang: time = time(13)
    sore: time = time(16)
    malam: time = time(19)

    def usual(self, part: str | None) -> time | None:
        """The hour that a part of the day stands for."""
        hours = {"subuh": self.subuh, "pagi": self.pagi, "siang": self.siang, "sore": self.sore, "malam": self.malam}
        return hours.get(part or "")


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day as said: `shift` minutes after the hour and minute (“kurang 15” is -15).

    `exact`: written as on a clock of 24 hours (“08.00”, “14”); `part` is the part of the day said with it.
    """

    hour: int
    minute: int = 0
    shift: int = 0
    exact: bool = False
    part: str | None = None


DAY = 24 * 60  # minutes
_NOON = 12 * 60
_SAYS = {
    "petang": "sore",
    "dini": "subuh",
    "morning": "pagi",
    "afternoon": "siang",
    "evening": "malam",
    "night": "malam",
}
_LATER = {  # spoken hour -> what is added, within the part of the day; other hours do not belong to it
    "subuh": {12: -12} | dict.fromkeys(range(1, 7), 0),
    "pagi": dict.fromkeys(range(1, 12), 0),
    "siang": dict.fromkeys((10, 11, 12), 0) | dict.fromkeys(range(1, 6), 12),
    "sore": dict.fromkeys(range(1, 8), 12),
    "malam": dict.fromkeys(range(6, 12), 12) | {12: 12} | dict.fromkeys(range(1, 5), 24),
    "am": {12: -12} | dict.fromkeys(range(1, 12), 0),
    "pm": {12: 0} | dict.fromkeys(range(1, 12), 12),
}
_FITS = {"subuh": (0, 6), "pagi": (0, 11), "siang": (10, 17), "sore": (13, 19), "malam": (18, 23)}  # of 24


def part_at(tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
    """The part of the day that begins at a token, and its end: “pagi”, “dini hari”, “pm”."""
    word = word_at(tokens, at)
    word = _SAYS.get(word, word)
    if word == "subuh" and word_at(tokens, at + 1) == "hari":
        return word, at + 2
    return (word, at + 1) if word in PARTS or word in ("am", "pm") else (None, at)


def hour_at(tokens: Sequence[Token], at: int) -> tuple[Hour, int] | None:
    """The time of day that begins at a token, and its end; None where none does."""
    if word_at(tokens, at) == "tengah" and word_at(tokens, at + 1) in ("hari", "malam"):
        return Hour(12, part="siang" if word_at(tokens, at + 1) == "hari" else "malam"), at + 2
    start = at + (word_at(tokens, at) in AT)
    half = word_at(tokens, start) in ("setengah", "stengah", "satangah")
    hour = _numbers(tokens, start + half)
    if hour is None or (half and hour.minute):
        return None
    end = start + half + 1
    shift, end = (-30, end) if half else _shift(tokens, end)
    end += word_at(tokens, end) == "an"  # “jam 9an”
    part, end = part_at(tokens, end)
    if not part:
        return replace(hour, shift=shift), end
    later, end = _shift(tokens, end)  # “jam 9 pagi kurang 15”
    return replace(hour, shift=shift + later, part=part), end


def _numbers(tokens: Sequence[Token], at: int) -> Hour | None:
    if at >= len(tokens) or tokens[at].kind not in (Kind.CLOCK, Kind.PAIR, Kind.NUMBER):
        return None
    token = tokens[at]
    hour, minute = (*token.numbers, 0)[:2]
    if token.kind is Kind.PAIR and len(token.text.partition(".")[2]) != 2:
        return None
    exact = hour > 12 or token.text.startswith("0")
    valid = hour < 24 or (hour == 24 and not minute)
    return Hour(hour, minute, exact=exact) if valid and minute < 60 else None


def _shift(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Minutes to or past the hour, and the end: “kurang 15 menit”, “lewat seperempat”."""
    sign = {"kurang": -1, "lewat": 1, "lebih": 1, "labiah": 1}.get(word_at(tokens, at), 0)
    minutes = 15 if word_at(tokens, at + 1) == "seperempat" else number_at(tokens, at + 1)
    if not sign or minutes is None or minutes >= 60:
        return 0, at
    return sign * minutes, at + 2 + (word_at(tokens, at + 2) == "menit")


def minutes_of(hour: Hour, part: str | None) -> int | None:
    """Minutes after the day's beginning in that part of it; None where the hour is not of it.

    They may reach into the night after the day: “Sabtu jam 12 malam” ends Saturday.
    """
    if part is None:
        return hour.hour * 60 + hour.minute + hour.shift
    if hour.hour > 12 or hour.hour == 0:
        first, last = _FITS.get(part, (0, 24))
        ends_night = part == "malam" and hour.hour in (0, 24)
        if not (first <= hour.hour <= last or ends_night):
            return None
        return (DAY if ends_night else hour.hour * 60) + hour.minute + hour.shift
    later = _LATER[part].get(hour.hour)
    return None if later is None else (hour.hour + later) * 60 + hour.minute + hour.shift


def in_afternoon(hour: Hour, habits: Habits) -> bool:
    """Whether a bare hour is taken for one of the afternoon."""
    return habits.afternoon and not hour.exact and 1 <= hour.hour <= 6


def bare(hour: Hour, habits: Habits) -> int:
    """Minutes after the day's beginning of an hour said without a part of the day."""
    return (minutes_of(hour, None) or 0) + (_NOON if in_afternoon(hour, habits) else 0)


def span_of(start: Hour, end: Hour | None, part: str | None, habits: Habits) -> tuple[int, int | None] | None:
    """From and to in minutes after the day's beginning; `part` was said apart. None where they cannot be."""
    own = start.part or part
    if end is None:
        first = minutes_of(start, own) if own else bare(start, habits)
        return None if first is None or first < 0 else (first, None)
    first = _first(start, end, own, habits)
    ends = [] if first is None else [minute for minute in _ends(end, part, first, habits) if minute > first]
    return (first, min(ends)) if first is not None and first >= 0 and ends else None


def _first(start: Hour, end: Hour, own: str | None, habits: Habits) -> int | None:
    """“7-9 malam”: what is said of the end holds for the start too, where it fits."""
    if own:
        return minutes_of(start, own)
    shared, last = minutes_of(start, end.part), minutes_of(end, end.part)
    if end.part and shared is not None and last is not None and shared < last:
        return shared
    return bare(start, habits)


def _ends(end: Hour, part: str | None, first: int, habits: Habits) -> list[int]:
    """What the end may be; the first after the start is meant."""
    said = minutes_of(end, end.part or part)
    found = [] if said is None else [said]
    if not end.part:
        found.append(bare(end, habits))
        found += [] if end.exact else [minutes_of(end, None) or 0, (minutes_of(end, None) or 0) + _NOON]
    if first >= DAY - 6 * 60:
        found += [minute + DAY for minute in found]
    return found

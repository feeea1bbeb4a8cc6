"""Days among the tokens: one, or several that share a month (“12, 19 dan 26 Desember”)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.base.reading.dates.calendar import day_of, last_day, months_ahead, next_of_month, next_weekday
from bot.base.reading.dates.names import month_named, weekday_named
from bot.base.reading.dates.tokens import Kind, Token
from bot.base.reading.dates.weeks import nth_day


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was named. `weekday` is set where only its weekday was; `rolls`: then a week later fits as well."""

    day: date
    weekday: int | None = None
    rolls: bool = False
    guessed: bool = False
    part: str | None = None  # “nanti malam” names the part of the day too


@dataclass(frozen=True, slots=True)
class Days:
    """The days of one list; `through` where it runs from the first to the last: “12-14 Desember”."""

    days: tuple[Day, ...]
    through: bool = False


PARTS = frozenset({"pagi", "siang", "sore", "petang", "malam", "subuh", "dini"})
JOINS = frozenset({"dan", "serta", "and", "sama", "dengan"})
TO = frozenset({"sampai", "sd", "hingga", "until", "till", "to", "through"})
_NEAR = {"sekarang": 0, "today": 0, "besok": 1, "lusa": 2, "tulat": 3, "tubin": 4}
COMING = frozenset({"depan", "datang", "berikutnya"})
_FURTHEST = 3650  # days ahead that “… hari lagi” may name

_ONE = {"sehari": "hari", "seminggu": "minggu", "sepekan": "pekan", "sebulan": "bulan"}

Found = tuple[Days, int] | None  # and where the next token stands


def days_at(tokens: Sequence[Token], at: int, today: date) -> Found:
    """The days that begin at a token, and where they end; None where no day does."""
    for read in (_nth, _written, _listed, _month_end, _today, _near, _ahead, _eve, _weekday):
        if found := read(tokens, at, today):
            return found
    return None


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The word at a place, or nothing where a number or the end is."""
    return tokens[at].word if 0 <= at < len(tokens) else ""


def number_at(tokens: Sequence[Token], at: int) -> int | None:
    """The plain number at a place."""
    return tokens[at].numbers[0] if 0 <= at < len(tokens) and tokens[at].kind is Kind.NUMBER else None


def _one(day: date | None, end: int) -> Found:
    return (Days((Day(day),)), end) if day else None


def _written(tokens: Sequence[Token], at: int, today: date) -> Found:
    kind, numbers = tokens[at].kind, tokens[at].numbers
    if kind is Kind.YMD:
        return _one(day_of(numbers[2], numbers[1], numbers[0], today), at + 1)
    if kind is Kind.DMY:
        return _one(day_of(numbers[0], numbers[1], numbers[2], today), at + 1)
    if kind is Kind.DM:
        return _one(day_of(numbers[0], numbers[1], None, today), at + 1)
    return None


def _listed(tokens: Sequence[Token], at: int, today: date) -> Found:
    """“12 Des 2026”, “12-14 Desember”, “12, 19 dan 26 Des”, “Desember 12”, “tanggal 12 dan 13”."""
    led = word_at(tokens, at) == "tanggal"
    month_first = month_named(word_at(tokens, at)) if at + 1 < len(tokens) else None
    numbers, through, end = _numbers(tokens, at + 1 if led or month_first else at, led)
    if not numbers:
        return None
    month = month_first or month_named(word_at(tokens, end))
    if not month:
        return _built([next_of_month(n, today) for n in numbers], through, end) if led else None
    end += month_first is None
    end += word_at(tokens, end) == "tahun"
    year = number_at(tokens, end) or 0
    named = 2000 <= year < 2100 or 24 < year < 100  # below them it may be an hour
    return _built([day_of(n, month, year if named else None, today) for n in numbers], through, end + named)


def _numbers(tokens: Sequence[Token], at: int, led: bool) -> tuple[list[int], bool, int]:
    """The numbers of a list, whether it is a range, and where it ends. A range needs a month, or “tanggal” before."""
    first = number_at(tokens, at)
    if first is None:
        return [], False, at
    numbers, end = [first], at + 1
    if end < len(tokens) and (tokens[end].kind is Kind.DASH or word_at(tokens, end) in TO):
        last = number_at(tokens, end + 1)
        if last is not None and (led or month_named(word_at(tokens, end + 2))):
            return [first, last], True, end + 2
        return numbers, False, end
    while (after := _joined(tokens, end)) and (number := number_at(tokens, after)) is not None:
        numbers.append(number)
        end = after + 1
    return numbers, False, end


def _joined(tokens: Sequence[Token], at: int) -> int:
    """Where a list goes on after commas and “dan”; 0 where it does not."""
    end = at
    while end < len(tokens) and (tokens[end].kind is Kind.COMMA or tokens[end].word in JOINS):
        end += 1
    end += end > at and word_at(tokens, end) == "tanggal"
    return end if end > at else 0


def _built(days: Sequence[date | None], through: bool, end: int) -> Found:
    known = tuple(Day(day) for day in days if day)
    return (Days(known, through), end) if len(known) == len(days) else None


def _month_end(tokens: Sequence[Token], at: int, today: date) -> Found:
    """“akhir Desember”, “akhir bulan ini”, “akhir bulan depan”, “akhir tahun”: the last day of it."""
    if word_at(tokens, at) not in ("akhir", "end"):
        return None
    start = at + 1 + (word_at(tokens, at + 1) == "of")
    named, after = word_at(tokens, start), word_at(tokens, start + 1)
    if named in ("tahun", "year"):
        return _one(date(today.year, 12, 31), start + 1 + (after == "ini"))
    if named in ("bulan", "month"):
        ahead = after in COMING
        return _one(last_day(today.year, today.month + ahead), start + 1 + (ahead or after == "ini"))
    month = month_named(named)
    if not month:
        return None
    year = number_at(tokens, start + 1) or 0
    said = 2000 <= year < 2100
    return _one(last_day(year if said else today.year + (month < today.month), month), start + 1 + said)


def _today(tokens: Sequence[Token], at: int, today: date) -> Found:
    """“hari ini”, “malam ini”, “nanti malam”."""
    first, second = word_at(tokens, at), word_at(tokens, at + 1)
    if first == "hari" and second in ("ini", "iko", "ko"):
        return _one(today, at + 2)
    if first in PARTS and second in ("ini", "nanti"):
        return Days((Day(today, part=first),)), at + 2
    if first == "nanti" and second in PARTS:
        return Days((Day(today, part=second),)), at + 2
    return None


def _near(tokens: Sequence[Token], at: int, today: date) -> Found:
    """“besok”; “besok lusa” and “the day after tomorrow” are one day, the later one."""
    words = [word_at(tokens, at + n) for n in range(3)]
    if words == ["day", "after", "besok"]:
        return _one(today + timedelta(_NEAR["lusa"]), at + 3)
    ahead, both = _NEAR.get(words[0]), words[0] == "besok" and words[1] in ("lusa", "tulat")
    return None if ahead is None else _one(today + timedelta(_NEAR[words[both]]), at + 1 + both)


def _ahead(tokens: Sequence[Token], at: int, today: date) -> Found:
    """“3 hari lagi”, “2 minggu lagi”, “seminggu lagi”, “sebulan lagi”."""
    one = _ONE.get(word_at(tokens, at))
    number, unit = (1, one) if one else (number_at(tokens, at), word_at(tokens, at + 1))
    end = at + (1 if one else 2)
    if not number or word_at(tokens, end) != "lagi":
        return None
    if unit in ("bulan", "month") and number <= _FURTHEST // 31:
        return _one(months_ahead(today, number), end + 1)
    length = {"hari": 1, "minggu": 7, "pekan": 7}.get(unit or "")
    return _one(today + timedelta(number * length), end + 1) if length and number * length <= _FURTHEST else None


def _eve(tokens: Sequence[Token], at: int, today: date) -> Found:
    """“malam Minggu” is the evening before Sunday."""
    found = _weekday(tokens, at + 1, today, sure=True) if word_at(tokens, at) == "malam" else None
    if not found:
        return None
    named, end = found[0].days[0], found[1]
    weekday = ((named.weekday or 1) - 2) % 7 + 1
    eve = named.day - timedelta(1) if named.guessed else next_weekday(weekday, today)
    return Days((replace(named, day=eve, weekday=weekday, guessed=True, part="malam"),)), end


def _nth(tokens: Sequence[Token], at: int, today: date) -> Found:
    """“Sabtu kedua Desember”, “minggu kedua Desember hari Sabtu”."""
    words = [word_at(tokens, n) for n in range(at, len(tokens))]
    found = nth_day(words[: words.index("")] if "" in words else words, today)
    return _one(found[0], at + found[1]) if found else None


def _weekday(tokens: Sequence[Token], at: int, today: date, *, sure: bool = False) -> Found:
    """“Sabtu”, “hari Sabtu”, “Sabtu ini”, “Sabtu depan”, “Sabtu minggu depan”, “next Saturday”.

    “minggu depan” and “minggu ini” are weeks, unless it is `sure` that a Sunday is meant.
    """
    first = word_at(tokens, at)
    led = first in ("hari", "next", "this")
    weekday = weekday_named(word_at(tokens, at + led))
    if not weekday:
        return None
    week, end = week_at(tokens, at + led + 1)
    end += not week and word_at(tokens, end) == "besok"  # “Sabtu besok” is the next one
    week = "next" if first == "next" else week
    if weekday == 7 and week and not (led or sure):
        return None
    return Days((of_week(Day(next_weekday(weekday, today), weekday, rolls=True), week, today),)), end


def of_week(day: Day, week: str, today: date) -> Day:
    """A day named by its weekday alone, in the “next” week, “this” one, or whichever comes first ("")."""
    if week != "next":
        return replace(day, rolls=not week)
    monday = today + timedelta(7 - today.weekday())
    return replace(day, day=monday + timedelta((day.weekday or 1) - 1), rolls=False, guessed=True)


def week_at(tokens: Sequence[Token], at: int, *, named: bool = False) -> tuple[str, int]:
    """The week that a weekday is said to be of, “next”, “this” or none, and where that ends; `named`: it is."""
    after = at + (not named and word_at(tokens, at) in ("minggu", "pekan"))
    after += word_at(tokens, after) == "yang"
    after += word_at(tokens, after) == "akan"
    if word_at(tokens, after) in COMING:
        return "next", after + 1
    return ("this", after + 1) if word_at(tokens, after) == "ini" else ("", at)

"""Opening hours as people type them: “Senin-Jumat 08.00-16.00, istirahat 12-13; Sabtu 9-12; Minggu tutup”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import Enum
from itertools import pairwise

from bot.areas.library.rules import WEEK, Period, Periods
from bot.base.reading.dates import weekday_named

LONGEST = 400
_TOKEN = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?(?!\d)|([^\W\d_]+(?:['’][^\W\d_]+)?)|([-–—])|([;\n/])|(\S)")
_UNTIL = re.compile(r"\bs[./ ]{0,2}d\b\.?|\b(?:sampai|hingga|smpe|sampe|until|to)\b")
_CLOSED = frozenset({"tutup", "libur", "closed", "off"})
_BREAK = frozenset({"istirahat", "rehat", "break", "ishoma", "jeda"})
_GROUPS = {"kerja": (1, 2, 3, 4, 5), "weekend": (6, 7), "pekan": (6, 7), "weekday": (1, 2, 3, 4, 5)}
_EVERY = frozenset({"setiap", "tiap", "every"})
_LATER = frozenset({"siang", "sore", "malam", "petang", "pm"})
_NOISE = frozenset("jam pukul pkl jm wib buka hari dari dan mulai pagi am kecuali pada akhir waktu open with".split())


class WeekSnag(Enum):
    """Why hours could not be read."""

    WORDS = "words"  # something was said that is not understood
    HOURS = "hours"  # days without hours, or nothing at all
    ORDER = "order"  # it closes before it opens; a day ends at midnight
    BREAK = "break"  # a break while it is closed
    OVERLAP = "overlap"  # the same day, or the same hour, twice


@dataclass(frozen=True)
class WeekRead:
    """`week`: the days that were named, by ISO weekday; `everyday`: hours without a day, None where there are none."""

    week: Mapping[int, Periods]
    everyday: Periods | None = None


class _Unread(Exception):
    def __init__(self, snag: WeekSnag) -> None:
        super().__init__(snag)
        self.snag = snag


@dataclass
class _Group:
    """Days and what was said of them."""

    days: list[int] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    breaks: list[Period] = field(default_factory=list)
    closed: bool = False

    @property
    def said(self) -> bool:
        return bool(self.periods or self.breaks or self.closed)


def read_week_text(text: str) -> WeekRead | WeekSnag:
    """The hours that `text` names; what stands in the way where they cannot be. Never raises for what was typed."""
    try:
        return _gathered(_Reader(text[:LONGEST]).groups())
    except _Unread as unread:
        return unread.snag


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens = list(_TOKEN.finditer(_UNTIL.sub(" - ", text.casefold())))
        self._at = 0
        self._groups = [_Group()]
        self._break = False

    def groups(self) -> list[_Group]:
        while self._at < len(self._tokens):
            self._step()
        return [group for group in self._groups if group.days or group.said]

    def _step(self) -> None:
        token = self._tokens[self._at]
        word = token[3] or ""
        if days := self._days():
            self._new_group_after_hours()
            self._groups[-1].days += days
        elif token[1]:
            self._span()
        elif word in _CLOSED:
            self._groups[-1].closed = True
            self._at += 1
        elif word in _BREAK:
            self._break = True
            self._at += 1
        elif word and word not in _NOISE:
            raise _Unread(WeekSnag.WORDS)
        else:
            self._at += 1

    def _new_group_after_hours(self) -> None:
        if self._groups[-1].said:
            self._groups.append(_Group())
        self._break = False

    def _days(self) -> list[int]:
        """The days that begin here; a range runs on over Sunday."""
        word = self._word(self._at)
        if word in _EVERY and self._word(self._at + 1) in ("hari", "day"):
            self._at += 2 + (self._word(self._at + 2) == "kerja")
            return list(_GROUPS["kerja"] if self._word(self._at - 1) == "kerja" else WEEK)
        if word in _GROUPS:
            self._at += 1
            return list(_GROUPS[word])
        first = weekday_named(word) if word else None
        if not first:
            return []
        self._at += 1
        end = self._at
        while end < len(self._tokens) and self._tokens[end][4]:
            end += 1
        last = weekday_named(self._word(end)) if end > self._at and self._word(end) else None
        if not last:
            return [first]
        self._at = end + 1
        return [(first - 1 + n) % 7 + 1 for n in range((last - first) % 7 + 1)]

    def _span(self) -> None:
        opens, later_first = self._time()
        dashed = False
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if not (token[4] or self._word(self._at) in ("jam", "pukul", "jm", "pkl", "wib")):
                break
            dashed = dashed or bool(token[4])
            self._at += 1
        if not dashed or self._at >= len(self._tokens) or not self._tokens[self._at][1]:
            raise _Unread(WeekSnag.HOURS)
        closes, _ = self._time()
        if not later_first and closes <= opens and closes < 12 * 60:
            closes += 12 * 60  # “8-4”, “12-1”
        period = _period(opens, closes)
        (self._groups[-1].breaks if self._break else self._groups[-1].periods).append(period)
        self._break = False

    def _time(self) -> tuple[int, bool]:
        """Minutes after midnight, and whether the afternoon was said."""
        token = self._tokens[self._at]
        minutes = int(token[1]) * 60 + int(token[2] or 0)
        self._at += 1
        if int(token[1]) > 24 or int(token[2] or 0) > 59:
            raise _Unread(WeekSnag.WORDS)
        later = self._word(self._at) in _LATER
        if later and minutes < 12 * 60:
            minutes += 12 * 60
        self._at += later or self._word(self._at) == "pagi"
        return minutes, later

    def _word(self, at: int) -> str:
        return (self._tokens[at][3] or "") if at < len(self._tokens) else ""


def _period(opens: int, closes: int) -> Period:
    if not 0 <= opens < closes <= 24 * 60:
        raise _Unread(WeekSnag.ORDER)
    end = time(23, 59) if closes == 24 * 60 else time(*divmod(closes, 60))
    return Period(time(*divmod(opens, 60)), end)


def _gathered(groups: list[_Group]) -> WeekRead:
    week: dict[int, Periods] = {}
    everyday: Periods | None = None
    for group in groups:
        periods = _periods(group)
        if not group.days and everyday is None and not week:
            everyday = periods
            continue
        if not group.days or set(group.days) & week.keys() or len(set(group.days)) < len(group.days):
            raise _Unread(WeekSnag.OVERLAP)
        week |= dict.fromkeys(group.days, periods)
    if not week and everyday is None:
        raise _Unread(WeekSnag.HOURS)
    return WeekRead(week, everyday)


def _periods(group: _Group) -> Periods:
    if group.closed and (group.periods or group.breaks):
        raise _Unread(WeekSnag.OVERLAP)
    if not group.closed and not group.periods:
        raise _Unread(WeekSnag.HOURS)
    found = sorted(group.periods)
    if any(one.closes > after.opens for one, after in pairwise(found)):
        raise _Unread(WeekSnag.OVERLAP)
    for pause in group.breaks:
        inside = [one for one in found if one.opens < pause.opens and pause.closes < one.closes]
        if not inside:
            raise _Unread(WeekSnag.BREAK)
        found = sorted(part for one in found for part in (_cut(one, pause) if one in inside else (one,)))
    return tuple(found)


def _cut(period: Period, pause: Period) -> Iterator[Period]:
    yield Period(period.opens, pause.opens)
    yield Period(pause.closes, period.closes)

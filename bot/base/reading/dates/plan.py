"""What a typed time says, piece by piece, before it is laid on the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.base.reading.dates.days import JOINS, TO, Day, days_at, number_at, of_week, week_at, word_at
from bot.base.reading.dates.hours import DAY, Hour, hour_at, part_at
from bot.base.reading.dates.names import weekday_named
from bot.base.reading.dates.tokens import Kind, Token
from bot.base.reading.slang import PARTICLES

EVERY = frozenset({"setiap", "tiap", "saban", "every", "each"})
_FROM = frozenset({"mulai", "dari", "sejak", "from", "starting"})
_TIMES = frozenset({"kali", "x", "pertemuan", "sesi", "times", "sessions"})
_WEEKS = frozenset({"minggu", "pekan", "week", "weeks"})
_DAYS = frozenset({"hari", "day", "days"})
_NOISE = PARTICLES | {"hari", "tanggal", "pada", "on", "the", "nanti", "selama", "waktu", "sekitar", "berturut", "ini"}
WORKDAYS = (1, 2, 3, 4, 5)
ALL_DAYS = (*WORKDAYS, 6, 7)


@dataclass
class Plan:
    """The pieces. `repeats`: a series was asked for; `weekdays` are those named for it, or all of them."""

    days: list[Day] = field(default_factory=list)
    through: bool = False
    start: Day | None = None
    until: Day | None = None
    hours: list[Hour] = field(default_factory=list)  # start, end
    until_hour: Hour | None = None
    part: str | None = None
    repeats: bool = False
    weekdays: tuple[int, ...] = ()
    interval: int = 1  # weeks
    times: int | None = None
    weeks: int | None = None
    run: int | None = None  # days one after the other
    minutes: int | None = None  # how long each lasts
    vague: bool = False  # a week was named, and no day of it
    clash: bool = False  # a weekday that is not that of its date
    unread: list[str] = field(default_factory=list)

    @property
    def names_day(self) -> bool:
        """Whether any day was named, if only “every day”."""
        return bool(self.days or self.start or self.until or self.weekdays)


def plan_of(tokens: Sequence[Token], today: date, zone_name: str) -> Plan:
    """What the tokens say; words of no meaning here are left in `unread`. `zone_name` may be said: “WIB”."""
    reader = _Reader(tokens, today, zone_name.casefold())
    at = 0
    while at < len(tokens):
        at = reader.step(at)
    return reader.plan


class _Reader:
    """Goes through the tokens; remembers what joins the next piece to the last one."""

    def __init__(self, tokens: Sequence[Token], today: date, zone_name: str) -> None:
        self.plan = Plan()
        self._tokens = tokens
        self._today = today
        self._zone_name = zone_name
        self._joined = ""  # by "to", "from", "and", "comma" or nothing
        self._last = ""  # the piece before: a slot of days, "hour", or another
        self._week = ""

    def step(self, at: int) -> int:
        """Read the piece that begins at a token, and say where the next one does."""
        for read in (self._counted, self._every, self._day, self._hour, self._part):
            end = read(at)
            if end > at:
                self._joined = ""
                return end
        return self._mark(at) or self._named_week(at) or self._passed(at)

    def _counted(self, at: int) -> int:
        """“4 kali”, “2 minggu sekali”, “3 hari berturut-turut”, “selama 2 jam”."""
        number, unit, after = number_at(self._tokens, at), word_at(self._tokens, at + 1), word_at(self._tokens, at + 2)
        if word_at(self._tokens, at) in ("selama", "durasi") and after in ("jam", "menit"):
            minutes = (number_at(self._tokens, at + 1) or 0) * (60 if after == "jam" else 1)
            self.plan.minutes = minutes if 0 < minutes <= DAY else None
            return at + 3 if self.plan.minutes else at
        if not number or after == "lagi":
            return at
        if unit in _TIMES:
            self.plan.times = number
        elif unit in _WEEKS and after == "sekali":
            self.plan.repeats, self.plan.interval = True, number
            return at + 3
        elif unit in _WEEKS:
            self.plan.weeks = number
        elif unit in _DAYS and not weekday_named(after) and after not in ("ini", "kerja"):
            self.plan.run = number
        else:
            return at
        return at + 2

    def _every(self, at: int) -> int:
        """“setiap”, with “hari”, “hari kerja”, “2 minggu” or the name of a day behind it."""
        if word_at(self._tokens, at) not in EVERY:
            return at
        self.plan.repeats = True
        unit, after = word_at(self._tokens, at + 1), word_at(self._tokens, at + 2)
        if number_at(self._tokens, at + 1) and after in _WEEKS:
            self.plan.interval = number_at(self._tokens, at + 1) or 1
            return at + 3 + (word_at(self._tokens, at + 3) == "sekali")
        if unit in _DAYS and not weekday_named(after):
            self.plan.weekdays = WORKDAYS if after == "kerja" else ALL_DAYS
            return at + 2 + (after == "kerja")
        week = unit in _WEEKS - {"minggu"} or (unit == "minggu" and after in {"hari", *_FROM})
        return at + 1 + week

    def _day(self, at: int) -> int:
        found = days_at(self._tokens, at, self._today)
        if not found:
            return at
        days, end = found
        self.plan.part = next((day.part for day in days.days if day.part), self.plan.part)
        unsure = bool(days.days[0].weekday) and word_at(self._tokens, at - 1) == "malam"  # “jam 7 malam Minggu”
        self._place(tuple(replace(day, guessed=day.guessed or unsure) for day in days.days), days.through)
        return end

    def _place(self, days: tuple[Day, ...], through: bool) -> None:
        if self._week and days[0].rolls:
            days = tuple(of_week(day, self._week, self._today) for day in days)
            self.plan.vague, self._week = False, ""
        slot = self._slot_for(days[0])
        if slot == "same":
            return self._agree(days[0])
        if slot == "days":
            self.plan.days += days
            self.plan.through = through
        elif slot == "between":
            self._fill_up(days[0])
        else:
            setattr(self.plan, slot, days[0])
        self._last = slot if slot != "between" else "days"
        return None

    def _slot_for(self, day: Day) -> str:
        """Where a day belongs: a further one, the start, the last one, a range of weekdays, or the one just said."""
        before = self._before()
        if self._joined == "to":
            repeated = self.plan.repeats and before and before.weekday and day.weekday
            return "between" if repeated and self._last == "days" else "until"
        if before and self._joined in ("", "comma") and (before.weekday is None) != (day.weekday is None):
            return "same"
        return "start" if self._joined == "from" else "days"

    def _before(self) -> Day | None:
        """The day named just before, if a day was."""
        if self._last == "days":
            return self.plan.days[-1]
        return {"start": self.plan.start, "until": self.plan.until}.get(self._last)

    def _agree(self, day: Day) -> None:
        """“Sabtu, 12 Desember”: the date counts, and its weekday should be the one that was named."""
        before = self._before() or day
        dated, named = (before, day) if before.weekday is None else (day, before)
        self.plan.clash |= dated.day.isoweekday() != named.weekday
        if self._last == "days":
            self.plan.days[-1] = dated
        else:
            setattr(self.plan, self._last, dated)

    def _fill_up(self, last: Day) -> None:
        """“setiap Senin sampai Jumat”."""
        first = self.plan.days[-1].day
        days = (first + timedelta(ahead) for ahead in range(1, 7))
        wanted = ((last.weekday or 0) - first.isoweekday()) % 7
        self.plan.days += [Day(day, day.isoweekday(), rolls=True) for day in list(days)[:wanted]]

    def _hour(self, at: int) -> int:
        found = hour_at(self._tokens, at)
        if not found:
            return at
        hour, end = found
        plan = self.plan
        if not plan.hours:
            plan.hours.append(hour)
        elif plan.until and self._last == "until" and len(plan.hours) == 1 and not plan.repeats:
            plan.until_hour = hour
        elif self._joined == "to" and len(plan.hours) == 1:
            plan.hours.append(hour)
        else:
            plan.unread.append(self._tokens[at].text)
        self._last = "hour"
        return end

    def _part(self, at: int) -> int:
        part, end = part_at(self._tokens, at)
        if part and self.plan.part in (None, part):
            self.plan.part = part
            return end
        return at

    def _mark(self, at: int) -> int:
        """What joins two pieces; 0 for anything else."""
        token = self._tokens[at]
        if token.kind is Kind.DASH or token.word in TO:
            self._joined = "to"
        elif token.word in JOINS or token.text in ("&", "+"):
            self._joined = "and"
        elif token.word in _FROM:
            self._joined = "from"
        elif token.kind is Kind.COMMA:
            self._joined = self._joined or "comma"
        else:
            return 0
        return at + 1

    def _named_week(self, at: int) -> int:
        """“minggu depan”, before or after the day of it; 0 for anything else."""
        week, end = week_at(self._tokens, at)
        if not week or word_at(self._tokens, at) not in _WEEKS:
            return 0
        before = self._before()
        if self._last == "days" and before and before.rolls:
            self.plan.days[-1] = of_week(before, week, self._today)
        else:
            self.plan.vague, self._week = True, week
        return end

    def _passed(self, at: int) -> int:
        word = self._tokens[at].text
        if word == "selesai":
            self._joined = ""  # “jam 9 s.d. selesai”
        elif word not in _NOISE and word != self._zone_name:
            self.plan.unread.append(word)
        return at + 1

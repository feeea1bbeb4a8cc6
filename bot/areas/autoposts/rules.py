"""What the scheduler announces: when, again when, and the dates of the literary year."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from bot.base.refusals import Refusal

TOLERANCE = timedelta(hours=2)  # overdue by more, staff decide
FEW = 3  # seats left that are worth a word
SMALL = 6  # an event this small is nearly full from the beginning
AHEAD = timedelta(weeks=3)  # of a literacy date, for a campaign
NEAR = timedelta(7)  # around a literacy date, what may belong to it
MORNING = time(8)
LEADS = (168, 72, 24, 3)  # hours before the start that can be chosen
_RULE = re.compile(r"(\d\d)(?:-(\d\d)|/([1-7])/(-1|[1-5]))?")


class Kind(StrEnum):
    """What is announced by itself."""

    EVENT = "event"
    SEATS = "seats"
    AGENDA = "agenda"
    DIGEST = "digest"
    BOOKS = "books"
    CAMPAIGN = "campaign"


class State(StrEnum):
    """How a plan stands. HELD: overdue, staff decide."""

    WAITING = "waiting"
    HELD = "held"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Settings:
    """For a kind of events: announced when published, again so many hours before it, and when seats get few."""

    at_once: bool = True
    leads: tuple[int, ...] = (24,)
    seats: bool = True


def usual(kind: str) -> Settings:
    """How events of a kind are announced until staff choose: a class's visit is nobody else's."""
    return Settings(at_once=False, leads=(), seats=False) if kind == "school_visit" else Settings()


@dataclass(frozen=True)
class Plan:
    """One thing that will be said. `words`: what staff put before it."""

    id: int
    kind: Kind
    key: str
    due_at: datetime
    state: State
    event_id: int | None = None
    literacy_id: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Post:
    """A post about an event as it stands in a chat."""

    chat_id: int
    message_id: int
    event_id: int
    thread: int | None = None
    photo: bool = False
    plan_id: int | None = None


@dataclass(frozen=True)
class LiteracyDate:
    """A date of the literary year. `subjects`: what its reading list is looked up by."""

    id: int
    name: str
    rule: str
    subjects: tuple[str, ...] = ()
    kind: str = "discussion"
    title: str = ""

    @property
    def month(self) -> int:
        return int(self.rule[:2])

    @property
    def whole_month(self) -> bool:
        """Whether it lasts the whole month."""
        return len(self.rule) == 2


@dataclass(eq=False)
class UnreadableRule(Refusal):
    """A rule for a date that names no day."""

    rule: str


@dataclass(eq=False)
class AlreadySaid(Refusal):
    """A plan that is done, skipped or gone can no longer be changed."""


def checked_rule(rule: str) -> str:
    """A rule for a date. Raises UnreadableRule."""
    try:
        day_of(rule, 2024)
    except ValueError:
        raise UnreadableRule(rule) from None
    return rule


def day_of(rule: str, year: int) -> date:
    """The day a rule means in a year, of a whole month its first; 29 February is the 28th where there is none.

    Raises ValueError.
    """
    match = _RULE.fullmatch(rule)
    if match is None:
        raise ValueError(rule)
    month, day, weekday, nth = match.groups()
    if day:
        last = calendar.monthrange(year, int(month))[1]
        return date(year, int(month), last if rule == "02-29" else int(day))
    if weekday:
        return _nth(year, int(month), int(weekday), int(nth))
    return date(year, int(month), 1)


def next_day(rule: str, today: date) -> date:
    """The next time a rule's day comes, today included; a whole month's first while that month lasts."""
    if len(rule) == 2 and int(rule) == today.month:
        return today.replace(day=1)
    this = day_of(rule, today.year)
    return this if this >= today else day_of(rule, today.year + 1)


def near(dates: Iterable[LiteracyDate], day: date) -> list[str]:
    """The names of those dates that something on a day may belong to: a week around in their order, then months."""
    found, months = [], []
    for one in dates:
        if one.whole_month:
            months += [one.name] if one.month == day.month else []
        elif (nearest := _nearest(one.rule, day)) and abs(nearest - day) <= NEAR:
            found.append((nearest, one.name))
    return [*(name for _, name in sorted(found)), *months]


def _nearest(rule: str, day: date) -> date | None:
    """The day of a rule that is nearest to a day."""
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        with suppress(ValueError):  # a fifth Wednesday that this February has not
            found.append(day_of(rule, year))
    return min(found, key=lambda one: abs(one - day), default=None)


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    days = [date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
    fitting = [day for day in days if day.isoweekday() == weekday]
    if nth > len(fitting):
        raise ValueError("no such day in this month")
    return fitting[nth - 1 if nth > 0 else -1]


def next_monday(now: datetime, zone: tzinfo) -> datetime:
    """The next Monday, 08.00, by the library's clock."""
    local = now.astimezone(zone)
    day = local.date() + timedelta(days=-local.weekday() % 7)
    found = datetime.combine(day, MORNING, zone)
    return found if found > now else datetime.combine(day + timedelta(7), MORNING, zone)


def next_first(now: datetime, zone: tzinfo) -> datetime:
    """The next first of a month, 08.00."""
    local = now.astimezone(zone)
    found = datetime.combine(local.date().replace(day=1), MORNING, zone)
    if found > now:
        return found
    following = (local.date().replace(day=28) + timedelta(days=4)).replace(day=1)
    return datetime.combine(following, MORNING, zone)


def lead_moments(starts_at: datetime, leads: Sequence[int], now: datetime) -> list[tuple[int, datetime]]:
    """(hours, moment) of the reminders still to come; none within two hours of now, when it was just announced."""
    found = [(lead, starts_at - timedelta(hours=lead)) for lead in leads]
    return [(lead, moment) for lead, moment in found if moment > now + timedelta(hours=2)]

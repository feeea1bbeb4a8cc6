"""When a room may be used, who has it, and what else is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.events.service import Events
from bot.areas.library.rules import Hours, Period, hours_on
from bot.areas.library.service import Library
from bot.areas.rooms.rules import (
    HOLDS,
    QUARTER,
    Alternative,
    Booking,
    Programme,
    Room,
    Span,
    State,
    Wish,
    free_within,
    is_in,
    quartered,
)
from bot.areas.rooms.store import bookings, rooms
from bot.base.clock import Clock
from bot.base.database import Reader

_NOT_FILLED_IN = (Period(time(7), time(21)),)
_OTHER_ROOMS, _OTHER_TIMES = 2, 2
_DAYS_AHEAD = 7


@dataclass(frozen=True)
class Day:
    """One room on one day: when it may be used, the library's programmes, and what people have or ask for."""

    room: Room
    day: date
    open: Sequence[Span]
    programmes: Sequence[Programme]
    bookings: Sequence[Booking]

    @property
    def busy(self) -> list[Span]:
        """When nobody else may have it."""
        held = [one.span for one in self.bookings if one.state in HOLDS]
        return sorted([*held, *(quartered(one.span) for one in self.programmes)])

    @property
    def free(self) -> list[Span]:
        """When it may be had."""
        return free_within(self.open, self.busy)

    @property
    def asked(self) -> list[Booking]:
        """What the staff have yet to decide."""
        return [one for one in self.bookings if one.state is State.ASKED]


class Timetable:
    """Reads; `zone` is the library's."""

    def __init__(self, clock: Clock, zone: tzinfo, library: Library, events: Events) -> None:
        self._clock = clock
        self.zone = zone
        self._library = library
        self._events = events

    async def hours(self, reader: Reader) -> Hours:
        """The library's."""
        return await self._library.hours(reader)

    def whole(self, day: date) -> Span:
        """A day of the library's calendar."""
        starts = datetime.combine(day, time(), self.zone)
        return Span(starts, starts + timedelta(days=1))

    async def day(self, reader: Reader, room: Room, day: date) -> Day:
        """One room on one day."""
        whole = self.whole(day)
        programmes = [one for one in await self.programmes(reader, whole) if is_in(one.place, room.name)]
        found = await bookings.in_room(reader, room.id, whole)
        return Day(room, day, self.open_on(await self.hours(reader), room, day), programmes, found)

    def open_on(self, hours: Hours, room: Room, day: date) -> list[Span]:
        """When it may be used: as long as the library is open, within its own hours."""
        periods = hours_on(hours, day).periods
        spans = []
        for period in _NOT_FILLED_IN if periods is None else periods:
            opens, closes = max(period.opens, room.opens or time()), min(period.closes, room.closes or time(23, 59))
            if opens < closes:
                spans.append(Span(self._at(day, opens), self._at(day, closes)))
        return spans

    def may_be_used(self, hours: Hours, room: Room, span: Span) -> bool:
        """Whether it is open all that time."""
        day = span.starts.astimezone(self.zone).date()
        return any(one.starts <= span.starts and span.ends <= one.ends for one in self.open_on(hours, room, day))

    async def programmes(self, reader: Reader, span: Span) -> list[Programme]:
        """The library's own, wherever they are."""
        found = await self._events.reading.held_between(reader, span.starts, span.ends)
        return [
            Programme(one.session_id, one.event_id, one.title, Span(one.starts_at, one.ends_at), one.place)
            for one in found
        ]

    async def is_free(self, reader: Reader, room: Room, span: Span) -> bool:
        """Whether neither a programme nor anybody has it."""
        if await bookings.busy(reader, room.id, span):
            return False
        return not any(is_in(one.place, room.name) for one in await self.programmes(reader, quartered(span)))

    async def instead(self, reader: Reader, wish: Wish) -> list[Alternative]:
        """Other rooms at that time, and the nearest times of the same room."""
        found: list[Alternative] = []
        for room in await rooms.every(reader):
            if room.id != wish.room and len(found) < _OTHER_ROOMS and await self._would_do(reader, room, wish):
                found.append(Alternative(room, wish.span))
        same = await rooms.find(reader, wish.room)
        if same is not None and not same.removed:
            found += [Alternative(same, span) for span in await self._other_times(reader, same, wish)]
        return found

    async def _would_do(self, reader: Reader, room: Room, wish: Wish) -> bool:
        if room.capacity < wish.people or room.is_broken(wish.span):
            return False
        hours = await self.hours(reader)
        notice = self._clock.now() + timedelta(hours=room.caps.hours_before)
        soon = wish.span.starts >= notice and wish.span.minutes <= room.caps.minutes_a_day
        return soon and self.may_be_used(hours, room, wish.span) and await self.is_free(reader, room, wish.span)

    async def _other_times(self, reader: Reader, room: Room, wish: Wish) -> list[Span]:
        """The nearest of the day, and that of the next days."""
        first = wish.span.starts.astimezone(self.zone).date()
        found: list[Span] = []
        for ahead in range(_DAYS_AHEAD + 1):
            plan = await self.day(reader, room, first + timedelta(days=ahead))
            target = wish.span.moved(timedelta(days=ahead))
            fits = [near for span in plan.free if (near := self._nearest(room, span, target))]
            if fits and not room.is_broken(fits[0]):
                found.append(min(fits, key=lambda one: abs(one.starts - target.starts)))
            if len(found) == _OTHER_TIMES:
                break
        return found

    def _nearest(self, room: Room, free: Span, target: Span) -> Span | None:
        """The span as long as the target that is nearest to it, and still to be asked for."""
        long, notice = target.ends - target.starts, self._clock.now() + timedelta(hours=room.caps.hours_before)
        earliest = max(free.starts, quartered(Span(notice, notice + QUARTER)).starts)
        while earliest < notice:
            earliest += QUARTER
        starts = max(earliest, min(target.starts, free.ends - long))
        return Span(starts, starts + long) if starts + long <= free.ends else None

    def _at(self, day: date, moment: time) -> datetime:
        return datetime.combine(day, moment, self.zone)

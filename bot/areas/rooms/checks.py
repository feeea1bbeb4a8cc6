"""Whether somebody may ask for what they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.areas.rooms.refusals import AskedAlready, NotThen, TooOften
from bot.areas.rooms.rules import OPEN, Booking, Cause, Room, Span, State, Wish, monday_of
from bot.areas.rooms.store import bookings
from bot.areas.rooms.timetable import Timetable
from bot.base.clock import Clock
from bot.base.database import Reader

_COUNTS = (State.ASKED, State.BOOKED, State.INSIDE)


class Checks:
    """Raises what is in the way: the room's hours and rules first, then what this person has already."""

    def __init__(self, clock: Clock, timetable: Timetable) -> None:
        self._clock = clock
        self._timetable = timetable

    async def allowed(self, reader: Reader, room: Room, wish: Wish, person: int, but: int = 0, series: int = 0) -> None:
        """Raises NotThen, TooOften, AskedAlready. `but`: a booking that moves; `series`: one counts once ahead."""
        await self.possible(reader, room, wish)
        await self._not_too_often(reader, room, wish, person, but, series)

    async def possible(self, reader: Reader, room: Room, wish: Wish) -> None:
        """Raises NotThen, with what would do where that can be said."""
        if wish.people > room.capacity:
            raise NotThen(room, "small", room.capacity, instead=await self._timetable.instead(reader, wish))
        if found := self._notice(room, wish.span):
            raise found
        hours = await self._timetable.hours(reader)
        if not self._timetable.may_be_used(hours, room, wish.span):
            raise await self._not_open(reader, room, wish)
        if room.is_broken(wish.span):
            raise NotThen(room, "broken", instead=await self._timetable.instead(reader, wish))

    def _notice(self, room: Room, span: Span) -> NotThen | None:
        now, caps = self._clock.now(), room.caps
        if span.starts <= now:
            return NotThen(room, "past")
        if span.starts < now + timedelta(hours=caps.hours_before):
            return NotThen(room, "soon", caps.hours_before)
        if self._day(span.starts) > self._day(now) + timedelta(days=caps.days_before):
            return NotThen(room, "far", caps.days_before)
        if span.minutes > caps.minutes_a_day:
            return NotThen(room, "long", caps.minutes_a_day)
        return None

    async def _not_open(self, reader: Reader, room: Room, wish: Wish) -> NotThen:
        hours, day = await self._timetable.hours(reader), self._day(wish.span.starts)
        spans = self._timetable.open_on(hours, room, day)
        instead = await self._timetable.instead(reader, wish)
        if not spans:
            return NotThen(room, "closed", span=wish.span, instead=instead)
        return NotThen(room, "hours", span=Span(spans[0].starts, spans[-1].ends), instead=instead)

    async def _not_too_often(self, reader: Reader, room: Room, wish: Wish, person: int, but: int, series: int) -> None:
        monday = monday_of(self._day(wish.span.starts))
        since = min(self._timetable.whole(monday).starts, self._clock.now())
        mine = [one for one in await bookings.of_person(reader, person, since) if one.id != but]
        for one in mine:
            if one.state in OPEN and one.wish.room == room.id and one.span.meets(wish.span):
                raise AskedAlready(one, room)
        mine = [one for one in mine if one.state in _COUNTS or one.cause in (Cause.USED, Cause.NO_SHOW)]
        here = [one for one in mine if one.wish.room == room.id]
        self._caps(room, wish, here, series)

    def _caps(self, room: Room, wish: Wish, here: Sequence[Booking], series: int) -> None:
        day, caps = self._day(wish.span.starts), room.caps
        same_day = [one for one in here if self._day(one.span.starts) == day]
        if sum(one.span.minutes for one in same_day) + wish.span.minutes > caps.minutes_a_day:
            raise TooOften(room, "day", caps.minutes_a_day)
        week = [one for one in here if monday_of(self._day(one.span.starts)) == monday_of(day)]
        if len(week) >= caps.times_a_week:
            raise TooOften(room, "week", caps.times_a_week)
        ahead = [one for one in here if one.state in (State.ASKED, State.BOOKED)]
        counted = {one.series or -one.id for one in ahead if not series or one.series != series}
        if len(counted) >= caps.times_ahead:
            raise TooOften(room, "ahead", caps.times_ahead)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._timetable.zone).date()

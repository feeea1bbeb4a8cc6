"""Residents ask for a room, move, give up, and take that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random, SystemRandom

from bot.areas.library.rules import hours_on, open_day_after
from bot.areas.rooms import letters, plans
from bot.areas.rooms.checks import Checks
from bot.areas.rooms.passing import Passing, booking_of, room_of
from bot.areas.rooms.permissions import DECIDE_ROOMS
from bot.areas.rooms.refusals import NoLongerSo, NotThen, Taken, TooOften
from bot.areas.rooms.rules import (
    MONTH_KEPT,
    OPEN,
    SETTINGS,
    Alternative,
    Booking,
    Cause,
    Room,
    Span,
    State,
    Wish,
    quartered,
)
from bot.areas.rooms.store import bookings, rooms
from bot.areas.rooms.timetable import Timetable
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.codes import ALPHABET
from bot.base.refusals import Unknown

CODE = "RG"
_AN_HOUR = 3600


@dataclass(frozen=True)
class Series:
    """`skipped`: the spans that are not asked for, and why: taken, or as NotThen and TooOften say."""

    id: int
    asked: Sequence[Booking]
    skipped: Sequence[tuple[Span, str]]


class Asking:
    """One public method a use case; all raise Unknown for what is not theirs."""

    def __init__(
        self,
        clock: Clock,
        timetable: Timetable,
        checks: Checks,
        passing: Passing,
        staff: Staff,
        random: Random | None = None,
    ) -> None:
        self._clock = clock
        self._timetable = timetable
        self._checks = checks
        self._passing = passing
        self._staff = staff
        self._random = random or SystemRandom()

    async def ask(self, tx: Transaction, person: int, wish: Wish) -> Booking:
        """First come, first served, or staff decide; where somebody has it they wait. Raises NotThen, TooOften,
        AskedAlready."""
        wish = replace(wish, span=quartered(wish.span))
        room = await self._kept(tx, wish.room)
        await self._checks.allowed(tx, room, wish, person)
        free = await self._timetable.is_free(tx, room, wish.span)
        state = State.WAITING if not free else State.ASKED if room.approval else State.BOOKED
        return await self._enter(tx, person, room, wish, state)

    async def ask_series(self, tx: Transaction, person: int, wish: Wish, spans: Sequence[Span]) -> Series:
        """Several times in one, without those that cannot be. Raises NotThen where none can."""
        wish = replace(wish, span=quartered(spans[0]))
        room, now = await self._kept(tx, wish.room), self._clock.now()
        series = await bookings.begin_series(tx, person, now, wish.span.starts + MONTH_KEPT)
        asked: list[Booking] = []
        skipped: list[tuple[Span, str]] = []
        for span in map(quartered, spans):
            one = replace(wish, span=span)
            if why := await self._in_the_way(tx, room, one, person, series):
                skipped.append((span, why))
                continue
            state = State.ASKED if room.approval else State.BOOKED
            asked.append(await self._enter(tx, person, room, one, state, series))
        if not asked:
            raise NotThen(room, "series", len(spans), instead=await self._timetable.instead(tx, wish))
        if asked[-1].span.starts > wish.span.starts + MONTH_KEPT:
            await plans.plan_series(tx, series, wish.span.starts + MONTH_KEPT)
        return Series(series, asked, skipped)

    async def _in_the_way(self, tx: Transaction, room: Room, wish: Wish, person: int, series: int) -> str:
        try:
            await self._checks.allowed(tx, room, wish, person, series=series)
        except (NotThen, TooOften) as refusal:
            return refusal.why
        return "" if await self._timetable.is_free(tx, room, wish.span) else "taken"

    async def cancel(self, tx: Transaction, person: int, booking_id: int, *, series: bool = False) -> Booking:
        """Given up, or the rest of its series. Raises NoLongerSo."""
        booking = await self._open(tx, person, booking_id)
        some = await bookings.of_series(tx, booking.series) if series and booking.series else [booking]
        for one in some:
            if one.state in OPEN:
                await self._passing.end(tx, one, Cause.CANCELLED)
        return await booking_of(tx, booking_id)

    async def undo(self, tx: Transaction, person: int, booking_id: int) -> Booking:
        """As it was, where the room is still free; else they wait. Raises NoLongerSo."""
        booking, now = await booking_of(tx, booking_id, person), self._clock.now()
        room = await room_of(tx, booking.wish.room)
        if not booking.may_be_undone(now):
            raise NoLongerSo(booking, room)
        free = await self._timetable.is_free(tx, room, booking.span)
        if booking.ended_from is State.BOOKED and free:
            return await self._passing.book(tx, booking_id)
        state = State.ASKED if booking.ended_from is State.ASKED and free else State.WAITING
        await bookings.becomes(tx, booking_id, state, now)
        return await self._planned(tx, booking_id)

    async def move(self, tx: Transaction, person: int, booking_id: int, room_id: int, span: Span) -> Booking:
        """Another time or room for what is asked for; what is over is asked for anew. Raises as `ask`, and Taken."""
        booking, room, span = await booking_of(tx, booking_id, person), await self._kept(tx, room_id), quartered(span)
        wish = replace(booking.wish, room=room_id, span=span)
        if booking.state is State.INSIDE:
            raise NoLongerSo(booking, await room_of(tx, booking.wish.room))
        if booking.state is State.ENDED:
            return await self.ask(tx, person, wish)
        await self._checks.allowed(tx, room, wish, person, but=booking_id)
        if not await self._may_go_to(tx, booking, room, span):
            raise Taken(booking, room, span, await self._timetable.instead(tx, wish))
        return await self._moved(tx, booking, room, span)

    async def _may_go_to(self, tx: Transaction, booking: Booking, room: Room, span: Span) -> bool:
        """Free but for what it has there itself, which it keeps where it cannot move."""
        await bookings.let_go(tx, booking.id)
        free = await self._timetable.is_free(tx, room, span)
        if not free and booking.state is State.BOOKED:
            await bookings.take(tx, booking)
        return free

    async def _moved(self, tx: Transaction, booking: Booking, room: Room, span: Span) -> Booking:
        decide_by = await self.decide_by(tx, span) if room.approval else None
        await bookings.move(tx, booking.id, room.id, span, decide_by)
        await bookings.becomes(tx, booking.id, State.ASKED, self._clock.now())
        if room.approval:
            await self._tell_staff(tx, room)
            after = await self._planned(tx, booking.id)
        else:
            after = await self._passing.book(tx, booking.id)
        if booking.state is State.BOOKED:
            await self._passing.free(tx, booking.wish.room, booking.span)
        return after

    async def take(self, tx: Transaction, person: int, booking_id: int) -> Booking:
        """What was offered to who waits. Raises NoLongerSo, Taken, NotThen."""
        booking, at_once = await self._passing.take(tx, person, booking_id)
        if at_once:
            return await self._passing.book(tx, booking_id)
        room = await room_of(tx, booking.wish.room)
        await bookings.move(tx, booking_id, room.id, booking.span, await self.decide_by(tx, booking.span))
        await bookings.becomes(tx, booking_id, State.ASKED, self._clock.now())
        await self._tell_staff(tx, room)
        return await self._planned(tx, booking_id)

    async def instead(self, reader: Reader, booking: Booking) -> list[Alternative]:
        """What is free in place of it."""
        return await self._timetable.instead(reader, booking.wish)

    async def decide_by(self, reader: Reader, span: Span) -> datetime:
        """The end of the last open day for deciding, and never after it begins."""
        days = {**SETTINGS, **await rooms.settings(reader)}["decide_days"]
        hours, now = await self._timetable.hours(reader), self._clock.now()
        day = open_day_after(hours, now.astimezone(self._timetable.zone).date(), days)
        periods = hours_on(hours, day).periods
        closes = timedelta(hours=periods[-1].closes.hour, minutes=periods[-1].closes.minute) if periods else None
        return min(self._timetable.whole(day).starts + (closes or timedelta(hours=16)), span.starts)

    async def _enter(
        self, tx: Transaction, person: int, room: Room, wish: Wish, state: State, series: int | None = None
    ) -> Booking:
        now, asked = self._clock.now(), state is not State.WAITING and room.approval
        decide_by = await self.decide_by(tx, wish.span) if asked else None
        first = State.ASKED if state is State.BOOKED else state
        booking_id = await bookings.insert(
            tx, wish, person, first, now, code=await self._fresh_code(tx), decide_by=decide_by, series=series
        )
        if state is State.BOOKED:
            return await self._passing.book(tx, booking_id)
        if asked:
            await self._tell_staff(tx, room)
        return await self._planned(tx, booking_id)

    async def _tell_staff(self, tx: Transaction, room: Room) -> None:
        """Once an hour and room, however many ask."""
        hour = int(self._clock.now().timestamp()) // _AN_HOUR
        key = f"{letters.TO_DECIDE}:{room.id}:{hour}"
        await self._staff.tell(
            tx, DECIDE_ROOMS, letters.TO_DECIDE, {"room": room.id}, key, subject=f"room:{room.id}", hushed=True
        )

    async def _planned(self, tx: Transaction, booking_id: int) -> Booking:
        booking = await booking_of(tx, booking_id)
        await plans.plan(tx, booking, self._clock.now())
        return booking

    async def _open(self, reader: Reader, person: int, booking_id: int) -> Booking:
        booking = await booking_of(reader, booking_id, person)
        if booking.state not in OPEN:
            raise NoLongerSo(booking, await room_of(reader, booking.wish.room))
        return booking

    async def _kept(self, reader: Reader, room_id: int) -> Room:
        room = await room_of(reader, room_id)
        if room.removed:
            raise Unknown("room")
        return room

    async def _fresh_code(self, reader: Reader) -> str:
        while True:
            code = f"{CODE}-{''.join(self._random.choices(ALPHABET, k=4))}"
            if await bookings.with_code(reader, code) is None:
                return code

"""Whatever residents, staff, days and programmes do in whatever order: never two in one room, nobody unanswered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from bot.areas.rooms import letters
from bot.areas.rooms.refusals import AskedAlready, NoLongerSo, NotThen, Taken, TooOften
from bot.areas.rooms.rules import HOLDS, UNDO_FOR, Booking, Cause, Room, Span, State, quartered
from bot.areas.rooms.store.promises import PROMISES
from bot.base.clock import to_ms
from bot.base.promises import broken
from tests.services.rooms_library import PEOPLE, STAFF, TwoRooms

persons, which = st.sampled_from(PEOPLE), st.integers(0, 20)
days, hours, lengths = st.integers(0, 4), st.integers(8, 15), st.sampled_from((30, 50, 60, 120, 240))
_ANSWERED = {
    Cause.DECLINED: letters.DECLINED,
    Cause.UNDECIDED: letters.UNDECIDED,
    Cause.NO_SHOW: letters.NO_SHOW,
    Cause.CLOSED: letters.CLOSED,
    Cause.PROGRAMME: letters.PROGRAMME,
    Cause.UNCONFIRMED: letters.UNCONFIRMED,
}


@contextmanager
def _may_be_refused() -> Iterator[None]:
    with suppress(NotThen, Taken, TooOften, AskedAlready, NoLongerSo):
        yield


class Lent(RuleBasedStateMachine):
    """Three residents, one of the staff, two rooms, one week after the other."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.at = TwoRooms(self.template)
        self.before: dict[int, Booking] = {}

    def teardown(self) -> None:
        self.at.close()

    def room(self, number: int) -> Room:
        return (self.at.den, self.at.hall)[number % 2]

    def one(self, number: int, *states: State) -> Booking | None:
        found = [one for one in self.at.bookings() if not states or one.state in states]
        return found[number % len(found)] if found else None

    def span(self, day: int, hour: int, minutes: int) -> Span:
        today = self.at.clock.now().replace(hour=0, minute=0) + timedelta(days=day)
        starts = today + timedelta(hours=hour - 7)  # the clock is in UTC
        return Span(starts, starts + timedelta(minutes=minutes))

    def told(self, one: Booking) -> list[str]:
        assert one.person is not None
        return [kind for kind, about in self.at.told(one.person) if about == letters.subject(one.id)]

    @rule(person=persons, number=which, day=days, hour=hours, minutes=lengths)
    def asks(self, person: int, number: int, day: int, hour: int, minutes: int) -> None:
        wish = self.at.wish(self.room(number), 0, 9)
        wish = type(wish)(wish.room, self.span(day, hour, minutes), 10, "rapat")
        with _may_be_refused():
            asked = self.at.work(self.at.rooms.asking.ask, person, wish)
            assert asked.state is not State.ENDED
            if self.room(number) is self.at.den:
                assert asked.state in (State.BOOKED, State.WAITING)

    @rule(person=persons, number=which, day=days, hour=hours, times=st.integers(2, 8))
    def asks_for_weeks(self, person: int, number: int, day: int, hour: int, times: int) -> None:
        wish = self.at.wish(self.room(number), 0, 9)
        wish = type(wish)(wish.room, self.span(day, hour, 60), 10, "latihan")
        with _may_be_refused():
            spans = [wish.span.moved(timedelta(weeks=week)) for week in range(times)]
            series = self.at.work(self.at.rooms.asking.ask_series, person, wish, spans)
            assert len(series.asked) + len(series.skipped) == times, "each week is had, or said to be left out"

    @rule(number=which)
    def is_approved(self, number: int) -> None:
        if booking := self.one(number, State.ASKED):
            with _may_be_refused():
                decided = self.at.work(self.at.rooms.deciding.approve, STAFF, booking.id)
                assert decided.booking.state is State.BOOKED

    @rule(number=which)
    def is_declined(self, number: int) -> None:
        if booking := self.one(number, State.ASKED):
            self.at.work(self.at.rooms.deciding.decline, STAFF, booking.id, "dipakai sendiri")

    @rule(number=which, series=st.booleans())
    def cancels(self, number: int, series: bool) -> None:
        if booking := self.one(number, State.ASKED, State.WAITING, State.BOOKED):
            assert booking.person is not None
            ended = self.at.work(self.at.rooms.asking.cancel, booking.person, booking.id, series=series)
            assert ended.cause is Cause.CANCELLED

    @rule(number=which)
    def undoes(self, number: int) -> None:
        if booking := self.one(number, State.ENDED):
            fresh = booking.ended_at is not None and self.at.clock.now() < booking.ended_at + UNDO_FOR
            with _may_be_refused():
                after = self.at.work(self.at.rooms.asking.undo, booking.person, booking.id)
                assert fresh
                assert booking.cause is Cause.CANCELLED
                assert after.state is not State.ENDED

    @rule(number=which, other=which, day=days, hour=hours)
    def moves(self, number: int, other: int, day: int, hour: int) -> None:
        if booking := self.one(number):
            to = self.span(day, hour, booking.span.minutes)
            with _may_be_refused():
                after = self.at.work(self.at.rooms.asking.move, booking.person, booking.id, self.room(other).id, to)
                assert after.span == quartered(to)

    @rule(number=which)
    def takes_what_is_offered(self, number: int) -> None:
        if booking := self.one(number, State.WAITING):
            with _may_be_refused():
                taken = self.at.work(self.at.rooms.asking.take, booking.person, booking.id)
                assert taken.state in (State.ASKED, State.BOOKED)

    @rule(number=which, themselves=st.booleans())
    def comes(self, number: int, themselves: bool) -> None:
        if booking := self.one(number, State.BOOKED):
            who = {"person": booking.person} if themselves else {"by": STAFF}
            with _may_be_refused():
                assert self.at.work(self.at.rooms.using.came, booking.id, **who).state is State.INSIDE

    @rule(number=which)
    def leaves_early(self, number: int) -> None:
        if booking := self.one(number, State.INSIDE):
            assert self.at.work(self.at.rooms.using.leaves, booking.id, by=STAFF).cause is Cause.USED

    @rule(number=which)
    def says_that_the_series_goes_on(self, number: int) -> None:
        if booking := self.one(number, State.ASKED, State.BOOKED):
            with _may_be_refused():
                self.at.work(self.at.rooms.using.confirm, booking.person, booking.id)

    @rule(day=st.integers(0, 6))
    def a_day_is_closed(self, day: int) -> None:
        self.at.work(self.at.library.set_special_day, (self.at.clock.now() + timedelta(days=day)).date(), ())
        self.at.work(self.at.rooms.following.follow)

    @rule(number=which, day=days, hour=hours)
    def the_library_needs_a_room(self, number: int, day: int, hour: int) -> None:
        span = self.span(day, hour, 90)
        self.at.work(self.at.plan_programme, self.room(number).name, span)
        for one in self.at.bookings():
            if one.wish.room == self.room(number).id and one.state in (State.BOOKED, State.ASKED):
                assert not one.span.meets(quartered(span)), "the library's own come first"

    @rule(number=which)
    def a_room_is_out_of_order_and_mended(self, number: int) -> None:
        room = self.room(number)
        _, told = self.at.work(self.at.rooms.keeping.breaks, room.id, "AC mati")
        there = [one for one in self.at.bookings() if one.wish.room == room.id and one.state in HOLDS]
        assert told >= sum(one.state is State.BOOKED and one.span.ends > self.at.clock.now() for one in there)
        self.at.work(self.at.rooms.keeping.mends, room.id)

    @rule()
    def the_program_restarts(self) -> None:
        self.at.restarts()

    @rule(minutes=st.sampled_from((5, 20, 120, 700, 1440, 10_080)))
    def time_passes(self, minutes: int) -> None:
        self.at.passes(timedelta(minutes=minutes))

    @invariant()
    def never_two_in_one_room(self) -> None:
        for room in (self.at.den, self.at.hall):
            held = sorted(
                quartered(one.span) for one in self.at.bookings() if one.wish.room == room.id and one.state in HOLDS
            )
            assert all(one.ends <= other.starts for one, other in pairwise(held))

    @invariant()
    def nobody_waits_for_a_decision_on_what_is_another_s(self) -> None:
        now = self.at.bookings()
        for asked in (one for one in now if one.state is State.ASKED):
            others = [one for one in now if one.wish.room == asked.wish.room and one.state in HOLDS]
            assert not any(quartered(one.span).meets(quartered(asked.span)) for one in others)

    @invariant()
    def nobody_is_unanswered(self) -> None:
        moment, now = self.at.clock.now(), self.at.bookings()
        for one in now:
            told = self.told(one)
            mates = [other for other in now if one.series and other.series == one.series] or [one]
            of_series = {kind for other in mates for kind in self.told(other)}
            was = self.before.get(one.id)
            if one.cause in _ANSWERED:
                assert _ANSWERED[one.cause] in of_series, "one letter tells of a series"
            if one.state is State.WAITING and was is not None and was.state is State.ASKED:
                assert letters.TAKEN in told, "somebody else was given it"
            if one.state is State.ASKED:
                assert one.decide_by is not None
                assert one.decide_by > moment, "its clock runs"
        self.before = {one.id: one for one in now}

    @invariant()
    def the_promises_are_kept(self) -> None:
        values = {"remembered": 0, "overdue": to_ms(self.at.clock.now())}
        assert not self.at.read(lambda reader: broken(reader, PROMISES, values))


def test_never_two_in_one_room_and_nobody_unanswered(empty_database: Path) -> None:
    Lent.template = empty_database
    run_state_machine_as_test(
        Lent,
        settings=settings(
            max_examples=30, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )

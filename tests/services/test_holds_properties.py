"""Whatever readers, staff, days and the catalogue do in whatever order: a copy is promised once, the queue keeps its
order, nobody is told “ready” without a copy, and the last day told is the one that is kept and enforced."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.areas.consents.rules import Shown
from bot.areas.holds import letters
from bot.areas.holds.refusals import (
    HeldAlready,
    NoLendableCopy,
    NoLongerSo,
    OnLoanToThem,
    PickupWanted,
    TooManyHolds,
    TooManyToday,
)
from bot.areas.holds.rules import UNDO_FOR, Cause, Hold, State
from bot.areas.holds.store import holds as store
from bot.areas.holds.store import work
from bot.areas.holds.store.promises import PROMISES
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.promises import broken
from bot.base.refusals import Refusal
from tests.services.holds_library import ATLAS, COPIES, NOVEL, READERS, STAFF, SmallLibrary

readers, titles = st.sampled_from(READERS), st.sampled_from((NOVEL, ATLAS))
which = st.integers(0, 30)
copies = st.sampled_from([copy for some in COPIES.values() for copy in some])


class Living(RuleBasedStateMachine):
    """Four readers, one of the staff, three copies."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.at = SmallLibrary(self.template)
        self.before: dict[int, Hold] = {}
        self.days: dict[int, date] = {}
        self.first: set[int] = set()
        self.together: set[int] = set()
        self.code = ""
        self.stop = self.at.work(self.at.pickups.add, "Puskel Contoh", "").id

    def teardown(self) -> None:
        self.at.close()

    def all_holds(self) -> list[Hold]:
        async def read(reader: Reader) -> list[Hold]:
            rows = await reader.rows(f"{store.SELECT} ORDER BY h.id")
            return [store.hold_of(row) for row in rows]

        return self.at.do(self.at.database.read(read))

    def one(self, number: int, *states: State) -> Hold | None:
        found = [one for one in self.all_holds() if not states or one.state in states]
        return found[number % len(found)] if found else None

    @initialize()
    def readers_wait(self) -> None:
        for reader in READERS:
            self.places(reader, ATLAS)
        for reader in READERS[1:]:
            self.places(reader, NOVEL)
        self.the_order_is_kept()  # who comes first after these is before none of them
        self.places(READERS[0], NOVEL, first=True)

    @rule(reader=readers, title=titles)
    def places(self, reader: int, title: int, *, first: bool = False) -> None:
        has = [one for one in self.all_holds() if one.person_id == reader and one.is_active]
        place = partial(self.at.holds.place, first=first)
        try:
            placed = self.at.work(place, reader, title)
        except HeldAlready:
            assert title in {one.title_id for one in has}
            return
        except (TooManyHolds, TooManyToday, OnLoanToThem, NoLendableCopy):
            return
        assert title not in {one.title_id for one in has}
        assert placed.hold.state in (State.QUEUED, State.FETCHING)
        if first:
            self.first.add(placed.hold.id)

    @rule(reader=readers, title=titles)
    def who_proposed_it_is_first(self, reader: int, title: int) -> None:
        self.places(reader, title, first=True)

    def turn(self, hold: Hold) -> tuple[bool, int]:
        """Who may be first comes before all others, in the order of arrival among themselves."""
        return hold.id not in self.first, hold.id

    @rule(number=which)
    def cancels(self, number: int) -> None:
        if hold := self.one(number, State.QUEUED, State.FETCHING, State.READY):
            ended = self.at.work(self.at.holds.cancel, hold.person_id, hold.id)
            assert ended.copy_id == hold.copy_id, "its copy is not yet passed on"

    @rule(number=which)
    def undoes(self, number: int) -> None:
        hold = self.one(number, State.ENDED)
        if hold is None:
            return
        may = hold.may_be_undone(self.at.clock.now())
        try:
            self.at.work(self.at.holds.undo, hold.person_id, hold.id)
        except NoLongerSo:
            assert not may
        except HeldAlready:
            assert may
        else:
            assert may

    @rule(number=which, days=st.none() | st.integers(1, 9))
    def suspends(self, number: int, days: int | None) -> None:
        if hold := self.one(number, State.QUEUED, State.FETCHING):
            until = self.at.today + timedelta(days=days) if days else None
            after = self.at.work(self.at.holds.suspend, hold.person_id, hold.id, until)
            assert after.state is State.QUEUED
            assert after.suspended

    @rule(number=which)
    def resumes(self, number: int) -> None:
        if hold := self.one(number, State.QUEUED):
            self.at.work(self.at.holds.resume, hold.person_id, hold.id)

    @rule(number=which, days=st.integers(1, 9))
    def is_not_needed_after(self, number: int, days: int) -> None:
        if hold := self.one(number, State.QUEUED, State.FETCHING, State.READY):
            day = self.at.today + timedelta(days=days)
            self.at.work(self.at.holds.not_needed_after, hold.person_id, hold.id, day)

    @rule(number=which, deed=st.sampled_from(("found", "not_found", "lost", "collected", "extend", "cancel")))
    def is_handled(self, number: int, deed: str) -> None:
        hold = self.one(number)
        if hold is not None:
            with suppress(NoLongerSo):
                self.at.work(getattr(self.at.holds.desk, deed), hold.id, STAFF)

    @rule(number=which)
    def is_found(self, number: int) -> None:
        if hold := self.one(number, State.FETCHING):
            after = self.at.work(self.at.holds.desk.found, hold.id, STAFF)
            assert after.pick_up_until is not None
            assert after.pick_up_until > self.at.today

    @rule(number=which, elsewhere=st.booleans())
    def is_picked_up_elsewhere(self, number: int, elsewhere: bool) -> None:
        hold = self.one(number)
        if hold is None or hold.person_id is None:
            return
        place = self.stop if elsewhere else None
        try:
            self.at.work(self.at.pickups.choose, hold.person_id, hold.id, place)
        except NoLongerSo:
            assert hold.state in (State.READY, State.ENDED), "only what is not set aside moves"
        else:
            after = self.at.work(self.at.holds.waiting, hold.person_id, hold.id).hold
            assert (after.pickup_id, after.state, after.copy_id) == (place, hold.state, hold.copy_id)

    @rule()
    def a_place_goes_only_where_nobody_waits(self) -> None:
        wanted = [one.id for one in self.all_holds() if one.is_active and one.pickup_id == self.stop]
        try:
            self.at.work(self.at.pickups.remove, self.stop)
        except PickupWanted:
            assert wanted
        else:
            assert not wanted
            self.stop = self.at.work(self.at.pickups.add, "Puskel Contoh", "").id

    @rule(reader=readers)
    def joins_or_leaves_the_household(self, reader: int) -> None:
        if reader in self.together:
            self.at.work(self.at.households.leave, reader)
            self.together.discard(reader)
            return
        agreed = Shown("household", 1, "id", "setuju")
        if not self.together:
            self.code = self.at.work(self.at.households.begin, reader, agreed).code
        else:
            token = self.at.work(self.at.households.invite, min(self.together))
            assert self.at.work(self.at.households.join, reader, token, agreed).code == self.code
        self.together.add(reader)

    @rule()
    def one_of_them_fetches_all(self) -> None:
        if not self.together:
            return
        found = self.at.work(self.at.households.with_code, self.code)
        assert found is not None
        for hold in found[1]:
            assert self.at.work(self.at.holds.desk.collected, hold.id, STAFF).cause is Cause.COLLECTED

    @invariant()
    def a_code_shows_what_waits_for_its_household_and_nothing_else(self) -> None:
        found = self.at.work(self.at.households.with_code, self.code) if self.code else None
        assert (found is not None) == bool(self.together)
        if found is not None:
            ready = {one.id for one in self.all_holds() if one.state is State.READY and one.person_id in self.together}
            assert {one.id for one in found[1]} == ready

    @rule(copy=copies)
    def stands_on_its_shelf(self, copy: int) -> None:
        self.at.work(self.at.holds.desk.put_back, copy)

    @rule(copy=copies)
    def comes_back(self, copy: int) -> None:
        with suppress(Refusal):
            self.at.work(self.at.holds.desk.came_back, copy)

    @rule(ahead=st.integers(1, 6))
    def a_day_is_closed(self, ahead: int) -> None:
        day = self.at.today + timedelta(days=ahead)
        self.at.work(self.at.library.set_special_day, day, ())
        self.at.work(self.at.holds.deadlines.follow_all)

    @rule(ahead=st.integers(1, 6))
    def a_closed_day_is_open_after_all(self, ahead: int) -> None:
        self.at.work(self.at.library.remove_special_day, self.at.today + timedelta(days=ahead))
        self.at.work(self.at.holds.deadlines.follow_all)

    @rule(copy=copies)
    def the_catalogue_loses_a_copy(self, copy: int) -> None:
        async def lose(tx: Transaction) -> None:
            await tx.run("DELETE FROM copies WHERE id = :id AND id % 2 = 0", {"id": copy})
            await self.at.holds.desk.align(tx)

        self.at.work(lose)

    @rule(away=st.booleans())
    def the_atlas_is_withdrawn_or_comes_back(self, away: bool) -> None:
        async def change(tx: Transaction) -> None:
            now = to_ms(self.at.clock.now()) if away else None
            await tx.run("UPDATE titles SET withdrawn_at = :now WHERE id = :id", {"now": now, "id": ATLAS})
            await self.at.holds.desk.align(tx)

        self.at.work(change)
        if away:
            assert not any(one.title_id == ATLAS and one.is_active for one in self.all_holds())

    @rule(minutes=st.sampled_from((1, 11, 300, 1440, 4000)))
    def time_passes(self, minutes: int) -> None:
        self.at.passes(timedelta(minutes=minutes), self.the_order_is_kept)
        told = {one.hold: one.until for one in self.at.told if one.kind in (letters.READY, letters.LATER)}
        for hold in self.all_holds():
            if hold.state is State.READY and hold.id in told:
                assert told[hold.id] == hold.pick_up_until, "the last day told is the one that is kept"
            assert not (hold.cause is Cause.CANCELLED and hold.copy_id and self._is_over(hold))

    def _is_over(self, hold: Hold) -> bool:
        return hold.ended_at is not None and self.at.clock.now() >= hold.ended_at + UNDO_FOR

    @invariant()
    def a_copy_is_promised_once_and_kept(self) -> None:
        yesterday = (self.at.today - timedelta(days=1)).isoformat()
        values = {"remembered": 0, "yesterday": yesterday, "aligned": 0}
        assert not self.at.do(self.at.database.read(lambda reader: broken(reader, PROMISES, values)))
        kept = Counter(one.copy_id for one in self.all_holds() if one.copy_id and one.cause is not Cause.COLLECTED)
        assert all(many == 1 for many in kept.values())

    @invariant()
    def the_order_is_kept(self) -> None:
        now = self.all_holds()
        for hold in now:
            was = self.before.get(hold.id)
            if hold.state is State.FETCHING and (was is None or was.state is State.QUEUED):
                passed_over = [
                    one.id for one in now
                    if one.title_id == hold.title_id and self.turn(one) < self.turn(hold)
                    and one.state is State.QUEUED and not one.suspended
                ]  # fmt: skip
                assert not passed_over, "somebody before them waits"
        queued = sorted((one for one in now if one.state is State.QUEUED), key=self.turn)
        for title in (NOVEL, ATLAS):
            places = [one.place for one in queued if one.title_id == title]
            assert places == list(range(1, len(places) + 1)), "no two have one place"
        self.before = {one.id: one for one in now}

    @invariant()
    def the_last_day_only_moves_later(self) -> None:
        for hold in self.all_holds():
            if hold.state is State.READY and hold.pick_up_until:
                assert hold.pick_up_until >= self.days.get(hold.id, hold.pick_up_until)
                self.days[hold.id] = hold.pick_up_until
            elif hold.state is not State.ENDED:
                self.days.pop(hold.id, None)
            if hold.cause is Cause.EXPIRED:
                assert self.days[hold.id] < self.at.today, "nothing expires before the last day is over"

    @invariant()
    def nobody_is_told_twice(self) -> None:
        told = Counter((one.hold, one.until) for one in self.at.told if one.kind == letters.READY)
        assert all(many <= 2 for many in told.values())

    @invariant()
    def lists_show_what_is_there(self) -> None:
        counts = self.at.do(self.at.database.read(work.counts))
        states = Counter(one.state for one in self.all_holds())
        assert (counts["fetching"], counts["ready"]) == (states[State.FETCHING], states[State.READY])


def test_a_copy_is_promised_once_and_the_queue_keeps_its_order(empty_database: Path) -> None:
    Living.template = empty_database
    run_state_machine_as_test(
        Living,
        settings=settings(
            max_examples=80, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )

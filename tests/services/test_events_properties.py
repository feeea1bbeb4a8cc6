"""Whatever people, staff and time do in whatever order: the queue is fair, seats are counted, nobody is lost."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Coroutine
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.areas.events.context import capacity_of, event_of
from bot.areas.events.records import Registration
from bot.areas.events.refusals import AlreadyRegistered, PartyTooLarge, TooFewSeats
from bot.areas.events.registration.allocation import chosen, could_ever_sit, units
from bot.areas.events.store import queue, seats
from bot.areas.events.types import Pool, SeatState
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Refusal
from tests.conftest import MONDAY_MORNING
from tests.services.event_house import BIG, SMALL, STAFF, Library

FAMILIES, ALONE, MISSED, DESK = range(1, 7), range(11, 17), (15, 16), 3
SMALL_YEAR, BIG_YEAR, BOTH_YEAR = 2021, 2018, 2019
LAST_HOUR = MONDAY_MORNING + timedelta(days=4, hours=2)
Wish = tuple[int, list[int], bool, int]
REQUESTS = st.tuples(
    st.integers(0, 5),
    st.lists(st.sampled_from([SMALL_YEAR, BIG_YEAR, BOTH_YEAR]), min_size=1, max_size=3),
    st.booleans(),
    st.integers(0, 1),
)
"""Who asks, for children born when, whether they stay together, with how many adults."""


class Rush(RuleBasedStateMachine):
    """One event with age bands and accompanying adults, or one for everybody."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "library.db"
        shutil.copy(self.template, path)
        self.clock = MovableClock.frozen(MONDAY_MORNING)
        self.library = Library(self.do(Database.open(path, readers=1)), self.clock)
        self.alive: set[int] = set()
        self.given: set[int] = set()  # registrations seen holding a seat

    def do(self, what: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(what)

    def teardown(self) -> None:
        self.do(self.library.database.close())
        self.runner.close()
        self.folder.cleanup()

    @initialize(
        families=st.booleans(),
        capacity=st.integers(1, 4),
        quota=st.integers(1, 3),
        rush=st.lists(REQUESTS, min_size=4, max_size=7),
    )
    def publish(self, families: bool, capacity: int, quota: int, rush: list[Wish]) -> None:
        self.families = families
        bands = (replace(SMALL, quota=min(quota, capacity)), BIG) if families else ()
        self.do(self.library.meets(*FAMILIES, *ALONE))
        self.event_id = self.do(
            self.library.publishes_event(
                days=4, bands=bands, capacity=capacity, counts_adults=True, kind="storytelling"
            )
        )
        self.pool = Pool(self.event_id)
        self.do(self._write("UPDATE people SET active = 0 WHERE id IN (2, 12)"))
        for person in MISSED:
            until = int(self.library.at(60).timestamp() * 1000)
            self.do(self._write("INSERT INTO standings (person_id, lowered_until) VALUES (:p, :u)", p=person, u=until))
        for wish in rush:
            self._asks(wish)
            self._look()
            self._nobody_overtakes_within_a_band()

    async def _write(self, sql: str, **params: Any) -> None:
        async with self.library.tx() as tx:
            await tx.run(sql, params)

    @property
    def started(self) -> bool:
        return self.clock.now() >= MONDAY_MORNING + timedelta(days=4)

    @property
    def members(self) -> list[Registration]:
        async def read() -> list[Registration]:
            async with self.library.database.reading() as reader:
                return await seats.alive_in(reader, self.event_id, list(SeatState))

        found: list[Registration] = self.do(read())
        return found

    # What people do.

    @rule(wish=REQUESTS)
    def sign_up(self, wish: Wish) -> None:
        if not self.started:
            self._asks(wish)

    def _asks(self, wish: Wish) -> None:
        person, years, together, companions = wish
        try:
            if self.families:
                how: dict[str, Any] = {"together": together, "companions": companions}
                outcome = self.do(self.library.brings(FAMILIES[person], self.event_id, *years, **how))
            elif person == DESK:
                outcome = self.do(self.library.at_the_desk(f"Tamu {len(years)}", self.event_id))
            else:
                outcome = self.do(self.library.signs_up(ALONE[person], self.event_id))
        except (AlreadyRegistered, PartyTooLarge):
            return
        self.alive |= {one.id for one in outcome.registrations}
        assert (outcome.position is None) == (not outcome.those(SeatState.QUEUED))

    @rule(pick=st.integers(0, 20), all_of_party=st.booleans())
    def cancel(self, pick: int, all_of_party: bool) -> None:
        members = self.members
        living = [m for m in members if m.state.alive]
        if not living or self.clock.now() >= LAST_HOUR:
            return
        one = self._some(living, pick)
        ids = [m.id for m in members if m.party_id == one.party_id] if all_of_party else [one.id]
        ended = self.do(self.library.cancels(None, *ids))
        gone = {m.id for m in living} - {m.id for m in self.members if m.state.alive}
        assert ended == len(gone)
        assert {m.id for m in living if m.id in ids} <= gone
        self._ended(ids)
        assert self.do(self.library.cancels(None, *ids)) == 0

    @rule(pick=st.integers(0, 5), answer=st.sampled_from(["accept", "decline"]))
    def answer(self, pick: int, answer: str) -> None:
        offers = self.do(self.library.offers())
        if not offers:
            return
        offer_id, person = sorted(offers.items())[pick % len(offers)]
        members = [m.id for m in self.members if m.offer_id == offer_id and m.state is SeatState.OFFERED]
        in_time = self.clock.now() < self.library.promises.expiries[offer_id]
        try:
            self.do((self.library.accepts if answer == "accept" else self.library.declines)(offer_id, person))
        except Refusal:
            assert not in_time
            return
        assert in_time
        if answer == "decline":
            self._ended(members)

    # What time and the machine do.

    @rule(hours=st.sampled_from([1, 5, 12, 25]))
    def time_passes(self, hours: int) -> None:
        self.clock.advance(timedelta(hours=hours))

    @precondition(lambda self: self.clock.now() > MONDAY_MORNING + timedelta(hours=30))
    @rule(hours=st.sampled_from([-5, -1, 1, 3]))
    def the_day_comes(self, hours: int) -> None:
        day = MONDAY_MORNING + timedelta(days=4, hours=hours)
        self.clock.advance(max(timedelta(), day - self.clock.now()))

    @rule()
    def deliver(self) -> None:
        for offer_id, person in self.do(self.library.offers()).items():
            if person not in (None, 2, 12):
                self.do(self.library.delivers(offer_id))

    @rule()
    def expire(self) -> None:
        for offer_id, deadline in list(self.library.promises.expiries.items()):
            if deadline <= self.clock.now() and offer_id in self.library.promises.expiries:
                members = [m.id for m in self.members if m.offer_id == offer_id and m.state is SeatState.OFFERED]
                if self.do(self.library.expires(offer_id)):
                    self._ended(members)
                else:
                    assert self.library.promises.expiries[offer_id] > self.clock.now()

    @rule()
    def restart(self) -> None:
        self.library.restart()

    # What staff do.

    @rule(capacity=st.integers(1, 8))
    def change_capacity(self, capacity: int) -> None:
        taken = self._taken(self.members)

        async def change() -> None:
            event = await self.library.events.reading.event(self.library.database.free, self.event_id)
            bands = tuple(replace(b, quota=b.quota and min(b.quota, capacity)) for b in event.plan.bands)
            plan = replace(event.plan, details=replace(event.details, capacity=capacity), bands=bands)
            async with self.library.tx() as tx:
                await self.library.events.composing.edit(tx, self.event_id, plan)

        try:
            self.do(change())
        except TooFewSeats:
            assert taken > capacity or self.families
        except Refusal:
            assert self.started

    @rule(most=st.sampled_from([None, 1, 2]))
    def release(self, most: int | None) -> None:
        before = self._taken(self.members)
        self.do(self.library.releases(self.event_id, most))
        assert most is None or self._taken(self.members) - before <= most

    @rule(pick=st.integers(0, 20))
    def check_in(self, pick: int) -> None:
        members = [m for m in self.members if m.state.alive]
        if not members:
            return
        one = self._some(members, pick)

        async def mark() -> bool:
            async with self.library.tx() as tx:
                session = (await event_of(tx, self.event_id)).sessions[0].id
                marked = await self.library.events.attending.check_in(tx, session, [one.id], STAFF)
                again = await self.library.events.attending.check_in(tx, session, [one.id], STAFF)
                return not again[0].now and marked[0].registration.state is SeatState.SEATED

        try:
            assert self.do(mark())
        except Refusal:
            early = self.clock.now() < MONDAY_MORNING + timedelta(days=4, hours=-6)
            assert early or one.state is not SeatState.SEATED

    @precondition(lambda self: self.clock.now() > LAST_HOUR)
    @rule()
    def settle(self) -> None:
        async def finish() -> None:
            async with self.library.tx() as tx:
                session = (await event_of(tx, self.event_id)).sessions[0].id
                assert await self.library.events.attending.settle(tx, session)

        waiting = [m.id for m in self.members if m.state in (SeatState.QUEUED, SeatState.OFFERED)]
        self.do(finish())
        self._ended(waiting)

    # What always holds.

    @invariant()
    def everything_holds(self) -> None:
        self._look()
        self._seats_never_exceed_capacity_or_quota()
        self._nobody_is_lost()
        self._nobody_overtakes_within_a_band()
        self._whoever_stays_together_stands_alike()
        self._no_seat_is_idle_while_it_is_somebodys_turn()
        self._adults_do_not_sit_without_a_child()
        self._every_promise_is_kept_or_lawfully_dropped()
        self._each_offer_is_told_once_and_none_that_is_over()

    def _look(self) -> None:
        """Read all that the checks need, once."""

        async def read() -> None:
            async with self.library.database.reading() as reader:
                self.seen = await seats.alive_in(reader, self.event_id, list(SeatState))
                self.room = await capacity_of(reader, await event_of(reader, self.event_id), self.pool)
                self.waiting = units(await queue.waiting(reader, self.pool, self.clock.now()))
                self.parties = {row[0]: row for row in await reader.rows("SELECT id, together, person_id FROM parties")}
                self.offers = await reader.rows("SELECT id, state, deadline_at FROM offers")
                self.told = await reader.rows(
                    """SELECT subject, state IN ('waiting', 'open') AS waits FROM
                       (SELECT subject, state FROM outbox WHERE kind = 'event_offer'
                        UNION ALL SELECT subject, state FROM desk_calls)"""
                )

        self.do(read())

    def _seats_never_exceed_capacity_or_quota(self) -> None:
        assert self.room.capacity is not None
        assert self.room.taken <= self.room.capacity
        assert all(self.room.taken_in.get(band, 0) <= quota for band, quota in self.room.quotas.items())

    def _nobody_is_lost(self) -> None:
        assert {m.id for m in self.seen if m.state.alive} == self.alive
        assert len({m.code for m in self.seen}) == len(self.seen)

    def _nobody_overtakes_within_a_band(self) -> None:
        seat = {m.id for m in self.seen if m.state in (SeatState.SEATED, SeatState.OFFERED)}
        waiting = [unit for unit in self.waiting if could_ever_sit(self.room, unit)]
        for m in self.seen:
            if m.id in seat - self.given and not m.companion:
                turn = (self._lowered(m), m.place)
                ahead = [u for u in waiting if (u.lowered, u.place) < turn and (m.band_id or 0) in u.bands]
                assert not ahead, f"{m} sits before {ahead}"
        self.given = seat

    def _whoever_stays_together_stands_alike(self) -> None:
        states: dict[int, set[SeatState]] = {}
        for m in self.seen:
            if m.state.alive and self.parties[m.party_id]["together"]:
                states.setdefault(m.party_id, set()).add(m.state)
        assert all(len(found) == 1 for found in states.values()), states

    def _no_seat_is_idle_while_it_is_somebodys_turn(self) -> None:
        if self.clock.now() < MONDAY_MORNING + timedelta(days=3):
            assert chosen(self.room, self.waiting) == []

    def _adults_do_not_sit_without_a_child(self) -> None:
        for party in self._by_party(self.seen).values():
            if any(m.companion and m.state is SeatState.SEATED for m in party):
                assert any(m.state.alive and not m.companion and m.state is not SeatState.QUEUED for m in party)

    def _every_promise_is_kept_or_lawfully_dropped(self) -> None:
        promises = self.library.promises
        deadlines = {offer: round(deadline.timestamp() * 1000) for offer, deadline in promises.expiries.items()}
        assert deadlines == {row["id"]: row["deadline_at"] for row in self.offers if row["state"] == "open"}
        assert {m.offer_id for m in self.seen if m.state is SeatState.OFFERED} == deadlines.keys()
        assert {registration for registration, _ in promises.reminders} == {
            m.id
            for m in self.seen
            if m.state is SeatState.SEATED and not m.companion and self.parties[m.party_id]["person_id"]
        }

    def _each_offer_is_told_once_and_none_that_is_over(self) -> None:
        assert sorted(row["subject"] for row in self.told) == sorted(f"offer:{row['id']}" for row in self.offers)
        still = {f"offer:{row['id']}" for row in self.offers if row["state"] == "open"}
        assert {row["subject"] for row in self.told if row["waits"]} == still

    @staticmethod
    def _by_party(members: list[Registration]) -> dict[int, list[Registration]]:
        parties: dict[int, list[Registration]] = {}
        for m in members:
            parties.setdefault(m.party_id, []).append(m)
        return parties

    @staticmethod
    def _some(members: list[Registration], pick: int) -> Registration:
        """One of them, three times in four one that holds a seat."""
        seat = [m for m in members if m.state in (SeatState.SEATED, SeatState.OFFERED)]
        among = seat if seat and pick % 4 else members
        return among[pick % len(among)]

    def _lowered(self, one: Registration) -> bool:
        return not self.families and one.person_id in MISSED

    def _taken(self, members: list[Registration]) -> int:
        return sum(m.seats for m in members if m.state in (SeatState.SEATED, SeatState.OFFERED))

    def _ended(self, ids: list[int]) -> None:
        """These are gone, and adults with them whose children are all gone, or whose offer went."""
        self.alive -= set(ids)
        for party in self._by_party(self.members).values():
            if not any(m.id in self.alive and not m.companion for m in party):
                self.alive -= {m.id for m in party}
            hoping = (SeatState.QUEUED, SeatState.OFFERED)
            waits = any(m.id in self.alive and m.state in hoping and not m.companion for m in party)
            for m in party:
                if m.companion and m.id in ids and m.state.alive:
                    assert waits, "an adult of a lapsed offer stays only for a child that still hopes for a seat"
                    self.alive.add(m.id)
                elif m.companion and m.id in self.alive and not m.state.alive:
                    assert not waits
                    self.alive.discard(m.id)


def test_the_queue_is_fair_whatever_happens(empty_database: Path) -> None:
    bound = type("Bound", (Rush,), {"template": empty_database})
    run_state_machine_as_test(
        bound,
        settings=settings(
            max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )

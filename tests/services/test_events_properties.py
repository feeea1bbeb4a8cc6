"""Whatever people, staff and time do in whatever order: the queue is fair, seats are counted, nobody is lost."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
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

from bot.clock import MovableClock
from bot.db import Database
from bot.errors import Refusal
from bot.events.house import event_of, room_of
from bot.events.records import Registration
from bot.events.refusals import AlreadyRegistered, PartyTooLarge, TooFewSeats
from bot.events.seating import chosen, could_ever_sit, units
from bot.events.store import queue, seats
from bot.events.types import Pool, SeatState
from tests.conftest import MONDAY_MORNING
from tests.services.event_house import BIG, SMALL, STAFF, Library

FAMILIES, ALONE, MISSED, DESK = range(1, 7), range(11, 17), (15, 16), 3
SMALL_YEAR, BIG_YEAR, BOTH_YEAR = 2021, 2018, 2019
LIVING = ("pending", "seated", "queued", "offered")


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
        self.told: Counter[str] = Counter()

    def do(self, what: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(what)

    def teardown(self) -> None:
        self.do(self.library.database.close())
        self.runner.close()
        self.folder.cleanup()

    @initialize(families=st.booleans(), capacity=st.integers(1, 6), quota=st.integers(1, 3))
    def publish(self, families: bool, capacity: int, quota: int) -> None:
        self.families = families
        bands = (replace(SMALL, quota=min(quota, capacity)), BIG) if families else ()
        self.do(self.library.meets(*FAMILIES, *ALONE))
        self.event_id = self.do(
            self.library.holds(days=4, bands=bands, capacity=capacity, counts_adults=True, kind="storytelling")
        )
        self.pool = Pool(self.event_id)
        self.do(self._write("UPDATE people SET active = 0 WHERE id IN (2, 12)"))
        for person in MISSED:
            until = int(self.library.at(60).timestamp() * 1000)
            self.do(self._write("INSERT INTO standings (person_id, lowered_until) VALUES (:p, :u)", p=person, u=until))

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

    @rule(
        person=st.integers(0, 5),
        years=st.lists(st.sampled_from([SMALL_YEAR, BIG_YEAR, BOTH_YEAR]), min_size=1, max_size=3),
        together=st.booleans(),
        companions=st.integers(0, 1),
    )
    def sign_up(self, person: int, years: list[int], together: bool, companions: int) -> None:
        if self.started:
            return
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
        waits = outcome.those(SeatState.QUEUED)
        assert (outcome.position is None) == (not waits)

    @rule(pick=st.integers(0, 20), all_of_party=st.booleans())
    def cancel(self, pick: int, all_of_party: bool) -> None:
        members = self.members
        if not members or self.clock.now() >= MONDAY_MORNING + timedelta(days=4, hours=2):
            return
        one = members[pick % len(members)]
        ids = [m.id for m in members if m.party_id == one.party_id] if all_of_party else [one.id]
        before, freed = self._held(members), self.do(self.library.cancels(None, *ids))
        after = self.members
        offered = {m.id for m in after if m.state is SeatState.OFFERED} - {
            m.id for m in members if m.state is SeatState.OFFERED
        }
        assert freed == before - self._held([m for m in after if m.id not in offered])
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
        held = self._held(self.members)

        async def change() -> None:
            event = await self.library.events.reading.event(self.event_id)
            bands = tuple(replace(b, quota=b.quota and min(b.quota, capacity)) for b in event.plan.bands)
            plan = replace(event.plan, details=replace(event.details, capacity=capacity), bands=bands)
            async with self.library.tx() as tx:
                await self.library.events.composing.edit(tx, self.event_id, plan)

        try:
            self.do(change())
        except TooFewSeats:
            assert held > capacity or self.families
        except Refusal:
            assert self.started

    @rule(most=st.sampled_from([None, 1, 2]))
    def release(self, most: int | None) -> None:
        before = self._held(self.members)
        self.do(self.library.releases(self.event_id, most))
        assert most is None or self._held(self.members) - before <= most

    @rule(pick=st.integers(0, 20))
    def check_in(self, pick: int) -> None:
        members = [m for m in self.members if m.state.alive]
        if not members:
            return
        one = members[pick % len(members)]

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

    @precondition(lambda self: self.clock.now() > MONDAY_MORNING + timedelta(days=4, hours=2))
    @rule()
    def settle(self) -> None:
        async def finish() -> None:
            async with self.library.tx() as tx:
                session = (await event_of(tx, self.event_id)).sessions[0].id
                assert await self.library.events.attending.settle(tx, session)

        self._ended([m.id for m in self.members if m.state in (SeatState.QUEUED, SeatState.OFFERED)])
        self.do(finish())

    # What always holds.

    @invariant()
    def seats_never_exceed_capacity_or_quota(self) -> None:
        async def read() -> Any:
            async with self.library.database.reading() as reader:
                return await room_of(reader, await event_of(reader, self.event_id), self.pool)

        room = self.do(read())
        assert room.held <= room.capacity
        assert all(room.held_in.get(band, 0) <= quota for band, quota in room.quotas.items())

    @invariant()
    def nobody_is_lost(self) -> None:
        members = self.members
        assert {m.id for m in members if m.state.alive} == self.alive
        assert len({m.code for m in members}) == len(members)

    @invariant()
    def nobody_overtakes_within_a_band(self) -> None:
        members = self.members
        now_held = {m.id for m in members if m.state in (SeatState.SEATED, SeatState.OFFERED)}
        waiting = [unit for unit in self._waiting() if could_ever_sit(self._room, unit)]
        for m in members:
            if m.id in now_held - self.given and not m.companion:
                turn = (self._lowered(m), m.place)
                ahead = [u for u in waiting if (u.lowered, u.place) < turn and (m.band_id or 0) in u.bands]
                assert not ahead, f"{m} sits before {ahead}"
        self.given = now_held

    @invariant()
    def whoever_stays_together_stands_alike(self) -> None:
        together = {row[0] for row in self.do(self.library.rows("SELECT id FROM parties WHERE together"))}
        states: dict[int, set[SeatState]] = {}
        for m in self.members:
            if m.state.alive and m.party_id in together:
                states.setdefault(m.party_id, set()).add(m.state)
        assert all(len(found) == 1 for found in states.values()), states

    @invariant()
    def no_seat_is_idle_while_it_is_somebodys_turn(self) -> None:
        waiting = self._waiting()
        if self.clock.now() < MONDAY_MORNING + timedelta(days=3):
            assert chosen(self._room, waiting) == []

    @invariant()
    def adults_do_not_sit_without_a_child(self) -> None:
        parties: dict[int, list[Registration]] = {}
        for m in self.members:
            if m.state.alive:
                parties.setdefault(m.party_id, []).append(m)
        for party in parties.values():
            if any(m.companion and m.state is SeatState.SEATED for m in party):
                assert any(not m.companion and m.state is not SeatState.QUEUED for m in party)

    @invariant()
    def every_promise_is_kept_or_lawfully_dropped(self) -> None:
        promises, members = self.library.promises, self.members
        offers = self.do(self.library.rows("SELECT id, deadline_at FROM offers WHERE state = 'open'"))
        assert {o: int(d.timestamp() * 1000) for o, d in promises.expiries.items()} == dict(offers)
        assert {m.offer_id for m in members if m.state is SeatState.OFFERED} == {offer for offer, _ in offers}
        telegram = {row[0] for row in self.do(self.library.rows(
            "SELECT r.id FROM registrations r JOIN parties p ON p.id = r.party_id WHERE p.person_id IS NOT NULL"))
        }  # fmt: skip
        seated = {m.id for m in members if m.state is SeatState.SEATED and not m.companion and m.id in telegram}
        assert {registration for registration, _ in promises.reminders} == seated

    @invariant()
    def each_offer_is_told_once_and_none_that_is_over(self) -> None:
        told = self.do(self.library.rows("SELECT subject, count(*) FROM outbox WHERE kind = 'event_offer' GROUP BY 1"))
        called = self.do(self.library.rows("SELECT subject, count(*) FROM desk_calls GROUP BY 1"))
        offers = self.do(self.library.rows("SELECT id, state FROM offers"))
        assert Counter(dict(told)) + Counter(dict(called)) == Counter(f"offer:{offer}" for offer, _ in offers)
        waiting = self.do(self.library.rows("SELECT subject FROM outbox WHERE state = 'waiting'"))
        waiting += self.do(self.library.rows("SELECT subject FROM desk_calls WHERE state = 'open'"))
        assert {row[0] for row in waiting} <= {f"offer:{offer}" for offer, state in offers if state == "open"}

    def _waiting(self) -> Any:
        async def read() -> Any:
            async with self.library.database.reading() as reader:
                self._room = await room_of(reader, await event_of(reader, self.event_id), self.pool)
                return units(await queue.waiting(reader, self.pool, self.clock.now()))

        return self.do(read())

    def _lowered(self, one: Registration) -> bool:
        return not self.families and one.person_id in MISSED

    def _held(self, members: list[Registration]) -> int:
        return sum(m.seats for m in members if m.state in (SeatState.SEATED, SeatState.OFFERED))

    def _ended(self, ids: list[int]) -> None:
        """These are gone, and adults with them whose children are all gone, or whose offer went."""
        self.alive -= set(ids)
        by_party: dict[int, list[Registration]] = {}
        for m in self.members:
            by_party.setdefault(m.party_id, []).append(m)
        for party in by_party.values():
            if not any(m.id in self.alive and not m.companion for m in party):
                self.alive -= {m.id for m in party}
            waits = any(m.id in self.alive and m.state is SeatState.QUEUED and not m.companion for m in party)
            for m in party:
                if m.companion and m.id in ids and m.state.alive:
                    assert waits, "an adult of a lapsed offer stays only for a child that still waits"
                    self.alive.add(m.id)
                elif m.companion and m.id in self.alive and not m.state.alive:
                    assert not waits
                    self.alive.discard(m.id)


def test_the_queue_is_fair_whatever_happens(empty_database: Path) -> None:
    bound = type("Bound", (Rush,), {"template": empty_database})
    run_state_machine_as_test(
        bound,
        settings=settings(
            max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )

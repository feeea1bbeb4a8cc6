"""Whatever residents and staff do with tickets in whatever order: nothing said is lost, every answer arrives once."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.areas.library.service import Library
from bot.areas.people import store as people
from bot.areas.staff.service import Staff
from bot.areas.tickets.letters import ANSWERED
from bot.areas.tickets.refused import (
    AnsweredAlready,
    AnswerHasLeft,
    DealtWithAlready,
    MergedAlready,
    Muted,
    TooMuchFeedback,
)
from bot.areas.tickets.rules import MUTED_FOR, Agreed, Kind, Message, State, Which
from bot.areas.tickets.service import Tickets
from bot.base.area import Hooks
from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.base.identity import Person
from bot.base.refusals import Unknown
from bot.delivery.outbox import leases
from bot.delivery.outbox.due import letters_due
from bot.delivery.outbox.rules import Ending
from bot.delivery.outbox.rules import State as Sent
from bot.settings import WIB
from bot.wiring import AREAS
from tests.conftest import MONDAY_MORNING

RESIDENTS, OWNERS = (1, 2), (91, 92)
residents, owners = st.sampled_from(RESIDENTS), st.sampled_from(OWNERS)


@dataclass
class Model:
    """A ticket as it should be: (id, by staff, words) in order."""

    resident: int
    state: State = State.OPEN
    said: list[tuple[int, bool, str]] = field(default_factory=list)
    assigned: int | None = None
    due: Any = None
    into: int | None = None


class Living(RuleBasedStateMachine):
    """Two residents, two of the staff, a sender, and a program that ends at any moment."""

    template: ClassVar[Path]
    tickets = Bundle("tickets")

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        shutil.copy(self.template, Path(self.folder.name) / "library.db")
        self.clock = MovableClock.frozen(MONDAY_MORNING)
        self.starts()
        self.models: dict[int, Model] = {}
        self.arrived: Counter[int] = Counter()
        self.taken_back: set[int] = set()
        self.copies: dict[int, list[tuple[int, int]]] = {}  # of an answer: (ticket, words)
        self.untold: set[int] = set()  # copies whose reader has the same answer elsewhere
        self.count = 0

    def starts(self) -> None:
        """Nothing is known but what is kept."""
        self.database = self.do(Database.open(Path(self.folder.name) / "library.db", readers=1))
        library = Library(self.database, self.clock, WIB)
        staff = Staff(self.database, self.clock, Hooks(AREAS).access(), OWNERS)
        self.service = Tickets(self.clock, WIB, library, staff)

    @rule()
    def is_killed(self) -> None:
        self.do(self.database.close())
        self.starts()

    def do(self, what: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(what)

    def within(self, deed: str, *values: Any, **named: Any) -> Any:
        async def work() -> Any:
            async with self.database.transaction() as tx:
                return await attrgetter(deed)(self.service)(tx, *values, **named)

        return self.do(work())

    def words(self) -> Message:
        self.count += 1
        return Message(f"kata {self.count}", message_id=self.count)

    def teardown(self) -> None:
        self.time_passes(120)
        for ticket in self.models.values():
            for number, by_staff, words in ticket.said:
                told = by_staff and number not in self.untold
                assert self.arrived[number] == told, f"{words} arrived {self.arrived[number]} times"
        assert not any(self.arrived[number] for number in self.taken_back)
        self.do(self.database.close())
        self.runner.close()
        self.folder.cleanup()

    def group(self, number: int) -> list[int]:
        """The one that leads, and those that go along with it now."""
        model = self.models[number]
        if model.into and self.models[model.into].state is model.state is not State.CLOSED:
            number, model = model.into, self.models[model.into]
        alike = model.state is not State.CLOSED
        along = [one for one, its in self.models.items() if its.into == number and its.state is model.state and alike]
        return [number, *along]

    @initialize()
    def begin(self) -> None:
        async def keep() -> None:
            async with self.database.transaction() as tx:
                for one in (*RESIDENTS, *OWNERS):
                    await people.keep(tx, Person(one, f"Warga {one}", "id"), self.clock.now())

        self.do(keep())

    @rule(target=tickets, resident=residents)
    def sends(self, resident: int) -> int:
        return self._sends(resident)

    def _sends(self, resident: int) -> int:
        said = self.words()
        try:
            ticket = self.within("send", resident, said)
        except TooMuchFeedback:
            return next(iter(self.models))
        self.models[ticket.id] = Model(resident, said=[(ticket.said[0].id, False, said.words)], due=ticket.due_on)
        return int(ticket.id)

    @rule(number=tickets)
    def writes_on(self, number: int) -> None:
        model, said = self.models[number], self.words()
        try:
            ticket = self.within("write_on", model.resident, number, said)
        except TooMuchFeedback:
            return
        assert model.state is not State.OPEN or ticket.due_on <= model.due, "more words do not put the day off"
        model.said.append((ticket.said[-1].id, False, said.words))
        if model.state is not State.OPEN:
            model.into = None
        model.state, model.due = State.OPEN, ticket.due_on

    @rule(number=tickets, by=owners, more=st.booleans())
    def answers(self, number: int, by: int, more: bool) -> None:
        said, [leader, *along] = self.words(), self.group(number)
        before = self.do(self.service.ticket(self.database.free, leader))
        colleague = before.answer is not None and before.answer.by_id != by and before.state is State.ANSWERED
        try:
            words_id = self.within("desk.answer", number, said, by, more=more)
        except AnsweredAlready:
            assert colleague
            assert not more
            return
        assert more or not colleague
        self.is_said(leader, words_id, said.words, by)
        self.copies[words_id] = []
        for one in along:
            copy = self.do(self.service.ticket(self.database.free, one)).said[-1].id
            assert copy != words_id
            self.is_said(one, copy, said.words, by)
            self.copies[words_id].append((one, copy))
            if self.models[one].resident == self.models[leader].resident:
                self.untold.add(copy)

    def is_said(self, number: int, words_id: int, words: str, by: int) -> None:
        model = self.models[number]
        model.said.append((words_id, True, words))
        model.state, model.assigned = State.ANSWERED, model.assigned or by

    @rule(target=tickets, number=tickets, resident=residents, by=owners, deeds=st.integers(0, 3))
    def is_merged_with_another(self, number: int, resident: int, by: int, deeds: int) -> int:
        """A new one; both perhaps answered at once, by which of the two that may be, that corrected and taken back."""
        other = self._sends(resident)
        if self._are_merged(number, other):
            self._is_dealt_with(number, by, deeds)
        return other

    def _is_dealt_with(self, number: int, by: int, deeds: int) -> None:
        leader = self.group(number)[0]
        if deeds >= 1:
            self.answers(number, by, more=True)
        if deeds >= 2:
            self.corrects(leader, len(self.models[leader].said) - 1)
        if deeds >= 3:
            self.takes_back(leader)

    def _are_merged(self, number: int, other: int) -> bool:
        one, two = self.models[number], self.models[other]
        before = one.due, two.due
        try:
            leader = self.within("merging.merge", number, other).id
        except MergedAlready:
            waits = one.state is two.state is State.OPEN
            assert number == other or not waits or one.into or two.into
            return False
        follower = number if leader == other else other
        assert self.models[leader].due == min(before), "the promise to either holds"
        self.models[follower].into = leader
        for each in self.models.values():
            each.into = leader if each.into == follower else each.into
        one.assigned = two.assigned = self.models[leader].assigned or self.models[follower].assigned
        return True

    @rule(number=tickets)
    def is_parted(self, number: int) -> None:
        self.within("merging.part", number)
        self.models[number].into = None

    @rule(number=tickets, said=st.sampled_from(Agreed))
    def may_be_handed_on(self, number: int, said: Agreed) -> None:
        model = self.models[number]
        if model.state is State.CLOSED:
            return
        handing = self.within("handing.ask", number, "Dinas Contoh", OWNERS[0])
        assert handing.passed_on == "\n".join(words for _, by_staff, words in model.said if not by_staff)
        with pytest.raises(Unknown):
            self.within("handing.agree", number, next(one for one in RESIDENTS if one != model.resident), said)
        with pytest.raises(Unknown):
            self.within("handing.passed_on", number)
        self.within("handing.agree", number, model.resident, said)
        if said is Agreed.NO:
            return
        self.within("handing.passed_on", number)
        model.state = State.CLOSED

    @rule(number=tickets)
    def takes_back(self, number: int) -> None:
        model = self.models[number]
        words_id = next((one for one, by_staff, _ in reversed(model.said) if by_staff), None)
        if words_id is None or words_id in self.untold:
            return
        unread = [(one, copy) for one, copy in self.copies.get(words_id, []) if not self.arrived[copy]]
        try:
            self.within("changes.take_back", words_id)
        except AnswerHasLeft:
            assert self.arrived[words_id] == 1
            return
        assert self.arrived[words_id] == 0
        for one, copy in ((number, words_id), *unread):
            its = self.models[one]
            if copy not in {each[0] for each in its.said}:
                continue  # taken back before, by itself
            self.taken_back.add(copy)
            its.said = [each for each in its.said if each[0] != copy]
            its.state = State.ANSWERED if its.said[-1][1] else State.OPEN

    @rule(number=tickets, which=st.integers(0, 5))
    def corrects(self, number: int, which: int) -> None:
        model = self.models[number]
        place = which % len(model.said)
        words_id, by_staff, _ = model.said[place]
        if words_id in self.untold:
            return
        said = Message(self.words().words)
        try:
            if by_staff:
                self.within("changes.correct_answer", words_id, said)
            else:
                self.within("changes.correct", model.resident, words_id, said)
        except AnswerHasLeft:
            assert self.arrived[words_id] == 1
            return
        except DealtWithAlready:
            assert model.state is not State.OPEN or any(one[1] for one in model.said[place:])
            return
        model.said[place] = (words_id, by_staff, said.words)
        for one, copy in self.copies.get(words_id, []):
            its = self.models[one].said
            for at, each in enumerate(its):
                if each[0] == copy and not self.arrived[copy]:
                    its[at] = (copy, True, said.words)

    @rule(number=tickets, by=owners)
    def is_assigned(self, number: int, by: int) -> None:
        self.within("desk.assign", number, by)
        for one in self.group(number):
            self.models[one].assigned = by

    @rule(number=tickets)
    def needs_others(self, number: int) -> None:
        self.within("desk.needs_others", number)
        for one in self.group(number):
            ticket = self.do(self.service.ticket(self.database.free, one))
            assert ticket.due_on >= self.models[one].due
            self.models[one].due = ticket.due_on

    @rule(number=tickets, kind=st.sampled_from(Kind))
    def turns_out_to_be(self, number: int, kind: Kind) -> None:
        ticket = self.within("desk.change_kind", number, kind)
        assert ticket.due_on <= self.models[number].due, "another kind does not put the day off"
        self.models[number].due = ticket.due_on

    @rule(number=tickets, hours=st.sampled_from(MUTED_FOR), by=owners)
    def is_muted(self, number: int, hours: int, by: int) -> None:
        self.within("limits.mute", number, hours, by)
        with pytest.raises(Muted):
            self.within("send", self.models[number].resident, self.words())
        with pytest.raises(Muted):
            self.within("write_on", self.models[number].resident, number, self.words())
        self.within("limits.unmute", number)

    @rule(number=tickets, by_staff=st.booleans())
    def ends(self, number: int, by_staff: bool) -> None:
        if by_staff:
            self.within("desk.close", number)
        else:
            self.within("finish", self.models[number].resident, number)
        for one in self.group(number) if by_staff else [number]:
            self.models[one].state = State.CLOSED

    @rule(minutes=st.sampled_from((0.5, 2, 600, 3000)))
    def time_passes(self, minutes: float) -> None:
        self.clock.advance(timedelta(minutes=minutes))
        self.do(self._send())

    async def _send(self) -> None:
        async with self.database.transaction() as tx:
            for one in await letters_due(tx, self.clock.now(), 1000):
                await self._leaves(tx, one.id)

    async def _leaves(self, tx: Transaction, letter_id: int) -> None:
        letter = await leases.claim(tx, letter_id, self.clock.now())
        assert letter is not None
        if letter.kind == ANSWERED:
            self.arrived[letter.details["words"]] += 1
        await leases.settle(tx, letter_id, Ending(Sent.SENT, (letter_id,)), self.clock.now())

    @invariant()
    def all_is_as_it_was_said(self) -> None:
        for number, model in self.models.items():
            found = self.do(self.service.ticket(self.database.free, number))
            assert [(one.id, one.by_staff, one.words) for one in found.said] == model.said
            assert (found.state, found.assigned, found.due_on) == (model.state, model.assigned, model.due)
            assert found.merged_into == model.into

    @invariant()
    def the_lists_hold_what_waits(self) -> None:
        models = self.models
        led = {one for one, its in models.items() if its.into and models[its.into].state is State.OPEN}
        waiting = [its for one, its in models.items() if its.state is State.OPEN and one not in led]
        counts = self.do(self.service.counts(self.database.free, OWNERS[0]))
        assert counts[Which.ALL] == len(waiting)
        assert counts[Which.MINE] == sum(one.assigned == OWNERS[0] for one in waiting)
        assert counts[Which.FREE] == sum(one.assigned is None for one in waiting)


def test_nothing_said_is_lost_whatever_happens(empty_database: Path) -> None:
    Living.template = empty_database
    run_state_machine_as_test(
        Living,
        settings=settings(
            max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )

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
from bot.areas.tickets.refused import AnsweredAlready, AnswerHasLeft, DealtWithAlready, Muted, TooMuchFeedback
from bot.areas.tickets.rules import MUTED_FOR, Kind, Message, State, Which
from bot.areas.tickets.service import Tickets
from bot.base.area import Hooks
from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.base.identity import Person
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


class Living(RuleBasedStateMachine):
    """Two residents, two of the staff, and a sender."""

    template: ClassVar[Path]
    tickets = Bundle("tickets")

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "library.db"
        shutil.copy(self.template, path)
        self.clock = MovableClock.frozen(MONDAY_MORNING)
        self.database = self.do(Database.open(path, readers=1))
        library = Library(self.database, self.clock, WIB)
        staff = Staff(self.database, self.clock, Hooks(AREAS).access(), OWNERS)
        self.service = Tickets(self.clock, WIB, library, staff)
        self.models: dict[int, Model] = {}
        self.arrived: Counter[int] = Counter()
        self.taken_back: set[int] = set()
        self.count = 0

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
                assert self.arrived[number] == by_staff, f"{words} arrived {self.arrived[number]} times"
        assert not any(self.arrived[number] for number in self.taken_back)
        self.do(self.database.close())
        self.runner.close()
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        async def keep() -> None:
            async with self.database.transaction() as tx:
                for one in (*RESIDENTS, *OWNERS):
                    await people.keep(tx, Person(one, f"Warga {one}", "id"), self.clock.now())

        self.do(keep())

    @rule(target=tickets, resident=residents)
    def sends(self, resident: int) -> int:
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
        model.state, model.due = State.OPEN, ticket.due_on

    @rule(number=tickets, by=owners, more=st.booleans())
    def answers(self, number: int, by: int, more: bool) -> None:
        model, said = self.models[number], self.words()
        before = self.do(self.service.ticket(self.database.free, number))
        colleague = before.answer is not None and before.answer.by_id != by and before.state is State.ANSWERED
        try:
            words_id = self.within("desk.answer", number, said, by, more=more)
        except AnsweredAlready:
            assert colleague
            assert not more
            return
        assert more or not colleague
        model.said.append((words_id, True, said.words))
        model.state, model.assigned = State.ANSWERED, model.assigned or by

    @rule(number=tickets)
    def takes_back(self, number: int) -> None:
        model = self.models[number]
        words_id = next((one for one, by_staff, _ in reversed(model.said) if by_staff), None)
        if words_id is None:
            return
        try:
            self.within("changes.take_back", words_id)
        except AnswerHasLeft:
            assert self.arrived[words_id] == 1
            return
        assert self.arrived[words_id] == 0
        self.taken_back.add(words_id)
        model.said = [one for one in model.said if one[0] != words_id]
        model.state = State.ANSWERED if model.said[-1][1] else State.OPEN

    @rule(number=tickets, which=st.integers(0, 5))
    def corrects(self, number: int, which: int) -> None:
        model = self.models[number]
        place = which % len(model.said)
        words_id, by_staff, _ = model.said[place]
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

    @rule(number=tickets, by=owners)
    def is_assigned(self, number: int, by: int) -> None:
        self.within("desk.assign", number, by)
        self.models[number].assigned = by

    @rule(number=tickets)
    def needs_others(self, number: int) -> None:
        ticket = self.within("desk.needs_others", number)
        assert ticket.due_on >= self.models[number].due
        self.models[number].due = ticket.due_on

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
        self.models[number].state = State.CLOSED

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

    @invariant()
    def the_lists_hold_what_waits(self) -> None:
        waiting = [one for one in self.models.values() if one.state is State.OPEN]
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

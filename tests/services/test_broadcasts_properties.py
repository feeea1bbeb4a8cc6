"""Whatever staff, residents, Telegram and kills do in whatever order: everybody is told, nobody twice unasked."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Coroutine
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

from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Audience, Content, Phase, Unclear
from bot.areas.people import store as people
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.identity import Person
from bot.delivery.outbox import leases
from bot.delivery.outbox.rules import COPY, Claimed, Ending, State
from bot.settings import WIB
from tests.conftest import MONDAY_MORNING

FIRST = range(1, 8)


class Announcing(RuleBasedStateMachine):
    """One announcement to residents who come and go, by a program that is killed now and then."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "library.db"
        shutil.copy(self.template, path)
        self.clock = MovableClock.frozen(MONDAY_MORNING)
        self.database = self.do(Database.open(path, readers=1))
        self.arrived: Counter[int] = Counter()
        self.doubtful: set[int] = set()  # whose copy may, or may not, have arrived
        self.refusing: set[int] = set()
        self.known: set[int] = set()
        self.asked_again: set[int] = set()
        self.said: dict[int, str] = {}
        self.start()

    def do(self, what: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(what)

    def teardown(self) -> None:
        self.drain()
        self.everybody_was_told()
        self.do(self.database.close())
        self.runner.close()
        self.folder.cleanup()

    def start(self) -> None:
        """The program begins, also after a kill."""
        self.service = Broadcasts(self.database, self.clock, WIB)
        self.keeper = self.service.keeper(lambda: None)
        self.keeper._size = 2
        self.draw = self.service.drawing(lambda _: False)

    async def within(self, part: str, deed: str, *values: Any, **named: Any) -> Any:
        async with self.database.transaction() as tx:
            return await getattr(getattr(self.service, part), deed)(tx, *values, **named)

    @initialize(repeats=st.booleans())
    def begin(self, repeats: bool) -> None:
        self.repeats = repeats
        for person in FIRST:
            self.comes(person)

        async def go() -> int:
            made: int = await self.within("drafts", "create", 99, "news", Content(text="0"), Audience(residents=True))
            unclear = Unclear.REPEAT if repeats else Unclear.LEAVE
            await self.within("drafts", "set_options", made, unclear=unclear, urgent=True)
            await self.within("sending", "go", made, 99)
            return made

        self.id = self.do(go())
        self.revision = 0

    @property
    def phase(self) -> Phase:
        found: Phase = self.do(self.service.drafts.find(self.database.free, self.id)).phase
        return found

    @rule(person=st.integers(8, 12))
    def comes(self, person: int) -> None:
        async def keep() -> None:
            async with self.database.transaction() as tx:
                await people.keep(tx, Person(person, "Warga", "id"), self.clock.now())

        self.do(keep())
        self.known.add(person)

    @rule(person=st.sampled_from(FIRST))
    def blocks(self, person: int) -> None:
        self.refusing.add(person)

    @rule()
    def one_part(self) -> None:
        async def work() -> None:
            for one in await self.keeper._pending():
                await self.keeper._do_part(one)

        self.do(work())

    @rule()
    def looks_after(self) -> None:
        self.do(self.keeper.look_after())

    @precondition(lambda self: self.phase is Phase.RUNNING)
    @rule()
    def pauses(self) -> None:
        self.do(self.within("sending", "pause", self.id))

    @precondition(lambda self: self.phase in (Phase.PAUSED, Phase.HELD))
    @rule()
    def goes_on(self) -> None:
        self.do(self.within("sending", "resume", self.id))

    @rule()
    def corrects(self) -> None:
        self.do(self._corrects())

    async def _corrects(self) -> None:
        self.revision += 1
        await self.within("after", "correct", self.id, Content(text=str(self.revision)))

    @rule()
    def sends_to_newcomers(self) -> None:
        self.do(self.within("after", "again", self.id))

    @rule(step=st.sampled_from(["sent", "sent", "429", "corrected", "killed before", "killed after"]))
    def one_letter(self, step: str) -> None:
        self.do(self._one_letter(step))
        if step.startswith("killed"):
            self.start()
            self.do(self._recovers())

    async def _recovers(self) -> None:
        async with self.database.transaction() as tx:
            await leases.end_leases(tx, self.clock.now(), all_of_them=True)
        await self.keeper.recover()

    async def _one_letter(self, step: str) -> bool:
        async with self.database.reading() as reader:
            drawn = await self.draw(reader, self.clock.now(), 1, ())
        if not drawn:
            return False
        async with self.database.transaction() as tx:
            letter = await leases.claim(tx, drawn[0].id, self.clock.now())
        if letter is not None:
            await self._leaves(letter, step)
        return True

    async def _leaves(self, letter: Claimed, step: str) -> None:
        copy = await self.service.copy_of(self.database.free, letter.details)
        if copy is None:
            await self._settles(letter, Ending(State.DROPPED, reason="no longer holds"))
        elif step == "429":
            async with self.database.transaction() as tx:
                await leases.unsent(tx, letter.id, self.clock.now() + timedelta(seconds=1), reason="429")
            self.clock.advance(timedelta(seconds=1))
        elif letter.chat_id in self.refusing and not step.startswith("killed"):
            await self._settles(letter, Ending(State.REFUSED, reason="Forbidden: blocked", away=True))
        else:
            if step != "killed before" and letter.chat_id not in self.refusing:
                self.arrived[letter.chat_id] += letter.kind == COPY
                self.said[letter.chat_id] = copy.content.text
            if step == "corrected":
                await self._corrects()  # while it is on its way, and those who have it are being told already
                await self.keeper.work()
            if step in ("sent", "corrected"):
                await self._settles(letter, Ending(State.SENT, [letter.id]))
            elif letter.kind == COPY:
                self.doubtful.add(letter.chat_id)

    async def _settles(self, letter: Claimed, ending: Ending) -> None:
        async with self.database.transaction() as tx:
            await leases.settle(tx, letter.id, ending, self.clock.now())
            await self.service.endings.ended(tx, letter, ending)
            if ending.away:
                await people.set_active(tx, letter.chat_id, active=False)

    def drain(self) -> None:
        """Nothing disturbs it any more."""

        async def finish() -> None:
            if (await self.service.drafts.find(self.database.free, self.id)).phase in (Phase.PAUSED, Phase.HELD):
                await self.within("sending", "resume", self.id)
            await self.within("after", "again", self.id)
            for _ in range(3):
                await self.keeper.work()
                while await self._one_letter("sent"):
                    pass
                await self.keeper.look_after()

        if hasattr(self, "id"):
            self.do(finish())

    @invariant()
    def nobody_is_told_twice(self) -> None:
        for person, times in self.arrived.items():
            most = 2 if person in self.doubtful and getattr(self, "repeats", False) else 1
            assert times <= most, f"{person} was told {times} times"

    def everybody_was_told(self) -> None:
        if not hasattr(self, "id"):
            return
        assert self.phase is Phase.DONE
        for person in self.known - self.refusing:
            if person not in self.doubtful:
                assert self.arrived[person] == 1, f"{person} was skipped"
                assert self.said[person] == str(self.revision), f"{person} reads an old text"


def test_everybody_is_told_once_whatever_happens(empty_database: Path) -> None:
    Announcing.template = empty_database
    run_state_machine_as_test(
        Announcing,
        settings=settings(
            max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )

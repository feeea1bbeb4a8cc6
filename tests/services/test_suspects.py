"""What was in hand when the program died is suspected, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from bot.base.clock import MovableClock
from bot.base.database import Database, PassingFault, Transaction
from bot.telegram.inbox import AT_ONCE, Inbox, Stored, is_poison
from bot.telegram.user_queues import UserQueues


def update(number: int, person: int | None = None) -> dict[str, Any]:
    return {"update_id": number, "message": {"from": {"id": person or number}, "text": "halo"}}


class Program:
    """A program that may be killed: nothing of it goes on, and the next one has its database."""

    def __init__(self, database: Database, clock: MovableClock) -> None:
        self.database, self.clock = database, clock
        self.answered: list[int] = []
        self.parked: list[int] = []
        self.at_once = 0
        self._begin(self._answers)

    def _begin(self, handle: Callable[[Stored, int], Awaitable[None]]) -> None:
        self.inbox = Inbox(self.database, self.clock)
        self.queues = UserQueues(self.inbox, handle)

    async def starts(self, handle: Callable[[Stored, int], Awaitable[None]] | None = None) -> list[int]:
        """Begin anew; the suspects it found."""
        await self.is_killed()
        self._begin(handle or self._answers)
        suspects, others = await self.inbox.undone()
        self.parked += [one.update_id for one in suspects if is_poison(one)]
        self.queues.replay([one for one in suspects if not is_poison(one)], others)
        return [one.update_id for one in suspects]

    async def is_killed(self) -> None:
        """Nothing of it goes on; what was committed stays."""
        tasks = [*self.queues._tasks.values(), *filter(None, [self.queues._replaying])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def hears(self, *numbers: int) -> None:
        for stored in await self.inbox.store([update(number) for number in numbers]):
            self.queues.add(stored)

    async def _answers(self, stored: Stored, _: int) -> None:
        async def work(tx: Transaction) -> None:
            await self.inbox.done(tx, stored.update_id)
            tx.after_commit(lambda: self.answered.append(stored.update_id))

        await self.database.write(work)

    async def _hangs(self, stored: Stored, _: int) -> None:
        await asyncio.Event().wait()

    async def dies_with(self, *numbers: int) -> None:
        """Killed while it handles these, and as many others as it takes in hand."""
        self._begin(self._hangs)
        await self.hears(*numbers)
        await asyncio.sleep(0.02)
        await self.is_killed()


@pytest.fixture
async def program(database: Database, clock: MovableClock) -> AsyncIterator[Program]:
    program = Program(database, clock)
    yield program
    await program.is_killed()


async def test_a_clean_stop_leaves_no_suspect(program: Program) -> None:
    await program.hears(1, 2, 3)
    await program.queues.settled()
    assert program.answered == [1, 2, 3]
    assert await program.starts() == []


async def test_only_what_was_in_hand_is_suspected(program: Program) -> None:
    await program.dies_with(*range(1, 301))
    suspects = await program.starts()
    assert suspects == list(range(1, AT_ONCE + 1))
    await program.queues.settled()
    assert sorted(program.answered) == list(range(1, 301))


async def test_suspects_are_replayed_one_at_a_time_before_all_else(program: Program) -> None:
    await program.dies_with(*range(1, 31))
    in_hand, most = 0, 0
    order: list[int] = []

    async def handle(stored: Stored, behind: int) -> None:
        nonlocal in_hand, most
        in_hand += 1
        most = max(most, in_hand) if stored.update_id <= AT_ONCE else most
        await asyncio.sleep(0)
        await program._answers(stored, behind)
        order.append(stored.update_id)
        in_hand -= 1

    await program.starts(handle)
    await program.hears(99)
    await program.queues.settled()
    assert most == 1
    assert order[:AT_ONCE] == list(range(1, AT_ONCE + 1))
    assert sorted(order) == [*range(1, 31), 99]


async def test_twenty_kills_park_nobody_innocent(program: Program) -> None:
    """Each time another one is in hand when it strikes: nothing of it is anybody's fault."""
    await program.dies_with(*range(1, 301))
    for kill in range(20):
        count = 0

        async def handle(stored: Stored, behind: int, kill: int = kill) -> None:
            nonlocal count
            count += 1
            if count > kill % 7 + 1:
                await asyncio.Event().wait()
            await program._answers(stored, behind)

        await program.starts(handle)
        await asyncio.sleep(0.02)
    await program.starts()
    await program.queues.settled()
    assert program.parked == []
    assert sorted(program.answered) == list(range(1, 301))


async def test_the_poison_is_found_and_all_others_are_answered(program: Program) -> None:
    await program.dies_with(*range(1, 41))
    poison = 7

    async def handle(stored: Stored, behind: int) -> None:
        if stored.update_id == poison:
            await asyncio.Event().wait()  # here the program ends
        await program._answers(stored, behind)

    for _ in range(6):
        await program.starts(handle)
        await asyncio.sleep(0.15)
    assert program.parked[:1] == [poison]
    assert sorted({*program.answered}) == [number for number in range(1, 41) if number != poison]


async def test_a_fault_that_passes_is_waited_out_in_order(program: Program) -> None:
    failing = True
    order: list[int] = []

    async def handle(stored: Stored, behind: int) -> None:
        if failing:
            raise PassingFault("the disk is full")
        await program._answers(stored, behind)
        order.append(stored.update_id)

    await program.starts(handle)
    for stored in await program.inbox.store([update(1, person=5), update(2, person=5)]):
        program.queues.add(stored)
    await asyncio.sleep(0.05)
    assert order == []
    failing = False
    await asyncio.wait_for(program.queues.settled(), 5)
    assert order == [1, 2]


async def test_a_stop_does_not_wait_for_a_fault_to_pass(program: Program) -> None:
    async def handle(stored: Stored, _: int) -> None:
        raise PassingFault("the disk is full")

    await program.starts(handle)
    await program.hears(1)
    await asyncio.sleep(0.02)
    await asyncio.wait_for(program.queues.stop(), 2)
    await program.starts()
    await program.queues.settled()
    assert program.answered == [1]

"""The line of those who write: first come, first served; whoever steps aside holds nobody up."""

from __future__ import annotations

import asyncio

from bot.chat.core.arrival_order import ArrivalOrder, PlaceInOrder


async def _written(line: ArrivalOrder, thinking: list[int]) -> list[int]:
    """In which order they write who come one after the other and think so long (in steps of the loop)."""
    written: list[int] = []

    async def one(number: int, place: PlaceInOrder) -> None:
        for _ in range(thinking[number]):
            await asyncio.sleep(0)
        await place.turn()
        written.append(number)
        place.leave()

    await asyncio.gather(*(one(number, line.join()) for number in range(len(thinking))))
    return written


async def test_who_comes_first_writes_first_however_long_they_think() -> None:
    assert await _written(ArrivalOrder(), [9, 0, 5, 1, 0, 7]) == [0, 1, 2, 3, 4, 5]


async def test_who_steps_aside_holds_nobody_up() -> None:
    line = ArrivalOrder()
    slow, quick = line.join(), line.join()
    slow.leave()
    await asyncio.wait_for(quick.turn(), 1)
    await asyncio.wait_for(slow.turn(), 1)


async def test_who_steps_aside_while_others_wait_lets_them_go() -> None:
    line = ArrivalOrder()
    first, second = line.join(), line.join()
    waiting = asyncio.create_task(second.turn())
    await asyncio.sleep(0)
    assert not waiting.done()
    first.leave()
    await asyncio.wait_for(waiting, 1)


async def test_who_leaves_while_waiting_waits_no_longer() -> None:
    line = ArrivalOrder()
    first, second = line.join(), line.join()
    waiting = asyncio.create_task(second.turn())
    await asyncio.sleep(0)
    second.leave()
    await asyncio.wait_for(waiting, 1)
    await asyncio.wait_for(first.turn(), 1)


async def test_without_a_line_it_is_always_ones_turn() -> None:
    await asyncio.wait_for(PlaceInOrder().turn(), 1)

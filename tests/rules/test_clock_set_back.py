"""A clock that is set back, as by the page or by hand: nobody sleeps longer than was meant."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.base.clock import MovableClock


async def test_a_sleeper_of_a_second_wakes_a_second_after_the_clock_was_set_back() -> None:
    clock = MovableClock.frozen(datetime(2026, 12, 1, tzinfo=UTC))
    sleeper = asyncio.create_task(clock.sleep(1))
    await asyncio.sleep(0)
    clock.advance(timedelta(hours=-19))
    await asyncio.sleep(0)
    assert not sleeper.done()
    clock.advance(timedelta(seconds=1))
    await asyncio.wait_for(sleeper, 5)


async def test_a_clock_set_forward_wakes_the_sleeper_once() -> None:
    clock = MovableClock.frozen(datetime(2026, 12, 1, tzinfo=UTC))
    sleeper = asyncio.create_task(clock.sleep(60))
    await asyncio.sleep(0)
    clock.advance(timedelta(hours=19))
    await asyncio.wait_for(sleeper, 5)

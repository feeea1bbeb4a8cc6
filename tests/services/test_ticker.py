"""The metronome calls on the loop and waits for what it called."""

from __future__ import annotations

import asyncio
import threading

from bot.delivery.schedule.ticker import Ticker


async def test_plain_ticks_run_on_the_loop_and_made_coroutines_are_awaited() -> None:
    threads: list[int] = []
    tidied = asyncio.Event()

    async def tidy() -> None:
        tidied.set()

    ticker = Ticker()
    ticker.every(0.01, lambda: threads.append(threading.get_ident()))
    ticker.every(0.01, lambda: tidy())  # noqa: PLW0108 - a plain function that makes a coroutine is the case
    ticker.start()
    async with asyncio.timeout(10):
        await tidied.wait()
        while not threads:  # noqa: ASYNC110 - the tick leaves no event
            await asyncio.sleep(0.005)
    ticker.stop()
    assert set(threads) == {threading.get_ident()}

"""The metronome: APScheduler calls at intervals and knows nothing of what is due."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

Tick = Callable[[], Any] | Callable[[], Awaitable[Any]]
_CALMLY = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}


class Ticker:
    """Calls functions at intervals until stopped. A late tick is made up for once, never skipped."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def every(self, seconds: float, tick: Tick) -> None:
        """Call `tick` every so many seconds."""

        async def on_the_loop() -> None:  # APScheduler runs plain functions in threads
            made = tick()
            if inspect.isawaitable(made):
                await made

        self._scheduler.add_job(on_the_loop, "interval", seconds=seconds, **_CALMLY)

    def start(self) -> None:
        """Begin, within the running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """No more ticks."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

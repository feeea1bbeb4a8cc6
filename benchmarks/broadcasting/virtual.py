"""A clock that stands while anything is under way, and then jumps to the next moment somebody waits for.

So an hour of waiting for ceilings passes in minutes, and every message still leaves at its own moment: nothing is
squeezed together that would not be in real time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count

_LOOK = 0.0003  # real seconds between two looks at whether something is under way
_IDLE = 40  # looks at a sender with nothing in hand, before time passes all the same
_FLOWN = 600  # looks at the same with something on its way, likewise
_STEP = 0.05


class VirtualClock:
    """See `bot.base.clock.Clock`."""

    def __init__(self, begins: float) -> None:
        self._now = begins
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._now, UTC)

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._sleepers, (self._now + max(0.0, seconds), next(self._numbers), woken))
        await woken

    async def drive(self, in_hand: Callable[[], tuple[int, int]], told: Callable[[float], None]) -> None:
        """Let time pass, for ever. `in_hand`: letters that wait, and that are on their way; `told` hears each time."""
        idle = flown = 0
        while True:
            await asyncio.sleep(_LOOK)
            waiting, flying = in_hand()
            flown = flown + 1 if flying else 0
            if flying and flown < _FLOWN:
                continue  # but one that waits at the last check before it leaves needs time to pass
            flown = 0
            idle = 0 if waiting else idle + 1
            if waiting or idle > _IDLE:
                self._jump(_STEP)
                told(self._now)

    def _jump(self, longest: float) -> None:
        while self._sleepers and self._sleepers[0][2].done():
            heappop(self._sleepers)
        upto = self._now + longest
        self._now = max(self._now, min(upto, self._sleepers[0][0])) if self._sleepers else upto
        while self._sleepers and self._sleepers[0][0] <= self._now + timedelta.resolution.total_seconds():
            _, _, woken = heappop(self._sleepers)
            if not woken.done():
                woken.set_result(None)

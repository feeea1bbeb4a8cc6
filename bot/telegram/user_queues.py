"""A lane per person: lanes run side by side, and within a lane updates are handled strictly in order."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from bot.base.logs import trace_of
from bot.telegram.inbox import Inbox, Stored

_log = logging.getLogger(__name__)

# Handles one update; the number says how many of the same person wait behind it.
Handle = Callable[[Stored, int], Awaitable[None]]


class UserQueues:
    """Hands stored updates to `handle`, one at a time a person."""

    def __init__(self, inbox: Inbox, handle: Handle) -> None:
        self._inbox = inbox
        self._handle = handle
        self._waiting: dict[int, deque[Stored]] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._idle = asyncio.Event()
        self._idle.set()
        self._stopping = False

    def add(self, stored: Stored) -> None:
        """Queue an update in its lane; starts the lane where it stands still."""
        if self._stopping:
            return  # it stays in the inbox for the next start
        self._waiting.setdefault(stored.lane, deque()).append(stored)
        if stored.lane not in self._tasks:
            self._idle.clear()
            self._tasks[stored.lane] = asyncio.create_task(self._run(stored.lane))

    async def settled(self) -> None:
        """Return when every lane is empty."""
        await self._idle.wait()

    async def stop(self) -> None:
        """Finish the updates in hand; what waits behind them stays in the inbox."""
        self._stopping = True
        for queue in self._waiting.values():
            queue.clear()
        await self.settled()

    async def _run(self, lane: int) -> None:
        queue = self._waiting[lane]
        while queue:
            await self._one(queue.popleft(), len(queue))
        del self._waiting[lane], self._tasks[lane]
        if not self._tasks:
            self._idle.set()

    async def _one(self, stored: Stored, behind: int) -> None:
        try:
            if stored.attempts:
                await self._inbox.count_attempt(stored.update_id)
            await self._handle(stored, behind)
        except Exception as error:
            # Not marked done: it is tried again at the next start, and parked after a few.
            _log.error("update %s could not be handled:\n%s", stored.update_id, trace_of(error))

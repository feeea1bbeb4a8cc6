"""A queue per person: queues run side by side, and within one updates are handled strictly in order.

At most sixteen updates are in hand at once, from their start to the commit of their answer. What was in hand when the
program died is suspected at the next start, and replayed one at a time before all else.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress

from bot.base import fault_points
from bot.base.database import PassingFault
from bot.base.logs import trace_of
from bot.telegram.inbox import AT_ONCE, Inbox, Stored

_log = logging.getLogger(__name__)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0  # seconds
ENOUGH = 2 * AT_ONCE  # persons who stand before the slots: more are there before these are answered

# What is left to do when an answer is committed: send it.
Send = Callable[[], Awaitable[None]]
# Handles one update up to the commit of its answer; the number says how many of the same person wait behind it.
Handle = Callable[[Stored, int], Awaitable[Send | None]]


class UserQueues:
    """Hands stored updates to `handle`, one at a time a person."""

    def __init__(self, inbox: Inbox, handle: Handle) -> None:
        self._inbox = inbox
        self._handle = handle
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._lined_up = 0
        self._moved_up = asyncio.Event()
        self._waiting: dict[int, deque[Stored]] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._held: list[Stored] | None = None  # what came while suspects are replayed
        self._replaying: asyncio.Task[None] | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._stopping = asyncio.Event()

    def replay(self, suspects: Sequence[Stored], others: Sequence[Stored]) -> None:
        """Take up what an earlier run left: suspects one at a time, then all others."""
        if not suspects:
            for stored in others:
                self.add(stored)
            return
        self._held = list(others)
        self._idle.clear()
        self._replaying = asyncio.create_task(self._replay(suspects))

    def add(self, stored: Stored) -> None:
        """Queue an update with its person's; starts the queue where it stands still."""
        if self._stopping.is_set():
            return  # it stays in the inbox for the next start
        if self._held is not None:
            self._held.append(stored)
            return
        self._waiting.setdefault(stored.lane, deque()).append(stored)
        if stored.lane not in self._tasks:
            self._idle.clear()
            self._tasks[stored.lane] = asyncio.create_task(self._run(stored.lane))

    async def room(self) -> None:
        """Return when few enough stand before the slots: nobody is answered sooner by being fetched sooner."""
        while self._lined_up >= ENOUGH:
            self._moved_up.clear()
            await self._moved_up.wait()

    async def settled(self) -> None:
        """Return when every queue is empty."""
        await self._idle.wait()

    async def stop(self) -> None:
        """Finish the updates in hand; what waits behind them stays in the inbox."""
        self._stopping.set()
        for queue in self._waiting.values():
            queue.clear()
        await self.settled()

    async def _replay(self, suspects: Sequence[Stored]) -> None:
        for number, stored in enumerate(suspects):
            if self._stopping.is_set():
                break
            await self._inbox.alone(stored.update_id)
            await self._one(stored, 0)
            _log.info("replayed %s of %s updates that were in hand", number + 1, len(suspects))
        held, self._held = self._held or [], None
        for stored in held:
            self.add(stored)
        if not self._tasks:
            self._idle.set()

    async def _run(self, lane: int) -> None:
        queue = self._waiting[lane]
        while queue:
            await self._one(queue.popleft(), len(queue))
        del self._waiting[lane], self._tasks[lane]
        if not self._tasks:
            self._idle.set()

    async def _one(self, stored: Stored, behind: int) -> None:
        try:
            async with self._slot():
                with self._inbox.in_hand(stored.update_id):
                    fault_points.reached("in-hand", stored.lane)
                    send = await self._patiently(stored, behind)
            if send:
                await send()
        except Exception as error:
            # Not marked done: it is tried again at the next start.
            _log.error("update %s could not be handled:\n%s", stored.update_id, trace_of(error))

    @asynccontextmanager
    async def _slot(self) -> AsyncIterator[None]:
        self._lined_up += 1
        try:
            await self._slots.acquire()
        finally:
            self._lined_up -= 1
            self._moved_up.set()
        try:
            yield
        finally:
            self._slots.release()

    async def _patiently(self, stored: Stored, behind: int) -> Send | None:
        """Handle it; a fault of the database that passes is waited out, unless the program is to end."""
        pause = _FIRST_PAUSE
        while not self._stopping.is_set():
            try:
                return await self._handle(stored, behind)
            except PassingFault as fault:
                _log.warning("update %s waits for the database (%s)", stored.update_id, fault)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)
            pause = min(_LONGEST_PAUSE, pause * 2)
        return None

"""Telegram's ceilings on sending, kept evenly and by priority: answers before reminders before announcements."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from itertools import count

from bot.base.clock import Clock
from bot.telegram.rate_limits import Bucket, Ceilings, Door, Passage

__all__ = ["Ceilings", "Limiter"]


@dataclass
class _Ticket:
    number: int
    weight: int
    granted: asyncio.Future[None]


class Limiter:
    """`take` returns when a message to `chat` may set out, `leave` when it may leave. One for the whole process.

    Those who wait stand in a queue for their chat and lane. Only the first of each queue is looked at: among
    `_waiting` by the time at which its chat is ready, then among `_ready` by priority. So a grant costs a few
    steps, however many wait.
    """

    def __init__(self, clock: Clock, ceilings: Ceilings | None = None) -> None:
        """Without `ceilings` nothing waits (for benchmarks whose server lifts its limits, too)."""
        self._clock = clock
        self._ceilings = ceilings
        self._numbers = count()
        self._queues: dict[tuple[int, int], deque[_Ticket]] = {}
        self._waiting: list[tuple[float, int, int, int]] = []  # ready at, lane, number, chat
        self._ready: list[tuple[int, int, int]] = []  # lane, number, chat
        self._chats: dict[int, Bucket] = {}
        interval = 1 / ceilings.overall if ceilings else 0.0
        self._overall = Bucket(interval, credit=interval / 2)
        self._door = Door(ceilings.most, ceilings.window) if ceilings else None
        self._at_the_door = [0, 0, 0]  # how many of each lane stand there
        self._paused: dict[int | None, float] = {}
        self._pump: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()
        self._latest = 0.0

    async def take(self, chat: int, lane: int, weight: int = 1) -> None:
        """Wait for the turn of a message to `chat` in `lane` (0 answers, 1 reminders, 2 announcements).

        `weight`: as how many Telegram counts it (an album as many as it has pictures).
        """
        if self._ceilings is None and not self._paused:
            return
        if not self._queues and self._passes_at_once(chat, lane, weight):
            return
        ticket = _Ticket(next(self._numbers), weight, asyncio.get_running_loop().create_future())
        queue = self._queues.setdefault((chat, lane), deque())
        queue.append(ticket)
        if len(queue) == 1:
            self._line_up(chat, lane, ticket)
        self._changed.set()
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._grant())
        await ticket.granted

    def _passes_at_once(self, chat: int, lane: int, weight: int) -> bool:
        """Where nobody waits and nothing is to be waited for, no queue is made."""
        now = self._now()
        self._forgive(now)
        if max(self._ready_at(chat, lane, weight), self._overall_ready_at(lane)) > now:
            return False
        if self._door_wait(now, lane, weight) > 0:
            return False
        self._overall.take(now, weight)
        self._bucket(chat).take(now, weight)
        self._forget(now)
        return True

    async def leave(self, chat: int, lane: int, weight: int = 1) -> Passage | None:
        """Right before sending: None where Telegram has said 429 in the meantime, so that it must not leave.

        Whoever leaves tells `answered` when Telegram has answered, whatever the answer was.
        """
        self._at_the_door[lane] += 1
        try:
            while not self.is_paused(chat):
                now = self._now()
                wait = self._door_wait(now, lane, weight)
                if wait <= 0:
                    return self._door.pass_through(now, weight) if self._door else Passage(now, weight)
                await self._clock.sleep(min(wait, _LOOK_AGAIN))
        finally:
            self._at_the_door[lane] -= 1
        return None

    def _door_wait(self, now: float, lane: int, weight: int) -> float:
        """Seconds until it may leave; an announcement never takes the last place, and lets others go first."""
        if self._door is None:
            return 0.0
        if any(self._at_the_door[:lane]):
            return _LOOK_AGAIN
        return self._door.wait(now, weight + (1 if lane == _ANNOUNCEMENTS else 0))

    def answered(self, passage: Passage) -> None:
        """Telegram's answer to a message that left is back."""
        if self._door:
            self._door.answered(passage, self._now())

    def is_paused(self, chat: int) -> bool:
        """Whether Telegram has told us to wait with this chat, or with everything."""
        return self._paused_until(chat) > self._now()

    def pause(self, chat: int, seconds: float) -> None:
        """Telegram said 429: a group waits alone, otherwise everything waits for as long as told."""
        who = chat if chat < 0 else None
        self._paused[who] = max(self._paused.get(who, 0.0), self._now() + seconds)
        self._changed.set()

    async def _grant(self) -> None:
        while self._queues:
            now = self._now()
            self._forgive(now)
            self._forget(now)
            self._changed.clear()
            while self._waiting and self._waiting[0][0] <= now:
                _, lane, number, chat = heappop(self._waiting)
                heappush(self._ready, (lane, number, chat))
            if not self._let_one_go(now) and self._queues:
                await self._rest(self._next_look(now) - now)

    def _let_one_go(self, now: float) -> bool:
        """Grant the most urgent ticket whose chat is ready, if the whole is ready for it; or drop a stale one."""
        if not self._ready:
            return False
        lane, _, chat = self._ready[0]
        queue = self._queues[chat, lane]
        ticket = queue[0]
        if ticket.granted.done() or self._ready_at(chat, lane, ticket.weight) > now:  # gave up, or the chat was used up
            heappop(self._ready)
            self._next_in_line(chat, lane, gone=ticket.granted.done())
            return True
        if self._overall_ready_at(lane) > now or self._door_wait(now, lane, ticket.weight) > 0:
            return False
        heappop(self._ready)
        self._overall.take(now, ticket.weight)
        self._bucket(chat).take(now, ticket.weight)
        ticket.granted.set_result(None)
        self._next_in_line(chat, lane, gone=True)
        return True

    def _next_in_line(self, chat: int, lane: int, *, gone: bool) -> None:
        queue = self._queues[chat, lane]
        if gone:
            queue.popleft()
        if queue:
            self._line_up(chat, lane, queue[0])
        else:
            del self._queues[chat, lane]

    def _line_up(self, chat: int, lane: int, ticket: _Ticket) -> None:
        heappush(self._waiting, (self._ready_at(chat, lane, ticket.weight), lane, ticket.number, chat))

    def _next_look(self, now: float) -> float:
        return min(self._moments(now), default=now)

    def _moments(self, now: float) -> Iterator[float]:
        if self._waiting:
            yield self._waiting[0][0]
        if self._ready:
            lane = self._ready[0][0]
            wait = min(_LOOK_AGAIN, self._door_wait(now, lane, 1))
            yield max(self._overall_ready_at(lane), now + wait)

    async def _rest(self, seconds: float) -> None:
        """Until the earliest ticket is ready, or a new one may be ready before it."""
        waits = {
            asyncio.ensure_future(self._clock.sleep(max(0.001, seconds))),
            asyncio.ensure_future(self._changed.wait()),
        }
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    def _ready_at(self, chat: int, lane: int, weight: int) -> float:
        """When a chat is ready for the first of its queue; an answer may use its burst."""
        bucket = self._bucket(chat)
        early = bucket.burst - 1 if lane == 0 else 0
        return max(bucket.ready_at(early=early, weight=weight), self._paused_until(chat))

    def _overall_ready_at(self, lane: int) -> float:
        """An answer takes the next place in the even spacing at once; what follows waits for it."""
        return self._overall.ready_at(early=1 if lane == 0 else 0)

    def _paused_until(self, chat: int) -> float:
        return max(self._paused.get(None, 0.0), self._paused.get(chat, 0.0))

    def _bucket(self, chat: int) -> Bucket:
        bucket = self._chats.get(chat)
        if bucket is None:
            bucket = self._chats[chat] = self._new_bucket(chat)
        return bucket

    def _new_bucket(self, chat: int) -> Bucket:
        if self._ceilings is None:
            return Bucket(0.0)
        if chat < 0:
            return Bucket(60 / self._ceilings.group_minute)
        return Bucket(1 / self._ceilings.chat, self._ceilings.burst)

    def _forgive(self, now: float) -> None:
        """A clock that was set back must not make everybody wait until it is where it was."""
        if now < self._latest - _LEAP:
            self._chats.clear()
            self._paused.clear()
            self._overall.full_at = now
            if self._door:
                self._door.forget()
            heads = [(chat, lane, queue[0]) for (chat, lane), queue in self._queues.items()]
            self._ready = []
            self._waiting = [
                (self._ready_at(chat, lane, one.weight), lane, one.number, chat) for chat, lane, one in heads
            ]
            heapify(self._waiting)
        self._latest = now

    def _forget(self, now: float) -> None:
        if self._paused:
            self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        if len(self._chats) > 4096:
            self._chats = {chat: bucket for chat, bucket in self._chats.items() if bucket.full_at > now}

    def _now(self) -> float:
        return (self._clock.now() - _EPOCH) / timedelta(seconds=1)


_ANNOUNCEMENTS = 2
_LOOK_AGAIN = 0.01  # an answer may have come that makes the wait at the door shorter
_LEAP = 1.0  # seconds back that are no mere trembling of the clock
_EPOCH = datetime.fromisoformat("2020-01-01T00:00:00+00:00")

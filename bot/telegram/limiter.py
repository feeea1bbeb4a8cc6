"""Telegram's ceilings on sending, kept evenly and by priority: answers before reminders before announcements."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.clock import Clock


@dataclass(frozen=True)
class Ceilings:
    """Messages per second overall and a chat, per minute a group; `burst` answers may go to a chat at once."""

    overall: float = 29.0
    chat: float = 1.0
    group_minute: float = 19.5
    burst: int = 3


@dataclass
class _Bucket:
    """Spaced evenly, with room for a burst: the generic cell rate algorithm, in seconds of the clock."""

    interval: float
    burst: int = 1
    full_at: float = 0.0  # the moment at which the bucket's debt is paid off

    def ready_at(self) -> float:
        return self.full_at - (self.burst - 1) * self.interval

    def take(self, now: float) -> None:
        self.full_at = max(self.full_at, now) + self.interval


@dataclass(order=True)
class _Ticket:
    lane: int
    number: int
    chat: int = field(compare=False)
    granted: asyncio.Future[None] = field(compare=False)


class Limiter:
    """`take` returns when a message to `chat` may leave. One for the whole process."""

    def __init__(self, clock: Clock, ceilings: Ceilings | None = None) -> None:
        """Without `ceilings` nothing waits (for benchmarks whose server lifts its limits, too)."""
        self._clock = clock
        self._ceilings = ceilings
        self._numbers = count()
        self._tickets: list[_Ticket] = []
        self._chats: dict[int, _Bucket] = {}
        self._overall = _Bucket(1 / ceilings.overall) if ceilings else _Bucket(0.0)
        self._held: dict[int | None, float] = {}
        self._pump: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()
        self._latest = 0.0

    async def take(self, chat: int, lane: int) -> None:
        """Wait for the turn of a message to `chat` in `lane` (0 answers, 1 reminders, 2 announcements)."""
        if self._ceilings is None and not self._held:
            return
        ticket = _Ticket(lane, next(self._numbers), chat, asyncio.get_running_loop().create_future())
        self._tickets.append(ticket)
        self._changed.set()
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._grant())
        await ticket.granted

    def hold(self, chat: int, seconds: float) -> None:
        """Telegram said 429: a group waits alone, otherwise everything waits for as long as told."""
        who = chat if chat < 0 else None
        self._held[who] = max(self._held.get(who, 0.0), self._now() + seconds)
        self._changed.set()

    async def _grant(self) -> None:
        while self._tickets:
            now = self._now()
            self._forgive(now)
            self._forget(now)
            self._changed.clear()
            ready = min((t for t in self._tickets if self._ready_at(t) <= now), default=None)
            if ready is None:
                await self._rest(min(map(self._ready_at, self._tickets), default=now) - now)
                continue
            self._tickets.remove(ready)
            self._overall.take(now)
            self._bucket(ready.chat).take(now)
            ready.granted.set_result(None)

    async def _rest(self, seconds: float) -> None:
        """Until the earliest ticket is ready, or a new one may be ready before it."""
        waits = {
            asyncio.ensure_future(self._clock.sleep(max(0.001, seconds))),
            asyncio.ensure_future(self._changed.wait()),
        }
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    def _ready_at(self, ticket: _Ticket) -> float:
        bucket = self._bucket(ticket.chat)
        own = bucket.ready_at() if ticket.lane == 0 else bucket.full_at
        held = max(self._held.get(None, 0.0), self._held.get(ticket.chat, 0.0))
        return max(self._overall.ready_at(), own, held)

    def _bucket(self, chat: int) -> _Bucket:
        bucket = self._chats.get(chat)
        if bucket is None:
            bucket = self._chats[chat] = self._new_bucket(chat)
        return bucket

    def _new_bucket(self, chat: int) -> _Bucket:
        if self._ceilings is None:
            return _Bucket(0.0)
        if chat < 0:
            return _Bucket(60 / self._ceilings.group_minute)
        return _Bucket(1 / self._ceilings.chat, self._ceilings.burst)

    def _forgive(self, now: float) -> None:
        """A clock that was set back must not make everybody wait until it is where it was."""
        if now < self._latest - _LEAP:
            self._chats.clear()
            self._held.clear()
            self._overall.full_at = now
        self._latest = now

    def _forget(self, now: float) -> None:
        self._tickets = [ticket for ticket in self._tickets if not ticket.granted.done()]  # some gave up
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        if len(self._chats) > 4096:
            self._chats = {chat: bucket for chat, bucket in self._chats.items() if bucket.full_at > now}

    def _now(self) -> float:
        return (self._clock.now() - _EPOCH) / timedelta(seconds=1)


_LEAP = 1.0  # seconds back that are no mere trembling of the clock
_EPOCH = datetime.fromisoformat("2020-01-01T00:00:00+00:00")

"""The keeper of announcements under way: adds recipients, edits and deletes in parts, shows how far they are."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.areas.broadcasts.batches import Parts
from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.kinds import UNCHANGED, UNREACHED
from bot.areas.broadcasts.rules import NOBODY
from bot.areas.broadcasts.sending import progress_letter
from bot.areas.broadcasts.start import Beginning, found
from bot.areas.broadcasts.store import copies, outcomes, rows, work
from bot.areas.broadcasts.store.work import Active, Task, Work
from bot.areas.broadcasts.types import Broadcast, Phase, Unclear
from bot.base import fault_points
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.logs import trace_of
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import CHANGE, COPY, FOLLOWS, RECALL

_log = logging.getLogger(__name__)
_SHOWN_EVERY = timedelta(seconds=3)
_SEEN_EVERY = timedelta(seconds=20)
_SENDING = frozenset({Task.FILL})
_CHANGING = frozenset({Task.CHANGE, Task.CHANGE_FOLLOWS, Task.RECALL, Task.RECALL_FOLLOWS})
_FEWEST, _MOST = 250, 4000
_SHORT, _LONG = 0.012, 0.025  # seconds a part should take


class Keeper:
    """Works in transactions of some milliseconds; what a kill leaves undone is taken up where it was."""

    def __init__(
        self, database: Database, clock: Clock, criteria: Criteria, beginning: Beginning, added: Callable[[], None]
    ) -> None:
        """`added` is called when letters were added to the outbox."""
        self._database = database
        self._clock = clock
        self._beginning = beginning
        self._parts = Parts(clock, criteria)
        self._added = added
        self._wake = asyncio.Event()
        self._one_round = asyncio.Lock()
        self._size = _FEWEST
        self._shown: dict[int, tuple[Phase, datetime]] = {}

    async def recover(self) -> None:
        """At start: what was under way when the program ended too long ago waits for staff to decide."""
        await self._database.write(self._set_aside)

    def wake(self) -> None:
        """Look soon."""
        self._wake.set()

    async def run(self) -> None:
        """Keep announcements going, for ever."""
        while True:
            self._wake.clear()
            try:
                await self.work()
                await self.look_after()
            except Exception as error:
                _log.error("announcements could not be looked after; trying again:\n%s", trace_of(error))
            await self._wake.wait()

    async def work(self) -> None:
        """Do what is to be done with many copies, until nothing is left."""
        async with self._one_round:
            while pending := await self._pending():
                for one in pending:
                    await self._do_part(one)

    async def look_after(self) -> None:
        """Repeat unclear copies, end what is finished, and show how far the others are."""
        async with self._one_round:
            now = self._clock.now()
            ended, stale = await self._database.read(partial(self._looked_at, now))
            for one in ended:
                await self._database.write(partial(self._end, one, now))
                self._added()  # copies to repeat, or a word to its writer
            if stale:
                await self._database.write(partial(_see, stale, now))
            await self._show(now)

    async def _set_aside(self, tx: Transaction) -> None:
        for broadcast_id in await work.unseen_since(tx, self._clock.now()):
            await self._beginning.set_aside(tx, await found(tx, broadcast_id))

    async def _looked_at(self, now: datetime, reader: Reader) -> tuple[list[Active], list[int]]:
        """What is over, and what is to be marked as seen."""
        active = await work.active(reader)
        stale = await work.to_look_after(reader, now - _SEEN_EVERY)
        return [one for one in active if await self._is_over(reader, one)], stale

    async def _pending(self) -> list[Work]:
        return await self._database.read(work.unfinished)

    async def _do_part(self, one: Work) -> None:
        took = await self._database.write(partial(self._part, one))
        fault_points.reached("announced", one.task)
        if took > _LONG:
            self._size = max(_FEWEST, self._size // 2)
        elif took < _SHORT:
            self._size = min(_MOST, self._size * 2)
        self._added()

    async def _part(self, one: Work, tx: Transaction) -> float:
        """Do it; how many seconds it took."""
        begun = time.perf_counter()
        if await work.still(tx, one):
            await self._parts.do(tx, one, self._size)
        fault_points.reached("announcing", one.task)
        return time.perf_counter() - begun

    async def _is_over(self, reader: Reader, one: Active) -> bool:
        tasks = {each.task for each in await work.unfinished(reader, one.id)}
        if one.runs and not tasks & _SENDING and not await copies.any_left(reader, one.id, (COPY, FOLLOWS)):
            return True
        changed = one.changing and not tasks & _CHANGING
        return changed and not await copies.any_left(reader, one.id, (CHANGE, RECALL))

    async def _end(self, one: Active, now: datetime, tx: Transaction) -> None:
        """Nothing is left of it to leave; unclear copies may be repeated first."""
        broadcast, repeated = await found(tx, one.id), 0
        if one.runs and not await copies.any_left(tx, one.id, (COPY, FOLLOWS)):
            if broadcast.unclear is Unclear.REPEAT:
                repeated = await copies.repeat_uncertain(tx, one.id, now, seen=1)
            if not repeated and broadcast.phase is Phase.RUNNING:
                await self._is_done(tx, broadcast, now)
        if one.changing and not await copies.any_left(tx, one.id, (CHANGE, RECALL)):
            await rows.put(tx, one.id, changing=0)
            if broadcast.recalled_at is None and (await outcomes.tally(tx, one.id, [CHANGE])).failed:
                await self._beginning.tell(tx, broadcast, UNCHANGED)

    async def _is_done(self, tx: Transaction, broadcast: Broadcast, now: datetime) -> None:
        """It is over; where it did not arrive, its writer hears of it."""
        counted = await outcomes.tally(tx, broadcast.id, [COPY])
        reason = "" if counted.sent or counted.uncertain else NOBODY
        await rows.put(tx, broadcast.id, phase=Phase.DONE, ended_at=now, reason=reason)
        if reason or counted.failed:
            await self._beginning.tell(tx, broadcast, UNREACHED)

    async def _show(self, now: datetime) -> None:
        """Edit the messages that show progress: every few seconds while it goes, and when its phase changes."""
        for broadcast_id, chat_id, phase in await self._database.read(_followed):
            before, at = self._shown.get(broadcast_id, (None, now - _SHOWN_EVERY))
            if phase is before and (phase is not Phase.RUNNING or now < at + _SHOWN_EVERY):
                continue
            self._shown[broadcast_id] = (phase, now)
            last = phase in (Phase.DONE, Phase.STOPPED)
            await self._database.write(partial(_show_anew, broadcast_id, chat_id, now, last))
            if last:
                del self._shown[broadcast_id]
            self._added()


async def _see(broadcasts: Sequence[int], now: datetime, tx: Transaction) -> None:
    for broadcast_id in broadcasts:
        await work.seen(tx, broadcast_id, now)


async def _followed(reader: Reader) -> list[tuple[int, int, Phase]]:
    """Announcements whose progress is shown, the chat, and their phase."""
    return [(one, chat_id, (await found(reader, one)).phase) for one, chat_id in await work.followed(reader)]


async def _show_anew(broadcast_id: int, chat_id: int, now: datetime, last: bool, tx: Transaction) -> None:
    await outbox.again(tx, progress_letter(broadcast_id, chat_id), now)
    if last:
        await rows.put(tx, broadcast_id, followed_in=None)

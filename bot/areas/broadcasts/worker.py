"""The keeper of announcements under way: adds recipients, edits and deletes in parts, shows how far they are."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.areas.broadcasts.batches import Parts
from bot.areas.broadcasts.kinds import UNCHANGED, UNREACHED
from bot.areas.broadcasts.rules import NOBODY
from bot.areas.broadcasts.sending import progress_letter
from bot.areas.broadcasts.start import Beginning, found
from bot.areas.broadcasts.store import copies, rows, work
from bot.areas.broadcasts.store.work import Active, Task, Work
from bot.areas.broadcasts.types import Broadcast, Phase, Unclear
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

    def __init__(self, database: Database, clock: Clock, beginning: Beginning, added: Callable[[], None]) -> None:
        """`added` is called when letters were added to the outbox."""
        self._database = database
        self._clock = clock
        self._beginning = beginning
        self._parts = Parts(clock)
        self._added = added
        self._wake = asyncio.Event()
        self._one_round = asyncio.Lock()
        self._size = _FEWEST
        self._shown: dict[int, tuple[Phase, datetime]] = {}

    async def recover(self) -> None:
        """At start: what was under way when the program ended too long ago waits for staff to decide."""
        async with self._database.transaction() as tx:
            for broadcast_id in await work.unseen_since(tx, self._clock.now()):
                await self._beginning.set_aside(tx, await found(tx, broadcast_id))

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
            async with self._database.reading() as reader:
                active = await work.active(reader)
                stale = await work.to_look_after(reader, now - _SEEN_EVERY)
                ended = [one for one in active if await self._is_over(reader, one)]
            for one in ended:
                await self._end(one)
            for broadcast_id in stale:
                async with self._database.transaction() as tx:
                    await work.seen(tx, broadcast_id, now)
            await self._show(now)

    async def _pending(self) -> list[Work]:
        async with self._database.reading() as reader:
            return await work.unfinished(reader)

    async def _do_part(self, one: Work) -> None:
        begun = time.perf_counter()
        async with self._database.transaction() as tx:
            if await work.still(tx, one):
                await self._parts.do(tx, one, self._size)
        took = time.perf_counter() - begun
        if took > _LONG:
            self._size = max(_FEWEST, self._size // 2)
        elif took < _SHORT:
            self._size = min(_MOST, self._size * 2)
        self._added()

    async def _is_over(self, reader: Reader, one: Active) -> bool:
        tasks = {each.task for each in await work.unfinished(reader, one.id)}
        if one.runs and not tasks & _SENDING and not await copies.any_left(reader, one.id, (COPY, FOLLOWS)):
            return True
        changed = one.changing and not tasks & _CHANGING
        return changed and not await copies.any_left(reader, one.id, (CHANGE, RECALL))

    async def _end(self, one: Active) -> None:
        """Nothing is left of it to leave; unclear copies may be repeated first."""
        now = self._clock.now()
        async with self._database.transaction() as tx:
            broadcast = await found(tx, one.id)
            if one.runs and not await copies.any_left(tx, one.id, (COPY, FOLLOWS)):
                repeats = broadcast.unclear is Unclear.REPEAT
                if repeats and await copies.repeat_uncertain(tx, one.id, now, most_attempts=1):
                    self._added()
                elif broadcast.phase is Phase.RUNNING:
                    await self._is_done(tx, broadcast)
            if one.changing and not await copies.any_left(tx, one.id, (CHANGE, RECALL)):
                await rows.put(tx, one.id, changing=0)
                if broadcast.recalled_at is None and (await copies.tally(tx, one.id, [CHANGE])).failed:
                    await self._beginning.tell(tx, broadcast, UNCHANGED)

    async def _is_done(self, tx: Transaction, broadcast: Broadcast) -> None:
        """It is over; where it did not arrive, its writer hears of it."""
        counted = await copies.tally(tx, broadcast.id, [COPY])
        reason = "" if counted.sent or counted.uncertain else NOBODY
        await rows.put(tx, broadcast.id, phase=Phase.DONE, ended_at=self._clock.now(), reason=reason)
        if reason or counted.failed:
            await self._beginning.tell(tx, broadcast, UNREACHED)

    async def _show(self, now: datetime) -> None:
        """Edit the messages that show progress: every few seconds while it goes, and when its phase changes."""
        async with self._database.reading() as reader:
            followed = await work.followed(reader)
            phases = {one: (await found(reader, one)).phase for one, _ in followed}
        for broadcast_id, chat_id in followed:
            phase = phases[broadcast_id]
            before, at = self._shown.get(broadcast_id, (None, now - _SHOWN_EVERY))
            if phase is before and (phase is not Phase.RUNNING or now < at + _SHOWN_EVERY):
                continue
            self._shown[broadcast_id] = (phase, now)
            async with self._database.transaction() as tx:
                await outbox.again(tx, progress_letter(broadcast_id, chat_id), now)
                if phase in (Phase.DONE, Phase.STOPPED):
                    await rows.put(tx, broadcast_id, followed_in=None)
                    del self._shown[broadcast_id]
            self._added()

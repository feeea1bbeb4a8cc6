"""Does at the doors of chats what was promised: each deed is asked of Telegram, and settled in a trip of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from bot.areas.reading_groups.chats import store
from bot.areas.reading_groups.chats.rules import Deed, Task
from bot.areas.reading_groups.chats.service import Chats
from bot.base.chats import ChatDoor, Door
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.logs import trace_of

_log = logging.getLogger(__name__)
_MOST = 20
_TRIED_FOR = timedelta(days=2)


class Doorkeeper:
    """`work` does what is to be done; what Telegram does not answer stays for the next time."""

    def __init__(self, database: Database, clock: Clock, chats: Chats, door: ChatDoor) -> None:
        self._database = database
        self._clock = clock
        self._chats = chats
        self._door = door
        self._wake = asyncio.Event()
        self._one_round = asyncio.Lock()

    def wake(self) -> None:
        """Look soon."""
        self._wake.set()

    async def run(self) -> None:
        """Work off what comes, for ever."""
        while True:
            self._wake.clear()
            try:
                await self.work()
            except Exception as error:
                _log.error("the door of a chat could not be seen to; trying again:\n%s", trace_of(error))
            await self._wake.wait()

    async def work(self) -> None:
        """Everything that is to be done now, in order."""
        async with self._one_round:
            while found := await self._database.read(self._tasks):
                for task in found:
                    ending = await self._do(task)
                    if ending is Door.UNANSWERED:
                        return
                    await self._database.write(partial(self._settle, task, ending))

    async def _tasks(self, reader: Reader) -> Sequence[Task]:
        return await store.tasks(reader, _MOST)

    async def _settle(self, task: Task, ending: Door, tx: Transaction) -> None:
        await self._chats.settle(tx, task, ending)

    async def _do(self, task: Task) -> Door:
        deed = await self._database.read(lambda reader: self._chats.due(reader, task))
        if deed is None:
            return Door.NEEDLESS
        if task.person_id is None:
            return await self._door.revoke(task.chat_id, task.link)
        deeds = {Deed.LET_IN: self._door.let_in, Deed.TURN_AWAY: self._door.turn_away, Deed.REMOVE: self._door.remove}
        return await deeds[deed](task.chat_id, task.person_id)

    async def tidy(self, tx: Transaction) -> None:
        """Hourly: nobody is removed days later because of what happened then."""
        await store.forget_before(tx, self._clock.now() - _TRIED_FOR)

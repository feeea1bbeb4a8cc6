"""Does at the doors of chats what was promised: each deed is asked of Telegram, and settled in a trip of its own."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bot.areas.reading_groups.chats import store
from bot.areas.reading_groups.chats.rules import Deed, Task
from bot.areas.reading_groups.chats.service import Chats
from bot.base.chats import ChatDoor, Door
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction

_MOST = 20
_TRIED_FOR = timedelta(days=2)


class Doorkeeper:
    """`work` does what is to be done; what Telegram does not answer stays for the next time."""

    def __init__(self, database: Database, clock: Clock, chats: Chats, door: ChatDoor) -> None:
        self._database = database
        self._clock = clock
        self._chats = chats
        self._door = door

    async def work(self) -> None:
        """Everything that is to be done now, in order."""
        after = 0
        while found := await self._database.read(partial(self._tasks, after)):
            for task in found:
                ending = await self._do(task)
                if ending is Door.UNANSWERED:
                    return
                await self._database.write(partial(self._settle, task, ending))
            after = found[-1].id

    async def _tasks(self, after: int, reader: Reader) -> list[Task]:
        return list(await store.tasks(reader, after, _MOST))

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

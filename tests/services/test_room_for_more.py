"""Telegram is asked for more updates when somebody's turn would come for them."""

from __future__ import annotations

import asyncio
from itertools import count
from typing import Any

from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.telegram.inbox import AT_ONCE, Inbox, Stored
from bot.telegram.user_queues import ENOUGH, UserQueues


def update(number: int, person: int) -> dict[str, Any]:
    return {"update_id": number, "message": {"from": {"id": person}, "text": "halo"}}


class Desk:
    """Handles updates once it is opened."""

    def __init__(self, database: Database, clock: MovableClock) -> None:
        self._open = asyncio.Event()
        self._numbers = count(1)
        self.inbox = Inbox(database, clock)
        self.queues = UserQueues(self.inbox, self._handle)

    async def _handle(self, stored: Stored, behind: int) -> None:
        await self._open.wait()

    async def hears(self, *persons: int) -> None:
        for stored in await self.inbox.store([update(next(self._numbers), person) for person in persons]):
            self.queues.add(stored)
        await asyncio.sleep(0)

    async def opens(self) -> None:
        self._open.set()
        await self.queues.settled()


async def has_room(desk: Desk) -> bool:
    asked = asyncio.create_task(desk.queues.room())
    await asyncio.sleep(0)
    done = asked.done()
    asked.cancel()
    return done


async def test_where_many_persons_wait_for_their_turn_there_is_no_room_until_they_are_answered(
    database: Database, clock: MovableClock
) -> None:
    desk = Desk(database, clock)
    await desk.hears(*range(1, AT_ONCE + ENOUGH))
    assert await has_room(desk)
    await desk.hears(AT_ONCE + ENOUGH)
    asked = asyncio.create_task(desk.queues.room())
    assert not await has_room(desk)
    await desk.opens()
    await asked
    assert await has_room(desk)


async def test_one_person_who_writes_very_much_keeps_nobody_out(database: Database, clock: MovableClock) -> None:
    desk = Desk(database, clock)
    await desk.hears(*[7] * 100)
    assert await has_room(desk)
    await desk.opens()

"""In quiet hours the hushed letters wait."""

from __future__ import annotations

from bot.clock import MovableClock
from bot.db import Database
from bot.outbox import store
from bot.outbox.rules import Lane, Letter


async def _kinds_due(database: Database, clock: MovableClock, *, quiet: bool) -> list[int]:
    async with database.reading() as reader:
        return [one.chat_id for one in await store.due(reader, clock.now(), 10, quiet=quiet)]


async def test_in_quiet_hours_only_the_hushed_wait(database: Database, clock: MovableClock) -> None:
    async with database.transaction() as tx:
        await store.post(tx, Letter(1, "test", {}, "loud", Lane.REMINDERS), clock.now())
        await store.post(tx, Letter(2, "test", {}, "soft", Lane.REMINDERS, hushed=True), clock.now())
    assert await _kinds_due(database, clock, quiet=True) == [1]
    assert await _kinds_due(database, clock, quiet=False) == [1, 2]

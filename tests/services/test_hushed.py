"""In quiet hours the hushed letters wait."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import MovableClock
from bot.db import Database
from bot.outbox import store
from bot.outbox.rules import Lane, Letter


async def _kinds_due(database: Database, clock: MovableClock, *, quiet: bool) -> list[int]:
    async with database.reading() as reader:
        return [chat for _, chat, _ in await store.due(reader, clock.now(), 10, quiet=quiet)]


async def test_in_quiet_hours_only_the_hushed_wait(database: Database, clock: MovableClock) -> None:
    async with database.transaction() as tx:
        await store.post(tx, Letter(1, "test", {}, "loud", Lane.REMINDERS), clock.now())
        await store.post(tx, Letter(2, "test", {}, "soft", Lane.REMINDERS, hushed=True), clock.now())
    assert await _kinds_due(database, clock, quiet=True) == [1]
    assert await _kinds_due(database, clock, quiet=False) == [1, 2]


async def test_the_bundle_of_another_person_or_kind_is_not_joined(database: Database, clock: MovableClock) -> None:
    async with database.transaction() as tx:
        posted = [
            await store.bundle(tx, Letter(1, "test", {"ids": [1]}, "day"), clock.now()),
            await store.bundle(tx, Letter(2, "test", {"ids": [2]}, "day"), clock.now()),
            await store.bundle(tx, Letter(1, "other", {"ids": [3]}, "day"), clock.now()),
        ]
    assert len(set(posted)) == 3


async def test_a_bundle_that_is_being_sent_is_not_joined(database: Database, clock: MovableClock) -> None:
    async with database.transaction() as tx:
        first = await store.bundle(tx, Letter(1, "test", {"ids": [1]}, "day"), clock.now())
        assert first is not None
        await store.claim(tx, first, clock.now())
        second = await store.bundle(tx, Letter(1, "test", {"ids": [2]}, "day"), clock.now())
        await store.put_back(tx, first, clock.now() + timedelta(hours=1), reason="429")
    assert second not in (None, first)
